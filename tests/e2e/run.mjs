// Runs the scenarios in real Chromium (or, with BROWSER=firefox, in Firefox; web/README.md): node tests/e2e/run.mjs [part of a name …]. Each *.scenario.mjs exports a list of
// {name, run(bench)}; a scenario that returns a string was skipped, and the string says why. Exit status 1 when one failed; of one that shows what
// fails a scenario (`fails`, its words), when it did not.
// Two browsers share the scenarios ($JOBS names another number): much of a scenario is waiting. Each takes the next one that nobody
// has taken, so that one long scenario delays nothing else.
import { readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Bench, kFirefox, site } from './lib.mjs';

// Scenarios ask what the page does, not how fast: without V8's second compiler, which takes both cores for the first three seconds of every
// page, they take half the time. measure.mjs and ./dev bench run with it, and so does the core in Node. What compares megabytes
// needs it (`compiled`), in a browser of its own. --disable-gpu-compositing would take another eighth, but leaves holes in some screenshots.
const kOneCompiler = ['--js-flags=--liftoff-only'];
// What ROUND=short (./dev test) leaves to the whole round (npm run e2e, ./dev soak scenarios): what another scenario asks of another size, file or fault, and
// the longest, whose parts are asked elsewhere (tests/app/core.mjs: five megabytes; "markup stays text"), and, for time, some of arranging.
// Each is the beginning of a name.
const kWholeRound = [
  'picture: sample-1440-light', 'picture: sample-1440-dark', 'picture: sample-390-light', 'picture: sample-1024', 'picture: sample-2200',
  'five megabytes are compared', 'five hundred reports', 'the network cut at any request', 'texts that would like to be more stay text',
  'refused by the browser (no store', 'refused by the browser (a store that', 'refused by the browser (transactions',
  'a file of blanks', 'an executable that calls itself text', 'an embedded comparison without WebGL2', 'several notices take one line and open at a press, at 1440',
  'corrections: without a canvas and in forced colours', 'a conflict is found, dismissed and left by keyboard, and the list has the focus again, without',
  'a window 200 px wide', 'a picture at twice the size', 'saved JSON opens again as the same comparison', 'rehearse: a link that is opened', 'a phone of 360 px',
  'on a phone: held words stand whole', 'a canvas module that can have no more memory',
  'arrange: a held column stays', 'arrange: an edge is moved', 'arrange: a folded column', 'a chosen row stands at one height in 2',
  'a shared text of a few words waits', 'a page that stops before what was shared', '?nosw loads', 'what is kept comes back in its view', 'an empty file',
  'forced colours: the lines of marks', 'wishes of the system', 'without a canvas a change is undone',
  'a fact tapped on a phone', 'a low window: the buttons', 'study link: the timeline is a picture', 'study link: the question that was asked',
  'a link of a newer version met by an old copy', 'a version that is not whole on the server', 'a shared text keeps its title', 'windows of 200 and 320 px',
  'without WebGL2 and in forced colours: evidence', 'corrections: by keyboard a sentence is held', 'words that a quotation says it put in',
  'the network cut when a reader', 'a full disk: of other', 'a full disk: of another', 'of more than twenty', 'a core that never ends', 'a core that has no memory', 'a PDF that hangs', 'a pasted text of five hundred', 'rehearse: what is rehearsed', 'the save menu opens', 'graphics that do not go so far', 'of an answer of the study is heard', 'an excerpt link carries',
  'early: a chosen file that comes before its graphics', 'early: the sample that comes before its graphics', 'a store that never answers',
  'the fact list scrolls under the wheel', 'after ten minutes of work', 'two gigabytes, huge.pdf',
  'study: a draft is held against', 'an older tab that does not give way', 'a newer version of the page beside an older one', 'only so much of what','a file shared with the installed page is in it once',
];
const here = path.dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
if (!existsSync(path.join(site, 'index.html'))) {
  console.error('The page has not been built: run ./dev build first.');
  process.exit(1);
}
const files = (await readdir(here)).filter(file => file.endsWith('.scenario.mjs')).sort();
const waiting = [];
for (const file of files) {
  const { default: scenarios } = await import(`./${file}`);
  waiting.push(...scenarios.filter(({ name }) => wanted.length === 0 || wanted.some(part => `${file} ${name}`.includes(part))));
}
const stale = wanted.length > 0 ? [] : kWholeRound.filter(begin => !waiting.some(({ name }) => name.startsWith(begin)));
if (stale.length > 0) throw new Error(`no scenario begins so any more: ${stale.join('; ')}`);
const left = process.env.ROUND === 'short' && wanted.length === 0 ? waiting.filter(({ name }) => kWholeRound.some(begin => name.startsWith(begin))) : [];
waiting.splice(0, Infinity, ...waiting.filter(scenario => !left.includes(scenario)));
let failed = 0, skips = 0;

// BROWSER=firefox: what its driver cannot do, by the words of its error. A scenario that needs it is skipped, not failed.
const kNotInFirefox = [
  [/CDP session is only available/, 'needs the protocol of Chromium'],
  [/waiting for event "download"/, 'the driver hears of no download'],
  [/out of bounds of viewport/, 'the pointer cannot leave the window'],
];
const lackOf = error => kFirefox ? kNotInFirefox.find(([words]) => words.test(String(error.stack)))?.[1] : undefined;

// Runs a scenario to its end. What is seen of any page of it, also of one that was closed, fails it, whether or not it asks, unless it forgives it.
async function whole(bench, run) {
  const skipped = await run(bench), faults = await bench.faults();
  if (faults.length > 0) throw new Error(`seen and not forgiven: ${faults.join('; ')}`);
  return skipped;
}
async function take(bench, { name, run, fails }) {
  const began = performance.now();
  let line, skipped, error;
  bench.forget();
  try {
    skipped = await whole(bench, run);
  } catch (thrown) {
    error = thrown;
  }
  if (fails && !skipped) error = fails.test(error?.message) ? undefined : new Error(`this did not fail by ${fails}, but ${error?.message ?? 'passed'}`);
  if (error) {
    const lack = lackOf(error), seen = bench.watched.flatMap(({ faults }) => faults);
    if (!lack) failed++;
    line = lack ? `skip  ${name}: ${lack}` : `FAIL  ${name}\n${String(error.stack ?? error).replace(/^/gm, '      ')}`;
    if (!lack && seen.length > 0) line += `\n      seen: ${seen.join('\n            ')}`;
  } else line = skipped ? `skip  ${name}: ${skipped}` : `ok    ${name}`;
  if (line.startsWith('skip')) skips++;
  await bench.closePages();
  bench.forget();
  console.log(`${line} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}

async function work() {
  const bench = await Bench.open(kOneCompiler);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const own = next.compiled ? await Bench.open() : null;
    await take(own ?? bench, next);
    await own?.close();
  }
  await bench.close();
}

const count = waiting.length;
const jobs = Math.max(1, Math.min(count, Number(process.env.JOBS) || 2));
await Promise.all(Array.from({ length: jobs }, work));
console.log(`${count - failed - skips} of ${count} scenarios are as they should be${skips > 0 ? `, ${skips} skipped` : ''}${left.length > 0 ? `; ${left.length} more in the whole round` : ''}.`);
if (failed > 0 || count === 0) process.exit(1);
