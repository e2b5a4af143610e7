// The canvas's windows and widgets in the document. In: rectangles and widgets of the last frame. Out: over each window one
// element that takes the pointer (the browser's own hit test decides who gets it), inside it a real, focusable element for
// each widget, with role, name and state, that paints nothing but its focus ring.
// A click that came from a pointer has already been forwarded to the canvas; one from the keyboard or an assistive technology
// (detail 0) presses the widget by its number. Covered by tests/e2e.
import type { AppModule, Rect } from './app_module';
import { AppModule as App } from './app_module';
import { CanvasMenu } from './canvas_menu';
import type { Widget } from './contract';
import { element } from './dom';

// What a button is besides.
const kRoles: Partial<Record<Widget['role'], Record<string, string>>> = {
  checkbox: { role: 'checkbox' }, menubutton: { 'aria-haspopup': 'menu' },
  menuitem: { role: 'menuitem', tabindex: '-1' }, menuitemcheckbox: { role: 'menuitemcheckbox', tabindex: '-1' },
};
const kTold = new Set<Widget['role']>(['button', 'checkbox', 'menubutton']);
const kKeysOf: Record<string, string> = {
  'Find in all articles': '/', 'Annotated': 'a', 'Align rows': 'r', 'Show shared': 's', 'Table of facts': 'm', 'Timeline, questions, draft check': 't', 'Facts': 'f', 'Help': '?',
};
const kCursors = ['default', 'text', 'move', 'ns-resize', 'ew-resize', 'nesw-resize', 'nwse-resize', 'pointer', 'wait', 'progress', 'not-allowed'];

export class Mirror {
  private windows_: { element: HTMLElement; rect: Rect; key: string }[] = [];
  private widgets_ = new Map<number, { element: HTMLElement; key: string }>();
  private seen_ = '';

  readonly menu: CanvasMenu;

  // `pressed`: paints what a press does, and tells whether a menu is open then.
  constructor(readonly layer: HTMLElement, private readonly app_: AppModule, private readonly pressed_: () => boolean) {
    this.menu = new CanvasMenu(layer, app_, pressed_);
    // what an icon means, and its key, for who points at it; who hears its name does not hear it twice
    const tip = (event: Event, told: boolean) => { if (event.target instanceof HTMLElement) set(event.target, 'title', told ? event.target.dataset['tip'] ?? null : null); };
    layer.addEventListener('pointerover', event => tip(event, true));
    layer.addEventListener('pointerout', event => tip(event, false));
  }

  place(windows: Rect[], cursor: number): void {
    while (this.windows_.length < windows.length) {
      const made = element('div', { class: 'window' });
      this.layer.append(made);
      this.windows_.push({ element: made, rect: { x: 0, y: 0, w: 0, h: 0 }, key: '' });
    }
    const shape = kCursors[cursor] ?? 'default';
    let moved = false;
    this.windows_.forEach((window, i) => {
      const rect = windows[i];
      const key = rect ? `${rect.x},${rect.y},${rect.w},${rect.h}` : '';
      if (window.element.style.cursor !== shape) window.element.style.cursor = shape;
      if (window.key === key) return;
      moved = true;
      window.key = key;
      window.element.hidden = !rect;
      if (rect) put(window.element, window.rect = rect);
    });
    if (moved) this.inReadingOrder();
    const json = this.app_.widgetsJson();
    if (json === this.seen_ && !moved) return;
    this.seen_ = json;
    this.fill(App.widgets(json), windows.length);
  }

