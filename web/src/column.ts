// One column: an article's text in its scroll container. What stands at the top of its view, which of its paragraphs are to
// be read (of a long article those near the view), and the room above and below a text that is too short to come to the
// height of the others. Everything in px of the content; nothing here knows of other columns. Covered by tests/e2e.
import type { Rect } from './app_module';
import { kLongArticle, type ArticleText } from './articles';

export interface Column {
  section: HTMLElement;
  scroller: HTMLElement;
  text: ArticleText;
  label: string;
  lead: number;     // px of room above the text and below it, so that a sentence at its end can come to the height of the others
  tail: number;
  rect: Rect;       // of the scroller, as if the strip of columns were not scrolled sideways
  hidden: number;   // characters that cannot be seen, see hidden.ts
  share: number;    // of the width that each has at first
  whole: boolean;   // all of its words were read once (of a long text: all near the view)
  folded: boolean;  // to a spine, where columns stand side by side
  kept_top: number; // px it was scrolled when it was folded
  // What was read last: paragraphs, and how far above and below the view they reach in the content.
  read: { from: number; to: number; top: number; bottom: number; height: number; width: number } | null;
}

const kFirstMargin = .2; // at the first look
const kMargin = 1.5; // of a long article, so many screens above and below the view are measured

// The paragraph at the top of the view and how far above it begins; null: nothing is scrolled away.
type Top = { paragraph: ArticleText['paragraphs'][number]; from: number } | null;

export function topOf({ scroller, text }: Column): Top {
  const top = scroller.getBoundingClientRect().top;
  const paragraph = text.paragraphs[firstWhere(text.paragraphs, p => p.element.getBoundingClientRect().bottom > top)];
  return paragraph && scroller.scrollTop > 0 ? { paragraph, from: paragraph.element.getBoundingClientRect().top - top } : null;
}
export function backTo({ scroller }: Column, kept: Top): void {
  if (kept) scroller.scrollTop += kept.paragraph.element.getBoundingClientRect().top - scroller.getBoundingClientRect().top - kept.from;
}

// The first sentence that begins in the view.
export function firstSentenceOf({ scroller, text: { paragraphs } }: Column): number {
  const top = scroller.getBoundingClientRect().top;
  return paragraphs[firstWhere(paragraphs, p => p.element.getBoundingClientRect().top >= top)]?.first_sentence ?? 0;
}

// The paragraphs whose words are to be read now: what is in view at the first look, then all (of a long article what lies near the view).
export function paragraphsToRead(column: Column, rest: boolean): { from: number; to: number } {
  const { paragraphs, body, element: shown } = column.text;
  const top = column.scroller.scrollTop;
  column.whole ||= rest;
  const near = column.rect.h * (column.whole ? kMargin : kFirstMargin);
  let from = 0;
  let to = paragraphs.length;
  const part = !column.whole || body.length > kLongArticle;
  if (part) {
    const origin = column.scroller.getBoundingClientRect().top;
    from = firstWhere(paragraphs, p => p.element.getBoundingClientRect().bottom - origin >= -near);
    to = firstWhere(paragraphs, p => p.element.getBoundingClientRect().top - origin > column.rect.h + near);
  }
  column.read = {
    from, to, height: shown.offsetHeight, width: shown.offsetWidth,
    top: part && from > 0 ? top - near : -Infinity,
    bottom: part && to < paragraphs.length ? top + column.rect.h + near : Infinity,
  };
  return { from, to };
}

// Whether the view comes close to the end of what was read.
export function isOutrun(column: Column): boolean {
  if (!column.read) return true;
  const top = column.scroller.scrollTop;
  const spare = column.whole ? column.rect.h / 2 : 0;
  return top - spare < column.read.top || top + column.rect.h + spare > column.read.bottom;
}

// Texts that are too short above or below get the room that they lack to be scrolled `to` there; nothing seems to move. Out: one got some.
export function makeRoom(moves: { column: Column; from: number; to: number }[]): boolean {
  const lacking = moves.flatMap(({ column, from, to }) => {
    const { scroller, lead, tail } = column;
    const end = scroller.scrollHeight - scroller.clientHeight - lead - tail;
    const wanted = { lead: Math.max(0, Math.ceil(lead - to)), tail: Math.max(0, Math.ceil(to - lead - end)) };
    return wanted.lead === lead && wanted.tail === tail ? [] : [{ column, wanted, top: from + wanted.lead - lead }];
  });
  for (const { column, wanted } of lacking) {
    Object.assign(column, wanted);
    column.text.element.style.setProperty('--lead', `${wanted.lead}px`);
    column.text.element.style.setProperty('--tail', `${wanted.tail}px`);
  }
  for (const { column, top } of lacking) column.scroller.scrollTop = top;
  return lacking.length > 0;
}

// The room goes again. Out: there was some.
export function releaseRoom(columns: Column[]): boolean {
  const roomy = columns.filter(({ lead, tail }) => lead !== 0 || tail !== 0).map(column => ({ column, top: Math.max(0, column.scroller.scrollTop - column.lead) }));
  for (const { column } of roomy) {
    column.lead = column.tail = 0;
    for (const side of ['--lead', '--tail']) column.text.element.style.removeProperty(side);
  }
  for (const { column, top } of roomy) column.scroller.scrollTop = top;
  return roomy.length > 0;
}

function firstWhere<T>(items: T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
