// What is kept, when, and what is said of it: with a store in memory, an own clock and locks.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Keeper, browserLocks, type KeepState } from './keeper';
import { isHead, placeOf, seal, type Head, type Slot } from './slots';
import { kBlocked, type Store } from './store';

class Memory implements Store {
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
async function digested(): Promise<void> {
  for (let i = 0; i < 20; i++) await crypto.subtle.digest('SHA-256', new Uint8Array(1));
}

// A tab: what the module holds now, and what the keeper said.
class Tab {
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

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe('after every change', () => {
  test('it is written soon, and two slots take turns', async () => {
    const tab = new Tab(new Memory(), 'a');
    for (const text of ['one', 'two', 'three']) await tab.change(text);
    expect(tab.store.texts('a1')).toEqual(['two', 'three']);
    expect(tab.last).toMatchObject({ kind: 'saved' });
    expect(tab.stored).toBe('a1');
  });
  test('many changes in a row wait for a pause, but no longer than a second', async () => {
    const tab = new Tab(new Memory(), 'a');
    for (let i = 0; i < 24; i++) {
      tab.put(`text ${i}`, 1, i + 1);
      await vi.advanceTimersByTimeAsync(50);
      await digested();
    }
    await tab.keeper.flush();
    expect(tab.store.writes).toBe(3);
    expect(tab.store.texts('a1').at(-1)).toBe('text 23');
  });
  test('a page that is too busy for its timers writes all the same', async () => {
    const tab = new Tab(new Memory(), 'a');
    const begin = Date.now();
    for (let i = 0; i < 30; i++) { // each change takes longer than until the next is due
      vi.setSystemTime(begin + i * 50);
      tab.put(`text ${i}`, 1, i + 1);
      await digested();
    }
    expect(tab.store.writes).toBe(3);
  });
  test('what has not changed is not written again', async () => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('one');
    tab.keeper.viewed();
    await vi.advanceTimersByTimeAsync(2000);
    expect(tab.store.writes).toBe(1);
  });
  test('a change is kept when something else is opened at once', async () => {
    const tab = new Tab(new Memory(), 'a');
    tab.put('mine');
    await tab.change('of a link', 2, 0);
    expect(tab.store.texts('a1')).toEqual(['mine']);
    expect(tab.store.heads_.size).toBe(1);
  });
  test('two that are changed and left at once are both kept, and so is what is open then', async () => {
    const tab = new Tab(new Memory(), 'a');
    tab.put('one');
    tab.put('two', 2);
    tab.put('one again');
    await tab.change('three', 3);
    expect([1, 2, 3].map(n => tab.store.texts(`a${n}`))).toEqual([['one again'], ['two'], ['three']]);
  });
  test('what was looked at is kept with its view when something else is opened at once', async () => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('mine');
    tab.text = 'mine, its first fact chosen';
    tab.keeper.viewed();
    await tab.change('of a link', 2, 0);
    expect(tab.store.texts('a1').at(-1)).toBe('mine, its first fact chosen');
  });
  test('when its last article is removed at once, what was kept has the change before', async () => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('one');
    tab.put('two');
    await tab.change('', 0, 0);
    expect(tab.store.texts('a1')).toEqual(['one', 'two']);
  });
  test('what is as it was written is saved, however long the page was busy', async () => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('one');
    tab.put('two');
    vi.setSystemTime(Date.now() + 5000); // without a timer having run
    tab.put('one');
    await tab.keeper.flush();
    expect(tab.last).toMatchObject({ kind: 'saved' });
  });
  test('a flush has written what was changed while another wrote', async () => {
    const tab = new Tab(new Memory(), 'a');
    tab.put('one');
    const first = tab.keeper.flush();
    tab.put('two');
    const both = [tab.keeper.flush(), tab.keeper.flush()];
    await both[1];
    expect(tab.store.texts('a1')).toEqual(['one', 'two']);
    await Promise.all([first, ...both]);
  });
});

