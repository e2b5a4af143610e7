// Real articles, which lie beside the project: dropped together, compared, linked, opened elsewhere.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { assert, comparison, copyLink, drop, expectClean, expectColumns, exported, kPatience, native, pictures, settle, shared } from './lib.mjs';

const folder = path.join(shared, 'clusters/envoys/articles');
const articles = async () => Promise.all((await readdir(folder)).sort().map(async name => ({ name, bytes: await readFile(path.join(folder, name)) })));

export default [
  {
    name: 'five real articles dropped together are compared; the link carries them, byte for byte',
    async run(bench) {
      if (!existsSync(folder)) return 'the articles are not beside the project (SYNOPTIC_SHARED)';
      const page = await bench.page();
      await drop(page, await articles());
      await page.waitForFunction(() => document.querySelectorAll('.results li').length === 5, null, { timeout: kPatience }); // it leaves by itself
      await expectColumns(page, 5);
      await settle(page);
      const { facts, rows } = await comparison(page);
      assert.ok(rows.length > 5, `rows: ${rows.length}`);
      assert.ok(facts.length > 5, `facts: ${facts.length}`);
      for (const label of await page.locator('.label').allTextContents()) {
        assert.doesNotMatch(label, /\.txt|^[A-E]$/, 'no file names, no letters');
        assert.ok(label.length > 2);
      }
      await page.screenshot({ path: path.join(pictures, 'envoys-1440.png') });
      const json = await exported(page);
      const link = await copyLink(page);
      const other = await bench.page({ hash: link.slice(link.indexOf('#')) });
      await expectColumns(other, 5);
      assert.equal(await exported(other), json);
      expectClean(page);
      expectClean(other);
      if (existsSync(native))
        assert.equal(execFileSync(native, ['open', '-', '--format', 'json'], { input: link, encoding: 'utf8', maxBuffer: 1e9 }).trimEnd(), json);
      const phone = await bench.page({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2, hash: link.slice(link.indexOf('#')) });
      await expectColumns(phone, 5);
      await settle(phone);
      await phone.screenshot({ path: path.join(pictures, 'envoys-390.png') });
      expectClean(phone);
    },
  },
];
