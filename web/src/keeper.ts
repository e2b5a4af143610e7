// Keeps the reader's work after every change. In: the module's word that something has changed. Out: slots in the store, and a
// state that is told truthfully. Work that was opened (a link, a file, the sample) is kept from the first change on, as a document of its
// own, so that nothing is ever written over something else. A document belongs to one tab (Web Lock); the other makes a copy.
// Example: changed(1, 1, …) is written 0.1 s later, at the latest 0.4 s after the first change. Covered by keeper*.test.ts.
import { granted } from './granted';
import { newestWhole, seal } from './slots';
import { isFull, kBlocked, kSilent, type Store, type Written } from './store';

const kPause = 100;  // ms without a change before it is written: what was done before a page is closed or loaded again is there
const kLatest = 400;  // ms after the first change: with what writing takes a crash costs a second at most (tests/soak/kills.mjs)

export type KeepState =
  | { kind: 'nothing' }
  | { kind: 'opened' }                 // unchanged since it was opened from elsewhere
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  | { kind: 'forgotten' }              // it was saved, and is not any more: deleted here, by another tab or by the browser
  | { kind: 'failed'; why: string };
export interface About { title: string; articles: number }
export interface KeeperOut {
  state(state: KeepState): void;
  copied(): void; // another tab has this document: what is changed here is kept as a copy
  leftUnsaved(title: string, why: string): void; // what is not open any more could not be written
  stored(document: string | null): void; // which document a reload of this tab brings back
}
// Takes the lock of a document until it is given back, else for as long as the tab lives; null: another tab has it.
// A new document is known to nobody else: its lock is waited for, however late a busy browser gives it.
export type TakeLock = (document: string, known?: 'new') => Promise<(() => void) | null>;

export interface Opening { found: boolean; opened: boolean; broken: unknown[] }
interface Kept { id: string; revision: number; text: string; about: About; lost?: boolean; told?: boolean } // lost: it was deleted from the store; told: that it was left unsaved

export class Keeper {
  private readonly documents_ = new Map<number, Kept>(); // by the module's number
  private readonly locks_ = new Map<string, ReturnType<TakeLock>>();
  private adopted_: Kept | null = null; // is the document that the module opens now, if it opens it
  private now_ = 0;
  private newest_ = 0; // the module counts what it opens
  private readonly due_ = new Map<Kept, string | null>(); // what is to be written; null, of what is open: as it is then
  private readonly refused_ = new Set<Kept>(); // what the browser did not let be written, until it does
  private first_ = 0; // change since the timer ran
  private timer_: ReturnType<typeof setTimeout> | undefined;
  private opening_: Promise<unknown> = Promise.resolve(); // one after the other
  private writing_: Promise<void> | null = null;
  private stopped_ = false;
  state: KeepState = { kind: 'nothing' };

  constructor(
    private readonly store_: Store, private readonly lock_: TakeLock,
    private readonly text_: () => string, // of what is open; '': not known any more
    private readonly out_: KeeperOut, private readonly clock_: () => number = Date.now,
    private readonly newId_: () => string = newId) {}

  // Shows the newest whole slot of a kept document. `found`: there was one; `opened`: the module took it, and what is changed from
  // now on is kept there. What it refuses (a newer program wrote it) stays as it is, and what was open before stays open.
  open(id: string, show: (text: string) => void): Promise<Opening> {
    const opening = this.opening_.then(() => this.openNow(id, show));
    this.opening_ = opening.catch(() => undefined);
    return opening;
  }

  private async openNow(id: string, show: (text: string) => void): Promise<Opening> {
    const own = [...this.documents_.values()].find(kept => kept.id === id); // opened here before: an undo may bring it back
    if (own) await this.flush();
    const { slot, broken } = await newestWhole(id, await this.store_.slots(id));
    if (broken.length > 0) await this.store_.setAside(id, broken, slot);
    if (!slot) return { found: false, opened: false, broken };
    const held = this.locks_.has(id);
    const mine = await this.lock(id) !== null;
    let opened = false;
    try {
      const kept = own?.revision === slot.revision ? own : { id, revision: slot.revision, text: slot.text, about: slot };
      opened = this.adopt(mine ? kept : null, () => show(slot.text));
    } finally {
      if (!opened && mine && !held) await this.unlock(id);
    }
    if (opened && !mine) this.out_.copied();
    return { found: true, opened, broken };
  }

