// What is deleted while it is open: it is not called saved any more, and what comes after is a document of its own.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Memory, Tab } from './keeper_tab';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

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
