// How it looks and how it is reached: pictures to be looked at (build/e2e), axe, keyboard, touch, selection, zoom.
import path from 'node:path';
import { assert, axe, closeNotices, comparison, differing, expectClean, expectColumns, openSample, pictures, settle } from './lib.mjs';

const kPhone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

// Serious and critical findings of axe, as sentences.

const picture = (name, options, act = async () => undefined) => ({
  name: `picture: ${name}`,
  async run(bench) {
    const page = await bench.page(options);
    await openSample(page);
    await closeNotices(page);
    await act(page);
    await settle(page);
    await page.screenshot({ path: path.join(pictures, `${name}.png`) });
    expectClean(page);
  },
});
const chooseFirst = async page => {
  await page.keyboard.press('n');
  await page.waitForTimeout(700);
};

export default [
  picture('sample-1440-light', {}),
  picture('sample-1440-chosen', {}, chooseFirst),
  picture('sample-1440-dark', { colorScheme: 'dark' }, chooseFirst),
  picture('sample-390-light', kPhone),
  picture('sample-390-dark', { ...kPhone, colorScheme: 'dark' }, chooseFirst),
  picture('sample-1024', { viewport: { width: 1024, height: 700 } }),
  picture('sample-2200', { viewport: { width: 2200, height: 1000 } }),
  picture('sample-forced-colors', { forcedColors: 'active' }, chooseFirst),
  {
    name: 'axe finds nothing serious: empty page, sample, dialogs, dark, phone, forced colours',
    async run(bench) {
      const found = [];
      for (const options of [{}, { colorScheme: 'dark' }, kPhone, { forcedColors: 'active' }]) {
        const page = await bench.page({ reducedMotion: 'reduce', ...options });
        found.push(...await axe(page));
        await openSample(page);
        found.push(...await axe(page));
        await page.keyboard.press('?');
        found.push(...await axe(page));
        await page.keyboard.press('Escape');
        await page.evaluate(() => synoptic.session.act('paste'));
        found.push(...await axe(page));
        expectClean(page);
        await bench.closePages();
      }
      assert.deepEqual(found, []);
    },
  },
  {
    name: 'the tools and the facts are reached and pressed by keyboard alone',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      const reached = new Set();
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        reached.add(await page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent));
      }
      for (const name of ['Copy link', 'Text of Northwater', 'Remove Northwater', 'Text of The Marren Ledger']) assert.ok(reached.has(name), `${name} was reached; ${[...reached].join(' | ')}`);
      await page.getByRole('button', { name: 'Copy link' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => /Link copied/.test(document.getElementById('notices').textContent));
      expectClean(page);
    },
  },
  {
    name: 'selected text is copied as it was written',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      const ends = await page.evaluate(() => {
        const list = [...document.querySelectorAll('.column article')][0].querySelectorAll('p:not(.small)');
        const box = (node, a, b) => { const r = document.createRange(); r.setStart(node, a); r.setEnd(node, b); return r.getBoundingClientRect(); };
        const first = box(list[0].firstChild, 0, 1), last = list[2].firstChild, end = box(last, last.length - 1, last.length);
        return { from: [first.left + .5, first.top + 8], to: [end.right - .2, end.top + 8], text: [...list].slice(0, 3).map(p => p.textContent).join('\n\n') };
      });
      await page.mouse.move(...ends.from);
      await page.mouse.down();
      await page.mouse.move(ends.from[0] + 60, ends.from[1] + 40, { steps: 5 });
      await page.mouse.move(...ends.to, { steps: 8 });
      await page.mouse.up();
      await settle(page);
      await closeNotices(page);
      await page.screenshot({ path: path.join(pictures, 'selection.png') });
      await page.keyboard.press('Control+c');
      await page.waitForTimeout(200);
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), ends.text);
    },
  },
  {
    name: 'a click on a sentence brings the linked sentences to its height',
    async run(bench) {
      const page = await bench.page({ reducedMotion: 'reduce' });
      await openSample(page);
      const { rows, articles } = await comparison(page);
      // of body sentences only: a headline stands at the top of its column and cannot come down
      const isBody = s => articles.some(a => a.sentences.some(x => x.id === s && x.kind === 'body'));
      const row = rows.find(r => r.sentences.every(isBody) && r.sentences.some(s => s.startsWith('A')) && r.sentences.some(s => !s.startsWith('A')));
      const id = row.sentences.find(s => s.startsWith('A'));
      const at = s => page.evaluate(([s, list]) => {
        const i = list.findIndex(a => a.sentences.some(x => x.id === s));
        const { top, left } = synoptic.session.columns_.rangeOf(i, list[i].sentences.find(x => x.id === s).span).getClientRects()[0];
        return { top, left };
      }, [s, articles]);
      const place = await at(id);
      await page.mouse.click(place.left + 30, place.top + 9);
      const first = row.sentences.filter((s, i, all) => all.findIndex(t => t[0] === s[0]) === i); // of each article
      let goal, tops;
      for (let round = 0; round < 20; ++round) { // a slow machine may take its time
        await page.waitForTimeout(500);
        goal = (await at(id)).top;
        tops = await Promise.all(first.filter(s => s !== id).map(at));
        if (tops.some(({ top }) => Math.abs(top - goal) < 2)) break;
      }
      // a column that is already at its top cannot come down any further
      for (const { top } of tops) assert.ok(Math.abs(top - goal) < 2 || top < goal, `${top} beside ${goal}`);
      assert.ok(tops.some(({ top }) => Math.abs(top - goal) < 2));
      expectClean(page);
    },
  },
  {
    name: 'painted words lie where the document has them',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      await closeNotices(page);
      await page.evaluate(() => synoptic.session.app_.post({ type: 'toggle', what: 'legend' }));
      await settle(page);
      const clip = await page.evaluate(() => { const r = document.querySelectorAll('.scroller')[1].getBoundingClientRect(); return { x: r.x + 26, y: r.y, width: r.width - 40, height: r.height }; });
      const painted = await page.screenshot({ clip });
      await page.evaluate(() => document.documentElement.classList.add('plain'));
      const plain = await page.screenshot({ clip });
      await page.evaluate(() => document.querySelectorAll('article').forEach(a => { a.style.visibility = 'hidden'; }));
      const ink = await differing(page, plain, await page.screenshot({ clip }));
      const apart = await differing(page, plain, painted);
      // marks (tints, lines) are painted too: about a tenth of the ink in the sample
      console.log(`      ${(100 * apart / ink).toFixed(1)} % of the ink differs, marks included`);
      assert.ok(apart / ink < 0.35, `${apart} of ${ink} pixels of ink differ`);
    },
  },
  {
    name: 'on a phone a swipe goes to the next article, and the page is one screen wide',
    async run(bench) {
      const page = await bench.page(kPhone);
      await openSample(page);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
      await page.evaluate(() => document.getElementById('columns').scrollTo({ left: 300, behavior: 'instant' }));
      await page.waitForFunction(() => document.getElementById('columns').scrollLeft === 390);
      await settle(page);
      await closeNotices(page);
      await page.screenshot({ path: path.join(pictures, 'sample-390-second.png') });
      expectClean(page);
    },
  },
  {
    name: 'windows of 200 and 320 px, and 200 % zoom, still show and answer',
    async run(bench) {
      for (const [viewport, legend] of [[{ width: 200, height: 500 }, true], [{ width: 320, height: 568 }, true], [{ width: 720, height: 450 }, true], [{ width: 1440, height: 300 }, true], [{ width: 1440, height: 200 }, false]]) {
        const page = await bench.page({ viewport });
        await openSample(page);
        await expectColumns(page, 5);
        assert.equal(await page.getByRole('button', { name: 'Close the legend' }).count() === 1, legend, `a legend in ${viewport.width} × ${viewport.height}`);
        if (viewport.height === 200) assert.equal(await page.getByRole('checkbox', { name: 'Legend' }).getAttribute('aria-disabled'), 'true');
        assert.ok(await page.evaluate(() => { // what leads to the other columns lies over no text
          const [after, text] = ['#after', '.scroller'].map(s => document.querySelector(s).getBoundingClientRect());
          return after.width > 0 && (innerWidth >= 760 || after.bottom <= text.top);
        }), `“More columns” in ${viewport.width} × ${viewport.height}`);
        await page.screenshot({ path: path.join(pictures, `sample-${viewport.width}.png`) });
        expectClean(page);
        await bench.closePages();
      }
    },
  },
  {
    name: 'the save menu opens over the columns, saves, and closes at a press beside it',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      await closeNotices(page);
      const save = page.getByRole('button', { name: 'Save…' });
      await save.click();
      await settle(page);
      await page.screenshot({ path: path.join(pictures, 'sample-menu.png') });
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /^Save as JSON/ }).click()]);
      assert.match(download.suggestedFilename(), /\.json$/);
      await save.click();
      await settle(page);
      assert.ok(await page.evaluate(() => synoptic.stage.popup));
      await page.mouse.click(600, 600);
      await settle(page);
      assert.ok(!await page.evaluate(() => synoptic.stage.popup));
      assert.equal(await page.locator('.under').count(), 0);
      expectClean(page);
    },
  },
  {
    name: 'a fact tapped on a phone is brought into view',
    async run(bench) {
      const page = await bench.page(kPhone);
      await openSample(page);
      await closeNotices(page);
      await page.getByRole('checkbox', { name: /Facts/ }).tap();
      await settle(page);
      await page.getByRole('button', { name: /^Conflict\./ }).first().tap();
      await page.waitForTimeout(800);
      await settle(page);
      assert.match(await page.locator('#live').textContent(), /“.+”/);
      await page.screenshot({ path: path.join(pictures, 'sample-390-fact.png') });
      expectClean(page);
    },
  },
  {
    name: 'the fact list scrolls under the wheel',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      const first = () => page.evaluate(() => document.querySelector('.widget[aria-pressed]').getAttribute('aria-label'));
      const before = await first();
      await page.mouse.move(1270, 500);
      for (let i = 0; i < 6; i++) await page.mouse.wheel(0, 300);
      await settle(page);
      assert.notEqual(await first(), before);
      expectClean(page);
    },
  },
];
