// How the reader arranges the columns: held at the left while the others move past, folded to a spine, wider or narrower, in another
// order. In: the heads and edges of columns, a menu a column. Out: what is asked of `Columns` and, for the order, of the workspace.
// Example: pulling a head past its neighbour's middle asks for the article to stand in its place. Covered by tests/e2e/arrange.scenario.mjs.
import { button, element } from './dom';

export interface Arranged {
  label: string;
  held: boolean;
  resized: boolean;      // some column is not as wide as the others
  first: boolean;        // in the order of the articles
  last: boolean;
  mayFold: boolean;      // another one stays open
}
export interface ArrangeActions {
  hold(on: boolean): void;
  fold(): void;
  move(by: number): void;
  evenWidths(): void;
}

const kStep = 24; // px: what an arrow key changes of a width
const kPull = 8;  // px: a press that moves less is a press

// The button of a head and its menu.
export function arrangeButton(state: () => Arranged, actions: ArrangeActions): HTMLButtonElement {
  const opener = button('···', { // no sign that the page's own faces lack: looking for one in the system's takes long
     class: 'quiet arrange', 'aria-label': `Arrange ${state().label}`, 'aria-haspopup': 'menu', title: 'Hold, move or fold this column' },
    () => openMenu(opener, itemsOf(state(), actions), state().label));
  return opener;
}

type Item = [label: string, act: () => void];

function itemsOf(state: Arranged, actions: ArrangeActions): Item[] {
  const items: [boolean, ...Item][] = [
    [true, state.held ? 'Let it move with the others' : 'Hold at the left', () => actions.hold(!state.held)],
    [!state.first, 'Move to the left', () => actions.move(-1)],
    [!state.last, 'Move to the right', () => actions.move(1)],
    [state.mayFold, 'Fold away', () => actions.fold()],
    [state.resized, 'Make all as wide as each other', () => actions.evenWidths()],
  ];
  return items.filter(([offered]) => offered).map(([, label, act]) => [label, act]);
}

function openMenu(opener: HTMLElement, items: Item[], label: string): void {
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': `Arrange ${label}` });
  const close = (back: boolean) => {
    menu.remove();
    removeEventListener('pointerdown', outside, true);
    if (back) opener.focus();
  };
  const outside = (event: Event) => { if (!menu.contains(event.target as Node)) close(false); };
  for (const [text, act] of items)
    menu.append(button(text, { role: 'menuitem', tabindex: '-1' }, () => { close(true); act(); }));
  menu.addEventListener('keydown', event => {
    const all = [...menu.children] as HTMLElement[];
    const now = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: now + 1, ArrowUp: now - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) all[to % all.length]!.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close(true);
    else if (event.key !== 'Enter' && event.key !== ' ') return;
    if (event.key !== 'Enter' && event.key !== ' ') event.preventDefault();
    event.stopPropagation(); // n, p and the other keys of the page mean nothing here
  });
  menu.addEventListener('focusout', event => { if (event.relatedTarget && !menu.contains(event.relatedTarget as Node)) close(false); });
  document.body.append(menu);
  const [box, room] = [opener.getBoundingClientRect(), menu.getBoundingClientRect()];
  menu.style.setProperty('left', `${Math.max(8, Math.min(box.right - room.width, innerWidth - room.width - 8))}px`);
  menu.style.setProperty('top', `${box.bottom + 4}px`);
  addEventListener('pointerdown', outside, true);
  (menu.firstElementChild as HTMLElement).focus();
}

// The edge between two columns, by pointer and by arrow keys: `resize` gets by how many px the left one grows.
export function edgeOf(label: string, resize: (by: number) => void): HTMLElement {
  const edge = element('div', { class: 'edge', role: 'separator', tabindex: '0', 'aria-orientation': 'vertical', 'aria-valuenow': '100', 'aria-valuemin': '0', 'aria-valuemax': '1000', 'aria-label': `Width of ${label}`, title: 'Pull to make this column wider or narrower' });
  let from = 0;
  edge.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    from = event.clientX;
    edge.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  edge.addEventListener('pointermove', event => {
    if (!edge.hasPointerCapture(event.pointerId) || event.clientX === from) return;
    resize(event.clientX - from);
    from = event.clientX;
  });
  edge.addEventListener('keydown', event => {
    const by = { ArrowLeft: -kStep, ArrowRight: kStep }[event.key];
    if (by === undefined) return;
    resize(by);
    event.preventDefault();
    event.stopPropagation();
  });
  return edge;
}

// Pulls a column by the name in its head. `to(x)`: the boundary nearest to a point, where it lies on the screen; `drop(x)`: let go there.
export function pullBy(handle: HTMLElement, to: (x: number) => number, drop: (x: number) => void): void {
  let from: number | null = null;
  let line: HTMLElement | null = null;
  const end = () => {
    from = null;
    line?.remove();
    line = null;
    document.documentElement.classList.remove('pulling');
  };
  handle.addEventListener('pointerdown', event => { if (event.button === 0 && event.pointerType !== 'touch') from = event.clientX; });
  handle.addEventListener('pointermove', event => {
    if (from === null || (!line && Math.abs(event.clientX - from) < kPull)) return;
    if (!line) {
      handle.setPointerCapture(event.pointerId);
      document.body.append(line = element('div', { class: 'drop-line', 'aria-hidden': 'true' }));
      document.documentElement.classList.add('pulling');
    }
    line.style.setProperty('left', `${to(event.clientX)}px`);
  });
  handle.addEventListener('pointerup', event => {
    const pulled = line !== null;
    end();
    if (pulled) drop(event.clientX);
  });
  handle.addEventListener('pointercancel', end);
  handle.addEventListener('lostpointercapture', end);
}
