// Read on a small window, in the system's own colours, by keyboard, by ear: what is in sight, where the focus goes, what is said.
import path from 'node:path';
import { assert, axe, closeNotices, differing, drop, expectClean, expectColumns, kPatience, openSample, pictures, settle } from './lib.mjs';

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
        await page.waitForSelector('dialog[open]', { timeout: kPatience });
        const [dialog] = await boxes(page, 'dialog');
        for (const { what, bottom } of await boxes(page, 'dialog .buttons > button')) assert.ok(bottom <= dialog.bottom, `${what} to ${bottom} of ${dialog.bottom}`);
        assert.equal(await page.$eval('dialog', d => d.scrollTop), 0, 'a dialog begins at its beginning');
        await page.keyboard.press('Escape');
        await page.waitForSelector('dialog', { state: 'detached', timeout: kPatience });
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
      const seen = await page.evaluate(() => ['#sift', '.column:nth-child(1) > header', '.column:nth-child(3) > header'].map(what => getComputedStyle(document.querySelector(what)).visibility));
      assert.deepEqual(seen, ['visible', 'hidden', 'visible'], 'only what lies under it gives way');
      await page.keyboard.press('Escape');
      assert.equal(await popup(), false);
      expectClean(page);
    },
  },
  {
    name: 'a menu of the canvas is a menu: its button says that it opens one and whether it is open, its rows are items',
    async run(bench) {
      const page = await sample(bench, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
      const more = page.getByRole('button', { name: 'More', exact: true });
      assert.equal(await more.getAttribute('aria-haspopup'), 'menu');
      assert.equal(await more.getAttribute('aria-expanded'), 'false');
      await more.focus();
      await page.keyboard.press('Enter');
      const menu = page.getByRole('menu', { name: 'More' });
      await menu.waitFor({ timeout: kPatience });
      assert.equal(await more.getAttribute('aria-expanded'), 'true');
      assert.equal(await menu.getByRole('menuitem', { name: 'Undo' }).count(), 1);
      assert.equal(await menu.getByRole('menuitemcheckbox', { name: 'Legend' }).getAttribute('aria-checked'), 'true');
      assert.deepEqual(await axe(page), []);
      await page.keyboard.press('Escape');
      await settle(page);
      assert.equal(await more.getAttribute('aria-expanded'), 'false');
      assert.equal(await page.getByRole('menu').count(), 0);
      expectClean(page);
    },
  },
  {
    name: 'an icon tells its name and its key to who points at it',
    async run(bench) {
      const page = await sample(bench);
      const told = async name => {
        const icon = page.getByRole('button', { name, exact: true }).or(page.getByRole('checkbox', { name, exact: true }));
        assert.equal(await icon.getAttribute('title'), null, 'heard once');
        await icon.hover();
        return icon.evaluate(made => [made.title, made.getAttribute('aria-keyshortcuts')]);
      };
      assert.deepEqual(await told('Find in all articles'), ['Find in all articles (/)', '/']);
      assert.deepEqual(await told('Legend'), ['Legend', null]);
      assert.deepEqual(await told('Show conflicts'), ['Show conflicts', null]);
    },
  },
  ...[[320, 700], [200, 500]].map(([width, height]) => ({
    name: `a window ${width} px wide: no line of an article or of a head goes past its edge`,
    async run(bench) {
      const page = await sample(bench, { viewport: { width, height }, isMobile: true, hasTouch: true });
      for (const selector of ['article', '.scroller', '.column > header']) {
        const [first] = await boxes(page, `.column:first-child ${selector === '.column > header' ? '> header' : selector}`);
        assert.ok(first.right <= width, `${selector} to ${first.right}`);
      }
      assert.equal(await page.evaluate(() => document.querySelector('.column').offsetWidth), width);
      for (const { what, right } of await boxes(page, '.column:first-child > header button')) assert.ok(width < 320 || right <= width, `${what} to ${right}`);
      expectClean(page);
    },
  })),
  {
    name: 'a remark at a head is read whole, and all texts begin at one height',
    async run(bench) {
      const page = await bench.page({ reducedMotion: 'reduce' });
      const body = 'Ferry and freighter collide in fog off Port Ellory\n\nTwelve people were hurt when a ferry and a cargo ship collided in fog off the harbor, the coast guard said.\n';
      await page.evaluate(articles => synoptic.session.app_.post({ type: 'open', workspace: { format: 'synoptic.workspace', version: 1, sample: false, articles } }), [
        { source: 'The Ellory Courier and Evening Advertiser', title: 'Ferry', published: '2026-03-03', body },
        { source: 'B', title: 'Ferry', published: '2024-01-01', body },
        { source: '', title: 'Ferry and freighter collide in fog off Port Ellory', published: '2026-03-04', body: body.replace('Twelve', 'Nine') },
      ]);
      await expectColumns(page, 3);
      await settle(page);
      const whole = await page.$$eval('.column .apart', all => all.map(remark => [remark.textContent, remark.scrollWidth <= remark.clientWidth && remark.scrollHeight <= remark.clientHeight]));
      assert.ok(whole.length >= 2 && whole.some(([text]) => /2 years older than the others; largely the same text/.test(text)), JSON.stringify(whole));
      assert.ok(whole.every(([, fits]) => fits), JSON.stringify(whole));
      assert.equal(new Set((await boxes(page, '.scroller')).map(({ top }) => top)).size, 1);
      assert.equal(await page.locator('.column').nth(2).locator('.label').textContent(), 'Ferry and freighter collide in fog off Port Ellory', 'a title has the room of its head');
      // the tools of a head come over its name, not over its remark
      await page.locator('.column').nth(1).hover();
      const [tools] = await boxes(page, '.column:nth-child(2) > header .tools'), [remark] = await boxes(page, '.column:nth-child(2) .apart');
      assert.ok(tools.bottom <= remark.top + 1 || tools.left >= remark.right, `tools to ${tools.bottom}, remark from ${remark.top}`);
      expectClean(page);
    },
  },
  {
    name: 'wishes of the system that change while the page is open are followed: less motion, more contrast',
    async run(bench) {
      const page = await bench.page({ reducedMotion: 'no-preference' });
      await openSample(page);
      await closeNotices(page);
      await page.evaluate(() => {
        window.moves = [];
        const scrollTo = Element.prototype.scrollTo;
        Element.prototype.scrollTo = function (to) { if (this.matches('.scroller')) moves.push([this.getBoundingClientRect().left < document.getElementById('columns').getBoundingClientRect().right, to.behavior]); return scrollTo.call(this, to); };
      });
      const moves = () => page.evaluate(() => moves.splice(0));
      await page.keyboard.press('n');
      await settle(page);
      const at_first = await moves();
      assert.ok(at_first.some(([seen, behavior]) => seen && behavior === 'smooth'), JSON.stringify(at_first));
      assert.ok(at_first.some(([seen]) => !seen) && at_first.every(([seen, behavior]) => seen || behavior === 'instant'), `what nobody sees does not glide: ${JSON.stringify(at_first)}`);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.keyboard.press('n');
      await settle(page);
      const then = await moves();
      assert.ok(then.length > 0 && then.every(([, behavior]) => behavior === 'instant'), JSON.stringify(then));
      await page.mouse.move(700, 890);
      await settle(page);
      const bar = { clip: { x: 0, y: 40, width: 1440, height: 10 } }; // the line below the toolbar, painted by the canvas
      const before = await page.screenshot(bar);
      await page.emulateMedia({ contrast: 'more' });
      await settle(page);
      assert.ok(await differing(page, before, await page.screenshot(bar)) > 1000, 'its line comes forward');
      expectClean(page);
    },
  },
  {
    name: 'forced colours: the lines of marks lie over a chosen sentence, in its ink; the tab that is shown is told',
    async run(bench) {
      for (const colorScheme of ['dark', 'light']) {
        const page = await sample(bench, { forcedColors: 'active', colorScheme });
        await page.keyboard.press('n');
        await page.waitForSelector('#card:not([hidden])');
        const [chosen, conflict] = await page.evaluate(() => ['chosen', 'conflict'].map(name => CSS.highlights.get(name).priority));
        assert.ok(chosen < conflict);
        // the wave under the words: of its own pixels none is of the ground
        const box = await page.evaluate(() => {
          const [range] = [...CSS.highlights.get('chosen')], text = range.toString();
          const marked = [...CSS.highlights.get('conflict')].find(mark => text.includes(mark.toString()) && mark.compareBoundaryPoints(Range.START_TO_START, range) >= 0 && mark.compareBoundaryPoints(Range.END_TO_END, range) <= 0);
          const { left, bottom, width } = marked.getClientRects()[0];
          return { x: Math.ceil(left), y: Math.floor(bottom) - 5, width: Math.floor(width), height: 8 };
        });
        const inks = await page.evaluate(async ([data]) => {
          const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), c => c.charCodeAt(0))]));
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
          context.drawImage(image, 0, 0);
          const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
          let dark = 0;
          for (let i = 0; i < pixels.length; i += 4) dark += pixels[i] < 80 && pixels[i + 1] < 80 && pixels[i + 2] < 80 ? 1 : 0;
          return dark / (pixels.length / 4);
        }, [(await page.screenshot({ clip: box })).toString('base64')]);
        await page.screenshot({ path: path.join(pictures, `forced-${colorScheme}-chosen.png`) });
        assert.ok(inks > .12, `${colorScheme}: ${(100 * inks).toFixed(1)} % of the band below the words is dark`);
        await page.keyboard.press('t');
        const lines = await page.$$eval('#study [role=tab]', all => all.map(tab => getComputedStyle(tab).borderBottomColor));
        assert.equal(new Set(lines.slice(1)).size, 1);
        assert.notEqual(lines[0], lines[1]);
        expectClean(page);
        await bench.closePages();
      }
    },
  },
  {
    name: 'on a phone: held words stand whole above the card and the foot; the tabs of the study take two lines; what is kept is said whole',
    async run(bench) {
      const page = await sample(bench, { ...kPhone, viewport: { width: 390, height: 844 } });
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await settle(page);
      await page.keyboard.press('c');
      await page.getByRole('button', { name: /^Relate these/ }).click();
      const [bar] = await boxes(page, '#held'), [card] = await boxes(page, '#card');
      assert.ok(bar.right - bar.left > 300 && bar.left >= 0 && bar.right <= 390, `${bar.left} to ${bar.right}`);
      assert.ok(bar.bottom <= card.top, `to ${bar.bottom}, the card from ${card.top}`);
      await page.getByRole('button', { name: 'Let go' }).click();
      await page.keyboard.press('t');
      const [head] = await boxes(page, '#study > header');
      assert.ok(head.bottom - head.top <= 100, `${head.bottom - head.top} px`);
      const tabs = await boxes(page, '#study [role=tab]'), [back] = await boxes(page, '#study > header > button');
      for (const tab of tabs) assert.ok(tab.right <= back.left || tab.bottom <= back.top, `${tab.what} under the way back`);
      await page.keyboard.press('Escape');
      await page.evaluate(() => synoptic.session.app_.post({ type: 'edit', article: 0, title: 'Ferry and freighter' }));
      await page.waitForFunction(() => document.body.dataset.kept === 'saved', null, { timeout: kPatience });
      // Firefox counts a line's own height up to a pixel more; a line that is cut lacks a whole one
      assert.ok(await page.$eval('#kept', line => line.scrollHeight <= line.clientHeight + 2 && line.scrollWidth <= line.clientWidth), 'nothing of the line is cut');
      expectClean(page);
    },
  },
  {
    name: 'without a canvas a change is undone and done again, and articles are read annotated, by pointer alone',
    async run(bench) {
      const page = await sample(bench, { forcedColors: 'active' });
      const count = n => page.waitForFunction(n => synoptic.session.comparison?.articles.length === n && document.querySelectorAll('.column').length === n, n, { timeout: kPatience });
      const press = name => page.locator('#panel .tools').getByRole('button', { name, exact: true }).click();
      await page.getByRole('button', { name: 'Remove Northwater' }).click();
      await count(4);
      await press('Undo');
      await count(5);
      await press('Redo');
      await count(4);
      await press('Annotated');
      await page.waitForSelector('html.annotated .notes', { timeout: kPatience });
      expectClean(page);
    },
  },
  {
    name: 'help opens at once while the worker compares, and tells the version when it can',
    async run(bench) {
      const page = await sample(bench);
      await page.evaluate(() => {
        const { core_ } = synoptic.session, json = core_.json.bind(core_);
        core_.json = header => header.op === 'version' ? new Promise(done => { window.answer = () => done(json(header)); }) : json(header);
      });
      await page.keyboard.press('?');
      const dialog = page.getByRole('dialog', { name: 'Help' });
      assert.ok(await dialog.isVisible());
      await page.evaluate(() => answer());
      await dialog.getByText(/rules \d+, link format \d+/).waitFor({ timeout: kPatience });
      expectClean(page);
    },
  },
  {
    name: 'of an answer of the study is heard what it comes to, not all of it',
    async run(bench) {
      const page = await sample(bench);
      await page.keyboard.press('t');
      await page.waitForFunction(() => /^\d+ entries\.$/.test(document.getElementById('live').textContent), null, { timeout: kPatience });
      assert.equal(await page.locator('#study [aria-live]').count(), 0);
      await page.locator('#study-draft').click();
      await page.waitForFunction(() => /sentences are in the sources.*entries\.$/.test(document.getElementById('live').textContent), null, { timeout: kPatience });
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
