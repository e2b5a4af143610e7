// articles: which paragraphs an article's sentences make, before any of them is an element.
import { describe, expect, it } from 'vitest';
import { planParagraphs, sentenceAt } from './articles';
import type { ComparedArticle, SentenceKind } from './contract';
import { ByteMap } from './spans';

// Sentences are given as [text, kind, paragraph]; their spans are found in the body.
function plan(body: string, sentences: [text: string, kind: SentenceKind, paragraph: number][]) {
  const encoder = new TextEncoder();
  let from = 0;
  const article: ComparedArticle = {
    id: 'A', title: '', source: '', published: '', publishedFrom: 'unknown', body, mentions: [],
    sentences: sentences.map(([text, kind, paragraph], i) => {
      const at = body.indexOf(text, from);
      from = at + text.length;
      const begin = encoder.encode(body.slice(0, at)).length;
      return { id: `A${i + 1}`, span: [begin, begin + encoder.encode(text).length], kind, paragraph };
    }),
  };
  const made = planParagraphs(article, new ByteMap(body));
  return { ...made, texts: made.plans.map(p => [p.tag, body.slice(p.begin, p.end)]) };
}

describe('planParagraphs', () => {
  it('kinds decide the element, one a paragraph', () => {
    const { texts, plans } = plan('“Calm” sea\n\nBy Ida Berg\n\nOne. Two.\n\n* three\n', [
      ['“Calm” sea', 'headline', 0], ['By Ida Berg', 'byline', 1], ['One.', 'body', 2], ['Two.', 'body', 2], ['three', 'bullet', 3]]);
    expect(texts).toEqual([['h2', '“Calm” sea'], ['p', 'By Ida Berg'], ['p', 'One. Two.'], ['li', 'three']]);
    expect(plans.map(p => p.small)).toEqual([false, true, false, false]);
    expect(plans[2]).toMatchObject({ first_sentence: 2, end_sentence: 4 });
  });
  it('a paragraph with any body sentence is body text', () => {
    expect(plan('Ellory (AB) — It was calm.', [['Ellory (AB) —', 'byline', 0], ['It was calm.', 'body', 0]]).texts)
      .toEqual([['p', 'Ellory (AB) — It was calm.']]);
  });
  it('words in no sentence are shown, signs are not', () => {
    expect(plan('* * *\nOne.\n--\nleft over\n', [['One.', 'body', 0]]).texts).toEqual([['p', 'One.'], ['p', '--\nleft over']]);
  });
  it('a bullet shows its sign once, whoever keeps it', () => {
    expect(plan('• One. Two.', [['• One.', 'bullet', 0], ['Two.', 'bullet', 0]]).texts).toEqual([['li', 'One. Two.']]);
  });
  it('text without any sentence is shown', () => {
    expect(plan(' only this ', []).texts).toEqual([['p', 'only this']]);
  });
  it('as long as no sentence is known each line is a paragraph, the first perhaps a headline', () => {
    expect(plan('Calm sea\n\n  One. Two. \nThree\n', []).texts).toEqual([['h2', 'Calm sea'], ['p', 'One. Two.'], ['p', 'Three']]);
    expect(plan('It was calm.\nThree\n', []).texts).toEqual([['p', 'It was calm.'], ['p', 'Three']]);
  });
  it('an empty body has no paragraphs', () => {
    expect(plan('', []).texts).toEqual([]);
  });
  it('a long paragraph is cut between sentences', () => {
    const sentences = Array.from({ length: 200 }, (_, i) => `Sentence number ${i} says little but takes some room on the line.`);
    const { plans } = plan(sentences.join(' '), sentences.map(s => [s, 'body', 0]));
    expect(plans.length).toBeGreaterThan(2);
    expect(Math.max(...plans.map(p => p.end - p.begin))).toBeLessThanOrEqual(4100);
    plans.slice(1).forEach((p, i) => expect([p.begin, p.first_sentence]).toEqual([plans[i]!.end, plans[i]!.end_sentence]));
  });
  it('a single huge word is cut, and never inside a pair', () => {
    const body = 'x' + '😀'.repeat(9000);
    const { plans } = plan(body, [[body, 'body', 0]]);
    expect(plans.map(p => body.slice(p.begin, p.end)).join('')).toBe(body);
    for (const p of plans.slice(1)) expect(body.charCodeAt(p.begin)).toBe(0xd83d);
  });
});

describe('sentenceAt', () => {
  const text = { starts: [0, 10, 25], ends: [9, 20, 30] };
  it.each([[0, 0], [8, 0], [9, -1], [10, 1], [22, -1], [29, 2], [30, -1]])('unit %i is in sentence %i', (unit, sentence) => {
    expect(sentenceAt(text, unit)).toBe(sentence);
  });
});
