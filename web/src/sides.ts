// Which part of the strip shows most of what the articles say of a fact: a conflict of which only one side is in view is none
// to the eye. In: where the columns stand, which values each states, how much of the strip is seen. Out: a scroll position,
// the nearest of the best. Example: three of five columns fit, four say "12" and the fourth says "14": from the first to the
// third one step to the right. Covered by sides.test.ts.
import type { Fact } from './contract';
import type { Index } from './evidence';

export interface Stand { x: number; w: number; values: number[] } // px; x: the scroll position that has it at the left

export function showingMost(columns: Stand[], held: number[], now: number, room: number, end: number): number {
  const scoreAt = (at: number) => new Set([...held, ...columns.flatMap(({ x, w, values }) => x >= at - 1 && x + w <= at + room + 1 ? values : [])]).size;
  let best = { at: now, score: scoreAt(now) };
  for (const { x } of columns) {
    const at = Math.min(x, end), score = scoreAt(at);
    if (score > best.score || (score === best.score && best.at !== now && Math.abs(at - now) < Math.abs(best.at - now))) best = { at, score };
  }
  return best.at;
}

// Of each article the numbers of the values that it states.
export function sidesOf(index: Index, fact: Fact): number[][] {
  const sides: number[][] = index.comparison.articles.map(() => []);
  fact.values.forEach((value, v) => value.mentions.forEach(({ sentence }) => {
    const side = sides[index.places.get(sentence)?.[0] ?? -1];
    if (side && !side.includes(v)) side.push(v);
  }));
  return sides;
}
