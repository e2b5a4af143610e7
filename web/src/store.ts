// The browser's own store (IndexedDB by idb): heads of the kept comparisons, two slots of each, and what was found broken.
// In: sealed slots. Out: what was written; an error when the browser refuses. Every write is one transaction.
// A newer program and an older one in two tabs: the older gives way, or the newer says that it waits for it.
// Example: write(slot of revision 5, 4) says 'overtaken' when another tab has written 5 already. Covered by keeper*.test.ts (with a store
// in memory) and tests/e2e (the real one, with quota, refusals and tampering).
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { inTime } from './in_time';
import { isHead, newestWhole, placeOf, type Head, type Slot } from './slots';

export type Written = 'written' | 'overtaken' | 'gone'; // gone: the document was forgotten or erased meanwhile

export interface Store {
  heads(): Promise<Head[]>; // newest first
  slots(document: string): Promise<unknown[]>;
  write(slot: Slot, after: number): Promise<Written>; // `after`: the revision that it follows
  setAside(document: string, broken: unknown[], newest: Slot | null): Promise<void>;
  remove(document: string): Promise<void>;
  erase(): Promise<void>;
}

interface Schema extends DBSchema {
  heads: { key: string; value: unknown };
  slots: { key: [document: string, place: number]; value: unknown };
  broken: { key: number; value: { found: number; slot: unknown } };
}
const kName = 'synoptic';
export const isFull = (error: unknown) => /quota/i.test((error as { name?: string } | null)?.name ?? '');
export const kBlocked = 'BlockedError'; // name of the error when another tab holds an older version of the store
export const kSilent = 'TimeoutError'; // when the browser's store does not answer
const kPatience = 10_000; // ms
const kVersion = 1;
const kMostDocuments = 20; // the oldest beyond go, in the transaction that adds one
const kMostBroken = 5;
// Newest first, and no more of what lies there than can be listed.
const listed = (rows: unknown[]) => rows.filter(isHead).sort((a, b) => b.saved - a.saved);
const silent = () => new DOMException('the store does not answer', kSilent);
// What is asked of the store, or that it does not answer; what it does later counts no more.
const answered = <T>(ask: (late: AbortSignal) => Promise<T>) => inTime(ask, kPatience, silent);
const range = (document: string) => IDBKeyRange.bound([document, 0], [document, 9]);

export class BrowserStore implements Store {
  onFree: () => void = () => undefined; // what another tab held is there now
  onErased: () => void = () => undefined; // by another tab
  onClosed: () => void = () => undefined; // by the browser: perhaps what lay in it is gone
  private opened_: Promise<IDBPDatabase<Schema>> | null = null;
  private blocked_ = false; // by another tab, until what was asked for comes

  async heads(): Promise<Head[]> {
    return answered(async () => listed(await (await this.open()).getAll('heads')));
  }

  async slots(document: string): Promise<unknown[]> {
    return answered(async () => (await this.open()).getAll('slots', range(document)));
  }

  // Where the room is used up, what is older goes first: of every other document the slot before its newest.
  async write(slot: Slot, after: number): Promise<Written> {
    try {
      return await answered(late => this.put(slot, after, late));
    } catch (error) {
      if (!isFull(error) || !await answered(late => this.dropOlder(slot.document, late))) throw error;
      return answered(late => this.put(slot, after, late));
    }
  }

  // Whether there was any; the newest whole one of each document stays.
  private async dropOlder(but: string, late: AbortSignal): Promise<boolean> {
    const db = await this.open();
    const documents = new Set((await db.getAllKeys('slots')).map(([document]) => document));
    let dropped = false;
    for (const document of documents) {
      if (document === but) continue;
      const { slot } = await newestWhole(document, await db.getAll('slots', range(document)));
      if (slot && !late.aborted) dropped = await this.dropBefore(slot) || dropped;
    }
    return dropped;
  }

  private async dropBefore({ document, revision }: Slot): Promise<boolean> {
    const tx = (await this.open()).transaction('slots', 'readwrite');
    let dropped = false;
    for (let at = await tx.store.openCursor(range(document)); at; at = await at.continue()) {
      const other = (at.value as Partial<Slot> | null)?.revision;
      if (other === undefined || other >= revision) continue;
      await tx.store.delete(at.primaryKey);
      dropped = true;
    }
    await tx.done;
    return dropped;
  }

