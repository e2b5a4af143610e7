// Who gets a pointer. In: DOM events. Out: calls to the canvas for what falls on its windows, hover and press for the text;
// the articles keep their own selection and scrolling. The canvas element itself lies below everything and gets no event.
// A press outside an open list is forwarded too, so that it closes. Covered by tests/e2e.
import type { AppModule } from './app_module';
import type { Columns } from './columns';
import type { Stage } from './stage';

const kNowhere = -3.4e38;
const kButtons = [0, 2, 1]; // left, middle, right of the DOM, as Dear ImGui counts them
const kSlip = 4;            // px that a click may move
const sourceOf = (event: PointerEvent) => event.pointerType === 'touch' ? 1 : event.pointerType === 'pen' ? 2 : 0;

export function routePointers(layer: HTMLElement, app: AppModule, columns: Columns, stage: Stage,
  pressText: (x: number, y: number) => void, turned: () => void): void {
  let pointer = { x: -1, y: -1 };
  let inside = false;     // the canvas believes that the pointer is over one of its windows
  let from: { x: number; y: number } | null = null; // of a press on the text
  const onChrome = (event: Event) => event.target instanceof Node && layer.contains(event.target);
  const hover = () => { if (stage.painting && app.hover(pointer.x, pointer.y)) stage.invalidate(); };
  const away = () => { pointer = { x: -1, y: -1 }; hover(); };
  const leave = (source: number) => { app.pointer(kNowhere, kNowhere, source); inside = false; stage.invalidate(2); };

  addEventListener('pointermove', event => {
    if (!stage.painting) return;
    if (onChrome(event) || (event.buttons !== 0 && inside)) {
      app.pointer(event.clientX, event.clientY, sourceOf(event));
      away();
      stage.invalidate(2);
      inside = true;
      return;
    }
    if (inside) leave(sourceOf(event));
    if (event.pointerType === 'mouse' && event.buttons === 0) {
      pointer = { x: event.clientX, y: event.clientY };
      hover();
    }
  }, { passive: true });

  addEventListener('pointerdown', event => {
    from = null;
    if (!onChrome(event)) {
      away(); // no hover mark under a selection
      if (event.button === 0 && columns.list.some(c => event.target instanceof Node && c.scroller.contains(event.target)))
        from = { x: event.clientX, y: event.clientY };
      if (!stage.popup) return;
    }
    if (!stage.painting) return;
    app.pointer(event.clientX, event.clientY, sourceOf(event));
    app.button(kButtons[event.button] ?? 0, true, sourceOf(event));
    stage.invalidate(3);
    if (onChrome(event)) {
      inside = true;
      (event.target as HTMLElement).setPointerCapture(event.pointerId);
    }
  });

  const release = (event: PointerEvent) => {
    if (!stage.painting || !(inside || stage.popup)) return;
    const source = sourceOf(event);
    app.pointer(event.clientX, event.clientY, source);
    app.button(kButtons[event.button] ?? 0, false, source);
    stage.flush(3); // inside the gesture
    if (source === 1) leave(source);
  };
  addEventListener('pointerup', release);
  addEventListener('pointercancel', release);
  document.documentElement.addEventListener('pointerleave', () => {
    if (!stage.painting) return;
    leave(0);
    away();
  });

  addEventListener('click', event => {
    const start = from;
    from = null;
    if (!start || Math.hypot(event.clientX - start.x, event.clientY - start.y) > kSlip) return;
    if (getSelection()?.isCollapsed === false) return; // a double click selects
    pressText(event.clientX, event.clientY);
  });

  layer.addEventListener('mousedown', event => event.preventDefault()); // the selection in the articles stays
  layer.addEventListener('contextmenu', event => event.preventDefault());
  layer.addEventListener('wheel', event => {
    if (event.ctrlKey) return; // the browser's zoom
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 20 : event.deltaMode === 2 ? innerHeight : 1;
    app.wheel(-event.deltaX * unit / 100, -event.deltaY * unit / 100);
    stage.invalidate(2);
  }, { passive: false });

  let settled: ReturnType<typeof setTimeout> | undefined;
  columns.root.addEventListener('scroll', event => {
    hover();
    stage.invalidate();
    if (event.target !== columns.root) return;
    clearTimeout(settled);
    settled = setTimeout(turned, 120);
  }, { passive: true, capture: true });
}
