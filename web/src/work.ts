// The reader's work as the canvas module last told it: what is compared, saved, and opened in a module that starts anew. In: the word that
// articles or the view have changed. Out: the workspace's JSON, as bytes for the core and as articles for the shell. Articles are taken at once; long ones,
// whose every change would cost, and the view when they are first asked for, a quarter or half a second later at the latest.
// Example: viewed(), viewed(), then `bytes` asks the module once. Covered by work.test.ts.
import type { Workspace } from './contract';

const kLong = 1_000_000; // bytes: some 13 ms to write them down
const kChange = 250, kView = 500; // ms until it is taken

export interface Told { workspaceBytes(): Uint8Array } // empty: the module has stopped
const kNothing = '{"format":"synoptic.workspace","version":1,"articles":[]}';

export class Work {
  private bytes_: Uint8Array = new TextEncoder().encode(kNothing);
  private read_: Workspace | null = null; // of the bytes
  private document_ = 0;                  // whose bytes these are, as the module counts
  private wanted_ = 0;                    // whose are to be taken
  private due_ = false;
  private behind_ = false;
  private timer_: ReturnType<typeof setTimeout> | undefined;
  private at_ = 0; // when it ends

  constructor(private readonly module_: Told) {}

  changed(document: number): void {
    this.due_ = this.behind_ = true;
    const same = document === this.wanted_;
    this.wanted_ = document;
    if (same && this.bytes_.length > kLong) this.soon(kChange);
    else this.tryToTake();
  }

  viewed(): void {
    this.due_ = true;
    this.soon(kView);
  }

  get bytes(): Uint8Array {
    if (this.due_) this.take();
    return this.bytes_;
  }
  get now(): Workspace {
    const bytes = this.bytes;
    return this.read_ ??= JSON.parse(new TextDecoder().decode(bytes)) as Workspace;
  }
  get document(): number { return this.document_; }
  // Articles have changed that the module had no time to tell of.
  get behind(): boolean { return this.behind_; }

  // After so many ms; what was to be taken earlier still is.
  private soon(wait: number): void {
    const at = performance.now() + wait;
    if (this.timer_ !== undefined && this.at_ <= at) return;
    clearTimeout(this.timer_);
    this.at_ = at;
    this.timer_ = setTimeout(() => this.tryToTake(), wait);
  }

  private tryToTake(): void {
    try {
      this.take();
    } catch { /* no memory for it: who asks for it is told */ }
  }

  private take(): void {
    clearTimeout(this.timer_);
    this.timer_ = undefined;
    const bytes = this.module_.workspaceBytes();
    this.due_ = false;
    if (bytes.length === 0) return;
    this.behind_ = false;
    this.bytes_ = bytes;
    this.document_ = this.wanted_;
    this.read_ = null;
  }
}
