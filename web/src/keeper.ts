// Keeps the reader's work after every change. In: the module's word that something has changed. Out: slots in the store, and a
// state that is told truthfully. Work that was opened (a link, a file, the sample) is kept from the first change on, as a document of its
// own, so that nothing is ever written over something else. A document belongs to one tab (Web Lock); the other makes a copy.
// Example: changed(1, 1, …) is written 0.1 s later, at the latest 0.4 s after the first change. Covered by keeper.test.ts.
import { granted } from './granted';
import { newestWhole, seal } from './slots';
import { isFull, kBlocked, type Store, type Written } from './store';

const kPause = 100;  // ms without a change before it is written: what was done before a page is closed or loaded again is there
const kLatest = 400;  // ms after the first change: with what writing takes a crash costs a second at most (tests/soak/kills.mjs)

export type KeepState =
  | { kind: 'nothing' }
  | { kind: 'opened' }                 // unchanged since it was opened from elsewhere
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  | { kind: 'failed'; why: string };
export interface About { title: string; articles: number }
export interface KeeperOut {
  state(state: KeepState): void;
  copied(): void; // another tab has this document: what is changed here is kept as a copy
  stored(document: string | null): void; // which document a reload of this tab brings back
}
// Takes the lock of a document for as long as the tab lives; false: another tab has it.
// A new document is known to nobody else: its lock is waited for, however late a busy browser gives it.
export type TakeLock = (document: string, known?: 'new') => Promise<boolean>;

interface Kept { id: string; revision: number; text: string; about: About }

export class Keeper {
  private readonly documents_ = new Map<number, Kept>(); // by the module's number
  private adopted_: Kept | null = null;
  private now_ = 0;
  private readonly due_ = new Map<Kept, string | null>(); // what is to be written; null, of what is open: as it is then
  private first_ = 0;
  private timer_: ReturnType<typeof setTimeout> | undefined;
  private writing_: Promise<void> | null = null;
  private stopped_ = false;
  state: KeepState = { kind: 'nothing' };

  constructor(
    private readonly store_: Store, private readonly lock_: TakeLock,
    private readonly text_: () => string, // of what is open; '': not known any more
    private readonly out_: KeeperOut, private readonly clock_: () => number = Date.now,
    private readonly newId_: () => string = newId) {}

  // The newest whole slot of a kept document, '' when none is; the next document that the module opens is it. `broken`: what was cut.
  async open(id: string): Promise<{ text: string; broken: unknown[] }> {
    const { slot, broken } = await newestWhole(id, await this.store_.slots(id));
    if (broken.length > 0) await this.store_.setAside(id, broken, slot);
    if (!slot) return { text: '', broken };
    const mine = [...this.documents_.values()].some(kept => kept.id === id) || await this.lock_(id);
    if (mine) this.adopted_ = { id, revision: slot.revision, text: slot.text, about: slot };
    else this.out_.copied();
    return { text: slot.text, broken };
  }

  // The module shows this state of document number `document`, `changes` changes after it was opened.
  changed(document: number, changes: number, about: About): void {
    this.now_ = document;
    if (this.adopted_) {
      this.documents_.set(document, this.adopted_);
      this.adopted_ = null;
    }
    if (document === 0) return this.tell({ kind: 'nothing' });
    const kept = this.documents_.get(document);
    if (!kept && changes === 0) return this.tell({ kind: 'opened' });
    if (!kept) this.documents_.set(document, this.fresh(about));
    else kept.about = about;
    this.out_.stored(this.documents_.get(document)!.id);
    if (this.stopped_) return;
    if (this.state.kind !== 'failed') this.tell({ kind: 'saving' });
    this.soon();
  }

  // What is chosen is kept too, where anything is.
  viewed(): void {
    if (this.documents_.has(this.now_)) this.soon();
  }

  // Something else may be opened now: what is to be written of what is open is taken before.
  leaving(): void {
    const kept = this.documents_.get(this.now_);
    if (kept && this.due_.get(kept) === null) this.due_.set(kept, this.text_() || null);
  }

  // A new module counts its documents anew: the next one that it opens is this one of the module before.
  restarted(document: number): void {
    this.adopted_ = this.documents_.get(document) ?? null;
    this.documents_.clear();
  }

