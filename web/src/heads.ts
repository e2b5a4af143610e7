// The head of a column: what the article is called, its date and how that is known, what is odd about it, and the tools. In: what is
// said of the article; what its buttons, its name and its edge ask for. Out: a <header>. Example: a date that was found in the text
// reads "Mar 3, 2026 · inferred". Covered by tests/e2e (sample, arrange, hidden).
import { arrangeButton, edgeOf, pullBy, type Arranged, type ArrangeActions } from './arrange';
import type { ComparedArticle } from './contract';
import { button, element } from './dom';
import { kMostFound } from './hidden';
import { dateLabel, headLabel } from './labels';

export interface Said { article: ComparedArticle; label: string; hidden: number; remark: string; sample: boolean }
export interface HeadActions extends ArrangeActions {
  edit(): void;
  remove(): void;
  arranged(): Arranged;
  widen(by: number): void;                               // px that its edge was moved to the right
  boundary(x: number): { left: number; before: number }; // the edge between columns that is nearest to a point
  moveBefore(article: number): void;                     // where its name was let go
}

export function headOf(said: Said, actions: HeadActions): HTMLElement {
  const { article, label, remark } = said;
  const named = element('div', { class: 'named' }, element('p', { class: 'label', dir: 'auto', title: article.title || label }, headLabel(label, article.title)), dateLine(said),
    ...(remark ? [element('p', { class: 'apart', title: remark }, remark)] : []));
  pullBy(named, x => actions.boundary(x).left, x => actions.moveBefore(actions.boundary(x).before));
  const tools = element('div', { class: 'tools' }, arrangeButton(actions.arranged, actions),
    button('Edit', { class: 'quiet', 'aria-label': `Edit label and date of ${label}` }, actions.edit),
    button('Remove', { class: 'quiet', 'aria-label': `Remove ${label}` }, actions.remove));
  return element('header', {}, named, tools, edgeOf(label, actions.widen));
}

// Heads are made anew with every comparison: which button of which has the focus, and the way back to it. Example: an article
// that is removed leaves the keyboard on "Remove" of its neighbour.
export interface FocusedTool<C> { column: C; at: number; tool: number }
const toolsOf = (section: HTMLElement) => [...section.firstElementChild!.querySelectorAll<HTMLElement>('button, .edge')];

export function focusedTool<C extends { section: HTMLElement }>(columns: C[]): FocusedTool<C> | null {
  const at = columns.findIndex(({ section }) => section.firstElementChild!.contains(document.activeElement));
  const column = columns[at];
  return column ? { column, at, tool: toolsOf(column.section).indexOf(document.activeElement as HTMLElement) } : null;
}

export function focusTool<C extends { section: HTMLElement }>(columns: C[], { column, at, tool }: FocusedTool<C>): void {
  const now = columns.includes(column) ? column : columns[Math.min(at, columns.length - 1)];
  if (now) toolsOf(now.section)[tool]?.focus({ preventScroll: true });
}

function dateLine({ article, hidden, sample }: Said): HTMLElement {
  const date = dateLabel(article);
  const line = element('p', { class: 'date' });
  if (sample) line.append(element('span', { class: 'badge', title: 'An invented report, written for this program' }, 'Sample'));
  line.append(element('time', { title: date.full, ...(article.published ? { datetime: article.published } : {}) }, date.text));
  if (hidden > 0) line.append(element('span', { class: 'badge hidden-count', title: 'Characters that cannot be seen, letters of two alphabets in one word, or more marks on a letter than are drawn; badges in the text show where.' },
    hidden === 1 ? '1 hidden character' : `${hidden < kMostFound ? hidden : `${kMostFound} and more`} hidden characters`));
  if (date.note) line.append(element('span', { title: date.full }, ` · ${date.note}`)); // not slanted: the system would be asked for such a face
  return line;
}
