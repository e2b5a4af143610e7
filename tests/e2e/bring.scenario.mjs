// Bringing in: every kind of file, what is said of it, what can be changed afterwards; the corpora where they are there.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assert, closeNotices, comparison, drop, expectClean, expectColumns, expectSaid, expectSentence, expectSurvived, expectTaken, expectWorks, kOffline, kPatience, notices, shared, snapshot } from './lib.mjs';
import { pdf } from './pdf.mjs';

const kReport = n => `The harbor of Port Ellory closed on March ${n}, 2026\n\nTwelve people were hurt when a ferry and a cargo ship collided in fog, the coast guard said.\n\nThe harbor reopens in ${n} days.\n`;
const kStory = ['The ferry Alma ran aground in thick fog near the harbor of Port Ellory early on Tuesday, the coast guard said in a statement.',
  'Twelve people were hurt, two of them badly, and were taken to the hospital of Sundhaven by helicopter before noon.',
  'The captain, who has sailed the route for eleven years, told reporters that the radar had failed shortly before.'];
const kPage = `<!doctype html><html><head><title>Ferry runs aground | Harbour Post</title><meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2026-03-03T08:00:00Z"><style>p { color: red }</style></head><body style="margin:0" onload="pwned=1"><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>
<article><h1>Ferry runs aground</h1>${kStory.map(p => `<p onclick="pwned=1" style="margin:1em">${p}</p>`).join('\n')}<figure><img src="http://other.example/a.png"><figcaption>The Alma in 2019.</figcaption></figure></article>
<aside class="related"><a href="/x">Ten more ferries</a></aside><script>pwned=1</script><footer>Imprint and terms</footer></body></html>`;

const kMail = `From: "Ann Lee" <ann@example.org>\r\nTo: desk@example.org\r\nMessage-ID: <1@example.org>\r\nSubject: =?utf-8?q?F=C3=A4hre_aground?=\r\nDate: Tue, 3 Mar 2026 23:30:00 -0500\r\nMIME-Version: 1.0\r\n` +
  `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${kStory[0]}</p><p>${kStory[1]}</p>\r\n` +
  `--b\r\nContent-Type: text/plain; name="more.txt"\r\nContent-Disposition: attachment; filename="more.txt"\r\n\r\n${kReport(5)}\r\n--b--\r\n`;

// A page with two articles, and what it shows.
async function loaded(bench) {
  const page = await bench.page();
  await drop(page, [{ name: 'x.txt', bytes: kReport(3) }, { name: 'y.txt', bytes: kReport(4) }]);
  await expectColumns(page, 2);
  await closeNotices(page);
  return { page, before: await snapshot(page) };
}
const results = page => page.locator('.results').last().innerText();
const bodies = async page => (await comparison(page)).articles.map(article => article.body);