  private async put(slot: Slot, after: number, late: AbortSignal): Promise<Written> {
    const tx = (await this.open()).transaction(['heads', 'slots'], 'readwrite', { durability: 'strict' });
    breakOff(tx, late);
    const done = tx.done.catch(error => { throw tx.error ?? error; });
    done.catch(() => undefined); // awaited below, or told by the failing request
    const heads = tx.objectStore('heads'), slots = tx.objectStore('slots');
    const row = await heads.get(slot.document), there = isHead(row) ? row : null;
    if ((there?.revision ?? 0) !== after) {
      tx.abort();
      return there ? 'overtaken' : 'gone';
    }
    const { text: _, sum: __, ...head } = slot;
    if (!there) { // one more: the oldest go first
      const old = listed(await heads.getAll()).slice(kMostDocuments - 1);
      for (const { document } of old) await Promise.all([slots.delete(range(document)), heads.delete(document)]);
    }
    await slots.put(slot, [slot.document, placeOf(slot.revision)]);
    await heads.put(head, slot.document);
    await done;
    return 'written';
  }

  // What cannot be read is kept for a repair by hand, and out of the way; the newest whole slot counts again.
  setAside(document: string, broken: unknown[], newest: Slot | null): Promise<void> {
    return answered(() => this.putAside(document, broken, newest));
  }

  private async putAside(document: string, broken: unknown[], newest: Slot | null): Promise<void> {
    const tx = (await this.open()).transaction(['heads', 'slots', 'broken'], 'readwrite');
    const slots = tx.objectStore('slots'), heads = tx.objectStore('heads'), aside = tx.objectStore('broken');
    for (const slot of broken) await aside.add({ found: Date.now(), slot });
    const kept = await aside.getAllKeys();
    for (const key of kept.slice(0, Math.max(0, kept.length - kMostBroken))) await aside.delete(key);
    await slots.delete(range(document));
    if (newest) {
      const { text: _, sum: __, ...head } = newest;
      await slots.put(newest, [document, placeOf(newest.revision)]);
      await heads.put(head, document);
    } else {
      await heads.delete(document);
    }
    await tx.done;
  }

  remove(document: string): Promise<void> {
    return answered(async () => {
      const tx = (await this.open()).transaction(['heads', 'slots'], 'readwrite');
      await tx.objectStore('slots').delete(range(document));
      await tx.objectStore('heads').delete(document);
      await tx.done;
    });
  }

  async erase(): Promise<void> {
    const opened = this.opened_ && await answered(() => this.opened_!).catch(() => null);
    this.opened_ = null;
    opened?.close();
    await answered(() => deleteDB(kName));
  }

  // One connection; it gives way to a newer program and to an erasing tab, and is opened again when it is needed. Where a tab does not
  // give way that fails with a reason of its own instead of waiting without a word, and so does every try until the browser lets it through:
  // a second request would wait behind the first.
  private open(): Promise<IDBPDatabase<Schema>> {
    if (this.opened_) return this.opened_;
    const held = () => new DOMException('another tab holds an older version', kBlocked);
    if (this.blocked_) return Promise.reject(held());
    let mine: Promise<IDBPDatabase<Schema>> | null = null;
    const drop = () => { if (this.opened_ === mine) this.opened_ = null; };
    const opening = mine = new Promise<IDBPDatabase<Schema>>((opened, failed) => {
      openDB<Schema>(kName, kVersion, {
        upgrade(db, version) { // from what there was: each step once
          if (version >= 1) return;
          db.createObjectStore('heads');
          db.createObjectStore('slots');
          db.createObjectStore('broken', { autoIncrement: true });
        },
        blocked: () => {
          this.blocked_ = true;
          failed(held());
        },
        blocking: (_from, to, event) => {
          (event.target as IDBDatabase).close();
          drop();
          if (to === null) this.onErased();
        },
        terminated: () => {
          drop();
          this.onClosed();
        },
      }).then(db => {
        opened(db);
        if (!this.blocked_) return;
        this.opened_ = mine = Promise.resolve(db); // the tab was closed after all
        this.blocked_ = false;
        this.onFree();
      }, error => {
        this.blocked_ = false;
        failed(error);
      });
    });
    opening.catch(drop);
    return this.opened_ = opening;
  }
}

// A write that came too late for its answer must not come after the next one.
function breakOff(tx: { abort(): void; done: Promise<void> }, late: AbortSignal): void {
  tx.done.catch(() => undefined); // told by whoever waits for it
  const abort = () => {
    try {
      tx.abort();
    } catch { /* it was done */ }
  };
  if (late.aborted) abort();
  else late.addEventListener('abort', abort);
}
