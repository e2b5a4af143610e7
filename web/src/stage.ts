// When the canvas paints, and from which boxes. In: columns, size, theme, fonts, scrolling. Out: frames, only when one is due.
// A change of size or layout reads the words again and paints in the same task, so nothing flashes. The document's own text
// stays visible until the first frame is on the screen, and comes back when the context is lost. Covered by tests/e2e.
import type { AppModule } from './app_module';
import type { Column } from './column';
import type { Columns } from './columns';
import { whenIdle } from './dom';
import { readBoxes, readFound, readSelection, StyleProbe, type Baseline } from './layout';
import type { Mirror } from './mirror';
import { theme } from './theme';

const kFirstPrefetch = 60;   // words at a time while idle: about 2 ms
const kMostFrames = 150;     // of a picture: long lists are measured in slices
const kPatience = 3000;      // ms that a lost context may take to come back
export type Mode = 'starting' | 'canvas' | 'document';

export class Stage {
  frames = 0;               // painted so far: tests see here that an idle page paints none
  first = 0;                // ms after the start of the page's load
  waiting = false;          // for a comparison: what is out of view is read after it
  popup = false;            // an open list takes the next press, wherever it falls
  onMode: (mode: Mode) => void = () => undefined;
  foundIn: (article: number) => { range: Range; current: boolean }[] = () => [];
  onLayout: () => void = () => undefined; // before the words are read
  onPlaced: () => void = () => undefined; // after they were read
  private mode_: Mode = 'starting';
  private wanted_ = 0;
  private raf_ = 0;
  private last_ = 0;
  private ratio_ = 0;
  private lost_ = false;
  private sized_ = false;
  private layout_due_ = false;
  private idle_ = 0;
  private panels_ = 0;      // windows of the canvas that are no menus
  private side_ = -1;       // the strip's scrollLeft that the canvas knows
  private baselines_: Baseline[] = [];
  private epoch_ = 0;       // of fonts, theme and ratio: words read in an earlier one lie elsewhere
  private readonly unread_ = new Set<number>(); // columns whose words the canvas does not know yet
  private readonly begun_ = new Set<number>();  // columns of which it knows only what is in view

  constructor(
    private readonly canvas_: HTMLCanvasElement, private readonly app_: AppModule, private readonly columns_: Columns,
    private readonly probe_: StyleProbe, private readonly mirror_: Mirror) {}

  get mode(): Mode { return this.mode_; }

  // WebGL2 is there: paint. Else the document shows everything itself.
  start(drawing: boolean): void {
    const size = new ResizeObserver(([entry]) => this.resize(entry?.devicePixelContentBoxSize?.[0]));
    try {
      size.observe(this.canvas_, { box: 'device-pixel-content-box' });
    } catch {
      size.observe(this.canvas_);
    }
    document.fonts.addEventListener('loadingdone', () => {
      this.app_.theme(theme.dark, theme.strong); // words painted in a substitute font are stale
      this.epoch_++;
      this.relayout();
    });
    theme.onChange(() => {
      this.app_.theme(theme.dark, theme.strong);
      this.setMode(drawing && !theme.forced ? 'canvas' : 'document');
      this.relayout();
    });
    document.addEventListener('selectionchange', () => { if (this.painting) { this.select(); this.invalidate(); } });
    this.canvas_.addEventListener('webglcontextlost', event => { event.preventDefault(); this.loseContext(); });
    this.canvas_.addEventListener('webglcontextrestored', () => this.regainContext());
    if (!drawing || theme.forced) this.setMode('document');
    else this.resize(); // the first frame; what the observer tells after it changes nothing, or the size by a pixel
  }

  // The canvas is of no more use: its module has stopped.
  stop(): void {
    this.lost_ = true;
    cancelAnimationFrame(this.raf_);
    this.raf_ = 0;
    this.setMode('document');
  }

  // A new module has taken its place.
  restart(drawing: boolean): void {
    this.lost_ = this.sized_ = false;
    if (!drawing || theme.forced) return;
    this.setMode('canvas');
    this.resize();
  }

  invalidate(frames = 1): void {
    this.wanted_ = Math.max(this.wanted_, frames);
    if (this.sized_ && !this.raf_ && !this.lost_ && this.mode_ !== 'document') this.raf_ = requestAnimationFrame(now => this.frame(now));
  }