describe('what was opened from elsewhere', () => {
  test('is not kept until it is changed, and then beside what was there', async () => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('mine');
    await tab.change('of a link', 2, 0);
    expect(tab.last).toEqual({ kind: 'opened' });
    expect(tab.store.heads_.size).toBe(1);
    await tab.change('of a link, changed', 2, 1);
    expect(tab.store.texts('a1')).toEqual(['mine']);
    expect(tab.store.texts('a2')).toEqual(['of a link, changed']);
  });
  test('undo back to it as it came is kept too, once it was changed', async () => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('of a link', 1, 0);
    await tab.change('changed', 1, 1);
    await tab.change('of a link', 1, 0);
    expect(tab.store.texts('a1').at(-1)).toBe('of a link');
  });
  test('an empty page keeps nothing', async () => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('', 0, 0);
    expect(tab.last).toEqual({ kind: 'nothing' });
    expect(tab.store.writes).toBe(0);
  });
});

describe('coming back', () => {
  test('the newest whole slot opens, and the next change follows it', async () => {
    const store = new Memory();
    const before = new Tab(store, 'a');
    await before.change('one');
    await before.change('two');
    const tab = new Tab(store, 'b');
    expect(await tab.open('a1')).toEqual({ found: true, opened: true, broken: [] });
    expect(tab.text).toBe('two');
    await tab.change('three', 1, 1);
    expect(store.texts('a1')).toEqual(['two', 'three']);
  });
  test('what this tab has open already opens once more as the same one, wherever an undo leads', async () => {
    const store = new Memory();
    const tab = new Tab(store, 'a');
    await tab.change('one');
    tab.put('two'); // not written yet when the list is asked for it
    expect(await tab.open('a1', 2)).toEqual({ found: true, opened: true, broken: [] });
    expect(tab.text).toBe('two');
    await tab.change('three', 2, 1);
    await tab.change('one again', 1, 2); // undone, to before it was opened once more
    expect(store.texts('a1')).toEqual(['three', 'one again']);
    expect([...store.heads_.keys()]).toEqual(['a1']);
    expect([tab.copies, tab.last?.kind]).toEqual([0, 'saved']);
  });
  test('asked for twice at once it is one document', async () => {
    const store = new Memory();
    const before = new Tab(store, 'a');
    await before.change('one');
    const tab = new Tab(store, 'b');
    await Promise.all([tab.open('a1', 1), tab.open('a1', 2)]);
    await tab.change('two', 2, 1);
    await tab.change('one again', 1, 1);
    expect([[...store.heads_.keys()], tab.copies]).toEqual([['a1'], 0]);
  });
  test.each([
    ['cut', (slot: Slot) => { slot.text = slot.text.slice(0, 1); }],
    ['of another document', (slot: Slot) => { slot.sum = 'x'; }],
    ['without a text', (slot: Slot) => { delete (slot as Partial<Slot>).text; }],
    ['with another number', (slot: Slot) => { slot.revision += 2; }],
  ])('a newer slot that is %s is set aside, the one before counts and is not written over', async (_, spoil) => {
    const store = new Memory();
    const before = new Tab(store, 'a');
    for (const text of ['one', 'two', 'three']) await before.change(text);
    spoil(store.slots_.get('a1/1')!);
    const tab = new Tab(store, 'b');
    expect(await tab.open('a1')).toMatchObject({ opened: true, broken: [expect.anything()] });
    expect(tab.text).toBe('two');
    expect(store.aside.length).toBe(1);
    await tab.change('two b', 1, 1);
    expect(store.texts('a1')).toEqual(['two', 'two b']);
  });
  test('nothing whole opens nothing', async () => {
    const store = new Memory();
    await new Tab(store, 'a').change('one');
    store.slots_.get('a1/1')!.text = '';
    expect(await new Tab(store, 'b').open('a1')).toMatchObject({ found: false, opened: false, broken: [{ document: 'a1' }] });
    expect(store.aside.length).toBe(1);
  });
  test('where a module tells nothing any more, what was written stays', async () => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('one', 3);
    await tab.change('', 3, 2);
    expect(tab.store.texts('a1')).toEqual(['one']);
  });
  test('a new module goes on with the same document', async () => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('one', 3);
    tab.keeper.restarted(3, () => tab.put('two', 1, 0));
    await tab.change('two', 1, 0);
    expect(tab.store.texts('a1')).toEqual(['one', 'two']);
  });
  test('a new module that goes on with the document before touches no other, and what had been left is written', async () => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('one');
    await tab.change('two', 2);
    tab.put('one, changed');
    tab.put('two', 2, 2);
    tab.keeper.restarted(1, () => tab.put('one, changed', 1, 0)); // of document 2 it had told nothing yet
    await tab.change('one, changed', 1, 0);
    await tab.change('one, changed again', 1, 1);
    expect(tab.store.texts('a1')).toEqual(['one, changed', 'one, changed again']);
    expect(tab.store.texts('a2')).toEqual(['two']);
  });
  test('a new module that goes on with what was never kept keeps that as a document of its own', async () => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('one');
    tab.keeper.restarted(7, () => tab.put('of a link', 1, 0));
    await tab.change('of a link', 1, 1);
    expect(tab.store.texts('a1')).toEqual(['one']);
    expect(tab.store.texts('a2')).toEqual(['of a link']);
  });
});

