// What another program shares with the installed page. The service worker takes the POST of the manifest's share_target and lays its parts
// into a cache of their own; the page adds each, and deletes it when what it became is kept, so that a page that stops loses nothing. In: a form with files, title,
// text, url. Out: the same, byte for byte, also without a network. Whatever site the reader visits can send the same form: in a tab of a browser, where that would arrive, nothing is
// added before the reader was asked, and only so much waits at all. Example: a reload finds nothing any more, and of two tabs one gets it. Covered by shared_in.test.ts and tests/e2e/around.scenario.mjs.
import { granted } from './granted';
import { megabytes } from './labels';
import { kMostBytes, kMostPdf, mostBytesOf } from './most_bytes';

export const kShareAddress = 'share'; // below the site's folder, as in manifest.webmanifest
const kCache = 'synoptic-shared'; // not one of the site's: a new version leaves it alone
const kKind = 'x-kind';
const kName = 'x-name';
const kTries = 'x-tries';
const kSize = 'x-size';
const kRefused = 'refused'; // the kind of an entry that is no part of what was shared, but why one was not kept
const kMostTries = 2;
// What waits at a time: more than anybody shares, and no more than a site may fill the reader's storage with.
const kMostWaiting = 50; // files and texts
const kMostWaitingBytes = 200e6; // two of the largest files
const kLongestName = 200; // letters, from its end, which tells its kind
const kShownOfText = 80; // letters of a text without a title

export interface SharedText { title: string; text: string; url: string }
export interface Shared { files: File[]; texts: SharedText[] }
type Part = [kind: 'file' | 'text', name: string, content: Blob];

export function partsOf(form: FormData): Part[] {
  const parts: Part[] = [];
  for (const entry of form.getAll('files')) {
    // a field that was left empty is sent as a file without a name and without bytes
    if (typeof entry !== 'string' && (entry.name || entry.size > 0)) parts.push(['file', entry.name || 'shared.txt', entry]);
  }
  const said = (field: string) => { const value = form.get(field); return typeof value === 'string' ? value.trim() : ''; };
  const text: SharedText = { title: said('title'), text: said('text'), url: said('url') };
  // beside files a text is only a word about them
  if (parts.length === 0 && (text.text || text.url || text.title)) parts.push(['text', '', new Blob([JSON.stringify(text)])]);
  return parts;
}

// Why a part was not kept; what was kept before it stays.
export type Refusal = 'large' | 'full' | 'failed';
const kRefusals: Record<Refusal, string> = {
  failed: 'What was shared could not be taken: the browser’s storage may be full. Choose the file or paste the text here instead.',
  large: `What was shared is too large, and was not taken or not all of it: at most ${megabytes(kMostBytes)} can be read, of a PDF ${megabytes(kMostPdf)}. Add only its article.`,
  full: `What was shared was not taken, or not all of it, because at most ${kMostWaiting} files and ${megabytes(kMostWaitingBytes)} can wait to be added. Choose the file or paste the text here instead.`,
};

const laidIn = (cache: Cache, request: RequestInfo, kind: string, name: string, content: Blob, tries = 0) =>
  cache.put(request, new Response(content, { headers: { [kKind]: kind, [kName]: name, [kSize]: String(content.size), [kTries]: String(tries) } }));

let before: Promise<unknown> = Promise.resolve(); // forms that come together are counted one after the other
export function keepShared(form: FormData, scope: string): Promise<Refusal[]> {
  const kept = before.then(() => keepParts(partsOf(form), scope));
  before = kept.catch(() => undefined);
  return kept;
}

async function keepParts(parts: Part[], scope: string): Promise<Refusal[]> {
  const cache = await caches.open(kCache);
  const refused = new Set<Refusal>();
  let [count, bytes] = await weightOf(cache);
  for (const [kind, name, content] of parts) {
    if (content.size > mostBytesOf(name)) {
      refused.add('large');
    } else if (count + 1 > kMostWaiting || bytes + content.size > kMostWaitingBytes) {
      refused.add('full');
    } else {
      count++;
      bytes += content.size;
      const short = [...name].slice(-kLongestName).join('');
      await laidIn(cache, new URL(`${kShareAddress}/${crypto.randomUUID()}`, scope).href, kind, encodeURIComponent(short), content);
    }
  }
  return [...refused];
}

// Leaves word for the page of what was not kept. Not in its address, which any link could hold.
export async function leaveRefused(refused: Refusal[], scope: string): Promise<void> {
  if (refused.length === 0) return;
  const cache = await caches.open(kCache);
  for (const why of refused) await laidIn(cache, new URL(`${kShareAddress}/${kRefused}/${why}`, scope).href, kRefused, why, new Blob());
}

// The page's side: each is told once, by the tab that deletes it.
async function tellRefused(cache: Cache, fail: (sentence: string) => void): Promise<void> {
  const refused = new Set<string | null>();
  for (const request of await cache.keys()) {
    const headers = (await cache.match(request))?.headers;
    if (headers?.get(kKind) === kRefused && await cache.delete(request)) refused.add(headers.get(kName));
  }
  for (const [why, sentence] of Object.entries(kRefusals)) if (refused.has(why)) fail(sentence);
}

