// The view that travels: what is filtered, how it is read, the article that is read; in links, in saved files and over a reload.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { assert, closeNotices, copyLink, differing, expectClean, expectColumns, expectSaid, kPatience, openSample, pictures, settle, until } from './lib.mjs';

const fragment = address => address.slice(address.indexOf('#'));
const viewOf = page => page.evaluate(() => JSON.parse(synoptic.session.app_.workspace()).view);
const state = page => page.evaluate(() => ({
  view: JSON.parse(synoptic.session.app_.workspace()).view,
  annotated: document.documentElement.classList.contains('annotated'),
  read: synoptic.session.columns_.inView(),
  fields: [...document.querySelectorAll('#sift > *')].map(field => field.value),
  chosen: synoptic.session.reading.chosen_?.fact ?? '',
}));
async function look(page) { // annotated, the third article, dates of the second that mention a word, one fact
  await page.getByLabel('Facts that mention').fill('hurt');
  await page.getByLabel('Kind of fact').selectOption('number');
  await page.getByLabel('Stated by').selectOption('1');
  await page.waitForFunction(() => JSON.parse(synoptic.session.app_.workspace()).view?.text === 'hurt', null, { timeout: kPatience });
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press('s');
  await page.keyboard.press('a');
  await page.evaluate(() => synoptic.session.app_.post({ type: 'choose', fact: synoptic.session.comparison.facts.find(f => f.kind === 'number' && f.relation === 'conflict').id }));
  await page.keyboard.press('3');
  await page.waitForFunction(() => JSON.parse(synoptic.session.app_.workspace()).view?.article === 2, null, { timeout: kPatience });
  await settle(page);
}

async function picture(page) {
  const [saved] = await Promise.all([page.waitForEvent('download', { timeout: kPatience }), page.evaluate(() => synoptic.session.act('savePicture'))]);
  return { name: saved.suggestedFilename(), png: await readFile(await saved.path()) };
}

export default [
  {
    name: 'a link opens in the view that it was copied in: filters, reading, the article that is read beside the fact',
    async run(bench) {
      const page = await bench.page({ reducedMotion: 'reduce' });
      await openSample(page);
      const plain = fragment(await copyLink(page));
      assert.equal(await viewOf(page), undefined);
      await look(page);
      await page.evaluate(() => document.querySelectorAll('.notice').forEach(n => n.remove()));
      const link = fragment(await copyLink(page));
      const before = await state(page);
      assert.deepEqual(before.view, { annotated: true, shared: true, article: 2, kind: 'number', text: 'hurt', statedBy: 1 });
      assert.ok(link.length < plain.length + 200, `${link.length} of ${plain.length} characters`);
      const other = await bench.page({ hash: link, reducedMotion: 'reduce' });
      await expectColumns(other, 5);
      await settle(other);
      assert.deepEqual(await state(other), before);
      // the same profile, another link: as at the beginning again
      await other.evaluate(hash => { location.hash = hash; }, plain);
      await other.waitForFunction(() => !document.documentElement.classList.contains('annotated'), null, { timeout: kPatience });
      await other.waitForFunction(() => JSON.parse(synoptic.session.app_.workspace()).view === undefined, null, { timeout: kPatience });
      await until(async () => JSON.stringify((await state(other)).fields) === JSON.stringify(['', '', '-1']), 'the fields say that nothing is filtered');
      expectClean(other);
    },
  },
  {
    name: 'what is kept comes back in its view after a reload',
    async run(bench) {
      const page = await bench.page({ reducedMotion: 'reduce' });
      await openSample(page);
      await page.evaluate(() => synoptic.session.app_.post({ type: 'edit', article: 0, title: 'Ferry and freighter collide' })); // work of its own is kept
      await page.waitForFunction(() => synoptic.session.comparison.articles[0].title === 'Ferry and freighter collide', null, { timeout: kPatience });
      await look(page);
      const before = await state(page);
      await page.evaluate(() => synoptic.session.keep.flush());
      await page.reload();
      await page.waitForSelector('body[data-ready]');
      await expectColumns(page, 5);
      await settle(page);
      assert.deepEqual(await state(page), before);
      expectClean(page);
    },
  },
  {
    name: 'a picture at twice the size shows what a screen of that ratio shows, and the page is as before',
    async run(bench) {
      const page = await bench.page({ reducedMotion: 'reduce' });
      await openSample(page);
      await closeNotices(page);
      await settle(page); // a link brings its fact to a third of the height that there is before notices take their row
      await page.evaluate(() => synoptic.session.app_.post({ type: 'choose', fact: synoptic.session.comparison.facts.find(f => f.relation === 'conflict').id }));
      await settle(page);
      const link = fragment(await copyLink(page));
      await closeNotices(page);
      await page.mouse.move(700, 890); // off the button
      await settle(page);
      const before = await page.screenshot();
      const { name, png } = await picture(page);
      await settle(page);
      assert.match(name, /^sample-.*-\d{4}-\d\d-\d\d\.png$/);
      const after = await page.screenshot();
      assert.ok(await differing(page, before, after) < 200, 'the page is as before');
      const { top, foot } = await page.evaluate(() => ({ top: parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--top')), foot: document.getElementById('foot').offsetHeight }));
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [2880, 2 * (900 - top - foot)]);
      await writeFile(path.join(pictures, 'picture-at-2.png'), png);
      const sharp = await bench.page({ hash: link, deviceScaleFactor: 2, reducedMotion: 'reduce' });
      await expectColumns(sharp, 5);
      await closeNotices(sharp);
      await settle(sharp);
      await sharp.evaluate(() => { for (const button of document.querySelectorAll('.column > header button, #card .bar, #card .cite, .aside')) button.style.visibility = 'hidden'; });
      const shot = await sharp.screenshot({ clip: { x: 0, y: top, width: 1440, height: 900 - top - foot } });
      await writeFile(path.join(pictures, 'screen-at-2.png'), shot);
      // at ratio 2 the browser lays the card's lines out half a point apart from here
      const share = await differing(page, png, shot, 64) / (2880 * 2 * (900 - top - foot));
      assert.ok(share < 0.015, `${(100 * share).toFixed(2)} % of the pixels differ`);
      expectClean(page);
    },
  },
  {
    name: 'graphics that do not go so far are told of in one sentence, and so is a page without a canvas',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      await page.evaluate(() => Object.defineProperty(WebGL2RenderingContext.prototype, 'drawingBufferWidth', { get: () => 1024 }));
      await page.evaluate(() => synoptic.session.act('savePicture'));
      await expectSaid(page, /too large for a picture of twice its size/);
      assert.equal(await page.evaluate(() => document.getElementById('canvas').width), 1440);
      const plain = await bench.page({ forcedColors: 'active' });
      await openSample(plain);
      await plain.evaluate(() => synoptic.session.act('savePicture'));
      await expectSaid(plain, /without a canvas/);
      expectClean(page);
      expectClean(plain);
    },
  },
];
