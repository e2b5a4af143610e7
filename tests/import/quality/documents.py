#!/usr/bin/env python3
"""How often the text of a Word file is that of pandoc's reading.

In:  corpora docx: NAME.docx beside NAME.native, pandoc's tree as Haskell writes it.
Out: the share of files whose letters and digits are the same, in the same order; the others by name with the first
     difference. Notes stand at the end on both sides. Comments, deleted text, formulas and descriptions of pictures are
     no text of the document. Exit status 1 below 95 %.
Call: ninja -C build/native import_probe && tests/import/quality/documents.py
"""
import re, sys, unicodedata

from probe import corpus, probe

kToken = re.compile(r'\s*(?:("(?:[^"\\]|\\.)*")|([A-Za-z_][\w.]*)|(-?\d+(?:\.\d+)?(?:e-?\d+)?)|([\[\](),{}=]))', re.S)


def tokens(source):
    at = 0
    while at < len(source.rstrip()):
        found = kToken.match(source, at)
        yield found.group(0).strip()
        at = found.end()


def unquote(text):
    def character(escape):
        code = escape[1]
        return chr(int(code)) if code.isdigit() else {'n': '\n', 't': '\t', '&': ''}.get(code, code)
    return re.sub(r'\\(\d+|.)', character, text[1:-1])


def parse(stream):
    """A list, a tuple, a string, or (constructor, arguments …) as Python lists."""
    items = list(tokens(stream)) + ['']
    at = 0

    def value():
        nonlocal at
        head = items[at]
        at += 1
        if head in '[(' and head:
            out, close = [], {'[': ']', '(': ')'}[head]
            while items[at] != close:
                out.append(application())
                at += items[at] == ','
            at += 1
            return out if head == '[' or len(out) != 1 else out[0]
        return unquote(head) if head.startswith('"') else ('', head)

    def application():
        nonlocal at
        first = value()
        if not isinstance(first, tuple):
            return first
        arguments = []
        while items[at] not in ('', ',', ']', ')', '}'):
            if items[at] == '{':  # a record: its values, without their names
                at += 1
                while items[at] != '}':
                    at += 2
                    arguments.append(application())
                    at += items[at] == ','
                at += 1
            else:
                arguments.append(value())
        return ['#' + first[1], *arguments]

    return application()


def classes(attributes):
    return attributes[1] if isinstance(attributes, list) and len(attributes) == 3 else []


def walk(node, out, notes):
    if isinstance(node, str) or not isinstance(node, list):
        return
    name = node[0] if node and isinstance(node[0], str) else ''
    if name == '#Str':
        out.append(node[1])
    elif name in ('#Space', '#SoftBreak', '#LineBreak'):
        out.append(' ')
    elif name in ('#Code', '#CodeBlock'):
        out.append(node[2])
    elif name == '#Note':
        walk(node[1], notes, notes)
    elif name in ('#Image', '#Math', '#RawInline', '#RawBlock'):
        return
    elif name == '#Span' and any(c in ('comment-start', 'comment-end', 'deletion') for c in classes(node[1])):
        return
    elif name == '#Meta':  # what pandoc lifts out of the text's beginning, in the order of Word's own template
        about = dict(node[1][1])
        for key in ('title', 'subtitle', 'author', 'date', 'abstract'):
            walk(about.get(key), out, notes)
    else:
        for inner in node:
            walk(inner, out, notes)


def letters(text):
    return ''.join(c for c in unicodedata.normalize('NFKC', text) if c.isalnum())


def main():
    files = sorted(f for f in corpus('docx').glob('*.docx') if f.with_suffix('.native').exists())
    equal = 0
    for read in probe(files):
        out, notes = [], []
        walk(parse(open(read['file'][:-5] + '.native', encoding='utf-8').read()), out, notes)
        want, got = letters(''.join(out + [' '] + notes)), letters(read['body'])
        equal += want == got
        if want != got:
            at = next((i for i, (a, b) in enumerate(zip(want, got)) if a != b), min(len(want), len(got)))
            print(f"  {read['file'].split('/')[-1]}: …{want[max(0, at - 20):at + 40]} | …{got[max(0, at - 20):at + 40]} {read['error']}")
    print(f'{equal} of {len(files)} equal: {equal / len(files):.1%}')
    return equal < 0.95 * len(files)


sys.exit(main())
