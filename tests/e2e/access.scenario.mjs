// Read on a small window, in the system's own colours, by keyboard, by ear: what is in sight, where the focus goes, what is said.
import { assert, closeNotices, drop, expectClean, expectColumns, kPatience, openSample, settle } from './lib.mjs';

const kPhone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const kArabic = 'اصطدمت عبارة بسفينة شحن في الضباب\n\nأصيب 12 شخصا يوم الاثنين 3 مارس 2026 عندما اصطدمت عبارة بسفينة شحن في الضباب قبالة الميناء، حسبما قال خفر السواحل.\n';

async function sample(bench, options = {}) {
  const page = await bench.page({ reducedMotion: 'reduce', ...options });
  await openSample(page);
  await closeNotices(page);
  return page;
}
const boxes = (page, selector) => page.$$eval(selector, all => all.filter(e => e.checkVisibility()).map(e => {
  const { left, top, right, bottom } = e.getBoundingClientRect();
  return { what: e.getAttribute('aria-label') ?? e.textContent.slice(0, 40), left, top, right, bottom };
}));
const focused = page => page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent);
const focusReaches = (page, selector) => page.waitForFunction(s => document.activeElement?.matches(s), selector, { timeout: kPatience });

export default [
  {
    name: 'a phone of 360 px: nothing of study or find is cut off, and nothing lies over it',
    async run(bench) {
      const page = await sample(bench, kPhone);
      await page.keyboard.press('n');
      await page.waitForSelector('#card:not([hidden])');
      await page.keyboard.press('t');
      for (const view of ['draft', 'update']) {
        await page.locator(`#study-${view}`).click();
        for (const { what, right } of await boxes(page, '#study select')) assert.ok(right <= 360, `${view}: ${what} to ${right}`);
      }
      const [study] = await boxes(page, '#study'), [foot] = await boxes(page, '#foot');
      assert.ok(study.bottom <= foot.top + 1, `to ${study.bottom}, the foot from ${foot.top}`);
      assert.deepEqual(await boxes(page, '#card'), [], 'the card is out of the way');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Take this fact along/ }).click();
      for (const { what, right } of await boxes(page, 'dialog :is(canvas, textarea, button)')) assert.ok(right <= 344, `${what} to ${right}`);
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.keyboard.type('the');
      await page.getByText(/^1 of/).waitFor();
      for (const { what, right } of await boxes(page, '#find button')) assert.ok(right <= 348, `${what} to ${right}`);
      expectClean(page);
    },
  },
  {
    name: 'the empty page stands in the middle, whether or not there are recent comparisons',
    async run(bench) {
      const page = await bench.page();
      const [[title], [hint]] = [await boxes(page, '#empty h1'), await boxes(page, '#empty .hint')];
      assert.ok(Math.abs((title.top + hint.bottom) / 2 - 460) < 40, `from ${title.top} to ${hint.bottom} of 900`);
    },
  },
  {
    name: 'in forced colours on a phone a conflict can be read, and its marked words too',
    async run(bench) {
      const page = await sample(bench, { ...kPhone, forcedColors: 'active', colorScheme: 'dark' });
      await page.keyboard.press('n');
      await page.waitForSelector('#card:not([hidden])');
      const [why] = await boxes(page, '#card .why'), [foot] = await boxes(page, '#foot');
      assert.ok(why.bottom <= foot.top, `the explanation to ${why.bottom}, the foot from ${foot.top}`);
      const colours = await page.$eval('#card mark', mark => {
        const { color, backgroundColor } = getComputedStyle(mark);
        return { color, backgroundColor, around: getComputedStyle(mark.parentElement).color };
      });
      assert.deepEqual(colours, { color: colours.around, backgroundColor: 'rgba(0, 0, 0, 0)', around: colours.around });
      assert.equal(await page.$eval('.column article', article => getComputedStyle(article).forcedColorAdjust), 'none', 'marks keep their own shapes');
      expectClean(page);
    },
  },
  {
    name: 'a low window: the buttons of a dialog are in sight',
    async run(bench) {
      const page = await sample(bench, { viewport: { width: 720, height: 450 } });
      await page.keyboard.press('n');
      await page.waitForSelector('#card:not([hidden])');
      for (const key of ['c', '?']) {
        await page.keyboard.press(key);
        const [dialog] = await boxes(page, 'dialog');
        for (const { what, bottom } of await boxes(page, 'dialog .buttons > button')) assert.ok(bottom <= dialog.bottom, `${what} to ${bottom} of ${dialog.bottom}`);
        assert.equal(await page.$eval('dialog', d => d.scrollTop), 0, 'a dialog begins at its beginning');
        await page.keyboard.press('Escape');
      }
    },
  },
  ...[{}, { forcedColors: 'active' }].map(options => ({
    name: `a conflict is found, dismissed and left by keyboard, and the list has the focus again${options.forcedColors ? ', without a canvas too' : ''}`,
    async run(bench) {
      const page = await sample(bench, options);
      await page.getByRole('button', { name: /^Conflict/ }).first().focus();
      await page.keyboard.press('Enter');
      await focusReaches(page, '#card h2');
      assert.match(await page.locator('#live').textContent(), /^Conflict, first name of Joris Vael: .*“Tomas Vael”/);
      await page.getByRole('button', { name: 'Correct this fact' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter'); // "dismiss it" stands first
      await page.waitForSelector('#card h2.dismissed', { timeout: kPatience });
      await settle(page);
      await page.keyboard.press('Escape');
      await focusReaches(page, '#chrome .widget[aria-pressed], #panel .fact');
      expectClean(page);
    },
  })),
  {
    name: 'notices are said from a region that was there before them; closed by keyboard they give the focus back',
    async run(bench) {
      const page = await sample(bench);
      const region = page.locator('#notices');
      assert.equal(await region.getAttribute('aria-live'), 'polite');
      assert.notEqual(await region.evaluate(e => getComputedStyle(e).display), 'none', 'a region that comes with its words is not heard');
      const copy = page.getByRole('button', { name: 'Copy link' });
      await copy.focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('.notice');
      assert.equal(await page.locator('.notice').getAttribute('role'), null);
      await drop(page, [{ name: 'address.txt', bytes: 'https://outlet.example/ferry' }, { name: 'report.pdf', bytes: 'A plain text of some words that somebody named so.' }]);
      const error = page.getByRole('alert');
      await error.waitFor({ timeout: kPatience });
      assert.match(await error.innerText(), /address\.txt holds only the address of a page/);
      assert.match(await error.innerText(), /report\.pdf loaded\. Its name ends in \.pdf, but it holds plain text\./);
      await copy.focus();
      await error.getByRole('button', { name: 'Close' }).focus();
      while (await page.evaluate(() => document.activeElement.closest('.notice'))) await page.keyboard.press('Enter');
      assert.equal(await focused(page), 'Copy link');
      expectClean(page);
    },
  },
  {
    name: 'the keyboard stays in the heads when an article is edited or removed',
    async run(bench) {
      const page = await sample(bench);
      const again = count => page.waitForFunction(n => synoptic.session.comparison.articles.length === n && document.querySelectorAll('.column').length === n, count, { timeout: kPatience });
      await page.getByRole('button', { name: 'Edit label and date of Northwater' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+a');
      await page.keyboard.type('Northwater Wire');
      await page.keyboard.press('Enter');
      await page.locator('.label', { hasText: 'Northwater Wire' }).waitFor({ timeout: kPatience });
      assert.equal(await focused(page), 'Edit label and date of Northwater Wire');
      await page.getByRole('button', { name: 'Remove Northwater Wire' }).focus();
      await page.keyboard.press('Enter');
      await again(4);
      assert.equal(await focused(page), 'Remove The Ellory Courier');
      expectClean(page);
    },
  },
  {
    name: 'a menu of the canvas by keyboard: led in, from row to row, and back',
    async run(bench) {
      const page = await sample(bench);
      const popup = () => page.evaluate(() => synoptic.stage.popup);
      await page.getByRole('button', { name: 'Save…' }).focus();
      await page.keyboard.press('Enter');
      assert.match(await focused(page), /^Save as one file/);
      await page.keyboard.press('ArrowDown');
      assert.match(await focused(page), /^Save as JSON/);
      await page.keyboard.press('Escape');
      assert.equal(await popup(), false);
      assert.equal(await focused(page), 'Save…');
      await page.keyboard.press('Enter');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      assert.equal(await popup(), false);
      assert.equal(await focused(page), 'Save…');
      await page.getByRole('button', { name: 'Save…' }).click(); // by pointer Escape shuts it too
      await settle(page);
      assert.equal(await popup(), true);
      await page.keyboard.press('Escape');
      assert.equal(await popup(), false);
      expectClean(page);
    },
  },
  {
    name: 'from right to left: a label is cut at its end, and what is quoted runs its own way',
    async run(bench) {
      const page = await bench.page({ reducedMotion: 'reduce' });
      await drop(page, [{ name: 'a.txt', bytes: kArabic }, { name: 'b.txt', bytes: kArabic.replace('12', '15') }]);
      await expectColumns(page, 2);
      await settle(page);
      const direction = selector => page.$eval(selector, e => getComputedStyle(e).direction);
      assert.equal(await direction('.column .label'), 'rtl');
      await page.keyboard.press('a');
      await page.keyboard.press('j');
      await page.waitForSelector('.notes blockquote, #card blockquote');
      assert.equal(await direction('.notes blockquote, #card blockquote'), 'rtl');
    },
  },
];
