// granted: what the browser has is had, what it lacks or refuses is null.
import { afterEach, expect, it, vi } from 'vitest';
import { granted } from './granted';

const all = () => Object.values(granted).map(get => get());
afterEach(() => vi.unstubAllGlobals());

it('what there is is given', () => {
  vi.stubGlobal('navigator', { locks: 1, storage: 2, serviceWorker: 3 });
  vi.stubGlobal('caches', 4);
  vi.stubGlobal('sessionStorage', 5);
  expect(all().sort()).toEqual([1, 2, 3, 4, 5]);
});
it('what is lacking or refused is null', () => {
  const refused = { configurable: true, get: () => { throw new DOMException('no', 'SecurityError'); } };
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('caches', undefined);
  vi.stubGlobal('sessionStorage', undefined);
  expect(new Set(all())).toEqual(new Set([null]));
  vi.stubGlobal('navigator', Object.defineProperties({}, { locks: refused, storage: refused, serviceWorker: refused }));
  for (const name of ['caches', 'sessionStorage']) Object.defineProperty(globalThis, name, refused);
  expect(new Set(all())).toEqual(new Set([null]));
});
