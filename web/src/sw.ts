// The service worker: the page without a network. In: kSite, the list of the site's files with their hashes, which precache.mjs puts before
// this file. Out: answers from one cache that holds one version whole, or no answers at all. A new version is fetched beside the old
// one and waits until the reader asks for it or every tab is closed. Covered by tests/e2e/offline.scenario.mjs.
import { keepShared, kShareAddress, leaveRefused, type Refusal } from './shared_in';
import { addressOf, isPage, type Site } from './site';

declare const kSite: Site;
interface Client { postMessage(message: unknown): void }
interface Waitable { waitUntil(work: Promise<unknown>): void }
interface FetchEvent extends Waitable { request: Request; respondWith(answer: Promise<Response>): void }
const worker = globalThis as unknown as {
  addEventListener(type: 'install' | 'activate', run: (event: Waitable) => void): void;
  addEventListener(type: 'fetch', run: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', run: (event: { data: unknown; source: Client | null }) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: { scope: string };
};
const kPrefix = 'synoptic-site-';
const kCache = kPrefix + kSite.version;

const ours = async () => (await caches.keys()).filter(name => name.startsWith(kPrefix));
const sumOf = async (bytes: ArrayBuffer) =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map(byte => byte.toString(16).padStart(2, '0')).join('');

// The file as the list says it is: from an older cache, else from the network past the browser's own cache.
async function right(file: string, sum: string): Promise<Response> {
  const address = addressOf(file, worker.registration.scope);
  const from = [() => caches.match(address), () => fetch(address, { cache: 'no-cache' })];
  for (const get of from) {
    const answer = await get();
    if (answer?.ok && await sumOf(await answer.clone().arrayBuffer()) === sum) return answer;
  }
  throw new Error(`${file} is not the one of this version`);
}

async function install(): Promise<void> {
  const cache = await caches.open(kCache);
  try {
    for (const [file, sum] of Object.entries(kSite.files)) await cache.put(addressOf(file, worker.registration.scope), await right(file, sum));
  } catch (error) {
    await caches.delete(kCache); // complete, or not at all
    throw error;
  }
}

async function activate(): Promise<void> {
  const old = (await ours()).filter(name => name !== kCache);
  await Promise.all(old.map(name => caches.delete(name)));
  if (old.length === 0) await worker.clients.claim(); // the first visit: the page that is open came from the same site just now
}

async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const wanted = request.mode === 'navigate' && isPage(url, worker.registration.scope) ? addressOf('index.html', worker.registration.scope) : request.url;
  // asked by name: opening a cache that ?nosw has just deleted would make it anew
  return await caches.match(wanted, { cacheName: kCache, ignoreSearch: true }) ?? fetch(request);
}

// A POST of the share target: kept for the page, which is then opened as any other time. Never sent to the host.
async function share(request: Request): Promise<Response> {
  const { scope } = worker.registration;
  const refused = await request.formData().then(form => keepShared(form, scope)).catch((): Refusal[] => ['failed']);
  await leaveRefused(refused, scope).catch(() => undefined); // of a disk so full that not even this is kept
  return Response.redirect(new URL('./?shared', scope).href, 303);
}

worker.addEventListener('install', event => event.waitUntil(install()));
worker.addEventListener('activate', event => event.waitUntil(activate()));
worker.addEventListener('message', ({ data, source }) => {
  if (data === 'activate') void worker.skipWaiting();
  if (data === 'version') source?.postMessage({ version: kSite.version });
});
worker.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method === 'POST' && request.url === addressOf(kShareAddress, worker.registration.scope)) return event.respondWith(share(request));
  if (request.method !== 'GET' || !url.href.startsWith(worker.registration.scope) || url.searchParams.has('nosw')) return;
  event.respondWith(answer(request));
});
