#!/usr/bin/env python3
"""In: the folder of the Unicode Character Database (Debian's unicode-data). Out: unicode_tables.inc, included by unicode.cpp.

Per code point, one byte through a two-stage table: an index into the distinct rows of (Word_Break, Sentence_Break, class and
whether NFC may change it, flag and rank of the combining class). Beside it simple case folding, the canonical decompositions
and, as indices into these, the compositions (pairs without the exclusions) in the order of their parts.
Source: UAX #29 (auxiliary/*BreakProperty.txt), UAX #15, UnicodeData.txt, CaseFolding.txt. The output depends on the input only.
usage: build_unicode.py /usr/share/unicode OUT
Covered by tests/text/unicode_test.cpp.
"""
import sys

WORD = ('Other CR LF Newline Extend ZWJ Format Regional_Indicator Katakana Hebrew_Letter ALetter Single_Quote Double_Quote '
        'MidNumLet MidLetter MidNum Numeric ExtendNumLet WSegSpace').split()
SENTENCE = 'Other CR LF Sep Extend Format Sp Lower Upper OLetter Numeric ATerm SContinue STerm Close'.split()
CLASS = 'other letter mark digit numeric space punctuation open close symbol currency control'.split()
PICTOGRAPHIC = 1  # flag; the rank of the combining class stands above it
UNSETTLED = 128  # beside the class
BLOCK = 64
LAST = 0x110000


def ranges(path, wanted=None):
    for line in open(path, encoding='utf-8'):
        line = line.split('#')[0].strip()
        if not line: continue
        code, value = [x.strip() for x in line.split(';')[:2]]
        first, _, last = code.partition('..')
        if wanted is None or value == wanted: yield int(first, 16), int(last or first, 16), value


def class_of(category):
    if category[0] == 'L': return 'letter'
    if category[0] == 'M': return 'mark'
    if category[0] == 'Z': return 'space'
    return {'Nd': 'digit', 'Nl': 'numeric', 'No': 'numeric', 'Ps': 'open', 'Pi': 'open', 'Pe': 'close', 'Pf': 'close', 'Sc': 'currency',
            'Cc': 'control', 'Cf': 'control', 'Cs': 'control', 'Co': 'other', 'Cn': 'other'}.get(category, 'punctuation' if category[0] == 'P' else 'symbol')


def main(folder, out):
    word, sentence, kind, flags = ([0] * LAST for _ in range(4))
    for a, b, v in ranges(folder + '/auxiliary/WordBreakProperty.txt'): word[a:b + 1] = [WORD.index(v)] * (b - a + 1)
    for a, b, v in ranges(folder + '/auxiliary/SentenceBreakProperty.txt'): sentence[a:b + 1] = [SENTENCE.index(v)] * (b - a + 1)
    for a, b, v in ranges(folder + '/emoji/emoji-data.txt', 'Extended_Pictographic'):
        for c in range(a, b + 1): flags[c] |= PICTOGRAPHIC
    lower, decompositions, combining, first = {}, [], [0] * LAST, None
    excluded = {c for a, b, _ in ranges(folder + '/DerivedNormalizationProps.txt', 'Full_Composition_Exclusion') for c in range(a, b + 1)}
    for line in open(folder + '/UnicodeData.txt', encoding='utf-8'):
        f = line.rstrip('\n').split(';')
        code = int(f[0], 16)
        if f[1].endswith(', First>'): first = code; continue
        a = first if f[1].endswith(', Last>') else code
        kind[a:code + 1] = [CLASS.index(class_of(f[2]))] * (code - a + 1)
        if f[13]: lower[code] = int(f[13], 16)
        combining[code] = int(f[3])
        if f[5] and f[5][0] != '<': decompositions.append((code, *(int(x, 16) for x in f[5].split()), 0)[:3])
    # folding goes beyond small letters ("ς" is "σ"); where it goes to capitals (Cherokee) the small letters stay
    for line in open(folder + '/CaseFolding.txt', encoding='utf-8'):
        f = [x.strip() for x in line.split('#')[0].split(';')]
        if len(f) > 2 and f[1] in 'CS' and int(f[2], 16) not in lower: lower[int(f[0], 16)] = int(f[2], 16)
    ranks = sorted(set(combining))
    assert len(ranks) <= 64
    for c in range(LAST): flags[c] |= ranks.index(combining[c]) << 1 if combining[c] else 0
    for value in ('N', 'M'):
        for line in open(folder + '/DerivedNormalizationProps.txt', encoding='utf-8'):
            f = [x.strip() for x in line.split('#')[0].split(';')]
            if len(f) < 3 or f[1:] != ['NFC_QC', value]: continue
            a, _, b = f[0].partition('..')
            for c in range(int(a, 16), int(b or a, 16) + 1): kind[c] |= UNSETTLED
    compositions = sorted((a, b, i) for i, (code, a, b) in enumerate(decompositions) if b and code not in excluded)
    rows, index, values = {}, [], bytearray(LAST)
    for c in range(LAST): values[c] = rows.setdefault((word[c], sentence[c], kind[c], flags[c]), len(rows))
    assert len(rows) <= 256
    blocks = {}
    for c in range(0, LAST, BLOCK): index.append(blocks.setdefault(bytes(values[c:c + BLOCK]), len(blocks)))
    while index[-1] == index[-2]: index.pop()  # what lies beyond has the last block's row
    with open(out, 'w', encoding='ascii') as o:
        def table(declaration, items, per_line=32):
            o.write(f'{declaration} = {{\n')
            for i in range(0, len(items), per_line): o.write(','.join(items[i:i + per_line]) + ',\n')
            o.write('};\n')
        o.write('// Generated by src/text/build_unicode.py from the Unicode Character Database; not to be edited.\n')
        o.write(f'constexpr uint32_t kBlockShift = {BLOCK.bit_length() - 1}, kBlockMask = {BLOCK - 1}, kIndexSize = {len(index)};\n')
        table('constexpr CharacterProperties kRows[]', [f'{{{w},{s},{k},{g}}}' for w, s, k, g in rows], 8)
        table(f'constexpr uint16_t kIndex[{len(index)}]', [str(x) for x in index])
        table('constexpr uint8_t kBlocks[]', [str(x) for b in blocks for x in b], 64)
        table('constexpr CaseFolding kCaseFolding[]', [f'{{{a},{b}}}' for a, b in sorted(lower.items())], 12)
        table('constexpr Decomposition kDecompositions[]', [f'{{{c},{a},{b}}}' for c, a, b in decompositions], 8)
        table('constexpr uint16_t kCompositions[]', [str(i) for _, _, i in compositions])


if __name__ == '__main__': main(sys.argv[1], sys.argv[2])
