import { describe, expect, it } from 'vitest';
import { lefts, type Extent } from './line_places';

const told = (left: number, width: number): Extent => ({ left: Math.floor(left), right: Math.ceil(left + width), width });
const rounded = (list: number[]) => list.map(x => Math.round(1000 * x) / 1000);

describe('where the words of a line begin', () => {
  it.each<[string, Extent[], number, number[]]>([
    ['no word', [], 4.8, []],
    ['the leftmost word begins where it is told', [told(17, 95.5)], 4.8, [17]],
    ['each other one a space after the one before', [told(0, 95.5), told(100.3, 50.2), told(155.3, 30)], 4.8, [0, 100.3, 155.3]],
    ['its width leaves less than a step open, whatever the line says', [told(0, 95.5), { left: 200, right: 251, width: 50.8 }], 4.8, [0, 200.1]],
    ['a space that is kerned is no reason to leave what is told', [told(0, 95.5), told(99.9, 50.3)], 4.8, [0, 100]],
    ['a width that does not fit is left out', [told(0, 95.5), { left: 200, right: 251, width: 40 }], 4.8, [0, 200.5]],
  ])('%s', (_, words, space, wanted) => expect(rounded(lefts(words, space))).toEqual(wanted));
  it('none lies outside of what was told', () => {
    for (let i = 0; i < 500; i++) {
      const width = 20 + i * .137, left = 300 + i * .731, [, at] = lefts([told(0, 95.5), told(left, width)], 300 - 95.5 + (i % 7) / 3);
      expect(at! >= Math.floor(left) && at! <= Math.floor(left) + 1).toBe(true);
    }
  });
});