describe('what the module refuses to open, as it was saved by a newer program', () => {
  // A document of another tab that was closed; what lies in the store, to the byte.
  const closed = async (store: Memory) => {
    const other = new Tab(store, 'p');
    for (const text of ['precious', 'precious too']) await other.change(text);
    return JSON.stringify([...store.slots_]);
  };
  const lain = (store: Memory) => JSON.stringify([...store.slots_].filter(([key]) => key.startsWith('p1/')));
  test('from the list, beside open work: it stays as it is, and the open work is kept where it was', async () => {
    const store = new Memory(), before = await closed(store);
    const locks = new Set<string>(), tab = new Tab(store, 'a', locks);
    await tab.change('one');
    expect(await tab.open('p1', 0)).toEqual({ found: true, opened: false, broken: [] });
    for (const text of ['two', 'three', 'four']) await tab.change(text);
    expect(lain(store)).toBe(before);
    expect(store.texts('a1')).toEqual(['three', 'four']);
    expect([...store.heads_.keys()]).toEqual(['p1', 'a1']);
    expect([...locks]).toEqual(['a1']); // the lock of the other was given back
    expect(tab.stored).toBe('a1');
  });
  test('at a start: it stays as it is, and what is begun then is a document of its own', async () => {
    const store = new Memory(), before = await closed(store);
    const tab = new Tab(store, 'a');
    await tab.open('p1', 0);
    for (const text of ['one', 'two', 'three']) await tab.change(text);
    expect(lain(store)).toBe(before);
    expect(store.texts('a1')).toEqual(['two', 'three']);
  });
  test('after it another opens as ever, and so does the same one in a program that knows it', async () => {
    const store = new Memory();
    await closed(store);
    const locks = new Set<string>(), tab = new Tab(store, 'a', locks);
    await tab.open('p1', 0);
    const newer = new Tab(store, 'b', locks);
    await newer.open('p1');
    await newer.change('precious, changed');
    expect(newer.copies).toBe(0);
    expect(store.texts('p1').at(-1)).toBe('precious, changed');
  });
  test('where the text is none that can be shown at all, its lock is given back too', async () => {
    const store = new Memory(), locks = new Set<string>(), tab = new Tab(store, 'a', locks);
    await closed(store);
    await expect(tab.keeper.open('p1', () => { throw new SyntaxError('no JSON'); })).rejects.toThrow();
    expect(locks.size).toBe(0);
    await tab.change('one');
    expect(store.texts('a1')).toEqual(['one']);
  });
  test('when another tab has it open, nothing is said of a copy, for there is none', async () => {
    const store = new Memory(), locks = new Set(['p1']), tab = new Tab(store, 'a', locks);
    await closed(store);
    await tab.open('p1', 0);
    expect(tab.copies).toBe(0);
    expect([...locks]).toEqual(['p1']);
  });
  test('a new module that refuses what was open: what is begun in it is a document of its own', async () => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('one', 3);
    tab.keeper.restarted(3, () => undefined);
    await tab.change('other', 1, 1);
    expect(tab.store.texts('a1')).toEqual(['one']);
    expect(tab.store.texts('a2')).toEqual(['other']);
  });
  test('what is told of the document before, while another is being opened, is not taken for that', async () => {
    const store = new Memory(), before = await closed(store), tab = new Tab(store, 'a');
    await tab.change('of a link', 1, 0);
    await tab.keeper.open('p1', () => tab.put('of a link', 1, 1));
    await tab.change('of a link', 1, 1);
    expect(lain(store)).toBe(before);
    expect(store.texts('a1')).toEqual(['of a link']);
  });
});

