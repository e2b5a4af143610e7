// What the page makes of files: paths on standard input, one a line, in; a line of JSON a file out, as import_probe's. The scripts
// beside it compare that with what others read. Call: ls …/source.html | node tests/import/quality/browser.mjs > pages.ndjson
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Bench } from '../../e2e/lib.mjs';

const files = readFileSync(0, 'utf8').split('\n').filter(Boolean);
const bench = await Bench.open();
const page = await bench.page();
await page.evaluate(() => { synoptic.session.bring.reader_.meanwhile_.password = async () => null; }); // nobody is there to be asked
for (const file of files) {
  const base64 = (await readFile(file)).toString('base64');
  const line = await page.evaluate(async ([name, base64]) => {
    const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
    const began = performance.now();
    try {
      const read = await synoptic.session.bring.reader_.read({ name, bytes });
      return { ...read.article, error: '', kind: read.kind, charset: read.charset, guessed: read.guessed, notes: read.notes.join(' '), ms: Math.round(performance.now() - began) };
    } catch (error) {
      return { body: '', error: error.message, ms: Math.round(performance.now() - began) };
    }
  }, [path.basename(file), base64]);
  console.log(JSON.stringify({ file, ...line }));
}
for (const fault of page.faults) console.error(fault);
await bench.close();
process.exitCode = page.faults.length > 0 ? 1 : 0;
