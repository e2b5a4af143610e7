// What is kept, when, and what is said of it: with a store in memory, an own clock and locks. (Refused: keeper_refused.test.ts. Deleted:
// keeper_deleted.test.ts.)
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browserLocks } from './keeper';
import { digested, Memory, Tab } from './keeper_tab';
import { isHead, seal, type Slot } from './slots';

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
