// The reader's work as the canvas module last told it: what is compared, saved, and opened in a module that starts anew. In: the word that
// articles or the view have changed. Out: the workspace's JSON, as bytes for the core and as articles for the shell. Articles are taken at once, so a module
// that stops takes no change with it; long ones, whose every change would cost, and the view when they are first asked for, a quarter of a second later at
// the latest. Example: viewed(), viewed(), then `bytes` asks the module once. Covered by work.test.ts.
import type { Workspace } from './contract';

const kLatest = 250; // ms
const kLong = 1_000_000; // bytes: some 13 ms to write them down

export interface Told { workspaceBytes(): Uint8Array } // empty: the module has stopped
const kNothing = '{"format":"synoptic.workspace","version":1,"articles":[]}';

export class Work {
  private bytes_: Uint8Array = new TextEncoder().encode(kNothing);
  private read_: Workspace | null = null; // of the bytes
  private changed_ = false;
  private timer_: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly module_: Told) {}

  changed(): void {
    if (this.bytes_.length > kLong) this.viewed();
    else this.take();
  }

  viewed(): void {
    this.changed_ = true;
    this.timer_ ??= setTimeout(() => this.take(), kLatest);
  }

  get bytes(): Uint8Array {
    if (this.changed_) this.take();
    return this.bytes_;
  }
  get now(): Workspace {
    const bytes = this.bytes;
    return this.read_ ??= JSON.parse(new TextDecoder().decode(bytes)) as Workspace;
  }

  private take(): void {
    clearTimeout(this.timer_);
    this.timer_ = undefined;
    this.changed_ = false;
    const bytes = this.module_.workspaceBytes();
    if (bytes.length === 0) return;
    this.bytes_ = bytes;
    this.read_ = null;
  }
}
