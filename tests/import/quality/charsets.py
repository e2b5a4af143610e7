#!/usr/bin/env python3
"""How often a text without a declaration is read in its charset.

In:  corpora charset-samples (file name = charset) and cjk-encodings (NAME.txt beside NAME-utf8.txt).
Out: the share of files whose text is, character for character, that of the right charset; the others by name.
     What the C library's iconv makes of the named charset is the measure. Exit status 1 below 90 %.
Call: ninja -C build/native import_probe && tests/import/quality/charsets.py
"""
import subprocess, sys, unicodedata

from probe import corpus, probe

# the corpus's names where iconv has another
kNames = {'mac-centraleurope': 'MAC-CENTRALEUROPE', 'mac-cyrillic': 'MAC-CYRILLIC', 'tis-620': 'CP874', 'uhc': 'CP949',
          'shift_jis': 'CP932', 'utf-16': 'UTF-16', 'iso-8859-11': 'CP874', 'ascii': 'ASCII', 'big5': 'BIG5-HKSCS'}


def iconv(file, name):
    done = subprocess.run(['iconv', '-f', name, '-t', 'UTF-8', file], capture_output=True)
    return done.stdout.decode('utf-8', 'replace')


def plain(text):
    return unicodedata.normalize('NFC', text).removeprefix('\ufeff')


def expected(file):
    name = file.name.rsplit('.', 1)[0]
    if file.name in ('utf-16.le', 'utf-16.be', 'utf-32.le', 'utf-32.be'):
        name = file.name.replace('.', '')
    return name, iconv(file, kNames.get(name, name))


def main():
    samples = sorted(f for f in corpus('charset-samples').glob('*/*') if f.is_file())
    pairs = sorted(f for f in corpus('cjk-encodings').glob('*.txt')
                   if not f.name.endswith('-utf8.txt') and f.with_name(f.stem + '-utf8.txt').exists())
    wanted = {str(f): expected(f) for f in samples}
    wanted |= {str(f): (f.stem, f.with_name(f.stem + '-utf8.txt').read_text(encoding='utf-8')) for f in pairs}
    right = 0
    for read in probe(wanted):
        name, text = wanted[read['file']]
        good = plain(read['body']).split() == plain(text).split()
        right += good
        if not good:
            print(f"  {'/'.join(read['file'].split('/')[-2:])}: {name} was read as {read['charset']} {read['error']}")
    print(f'{right} of {len(wanted)} right: {right / len(wanted):.1%}')
    return right < 0.9 * len(wanted)


sys.exit(main())
