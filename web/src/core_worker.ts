// The worker: loads core.wasm and the lexicon, then answers one call at a time. In: {id, header, data}. Out: {id, done, answer}, and once {came}.
// Nothing is kept between calls but the lexicon; a trap leaves to core_client.ts, which throws the worker away.
// While nothing is asked for it warms up (core_warm.ts). Covered by tests/e2e; the module itself by tests/app/core.mjs.

import { kColdWorker, warmUp } from './core_warm';
import { jsonOf } from './json';

interface Core {
  HEAPU8: Uint8Array;
  _core_alloc(size: number): number;
  _core_free(at: number): void;
  _core_lexicon(words: number, words_size: number, places: number, places_size: number): number;
  _core_call(header: number, header_size: number, data: number, data_size: number): number;
  _core_answer(): number;
  _core_answer_size(): number;
}
export interface Call { id: number; header: object; data: Uint8Array }
export interface Answer { id: number; done: boolean; answer: Uint8Array; fault?: 'spent' | 'absent' } // there was no memory left; a part did not come
// Sent once, by itself: all that the worker needs has come.
export interface Came { came: true }

const post = (message: Answer | Came, moved: Transferable[] = []) =>
  (postMessage as (message: unknown, moved: Transferable[]) => void)(message, moved);

async function bytesOf(file: string): Promise<Uint8Array> {
  const answer = await fetch(new URL(file, import.meta.url));
  if (!answer.ok) throw new TypeError(`${file}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

class NoMemory extends Error {}
const nothing = () => new Uint8Array();
const kSpent = /for the memory there is\."\}$/; // as core.cpp and import.cpp say it

// Bytes lent to the module for one call.
function lend<T>(core: Core, parts: Uint8Array[], use: (...pairs: number[]) => T): T {
  const pairs: number[] = [];
  try {
    for (const part of parts) {
      const at = core._core_alloc(part.length);
      if (!at) throw new NoMemory('There is not enough memory for this text: close other tabs, or add less of it.');
      core.HEAPU8.set(part, at);
      pairs.push(at, part.length);
    }
    return use(...pairs);
  } finally {
    for (let i = 0; i < pairs.length; i += 2) core._core_free(pairs[i]!);
  }
}

const answerOf = (core: Core) =>
  core.HEAPU8.slice(core._core_answer(), core._core_answer() + core._core_answer_size());

async function start(): Promise<Core> {
  const [module, words, places] = await Promise.all([
    import(new URL('./core.mjs', import.meta.url).href) as Promise<{ default(options: object): Promise<Core> }>,
    bytesOf('./words.lex'),
    bytesOf('./places.lex'),
  ]);
  const core = await module.default({});
  if (!lend(core, [words, places], (w, wn, p, pn) => core._core_lexicon(w!, wn!, p!, pn!)))
    throw new Error((JSON.parse(new TextDecoder().decode(answerOf(core))) as { error: string }).error);
  return core;
}

const callOf = (core: Core, header: object, data: Uint8Array): boolean =>
  lend(core, [new TextEncoder().encode(jsonOf(header)), data], (h, hn, d, dn) => core._core_call(h!, hn!, d!, dn!)) === 1;

// What the sample's files hold: reports of five outlets.
async function sampleTexts(): Promise<string[]> {
  const list = JSON.parse(new TextDecoder().decode(await bytesOf('./sample/articles.json'))) as { file: string }[];
  return Promise.all(list.map(async ({ file }) => new TextDecoder().decode(await bytesOf(`./sample/${file}`))));
}

const core_ready = start();
let asked = 0;
core_ready.then(() => post({ came: true })).catch(() => undefined);
core_ready.then(core => self.name === kColdWorker ? undefined : warmUp((header, data) => void callOf(core, header, new TextEncoder().encode(data)), () => asked, sampleTexts))
  .catch(() => undefined); // told to whoever calls

addEventListener('message', async (event: MessageEvent<Call>) => {
  const { id, header, data } = event.data;
  let core: Core;
  asked++;
  try {
    core = await core_ready;
  } catch (error) {
    if ((error as Error).name !== 'Error') return post({ id, done: false, answer: nothing(), fault: 'absent' }); // the browser's own: another worker may have more luck
    const sentence = `The part of the page that compares could not be loaded: ${(error as Error).message} Reload the page.`;
    post({ id, done: false, answer: new TextEncoder().encode(JSON.stringify({ error: sentence })) });
    return;
  }
  try {
    const done = callOf(core, header, data);
    const answer = answerOf(core);
    const spent = !done && kSpent.test(new TextDecoder().decode(answer));
    post({ id, done, answer, ...(spent ? { fault: 'spent' } : {}) }, [answer.buffer as ArrayBuffer]);
  } catch (error) {
    if (error instanceof NoMemory) return post({ id, done: false, answer: nothing(), fault: 'spent' });
    // The module's state is unknown after a trap: report it as an error event, the client starts a new worker.
    setTimeout(() => { throw error; });
  }
});
