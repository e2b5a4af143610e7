// Parts of what was shared, and how much of it waits.
import { beforeEach, expect, test, vi } from 'vitest';
import { bringShared, keepShared, leaveRefused, partsOf, type Refusal } from './shared_in';

function form(fields: Record<string, string>, files: File[] = []): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  for (const file of files) data.append('files', file);
  return data;
}

test('files stay as they are, each a part', async () => {
  const parts = partsOf(form({}, [new File([new Uint8Array([0, 255, 13, 10])], 'a.pdf'), new File(['b'], 'ü 1.txt')]));
  expect(parts.map(([kind, name]) => [kind, name])).toEqual([['file', 'a.pdf'], ['file', 'ü 1.txt']]);
  expect([...new Uint8Array(await parts[0]![2].arrayBuffer())]).toEqual([0, 255, 13, 10]);
});

test.each([
  [{ title: 'T', text: 'words', url: 'https://a/' }, { title: 'T', text: 'words', url: 'https://a/' }],
  [{ text: ' words ' }, { title: '', text: 'words', url: '' }],
  [{ url: 'https://a/' }, { title: '', text: '', url: 'https://a/' }],
])('a text without files is one part: %j', async (fields, text) => {
  const [part, ...rest] = partsOf(form(fields));
  expect(rest).toEqual([]);
  expect(JSON.parse(await part![2].text())).toEqual(text);
});

test('a field of files that was left empty is none', () => { expect(partsOf(form({ title: '', text: '' }, [new File([], '')]))).toEqual([]); });
test('an empty file is one, so that it is told of', () => { expect(partsOf(form({}, [new File([], 'a.txt')]))).toHaveLength(1); });
test('a text beside files is no article', () => { expect(partsOf(form({ text: 'see this' }, [new File(['a'], 'a.txt')]))).toHaveLength(1); });

const kScope = 'https://site.example/synoptic/';
// The cache of what was shared, as a map from addresses.
const kept = new Map<string, Response>();
const cache = {
  keys: async () => [...kept.keys()],
  match: async (address: string) => kept.get(address),
  put: async (address: string, answer: Response) => void kept.set(address, answer),
  delete: async (address: string) => kept.delete(address),
};
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('caches', { open: async () => cache, has: async () => true });
  vi.stubGlobal('location', { href: kScope });
  vi.stubGlobal('history', { state: null, replaceState: (_state: unknown, _title: string, address: URL) => { location.href = address.href; } });
});
const share = (...files: File[]) => keepShared(form({}, files), kScope);
const sized = (name: string, bytes: number) => new File([new Uint8Array(bytes)], name);
const waits = (bytes: number) => kept.set(`${kScope}share/${kept.size}`, new Response('', { headers: { 'x-size': String(bytes) } }));
const names = () => [...kept.values()].map(answer => decodeURIComponent(answer.headers.get('x-name')!));

test.each<[string, () => void, File[], string[], string[]]>([
  ['files of any usual size', () => undefined, [sized('a.txt', 25e6), sized('b.pdf', 26e6)], [], ['a.txt', 'b.pdf']],
  ['a file that nobody would read', () => undefined, [sized('a.txt', 25e6 + 1), sized('b.txt', 1)], ['large'], ['b.txt']],
  ['fifty-one files', () => undefined, Array.from({ length: 51 }, (_, i) => sized(`${i}.txt`, 1)), ['full'], Array.from({ length: 50 }, (_, i) => `${i}.txt`)],
  ['more bytes than wait', () => { waits(100e6); waits(99e6); }, [sized('a.txt', 1e6), sized('b.txt', 1)], ['full'], ['null', 'null', 'a.txt']],
  ['a part of an older version of the page, without its size', () => kept.set('x', new Response(new Uint8Array(199e6))), [sized('a.txt', 2e6)], ['full'], ['null']],
  ['both', () => waits(200e6), [sized('a.txt', 25e6 + 1), sized('b.txt', 1)], ['large', 'full'], ['null']],
  ['a name without end', () => undefined, [sized(`${'ü'.repeat(100_000)}.pdf`, 1)], [], [`${'ü'.repeat(196)}.pdf`]],
])('only so much of what is shared waits, and why the rest does not is said: %s', async (_name, before, files, refused, waiting) => {
  before();
  expect(await share(...files)).toEqual(refused);
  expect(names()).toEqual(waiting);
});

test('forms that come together are counted together', async () => {
  const answers = await Promise.all(Array.from({ length: 60 }, (_, i) => share(sized(`${i}.txt`, 1))));
  expect(answers.filter(refused => refused.includes('full'))).toHaveLength(10);
  expect(kept.size).toBe(50);
});

test('a form after one that could not be kept is kept', async () => {
  vi.stubGlobal('caches', { open: () => Promise.reject(new Error('QuotaExceededError')) });
  await expect(share(sized('a.txt', 1))).rejects.toThrow('Quota');
  vi.stubGlobal('caches', { open: async () => cache });
  expect(await share(sized('b.txt', 1))).toEqual([]);
  expect(kept.size).toBe(1);
});

// The page that takes what waits: what it was given, and what it said.
function taker(kept: boolean) {
  const given: string[] = [], said: string[] = [];
  return { given, said, add: { files: async (files: File[]) => void given.push(...files.map(file => file.name)), text: async () => undefined,
    installed: () => true, agreed: async () => true, kept: async () => kept, fail: (sentence: string) => void said.push(sentence) } };
}
const refuses = async () => { throw new DOMException('no', 'QuotaExceededError'); };

test.each<[string, () => void, boolean, string[], number, RegExp | null]>([
  ['is added, and goes when it is kept', () => undefined, true, ['a.txt'], 0, null],
  ['stays when what it became is not kept', () => undefined, false, ['a.txt'], 1, null],
  ['is added although a full disk lets no tries be counted', () => vi.spyOn(cache, 'put').mockImplementation(refuses), true, ['a.txt'], 0, null],
  ['is told of when it cannot be read', () => vi.spyOn(cache, 'keys').mockImplementation(refuses), true, [], 1, /could not be taken/],
])('what waits %s', async (_name, prepare, is_kept, given, left, said) => {
  await share(sized('a.txt', 3));
  prepare();
  const page = taker(is_kept);
  await bringShared(page.add);
  vi.restoreAllMocks();
  expect([page.given, kept.size]).toEqual([given, left]);
  expect(page.said.join(' ')).toMatch(said ?? /^$/);
});

test.each<[string, Refusal[][], RegExp[]]>([
  ['nothing', [[]], []],
  ['each reason once, also of several forms', [['full', 'large'], ['large'], ['failed']], [/could not be taken/, /too large/, /can wait/]],
])('what was not kept is told once, by what the service worker left, and is no part of what waits: %s', async (_name, forms, sentences) => {
  await share(sized('a.txt', 3));
  for (const refused of forms) await leaveRefused(refused, kScope);
  expect(await share(...Array.from({ length: 49 }, (_, i) => sized(`${i}.txt`, 1)))).toEqual([]);
  const page = taker(true);
  await bringShared(page.add);
  expect(page.said.map((said, i) => sentences[i]?.test(said))).toEqual(sentences.map(() => true));
  expect([page.given.length, kept.size]).toEqual([50, 0]);
  await bringShared(page.add);
  expect(page.said).toHaveLength(sentences.length);
});

test.each(['?shared', '?shared=', '?shared=failed,large,full'])('an address says no more than that something was shared: %s', async search => {
  location.href = `${kScope}${search}#1d.x`;
  const page = taker(true);
  await bringShared(page.add);
  expect([page.said, location.href]).toEqual([[], `${kScope}#1d.x`]);
});