export default [
  {
    name: 'a page: its article by Readability, what it says of itself, and what was cut away comes back with one click',
    async run(bench) {
      const page = await bench.page();
      await drop(page, [{ name: 'story.html', bytes: kPage, type: 'text/html' }, { name: 'b.txt', bytes: kReport(4) }]);
      await expectColumns(page, 2);
      const [article] = (await comparison(page)).articles;
      assert.equal(article.title, 'Ferry runs aground');
      assert.equal(article.source, 'Harbour Post');
      assert.equal(article.published, '2026-03-03');
      assert.equal(article.body, `Ferry runs aground\n\n${kStory.join('\n\n')}\n`);
      assert.ok(await page.evaluate(() => performance.getEntriesByType('resource').some(r => r.name.endsWith('/read_page.js'))), 'Readability was there');
      assert.equal(await page.evaluate(() => globalThis.pwned), undefined);
      await page.getByRole('button', { name: 'Show what was left out' }).click();
      await page.locator('.left-out summary').click();
      assert.match(await page.locator('.left').innerText(), /Home[\s\S]*The Alma in 2019[\s\S]*Ten more ferries[\s\S]*Imprint/);
      await page.getByRole('button', { name: 'Take all back' }).click();
      await page.getByRole('button', { name: 'Done' }).click();
      await page.waitForFunction(() => /Imprint/.test(synoptic.session.comparison.articles[0].body), null, { timeout: kPatience });
      await closeNotices(page);
      await page.keyboard.press('Control+z');
      await page.waitForFunction(() => !/Imprint/.test(synoptic.session.comparison.articles[0].body), null, { timeout: kPatience });
      expectClean(page);
    },
  },
  {
    name: 'a page whose fields are called like what a reader of trees asks for is read, and the page works on',
    async run(bench) {
      const { page, before } = await loaded(bench);
      const names = ['parentNode', 'nextSibling', 'firstChild', 'childNodes', 'attributes', 'tagName', 'textContent', 'getElementsByTagName', 'documentElement', 'body'];
      const traps = names.map(name => `<div><form><input name="${name}">${kStory[0]}</form></div><img name="${name}"><form id="${name}"><button id="${name}">x</button></form><svg><title><form><input name="${name}"></form></title></svg>`).join('\n');
      await drop(page, [{ name: 'a.html', bytes: `<article>${kStory.map(p => `<p>${p}</p>`).join('')}</article>${traps}` }]);
      await expectColumns(page, 3);
      assert.match((await bodies(page))[2], /Twelve people were hurt/);
      await expectTaken(page, before, /a\.html loaded\./);
    },
  },
  {
    name: 'a page nested too deeply is read by the simpler reader at once, and that is said',
    async run(bench) {
      const { page, before } = await loaded(bench);
      await drop(page, [{ name: 'deep.html', bytes: `<html><body>${'<div>'.repeat(20_000)}<p>${kStory.join('</p><p>')}</p>`, type: 'text/html' }]);
      await expectColumns(page, 3);
      assert.match((await bodies(page))[2], /ran aground[\s\S]*radar had failed/);
      await expectTaken(page, before, /deep\.html loaded\. .*simpler reader/);
    },
  },
  {
    name: 'a guessed charset is shown and can be changed',
    async run(bench) {
      const page = await bench.page();
      // Привет, мир in windows-1251
      const word = [0xcf, 0xe0, 0xf0, 0xee, 0xec, 0x20, 0xe2, 0x20, 0xf2, 0xf3, 0xec, 0xe0, 0xed, 0xe5, 0x20, 0xf1, 0xf2, 0xee, 0xeb, 0xea, 0xed, 0xf3, 0xeb, 0xf1, 0xff, 0x20, 0xf1, 0x20, 0xf1, 0xf3, 0xe4, 0xed, 0xee, 0xec];
      await drop(page, [{ name: 'ru.txt', bytes: Buffer.from([...word, 0x2e, 0x20, ...word, 0x2e, 0x0a]) }, { name: 'b.txt', bytes: kReport(4) }]);
      await expectColumns(page, 2);
      assert.match(await results(page), /ru\.txt loaded\. .*read as windows-1251/);
      assert.match((await bodies(page))[0], /Паром в тумане столкнулся с судном/);
      await page.getByRole('button', { name: 'Change the charset' }).click();
      assert.match(await page.locator('.charset').innerText(), /guessed/);
      const select = page.locator('select[name=charset]');
      assert.equal(await select.inputValue(), 'windows-1251');
      await select.selectOption('koi8-r');
      await page.getByRole('button', { name: 'Done' }).click();
      await page.waitForFunction(() => !/Паром/.test(synoptic.session.comparison.articles[0].body), null, { timeout: kPatience });
      // every charset that is offered can be read in this browser
      const unread = await page.evaluate(async () => {
        const names = [];
        for (const { name } of [...Array.from({ length: 1 }, () => ({ name: 'utf-8' })), ...[...document.querySelectorAll('option')].map(o => ({ name: o.value }))])
          if (!(await synoptic.core.json({ op: 'import', name: 'a.txt', charset: name }, new TextEncoder().encode('The ferry, 12:30.'))).article.body.length) names.push(name);
        return names;
      });
      assert.deepEqual(unread, []);
      expectClean(page);
    },
  },
  {
    name: 'a PDF: columns in order, hyphens gone; one without text says so; the chunk is loaded only then',
    async run(bench) {
      const page = await bench.page();
      const has = part => page.evaluate(name => performance.getEntriesByType('resource').some(r => r.name.endsWith(name)), part);
      assert.equal(await has('/read_pdf.js'), false);
      const left = ['The ferry Alma ran aground in thick', 'fog near the har-', 'bor of Port Ellory on Tuesday.'];
      const right = ['Twelve people were hurt, two of', 'them badly, and were taken to the', 'hospital of Sundhaven by helicopter.'];
      const lines = left.flatMap((text, i) => [[60, 650 - 14 * i, text], [330, 650 - 14 * i, right[i]]]);
      await drop(page, [{ name: 'story.pdf', bytes: pdf([[60, 700, 'Ferry runs aground off Port Ellory in thick fog', 20], ...lines]), type: 'application/pdf' },
        { name: 'scan.pdf', bytes: pdf([]), type: 'application/pdf' }, { name: 'broken.pdf', bytes: '%PDF-1.4 and nothing else' }, { name: 'b.txt', bytes: kReport(4) }]);
      await expectColumns(page, 2);
      assert.equal((await bodies(page))[0], `Ferry runs aground off Port Ellory in thick fog\n\n${left.join(' ').replace('har- bor', 'harbor')}\n\n${right.join(' ')}\n`);
      const said = await results(page);
      assert.match(said, /scan\.pdf: There is no text in this PDF \(scanned\?\)/);
      assert.match(said, /broken\.pdf: This PDF is damaged/);
      assert.equal(await has('/read_pdf.js'), true);
      expectClean(page);
      await closeNotices(page);
      const before = await snapshot(page);
      await drop(page, [{ name: 'broken.pdf', bytes: '%PDF-1.4 and nothing else' }]);
      await expectSurvived(page, before, { sentences: /This PDF is damaged/ });
    },
  },
  {
    name: 'a locked PDF is called locked: its password is asked for and opens it, and without one a sentence says so',
    async run(bench) {
      const { page, before } = await loaded(bench);
      const asked = (name, words) => page.getByRole('dialog', { name: `${name} is protected` }).filter({ hasText: words });
      await drop(page, [{ name: 'locked.pdf', bytes: pdf([[60, 700, kStory[0]]], { locked: true }), type: 'application/pdf' }]);
      await asked('locked.pdf', 'Its password opens it here').getByRole('button', { name: 'Leave it out' }).click();
      await expectSurvived(page, before, { sentences: /locked\.pdf: This PDF is protected by a password/ });
      const [first, second] = [kStory[0].slice(0, 70), kStory[0].slice(70).trim()];
      await drop(page, [{ name: 'secret.pdf', bytes: pdf([[60, 700, first], [60, 686, second]], { password: 'Fähre 7' }), type: 'application/pdf' }]);
      await asked('secret.pdf', 'Its password opens it here').getByLabel('Password').fill('Ferry 7');
      await page.keyboard.press('Enter');
      await asked('secret.pdf', 'That was not its password').getByLabel('Password').fill('Fähre 7');
      await page.keyboard.press('Enter');
      await expectColumns(page, 3);
      assert.equal((await bodies(page))[2], `${kStory[0]}\n`);
      assert.match(await results(page), /secret\.pdf: Read from 1 page|secret\.pdf loaded\./);
      expectClean(page);
    },
  },
  {
    name: 'a PDF that hangs is left after half a minute, or when the reader wishes, with a sentence; the next one is read',
    async run(bench) {
      if (kOffline) return 'loads from the network';
      const { page, before } = await loaded(bench);
      await page.evaluate(() => { // half a minute is a second here
        const wait = setTimeout;
        globalThis.setTimeout = (act, ms, ...more) => wait(act, ms === 30_000 ? globalThis.half_a_minute ?? 1000 : ms, ...more);
      });
      const story = { name: 'story.pdf', bytes: pdf([[60, 700, 'Twelve people were hurt in Port Ellory on March 5, 2026, the coast guard said.']]), type: 'application/pdf' };
      const dumb = route => void route.fulfill({ contentType: 'text/javascript', body: `postMessage({ sourceName: 'worker', targetName: 'main', action: 'ready', data: null });\nfor (;;);` });
      await page.route('**/pdf_worker.js', dumb);
      await drop(page, [story]);
      await expectSurvived(page, before, { sentences: /story\.pdf: This PDF takes too long to read; print it to a new PDF, or copy its text\.$/ });
      await page.evaluate(() => { globalThis.half_a_minute = 600_000; });
      await drop(page, [story]);
      await page.locator('#busy').getByRole('button', { name: 'Cancel' }).press('Enter', { timeout: kPatience });
      await expectSurvived(page, before, { sentences: /story\.pdf: This PDF was left unread, as you wished\.$/ });
      assert.ok(await page.locator('#busy').isHidden());
      await page.unroute('**/pdf_worker.js', dumb);
      await drop(page, [story]);
      await expectTaken(page, before, /story\.pdf loaded\. Read from 1 page/);
    },
  },
  {
    name: 'a mail: what it says of itself, its text, its attachment offered',
    async run(bench) {
      const page = await bench.page();
      await drop(page, [{ name: 'news.eml', bytes: kMail }, { name: 'b.txt', bytes: kReport(4) }]);
      await expectColumns(page, 2);
      const [article] = (await comparison(page)).articles;
      assert.deepEqual([article.title, article.source, article.published], ['Fähre aground', 'Ann Lee', '2026-03-03']);
      assert.match(article.body, /ran aground[\s\S]*Twelve people/);
      await page.getByRole('button', { name: 'Add more.txt' }).click();
      await expectColumns(page, 3);
      assert.match((await bodies(page))[2], /March 5, 2026/);
      expectClean(page);
    },
  },
  {
    name: 'a folder is looked into, hidden files are passed over',
    async run(bench) {
      const page = await bench.page();
      await page.evaluate(async texts => {
        const { filesIn } = synoptic.intake;
        const file = (name, text) => ({ isFile: true, isDirectory: false, name, file: done => done(new File([text], name)) });
        const folder = (name, inside) => ({ isFile: false, isDirectory: true, name, createReader() { let given = false; return { readEntries: done => { done(given ? [] : inside); given = true; } }; } });
        const files = await filesIn([folder('news', [file('b.txt', texts[1]), file('.DS_Store', 'x'), folder('older', [file('a.txt', texts[0])])])]);
        await synoptic.session.bring.addFiles(files);
      }, [kReport(3), kReport(4)]);
      await expectColumns(page, 2);
      assert.match(await results(page), /b\.txt loaded[\s\S]*a\.txt loaded/);
      expectClean(page);
    },
  },
  {
    name: 'what is not taken of dropped folders is told: beyond two hundred files, too deep, of an empty one; the rest is loaded',
    async run(bench) {
      const page = await bench.page(), browser = await page.context().newCDPSession(page);
      const top = await mkdtemp(path.join(tmpdir(), 'synoptic-folders-'));
      try {
        const deep = path.join(top, 'deep', ...Array(12).fill('d'));
        for (const folder of [path.join(top, 'empty'), path.join(top, 'many'), deep]) await mkdir(folder, { recursive: true });
        await writeFile(path.join(top, 'deep', 'a.txt'), kReport(3));
        await writeFile(path.join(deep, 'b.txt'), kReport(4));
        // files without a word are quickly read
        for (let i = 0; i < 230; i++) await writeFile(path.join(top, 'many', `f${String(i).padStart(3, '0')}.txt`), i === 0 ? kReport(5) : '');
        const dropped = async (...folders) => {
          const data = { items: [], files: folders.map(folder => path.join(top, folder)), dragOperationsMask: 1 };
          for (const type of ['dragEnter', 'dragOver', 'drop']) await browser.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
        };
        await dropped('empty', 'deep', 'many');
        await expectColumns(page, 2);
        await expectSaid(page, /2 loaded, 231 not/); // of the 231 files in reach two, and the two sentences beside them
        const said = await results(page);
        assert.match(said, /deep: Folders that are nested more than 8 deep were not looked into: add the files in them instead\.\s+a\.txt loaded\./);
        assert.match(said, /empty: This folder holds no files, or only hidden ones\./);
        assert.match(said, /many: Of this folder 31 files were left out, because at most 200 files are taken from folders at a time: add the files that you want to compare instead of the folder\./);
        await closeNotices(page);
        const before = await snapshot(page);
        await dropped('empty');
        await expectSurvived(page, before, { sentences: /^Nothing was loaded:\s+empty: This folder holds no files, or only hidden ones\.$/ });
      } finally {
        await rm(top, { recursive: true });
      }
    },
  },
  {
    name: 'of two saved comparisons in one drop the first is opened, and of the other it is said that it was not; articles beside it are added to it',
    async run(bench) {
      const page = await bench.page();
      const saved = (name, days, more = {}) => ({ name, bytes: JSON.stringify({ format: 'synoptic.workspace', version: 2, articles: days.map(n => ({ body: kReport(n) })), ...more }) });
      const open = async (days, words) => {
        await page.waitForFunction(days => synoptic.session.comparison?.articles.length === days.length && days.every((n, i) => synoptic.session.comparison.articles[i].body.includes(`March ${n},`)), days, { timeout: kPatience });
        await expectSaid(page, words);
        for (const line of await page.locator('.results').last().locator('li').all()) expectSentence(await line.innerText());
        await closeNotices(page);
      };
      const kNot = 'was not opened, because one saved comparison is opened at a time: add it by itself\\.';
      await drop(page, [saved('one.json', [3, 4]), saved('two.json', [5, 6, 7])]);
      await open([3, 4], RegExp(`1 loaded, 1 not:one\\.json opened\\.two\\.json ${kNot}`));
      await drop(page, [{ name: 'a.txt', bytes: kReport(8) }, saved('one.json', [5, 6]), saved('two.json', [3, 4])]);
      await open([5, 6, 8], RegExp(`2 loaded, 1 not:a\\.txt loaded\\.one\\.json opened\\.two\\.json ${kNot}`));
      // a sample gives way to articles, a saved one stays beside them
      await page.evaluate(() => synoptic.session.bring.openSample());
      await expectColumns(page, 5);
      const [download] = await Promise.all([page.waitForEvent('download'), page.evaluate(() => synoptic.session.act('saveHtml'))]);
      const sample = await readFile(await download.path());
      await closeNotices(page);
      await drop(page, [{ name: 'sample.html', bytes: sample }, { name: 'a.txt', bytes: kReport(8) }]);
      await expectColumns(page, 6);
      await expectSaid(page, /sample\.html opened\.a\.txt loaded\./);
      await closeNotices(page);
      // what the module will not open is not called opened; the article beside it is added to what is there
      await drop(page, [saved('odd.json', [3, 4], { corrections: [7] }), { name: 'b.txt', bytes: kReport(9) }]);
      await expectColumns(page, 7);
      await expectSaid(page, /1 loaded, 1 not:odd\.json: This is not a workspace of Synoptic: correction 1 is no object\.b\.txt loaded\./);
      assert.equal(await page.locator('#notices .error').count(), 1, 'one notice says it all');
      expectClean(page);
    },
  },
  {
    name: 'selected web text keeps its paragraphs; a bare address is told why it cannot be fetched; a picture is refused kindly',
    async run(bench) {
      const page = await bench.page();
      await drop(page, [{ name: 'a.txt', bytes: kReport(3) }, { name: 'b.txt', bytes: kReport(4) }]);
      await expectColumns(page, 2);
      await closeNotices(page);
      const dropText = data => page.evaluate(data => {
        const transfer = new DataTransfer();
        for (const [type, text] of Object.entries(data)) transfer.setData(type, text);
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }, data);
      const before = await snapshot(page);
      await dropText({ 'text/plain': 'https://news.example/ferry', 'text/uri-list': 'https://news.example/ferry', 'text/html': '<a href="https://news.example/ferry">Ferry</a>' });
      await expectSurvived(page, before, { sentences: /only the address[\s\S]*select the article/ });
      await drop(page, [{ name: 'photo.png', bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), type: 'image/png' }]);
      await expectSurvived(page, before, { sentences: /photo\.png: This is a picture; its text has to be typed or copied/ });
      await dropText({ 'text/plain': kStory.join(' '), 'text/html': `<meta charset="utf-8"><style>p{color:red}</style>${kStory.map(p => `<p style="color:blue">${p}</p>`).join('')}<script>pwned=1</script>` });
      await expectColumns(page, 3);
      assert.equal((await bodies(page))[2], `${kStory.join('\n\n')}\n`);
      expectClean(page);
    },
  },
  {
    name: 'missing dates are asked for once, all together; an address can be given',
    async run(bench) {
      const page = await bench.page();
      const undated = n => `${kStory[0]}\n\n${kStory[n]}\n`;
      await drop(page, [{ name: 'a.txt', bytes: undated(1) }, { name: 'b.txt', bytes: undated(2) }]);
      await expectColumns(page, 2);
      await page.getByRole('button', { name: 'Add the dates' }).click();
      const inputs = page.locator('.dates input');
      assert.equal(await inputs.count(), 2);
      await inputs.nth(0).fill('2026-03-03');
      await page.getByRole('button', { name: 'Done' }).click();
      await page.waitForFunction(() => synoptic.session.comparison.articles[0].published === '2026-03-03', null, { timeout: kPatience });
      assert.ok(!(await notices(page)).some(said => /no date/.test(said)), 'asked once');
      await page.getByRole('button', { name: /^Edit label and date of/ }).first().click();
      await page.locator('dialog input[name=url]').fill('https://news.example/ferry');
      await page.locator('dialog input[name=source]').fill('Harbour Post');
      await page.getByRole('button', { name: 'Done' }).click();
      await page.waitForFunction(() => synoptic.session.entries_[0].url === 'https://news.example/ferry' && synoptic.session.entries_[0].source === 'Harbour Post', null, { timeout: kPatience });
      expectClean(page);
    },
  },
  {
    name: 'PDF of the corpora: each a text or a sentence, none hangs, no foreign request',
    async run(bench) {
      const folder = path.join(shared, 'corpora/pdf');
      if (!existsSync(folder)) return `${folder} is not there`;
      const { page, before } = await loaded(bench);
      await page.evaluate(() => { synoptic.session.bring.reader_.meanwhile_.password = async (name, again) => again ? null : ''; });
      // every twentieth: all of them take minutes (tests/import/quality/browser.mjs)
      const all = (await readdir(folder)).filter(file => file.endsWith('.pdf')).sort();
      const locked = ['issue15893_reduced.pdf', 'bug1782186.pdf'].filter(file => all.includes(file));
      const files = [...all.filter((file, i) => i % 20 === 0 && !locked.includes(file)), ...locked];
      for (const file of files) {
        const base64 = (await readFile(path.join(folder, file))).toString('base64');
        const said = await page.evaluate(async ([name, base64]) => {
          try {
            const read = await synoptic.session.bring.reader_.read({ name, bytes: Uint8Array.from(atob(base64), c => c.charCodeAt(0)) });
            return /\S/.test(read.article.body) ? 'text' : 'nothing';
          } catch (error) {
            return error.message;
          }
        }, [file, base64]);
        if (locked.includes(file)) assert.match(said, /^This PDF is protected by a password/, file);
        else if (said !== 'text') expectSentence(said, /^There is no text in this PDF|^This PDF is (damaged|protected)/);
      }
      await expectSurvived(page, before, { sentences: null });
    },
  },
];
