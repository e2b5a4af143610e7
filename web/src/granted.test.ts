// granted: what the browser has is had, what it lacks or refuses is null.
import { afterEach, expect, it, vi } from 'vitest';
import { granted } from './granted';

afterEach(() => vi.unstubAllGlobals());
const refused = { get: () => { throw new DOMException('no', 'SecurityError'); } };

it('what there is is given', () => {
  vi.stubGlobal('navigator', { locks: 1, storage: 2, serviceWorker: 3 });
  vi.stubGlobal('caches', 4);
  expect([granted.locks(), granted.storage(), granted.workers(), granted.caches()]).toEqual([1, 2, 3, 4]);
});
it('what is lacking or refused is null', () => {
  vi.stubGlobal('navigator', {});
  expect([granted.locks(), granted.storage(), granted.workers()]).toEqual([null, null, null]);
  vi.stubGlobal('navigator', Object.defineProperties({}, { locks: refused, storage: refused, serviceWorker: refused }));
  expect([granted.locks(), granted.storage(), granted.workers()]).toEqual([null, null, null]);
});
