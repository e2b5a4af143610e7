// A menu that the canvas shows (save, more), by keyboard: who opens it is led in, arrows go from row to row, Escape and Tab lead back.
// In: the button that was pressed and the rows that came with it. Out: focus, and a press beside the menu, which is how the canvas shuts one.
// Example: Enter on "Save…" leads to "Save as one file". Covered by tests/e2e/access.scenario.mjs.
import type { AppModule } from './app_module';

const kBeside = -9; // px: a place outside the window

export class CanvasMenu {
  private opener_: HTMLElement | null = null;
  private rows_: HTMLElement[] = [];

  // `paint`: a few frames at once.
  constructor(layer: HTMLElement, private readonly app_: AppModule, private readonly paint_: () => void) {
    layer.addEventListener('keydown', event => {
      const now = this.rows_.indexOf(document.activeElement as HTMLElement), count = this.rows_.length;
      if (now < 0) return;
      const to = { ArrowDown: now + 1, ArrowUp: now - 1 + count, Home: 0, End: count - 1 }[event.key];
      if (to !== undefined) this.rows_[to % count]!.focus();
      else if (event.key === 'Escape' || event.key === 'Tab') this.shut();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  enter(opener: HTMLElement, rows: HTMLElement[]): void {
    [this.opener_, this.rows_] = [opener, rows];
    rows[0]?.focus();
  }

  // A row was pressed: it is gone, and the focus with it, unless what it does took the focus along.
  left(): void {
    if (document.activeElement === document.body) this.opener_?.focus();
    [this.opener_, this.rows_] = [null, []];
  }

  shut(): void {
    this.app_.pointer(kBeside, kBeside, 0);
    for (const down of [true, false]) {
      this.app_.button(0, down, 0);
      this.paint_();
    }
    this.left();
  }
}
