// What is fetched may never come, and no browser says so. In: what begins it, and how long it is waited for. Out: what came, or a failure as of a connection
// that was cut; then the signal ends the request, which would hold one of the few connections that a browser has for a host.
// Example: inTime(signal => fetch('./a.json', { signal })) fails after a minute. Covered by in_time.test.ts and tests/e2e/cut.scenario.mjs.
export const kComing = 60_000; // ms: the largest part over a slow line

const cut = () => new TypeError('it did not come in time'); // as fetch fails: a plain Error would be told in these words

export function inTime<T>(begin: (signal: AbortSignal) => Promise<T>, patience = kComing, late: () => Error = cut): Promise<T> {
  const leaving = new AbortController();
  return new Promise((done, failed) => {
    const timer = setTimeout(() => {
      failed(late());
      leaving.abort();
    }, patience);
    begin(leaving.signal).then(done, failed).finally(() => clearTimeout(timer));
  });
}
