// When the module is asked for the work, and what is known of it once it has stopped.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Work } from './work';

class Module {
  body = 'one';
  asked = 0;
  stopped = false;
  workspaceBytes() {
    this.asked++;
    return new TextEncoder().encode(this.stopped ? '' : JSON.stringify({ format: 'synoptic.workspace', version: 1, articles: [{ body: this.body }] }));
  }
}
const bodiesOf = (work: Work) => work.now.articles.map(article => article.body);

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe('the work', () => {
  test('is nothing at first', () => {
    expect(bodiesOf(new Work(new Module()))).toEqual([]);
  });
  test('is taken at each change of its articles, so a module that stops takes none with it', () => {
    const module = new Module(), work = new Work(module);
    work.changed(1);
    module.body = 'two';
    work.changed(1);
    module.body = 'three';
    module.stopped = true;
    work.changed(1);
    expect(bodiesOf(work)).toEqual(['two']);
  });
  test.each<[string, (work: Work) => void, string, number]>([
    ['the view changes', work => work.viewed(), 'short', 2],
    ['long articles change', work => work.changed(1), 'long '.repeat(300_000), 3],
  ])('where %s is asked for once, but soon', (_, change, body, takes) => {
    const module = new Module(), work = new Work(module);
    module.body = body;
    work.changed(1);
    expect(bodiesOf(work)).toEqual([body]);
    for (let i = 0; i < 5; i++) change(work);
    expect(module.asked).toBe(1);
    module.body += '!';
    expect(bodiesOf(work)).toEqual([module.body]);
    expect(new TextDecoder().decode(work.bytes)).toContain('!');
    expect(module.asked).toBe(2);
    vi.advanceTimersByTime(1000);
    expect(module.asked).toBe(2);
    for (let i = 0; i < 50; i++) { // in time also while changes do not end
      change(work);
      vi.advanceTimersByTime(20);
    }
    expect(module.asked).toBe(2 + takes);
    const before = module.body;
    module.body += '!';
    change(work);
    module.stopped = true;
    expect(bodiesOf(work)).toEqual([before]);
  });
  test('is known with the document that it is of: another is taken at once, however long', () => {
    const module = new Module(), work = new Work(module);
    module.body = 'long '.repeat(300_000);
    work.changed(1);
    expect([work.document, work.behind]).toEqual([1, false]);
    module.body = 'two';
    work.changed(2);
    expect([work.document, work.behind, module.asked]).toEqual([2, false, 2]);
    module.stopped = true;
    work.changed(3);
    expect([work.document, work.behind, bodiesOf(work)]).toEqual([2, true, ['two']]);
  });
  test('is behind where long articles changed and were not taken, not where the view did', () => {
    const module = new Module(), work = new Work(module);
    module.body = 'long '.repeat(300_000);
    work.changed(1);
    work.viewed();
    expect(work.behind).toBe(false);
    work.changed(1);
    expect(work.behind).toBe(true);
    vi.advanceTimersByTime(250);
    expect(work.behind).toBe(false);
  });
  test('for which there is no memory is told to who asks for it, and to nobody else', () => {
    const module = new Module(), work = new Work(module);
    work.changed(1);
    const ask = module.workspaceBytes;
    module.workspaceBytes = () => { throw new RangeError('Array buffer allocation failed'); };
    work.changed(1);
    expect(() => work.bytes).toThrow(RangeError);
    module.workspaceBytes = ask;
    module.body = 'two';
    expect(bodiesOf(work)).toEqual(['two']);
  });
});
