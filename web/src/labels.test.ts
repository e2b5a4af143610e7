// labels: what stands at the head of a column.
import { describe, expect, it } from 'vitest';
import { dateLabel, labelsOf, shortTitle } from './labels';

describe('labelsOf', () => {
  const of = (...articles: [source: string, title: string, label?: string][]) =>
    labelsOf(articles.map(([source, title, label]) => ({ source, title, ...(label ? { label } : {}) })));
  it('the core decides', () => expect(of(['Northwater', 'Ferry', 'NW'])).toEqual(['NW']));
  it('the outlet before the title', () => expect(of(['Northwater', 'Ferry hits ship'])).toEqual(['Northwater']));
  it('a short title without an outlet', () => expect(of(['', 'Ferry hits ship'])).toEqual(['Ferry hits ship']));
  it('two of one outlet stay apart', () => expect(of(['Radio', ''], ['Radio', ''])).toEqual(['Radio', 'Radio (2)']));
  it('nothing known', () => expect(of(['', ' '])).toEqual(['Article 1']));
});

describe('shortTitle', () => {
  it.each([
    ['a title of one line stays', 'Ferry hits ship', 'Ferry hits ship'],
    ['a long one ends with a word', 'Night ferry between Wexmere and Port Ellory to start on Tuesday', 'Night ferry between Wexmere and Port…'],
    ['no comma before the sign', 'The minister of transport and harbours, who came late', 'The minister of transport and harbours…'],
    ['a word without end is cut', 'x'.repeat(60), `${'x'.repeat(40)}…`],
  ])('%s', (_name, title, expected) => expect(shortTitle(title)).toBe(expected));
});

describe('dateLabel', () => {
  it('given', () => expect(dateLabel({ published: '2026-03-03', publishedFrom: 'given' })).toMatchObject({ text: 'Mar 3, 2026', note: '' }));
  it('inferred says so', () => expect(dateLabel({ published: '2026-03-03', publishedFrom: 'text' })).toMatchObject({ note: 'inferred' }));
  it('from the others says so', () => expect(dateLabel({ published: '2026-03-03', publishedFrom: 'set' }).full).toContain('other articles'));
  it.each(['', 'soon', '2026-13-77'])('"%s" is no date', published =>
    expect(dateLabel({ published, publishedFrom: 'unknown' }).text).toBe('no date'));
});
