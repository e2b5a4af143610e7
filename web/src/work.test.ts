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
    work.changed();
    module.body = 'two';
    work.changed();
    module.body = 'three';
    module.stopped = true;
    work.changed();
    expect(bodiesOf(work)).toEqual(['two']);
  });
  test.each<[string, (work: Work) => void, string]>([
    ['the view changes', work => work.viewed(), 'short'],
    ['long articles change', work => work.changed(), 'long '.repeat(300_000)],
  ])('where %s is asked for once, a quarter of a second later at the latest', (_, change, body) => {
    const module = new Module(), work = new Work(module);
    module.body = body;
    work.changed();
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
    expect(module.asked).toBe(5);
    change(work);
    module.stopped = true;
    expect(bodiesOf(work)).toEqual([module.body]);
  });
});
