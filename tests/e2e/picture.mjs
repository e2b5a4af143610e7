// Makes the project's picture, of the real page with the sample only: node tests/e2e/picture.mjs → web/pictures/sample.png.
// In: the built page. Out: one PNG, at most 300 kB, with the first conflict about numbers chosen.
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Bench, closeNotices, comparison, openSample, project, settle } from './lib.mjs';

const kMostBytes = 300_000;
const file = path.join(project, 'web/pictures/sample.png');
const bench = await Bench.open();
const page = await bench.page({ viewport: { width: 1440, height: 680 }, reducedMotion: 'reduce' });
await openSample(page);
await closeNotices(page);
const { facts } = await comparison(page);
const chosen = facts.find(fact => fact.relation === 'conflict' && fact.kind === 'number') ?? facts[0];
await page.evaluate(fact => synoptic.session.app_.post({ type: 'choose', fact }), chosen.id);
await page.mouse.move(700, 670); // over nothing that would answer
await settle(page);
await mkdir(path.dirname(file), { recursive: true });
await page.screenshot({ path: file });
await bench.close();
const { size } = await stat(file);
console.log(`${path.relative(project, file)}: ${size} bytes`);
if (size > kMostBytes) process.exitCode = 1;
