// What articles were made of, as long as the page is open: the file's bytes and how they were read, found by the body that they
// gave, so that undo and redo need no bookkeeping. In: a body and its origin. Out: the origin. The oldest go past kMostBytes.
// Covered by origins.test.ts.
import type { NamedBytes, Read } from './reader';

export interface Origin { file: NamedBytes; read: Read }

export class Origins {
  private readonly by_body_ = new Map<string, Origin>();
  private bytes_ = 0;

  constructor(private readonly most_bytes_ = 64e6) {}

  add(body: string, origin: Origin): void {
    this.remove(body);
    this.by_body_.set(body, origin);
    this.bytes_ += sizeOf(body, origin);
    for (const oldest of this.by_body_.keys()) {
      if (this.bytes_ <= this.most_bytes_ || oldest === body) return;
      this.remove(oldest);
    }
  }

  get(body: string): Origin | null {
    return this.by_body_.get(body) ?? null;
  }

  private remove(body: string): void {
    const origin = this.by_body_.get(body);
    if (!origin) return;
    this.bytes_ -= sizeOf(body, origin);
    this.by_body_.delete(body);
  }
}

const sizeOf = (body: string, { file, read }: Origin) =>
  file.bytes.length + 2 * body.length + 2 * read.blocks.reduce((sum, block) => sum + block.text.length, 0);