  // The words have moved: read them again before the next frame.
  relayout(): void {
    this.layout_due_ = true;
    this.invalidate();
  }

  // Frames now, so that what a press does happens inside the reader's gesture (clipboard, file picker).
  flush(frames: number): void {
    if (!this.painting) return;
    cancelAnimationFrame(this.raf_);
    this.raf_ = 0;
    for (let i = 0; i < frames; i++) this.frame(performance.now());
  }

  // The picture at another ratio, for `take` to read at once. The screen is painted again before anybody sees it. Null: nothing is painted
  // here, or the graphics do not go so far.
  paintAt<T>(ratio: number, take: (painted: HTMLCanvasElement) => T): T | null {
    if (!this.painting) return null;
    cancelAnimationFrame(this.raf_);
    this.raf_ = 0;
    const { width, height } = this.canvas_;
    const [css_width, css_height] = [width / this.ratio_, height / this.ratio_];
    try {
      this.size(Math.round(css_width * ratio), Math.round(css_height * ratio), ratio);
      const gl = this.canvas_.getContext('webgl2');
      if (!gl || gl.drawingBufferWidth < this.canvas_.width || gl.drawingBufferHeight < this.canvas_.height) return null;
      this.readLayout();
      this.readRest();
      for (let i = 0, more = true; more && i < kMostFrames && !this.app_.dead; i++) more = this.app_.frame(0.016, this.columns_.scrolls()).another;
      return this.app_.dead ? null : take(this.canvas_);
    } finally {
      this.size(width, height, devicePixelRatio);
      this.flush(2);
    }
  }

  get painting(): boolean { return this.sized_ && !this.lost_ && this.mode_ !== 'document' && !this.app_.dead; }

  private setMode(mode: Mode): void {
    if (this.mode_ === mode) return;
    this.mode_ = mode;
    document.documentElement.classList.toggle('plain', mode !== 'canvas');
    document.documentElement.classList.toggle('document', mode === 'document');
    this.mirror_.hide(mode === 'document');
    this.onMode(mode);
  }

  private resize(box?: ResizeObserverSize): void {
    const ratio = devicePixelRatio;
    // The exact box only when it is believable: under an emulated ratio Chromium reports it in CSS px.
    const css = [this.canvas_.clientWidth * ratio, this.canvas_.clientHeight * ratio] as const;
    const exact = box && Math.abs(box.inlineSize - css[0]) < 2 && Math.abs(box.blockSize - css[1]) < 2;
    const width = Math.max(1, exact ? box.inlineSize : Math.round(css[0]));
    const height = Math.max(1, exact ? box.blockSize : Math.round(css[1]));
    if (this.sized_ && width === this.canvas_.width && height === this.canvas_.height && ratio === this.ratio_) return;
    this.size(width, height, ratio);
    this.sized_ = true;
    this.wanted_ = Math.max(this.wanted_, 2);
    this.flush(1);
  }

  private size(width: number, height: number, ratio: number): void {
    if (this.ratio_ !== ratio) this.epoch_++;
    this.ratio_ = ratio;
    if (this.canvas_.width !== width) this.canvas_.width = width;
    if (this.canvas_.height !== height) this.canvas_.height = height;
    this.app_.size(width / ratio, height / ratio, ratio);
    this.layout_due_ = true;
  }

  private frame(now: number): void {
    this.raf_ = 0;
    if (!this.painting) return;
    if (devicePixelRatio !== this.ratio_) return this.resize();
    if (this.layout_due_) this.readLayout();
    else this.followColumns();
    const begun = this.begun_.size > 0 && !this.waiting;
    const scrolls = this.columns_.scrolls(); // read before any write: no forced layout
    const answer = this.app_.frame((now - this.last_) / 1000, scrolls);
    if (this.app_.dead) return;
    this.last_ = now;
    this.frames++;
    this.first ||= performance.now(); // it is handed over
    this.wanted_--;
    // a menu is painted after the panels, which are there without it too
    if (!answer.popup) this.panels_ = answer.windows.length;
    if (answer.popup || this.popup) this.columns_.giveWay(answer.popup ? answer.windows.slice(this.panels_) : []);
    this.popup = answer.popup;
    this.mirror_.place(answer.windows, answer.cursor);
    this.setMode('canvas');
    if (this.wanted_ > 0 || answer.another || this.layout_due_ || begun) this.invalidate(Math.max(1, this.wanted_));
    else this.prefetchSoon();
  }