describe('two tabs', () => {
  test('the second gets a copy of its own, and says so', async () => {
    const store = new Memory(), locks = new Set<string>();
    const first = new Tab(store, 'a', locks), second = new Tab(store, 'b', locks);
    await first.change('one');
    await second.open('a1');
    expect(second.copies).toBe(1);
    await second.change('two of the second', 1, 1);
    await first.change('two of the first');
    expect(store.texts('a1').at(-1)).toBe('two of the first');
    expect(store.texts('b1').at(-1)).toBe('two of the second');
  });
  test('without locks the revisions tell it: no edit is lost in either', async () => {
    const store = new Memory();
    const first = new Tab(store, 'a'), second = new Tab(store, 'b');
    await first.change('one');
    await second.open('a1');
    await second.change('of the second', 1, 1);
    await first.change('of the first');
    expect(store.texts('a1').at(-1)).toBe('of the second');
    expect(store.texts('a2').at(-1)).toBe('of the first');
    expect(first.copies).toBe(1);
  });
});

describe('what is deleted while it is open', () => {
  const deleted: [string, (tab: Tab) => Promise<void> | void][] = [
    ['the reader forgets it', tab => tab.keeper.forget('a1')],
    ['another tab erases everything', async tab => { await tab.store.erase(); tab.keeper.erased(); }],
    ['another tab forgot it, which is seen when the reader comes back', async tab => { await tab.store.remove('a1'); await tab.keeper.look(); }],
  ];
  test.each(deleted)('%s: it is not called saved any more, and a reload does not ask for it', async (_, remove) => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('one');
    await remove(tab);
    expect(tab.last).toEqual({ kind: 'forgotten' });
    expect(tab.stored).toBe(null);
    tab.keeper.viewed(); // to look at it is no change
    await vi.advanceTimersByTimeAsync(2000);
    await tab.keeper.flush();
    expect(tab.store.slots_.size).toBe(0);
    expect(tab.last).toEqual({ kind: 'forgotten' });
  });
  test.each(deleted)('%s: the next change keeps it as a new document, without talk of another tab', async (_, remove) => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('one');
    await remove(tab);
    await tab.change('two');
    expect(tab.last).toMatchObject({ kind: 'saved' });
    expect([...tab.store.heads_.keys()]).toEqual(['a2']);
    expect(tab.stored).toBe('a2');
    expect(tab.copies).toBe(0);
  });
  test.each(deleted)('%s: where the next change cannot be written, it is said why', async (_, remove) => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('one');
    await remove(tab);
    tab.store.refuse = new DOMException('no', 'QuotaExceededError');
    await tab.change('two');
    expect(tab.last).toMatchObject({ kind: 'failed', why: expect.stringContaining('full') });
  });
  test('a change that was not written yet does not bring back what is forgotten', async () => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('one');
    tab.put('two');
    await tab.keeper.forget('a1');
    await vi.advanceTimersByTimeAsync(2000);
    await tab.keeper.flush();
    expect(tab.store.slots_.size).toBe(0);
    expect(tab.last).toEqual({ kind: 'forgotten' });
  });
  test('another that is forgotten changes nothing of what is open', async () => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('one');
    await tab.change('two', 2);
    await tab.keeper.forget('a1');
    expect(tab.last).toMatchObject({ kind: 'saved' });
    await tab.change('three', 2);
    expect(tab.store.texts('a2')).toEqual(['two', 'three']);
  });
  test('what could not be deleted is still called saved', async () => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('one');
    tab.store.remove = async () => { throw new DOMException('no', 'UnknownError'); };
    await expect(tab.keeper.forget('a1')).rejects.toThrow();
    expect(tab.last).toMatchObject({ kind: 'saved' });
  });
  test('without a word of it, it is kept anew at the next change', async () => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('one');
    await tab.store.remove('a1');
    await tab.change('two');
    expect(tab.store.texts('a2')).toEqual(['two']);
    expect(tab.copies).toBe(0);
    expect(tab.stored).toBe('a2');
  });
  test.each<[string, (tab: Tab) => void]>([
    ['is there', () => undefined],
    ['cannot be looked for', tab => { tab.store.unread = new DOMException('no', 'UnknownError'); }],
  ])('what %s stays called saved', async (_, prepare) => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('one');
    prepare(tab);
    await tab.keeper.look();
    expect(tab.last).toMatchObject({ kind: 'saved' });
  });
});

