// Rows at one height: gaps before paragraphs, so that what several articles say stands side by side, as in a printed synopsis.
// In: of each column where its sentences of rows stand (paragraph, height in px). Out: the gap before each paragraph. Method:
// rows are taken in the order of their mean place; of each column only those that keep that order (longest increasing
// subsequence, Fredman 1975) take part; then one walk from the top adds to each column what it lacks. Nothing moves up.
// Example: a row at 100 in one column and at 160 in the other gives the first a gap of 60. Covered by rows.test.ts.
import type { Columns } from './columns';
import { paragraphAt, rangeOf } from './articles';
import type { Index } from './evidence';

export interface Anchor { row: number; paragraph: number; top: number }
export type Gaps = Map<number, number>[]; // of each column: paragraph, px

export function gapsOf(columns: Anchor[][], heights: number[]): Gaps {
  const sums = new Map<number, { sum: number; count: number }>();
  columns.forEach((anchors, c) => anchors.forEach(({ row, top }) => {
    const entry = sums.get(row) ?? { sum: 0, count: 0 };
    sums.set(row, { sum: entry.sum + top / Math.max(1, heights[c] ?? 1), count: entry.count + 1 });
  }));
  const order = [...sums].map(([row, { sum, count }]) => ({ row, mean: sum / count })).sort((left, right) => left.mean - right.mean || left.row - right.row);
  const rank = new Map(order.map(({ row }, i) => [row, i]));
  const kept = columns.map(anchors => new Map(inOrder([...anchors].sort((left, right) => rank.get(left.row)! - rank.get(right.row)!)).map(a => [a.row, a])));

  const gaps: Gaps = columns.map(() => new Map());
  const shifts = columns.map(() => 0);
  for (const { row } of order) {
    const here = kept.flatMap((rows, c) => { const anchor = rows.get(row); return anchor ? [{ c, anchor }] : []; });
    if (here.length < 2) continue;
    const goal = Math.max(...here.map(({ c, anchor }) => anchor.top + shifts[c]!));
    for (const { c, anchor } of here) {
      const gap = goal - anchor.top - shifts[c]!;
      if (gap <= 0) continue;
      gaps[c]!.set(anchor.paragraph, gap);
      shifts[c]! += gap;
    }
  }
  return gaps;
}

// The longest run of anchors whose paragraphs rise.
function inOrder(anchors: Anchor[]): Anchor[] {
  const ends: number[] = []; // index of the anchor that ends the best run of each length
  const before: number[] = [];
  anchors.forEach(({ paragraph }, i) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (anchors[ends[middle]!]!.paragraph < paragraph) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = i;
  });
  const run: Anchor[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i]!) run.unshift(anchors[i]!);
  return run;
}

// Puts the columns of a comparison into rows, or takes the gaps away again.
export class RowAligner {
  private on_ = false;
  private following_ = false;

  constructor(private readonly columns_: Columns) {
    columns_.root.addEventListener('scroll', event => this.follow(event), { passive: true, capture: true });
  }

  get on(): boolean { return this.on_; }

  set(on: boolean, index: Index | null): void {
    if (!on && !this.on_) return;
    this.on_ = on && index !== null;
    this.clear();
    if (!this.on_ || !index) return;
    const { list } = this.columns_;
    const origins = list.map(({ scroller }) => scroller.getBoundingClientRect().top - scroller.scrollTop);
    const anchors = list.map((): Anchor[] => []);
    index.comparison.rows.forEach(({ sentences }, row) => {
      const told = new Map<number, number>(); // of each article its first sentence of the row, the body before the headline
      for (const id of sentences) {
        const [article, sentence] = index.places.get(id) ?? [-1, -1];
        const kinds = index.comparison.articles[article]?.sentences;
        const now = told.get(article);
        if (kinds && (now === undefined || (kinds[now]?.kind === 'headline' && kinds[sentence]?.kind !== 'headline'))) told.set(article, sentence);
      }
      for (const [article, sentence] of told) {
        const { text } = list[article]!;
        const span = index.comparison.articles[article]!.sentences[sentence]!.span;
        const box = rangeOf(text, span)?.getClientRects()[0];
        const paragraph = paragraphAt(text, text.starts[sentence]!);
        if (box && paragraph) anchors[article]!.push({ row, paragraph: text.paragraphs.indexOf(paragraph), top: box.top - origins[article]! });
      }
    });
    const gaps = gapsOf(anchors, list.map(column => column.text.element.offsetHeight));
    list.forEach((column, c) => gaps[c]!.forEach((gap, paragraph) =>
      column.text.paragraphs[paragraph]!.element.style.setProperty('--gap', `${gap}px`)));
    const tallest = Math.max(0, ...list.map(column => column.text.element.offsetHeight));
    for (const { text } of list) text.element.style.setProperty('min-height', `${tallest}px`);
  }

  private clear(): void {
    for (const { text } of this.columns_.list) {
      text.element.style.removeProperty('min-height');
      for (const p of text.paragraphs) p.element.style.removeProperty('--gap');
    }
  }

  // All columns scroll as one.
  private follow(event: Event): void {
    if (!this.on_ || this.following_) return;
    const leader = this.columns_.list.find(column => column.scroller === event.target);
    if (!leader) return;
    this.following_ = true;
    for (const { scroller } of this.columns_.list)
      if (scroller !== leader.scroller && Math.abs(scroller.scrollTop - leader.scroller.scrollTop) >= 1) scroller.scrollTop = leader.scroller.scrollTop;
    requestAnimationFrame(() => { this.following_ = false; });
  }
}
