// matrix: what stands in the cells of a fact.
import { describe, expect, it } from 'vitest';
import type { ComparedArticle, Comparison, Fact } from './contract';
import { Index } from './evidence';
import { cellsOf } from './matrix';

const article = (id: string): ComparedArticle => ({ id, title: '', source: id, published: '', publishedFrom: 'unknown', body: 'x'.repeat(40), mentions: [],
  sentences: [{ id: `${id}1`, span: [0, 20], kind: 'body', paragraph: 0 }, { id: `${id}2`, span: [20, 40], kind: 'body', paragraph: 1 }] });
const comparison: Comparison = { articles: ['A', 'B', 'C', 'D'].map(article), links: [], rows: [], facts: [], copies: [], notes: [] };
const fact = (...values: [text: string, ...sentences: string[]][]): Fact => ({
  id: 'F1', kind: 'number', about: '', relation: 'conflict', reason: '', rule: 'r', explanation: '', origins: 1, by: 'rule', dismissed: false,
  values: values.map(([text, ...sentences]) => ({ value: text, mentions: sentences.map(sentence => ({ sentence, span: [0, 1], text })) })),
});
const cells = (f: Fact) => cellsOf(new Index(comparison), f).map(c => (c.other ? '≠ ' : '') + c.text).join(' | ');

describe('cellsOf', () => {
  it.each<[string, Fact, string]>([
    ['the value of each, nothing where nothing is said', fact(['9', 'A1', 'C1'], ['7', 'B1']), '9 | ≠ 7 | 9 | –'],
    ['the value of most is the usual one, wherever it stands', fact(['7', 'B1'], ['9', 'A1', 'C1']), '9 | ≠ 7 | 9 | –'],
    ['several sentences of one article are one article', fact(['7', 'B1', 'B2'], ['9', 'A1', 'C1']), '9 | ≠ 7 | 9 | –'],
    ['of a tie none', fact(['7', 'B1'], ['9', 'A1']), '≠ 9 | ≠ 7 | – | –'],
    ['an article that says both', fact(['9', 'A1', 'C1'], ['7', 'A2']), '≠ 9 / 7 | – | 9 | –'],
    ['a mention that points nowhere', fact(['9', 'Z1'], ['7', 'B1']), '– | 7 | – | –'],
    ['an article that contradicts itself', fact(['9', 'A1'], ['7', 'A2']), '≠ 9 / 7 | – | – | –'],
  ])('%s', (_, f, line) => expect(cells(f)).toBe(line));
});
