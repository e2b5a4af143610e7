// Ten articles of 100 kB of each hostile text in core.wasm: at most two seconds and 512 MB, as a reader's page would take them. And pages of ten megabytes,
// nested or large beyond what a browser bears: read in half a second at most.
//   node tests/soak/wasm.mjs [BUILD]     BUILD: build/wasm
// Out: a line a kind (tests/soak/kinds.py), exit status 1 when one takes more. Processor time, with that of the compiler of WebAssembly, the least of two calls;
// memory is the module's, which only ever grows, so each kind has a module of its own.
import { execFileSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findLexicon, loadCore } from '../app/core_driver.mjs';

const kSeconds = 2, kMegabytes = 512, kPage = 10e6, kPageSeconds = 0.5;
const here = dirname(fileURLToPath(import.meta.url));
const build = resolve(process.argv[2] ?? join(here, '../../build/wasm'));
const asked = execFileSync('python3', [join(here, 'kinds.py'), '10', '100000'], { maxBuffer: 1 << 30 }).toString().trim().split('\n').map(line => JSON.parse(line))
  .map(({ kind, request }) => ({ kind, header: { op: 'compare' }, text: JSON.stringify(request), most: kSeconds }));
const page = unit => unit.repeat(Math.floor(kPage / unit.length));
const pages = Object.entries({
  'page: divs within divs': `${page('<div>')}Twelve people were hurt.`, 'page: misnested': page('<b><i><p>x</b></i>'), 'page: tables within tables': page('<table><tr><td>a'),
  'page: formatting that is never closed': `${page('<b>')}<p>Twelve people were hurt.`, 'page: paragraphs': page('<p>The council of Wexmere closed the quay on Monday, said Ann Lee.</p>\n'),
  'page: links': page('<a href="x" class=y>k</a> '), 'page: signs by their names': page('&amp;&lt;'),
}).map(([kind, text]) => ({ kind, header: { op: 'import', name: 'a.html', charset: '' }, text, most: kPageSeconds }));
const lexicon = findLexicon(build);
const slowest = new Map();
let failed = 0, largest = 0;
for (const { kind, header, text, most } of [...asked, ...pages]) {
  const core = await loadCore(build);
  if (!core.lexicon(lexicon.words, lexicon.places).ok) throw new Error('the lexicon was not loaded');
  let seconds = Infinity, refused = '';
  for (let round = 0; round < 2; round++) {
    const began = process.cpuUsage();
    const { ok, text: answer } = core.call(header, text);
    const { user, system } = process.cpuUsage(began);
    if (!ok) refused = answer.slice(0, 200);
    seconds = Math.min(seconds, (user + system) / 1e6);
  }
  const megabytes = core.memory() / 1e6, bad = refused !== '' || seconds > most || megabytes > kMegabytes;
  slowest.set(most, Math.max(slowest.get(most) ?? 0, seconds));
  largest = Math.max(largest, megabytes);
  failed += bad;
  console.log(`${kind.padEnd(40)} ${seconds.toFixed(2).padStart(5)} s ${megabytes.toFixed(0).padStart(5)} MB${bad ? '  TOO MUCH' : ''} ${refused}`);
}
console.log(`${asked.length + pages.length} kinds: at most ${[...slowest].map(([most, seconds]) => `${seconds.toFixed(2)} s of ${most}`).join(', ')} and ${largest.toFixed(0)} MB of ${kMegabytes}; ${failed} too much`);
process.exit(failed ? 1 : 0);
