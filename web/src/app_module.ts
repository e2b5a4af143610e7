// The only file that knows the exports of app.wasm. In: events, boxes, pointers. Out: effects, as plain objects.
// Every call that can change something ends in drain(): the effects go to the one listener, in order, never nested.
// A trap, and memory that cannot be had, make the module dead: later calls do nothing, `onTrap` is told once, and the document's own text takes over.
// Example: app.post({ type: 'undo' }). Covered by tests/e2e.
import type { AppEvent, Effect, Widget } from './contract';
import { jsonOf } from './json';
import { kStride, type ColumnBoxes } from './layout';

const kLineEnd = 10;
type Exports = Record<string, (...values: number[]) => number>;
interface Module { HEAPU8: Uint8Array; styles?: TextStyle[] }
// What changes the reader's work.
export const kChanges: readonly AppEvent['type'][] = ['add', 'open', 'edit', 'remove', 'move', 'correct', 'uncorrect', 'undo', 'redo', 'clear'];
const kLeave: readonly AppEvent['type'][] = ['add', 'remove', 'open', 'clear', 'undo', 'redo'];
export interface TextStyle { px: number; color: string; deviceFont: string }
export interface Rect { x: number; y: number; w: number; h: number }
export interface FrameAnswer { cursor: number; windows: Rect[]; another: boolean; popup: boolean }

export class AppModule {
  onEffect: (effect: Effect) => void = () => undefined;
  onLeaving: () => void = () => undefined; // what comes next may put something else on the table
  onTrap: (lost: AppEvent | undefined) => void = () => undefined; // what was being posted, and may not have come to be
  onRefused: () => void = () => undefined; // a change that a module which has stopped did not take
  private readonly encoder_ = new TextEncoder();
  private readonly decoder_ = new TextDecoder();
  private scrolls_ = { at: 0, count: 0 };
  private draining_ = false;
  private dead_ = false;
  private posted_: AppEvent | undefined;

  private constructor(private module_: Module) {}

  static async load(canvas: HTMLCanvasElement): Promise<AppModule> {
    return new AppModule(await newModule(canvas));
  }

  // A new module in the place of one that trapped; it knows nothing yet.
  async revive(canvas: HTMLCanvasElement): Promise<void> {
    this.module_ = await newModule(canvas);
    this.scrolls_ = { at: 0, count: 0 };
    this.dead_ = this.draining_ = false;
  }

  get dead(): boolean { return this.dead_; }

  create(dark: boolean, strong: boolean): boolean {
    return this.run('create', +dark, +strong) === 1;
  }

  // Whether it was taken: a module that has stopped, or stops at it, takes nothing.
  post(event: AppEvent): boolean {
    if (this.dead_ && kChanges.includes(event.type)) this.onRefused();
    if (this.dead_) return false;
    if (kLeave.includes(event.type)) this.onLeaving();
    const before = this.posted_;
    this.posted_ ??= event;
    this.withBytes(this.encoder_.encode(jsonOf(event)), (at, size) => this.run('post', at, size));
    this.drain();
    this.posted_ = before;
    return !this.dead_;
  }
  comparison(revision: number, json: Uint8Array): void {
    this.withBytes(json, (at, size) => this.run('comparison', revision, at, size));
    this.drain();
  }
  // The workspace as the link and saved files carry it; of a dead module nothing.
  workspace(): string { return this.string(this.run('workspace')); }
  workspaceBytes(): Uint8Array { return this.bytes(this.run('workspace')).slice(); }

  // ---- layout
  size(width: number, height: number, ratio: number): void {
    this.run('size', width, height, ratio);
    this.drain();
  }
  styles(styles: TextStyle[]): void {
    this.module_.styles = styles;
    styles.forEach((style, i) => this.run('style', i, style.px));
  }
  columns(count: number): void { this.run('columns', count); }
  // `covered`: px at its left that lie under the column that is held.
  columnRect(i: number, rect: Rect, covered: number): void { this.run('column_rect', i, rect.x, rect.y, rect.w, rect.h, covered); }
  column(i: number, article: number, boxes: ColumnBoxes): void {
    this.withColumn(boxes, (...numbers) => this.run('column', i, article, ...numbers));
  }
  selection(i: number, rects: Float32Array): void {
    this.withBytes(rects, at => this.run('selection', i, at, rects.length / 4));
  }

  found(i: number, rects: Float32Array): void {
    this.withBytes(rects, at => this.run('found', i, at, rects.length / 5));
  }

  // ---- pointer
  hover(x: number, y: number): boolean { return this.run('hover', x, y) === 1; }
  press(x: number, y: number): boolean {
    const due = this.run('press', x, y) === 1;
    this.drain();
    return due;
  }
  pointer(x: number, y: number, source: number): void { this.run('pointer', x, y, source); }
  button(button: number, down: boolean, source: number): void { this.run('button', button, +down, source); }
  wheel(dx: number, dy: number): void { this.run('wheel', dx, dy); }
  activate(id: number): void { this.run('activate', id); }

