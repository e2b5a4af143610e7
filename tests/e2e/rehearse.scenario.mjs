// What the page rehearses while nobody waits is seen, found and kept by nobody, and a comparison that comes first is not disturbed.
import { assert, copyLink, differing, drop, expectClean, expectColumns, openSample, settle } from './lib.mjs';

const kTexts = ['Ferry stopped in fog\n\nThe ferry with 184 passengers waited at Port Ellory on Tuesday.\n', 'Ferry waits\n\nThe ferry with 190 passengers waited at Port Ellory on Tuesday.\n'];
const rehearsed = page => page.evaluate(() => performance.getEntriesByName('rehearsed').length);

async function unseen(bench) {
  const page = await bench.page({ warm: true });
  await page.waitForFunction(() => performance.getEntriesByName('rehearsed').length === 1);
  await settle(page);
  assert.deepEqual(await page.evaluate(() => [document.querySelectorAll('.column, .scroller').length, document.querySelectorAll('article:not(.probe)').length,
    document.body.innerText.includes('Marren'), synoptic.session.comparison, synoptic.stage.app_.dead, synoptic.session.keep.state.kind, document.body.className]),
  [0, 0, false, null, false, 'nothing', 'empty']);
  const before = await page.screenshot();
  await page.evaluate(() => { synoptic.stage.app_.theme(false); synoptic.stage.invalidate(2); }); // every bitmap anew
  await settle(page);
  assert.equal(await differing(page, before, await page.screenshot(), 0), 0, 'nothing of it is on the screen');
  await drop(page, kTexts.map((text, i) => ({ name: `${i}.txt`, bytes: Buffer.from(text) })));
  await expectColumns(page, 2);
  await settle(page);
  assert.equal(await page.evaluate(() => synoptic.session.comparison.facts.some(fact => /people hurt/.test(fact.about))), false);
  assert.equal(await rehearsed(page), 1, 'once');
  expectClean(page);
}

async function neverInTheWay(bench) {
  const first = await bench.page();
  await openSample(first);
  const hash = new URL(await copyLink(first)).hash;
  const page = await bench.page({ hash, warm: true });
  await expectColumns(page, 5);
  await settle(page);
  assert.equal(await rehearsed(page), 0, 'a comparison is there already');
  expectClean(page);
}

export default [
  { name: 'rehearse: what is rehearsed is seen, found and kept by nobody', run: unseen },
  { name: 'rehearse: a link that is opened is not kept waiting by it', run: neverInTheWay },
];
