// How days and verdicts are put into words.
import { describe, expect, it, test } from 'vitest';
import { heardOf, readable, verdictOf } from './study';
import { choiceText, readChoice } from './study_choice';
import { remarkOf } from './study_ladder';
import { daysOf, fitted, shortDay } from './study_picture';
import { changeOf, sentencesOf } from './study_update';

describe('days', () => {
  it.each([
    ['2026-01-22', 'January 22, 2026'],
    ['2026-01-01', 'January 1, 2026'],
    ['2026-01', 'January 2026'],
    ['2014', '2014'],
    ['2026-01-19/2026-01-21', 'January 19, 2026 to January 20, 2026'],
    ['2025-12-25/2026-01-01', 'December 25, 2025 to December 31, 2025'],
    ['1600-01-01/1700-01-01', '1600 to 1699'],
  ])('%s reads %s', (when, words) => expect(readable(when)).toBe(words));
});

describe('of an answer is heard', () => {
  const part = (localName: string, textContent: string, childElementCount = 0, className = '') => ({ localName, textContent, childElementCount, className });
  it.each([
    ['its sentence and how much there is', [part('p', '2 of 3 sentences are in the sources.'), part('ol', 'all of it', 3)], '2 of 3 sentences are in the sources. 3 entries.'],
    ['how much there is, where no sentence says more', [part('p', 'how to read it', 0, 'hint'), part('ol', 'all of it', 1)], '1 entry.'],
    ['that there is none', [part('p', 'No text tells.')], 'No text tells.'],
  ])('%s', (_, parts, heard) => expect(heardOf(parts)).toBe(heard));
});

describe('a sentence of a draft', () => {
  const claim = (kind: string, standing: 'supported' | 'contradicted' | 'nowhere', origins = 0) => ({ kind, standing, origins });
  it.each([
    ['is contradicted before all', [claim('claim', 'supported', 2), claim('number', 'nowhere'), claim('date', 'contradicted')], 'A source says otherwise'],
    ['has a value of its own', [claim('claim', 'supported', 2), claim('number', 'nowhere')], 'Not in the sources, in this matter'],
    ['is said by one', [claim('claim', 'supported', 1), claim('number', 'supported', 1)], 'Said by 1 independent text'],
    ['is said by several', [claim('claim', 'supported', 3)], 'Said by 3 independent texts'],
    ['is in no source', [claim('claim', 'nowhere')], 'No source speaks of it'],
  ])('%s', (_, claims, words) => expect(verdictOf(claims)).toBe(words));
});

describe('a way into a text', () => {
  const way = (rungs: number, marks: Partial<Record<'denied' | 'unclear' | 'dropped', boolean>> = {}) =>
    ({ rungs: Array(rungs).fill(null), denied: false, unclear: false, dropped: false, ...marks });
  it.each([
    ['with a source needs no remark', way(2), ''],
    ['denied by its source', way(2, { denied: true }), 'the source says that it is not so'],
    ['without a source', way(1), 'no source'],
    ['without one where another has one', way(1, { dropped: true }), 'no source, where another text names one'],
    ['of somebody unknown', way(1, { unclear: true }), 'somebody’s word, but whose was not made out'],
  ])('%s', (_, climb, words) => expect(remarkOf(climb)).toBe(words));
});

describe('a change', () => {
  const words = (text: string) => [{ article: 'A', sentence: 'A1', span: [0, 1] as [number, number], words: text }];
  it.each([
    ['altered', { change: 'altered' as const, then: words('twelve'), now: words('fifteen') }, 'Altered: twelve, now fifteen'],
    ['new', { change: 'gained' as const, then: [], now: words('Monday') }, 'New: Monday'],
    ['gone', { change: 'lost' as const, then: words('Monday'), now: [] }, 'Gone: Monday'],
  ])('%s', (_, change, line) => expect(changeOf(change)).toBe(line));
  const sentences = (...changes: string[]) => changes.map(change => ({ change, then: [], now: [] }));
  it.each([
    ['kept only', sentences('kept'), ''],
    ['one of a kind', sentences('kept', 'added'), '1 sentence new'],
    ['several kinds', sentences('reworded', 'reworded', 'removed'), '2 sentences reworded, 1 gone'],
  ])('sentences: %s', (_, all, line) => expect(sentencesOf(all)).toBe(line));
});

describe('the study that is open, in words', () => {
  it.each([
    ['timeline', { view: 'timeline', question: '', places: [] }],
    ['ladder', { view: 'ladder', question: '', places: [] }],
    ['ask how many points', { view: 'ask', question: 'how many points', places: [] }],
    ['draft 2', { view: 'draft', question: '', places: [2] }],
    ['update 0 2', { view: 'update', question: '', places: [0, 2] }],
  ] as const)('%s goes and comes back', (text, choice) => {
    expect(readChoice(text, 3)).toEqual(choice);
    expect(choiceText({ ...choice, places: [...choice.places] })).toBe(text);
  });
  it.each(['', 'timeline 1', 'ask', 'ask ', `ask ${'ü'.repeat(201)}`, 'draft', 'draft 3', 'draft -1', 'draft 1 2', 'update 1', 'update 1 1', 'update 0 9', 'draft 1e0', '__proto__', 'toString 1'])(
    '"%s" is none', text => expect(readChoice(text, 3)).toBeNull());
  it('an article that is gone is nothing to send', () => expect(choiceText({ view: 'draft', question: '', places: [-1] })).toBe(''));
});

test.each([['Northwater', 'Northwater'], ['National Broadcasting', 'National…'], ['', '']])('in the picture "%s" is written "%s"', (label, shown) =>
  expect(fitted({ measureText: text => ({ width: text.length }) as TextMetrics }, label, 10)).toBe(shown));

describe('the columns of the picture', () => {
  const telling = (article: string, stage: string) => ({ article, stage, sentence: '', span: [0, 0] as [number, number], words: '', implied: false, slip: '' });
  const days = daysOf({ entries: [
    { when: '2026-03-03', happenings: [{ cameAbout: false, tellings: [telling('A', 'planned'), telling('B', 'planned'), telling('A', 'happened')] }], disputed: ['F1'] },
    { when: '2026-03-05', happenings: [], disputed: [] },
  ] }, [{ id: 'A', published: '2026-03-04' }, { id: 'B', published: '2026-03-03' }, { id: 'C', published: '' }]);
  it('are the days of the texts and of publication, in order', () => expect(days.map(day => [day.when, day.entry])).toEqual([['2026-03-03', 0], ['2026-03-04', -1], ['2026-03-05', 1]]));
  it('tell what is planned from what is told', () => expect([...days[0]!.told]).toEqual([['A', 'told'], ['B', 'planned']]));
  it.each([['2026-01-22', ['Jan 22', '2026']], ['2014', ['', '2014']], ['2026-01', ['Jan', '2026']], ['2025-12-25/2026-01-01', ['Dec 25–31', '2025']], ['2025-11-26/2025-12-03', ['Nov 26 – Dec 2', '2025']], ['2026-01-05/2026-01-06', ['Jan 5', '2026']], ['1600-01-01/1700-01-01', ['', '1600–1699']], ['2025-01-01/2026-01-01', ['', '2025']]])(
    '%s is short for %s', (when, short) => expect(shortDay(when)).toEqual(short));
});