describe('where the browser refuses', () => {
  test.each([
    ['QuotaExceededError', 'full'],
    ['AbortError', 'does not let'],
    ['InvalidStateError', 'does not let'],
    ['SecurityError', 'does not let'],
    [kBlocked, 'another tab has an older version'],
    ['VersionError', 'a newer version of this page was opened'],
  ])('%s is told, and the next change tries again', async (name, words) => {
    const tab = new Tab(new Memory(), 'a');
    tab.store.refuse = new DOMException('no', name);
    await tab.change('one');
    expect(tab.last).toMatchObject({ kind: 'failed' });
    expect((tab.last as { why: string }).why).toContain(words);
    tab.store.refuse = null;
    await tab.change('two');
    expect(tab.last).toMatchObject({ kind: 'saved' });
    expect(tab.store.texts('a1')).toEqual(['two']);
  });
  test('it says failed, not saving, until it has worked', async () => {
    const tab = new Tab(new Memory(), 'a');
    tab.store.refuse = new DOMException('no', 'AbortError');
    await tab.change('one');
    tab.told = [];
    await tab.change('two');
    expect(new Set(tab.told.map(s => s.kind))).toEqual(new Set(['failed']));
  });
  test('what was refused is written when there is room, although something else is open by then', async () => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('one');
    tab.store.refuse = new DOMException('no', 'QuotaExceededError');
    await tab.change('two');
    expect([tab.last?.kind, tab.keeper.unsaved]).toEqual(['failed', true]);
    tab.store.refuse = null;
    await tab.change('sample', 2, 0);
    expect(tab.store.texts('a1')).toEqual(['one', 'two']);
    expect([tab.last?.kind, tab.keeper.unsaved, tab.left]).toEqual(['opened', false, []]);
  });
  test.each<[string, number, number]>([
    ['something else is opened', 2, 0],
    ['its last article is removed', 0, 0],
    ['something else is begun', 2, 1],
  ])('what is still refused when %s is told once, asked about when the page is left, and written when there is room', async (_, document, changes) => {
    const tab = new Tab(new Memory(), 'a');
    tab.store.refuse = new DOMException('no', 'QuotaExceededError');
    await tab.change('one');
    await tab.change('other', document, changes);
    await tab.change('other', document, changes);
    expect(tab.left).toEqual(['one']);
    expect(tab.keeper.unsaved).toBe(true);
    tab.store.refuse = null;
    await tab.keeper.flush(); // as when the tab is hidden
    expect([...tab.store.slots_.values()].map(slot => slot.text)).toContain('one');
    expect(tab.keeper.unsaved).toBe(false);
  });
  test('what was refused and is deleted is not written any more, and nothing is asked about it', async () => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('one');
    tab.store.refuse = new DOMException('no', 'QuotaExceededError');
    await tab.change('two');
    tab.keeper.erased();
    await tab.store.erase();
    tab.store.refuse = null;
    await tab.keeper.flush();
    expect([tab.keeper.unsaved, tab.store.slots_.size]).toEqual([false, 0]);
  });
  test('after an erase nothing is written any more', async () => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('one');
    await tab.keeper.stop();
    await tab.change('two');
    expect(tab.store.texts('a1')).toEqual(['one']);
  });
  test('after an erase that failed the next change is saved again, and what it had deleted is told', async () => {
    const tab = new Tab(new Memory(), 'a');
    await tab.change('one');
    await tab.keeper.stop();
    await tab.store.erase();
    await tab.keeper.goOn();
    expect(tab.last).toEqual({ kind: 'forgotten' });
    await tab.change('two');
    expect(tab.store.texts('a2')).toEqual(['two']);
  });
});

