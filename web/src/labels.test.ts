// labels: what stands at the head of a column.
import { describe, expect, it } from 'vitest';
import { aboutOf, dateLabel, headLabel, kindLabel, labelsOf, shortTitle, takenFrom, withDates } from './labels';

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

describe('in a head', () => {
  it.each([
    ['a title that was cut for a label stands whole', 'Ferry hits …', 'Ferry hits ship in fog', 'Ferry hits ship in fog'],
    ['an outlet stays', 'Northwater', 'Ferry hits ship in fog', 'Northwater'],
    ['a label without a title stays', 'Ferry hits …', ' ', 'Ferry hits …'],
  ])('%s', (_name, label, title, expected) => expect(headLabel(label, title)).toBe(expected));
});

describe('what a fact is about', () => {
  it.each([['people hurt', 'number', 'people hurt'], ['', 'polarity', 'whether it is so'], ['polarity', 'polarity', 'whether it is so'], ['', 'date', 'date']])(
    '"%s" of kind %s is "%s"', (about, kind, expected) => expect(aboutOf({ about, kind })).toBe(expected));
  it('a kind that is new is named as it comes', () => expect(kindLabel('distance')).toBe('distance'));
});

describe('dateLabel', () => {
  it('given', () => expect(dateLabel({ published: '2026-03-03', publishedFrom: 'given' })).toMatchObject({ text: 'Mar 3, 2026', note: '' }));
  it('inferred says so', () => expect(dateLabel({ published: '2026-03-03', publishedFrom: 'text' })).toMatchObject({ note: 'inferred' }));
  it('from the others says so', () => expect(dateLabel({ published: '2026-03-03', publishedFrom: 'set' }).full).toContain('other articles'));
  it.each(['', 'soon', '2026-13-77'])('"%s" is no date', published =>
    expect(dateLabel({ published, publishedFrom: 'unknown' }).text).toBe('no date'));
});

describe('takenFrom', () => {
  const compared = { title: 'Ferry is late', published: '2026-03-03', publishedFrom: 'text' as const };
  it.each([
    ['nothing was said', {}, 'Left empty, the title is “Ferry is late”, as the text has it. Left empty, the date is Tuesday, March 3, 2026: inferred from the text.'],
    ['the title was', { title: 'Late' }, 'Left empty, the date is Tuesday, March 3, 2026: inferred from the text.'],
    ['both were', { title: 'Late', published: '2026-03-04' }, ''],
  ])('%s', (_, values, said) => expect(takenFrom(values, compared)).toBe(said));
});

it.each([
  ['“Thursday” names a Thursday, but 2025-10-27 is a Monday.', '“Thursday” names a Thursday, but Oct 27, 2025 is a Monday.'],
  ['“2026-01-26” is what it says.', '“2026-01-26” is what it says.'],
  ['No day: 2026-13-01, 12026-01-01.', 'No day: 2026-13-01, 12026-01-01.'],
])('%s', (sentence, said) => expect(withDates(sentence)).toBe(said));
