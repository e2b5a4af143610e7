// The sample, as a newcomer sees it: five columns, marks, facts, keys, a link, saved files, a quiet page.
import { readFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { assert, comparison, copyLink, drop, expectClean, expectColumns, exported, native, notices, openSample, settle } from './lib.mjs';

export default [
  {
    name: 'the empty page asks for articles',
    async run(bench) {
      const page = await bench.page();
      for (const name of ['Choose files', 'Paste text', 'Open the sample']) await page.getByRole('button', { name, exact: true }).waitFor();
      assert.equal(await page.locator('.column').count(), 0);
      expectClean(page);
    },
  },
  {
    name: 'the sample opens in five columns, labelled as a sample',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      assert.deepEqual(await page.locator('.label').allTextContents(), ['Northwater', 'The Ellory Courier', 'Sundhaven Tribune', 'Radio Wexmere', 'The Marren Ledger']);
      assert.equal(await page.locator('.badge', { hasText: 'Sample' }).count(), 5);
      const { facts, rows } = await comparison(page);
      assert.ok(rows.length >= 8, `rows: ${rows.length}`);
      assert.ok(facts.some(fact => fact.relation === 'conflict'), 'a conflict');
      expectClean(page);
    },
  },
  {
    name: 'every word of the sample is in the document, in order',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      const shown = await page.$$eval('.column article', all => all.map(a => [...a.querySelectorAll('h2,h3,p,li')].map(p => p.textContent.replace(/^• /, "")).join(" ").split(/\s+/).join(' ')));
      const { articles } = await comparison(page);
      articles.forEach(({ body }, i) => assert.equal(shown[i], body.replace(/^[*•-] /gm, '').split(/\s+/).filter(Boolean).join(' ')));
    },
  },
  {
    name: 'no frame is painted while nothing happens',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      const frames = () => page.evaluate(() => synoptic.stage.frames);
      // columns out of sight are read when there is time, and painted then
      let before = -1;
      for (let round = 0; round < 10 && before !== (before = await frames()); ++round) await page.waitForTimeout(2000);
      await page.waitForTimeout(3000);
      assert.equal(await frames(), before);
    },
  },
  {
    name: 'a copied link opens the same comparison in another profile, byte for byte, and natively',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      const link = await copyLink(page);
      assert.match(link, /#1d\.\d+\.[0-9a-f]{8}\.[A-Za-z0-9_-]+z$/);
      assert.equal(link, page.url());
      assert.match((await notices(page)).join(), new RegExp(`${link.split('#')[1].length.toLocaleString('en').slice(0, 2)}.* characters: `));
      const json = await exported(page);
      const other = await bench.page({ hash: link.slice(link.indexOf('#')) });
      await expectColumns(other, 5);
      assert.equal(await exported(other), json);
      assert.equal(await other.locator('.badge').count(), 5);
      expectClean(page);
      expectClean(other);
      if (!existsSync(native)) return;
      assert.equal(execFileSync(native, ['open', '-', '--format', 'json'], { input: link, encoding: 'utf8', maxBuffer: 1e9 }).trimEnd(), json);
    },
  },
  {
    name: 'n and p walk through the conflicts, Escape lets go',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      const said = () => page.locator('#live').textContent();
      const first = await said();
      await page.keyboard.press('n');
      await page.waitForFunction(was => document.getElementById('live').textContent !== was, first);
      const one = await said();
      await page.keyboard.press('n');
      await page.waitForFunction(was => document.getElementById('live').textContent !== was, one);
      await page.keyboard.press('p');
      await page.waitForFunction(was => document.getElementById('live').textContent === was, one);
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await settle(page);
      expectClean(page);
    },
  },
  {
    name: 'a removed article comes back with undo, and goes again with redo',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      await page.getByRole('button', { name: 'Remove Radio Wexmere' }).click();
      await expectColumns(page, 4);
      await page.keyboard.press('Control+z');
      await expectColumns(page, 5);
      await page.keyboard.press('Control+Shift+z');
      await expectColumns(page, 4);
      await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
      await expectColumns(page, 5);
      expectClean(page);
    },
  },
  {
    name: 'labels and dates can be edited',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      await page.getByRole('button', { name: 'Edit label and date of Radio Wexmere' }).click();
      await page.getByRole('dialog').getByLabel('Outlet').fill('Wexmere FM');
      await page.getByRole('dialog').getByLabel('Date').fill('2026-03-07');
      await page.getByRole('button', { name: 'Done' }).click();
      await page.locator('p.label').getByText('Wexmere FM', { exact: true }).waitFor();
      await page.getByText('Mar 7, 2026').waitFor();
      expectClean(page);
    },
  },
  {
    name: 'saved files: JSON as exported, HTML as a page without script',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      const save = async what => {
        const [download] = await Promise.all([page.waitForEvent('download'), page.evaluate(w => synoptic.session.act(w), what)]);
        return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
      };
      const json = await save('saveJson');
      assert.match(json.name, /^sample-ferry-and-cargo-ship-collide.*-\d{4}-\d\d-\d\d\.json$/);
      assert.equal(json.text, await exported(page));
      const other = await bench.page();
      await drop(other, [{ name: json.name, bytes: json.text, type: 'application/json' }]);
      await expectColumns(other, 5);
      assert.equal(await exported(other), json.text, 'a saved comparison opens as the same');
      expectClean(other);
      const html = await save('saveHtml');
      assert.match(html.name, /\.html$/);
      assert.match(html.text, /^<!doctype html>/i);
      assert.doesNotMatch(html.text, /<script/i);
      expectClean(page);
    },
  },
];
