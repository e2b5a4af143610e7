// What can go wrong: one clear sentence each, what was loaded stays, the page goes on (expectSurvived).
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  assert, Bench, closeNotices, comparison, differing, drop, expectClean, expectColumns, expectSaid, expectSentence, expectSurvived, expectTaken, expectWorks, killPages, kOffline, kPatience, notices, openSample, pictures, settle, snapshot, until,
} from './lib.mjs';

const kReport = n => `The harbor of Port Ellory closed on March ${n}, 2026\n\nTwelve people were hurt when a ferry and a cargo ship collided in fog, the coast guard said.\n\nThe harbor reopens in ${n} days.\n`;
const binary = size => Uint8Array.from({ length: size }, (_, i) => (i * 7919 + (i >> 3) * 104729) & 255);

// A page with two articles, and what it shows.
async function loaded(bench, page) {
  page ??= await bench.page();
  await drop(page, [{ name: 'a.txt', bytes: kReport(3) }, { name: 'b.txt', bytes: kReport(4) }]);
  await expectColumns(page, 2);
  await settle(page);
  await closeNotices(page);
  return { page, before: await snapshot(page) };
}

const refused = (name, files, sentences) => ({
  name,
  async run(bench) {
    const { page, before } = await loaded(bench);
    await drop(page, files);
    await expectSurvived(page, before, { sentences });
  },
});

const kLosses = Number(process.env.LOSSES) || 5; // the long round loses it twenty times

