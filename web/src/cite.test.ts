// A fact as a citation: the sentences as they stand, who wrote them and when, and the caution.
import { describe, expect, test } from 'vitest';
import { alternativeText, citationText, citedOf, linesOf, type Cited } from './cite';
import type { Comparison, Fact } from './contract';
import { Index } from './evidence';

const cited = (quotes: number): Cited => ({
  kind: 'Conflict', about: 'people hurt', explanation: '', rule: 'number.other-count',
  quotes: Array.from({ length: quotes }, (_, i) => ({ label: `Post ${i}`, date: i ? 'Mar 4, 2026' : '', value: '', sentence: `Für ${i}.`, stated: '' })),
});

test('a citation names each source with its date and says whose words these are', () => {
  expect(citationText(cited(2), 'https://h/#1d.1')).toBe('Conflict: people hurt\n“Für 0.” – Post 0\n“Für 1.” – Post 1, Mar 4, 2026\n' +
    'This is what the texts say, not what is true. Synoptic, rule number.other-count.\nhttps://h/#1d.1');
});
test('many sources are counted', () => { expect(citationText(cited(9))).toContain('\nand 3 more\n'); });
test('the alternative text is one paragraph with every quotation', () => {
  expect(alternativeText(cited(2))).not.toContain('\n');
  expect(alternativeText(cited(2))).toContain('“Für 1.”');
});

test('quotations are whole sentences of the article, byte for byte', () => {
  const body = 'Übel: “Zwölf” were hurt. It rained.';
  const bytes = new TextEncoder().encode(body);
  const end = bytes.length - new TextEncoder().encode(' It rained.').length;
  const fact: Fact = { id: 'F1', kind: 'number', about: 'hurt', relation: 'only', reason: '', rule: 'r', explanation: '', origins: 1, by: 'rule', dismissed: false,
    values: [{ value: '12', mentions: [{ sentence: 'A1', span: [10, 14], text: 'Zw' }] }] };
  const comparison: Comparison = { links: [], rows: [], copies: [], notes: [], facts: [fact], articles: [{ id: 'A', title: '', source: 'Post', published: '', publishedFrom: 'unknown', body,
    sentences: [{ id: 'A1', span: [0, end], kind: 'body', paragraph: 0 }, { id: 'A2', span: [end + 1, bytes.length], kind: 'body', paragraph: 0 }], mentions: [] }] };
  expect(citedOf(new Index(comparison), fact).quotes.map(q => q.sentence)).toEqual(['Übel: “Zwölf” were hurt.']);
});

describe('lines', () => {
  const measure = (text: string) => text.length;
  test.each([
    ['words are put together', 'a bb ccc dddd', 6, ['a bb', 'ccc', 'dddd']],
    ['a word that is too long is cut', 'abcdefgh i', 3, ['abc', 'def', 'gh', 'i']],
    ['nothing has no lines', '  ', 5, []],
  ])('%s', (_, text, width, lines) => { expect(linesOf(text, width, measure)).toEqual(lines); });
});
