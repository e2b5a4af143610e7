// How wide the columns are. In: the room of their strip, the columns, the one that is held, whether one article a screen is read. Out: the
// styles and classes of strip and sections; whether the columns stand side by side. Covered by tests/e2e/arrange.scenario.mjs.
import type { Column } from './column';

const kLeast = 360;  // px: 42 characters of the reading face and the margins
const kBesideSpines = 320; // px: who folds columns wants the others to stay in view
const kSpine = 36;   // px: a folded column

interface Arrangement {
  room: number; // px
  list: Column[];
  inOrder(wide: boolean): Column[]; // from left to right
  held: Column | null;
  annotated: boolean;
}

// All side by side when each has 42 characters, else as many whole columns as fit; annotated, one.
export function fitWidths(root: HTMLElement, { room: whole, list, inOrder, held, annotated }: Arrangement): boolean {
  const { style } = root;
  const wide = !annotated && list.length > 1 && whole >= 2 * kLeast;
  const open = wide ? list.filter(column => !column.folded).length : list.length;
  // a window narrower than a column has one as narrow as itself: nothing of a line is cut off
  const room = wide ? Math.max(kLeast, whole - kSpine * (list.length - open)) : Math.max(1, whole);
  const width = room / (annotated ? 1 : Math.max(1, Math.min(open, Math.floor(room / (open < list.length ? kBesideSpines : kLeast)))));
  const widthOf = (column: Column) => column.folded ? kSpine : width * column.share;
  const own = wide && list.some(column => column.folded || column.share !== 1);
  const template = own ? inOrder(wide).map(column => `${widthOf(column)}px`).join(' ') : '';
  if (style.getPropertyValue('--width') !== `${width}px`) style.setProperty('--width', `${width}px`);
  if (style.gridTemplateColumns !== template) style.setProperty('grid-template-columns', template);
  const covered = wide && held ? widthOf(held) : 0;
  style.setProperty('scroll-padding-left', `${covered}px`);
  root.classList.toggle('wide', wide);
  const last = inOrder(wide).findLast(column => !column.folded);
  for (const column of list) {
    column.section.classList.toggle('folded', wide && column.folded);
    column.section.classList.toggle('held', wide && column === held);
    column.section.classList.toggle('last', column === last);
    column.section.querySelector('.edge')?.setAttribute('aria-valuenow', String(Math.round(100 * column.share)));
  }
  return wide;
}