  // The module shows this state of document number `document`, `changes` changes after it was opened.
  changed(document: number, changes: number, about: About): void {
    this.now_ = document;
    if (document > this.newest_) { // opened or begun just now
      this.newest_ = document;
      if (this.adopted_) this.documents_.set(document, this.adopted_);
    }
    if (this.refused_.size > 0) this.soon(); // of what was left: there may be room now
    if (document === 0) return this.tell({ kind: 'nothing' });
    const kept = this.documents_.get(document);
    if (!kept && changes === 0) return this.tell({ kind: 'opened' });
    if (!kept) this.documents_.set(document, this.fresh(about));
    else kept.about = about;
    this.out_.stored(this.documents_.get(document)!.id);
    if (this.stopped_) return;
    if (!this.refused_.has(this.documents_.get(document)!)) this.tell({ kind: 'saving' });
    this.wanted();
  }

  // What is chosen is kept too, where anything is.
  viewed(): void {
    if (this.documents_.has(this.now_)) this.wanted();
  }

  // There is work that closing the page would lose.
  get unsaved(): boolean { return this.refused_.size > 0; }

  // Something else may be opened now: what is to be written of what is open is taken before.
  leaving(): void {
    const kept = this.documents_.get(this.now_);
    if (kept && this.due_.get(kept) === null) this.due_.set(kept, this.text_() || null);
  }

  // A new module counts its documents anew: the one that it opens first is this one of the module before.
  restarted(document: number, show: () => void): void {
    const kept = this.documents_.get(document) ?? null;
    this.documents_.clear();
    this.now_ = this.newest_ = 0;
    this.adopt(kept, show);
  }

  // The reader wants it kept no more. Where it is open it stays open, and the next change keeps it as a document of its own.
  async forget(id: string): Promise<void> {
    await this.flush(); // what is written later than it is deleted would bring it back
    await this.store_.remove(id);
    this.lose(kept => kept.id === id);
  }

  // Another tab has erased everything.
  erased(): void { this.lose(() => true); }

  // Whether what is said to be saved is there still: another tab may have forgotten it, or the browser cleared its storage.
  async look(): Promise<void> {
    const kept = this.documents_.get(this.now_);
    if (!kept || this.state.kind !== 'saved') return;
    const heads = await this.store_.heads().catch(() => null); // what cannot be read now may be there
    if (heads && !heads.some(head => head.document === kept.id) && this.state.kind === 'saved') this.lose(one => one === kept);
  }

  // Nothing is written any more: everything is being erased.
  async stop(): Promise<void> {
    this.stopped_ = true;
    clearTimeout(this.timer_);
    await this.writing_;
  }

  // It could not be erased, or not all of it.
  goOn(): Promise<void> {
    this.stopped_ = false;
    return this.look();
  }

  // Writes what is due now; what is being written is written then, too.
  async flush(): Promise<void> {
    clearTimeout(this.timer_);
    this.timer_ = undefined;
    if (this.writing_) await this.writing_;
    if (this.due_.size > 0 && !this.stopped_ && !this.writing_) {
      const due = [...this.due_].map(([kept, taken]) => ({ kept, text: taken ?? (kept === this.documents_.get(this.now_) ? this.text_() : '') }));
      this.due_.clear();
      this.writing_ = this.writeAll(due).finally(() => { this.writing_ = null; });
    }
    if (this.writing_) await this.writing_;
  }

  private wanted(): void {
    if (this.stopped_) return;
    this.due_.set(this.documents_.get(this.now_)!, null);
    this.soon();
  }

