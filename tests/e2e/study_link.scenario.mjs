// The study that is open goes with the link and into the saved files; the timeline is a picture that the keyboard reaches.
import { readFile } from 'node:fs/promises';
import { assert, axe, closeNotices, expectClean, openSample } from './lib.mjs';

const study = page => page.getByRole('region', { name: 'Timeline, questions, draft check, sources, changes' });

async function saved(page, act) {
  const arrives = page.waitForEvent('download');
  await act();
  return readFile(await (await arrives).path());
}

export default [
  {
    name: 'study link: the question that was asked opens with the link, and stands in the saved JSON',
    async run(bench) {
      const page = await bench.page({ reducedMotion: 'reduce' });
      await openSample(page);
      await closeNotices(page);
      await page.keyboard.press('t');
      await page.keyboard.press('ArrowRight');
      await study(page).getByRole('searchbox', { name: 'Question' }).fill('How many people were hurt?');
      await page.keyboard.press('Enter');
      await study(page).locator('.answers li').first().waitFor();
      const json = JSON.parse((await saved(page, () => page.evaluate(() => synoptic.session.act('saveJson')))).toString('utf8'));
      assert.equal(json.format, 'synoptic.comparison');
      assert.equal(json.study.format, 'synoptic.answers');
      await page.evaluate(() => synoptic.session.act('copyLink'));
      await page.waitForFunction(() => location.hash.startsWith('#1d.'));
      const other = await bench.page({ reducedMotion: 'reduce', hash: new URL(page.url()).hash });
      await study(other).locator('.answers li').first().waitFor();
      assert.equal(await study(other).getByRole('searchbox', { name: 'Question' }).inputValue(), 'How many people were hurt?');
      await other.keyboard.press('Escape');
      await other.waitForFunction(() => document.getElementById('study').hidden);
      expectClean(page);
      expectClean(other);
    },
  },
  {
    name: 'study link: the timeline is a picture, gone along by keyboard and saved as PNG',
    async run(bench) {
      const page = await bench.page({ reducedMotion: 'reduce' });
      await openSample(page);
      await closeNotices(page);
      await page.keyboard.press('t');
      const picture = study(page).getByRole('slider', { name: 'Picture of the timeline, day by day' });
      await picture.waitFor();
      await picture.focus();
      const first = await picture.getAttribute('aria-valuetext');
      await page.keyboard.press('End');
      const last = await picture.getAttribute('aria-valuetext');
      assert.match(last, /\d texts?/);
      assert.notEqual(first, last);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement.localName), 'h3', 'the day in the list');
      assert.deepEqual(await axe(page), []);
      const png = await saved(page, () => study(page).getByRole('button', { name: 'Save the picture' }).press('Enter'));
      assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG');
      expectClean(page);
    },
  },
];
