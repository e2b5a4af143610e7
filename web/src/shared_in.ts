// What another program shares with the installed page. The service worker takes the POST of the manifest's share_target and lays its parts
// into a cache of their own; the page takes each out once. In: a form with files, title, text, url. Out: the same, byte for byte, also without a
// network. Example: a reload finds nothing any more, and of two tabs one gets it. Covered by shared_in.test.ts and tests/e2e/around.scenario.mjs.

export const kShareAddress = 'share'; // below the site's folder, as in manifest.webmanifest
const kCache = 'synoptic-shared'; // not one of the site's: a new version leaves it alone
const kKind = 'x-kind';
const kName = 'x-name';

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

export async function keepShared(form: FormData, scope: string): Promise<void> {
  const cache = await caches.open(kCache);
  for (const [kind, name, content] of partsOf(form)) {
    const headers = { [kKind]: kind, [kName]: encodeURIComponent(name) };
    await cache.put(new URL(`${kShareAddress}/${crypto.randomUUID()}`, scope).href, new Response(content, { headers }));
  }
}

// Everything that waits, in the order it came. Whoever deletes a part has it.
export async function takeShared(): Promise<Shared> {
  const shared: Shared = { files: [], texts: [] };
  const cache = await caches.open(kCache);
  for (const request of await cache.keys()) {
    const answer = await cache.match(request);
    if (!answer) continue;
    const content = await answer.blob();
    if (!await cache.delete(request)) continue;
    if (answer.headers.get(kKind) === 'text') shared.texts.push(JSON.parse(await content.text()) as SharedText);
    else shared.files.push(new File([content], decodeURIComponent(answer.headers.get(kName) ?? '')));
  }
  return shared;
}

// The page's side. `add` and `fail` as the ways in have them.
export async function bringShared(add: { files(files: File[]): Promise<void>; text(shared: SharedText): void; fail(sentence: string): void }): Promise<void> {
  const asked = new URLSearchParams(location.search).get('shared');
  if (asked === null) return;
  history.replaceState(history.state, '', location.pathname + location.hash);
  if (asked === 'failed') return add.fail('What was shared could not be taken: the browser’s storage may be full. Choose the file or paste the text here instead.');
  const { files, texts } = await takeShared();
  if (files.length > 0) await add.files(files);
  for (const text of texts) add.text(text);
}
