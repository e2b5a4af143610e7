// The pages beside the tool, and a broken "#".
import { assert, expectClean, expectSurvived, kPatience, snapshot } from './lib.mjs';

export default [
  {
    name: 'the privacy page says what is kept and how to check it, with a policy of its own',
    async run(bench) {
      const page = await bench.page({ ready: false });
      await page.goto(`${bench.address}privacy.html`);
      const text = await page.locator('main').innerText();
      for (const words of ['IndexedDB', 'Erase everything', 'How to check it', 'carries the text']) assert.ok(text.includes(words), words);
      assert.equal(await page.locator('script').count(), 0);
      expectClean(page);
    },
  },
  {
    name: 'about: version, formats, licences, and a problem report without a word of any article',
    async run(bench) {
      const page = await bench.page();
      await page.evaluate(() => synoptic.session.app_.post({ type: 'add', articles: [{ title: 'Zephyrine', source: 'Quillon', body: 'Xanthic harbors closed on Tuesday, the wardens said.' }] }));
      await page.waitForFunction(() => document.body.dataset.shown === '1', null, { timeout: kPatience });
      await page.locator('#foot').getByRole('button', { name: 'About' }).click();
      const dialog = page.locator('dialog[open]');
      assert.match(await dialog.innerText(), /Version \d+\.\d+\.\d+, rules \d+, link format \d+, comparison format \d+/);
      await dialog.getByRole('button', { name: 'Copy the report' }).click();
      await page.waitForFunction(() => [...document.querySelectorAll('.notice')].some(n => /report copied/.test(n.textContent)));
      const report = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(report, /Articles: 1 \(52 bytes, 1 sentences\)/);
      assert.doesNotMatch(report, /Zephyrine|Quillon|Xanthic|wardens/i);
      for (const [label, file] of [['Privacy', 'privacy.html'], ['Notices of what it is made of', 'NOTICES.txt']])
        assert.equal(await dialog.getByRole('link', { name: label }).getAttribute('href'), file);
      expectClean(page);
    },
  },
  {
    name: 'a link whose # became %23 is mended by the page for what is missing',
    async run(bench) {
      const page = await bench.page({ ready: false });
      await page.goto(`${bench.address}%231d.400.0a1b2c3d.abcdefz`);
      await page.waitForSelector('.notice.error', { timeout: kPatience });
      await page.waitForSelector('body[data-ready]');
      assert.equal(new URL(page.url()).hash, '#1d.400.0a1b2c3d.abcdefz');
      page.forgives = /^console: Failed to load resource: .* 404 .* at \S+%231d\.400\.0a1b2c3d\.abcdefz$/; // the address that was met
      await expectSurvived(page, await snapshot(page), { sentences: /cut|altered/ });
    },
  },
  {
    name: 'a link whose # became %23 leads to no other host, however its path begins',
    async run(bench) {
      const page = await bench.page({ ready: false });
      page.forgives = /^console: (Failed to load resource: .* 404 |Refused to (apply style|execute script) from ).*\/other\.example\/sub\//; // there is nothing there
      const { origin } = new URL(bench.address);
      for (const begin of ['//', '///', '/\\', '//./']) {
        await page.goto(`${origin}${begin}other.example/sub/%231d.400.0a1b2c3d.abcdefz`);
        await page.waitForURL(/#1d/, { timeout: kPatience });
        assert.match(page.url().slice(origin.length), /^\/other\.example\/sub\/#1d\.400\.0a1b2c3d\.abcdefz$/, begin);
      }
      expectClean(page);
    },
  },
  {
    name: 'the page for what is missing looks like the other pages of text, and leads to the start',
    async run(bench) {
      const page = await bench.page({ ready: false });
      page.forgives = /^console: Failed to load resource: .* 404 .* at \S+\/nothing$/;
      const looks = async file => {
        await page.goto(bench.address + file);
        return page.evaluate(async () => {
          await document.fonts.ready;
          return [getComputedStyle(document.body).font, getComputedStyle(document.querySelector('main')).maxWidth, [...document.fonts].some(f => f.status === 'loaded'), document.querySelector('a').href];
        });
      };
      assert.deepEqual(await looks('nothing'), await looks('privacy.html'));
      assert.ok((await looks('nothing'))[2]);
      assert.equal((await looks('nothing'))[3], bench.address);
      expectClean(page);
    },
  },
];
