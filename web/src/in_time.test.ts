// in_time: what comes is given, what fails fails, what never comes fails after a while and is asked for no more.
import { expect, it } from 'vitest';
import { inTime } from './in_time';

async function begun<T>(begin: () => Promise<T>) {
  let signal!: AbortSignal;
  const coming = inTime(given => {
    signal = given;
    return begin();
  }, 10);
  const end = await coming.then(given => ({ given }), error => ({ error }));
  await new Promise(go => setTimeout(go, 20));
  return { ...end, ended: signal.aborted };
}

it('what comes is given', async () => expect(await begun(async () => 7)).toEqual({ given: 7, ended: false }));
it('what fails fails as it did', async () => expect(await begun(async () => { throw new RangeError('no'); })).toEqual({ error: new RangeError('no'), ended: false }));
it('what never comes fails as a connection that was cut, and is asked for no more', async () => {
  const end = await begun(() => new Promise(() => undefined));
  expect(end).toMatchObject({ error: expect.any(TypeError), ended: true });
});
