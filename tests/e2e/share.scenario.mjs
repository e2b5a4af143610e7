// The ways out: one file that reads without script and opens again, excerpts, one fact, and what another version found.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assert, comparison, copyLink, drop, expectClean, expectColumns, expectSurvived, expectWorks, exported, closeNotices, kPatience, native, notices, openSample, snapshot } from './lib.mjs';

const download = async (page, what) => {
  const [saved] = await Promise.all([page.waitForEvent('download'), page.evaluate(w => synoptic.session.act(w), what)]);
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
};
const clipboard = page => page.evaluate(() => navigator.clipboard.readText());
const said = (page, words) => page.waitForFunction(w => [...document.querySelectorAll('.notice')].some(n => new RegExp(w).test(n.textContent)), words, { timeout: kPatience });
const fragment = address => address.slice(address.indexOf('#'));

export default [
  {
    name: 'one file: shows the comparison without script, and opens again as the same one, dropped and on the command line',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      const before = await exported(page);
      const { name, bytes } = await download(page, 'saveHtml');
      const text = bytes.toString('utf8');
      assert.match(name, /^sample-.*-\d{4}-\d\d-\d\d\.html$/);
      assert.ok(!/<script/i.test(text));
      const reader = await bench.page({ ready: false, javaScriptEnabled: false });
      reader.forgives = /^request to file:\/\/\S+\.html$/; // the saved page itself
      const file = path.join(await mkdtemp(path.join(tmpdir(), 'synoptic-file-')), name);
      await writeFile(file, bytes);
      await reader.goto(`file://${file}`);
      const shown = await reader.locator('body').innerText();
      assert.match(shown, /Comparison of 5 articles[\s\S]*Conflicts \(\d+\)[\s\S]*drop/);
      assert.ok(!shown.includes('#1d.'), 'what it holds is not shown');
      assert.ok((await reader.pdf({ format: 'A4' })).length > 10_000, 'it prints');
      const other = await bench.page();
      await drop(other, [{ name, bytes, type: 'text/html' }]);
      await expectColumns(other, 5);
      assert.equal(await exported(other), before);
      assert.equal(await other.locator('.badge', { hasText: 'Sample' }).count(), 5, 'the mark "sample" is kept');
      expectClean(other);
      if (!existsSync(native)) return 'the command line program is not built; the rest passed';
      assert.equal(execFileSync(native, ['compare', file, '--format', 'json'], { encoding: 'utf8', maxBuffer: 1e9 }).trimEnd(), before);
    },
  },
  {
    name: 'saved JSON opens again as the same comparison',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      const before = await exported(page);
      const { name, bytes } = await download(page, 'saveJson');
      const other = await bench.page();
      await drop(other, [{ name, bytes, type: 'application/json' }]);
      await expectColumns(other, 5);
      assert.equal(await exported(other), before);
    },
  },
  {
    name: 'a saved file that was altered or cut is refused in one sentence, and nothing else changes',
    async run(bench) {
      const page = await bench.page();
      await drop(page, ['a', 'b'].map((n, i) => ({ name: `${n}.txt`, bytes: `The harbor closed on March ${i + 3}\n\nTwelve people were hurt in the fog of the harbor, the coast guard said.\n` })));
      await expectColumns(page, 2);
      const { bytes } = await download(page, 'saveHtml');
      await closeNotices(page);
      const before = await snapshot(page);
      const text = bytes.toString('utf8'), at = text.indexOf('synoptic-workspace">') + 60;
      const altered = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
      await drop(page, [{ name: 'altered.html', bytes: altered, type: 'text/html' }]);
      await expectSurvived(page, before, { sentences: /altered\.html: .*altered/ });
      await drop(page, [{ name: 'cut.html', bytes: text.slice(0, at), type: 'text/html' }]);
      await expectSurvived(page, before, { sentences: /cut\.html: .*cut/ });
    },
  },
  {
    name: 'Markdown and CSV are saved',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      const markdown = await download(page, 'saveMarkdown'), csv = await download(page, 'saveCsv');
      assert.match(markdown.name, /\.md$/);
      assert.match(markdown.bytes.toString('utf8'), /^# /);
      assert.match(csv.name, /\.csv$/);
      const { facts } = await comparison(page);
      const table = await page.evaluate(() => synoptic.session.core_.text({ op: 'report', format: 'csv' }, JSON.stringify(synoptic.session.work.now)));
      assert.equal(csv.bytes.toString('utf8'), `\ufeff${table}`, 'the table, with the mark by which a spreadsheet knows its charset');
      assert.ok(table.split('\r\n').length > facts.length, 'a row a fact');
    },
  },
  {
    name: 'an excerpt link carries only what articles have in common, and says so',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      const whole = await copyLink(page);
      const { articles } = await comparison(page);
      await closeNotices(page);
      await page.evaluate(() => synoptic.session.act('copyExcerpt'));
      await said(page, 'only sentences that articles have in common');
      const link = await clipboard(page);
      assert.ok(fragment(link).length < fragment(whole).length);
      const other = await bench.page({ hash: fragment(link) });
      await expectColumns(other, 5);
      const excerpt = await comparison(other);
      for (const [i, article] of excerpt.articles.entries())
        for (const { span } of article.sentences)
          assert.ok(articles[i].body.includes(Buffer.from(article.body).subarray(...span).toString()), 'byte-equal');
      assert.ok(excerpt.articles.reduce((sum, a) => sum + a.body.length, 0) < articles.reduce((sum, a) => sum + a.body.length, 0));
      assert.match(await other.locator('#kept').innerText(), /excerpt/i);
      expectClean(other);
    },
  },
  {
    name: 'one fact: citation, picture with its description, and a link under 2,000 characters that carries this fact alone',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      const { facts, articles } = await comparison(page);
      const fact = facts.find(f => f.relation === 'conflict');
      await page.evaluate(id => synoptic.session.app_.post({ type: 'choose', fact: id }), fact.id);
      await page.getByRole('button', { name: 'Take this fact along…' }).click();
      const dialog = page.locator('dialog[open]');
      const quoted = fact.values.flatMap(v => v.mentions).map(m => articles.find(a => a.sentences.some(s => s.id === m.sentence))).map(a => a.label ?? a.source);
      const citation = await dialog.locator('textarea').inputValue();
      for (const label of new Set(quoted)) assert.ok(citation.includes(label), `${label} in ${citation}`);
      for (const line of citation.split('\n').filter(l => l.startsWith('“'))) {
        const sentence = line.slice(1, line.lastIndexOf('” – '));
        assert.ok(articles.some(a => a.body.includes(sentence)), `byte-equal: ${sentence}`);
      }
      assert.ok((await dialog.locator('canvas').getAttribute('aria-label')).includes(citation.split('\n')[1]));
      const [picture] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save picture' }).click()]);
      const png = await readFile(await picture.path());
      assert.equal(png.readUInt32BE(16), 2400, 'double size');
      await page.waitForFunction(() => /characters|copy a link/.test(document.querySelector('dialog .hint').textContent), null, { timeout: kPatience });
      await dialog.getByRole('button', { name: 'Copy link' }).click({ timeout: 5000 });
      await said(page, 'Link of this fact copied');
      const link = await clipboard(page);
      assert.ok(fragment(link).length < 2000, `${fragment(link).length} characters`);
      const other = await bench.page({ hash: fragment(link) });
      await expectColumns(other, new Set(quoted).size);
      const alone = await comparison(other);
      assert.ok(alone.facts.some(f => f.relation === 'conflict' && f.kind === fact.kind), 'the same conflict');
      expectClean(page);
    },
  },
  {
    name: 'a link from another version: what is new and what is gone is said and listed',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      const link = await page.evaluate(async () => {
        const workspace = JSON.parse(synoptic.session.app_.workspace());
        const words = workspace.findings.split(' ');
        const conflict = words.findIndex(w => w.startsWith('c'));
        words[conflict] = 'c0:40,1:60'; // one that is not found now, in the place of one that is
        return (await synoptic.core.json({ op: 'link' }, JSON.stringify({ ...workspace, rules: 1, findings: words.join(' ') }))).fragment;
      });
      const other = await bench.page({ hash: link });
      await expectColumns(other, 5);
      assert.ok((await notices(other)).some(n => /^Made with rules 1, now \d+: 1 conflict new, 1 conflict gone\.$/.test(n)), (await notices(other)).join());
      await other.getByRole('button', { name: 'Show both' }).click();
      const listed = await other.locator('dialog[open]').innerText();
      assert.match(listed, /New[\s\S]*Conflict[\s\S]*Gone[\s\S]*Conflict[\s\S]*Northwater: “/);
      expectClean(other);
      await other.keyboard.press('Escape');
      await closeNotices(other);
      await expectWorks(other);
      const same = await bench.page({ hash: fragment(await copyLink(page)) });
      await expectColumns(same, 5);
      assert.ok(!(await notices(same)).some(n => /Made with|Other facts/.test(n)), 'the same version finds the same');
    },
  },
];