  private readLayout(): void {
    this.layout_due_ = false;
    this.onLayout();
    this.app_.styles(this.probe_.styles(this.ratio_));
    this.baselines_ = this.probe_.baselines();
    this.columns_.measure();
    this.app_.columns(this.columns_.list.length);
    // the places of all first: reading words never alternates with writing
    this.side_ = this.columns_.root.scrollLeft;
    this.place();
    this.unread_.clear();
    this.begun_.clear();
    this.columns_.list.forEach((column, i) => {
      if (this.columns_.shut(column)) return;
      if (this.near(column, 0)) this.readColumn(column, i);
      else (this.near(column) ? this.begun_ : this.unread_).add(i);
    });
    this.select();
    this.showFound();
    this.onPlaced();
  }

  private place(): void {
    this.columns_.list.forEach((column, i) => this.app_.columnRect(i, this.columns_.onScreen(column), this.columns_.covered(column)));
  }

  // Columns that lie beside the view are read with the next frame where half a column would bring them into it, else while the page is
  // idle, or when they come near.
  private near(column: Column, spare = .5): boolean {
    const { x, w } = this.columns_.onScreen(column);
    const { left, right } = this.columns_.sides;
    return x < right + w * spare && x + w > left - w * spare;
  }

  // Of a text that is read for the first time what is in view comes first, and the rest with the next frame.
  private readColumn(column: Column, i: number, rest = false): void {
    this.unread_.delete(i);
    this.begun_.delete(i);
    const { from, to } = this.columns_.range(column, rest);
    if (!column.whole) this.begun_.add(i);
    this.app_.column(i, i, readBoxes(column.scroller, column.text, this.baselines_, from, to, this.epoch_));
  }

  // What the first look at the texts left out.
  private readRest(): void {
    if (this.begun_.size === 0) return;
    for (const i of [...this.begun_]) this.readColumn(this.columns_.list[i]!, i, true);
    this.onPlaced();
  }

  // Between layouts: columns that moved sideways, long articles that were scrolled past what was read.
  private followColumns(): void {
    if (!this.waiting) this.readRest();
    if (this.columns_.root.scrollLeft !== this.side_) {
      this.side_ = this.columns_.root.scrollLeft;
      this.place();
    }
    this.columns_.list.forEach((column, i) => {
      if (this.columns_.shut(column)) return;
      if (this.unread_.has(i) ? this.near(column) : this.columns_.outrun(column)) this.readColumn(column, i, true);
    });
  }

  // The selection is painted by the canvas under the text; the browser's own is transparent.
  private select(): void {
    const selection = getSelection();
    const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    this.columns_.list.forEach((column, i) => {
      const inside = range?.intersectsNode(column.text.element);
      this.app_.selection(i, inside ? readSelection(column.scroller, column.text, range!) : new Float32Array(0));
    });
  }

  // What is searched for, painted like the selection.
  showFound(): void {
    if (this.painting) this.columns_.list.forEach((column, i) => this.app_.found(i, readFound(column.scroller, this.foundIn(i))));
    this.invalidate();
  }

  private prefetchSoon(): void {
    if (this.idle_) return;
    this.idle_ = whenIdle(() => {
      this.idle_ = 0;
      if (!this.painting || this.layout_due_) return;
      const [next] = this.unread_;
      const column = next === undefined ? undefined : this.columns_.list[next];
      if (column && !this.waiting) this.readColumn(column, next!, true);
      if (this.app_.prefetch(kFirstPrefetch) > 0 || (this.unread_.size > 0 && !this.waiting)) this.prefetchSoon();
    });
  }

  private loseContext(): void {
    this.lost_ = true;
    cancelAnimationFrame(this.raf_);
    this.raf_ = 0;
    this.app_.lost();
    document.documentElement.classList.add('plain');
    setTimeout(() => { if (this.lost_) this.setMode('document'); }, kPatience);
  }

  private regainContext(): void {
    if (this.app_.dead) return;
    this.lost_ = false;
    this.app_.restored();
    document.documentElement.classList.remove('plain');
    if (!theme.forced) this.setMode('canvas');
    this.layout_due_ = true;
    this.flush(2);
  }
}
