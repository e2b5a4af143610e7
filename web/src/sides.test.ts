// sides: which part of the strip shows both sides of a conflict.
import { describe, expect, it } from 'vitest';
import { showingMost, type Stand } from './sides';

const strip = (...values: number[][]): Stand[] => values.map((own, i) => ({ x: i * 100, w: 100, values: own }));

describe('showingMost', () => {
  const rows: [name: string, columns: Stand[], held: number[], now: number, room: number, at: number][] = [
    ['the fourth says otherwise: one step', strip([0], [0], [0], [1], [0]), [], 0, 300, 100],
    ['both are there: it stays', strip([0], [1], [0], [0]), [], 0, 300, 0],
    ['both are there further on: it stays too', strip([0], [1], [0], [1], [0]), [], 200, 300, 200],
    ['the nearer one of two ways', strip([1], [0], [0], [0], [0], [1]), [], 200, 300, 300],
    ['one column a screen: what says something of it stays', strip([0], [1]), [], 100, 100, 100],
    ['one column a screen that says nothing of it: the nearest that does', strip([0], [], [], [1]), [], 200, 100, 300],
    ['the held column is seen in any case', strip([0], [0], [], [1]), [1], 0, 200, 0],
    ['too far apart for the window: it stays at one of them', strip([0], [], [], [], [1]), [], 0, 200, 0],
    ['the last columns stand at the end of the strip', strip([0], [0], [0], [0], [1]), [], 0, 300, 200],
    ['nobody states it', strip([], []), [], 0, 100, 0],
  ];
  for (const [name, columns, held, now, room, at] of rows)
    it(name, () => expect(showingMost(columns, held, now, room, columns.length * 100 - room)).toBe(at));
});
