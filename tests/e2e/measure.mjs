// Times of the page, for web/README.md: node tests/e2e/measure.mjs [--json FILE]. Each figure is the median of several runs, with
// least and most. In: the built page; the articles of $SYNOPTIC_SHARED where present, else the sample. Out: a table, and with
// --json a list of {name, value, unit, spread}.
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Bench, drop, expectColumns, settle, shared } from './lib.mjs';

const kRuns = 5;
const folder = path.join(shared, 'clusters/envoys/articles');
const files = existsSync(folder)
  ? await Promise.all((await readdir(folder)).sort().map(async name => ({ name, bytes: await readFile(path.join(folder, name)) }))) : null;
const figures = new Map();
const note = (name, unit, value) => figures.set(name, { unit, values: [...figures.get(name)?.values ?? [], value] });

const bench = await Bench.open();
for (let run = 0; run < kRuns; run++) {
  const page = await bench.page({ reducedMotion: 'reduce' });
  note('load to visible text', 'ms', await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime));
  await page.waitForFunction(() => synoptic.stage.frames > 0);
  note('load to canvas', 'ms', await page.evaluate(() => synoptic.stage.first));
  await settle(page);
  // from the drop to the frame that paints the columns
  await page.evaluate(() => {
    const { stage, session } = synoptic;
    addEventListener('drop', () => { globalThis.dropped = performance.now(); }, { capture: true, once: true });
    const inner = session.showColumns.bind(session);
    session.showColumns = comparison => { inner(comparison); globalThis.painted ??= performance.now(); };
    const paint = stage.app_.frame.bind(stage.app_);
    globalThis.own = [];
    stage.app_.frame = (...args) => { const t = performance.now(); const answer = paint(...args); globalThis.own.push(performance.now() - t); return answer; };
    const read = stage.readLayout.bind(stage);
    globalThis.layouts = [];
    stage.readLayout = () => { const t = performance.now(); read(); globalThis.layouts.push(performance.now() - t); };
  });
  if (files) await drop(page, files);
  else await page.getByRole('button', { name: 'Open the sample' }).click();
  await expectColumns(page, 5);
  if (files) note('drop of five files to painted columns', 'ms', await page.evaluate(() => globalThis.painted - globalThis.dropped));
  await settle(page);
  note('layout read and handed over, five articles', 'ms', await page.evaluate(() => {
    const { stage } = synoptic;
    for (let i = 0; i < 5; i++) stage.readLayout();
    return globalThis.layouts.slice(-5).sort((a, b) => a - b)[2];
  }));
  const own = await page.evaluate(async () => {
    globalThis.own.length = 0;
    const { list } = synoptic.session.columns_;
    for (let i = 0; i < 120; i++) {
      list.forEach((column, k) => { column.scroller.scrollTop = i * (9 + k); });
      await new Promise(go => requestAnimationFrame(go));
    }
    return globalThis.own.sort((a, b) => a - b);
  });
  note('own time of a frame while all columns scroll, median', 'ms', own[own.length >> 1]);
  note('own time of a frame while all columns scroll, p95', 'ms', own[Math.floor(own.length * .95)]);
  await bench.closePages();
}
await bench.close();
const rows = [...figures].map(([name, { unit, values }]) => {
  values.sort((a, b) => a - b);
  const [least, value, most] = [values[0], values[values.length >> 1], values.at(-1)].map(v => +v.toFixed(1));
  return { name, value, unit, spread: [least, most] };
});
for (const { name, value, unit, spread } of rows) console.log(`${name.padEnd(58)} ${String(value).padStart(8)} ${unit}  (${spread.join(' to ')})`);
const to = process.argv.indexOf('--json');
if (to > 0) await writeFile(process.argv[to + 1], `${JSON.stringify(rows, null, 1)}\n`);
