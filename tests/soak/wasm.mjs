// Ten articles of 100 kB of each hostile text in core.wasm: at most two seconds and 512 MB, as a reader's page would take them.
//   node tests/soak/wasm.mjs [BUILD]     BUILD: build/wasm
// Out: a line a kind (tests/soak/kinds.py), exit status 1 when one takes more. Processor time, with that of the compiler of WebAssembly, the least of two calls;
// memory is the module's, which only ever grows, so each kind has a module of its own.
import { execFileSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findLexicon, loadCore } from '../app/core_driver.mjs';

const kSeconds = 2, kMegabytes = 512;
const here = dirname(fileURLToPath(import.meta.url));
const build = resolve(process.argv[2] ?? join(here, '../../build/wasm'));
const lines = execFileSync('python3', [join(here, 'kinds.py'), '10', '100000'], { maxBuffer: 1 << 30 }).toString().trim().split('\n').map(line => JSON.parse(line));
const lexicon = findLexicon(build);
let failed = 0, slowest = 0, largest = 0;
for (const { kind, request } of lines) {
  const core = await loadCore(build);
  if (!core.lexicon(lexicon.words, lexicon.places).ok) throw new Error('the lexicon was not loaded');
  const text = JSON.stringify(request);
  let seconds = Infinity, refused = '';
  for (let round = 0; round < 2; round++) {
    const began = process.cpuUsage();
    const { ok, text: answer } = core.call({ op: 'compare' }, text);
    const { user, system } = process.cpuUsage(began);
    if (!ok) refused = answer.slice(0, 200);
    seconds = Math.min(seconds, (user + system) / 1e6);
  }
  const megabytes = core.memory() / 1e6, bad = refused !== '' || seconds > kSeconds || megabytes > kMegabytes;
  slowest = Math.max(slowest, seconds);
  largest = Math.max(largest, megabytes);
  failed += bad;
  console.log(`${kind.padEnd(40)} ${seconds.toFixed(2).padStart(5)} s ${megabytes.toFixed(0).padStart(5)} MB${bad ? '  TOO MUCH' : ''} ${refused}`);
}
console.log(`${lines.length} kinds: at most ${slowest.toFixed(2)} s of ${kSeconds} and ${largest.toFixed(0)} MB of ${kMegabytes}; ${failed} too much`);
process.exit(failed ? 1 : 0);
