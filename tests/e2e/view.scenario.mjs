// The view that travels: what is filtered, how it is read, the article that is read; in links, in saved files and over a reload.
import { assert, copyLink, expectClean, expectColumns, kPatience, openSample, settle } from './lib.mjs';

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
      assert.deepEqual((await state(other)).fields, ['', '', '-1']);
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
];
