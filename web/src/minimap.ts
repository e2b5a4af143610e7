// The clicks on the map that the canvas paints in each column's right margin (src/view/minimap.h): where the strip lies and what
// it stands for are the same here. In: presses and drags. Out: the column's scrollTop. The scroll container itself is what
// keyboard and assistive technology use. Covered by tests/e2e.
import type { Column } from './column';
import { element } from './dom';

const kTop = 8, kBelow = 24; // kMapTop and what minimapSpan adds, px

export function mapOf(column: () => Column): HTMLElement {
  const map = element('div', { class: 'map', 'aria-hidden': 'true' });
  const go = (event: PointerEvent) => {
    const { scroller, text } = column();
    const box = map.getBoundingClientRect();
    const last = text.element.lastElementChild;
    if (!last || box.height <= 2 * kTop) return;
    const bottom = last.getBoundingClientRect().bottom - scroller.getBoundingClientRect().top + scroller.scrollTop;
    const span = Math.max(bottom + kBelow, box.height);
    scroller.scrollTop = (event.clientY - box.top - kTop) / (box.height - 2 * kTop) * span - box.height / 2;
  };
  map.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    map.setPointerCapture(event.pointerId);
    go(event);
    event.preventDefault();
  });
  map.addEventListener('pointermove', event => { if (map.hasPointerCapture(event.pointerId)) go(event); });
  return map;
}
