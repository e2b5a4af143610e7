// spans: bytes of UTF-8 against units of UTF-16.
import { describe, expect, it } from 'vitest';
import { ByteMap } from './spans';

const rows: [name: string, text: string][] = [
  ['plain letters need no table', 'The harbor reopened.'],
  ['typographic quotes are three bytes', '“We were lucky”'],
  ['two-byte letters', 'à la señora'],
  ['pairs are four bytes', 'a😀b🇺🇦c'],
  ['several scripts', 'Мэр — 市長 — رئيس'],
  ['longer than a step of the table', 'é😀x'.repeat(700)],
  ['nothing', ''],
];

describe('ByteMap', () => {
  for (const [name, text] of rows) {
    it(name, () => {
      const map = new ByteMap(text);
      const encoder = new TextEncoder();
      expect(map.bytes).toBe(encoder.encode(text).length);
      let unit = 0;
      for (const character of text) {
        const byte = encoder.encode(text.slice(0, unit)).length;
        expect(map.byteOf(unit)).toBe(byte);
        expect(map.unitOf(byte)).toBe(unit);
        const size = encoder.encode(character).length;
        for (let inside = 1; inside < size; inside++) expect(map.unitOf(byte + inside)).toBe(unit);
        unit += character.length;
        if (unit > 900) break; // the scan is quadratic in this test only
      }
      expect(map.byteOf(text.length)).toBe(map.bytes);
      expect(map.unitOf(map.bytes)).toBe(text.length);
    });
  }
  it('a lone surrogate counts as the replacement character', () => {
    expect(new ByteMap('a\ud800b').byteOf(2)).toBe(4);
    expect(new ByteMap('a\udc00b').byteOf(2)).toBe(4);
  });
  it('offsets beyond the text are held at its ends', () => {
    const map = new ByteMap('né');
    expect(map.unitOf(99)).toBe(2);
    expect(map.byteOf(99)).toBe(3);
    expect(map.byteOf(-1)).toBe(0);
  });
});