// Of everything that waits: how many parts, and how many bytes.
async function weightOf(cache: Cache): Promise<[count: number, bytes: number]> {
  let count = 0, bytes = 0;
  for (const request of await cache.keys()) {
    const answer = await cache.match(request);
    if (!answer || answer.headers.get(kKind) === kRefused) continue;
    count++;
    // an older version of the page wrote no size
    bytes += answer.headers.has(kSize) ? Number(answer.headers.get(kSize)) : (await answer.blob()).size;
  }
  return [count, bytes];
}

// What a shared text is made an article of; what is shorter than 80 characters is asked about before it becomes one.
export const wordsOf = ({ text, url, title }: SharedText) => text || url || title;
export const isAskedAbout = (text: string) => text.trim().length < 80;

// Every part that waits, in the order it came.
async function parts(cache: Cache) {
  const found = [];
  for (const request of await cache.keys()) {
    const answer = await cache.match(request);
    if (!answer || answer.headers.get(kKind) === kRefused) continue;
    const [kind, name, tries] = [answer.headers.get(kKind) ?? '', answer.headers.get(kName) ?? '', Number(answer.headers.get(kTries) ?? 0)];
    const content = await answer.blob();
    const text = kind === 'text' && tries < kMostTries ? JSON.parse(await content.text()) as SharedText : null;
    found.push({ request, kind, name, tries, content, text, asked: text !== null && isAskedAbout(wordsOf(text)) });
  }
  return found;
}

interface Waiting extends Shared { requests: Request[]; left_out: string[]; asked: { request: Request; text: SharedText }[] }

// Everything that waits, and stays there. What was begun twice and not ended is left out: it may be what stops the page;
// of a few words that wait for an answer nobody has to think so.
async function waiting(): Promise<Waiting> {
  const found: Waiting = { files: [], texts: [], requests: [], left_out: [], asked: [] };
  const cache = await caches.open(kCache);
  for (const { request, kind, name, tries, content, text, asked } of await parts(cache)) {
    if (text && asked) {
      found.asked.push({ request, text });
      continue;
    }
    found.requests.push(request);
    if (tries >= kMostTries) {
      found.left_out.push(decodeURIComponent(name) || 'a text');
      continue;
    }
    await laidIn(cache, request, kind, name, content, tries + 1).catch(() => undefined); // of a full disk: uncounted it is added all the same
    if (text) found.texts.push(text);
    else found.files.push(new File([content], decodeURIComponent(name)));
  }
  return found;
}

// Whether what waits may be added: asked where anybody may have sent it. What is left out is deleted; without an answer it waits on.
async function agreed(add: SharedTaker): Promise<boolean> {
  if (add.installed()) return true;
  const cache = await caches.open(kCache), added = (await parts(cache)).filter(({ asked }) => !asked);
  if (added.length === 0) return true;
  const answer = await add.agreed(added.map(({ name, text }) => decodeURIComponent(name) || (text ? text.title || wordsOf(text).trim().slice(0, kShownOfText) : 'a text')));
  if (answer === false) await Promise.all(added.map(({ request }) => cache.delete(request))); // at once: a page that is left meanwhile leaves none of them
  return answer === true;
}

export interface SharedTaker {
  files(files: File[]): Promise<void>;
  text(shared: SharedText): Promise<void>; // of a few words: until the reader has answered
  installed(): boolean; // this is the window of the installed page, into which only the system shares
  agreed(names: string[]): Promise<boolean | null>; // to add what is called so; null: no answer
  kept(): Promise<boolean>; // what was added is kept, or there is nothing to keep
  fail(sentence: string): void;
}

// The page's side, at every start: what a page that stopped had not kept yet waits still. One tab at a time.
export async function bringShared(add: SharedTaker): Promise<void> {
  try {
    await bringAll(add);
  } catch {
    add.fail(kRefusals.failed); // the browser does not let it be read; where it can be later, it is added then
  }
}

async function bringAll(add: SharedTaker): Promise<void> {
  const address = new URL(location.href);
  if (address.searchParams.has('shared')) {
    address.search = '';
    history.replaceState(history.state, '', address);
  }
  if (!await granted.caches()?.has(kCache).catch(() => false)) return;
  await tellRefused(await caches.open(kCache), sentence => add.fail(sentence));
  const done = async (requests: Request[]) => {
    if (requests.length === 0 || !await add.kept()) return;
    const cache = await caches.open(kCache);
    for (const request of requests) await cache.delete(request);
  };
  let asking: Waiting['asked'] = [];
  const bring = async () => {
    if (!await agreed(add)) return;
    const { files, texts, requests, left_out, asked } = await waiting();
    if (left_out.length > 0) add.fail(`${left_out.join(', ')}: was left out, because the page stopped twice while it was read. Choose the file or paste the text here to try again.`);
    if (files.length > 0) await add.files(files);
    for (const text of texts) await add.text(text);
    await done(requests);
    asking = asked;
  };
  const locks = granted.locks();
  await (locks ? locks.request(kCache, bring) : bring());
  // each has a lock of its own: a tab in which a question stands open holds up no other one, and no other one asks it too
  for (const { request, text } of asking) {
    const ask = async () => {
      if (!await caches.match(request, { cacheName: kCache })) return; // answered elsewhere meanwhile
      await add.text(text);
      await done([request]);
    };
    await (locks ? locks.request(request.url, { ifAvailable: true }, lock => lock ? ask() : undefined) : ask());
  }
}
