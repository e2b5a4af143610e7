// in_time: what comes is given, what fails fails, what never comes fails after a while and is asked for no more.
import { expect, it } from 'vitest';
import { inTime } from './in_time';

it.each([
  ['what comes is given', async () => 7, 7, false],
  ['what fails fails as it did', async () => { throw new RangeError('no'); }, RangeError, false],
  ['what never comes fails as a connection that was cut, and is asked for no more', () => new Promise(() => undefined), TypeError, true],
])('%s', async (_, begin: () => Promise<unknown>, wanted, ended) => {
  let signal!: AbortSignal;
  const coming = inTime(given => {
    signal = given;
    return begin();
  }, 10);
  if (typeof wanted === 'function') await expect(coming).rejects.toThrow(wanted);
  else expect(await coming).toBe(wanted);
  await new Promise(go => setTimeout(go, 20));
  expect(signal.aborted).toBe(ended);
});
