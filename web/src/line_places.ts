// Where the words of a line from right to left begin, finer than the browser tells it. A box of Range.getClientRects is widened to whole steps
// of 1/64 of a device pixel: the left edge is rounded down, the right one up. Half a step too far is enough that a glyph is painted in
// another of Skia's four phases. What is left open is narrowed by the word's own width, and along the line: where the leftmost word begins is
// exact, and each further one begins a space after the one before. In: the words of a line, from left to right, in steps. Out: their lefts, in steps. What
// does not fit together (kerning with the space, a run of the other direction, a browser that rounds otherwise) is put into the middle of
// what is possible. Example: lefts 0 and 100 of widths 95.5 and 50, the space 4.8, give 0 and 100.3. Covered by line_places.test.ts.
export interface Extent { left: number; right: number; width: number } // as told, rounded; as measured

const kStep = 1;

export function lefts(words: readonly Extent[], space: number): number[] {
  let expected = words[0]?.left ?? 0;
  return words.map(({ left, right, width }) => {
    let [least, most] = [Math.max(left, right - kStep - width), Math.min(left + kStep, right - width)];
    if (least > most) [least, most] = [left, left + kStep];
    const near = expected > least - kStep && expected < most + kStep;
    const at = near ? Math.max(least, Math.min(most, expected)) : (least + most) / 2;
    expected = at + width + space;
    return at;
  });
}
