import { describe, expect, it } from 'vitest';
import { drawn, hiddenIn } from './hidden';

const signs = (text: string) => hiddenIn(text).map(({ at, sign }) => `${at} ${sign}`);

describe('what cannot be seen is found', () => {
  it.each([
    ['an override', 'pay\u202Edaol\u202C now', ['3 U+202E', '8 U+202C']],
    ['isolates', 'a \u2067b\u2069', ['2 U+2067', '4 U+2069']],
    ['a zero-width space in a name', 'Witk\u200Boff', ['4 U+200B']],
    ['a joiner between Latin letters', 'Wit\u200Dkoff', ['3 U+200D']],
    ['a byte order mark in the text', 'A\uFEFFb', ['1 U+FEFF']],
    ['marks without a right-to-left letter near', 'one\u200Etwo', ['3 U+200E']],
    ['tags outside a flag', 'x\u{E0041}', ['1 U+E0041']],
    ['tags behind a letter', 'x\u{E0041}\u{E0042}\u{1F3F4}\u{E0067}', ['1 U+E0041', '3 U+E0042']],
    ['a filler', 'a\u3164b', ['1 U+3164']],
    ['signs for a look behind letters and digits', '1\uFE0F84 ca\u{E0101}t', ['1 U+FE0F', '7 U+E0101']],
    ['a sign for a look at the very beginning', '\uFE00x', ['0 U+FE00']],
    ['what shaped letters once', '1\u206A84 a\u206Fb', ['1 U+206A', '6 U+206F']],
    ['what is not assigned', 'a\u2065b\uFFF8', ['1 U+2065', '3 U+FFF8']],
    ['signs of shorthand and music', 'a\u{1BCA0}b\u{1D173}', ['1 U+1BCA0', '4 U+1D173']],
    ['a Cyrillic letter in a Latin word', 'P\u0430ris', ['0 Latin + Cyrillic']],
    ['a Greek letter in a Latin word', 'Rom\u03BF', ['0 Latin + Greek']],
    ['more marks than are drawn', `a${'\u0301'.repeat(20)}b`, ['1 +12 marks']],
    ['one more', `a${'\u0301\u0323\u0330'.repeat(3)}b`, ['1 +1 mark']],
    ['floods on two letters', `a${'\u0301'.repeat(10)}b${'\u0323'.repeat(11)}`, ['1 +2 marks', '12 +3 marks']],
    ['a flood that joiners part', `a${'\u0301\u0301\u0301\u200d'.repeat(5)}`, ['1 +7 marks', '4 U+200D', '8 U+200D', '12 U+200D', '16 U+200D', '20 U+200D']],
  ])('%s', (_, text, expected) => expect(signs(text)).toEqual(expected));
});

it.each([
  ['marks on one letter', 'Z' + '\u0351'.repeat(3_600_000)],
  ['signs that nobody sees', 'Z' + '\u200B'.repeat(3_600_000)],
  ['letters of a word, one of them of another alphabet', '\u0430' + 'a'.repeat(4_400_000)],
])('millions of %s are looked through', (_, text) => expect(hiddenIn(text).length).toBeGreaterThan(0));

describe('what is at home is left alone', () => {
  it.each([
    ['plain text', 'Nine people were hurt on Tuesday.'],
    ['soft hyphens and no-break spaces', 'high\u00ADway 12\u00A0km'],
    ['a byte order mark at the very beginning', '\uFEFFNine'],
    ['Persian with non-joiners', '\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645'],
    ['Hindi with joiners', '\u0915\u094D\u200D\u0937'],
    ['a family of emoji', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'],
    ['marks in Hebrew', '\u05E9\u05DC\u05D5\u05DD\u200F (1)'],
    ['the flag of Scotland', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
    ['emoji, keycaps and signs that have two looks', '\u2764\uFE0F 1\uFE0F\u20E3 #\uFE0F\u20E3 \u00A9\uFE0F \u2122\uFE0E \u203C\uFE0F'],
    ['a Han character in another form, Mongolian letters', '\u845B\u{E0100} \u1820\u180B'],
    ['Russian and English side by side', '\u0440\u0443\u0441\u0441\u043A\u0438\u0439 Russian'],
    ['units with a Greek letter', '5 \u03BCm, \u0394T'],
    ['accents that are combined', 'cafe\u0301'],
    ['eight marks on a letter', `a${'\u0301'.repeat(8)}`],
    ['Hebrew with points and accents', '\u05D1\u05BC\u05B0\u05E8\u05B5\u05D0\u05E9\u05C1\u05B4\u0596\u05D9\u05EA'],
  ])('%s', (_, text) => expect(signs(text)).toEqual([]));
});

describe('of the marks on one letter eight are drawn', () => {
  it.each([
    ['a plain word', 'harbor', 'harbor'],
    ['accents', 'caf\u0065\u0301s of Zu\u0308rich', 'caf\u0065\u0301s of Zu\u0308rich'],
    ['eight', `xyz${'\u0301'.repeat(8)}`, `xyz${'\u0301'.repeat(8)}`],
    ['a hundred', `xyz${'\u0301'.repeat(100)}w`, `xyz${'\u0301'.repeat(8)}w`],
    ['of several kinds, the first', `x${'\u0301\u0323\u20dd'.repeat(9)}`, `x${'\u0301\u0323\u20dd'.repeat(2)}\u0301\u0323`],
    ['on each letter anew', `a${'\u0301'.repeat(12)}b${'\u0323'.repeat(12)}`, `a${'\u0301'.repeat(8)}b${'\u0323'.repeat(8)}`],
    ['joiners part nothing, and stay', `a${'\u0301'.repeat(6)}\u200d${'\u0301'.repeat(6)}`, `a${'\u0301'.repeat(6)}\u200d\u0301\u0301`],
    ['marks without a letter', '\u0301'.repeat(30), '\u0301'.repeat(8)],
    ['a flag of tags', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
  ])('%s', (_, word, expected) => expect(drawn(word)).toBe(expected));

  it('two hundred thousand marks are one word of nine characters and one badge', () => {
    const flood = `a${'\u0301'.repeat(200_000)}`;
    expect(drawn(flood)).toHaveLength(9);
    expect(signs(flood)).toEqual(['1 +199992 marks']);
  });
});