  // The keyboard goes from top to bottom; what was painted last stays on top.
  private inReadingOrder(): void {
    const sorted = [...this.windows_].sort((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x);
    sorted.forEach(({ element: made }, i) => {
      if (this.layer.children[i] !== made) this.layer.insertBefore(made, this.layer.children[i] ?? null);
    });
    this.windows_.forEach((window, i) => window.element.style.setProperty('z-index', String(3 + i)));
  }

  hide(hidden: boolean): void {
    this.layer.hidden = hidden;
  }

  private fill(widgets: Widget[], windows: number): void {
    const gone = new Set(this.widgets_.keys());
    const order = this.windows_.slice(0, windows).map(() => [] as HTMLElement[]);
    for (const widget of widgets) {
      gone.delete(widget.id);
      const home = this.homeOf(widget, windows);
      if (home < 0) continue;
      const made = this.make(widget);
      const rect = this.windows_[home]!.rect;
      put(made, { x: widget.x - rect.x, y: widget.y - rect.y, w: widget.w, h: widget.h });
      order[home]!.push(made);
    }
    for (const id of gone) {
      this.widgets_.get(id)!.element.remove();
      this.widgets_.delete(id);
    }
    // moved only where the order differs: a focused element keeps its focus
    order.forEach((list, i) => list.forEach((made, k) => {
      const parent = this.windows_[i]!.element;
      if (parent.children[k] !== made) parent.insertBefore(made, parent.children[k] ?? null);
    }));
    // a window of rows is the menu of the button that is open
    const opener = widgets.find(widget => widget.expanded)?.label ?? null;
    order.forEach((list, i) => {
      const menu = list[0]?.getAttribute('role')?.startsWith('menuitem') ?? false;
      set(this.windows_[i]!.element, 'role', menu ? 'menu' : null);
      set(this.windows_[i]!.element, 'aria-label', menu ? opener : null);
    });
  }

  // The topmost window under the widget's middle.
  private homeOf(widget: Widget, windows: number): number {
    const x = widget.x + widget.w / 2;
    const y = widget.y + widget.h / 2;
    for (let i = windows - 1; i >= 0; i--) {
      const r = this.windows_[i]!.rect;
      if (x >= r.x && x <= r.x + r.w && y >= r.y && y <= r.y + r.h) return i;
    }
    return -1;
  }

  private make(widget: Widget): HTMLElement {
    const { id, role, label } = widget;
    const key = [role, label, widget.checked, widget.selected, widget.expanded, widget.disabled].join('\n');
    const there = this.widgets_.get(id);
    if (there?.key === key) return there.element;
    const same = there?.key.startsWith(`${role}\n`) ? there.element : null;
    const made = same ?? this.blank(id, role);
    if (there && there.element !== made) there.element.remove();
    made.setAttribute('aria-label', label);
    const key_of = kKeysOf[label] ?? null;
    set(made, 'data-tip', kTold.has(role) ? label + (key_of ? ` (${key_of})` : '') : null);
    set(made, 'aria-keyshortcuts', key_of);
    for (const [name, state] of [['checked', widget.checked], ['pressed', widget.selected], ['expanded', widget.expanded]] as const)
      set(made, `aria-${name}`, state === undefined ? null : String(state));
    set(made, 'aria-disabled', widget.disabled ? 'true' : null);
    this.widgets_.set(id, { element: made, key });
    return made;
  }

  private blank(id: number, role: Widget['role']): HTMLElement {
    if (role === 'heading') return element('div', { class: 'widget', role: 'heading', 'aria-level': '2' });
    const made = element('button', { class: 'widget', type: 'button', ...kRoles[role] });
    made.addEventListener('click', event => {
      if (event.detail === 0) this.press(id);
    });
    return made;
  }

  private press(id: number): void {
    const before = new Set(this.widgets_.keys());
    const pressed = this.widgets_.get(id)!.element;
    this.app_.activate(id);
    if (!this.pressed_()) return this.menu.left();
    const rows = [...this.widgets_].filter(([there]) => !before.has(there)).map(([, { element: row }]) => row);
    if (rows.length > 0) this.menu.enter(pressed, rows);
  }
}

function put(made: HTMLElement, rect: Rect): void {
  for (const [name, value] of [['left', rect.x], ['top', rect.y], ['width', rect.w], ['height', rect.h]] as const)
    made.style.setProperty(name, `${value}px`);
}

function set(made: HTMLElement, name: string, value: string | null): void {
  if (value === null) made.removeAttribute(name);
  else made.setAttribute(name, value);
}