  private soon(): void {
    if (this.stopped_) return;
    if (this.timer_ === undefined) this.first_ = this.clock_();
    clearTimeout(this.timer_);
    const wait = Math.min(kPause, this.first_ + kLatest - this.clock_());
    if (wait > 0) this.timer_ = setTimeout(() => void this.flush(), wait);
    else void this.flush(); // a timer set anew with each change never fires in a page that is busy with changes
  }

  private fresh(about: About): Kept {
    const id = this.newId_();
    void this.lock(id, 'new');
    return { id, revision: 0, text: '', about };
  }

  private lock(id: string, known?: 'new'): ReturnType<TakeLock> {
    const taken = this.locks_.get(id) ?? this.lock_(id, known).then(lock => {
      if (!lock) this.locks_.delete(id);
      return lock;
    });
    this.locks_.set(id, taken);
    return taken;
  }

  private async unlock(id: string): Promise<void> {
    const taken = this.locks_.get(id);
    this.locks_.delete(id);
    (await taken)?.();
  }

  // Whether what is shown was opened, as a document that is new to the module; it is this kept one then.
  private adopt(kept: Kept | null, show: () => void): boolean {
    const before = this.newest_;
    this.adopted_ = kept;
    try {
      show();
    } finally {
      this.adopted_ = null;
    }
    return this.newest_ > before;
  }

  private lose(which: (kept: Kept) => boolean): void {
    const open = this.documents_.get(this.now_);
    for (const [document, kept] of this.documents_) {
      if (!which(kept)) continue;
      kept.lost = true;
      this.documents_.delete(document);
      this.due_.delete(kept);
      this.refused_.delete(kept);
    }
    if (!open?.lost) return;
    this.out_.stored(null);
    this.tell({ kind: 'forgotten' });
  }

  private async writeAll(due: { kept: Kept; text: string }[]): Promise<void> {
    for (const { kept, text } of due) if (text) await this.write(kept, text);
  }

  private async write(kept: Kept, text: string): Promise<void> {
    let there = kept;
    try {
      const written = text === kept.text ? 'written' : await this.put(kept, text);
      if (written === 'gone' && kept.lost) return; // it was told already; not a change, which alone would keep it anew
      if (written !== 'written') { // what is here is kept as a document of its own
        there = this.fresh(kept.about);
        this.exchange(kept, there);
        await this.put(there, text);
        if (there === this.documents_.get(this.now_)) this.out_.stored(there.id);
        if (written === 'overtaken') this.out_.copied();
      }
      this.refused_.delete(there);
      there.told = false;
      if (there === this.documents_.get(this.now_) && !this.due_.has(there)) this.tell({ kind: 'saved', at: this.clock_() });
    } catch (error) {
      this.refuse(there, text, error);
    }
  }

  // It stays to be written, with the next change or when the page is left; of what is not open any more that is all that there is of it.
  private refuse(kept: Kept, text: string, error: unknown): void {
    if (kept.lost) return;
    const open = kept === this.documents_.get(this.now_), why = reason(error);
    if (!this.due_.has(kept)) this.due_.set(kept, open ? null : text);
    this.refused_.add(kept);
    if (open) return this.tell({ kind: 'failed', why });
    if (!kept.told) this.out_.leftUnsaved(kept.about.title, why);
    kept.told = true;
  }

  // What was kept as the one is kept as the other from now on, whoever holds it.
  private exchange(old: Kept, by: Kept): void {
    for (const [document, kept] of this.documents_) if (kept === old) this.documents_.set(document, by);
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
  if (name === kSilent) return 'its storage does not answer';
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
  const none = () => undefined;
  if (!locks) return async () => none;
  return (document, known) => new Promise(answer => {
    const patience = new AbortController();
    if (known !== 'new') setTimeout(() => patience.abort(), wait); // the page that is being left may still hold it
    locks.request(`synoptic/${document}`, { signal: patience.signal }, () => new Promise<void>(given_back => answer(given_back)))
      .catch(error => answer((error as Error).name === 'SecurityError' ? none : null)); // refused, as where there are none
  });
}
