// evidence: who says what of a fact or a sentence, with which words, and who says nothing.
import { describe, expect, it } from 'vitest';
import type { ComparedArticle, Comparison, Fact, SentenceKind, Span } from './contract';
import { evidenceOf, Index, othersOf, remarkOf } from './evidence';

const bytes = (text: string) => new TextEncoder().encode(text).length;
function article(id: string, published: string, sentences: [text: string, kind?: SentenceKind][]): ComparedArticle {
  let body = '';
  const made = sentences.map(([text, kind = 'body'], i) => {
    const begin = bytes(body);
    body += `${text} `;
    return { id: `${id}${i + 1}`, span: [begin, begin + bytes(text)] as Span, kind, paragraph: i };
  });
  return { id, title: '', source: `Paper ${id}`, published, publishedFrom: 'given', body, sentences: made, mentions: [] };
}
function spanOf({ body }: ComparedArticle, words: string): Span {
  const at = bytes(body.slice(0, body.indexOf(words)));
  return [at, at + bytes(words)];
}
const a = article('A', '2026-03-03', [['Nine hurt at the quay', 'headline'], ['A fire broke out at the quay.'], ['Nine people were hurt, the brigade said.'], ['It was “out” by noon.']]);
const b = article('B', '2026-03-03', [['Seven people were hurt in the blaze.'], ['The cause is not known.']]);
const c = article('C', '2026-03-04', [['Ferries ran late.']]);
const mention = (of: ComparedArticle, sentence: string, words: string) => ({ sentence, span: spanOf(of, words), text: words });
const fact: Fact = {
  id: 'F1', kind: 'number', about: 'people hurt', relation: 'conflict', reason: '', rule: 'number.other', explanation: '…', origins: 2, by: 'rule', dismissed: false,
  values: [{ value: '9', mentions: [mention(a, 'A1', 'Nine'), mention(a, 'A3', 'Nine people')] }, { value: '7', mentions: [mention(b, 'B1', 'Seven')] }],
};
const comparison: Comparison = {
  articles: [a, b, c], facts: [fact], notes: [], copies: [], rows: [{ id: 'R1', sentences: ['A3', 'B1'] }],
  links: [
    { left: 'A3', right: 'B1', level: 'full', tokens: 'yDgBMgB' } /* people were hurt: [57, 73, 6, 22] */,
    { left: 'A2', right: 'B1', level: 'partial', tokens: '' },
  ],
};
const text = (of: ComparedArticle, [begin, end]: Span) => new TextDecoder().decode(new TextEncoder().encode(of.body).subarray(begin, end));

describe('evidenceOf', () => {
  const { values, silent } = evidenceOf(new Index(comparison), fact);
  it('the body speaks before the headline, and says how often it repeats', () => {
    expect(values[0]!.passages).toMatchObject([{ article: 0, sentence: 2, repeats: 1 }]);
    expect(values[0]!.passages[0]!.stated.map(s => text(a, s))).toEqual(['Nine people']);
  });
  it('one sentence before and one after, none beyond the article', () => {
    const [p] = values[0]!.passages;
    expect([text(a, p!.before!), text(a, p!.after!)]).toEqual(['A fire broke out at the quay.', 'It was “out” by noon.']);
    expect(values[1]!.passages[0]!.before).toBeNull();
  });
  it('who says nothing is told', () => expect(silent).toEqual([2]));
  it('mentions that point nowhere are left out', () => {
    const broken = { ...fact, values: [{ value: '1', mentions: [{ sentence: 'Z9', span: [0, 1] as Span, text: 'x' }] }] };
    expect(evidenceOf(new Index(comparison), broken).values[0]!.passages).toEqual([]);
  });
});

describe('othersOf', () => {
  const index = new Index(comparison);
  it('words without a counterpart are named, blanks and signs left out', () => {
    const { said, silent } = othersOf(index, [0, 2]);
    expect(said).toMatchObject([{ article: 1, sentence: 0, part: false }]);
    expect(said[0]!.fresh.map(s => text(b, s))).toEqual(['Seven', 'in the blaze']);
    expect(silent).toEqual([2]);
  });
  it('a partial link is said in part', () => expect(othersOf(index, [0, 1]).said).toMatchObject([{ sentence: 0, part: true, fresh: [] }]));
  it('of a sentence without links all are silent', () => expect(othersOf(index, [0, 3])).toEqual({ said: [], silent: [1, 2] }));
});

describe('remarkOf', () => {
  const labels = ['Paper A', 'Paper B', 'Paper C'];
  const at = (published: string) => remarkOf({ ...comparison, articles: [{ ...a, published }, b, c] }, 0, labels);
  it.each([
    ['a day apart is nothing', '2026-03-02', ''],
    ['two weeks older', '2026-02-17', '2 weeks older than the others'],
    ['two months older', '2026-01-03', '2 months older than the others'],
    ['three years newer', '2029-03-03', '3 years newer than the others'],
    ['no date says nothing', '', ''],
  ])('%s', (_, published, said) => expect(at(published)).toBe(said));
  it('a long article without a row in common says so, where the others have some', () => {
    const alone = article('D', '', Array.from({ length: 8 }, (_, i) => [`Something else ${i}.`] as [string]));
    expect(remarkOf({ ...comparison, articles: [a, b, alone] }, 2, labels)).toBe('no whole sentence in common with the others');
    expect(remarkOf({ ...comparison, articles: [a, alone] }, 1, labels)).toBe('');
  });
  it('the later one of two copies names the other', () => {
    const copies = [{ articles: ['A', 'B'] as [string, string], share: 0.9 }];
    expect(remarkOf({ ...comparison, copies }, 1, labels)).toBe('largely the same text as Paper A');
    expect(remarkOf({ ...comparison, copies }, 0, labels)).toBe('');
  });
  it.each([[2, 'Paper A and Paper B'], [3, 'Paper A, Paper B and Paper C'], [9, 'Paper A and 8 others']])('of %i copies before it', (count, named) => {
    const articles = Array.from({ length: count + 1 }, (_, i) => article('ABCDEFGHIJ'[i]!, '', [['A fire broke out at the quay.']]));
    const copies = articles.slice(0, count).map(({ id }) => ({ articles: [id, articles[count]!.id] as [string, string], share: 0.9 }));
    expect(remarkOf({ ...comparison, articles, copies }, count, articles.map(({ source }) => source))).toBe(`largely the same text as ${named}`);
  });
});
