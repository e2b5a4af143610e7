// A tab and a store in memory for the tests of keeper.ts, with an own clock (vitest's) and locks. In: what the module holds. Out: what the keeper wrote
// and said.
import { vi } from 'vitest';
import { Keeper, type KeepState } from './keeper';
import { placeOf, type Head, type Slot } from './slots';
import type { Store } from './store';

export class Memory implements Store {
  slots_ = new Map<string, Slot>();
  heads_ = new Map<string, Head>();
  aside: unknown[] = [];
  refuse: Error | null = null;
  unread: Error | null = null;
  writes = 0;
  async heads() {
    if (this.unread) throw this.unread;
    return [...this.heads_.values()];
  }
  async slots(document: string) { return [...this.slots_.values()].filter(s => s.document === document); }
  async write(slot: Slot, after: number) {
    if (this.refuse) throw this.refuse;
    const there = this.heads_.get(slot.document);
    if ((there?.revision ?? 0) !== after) return there ? 'overtaken' as const : 'gone' as const;
    this.writes++;
    this.slots_.set(`${slot.document}/${placeOf(slot.revision)}`, slot);
    this.heads_.set(slot.document, slot);
    return 'written' as const;
  }
  async setAside(document: string, broken: unknown[], newest: Slot | null) {
    this.aside.push(...broken);
    for (const key of [...this.slots_.keys()]) if (key.startsWith(document)) this.slots_.delete(key);
    if (newest) this.slots_.set(`${document}/${placeOf(newest.revision)}`, newest), this.heads_.set(document, newest);
    else this.heads_.delete(document);
  }
  async remove(document: string) {
    this.heads_.delete(document);
    for (const key of [...this.slots_.keys()]) if (key.startsWith(document)) this.slots_.delete(key);
  }
  async erase() { this.heads_.clear(); this.slots_.clear(); }
  texts(document: string) { return [...this.slots_.values()].filter(s => s.document === document).sort((a, b) => a.revision - b.revision).map(s => s.text); }
}

// A slot's digest is made on another thread, in real time that the clock of these tests does not move: by when these are done, it is.
export async function digested(): Promise<void> {
  for (let i = 0; i < 20; i++) await crypto.subtle.digest('SHA-256', new Uint8Array(1));
}

// A tab: what the module holds now, and what the keeper said.
export class Tab {
  text = '';
  private now_ = 0;
  told: KeepState[] = [];
  copies = 0;
  left: string[] = [];
  stored: string | null = null;
  keeper: Keeper;
  private next_ = 1;
  constructor(readonly store: Memory, name: string, private readonly locks_ = new Set<string>()) {
    this.keeper = new Keeper(store, async id => {
      if (this.locks_.has(id)) return null;
      this.locks_.add(id);
      return () => this.locks_.delete(id);
    }, () => this.text, {
      state: state => this.told.push(state), copied: () => this.copies++, stored: id => { this.stored = id; }, leftUnsaved: title => this.left.push(title),
    }, () => Date.now(), () => `${name}${this.next_++}`);
  }
  put(text: string, document = 1, changes = 1) {
    if (document !== this.now_) this.keeper.leaving();
    this.now_ = document;
    this.text = text;
    this.keeper.changed(document, changes, { title: text, articles: 1 });
  }
  async change(text: string, document = 1, changes = 1) {
    this.put(text, document, changes);
    await vi.advanceTimersByTimeAsync(2000);
    await this.keeper.flush();
  }
  // From the list; the module takes it as this document of its own, or refuses it (0).
  open(id: string, document = 1) {
    return this.keeper.open(id, text => { if (document > 0) this.put(text, document, 0); });
  }
  get last() { return this.told.at(-1); }
}
