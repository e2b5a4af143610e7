import { expect, test } from 'vitest';
import type { Comparison, Fact } from './contract';
import { confirmation, dismissal, judgement, lineOf, marked, quoteOfSentence, quotesOf, quoteWithin, related, touching, wayOf } from './corrections';
import { Index } from './evidence';

const kLeft = 'Größe: 12 people\ndied. It rained.';
const kRight = 'A report says 15 people died.';
const article = (id: string, body: string, ends: [number, number][]) => ({
  id, title: '', source: `Post ${id}`, published: '', publishedFrom: 'unknown' as const, body,
  sentences: ends.map((span, i) => ({ id: `${id}${i + 1}`, span, kind: 'body' as const, paragraph: 0 })), mentions: [],
});
const fact: Fact = {
  id: 'F1', kind: 'number', about: 'people', relation: 'conflict', reason: '', rule: 'number.other-count', explanation: '', origins: 2, by: 'rule', dismissed: false,
  values: [{ value: '12', mentions: [{ sentence: 'A1', span: [9, 11], text: '12' }] }, { value: '15', mentions: [{ sentence: 'B1', span: [14, 16], text: '15' }] }],
};
const comparison = (): Comparison => ({
  articles: [article('A', kLeft, [[0, 24], [25, 35]]), article('B', kRight, [[0, 29]])],
  links: [], rows: [], facts: [fact], copies: [], notes: [],
});

test('a fact is quoted by words and bytes, each value first', () => {
  const index = new Index(comparison());
  expect(quotesOf(index, fact)).toEqual([{ article: 'A', span: [9, 11], text: '12' }, { article: 'B', span: [14, 16], text: '15' }]);
  expect(dismissal(index, fact, ' no ')).toEqual({ kind: 'dismiss', at: quotesOf(index, fact), relation: 'conflict', fact: 'number', note: 'no' });
  expect(confirmation(index, fact, '')).toEqual({ kind: 'confirm', at: quotesOf(index, fact), relation: 'conflict', fact: 'number' });
  expect(judgement(index, fact, wayOf('scope'), '')).toEqual({ kind: 'relation', at: quotesOf(index, fact), fact: 'number', relation: 'differs', reason: 'scope' });
  expect(judgement(index, fact, wayOf('same-name'), '').kind).toBe('same-name');
});

test('words are found within their sentence, whatever the white space, and nowhere else', () => {
  const index = new Index(comparison());
  expect(quoteWithin(index, [0, 0], ' 12  people died')).toEqual({ article: 'A', span: [9, 23], text: '12 people\ndied' });
  expect(quoteWithin(index, [0, 1], '12 people')).toBeNull();
  expect(quoteWithin(index, [0, 0], '  ')).toBeNull();
  expect(quoteWithin(index, [0, 0], '(1.')).toBeNull();
  expect(quoteOfSentence(index, [0, 1])).toEqual({ article: 'A', span: [25, 35], text: 'It rained.' });
});

test('a very long sentence is quoted by its beginning, never through a pair', () => {
  const body = '🚢'.repeat(800);
  const index = new Index({ ...comparison(), articles: [article('A', body, [[0, 3200]])] });
  const { text, span } = quoteOfSentence(index, [0, 0]);
  expect(text).toBe('🚢'.repeat(500));
  expect(span).toEqual([0, 2000]);
});

test('what two passages are to each other becomes one correction', () => {
  const index = new Index(comparison());
  const [left, right] = quotesOf(index, fact) as [never, never];
  expect(related(wayOf('pin'), left, right, 'x', '')).toEqual({ kind: 'pin', at: [left, right] });
  expect(related(wayOf('update'), left, right, ' people ', 'n')).toEqual({ kind: 'fact', at: [left, right], relation: 'differs', reason: 'update', about: 'people', note: 'n' });
});

test('a fact knows which corrections made it what it is, and each has a line', () => {
  const made = comparison();
  const index = new Index(made);
  made.corrections = [{ ...dismissal(index, fact, ''), applied: true }, { kind: 'date', at: [quotesOf(index, fact)[0]!], date: '2026-01-22', applied: false },
    { ...dismissal(index, fact, ''), fact: 'date', applied: true }];
  expect(touching(index, fact)).toEqual([0]);
  expect(lineOf(made, made.corrections[0]!)).toBe('Dismissed conflict: “12” (Post A), “15” (Post B)');
  expect(lineOf(made, made.corrections[1]!)).toBe('Date 2026-01-22: “12” (Post A) – not applied');
  expect(marked({ ...fact, dismissed: true })).toBe('Dismissed by the reader');
  expect(marked({ ...fact, by: 'reader', rule: 'reader.fact' })).toBe('Added by the reader');
  expect(marked(fact)).toBe('');
});
