// When the reader is told, once, that a file keeps what a browser may delete. In: each moment at which work on a document was kept, and
// each file that was saved of it. Out: whether this is the moment. Time counts as work while moments follow each other; a pause does not.
// Example: a reader who corrects for ten minutes is told in the eleventh; who saved a file is not. Covered by reminder.test.ts and tests/e2e.

export const kWork = 10 * 60_000; // ms: what it would hurt to lose; before it a word would only disturb
export const kPause = 2 * 60_000; // ms between two moments of one piece of work; more was a pause

export class Reminder {
  private readonly work_ = new Map<string, { last: number; sum: number }>();
  private readonly done_: Set<string>; // told, or safe in a file

  // `done`: documents of which nothing is to be said any more; `note` keeps them over a reload.
  constructor(done: Iterable<string>, private readonly note_: (done: string[]) => void) { this.done_ = new Set(done); }

  // Work on `document` was kept at `now`; true once: tell the reader.
  worked(document: string, now: number): boolean {
    if (this.done_.has(document)) return false;
    const work = this.work_.get(document) ?? { last: now, sum: 0 };
    const gap = now - work.last;
    if (gap > 0 && gap <= kPause) work.sum += gap; // a clock may be set back
    work.last = now;
    this.work_.set(document, work);
    if (work.sum < kWork) return false;
    this.done(document);
    return true;
  }

  // Nothing more is to be said of it: it was told, or a file was saved.
  done(document: string): void {
    this.done_.add(document);
    this.work_.delete(document);
    this.note_([...this.done_]);
  }
}
