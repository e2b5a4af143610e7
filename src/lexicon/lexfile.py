"""What build_words.py and build_places.py share: comparison keys as text makes them, and the container of a .lex file.

A file: 8 bytes magic, then little-endian 32-bit version, number of sections, CRC-32 of what follows, the size of each section,
the sections. Numbers within sections are varints (7 bits a byte, low first). Read by lexicon_file.cpp.
"""
import struct, unicodedata, zlib

VERSION = 1
SIGNS = {'‘': "'", '’': "'", 'ʻ': "'", 'ʼ': "'", '“': '"', '”': '"', '‐': '-', '‑': '-', '–': '-', '—': '-'}


def key(text):
    """comparisonKey of each word, joined by single spaces."""
    return ' '.join(word_key(w) for w in text.replace('_', ' ').split())


def word_key(word):
    if word in ('US', 'UK', 'UN', 'EU', 'DC'): return f'{word[0]}.{word[1]}'.lower()
    word = ''.join(SIGNS.get(c, c) for c in unicodedata.normalize('NFC', word.replace('İ', 'I'))).lower().replace('ß', 'ss').replace('ς', 'σ')
    if len(word) > 1 and word[-1] == '.' and word[-2] != '.':
        word = word[:-1]
        if len(word) >= 5 and len(word) % 2 and all(c == '.' for c in word[1::2]): word = word.replace('.', '')
    return word


def varint(n):
    out = bytearray()
    while n > 127: out.append(n & 127 | 128); n >>= 7
    out.append(n)
    return bytes(out)


def varints(numbers): return b''.join(varint(n) for n in numbers)


def strings(items):
    """Front coding: how many bytes are those of the string before, the number of new bytes, these bytes."""
    shared, sizes, rest, last = [], [], [], b''
    for s in items:
        s = s.encode(); n = 0
        while n < min(len(s), len(last), 127) and s[n] == last[n]: n += 1
        shared.append(n); sizes.append(len(s) - n); rest.append(s[n:]); last = s
    return varint(len(shared)) + varints(shared) + varints(sizes) + b''.join(rest)


def write(path, magic, sections):
    body = struct.pack(f'<{len(sections)}I', *(len(s) for s in sections)) + b''.join(sections)
    with open(path, 'wb') as o: o.write(magic + struct.pack('<3I', VERSION, len(sections), zlib.crc32(body)) + body)
