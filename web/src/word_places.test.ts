// word_places: how a paragraph is cut into pieces that are painted as one. Boxes need a browser: see tests/e2e.
import { describe, expect, it } from 'vitest';
import { pieces } from './word_places';

const rows: [name: string, text: string, pieces: string[]][] = [
  ['words keep their punctuation', 'The “calm” sea, he said.', ['The', '“calm”', 'sea,', 'he', 'said.']],
  ['white space of any kind parts', 'a\u00a0b\n c\td', ['a', 'b', 'c', 'd']],
  ['marks and pairs stay together', 'e\u0301te\u0301 🇺🇦', ['e\u0301te\u0301', '🇺🇦']],
  ['scripts without spaces are cut by dictionary', '市長は', ['市長', 'は']],
  ['Arabic words are whole, their letters join', 'قال متحدث', ['قال', 'متحدث']],
  ['nothing', ' ', []],
];

describe('pieces', () => {
  it.each(rows)('%s', (_name, text, expected) => {
    expect([...pieces(text)].map(([from, to]) => text.slice(from, to))).toEqual(expected);
  });
});
