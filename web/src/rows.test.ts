// rows: which gaps bring the rows of several columns to one height.
import { describe, expect, it } from 'vitest';
import { gapsOf, type Anchor } from './rows';

const at = (row: number, paragraph: number, top: number): Anchor => ({ row, paragraph, top });
const plain = (columns: Anchor[][], heights = columns.map(() => 1000)) => gapsOf(columns, heights).map(gaps => Object.fromEntries(gaps));

describe('gapsOf', () => {
  it.each<[string, Anchor[][], Record<number, number>[]]>([
    ['what is behind gets the gap', [[at(0, 1, 100)], [at(0, 2, 160)]], [{ 1: 60 }, {}]],
    ['gaps above count below', [[at(0, 1, 100), at(1, 3, 200)], [at(0, 1, 160), at(1, 2, 230)]], [{ 1: 60 }, { 2: 30 }]],
    ['a row of one column moves nothing', [[at(0, 1, 100)], []], [{}, {}]],
    ['three columns meet at the lowest', [[at(0, 1, 100)], [at(0, 1, 300)], [at(0, 1, 250)]], [{ 1: 200 }, {}, { 1: 50 }]],
    ['what is told in another order stays where it is', [[at(0, 1, 100), at(1, 2, 200), at(2, 3, 300)], [at(1, 1, 100), at(2, 2, 200), at(0, 3, 800)]],
      [{}, { 1: 100 }]],
    ['nothing', [], []],
  ])('%s', (_, columns, gaps) => expect(plain(columns)).toEqual(gaps));
});