  // ---- frames
  // `scrolls`: one scrollTop a column.
  frame(seconds: number, scrolls: number[]): FrameAnswer {
    if (this.scrolls_.count < scrolls.length && !this.dead_) {
      if (this.scrolls_.at) this.free(this.scrolls_.at);
      this.scrolls_ = { at: this.alloc(4 * scrolls.length), count: scrolls.length };
    }
    if (scrolls.length > 0 && !this.dead_) new Float32Array(this.module_.HEAPU8.buffer, this.scrolls_.at, scrolls.length).set(scrolls);
    const bits = this.run('frame', seconds, this.scrolls_.at);
    const count = bits >> 8 & 255;
    const windows: Rect[] = [];
    const at = count > 0 ? this.run('chrome') : 0;
    if (at) {
      const numbers = new Float32Array(this.module_.HEAPU8.buffer, at, 4 * count);
      for (let i = 0; i < 4 * count; i += 4) windows.push({ x: numbers[i]!, y: numbers[i + 1]!, w: numbers[i + 2]!, h: numbers[i + 3]! });
    }
    this.drain();
    return { cursor: bits & 255, windows, another: (bits >> 16 & 1) === 1, popup: (bits >> 17 & 1) === 1 };
  }
  // The widgets of the last frame, as JSON: the mirror compares it before it reads it.
  widgetsJson(): string { return this.string(this.run('widgets')) || '[]'; }
  static widgets(json: string): Widget[] { return JSON.parse(json) as Widget[]; }
  prefetch(budget: number): number { return this.run('prefetch', budget); }
  // See rehearse.ts; a frame has to follow in the same task.
  rehearse(added: AppEvent, json: string, boxes: ColumnBoxes): boolean {
    let done = false;
    this.withBytes(this.encoder_.encode(jsonOf(added)), (event_at, event_size) => this.withBytes(this.encoder_.encode(json), (at, size) =>
      this.withColumn(boxes, (...numbers) => { done = this.run('rehearse', event_at, event_size, at, size, ...numbers) === 1; })));
    return done;
  }
  lost(): void { this.run('lost'); }
  restored(): void { this.run('restored'); }
  theme(dark: boolean, strong: boolean): void { this.run('theme', +dark, +strong); }

  drain(): void {
    if (this.draining_) return;
    this.draining_ = true;
    try {
      for (let round = 0; round < 100; round++) {
        const json = this.string(this.run('take'));
        if (json === '' || json === '[]') break;
        for (const effect of JSON.parse(json) as Effect[]) this.onEffect(effect);
      }
    } finally {
      this.draining_ = false;
    }
  }

  private run(name: string, ...values: number[]): number {
    if (this.dead_) return 0;
    try {
      const called = (this.module_ as unknown as Exports)[`_app_${name}`];
      if (!called) throw new Error(`app.wasm has no app_${name}`);
      return called(...values);
    } catch {
      this.die();
      return 0;
    }
  }
  private die(): void {
    this.dead_ = true;
    this.onTrap(this.posted_);
  }
  // 0: the module is dead.
  private alloc(size: number): number {
    const at = (this.module_ as unknown as Exports)['_malloc']!(Math.max(size, 4));
    if (!at) this.die();
    return at;
  }
  private free(at: number): void { (this.module_ as unknown as Exports)['_free']!(at); }

  // Copies an array into the heap for one call. The heap may have grown, so its view is taken afresh each time.
  private withBytes(array: ArrayBufferView, use: (at: number, size: number) => void): void {
    if (this.dead_) return;
    const at = this.alloc(array.byteLength);
    if (!at) return;
    this.module_.HEAPU8.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    use(at, array.byteLength);
    if (!this.dead_) this.free(at);
  }
  // Boxes and words of a column for one call: place and number of the boxes, place of the words, place and number of their ends.
  private withColumn({ boxes, strings }: ColumnBoxes, use: (...numbers: number[]) => void): void {
    // all strings at once: none of them holds white space, so the line ends between them are the only ones
    const bytes = this.encoder_.encode(strings.join('\n'));
    const ends = new Int32Array(strings.length);
    let end = 0;
    let k = 0;
    for (const byte of bytes) {
      if (byte === kLineEnd) ends[k++] = end;
      else bytes[end++] = byte;
    }
    if (k < strings.length) ends[k] = end;
    const text = bytes.subarray(0, end);
    this.withBytes(boxes, boxes_at => this.withBytes(text, text_at => this.withBytes(ends, ends_at =>
      use(boxes_at, boxes.length / kStride, text_at, ends_at, strings.length))));
  }
  private string(at: number): string { return this.decoder_.decode(this.bytes(at)); }
  // Of a text that ends in NUL, where it lies; of a dead module none.
  private bytes(at: number): Uint8Array {
    const heap = this.module_.HEAPU8;
    return at && !this.dead_ ? heap.subarray(at, heap.indexOf(0, at)) : heap.subarray(0, 0);
  }
}

// The context that the module will find on the canvas: it takes the first one that was asked for, so the wishes stand in canvas.cpp too.
// The canvas has its size before, else the graphics would make room for two.
export function startGraphics(canvas: HTMLCanvasElement): void {
  canvas.width = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio));
  canvas.height = Math.max(1, Math.round(canvas.clientHeight * devicePixelRatio));
  canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false, stencil: false, preserveDrawingBuffer: false });
}

let code_: Promise<WebAssembly.Module> | undefined; // a module that trapped starts again from the same code
async function compiled(): Promise<WebAssembly.Module> {
  const address = new URL('./app.wasm', import.meta.url);
  code_ ??= WebAssembly.compileStreaming(fetch(address)).catch(async () => WebAssembly.compile(await (await fetch(address)).arrayBuffer())); // hosts that say another type
  code_.catch(() => { code_ = undefined; });
  return code_;
}

async function newModule(canvas: HTMLCanvasElement): Promise<Module> {
  // both at once: the module would ask for its code only when its script has run
  const [made, code] = await Promise.all([import(new URL('./app.mjs', import.meta.url).href) as Promise<{ default(options: object): Promise<Module> }>, compiled()]);
  return made.default({ canvas, instantiateWasm: (imports: WebAssembly.Imports, receive: (made: WebAssembly.Instance) => void) => {
    void WebAssembly.instantiate(code, imports).then(receive);
    return {};
  } });
}
