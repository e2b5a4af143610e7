import { describe, expect, it } from 'vitest';
import { wordPairs } from './word_pairs';

describe('word pairs of a link', () => {
  // the strings are those that tests/report/json_test.cpp says the core writes
  it.each([
    ['none', '', []],
    ['one at the beginning', 'AKAO', [[0, 5, 0, 7]]],
    ['far into a long text', 'gqjGKAO', [[100_000, 100_005, 0, 7]]],
    ['a word that stands earlier in the other text', 'UGoGGCGrGG', [[10, 13, 100, 103], [14, 17, 2, 5]]],
  ])('%s', (_, packed, pairs) => expect(wordPairs(packed)).toEqual(pairs));
});
