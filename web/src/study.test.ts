// How days and verdicts are put into words.
import { describe, expect, it } from 'vitest';
import { readable, verdictOf } from './study';

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
