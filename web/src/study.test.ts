// How days and verdicts are put into words.
import { describe, expect, it } from 'vitest';
import { readable, verdictOf } from './study';
import { remarkOf } from './study_ladder';
import { changeOf, sentencesOf } from './study_update';

describe('days', () => {
  it.each([
    ['2026-01-22', '22 January 2026'],
    ['2026-01-01', '1 January 2026'],
    ['2026-01', 'January 2026'],
    ['2014', '2014'],
    ['2026-01-19/2026-01-21', '19 January 2026 to 20 January 2026'],
    ['2025-12-25/2026-01-01', '25 December 2025 to 31 December 2025'],
  ])('%s reads %s', (when, words) => expect(readable(when)).toBe(words));
});

describe('a sentence of a draft', () => {
  const claim = (kind: string, standing: 'supported' | 'contradicted' | 'nowhere', origins = 0) => ({ kind, standing, origins });
  it.each([
    ['is contradicted before all', [claim('claim', 'supported', 2), claim('number', 'nowhere'), claim('date', 'contradicted')], 'A source says otherwise'],
    ['has a value of its own', [claim('claim', 'supported', 2), claim('number', 'nowhere')], 'Not in the sources, in this matter'],
    ['is said by one', [claim('claim', 'supported', 1), claim('number', 'supported', 1)], 'Said by 1 origin'],
    ['is said by several', [claim('claim', 'supported', 3)], 'Said by 3 origins'],
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
