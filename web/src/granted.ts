// What a browser may refuse to a page: a getter throws in a frame of a sandbox, or where cookies are blocked. Out: the thing, or null.
// Covered by granted.test.ts and tests/e2e/keep.scenario.mjs.
const had = <T>(get: () => T | undefined): T | null => {
  try {
    return get() ?? null;
  } catch {
    return null;
  }
};

export const granted = {
  caches: () => had(() => globalThis.caches),
  inTab: () => had(() => globalThis.sessionStorage),
  locks: () => had(() => navigator.locks),
  storage: () => had(() => navigator.storage),
  workers: () => had(() => navigator.serviceWorker),
};