  // Nothing is written any more: everything is being erased.
  async stop(): Promise<void> {
    this.stopped_ = true;
    clearTimeout(this.timer_);
    await this.writing_;
  }

  // Writes what is due now; what is being written is written then, too.
  async flush(): Promise<void> {
    clearTimeout(this.timer_);
    if (this.writing_) await this.writing_;
    if (this.due_.size > 0 && !this.stopped_ && !this.writing_) {
      const due = [...this.due_].map(([kept, taken]) => ({ kept, text: taken ?? (kept === this.documents_.get(this.now_) ? this.text_() : '') }));
      this.due_.clear();
      this.writing_ = this.writeAll(due).finally(() => { this.writing_ = null; });
    }
    if (this.writing_) await this.writing_;
  }

  private soon(): void {
    if (this.stopped_) return;
    if (this.due_.size === 0) this.first_ = this.clock_();
    this.due_.set(this.documents_.get(this.now_)!, null);
    clearTimeout(this.timer_);
    const wait = Math.min(kPause, this.first_ + kLatest - this.clock_());
    if (wait > 0) this.timer_ = setTimeout(() => void this.flush(), wait);
    else void this.flush(); // a timer set anew with each change never fires in a page that is busy with changes
  }

  private fresh(about: About): Kept {
    const id = this.newId_();
    void this.lock_(id, 'new');
    return { id, revision: 0, text: '', about };
  }

  private async writeAll(due: { kept: Kept; text: string }[]): Promise<void> {
    for (const { kept, text } of due) if (text) await this.write(kept, text);
  }

  private async write(kept: Kept, text: string): Promise<void> {
    try {
      let there = kept;
      const written = text === kept.text ? 'written' : await this.put(kept, text);
      if (written !== 'written') { // what is here is kept as a document of its own
        there = this.fresh(kept.about);
        this.exchange(kept, there);
        await this.put(there, text);
        if (there === this.documents_.get(this.now_)) this.out_.stored(there.id);
        if (written === 'overtaken') this.out_.copied();
      }
      if (there === this.documents_.get(this.now_) && !this.due_.has(there)) this.tell({ kind: 'saved', at: this.clock_() });
    } catch (error) {
      this.tell({ kind: 'failed', why: reason(error) });
    }
  }

  // What was kept as the one is kept as the other from now on, whoever holds it.
  private exchange(old: Kept, by: Kept): void {
    for (const [document, kept] of this.documents_) if (kept === old) this.documents_.set(document, by);
    if (this.adopted_ === old) this.adopted_ = by;
    const due = this.due_.get(old);
    if (due === undefined) return;
    this.due_.delete(old);
    this.due_.set(by, due);
  }

  private async put(kept: Kept, text: string): Promise<Written> {
    const { title, articles } = kept.about;
    const slot = await seal({ document: kept.id, revision: kept.revision + 1, saved: this.clock_(), title, articles }, text);
    const result = await this.store_.write(slot, kept.revision);
    if (result === 'written') {
      kept.revision = slot.revision;
      kept.text = text;
    }
    return result;
  }

  private tell(state: KeepState): void {
    this.state = state;
    this.out_.state(state);
  }
}

function reason(error: unknown): string {
  const name = (error as { name?: string } | null)?.name ?? '';
  if (name === kBlocked) return 'another tab has an older version of this page open: close it';
  if (name === 'VersionError') return 'a newer version of this page was opened in this browser, beside which this one cannot write';
  return isFull(error) ? 'the storage that it gives to pages is full' : 'it does not let this page keep anything';
}

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

// The browser's locks; where there are none or the page gets none, the revisions in the store tell that another tab went on.
export function browserLocks(wait: number): TakeLock {
  const locks = granted.locks();
  if (!locks) return async () => true;
  return (document, known) => new Promise(answer => {
    const patience = new AbortController();
    if (known !== 'new') setTimeout(() => patience.abort(), wait); // the page that is being left may still hold it
    locks.request(`synoptic/${document}`, { signal: patience.signal }, () => {
      answer(true);
      return new Promise(() => undefined);
    }).catch(error => answer((error as Error).name === 'SecurityError')); // refused, as where there are none
  });
}