export default [
  refused('an empty file', [{ name: 'empty.txt', bytes: '' }], /Nothing was loaded:\s+empty\.txt.* empty/i),
  refused('a file of blanks', [{ name: 'blank.txt', bytes: ' \n\t\n ' }], /blank\.txt.* (empty|no text)/i),
  refused('a binary file', [{ name: 'photo.txt', bytes: binary(40_000) }], /photo\.txt.* (binary|text)/i),
  refused('a broken Word file', [{ name: 'report.docx', bytes: Buffer.concat([Buffer.from('PK\x03\x04'), binary(900)]) }], /report\.docx: \S.*(damaged|Word)/i),
  ...[['huge.txt', '25 MB'], ['huge.pdf', '100 MB']].map(([file, most]) => ({
    name: `two gigabytes, ${file}: one sentence, and nothing is read`,
    async run(bench) {
      const { page, before } = await loaded(bench);
      await page.evaluate(() => {
        globalThis.read = 0;
        for (const way of ['arrayBuffer', 'text', 'bytes', 'stream', 'slice']) {
          const whole = Blob.prototype[way];
          if (whole) Blob.prototype[way] = function (...values) { if (this.size > 1e9) globalThis.read++; return whole.apply(this, values); };
        }
      });
      const scratch = mkdtempSync(path.join(tmpdir(), 'synoptic-huge-'));
      try {
        writeFileSync(path.join(scratch, file), '');
        truncateSync(path.join(scratch, file), 2 ** 31); // sparse: takes no room
        await page.locator('#picker').setInputFiles(path.join(scratch, file));
        await expectSurvived(page, before, { sentences: new RegExp(`${file.replace('.', '\\.')}.* is too large \\(2\\.1 GB\\): at most ${most} can be read\\. Add only its article\\.$`, 's') });
        assert.equal(await page.evaluate(() => read), 0, 'nothing of it is read');
      } finally {
        rmSync(scratch, { recursive: true });
      }
    },
  })),
  refused('an executable that calls itself text', [{ name: 'elf.txt', bytes: Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01\0'), Buffer.alloc(600), binary(5000)]) }], /elf\.txt: This is (a program|a binary file)/i),
  {
    name: 'links that were cut, altered, made newer or are none',
    async run(bench) {
      const { page, before } = await loaded(bench);
      const fragment = await page.evaluate(async () => {
        const { session, core } = synoptic;
        return (await core.json({ op: 'link' }, session.app_.workspace())).fragment;
      });
      const middle = fragment.length >> 1;
      const damaged = [
        [fragment.slice(0, middle), /cut|of \d|characters/i],
        [fragment.slice(0, middle) + (fragment[middle] === 'A' ? 'B' : 'A') + fragment.slice(middle + 1), /changed|altered|damaged/i],
        [fragment.replace('#1d', '#9d'), /newer|version|number/i],
        ['#1d.zzz', /link/i],
      ];
      for (const [text, sentences] of damaged) {
        await page.evaluate(text => synoptic.session.bring.openLink(text), text);
        await expectSurvived(page, before, { sentences });
      }
    },
  },
  {
    name: 'a damaged link in the address shows its sentence and the empty page, never the sample',
    async run(bench) {
      const { page: kept, before } = await loaded(bench);
      await kept.waitForFunction(() => document.body.dataset.kept === 'saved', null, { timeout: kPatience });
      const page = await kept.context().newPage();
      await kept.close();
      await page.goto(`${bench.address}#1d.400.0a1b2c3d.abcdefz`);
      await page.waitForSelector('.notice.error');
      assert.equal((await notices(page)).length, 1);
      assert.equal(await page.locator('.column').count(), 0);
      assert.ok(await page.getByRole('button', { name: 'Open the sample' }).isVisible());
      expectSentence((await notices(page))[0], /characters/);
      expectClean(page);
      await closeNotices(page);
      // what was kept before is there as it was
      await page.locator('#recent li button').first().click();
      await expectColumns(page, 2);
      await page.waitForFunction(() => synoptic.session.comparison, null, { timeout: kPatience });
      await expectSurvived(page, before, { sentences: null, undo: false });
    },
  },
  {
    name: 'a pasted text of five hundred megabytes: one sentence with its size, at once, and nothing of it is read',
    async run(bench) {
      const { page, before } = await loaded(bench);
      const took = await page.evaluate(() => {
        const text = 'The harbor of Port Ellory closed. '.repeat(15_000_000), began = performance.now();
        const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
        Object.defineProperty(event, 'clipboardData', { value: { files: [], items: [], getData: type => type === 'text/plain' ? text : '' } });
        document.body.dispatchEvent(event);
        return performance.now() - began;
      });
      assert.ok(took < 5000, `${Math.round(took)} ms`);
      await expectSurvived(page, before, { sentences: /^This text is too large \(510 MB\): at most 25 MB can be read\. Add only its article\.$/ });
    },
  },
  {
    name: 'good and bad files together: each has its line',
    async run(bench) {
      const { page, before } = await loaded(bench);
      await drop(page, [{ name: 'c.txt', bytes: kReport(5) }, { name: 'none.txt', bytes: '' }, { name: 'd.txt', bytes: kReport(6) }]);
      await page.waitForSelector('.results .refused', { timeout: kPatience });
      assert.equal(await page.locator('.results .refused').count(), 1);
      await expectTaken(page, before, /^2 loaded, 1 not/);
    },
  },
  {
    name: 'bytes that are no UTF-8 are replaced or read as what they are, and that is said',
    async run(bench) {
      const { page, before } = await loaded(bench);
      const latin = Buffer.concat([Buffer.from('The caf'), Buffer.from([0xe9]), Buffer.from(' in Port Ellory stayed open on March 3, 2026, and twelve people slept there.\n')]);
      await drop(page, [{ name: 'latin.txt', bytes: latin }]);
      await expectColumns(page, 3);
      const { articles } = await comparison(page);
      assert.match(articles[2].body, /The caf(é|\ufffd) in/);
      await expectTaken(page, before, /latin\.txt loaded\. .*(UTF-8|windows-1252)/);
    },
  },
  {
    name: 'one article alone is shown, and what is missing is said',
    async run(bench) {
      const page = await bench.page();
      await drop(page, [{ name: 'a.txt', bytes: kReport(3) }]);
      await expectSaid(page, /one article|another|nothing to compare/i);
      await expectColumns(page, 1);
      expectClean(page);
      await closeNotices(page);
      await expectWorks(page);
    },
  },
  {
    name: 'the same article twice is shown twice, and said to be the same',
    async run(bench) {
      const page = await bench.page();
      await drop(page, [{ name: 'a.txt', bytes: kReport(3) }, { name: 'copy of a.txt', bytes: kReport(3) }]);
      await expectSaid(page, /identical|the same/i);
      await expectColumns(page, 2);
      await page.keyboard.press('n'); // a key that does nothing would seem broken
      await expectSaid(page, /no conflict and no difference/);
      expectClean(page);
      await closeNotices(page);
      await expectWorks(page);
    },
  },
  {
    name: 'five hundred reports of one event are compared, and a fact is gone to and read in the table',
    compiled: true,
    async run(bench) {
      const page = await bench.page();
      const towns = ['Wexmere', 'Sundhaven', 'Hale Point', 'Kelmouth', 'Port Ellory'];
      const report = i => `Ferry strikes pier at ${towns[i % 5]}\n\n${10 + i % 7} people were hurt when the ferry Saint Orla struck the pier at ${towns[i % 5]} in thick fog on Tuesday evening, the coast guard said.\n\n` +
        `The ferry was carrying ${180 + i} passengers. All of them were brought ashore in a two-hour rescue.\n\n“We were lucky that the water was calm,” harbor master Katarina Lindqvist told outlet number ${i}.\n`;
      await drop(page, Array.from({ length: 500 }, (_, i) => ({ name: `${i}.txt`, bytes: report(i) })));
      await expectColumns(page, 500);
      await settle(page);
      const head = await page.$eval('.column > header', header => header.offsetHeight);
      assert.ok(head < 200, `a head ${head} high leaves no room for the text`);
      await page.keyboard.press('n');
      await page.waitForSelector('#card:not([hidden])', { timeout: kPatience });
      assert.ok((await page.locator('#card .why').textContent()).length < 4000, 'an explanation names some articles and counts the others');
      await page.keyboard.press('m');
      await page.waitForSelector('#matrix tbody tr:nth-child(20)', { timeout: kPatience });
      assert.ok(await page.locator('#matrix td').count() <= 20_000);
      expectClean(page);
    },
  },
  {
    name: 'five megabytes are compared, and only the link is refused',
    compiled: true,
    async run(bench) {
      const page = await bench.page();
      // Sentences that repeat in kind but not in words, as long texts do.
      const places = ['Wexmere', 'Sundhaven', 'Hale Point', 'Rope Street', 'Port Ellory'];
      const text = Array.from({ length: 45_000 }, (_, i) =>
        `Report ${i}: the crew of boat ${i * 7 % 9973} carried ${i % 97 + 2} people from ${places[i % 5]} to the quay in ${i % 50 + 3} minutes.${i % 6 === 5 ? '\n\n' : ' '}`).join('');
      await drop(page, [{ name: 'long.txt', bytes: text }, { name: 'b.txt', bytes: kReport(4) }]);
      // how long the main thread was ever held up
      await page.evaluate(() => {
        globalThis.held = 0;
        let last = performance.now();
        setInterval(() => { const now = performance.now(); globalThis.held = Math.max(globalThis.held, now - last); last = now; }, 20);
      });
      await expectColumns(page, 2);
      await settle(page);
      // asked within the page: to bring 25 MB of an answer here takes a minute
      const { length, facts } = await page.evaluate(() => {
        const { articles, facts } = synoptic.session.comparison;
        return { length: articles[0].body.length, facts: facts.length };
      });
      assert.ok(length > 4e6);
      assert.ok(facts > 0);
      const shown = await page.evaluate(async () => {
        const [{ scroller, text }] = synoptic.session.columns_.list;
        for (let i = 0; i < 100 && text.paragraphs.at(-1).end < text.body.trimEnd().length; i++) await new Promise(go => setTimeout(go, 100));
        scroller.scrollTop = scroller.scrollHeight;
        await new Promise(go => setTimeout(go, 1500));
        return { end: text.paragraphs.at(-1).node.data.slice(-20), bottom: scroller.scrollTop > 100_000, held: globalThis.held };
      });
      assert.match(shown.end, /minutes\.$/);
      assert.ok(shown.bottom, 'scrolled far down');
      console.log(`      longest pause of the page: ${Math.round(shown.held)} ms`);
      await closeNotices(page);
      const before = await snapshot(page);
      await page.getByRole('button', { name: 'Copy link' }).click();
      await page.waitForSelector('.notice.error', { timeout: 60_000 });
      await expectSurvived(page, before, { sentences: /too (large|long)/i, undo: false }); // what is so long comes back paragraph by paragraph
    },
  },
  {
    name: 'a long comparison can be cancelled: the texts are read without marks, and it is made after all when it is asked for; one that runs gives way to an article',
    async run(bench) {
      if (kOffline) return 'loads from the network';
      const page = await bench.page();
      // long enough to be seen on a quick machine too, and to be clicked on a slow one: that with the eighth article is always cancelled
      await page.route('**/core.mjs', route => route.fulfill({ contentType: 'text/javascript', body: `import make from './core.mjs?real';
export default async options => {
  const core = await make(options), call = core._core_call;
  const read = (at, size) => JSON.parse(new TextDecoder().decode(core.HEAPU8.slice(at, at + size)));
  const slow = (header, size, data, length) => {
    const seconds = read(header, size).op !== 'show' ? 0 : read(data, length).articles.some(({ body }) => body.includes('boat 77 carried 77 ')) ? 1000 : 3;
    for (const until = performance.now() + 1000 * seconds; performance.now() < until;);
    return call(header, size, data, length);
  };
  Object.defineProperty(core, '_core_call', { get: () => slow, set: () => undefined }); // at its first call it would put itself in this place
  return core;
};` }));
      await page.evaluate(() => {
        synoptic.core.least_seconds_ = 1e6;
        synoptic.core.worker_?.terminate();
        synoptic.core.worker_ = null;
      });
      const text = n => Array.from({ length: 70 }, (_, i) => `Report ${i}: the crew of boat ${(i * 7 + n) % 9973} carried ${i % 97 + n} people from Wexmere to the quay in ${i % 50 + 3} minutes.${i % 6 === 5 ? '\n\n' : ' '}`).join('');
      const busy = page.locator('#busy'), cancel = busy.getByRole('button', { name: 'Cancel' }), compare = page.locator('#foot').getByRole('button', { name: 'Compare now' });
      const listed = () => page.evaluate(() => [...document.querySelectorAll('#chrome .widget')].filter(w => /^(Conflict|Differs|Shared|Only)/.test(w.getAttribute('aria-label'))).length);
      const expectUncompared = async count => {
        await expectColumns(page, count);
        assert.ok(await busy.isHidden());
        await compare.waitFor();
        assert.deepEqual(await page.evaluate(() => [synoptic.session.comparison.facts.length, synoptic.session.comparison.articles.every(({ body }) => body.length > 5_000), synoptic.core.idle]), [0, true, true]);
        await settle(page);
        assert.equal(await listed(), 0, 'nothing of the comparison before');
      };
      await drop(page, Array.from({ length: 7 }, (_, n) => ({ name: `${n}.txt`, bytes: text(n) })));
      await busy.getByText('Comparing 7 articles …').waitFor({ timeout: kPatience });
      await cancel.press('Enter');
      await expectUncompared(7);
      await expectSaid(page, /^The comparison was cancelled: the texts can be read, without marks\./);
      assert.ok(await compare.evaluate(button => button === document.activeElement), 'the keyboard goes on where it can be had');
      // what is brought in while it runs does not wait for it
      await compare.press('Enter');
      await cancel.waitFor({ timeout: kPatience });
      assert.ok(await page.evaluate(async () => {
        const { core } = synoptic, patience = core.gives_way_;
        core.gives_way_ = 0; // it would be over before, on a quick machine
        await core.text({ op: 'import', name: 'a.txt' }, 'Twelve people were hurt in Port Ellory.');
        core.gives_way_ = patience;
        return core.put_off_ !== null;
      }), 'the article comes first');
      await page.waitForFunction(() => synoptic.session.comparison.facts.length > 0, null, { timeout: kPatience });
      await until(() => busy.isHidden(), 'it is over');
      assert.ok(await compare.isHidden() && await until(async () => await listed() > 0, 'the facts are listed') === undefined);
      await closeNotices(page);
      // a text that is pasted, over what was compared before; on a phone, beside a notice that takes the width
      await page.setViewportSize({ width: 390, height: 844 });
      await page.evaluate(() => synoptic.session.status_.notice('This is said meanwhile, and takes the width.'));
      await page.evaluate(text => void synoptic.session.bring.addLoose(text), text(77));
      await busy.getByText('Comparing 8 articles …').waitFor({ timeout: kPatience });
      await cancel.click();
      await page.setViewportSize({ width: 1440, height: 900 }); // where the facts are listed
      await expectUncompared(8);
      // cancelled by emptying the page, and no word of it
      await page.keyboard.press('Control+z');
      await cancel.waitFor({ timeout: kPatience });
      await closeNotices(page);
      await page.evaluate(() => synoptic.session.post({ type: 'clear' }));
      await page.waitForSelector('#empty:not([hidden])');
      assert.equal(await page.evaluate(() => synoptic.core.idle), true);
      await page.waitForTimeout(500);
      assert.ok(await compare.isHidden() && !(await notices(page)).some(words => /cancelled/.test(words)));
      await page.keyboard.press('Control+z');
      await expectColumns(page, 7);
      await expectWorks(page);
      expectClean(page);
    },
  },
  {
    name: 'markup stays text: in bodies, titles, outlets, file names and links',
    async run(bench) {
      const markup = ['<img src=x onerror="pwned=1">', '<script>pwned=1</script>', '"><svg/onload=pwned=1>', '<iframe src="javascript:parent.pwned=1">', '<style>*{display:none}</style>', '<a href="javascript:pwned=1">x</a>'];
      const page = await bench.page();
      const text = n => `${markup[n]} is what the report says\n\nOn March ${n + 1}, 2026, twelve people read ${markup.join(' and ')} aloud in Port Ellory.\n`;
      await drop(page, [{ name: `${markup[0]}.txt`, bytes: text(0) }, { name: 'b.txt', bytes: text(1) }]);
      await expectColumns(page, 2);
      await page.evaluate(list => {
        const { app_ } = synoptic.session;
        app_.post({ type: 'edit', article: 0, title: list[1], source: list[0], published: '' });
        app_.post({ type: 'edit', article: 1, title: list[4], source: list[2], published: '2026-03-02' });
      }, markup);
      await expectColumns(page, 2);
      await settle(page);
      await page.keyboard.press('n');
      await page.getByRole('button', { name: /^Edit label and date of/ }).first().click();
      const link = await page.evaluate(async () => (await synoptic.core.json({ op: 'link' }, synoptic.session.app_.workspace())).fragment);
      const other = await bench.page({ hash: link });
      await expectColumns(other, 2);
      for (const p of [page, other]) {
        assert.equal(await p.evaluate(() => globalThis.pwned), undefined);
        assert.equal(await p.locator('img, iframe, svg, a, main style, .column article *:not(h2, h3, p, ul, li)').count(), 0);
        expectClean(p);
      }
      const html = new TextDecoder().decode(Uint8Array.from(Object.values(await page.evaluate(() => synoptic.core.call({ op: 'report', format: 'html' }, JSON.stringify(synoptic.session.work.now))))));
      assert.doesNotMatch(html, /<img|<script|<svg|<iframe|onerror="|href="javascript/i);
      await page.evaluate(() => { document.querySelectorAll('dialog[open]').forEach(d => d.close()); });
      for (const p of [page, other]) {
        await closeNotices(p);
        const before = await snapshot(p);
        await p.evaluate(text => void synoptic.session.bring.openLink(text), `#1d.${markup[0]}z`);
        await expectSurvived(p, before, { sentences: /link/i, undo: false }); // the last step was an edit
      }
    },
  },
  // The module itself fails, in its own worker.
  ...[
    ['traps', 'core._core_call = () => { throw new WebAssembly.RuntimeError("unreachable"); };', 'stopped unexpectedly'],
    ['never ends', 'core._core_call = () => { for (;;); };', 'took too long'],
    // each export takes the place of its own first caller
    ['has no memory', 'core._core_free(core._core_alloc(4)); const alloc = core._core_alloc; let lent = 0; core._core_alloc = size => lent++ < 2 ? alloc(size) : 0;', 'ran out of memory'],
  ].map(([way, how, words]) => ({
    name: `a core that ${way} is replaced, and nothing is lost; after the second fault one sentence, and a file is saved without it`,
    async run(bench) {
      if (kOffline) return 'loads from the network';
      const { page, before } = await loaded(bench);
      page.forgives = /^(console: )?error: .*\bunreachable$/;
      let left = 0;
      await page.route('**/core.mjs', route => left-- <= 0 ? route.continue() : route.fulfill({ contentType: 'text/javascript',
        body: `import make from './core.mjs?real';\nexport default async options => { const core = await make(options); ${how} return core; };` }));
      // the next `times` workers have such a core; without end is the patience where a fault shows by itself
      const fail = async times => {
        left = times;
        await page.evaluate(async ([times, seconds]) => {
          while (!synoptic.core.idle) await new Promise(go => setTimeout(go, 20)); // what is asked of a worker that is put away is answered by nobody
          const { core } = synoptic, make = synoptic.make ??= core.make_;
          core.make_ = () => {
            core.least_seconds_ = times-- > 0 ? seconds : 1e6;
            return make();
          };
          core.worker_?.terminate();
          core.worker_ = null;
        }, [times, way === 'never ends' ? 3 : 1e6]);
      };
      await fail(1);
      assert.match(await page.evaluate(() => synoptic.core.text({ op: 'version' })), /"rules"/);
      await fail(2);
      await page.evaluate(() => void synoptic.session.away.copyLink());
      await expectSurvived(page, before, { sentences: new RegExp(`${words} twice\\. What was loaded stays`) });
      // after such a sentence a file can be saved at once, and opens as what it was
      await fail(2);
      assert.match(await page.evaluate(() => synoptic.core.text({ op: 'version' }).catch(error => error.message)), new RegExp(`${words} twice`));
      await fail(1000);
      const [download] = await Promise.all([page.waitForEvent('download', { timeout: kPatience }), page.locator('#foot').getByRole('button', { name: 'Save a file' }).click()]);
      assert.match(download.suggestedFilename(), /\.json$/);
      const bytes = readFileSync(await download.path());
      await fail(0);
      await expectSurvived(page, before, { sentences: /^The comparison could not be written, so the file that was saved holds the articles .* alone: open it here, and they are compared again\.$/ });
      await page.evaluate(() => synoptic.session.app_.post({ type: 'clear' }));
      await page.waitForSelector('#empty:not([hidden])');
      await drop(page, [{ name: download.suggestedFilename(), bytes }]);
      await expectColumns(page, 2);
      const again = await snapshot(page);
      assert.deepEqual(again.articles.map(([, text]) => text), before.articles.map(([, text]) => text));
      assert.equal(JSON.stringify(JSON.parse(again.comparison).facts), JSON.stringify(JSON.parse(before.comparison).facts));
      expectClean(page);
    },
  })),
  {
    name: 'a lost context that does not come back: the document marks itself after three seconds, and the page works on',
    async run(bench) {
      const { page, before } = await loaded(bench);
      await page.evaluate(() => document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext());
      await page.waitForFunction(() => synoptic.stage.mode === 'document', null, { timeout: kPatience });
      assert.ok(await page.evaluate(() => CSS.highlights.size > 0));
      // the document's tools, and nothing of the canvas's over them
      assert.ok(await page.locator('#panel').isVisible() && !await page.locator('#sift').isVisible());
      assert.deepEqual(await notices(page), [], 'the text is read as before: there is nothing to say');
      await page.evaluate(() => synoptic.session.bring.openLink('#1d.zzz')); // and what is said is said
      await expectSurvived(page, before, { sentences: /link/i });
    },
  },
  ...[
    ['a canvas module that traps is replaced, and its articles are opened again as they were looked at', '_app_post', 'throw', page => page.keyboard.press('n')],
    ['a canvas module that traps within a frame is replaced, and its articles are opened again as they were looked at', '_app_frame', 'throw', page => page.evaluate(() => synoptic.stage.invalidate())],
    ['a canvas module that is given no memory is replaced, and it is said that what was just done may not be there', '_malloc', 'nothing',
      page => page.evaluate(() => synoptic.session.app_.post({ type: 'add', articles: [{ body: 'The ferry sailed on Monday.' }] })), ', perhaps without what was just done'],
  ].map(([name, call, how, meet, lost = '']) => ({
    name,
    async run(bench) {
      const { page, before } = await loaded(bench);
      await page.keyboard.press('n');
      await page.keyboard.press('s');
      const looks = () => page.evaluate(() => {
        const { view, chosenFact } = JSON.parse(synoptic.session.app_.workspace());
        return { view, chosenFact };
      });
      const looked = await looks();
      assert.ok(looked.view.shared && looked.chosenFact, JSON.stringify(looked));
      await page.waitForTimeout(700); // it is remembered half a second after the change
      await page.evaluate(([call, how]) => {
        const { module_ } = synoptic.session.app_;
        module_[call] = () => {
          if (how === 'throw') throw new WebAssembly.RuntimeError('unreachable');
          return 0;
        };
      }, [call, how]);
      await meet(page);
      await page.waitForFunction(() => /started again/.test(document.getElementById('notices').textContent), null, { timeout: 30_000 });
      await expectColumns(page, 2);
      await settle(page);
      assert.deepEqual(await looks(), looked);
      assert.equal(await page.evaluate(() => synoptic.stage.mode), 'canvas');
      // the steps before are gone, and that is said
      await expectSurvived(page, before, { sentences: new RegExp(`^The part that draws the marks stopped and was started again\\. The articles are still here${lost}; earlier steps cannot be undone\\.$`), undo: false });
    },
  })),
  {
    name: 'a canvas module that can have no more memory, the shell asking for it or the module, is replaced: of what was done to its articles the last step is lost at most',
    async run(bench) {
      if (kOffline) return 'loads from the network';
      for (const bytes of [600_000, 30_000]) {
        const page = await bench.page();
        await page.route('**/app.mjs', async route => {
          const text = await (await route.fetch()).text(), limited = text.replace('requestedSize>maxHeapSize', 'requestedSize>(globalThis.most_heap??maxHeapSize)');
          assert.notEqual(limited, text);
          await route.fulfill({ contentType: 'text/javascript', body: limited });
        });
        await page.reload();
        await page.waitForFunction(() => document.body.dataset.ready === '1', null, { timeout: kPatience });
        await loaded(bench, page);
        const done = await page.evaluate(bytes => {
          const { session } = synoptic, { app_, core_ } = session, ask = core_.call;
          core_.call = () => new Promise(() => undefined); // these are not compared
          globalThis.most_heap = app_.module_.HEAPU8.length;
          let edits = 0;
          while (!app_.dead && edits < 5000) app_.post({ type: 'edit', article: 0, body: `Number ${edits++}. ${'ferry '.repeat(bytes / 6)}` });
          core_.call = ask;
          delete globalThis.most_heap;
          return edits;
        }, bytes);
        assert.ok(done > 1 && done < 5000, `${done} edits`);
        await expectColumns(page, 2);
        await page.waitForFunction(done => [done - 2, done - 1].some(n => document.querySelector('.column article').textContent.startsWith(`Number ${n}. `)), done, { timeout: kPatience });
        await page.waitForFunction(() => synoptic.session.comparison?.articles[0].sentences.length > 0, null, { timeout: kPatience });
        const [said] = await notices(page);
        expectSentence(said, /^The part that draws the marks stopped and was started again\. The articles are still here, perhaps without what was just done; earlier steps cannot be undone\.$/);
        await closeNotices(page);
        const { kept } = await snapshot(page);
        assert.deepEqual(JSON.parse(kept).articles, await page.evaluate(() => synoptic.session.work.now.articles), 'what is kept is what is there');
        await expectWorks(page);
        expectClean(page);
      }
    },
  },
  // Nothing of the page runs while a frame does not return, not even its own word about it: the browser's "page unresponsive" is what the reader
  // sees. What is promised is that closing the tab loses nothing that was there a second before.
  {
    name: 'a frame that never returns: the tab is closed, and another opens all work from the list, as it was a second before',
    async run(bench) {
      const { page } = await loaded(bench);
      const labelled = async (page, source) => {
        await page.evaluate(source => synoptic.session.app_.post({ type: 'edit', article: 0, source }), source);
        await page.waitForFunction(source => document.querySelector('.label')?.textContent === source, source, { timeout: kPatience });
      };
      await labelled(page, 'Harbor Post');
      await page.waitForTimeout(1000); // what was there a second before
      const before = await snapshot(page);
      await page.evaluate(() => {
        synoptic.session.app_.module_._app_frame = () => { for (;;); };
        setTimeout(() => synoptic.stage.invalidate(), 0);
      });
      // the frame comes when the browser wants it: asked until there is no answer
      const answers = () => Promise.race([page.evaluate(() => 1).then(() => true, () => true), new Promise(go => setTimeout(go, 1500, false))]);
      const until = Date.now() + kPatience;
      while (await answers()) {
        assert.ok(Date.now() < until, 'the page is stuck');
        await new Promise(go => setTimeout(go, 50));
      }
      if (kOffline) { // the service worker's process is the page's, and a new tab would be given it: what the browser's "page unresponsive" ends is that process
        page.forgives = /^the page crashed$/;
        await Promise.all([page.waitForEvent('crash'), killPages(bench)]);
        await new Promise(go => setTimeout(go, 1000)); // the spare process has gone too: the browser would give it to the new tab
      }
      const other = await page.context().newPage();
      await page.close();
      await other.goto(bench.address);
      await other.waitForSelector('body[data-ready]');
      await other.locator('#recent li button').first().click();
      await expectColumns(other, 2);
      assert.equal(before.articles[0][0], 'Harbor Post');
      await other.waitForFunction(() => document.querySelector('.label')?.textContent === 'Harbor Post', null, { timeout: kPatience });
      await expectSurvived(other, before, { sentences: null, undo: false }); // nor is it said that another tab holds it: that one is closed
      await labelled(other, 'Harbor Post II'); // and it goes on
      await other.waitForFunction(() => document.body.dataset.kept === 'saved', null, { timeout: kPatience });
      expectClean(other);
    },
  },
  {
    name: 'a lost and restored context shows the same pixels, again and again',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      await closeNotices(page);
      await page.mouse.move(700, 300);
      await settle(page);
      const before = await page.screenshot(), held = await snapshot(page);
      for (let i = 0; i < kLosses; i++) {
        await page.evaluate(async () => {
          const lose = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
          lose.loseContext();
          await new Promise(go => setTimeout(go, 30));
          lose.restoreContext();
          await new Promise(go => setTimeout(go, 60));
        });
      }
      await settle(page);
      const pixels = await differing(page, before, await page.screenshot());
      assert.ok(pixels <= 20, `${pixels} pixels differ`); // the list's scroll bar is antialiased anew
      await expectSurvived(page, held, { sentences: null });
    },
  },
  {
    name: 'without WebGL2 the document carries text, marks, tools and facts itself',
    async run(beside) {
      const bench = await Bench.open(['--disable-gpu', '--disable-3d-apis'], beside);
      try {
        const page = await bench.page();
        page.forgives = /^console: .*(webgl|gpu)/i;
        await page.getByRole('button', { name: 'Open the sample' }).click();
        await expectColumns(page, 5);
        assert.equal(await page.evaluate(() => synoptic.stage.mode), 'document');
        const before = await snapshot(page);
        assert.ok(await page.evaluate(() => CSS.highlights.get('conflict').size > 1));
        const conflict = page.locator('.fact.conflict').first();
        await conflict.click();
        await page.waitForFunction(() => CSS.highlights.get('chosen').size > 1);
        assert.equal(await conflict.getAttribute('aria-pressed'), 'true');
        await closeNotices(page);
        await page.getByRole('button', { name: 'Copy link', exact: true }).click();
        await page.waitForFunction(() => /characters/.test(document.getElementById('notices').textContent));
        await page.screenshot({ path: `${pictures}/no-webgl-1440.png` });
        await expectSurvived(page, before, { sentences: /characters/ });
      } finally {
        await bench.close();
      }
    },
  },
];