describe('a lock that the browser gives late', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals(); });
  const lateLocks = (after: number) => ({
    request: (_name: string, { signal }: { signal: AbortSignal }, held: () => Promise<never>) => new Promise((_, refuse) => {
      const given = setTimeout(() => void held(), after);
      signal.addEventListener('abort', () => { clearTimeout(given); refuse(new DOMException('no', 'AbortError')); });
    }),
  });
  test.each<['new' | undefined, boolean]>([['new', true], [undefined, false]])('of a document that is %s: %s', async (known, taken) => {
    vi.stubGlobal('navigator', { locks: lateLocks(5000) });
    const answer = browserLocks(1500)('d', known);
    await vi.advanceTimersByTimeAsync(6000);
    expect(await answer !== null).toBe(taken);
  });
  test.each([['SecurityError', true], ['InvalidStateError', false]])('that it refuses with a %s: %s', async (name, taken) => {
    vi.stubGlobal('navigator', { locks: { request: async () => { throw new DOMException('no', name); } } });
    expect(await browserLocks(1500)('d', undefined) !== null).toBe(taken);
  });
  test('is held until it is given back', async () => {
    let held: Promise<void> | undefined;
    vi.stubGlobal('navigator', { locks: { request: (_name: string, _options: object, hold: () => Promise<void>) => held = hold() } });
    const give_back = await browserLocks(1500)('d');
    let free = false;
    void held!.then(() => { free = true; });
    await vi.advanceTimersByTimeAsync(5000);
    expect(free).toBe(false);
    give_back!();
    await vi.advanceTimersByTimeAsync(0);
    expect(free).toBe(true);
  });
});

test('a slot is sealed over everything that it says', async () => {
  const head = { document: 'd', revision: 1, saved: 2, title: 't', articles: 3 };
  const sums = await Promise.all([seal(head, 'x'), seal(head, 'y'), seal({ ...head, title: 'u' }, 'x'), seal({ ...head, articles: 4 }, 'x'), seal({ ...head, saved: 5 }, 'x')]);
  expect(new Set(sums.map(s => s.sum)).size).toBe(5);
});

test.each<[string, boolean, unknown]>([
  ['a head', true, { document: 'd', revision: 1, saved: 2, title: '', articles: 0 }],
  ['null', false, null],
  ['a text', false, 'd'],
  ['an empty object', false, {}],
  ['a time that is none', false, { document: 'd', revision: 1, saved: NaN, title: '', articles: 0 }],
  ['a time beyond all calendars', false, { document: 'd', revision: 1, saved: 1e300, title: '', articles: 0 }],
  ['a title that is no text', false, { document: 'd', revision: 1, saved: 2, title: { a: 1 }, articles: 0 }],
  ['a document that is no text', false, { document: ['d'], revision: 1, saved: 2, title: '', articles: 0 }],
  ['half a revision', false, { document: 'd', revision: 1.5, saved: 2, title: '', articles: 0 }],
])('a row of the store that is %s is listed: %s', (_, is, row) => { expect(isHead(row)).toBe(is); });
