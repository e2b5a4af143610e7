// Runs the scenarios in real Chromium: node tests/e2e/run.mjs [part of a name …]. Each *.scenario.mjs exports a list of
// {name, run(bench)}; a scenario that returns a string was skipped, and the string says why. Exit status 1 when one failed.
import { readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Bench, site } from './lib.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
if (!existsSync(path.join(site, 'index.html'))) {
  console.error('The page has not been built: run ./dev build first.');
  process.exit(1);
}
const files = (await readdir(here)).filter(file => file.endsWith('.scenario.mjs')).sort();
const bench = await Bench.open();
let failed = 0;
for (const file of files) {
  const { default: scenarios } = await import(`./${file}`);
  for (const { name, run } of scenarios) {
    if (wanted.length > 0 && !wanted.some(part => `${file} ${name}`.includes(part))) continue;
    const began = performance.now();
    let line;
    try {
      const skipped = await run(bench);
      line = skipped ? `skip  ${name}: ${skipped}` : `ok    ${name}`;
    } catch (error) {
      failed++;
      line = `FAIL  ${name}\n${String(error.stack ?? error).replace(/^/gm, '      ')}`;
      const page = bench.contexts.at(-1)?.pages()[0];
      if (page?.faults?.length) line += `\n      ${page.faults.join('\n      ')}`;
    }
    await bench.closePages();
    console.log(`${line} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  }
}
await bench.close();
if (failed > 0) {
  console.error(`${failed} failed.`);
  process.exit(1);
}
