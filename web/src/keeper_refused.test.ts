// What is kept where it is refused: by the module, to which a document is too new, or by the browser.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Memory, Tab } from './keeper_tab';
import { kBlocked } from './store';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

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
