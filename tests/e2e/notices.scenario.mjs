// What the page says stays out of the way of what is read: of several notices one line.
import { assert, axe, closeNotices, drop, expectClean, expectColumns, kPatience, settle } from './lib.mjs';

// Four notices: results with something to choose, two notes of the core, a missing date.
const files = [
  ['a.txt', 'The harbor closed on Monday\n\nTwelve people were hurt in the fog on Wednesday, March 3, 2026, the coast guard said. The harbor stays closed.\n'],
  ['b.txt', Buffer.from('The harbor of \xc9llory closed\n\nFifteen people were hurt in the fog of the harbor, the coast guard said on Thursday, March 3, 2026.\n', 'latin1')],
].map(([name, bytes]) => ({ name, bytes }));
const many = page => page.waitForFunction(() => document.querySelectorAll('.notice').length >= 3, null, { timeout: kPatience });
const heights = page => page.evaluate(() => ({ area: document.getElementById('notices').getBoundingClientRect().height,
  seen: [...document.querySelectorAll('.notice')].filter(n => n.checkVisibility()).length, all: document.querySelectorAll('.notice').length }));
// What is read ends above the notices.
async function uncovered(page, what = '.scroller') {
  const [notice, text] = await page.evaluate(w => [document.getElementById('notices'), document.querySelector(w)].map(e => e.getBoundingClientRect()).map(({ top, bottom }, i) => i === 0 ? top : bottom), what);
  assert.ok(text <= notice, `${what} to ${text}, notice from ${notice}`);
}

export default [
  ...[[1440, 900], [390, 844]].map(([width, height]) => ({
    name: `several notices take one line and open at a press, at ${width}×${height}`,
    async run(bench) {
      const page = await bench.page({ viewport: { width, height } });
      await drop(page, files);
      await expectColumns(page, 2);
      await many(page);
      await settle(page);
      const folded = await heights(page);
      assert.equal(folded.seen, 1);
      assert.ok(folded.area <= 56, `${folded.area} px of ${height}`);
      await uncovered(page); // and the canvas knows
      assert.equal(await page.evaluate(() => synoptic.session.columns_.list[0].rect.y + synoptic.session.columns_.list[0].rect.h),
        await page.evaluate(() => document.querySelector('.scroller').getBoundingClientRect().bottom));
      await page.keyboard.press('m'); // nor of the table
      await page.waitForSelector('#matrix td');
      await uncovered(page, '#matrix .sheet');
      await page.keyboard.press('m');
      assert.ok(await page.evaluate(() => { // its buttons too
        const [area, ...buttons] = [document.getElementById('notices'), ...document.querySelectorAll('.notice:not(.folded) button')].map(e => e.getBoundingClientRect());
        return buttons.length >= 2 && buttons.every(b => b.right <= area.right && b.left >= area.left);
      }), 'all of the line is in sight');
      const more = page.getByRole('button', { name: /^\d more$/ });
      assert.equal(await more.getAttribute('aria-expanded'), 'false');
      await more.evaluate(button => button.click()); // at once: the line changes when it has been read
      assert.equal((await heights(page)).seen, folded.all);
      assert.deepEqual(await axe(page), []);
      assert.equal((await heights(page)).seen, folded.all, 'nothing leaves while all are read');
      await page.getByRole('button', { name: 'Fewer' }).click();
      assert.equal((await heights(page)).seen, 1);
      // what went wrong comes forward, in full
      await drop(page, [{ name: 'empty.txt', bytes: '' }]);
      await page.waitForFunction(() => document.querySelector('.notice.error')?.checkVisibility(), null, { timeout: kPatience });
      assert.equal((await heights(page)).seen, 1);
      assert.match(await page.locator('.notice.error .results').innerText(), /empty\.txt/);
      await settle(page);
      await uncovered(page);
      await closeNotices(page);
      assert.equal(await page.getByRole('button', { name: /more|Fewer/ }).count(), 0, 'nothing is left of it');
      await page.waitForFunction(() => document.getElementById('columns').style.getPropertyValue('--said') === '0px', null, { timeout: kPatience });
      expectClean(page);
    },
  })),
];
