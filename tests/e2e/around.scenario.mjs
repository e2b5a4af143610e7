// Around the page: what the installed page takes from the system.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { assert, closeNotices, comparison, drop, expectClean, expectColumns, expectSaid, expectSurvived, expectWorks, kPatience, notices, site, snapshot } from './lib.mjs';

const kBody = 'The harbor of Port Ellory closed on March 3, 2026\n\nTwelve people were hurt when a ferry and a cargo ship collided in fog, the coast guard said.\n';
const allowed = { serviceWorkers: 'allow' };
// A page as the window of an installed one; the driver has only tabs of a browser.
async function installed(bench, options = allowed) {
  const page = await bench.page({ ...options, ready: false });
  await page.context().addInitScript(() => {
    const ask = matchMedia;
    globalThis.matchMedia = query => query === '(display-mode: browser)' ? { matches: false } : ask(query);
  });
  await page.reload();
  await ready(page);
  return page;
}
const offlineReady = page => page.waitForSelector('body[data-offline]', { timeout: kPatience });
const ready = page => page.waitForSelector('body[data-ready]', { timeout: kPatience });

// As the system does: a form is sent to the share address, with the fields that the manifest names.
async function share(page, address, { fields = {}, files = [] }) {
  const { share_target: target } = JSON.parse(await readFile(path.join(site, 'manifest.webmanifest'), 'utf8'));
  await page.goto('about:blank');
  await page.evaluate(([action, { method, enctype, params }, fields]) => {
    const form = Object.assign(document.createElement('form'), { action, method, enctype });
    for (const [field, value] of Object.entries(fields)) form.append(Object.assign(document.createElement('textarea'), { name: params[field], value }));
    form.append(Object.assign(document.createElement('input'), { type: 'file', multiple: true, name: params.files[0].name }));
    document.body.append(form);
  }, [new URL(target.action, address).href, target, fields]);
  await page.setInputFiles('input', files.map(({ name, buffer }) => ({ name, mimeType: 'text/plain', buffer })));
  await Promise.all([page.waitForURL(url => url.href.startsWith(address), { timeout: kPatience }), page.evaluate(() => document.querySelector('form').submit())]);
  await ready(page);
}
const saved = page => page.waitForFunction(() => document.body.dataset.kept === 'saved', null, { timeout: kPatience });

export default [
  {
    name: 'a file shared with the installed page is in it once, without a network, and a reload does not add it again',
    async run(bench) {
      const page = await installed(bench);
      await offlineReady(page);
      await page.context().setOffline(true);
      const bytes = Buffer.concat([Buffer.from(kBody), Buffer.from([0x93, 0x41, 0x94, 0x0d, 0x0a])]); // windows-1252: bytes that are no UTF-8
      await share(page, bench.address, { files: [{ name: 'harbor report.txt', buffer: bytes }] });
      await expectColumns(page, 1);
      await expectSaid(page, /harbor report\.txt/);
      const { articles } = await comparison(page);
      assert.match(articles[0].body, /Twelve people were hurt[^]*“A”/);
      assert.equal(page.url(), bench.address);
      await saved(page);
      await page.reload();
      await ready(page);
      await expectColumns(page, 1);
      assert.deepEqual(await page.evaluate(async () => (await (await caches.open('synoptic-shared')).keys()).length), 0);
      await share(page, bench.address, { files: [{ name: 'b.txt', buffer: Buffer.from(kBody.replace('Twelve', 'Nine')) }] });
      await expectColumns(page, 2); // beside what was there
      expectClean(page);
    },
  },
  {
    name: 'a shared text keeps its title and address; a bare address is told of',
    async run(bench) {
      const page = await installed(bench);
      await offlineReady(page);
      await share(page, bench.address, { fields: { title: 'Ferry in fog', text: kBody, url: 'https://outlet.example/ferry' } });
      await expectColumns(page, 1);
      const { articles } = await comparison(page);
      assert.equal(articles[0].title, 'Ferry in fog');
      assert.equal(articles[0].url, 'https://outlet.example/ferry');
      await saved(page);
      await share(page, bench.address, { fields: { url: 'https://outlet.example/other' } });
      await expectSaid(page, /only the address of a page/);
      await expectColumns(page, 1);
      expectClean(page);
    },
  },
  // A form that any site may hold, sent from a page of no site.
  {
    name: 'what another site sends to the page is added by nobody but the reader: until then it waits, and what is open is as it was',
    async run(bench) {
      const page = await bench.page({ ...allowed });
      await offlineReady(page);
      await drop(page, [3, 4].map(n => ({ name: `${n}.txt`, bytes: kBody.replace('March 3', `March ${n}`) })));
      await expectColumns(page, 2);
      await closeNotices(page);
      const before = await snapshot(page);
      await saved(page);
      const asked = page.getByRole('dialog', { name: 'Add what was sent to this page?' });
      const evil = { files: [{ name: 'evil.txt', buffer: Buffer.from(kBody.replace('Twelve', 'Ninety')) }] };
      const sent = async () => {
        await share(page, bench.address, evil);
        await asked.getByText('evil.txt').waitFor({ timeout: kPatience });
        await expectColumns(page, 2);
      };
      await sent();
      await page.keyboard.press('Escape'); // no answer: asked again
      await page.reload();
      await ready(page);
      await asked.waitFor({ timeout: kPatience });
      await asked.getByRole('button', { name: 'Leave out' }).click();
      await expectColumns(page, 2);
      await page.waitForFunction(() => synoptic.session.comparison, null, { timeout: kPatience });
      await expectSurvived(page, before, { sentences: null, undo: false, works: false });
      await page.reload();
      await ready(page);
      await expectColumns(page, 2);
      assert.equal(await asked.count(), 0);
      // a saved comparison, which would take the place of what is open, and a text
      await share(page, bench.address, { files: [{ name: 'evil.json', buffer: Buffer.from(JSON.stringify({ format: 'synoptic.workspace', version: 1, articles: [{ body: kBody }] })) }] });
      await asked.getByRole('button', { name: 'Leave out' }).click();
      await share(page, bench.address, { fields: { title: 'Ninety hurt', text: kBody.replace('Twelve', 'Ninety') } });
      await asked.getByText('Ninety hurt').waitFor({ timeout: kPatience });
      await asked.getByRole('button', { name: 'Leave out' }).click();
      await page.waitForFunction(() => synoptic.session.comparison, null, { timeout: kPatience });
      await expectSurvived(page, before, { sentences: null, undo: false, works: false });
      await sent();
      await asked.getByRole('button', { name: 'Add' }).click();
      await expectColumns(page, 3);
      await expectWorks(page);
      expectClean(page);
    },
  },
  {
    name: 'only so much of what is sent to the page waits there, nothing of it that nobody would read, and that is said',
    async run(bench) {
      const page = await bench.page({ ...allowed });
      await offlineReady(page);
      const asked = page.getByRole('dialog', { name: 'Add what was sent to this page?' });
      const names = () => page.evaluate(async () => {
        const cache = await caches.open('synoptic-shared');
        return Promise.all((await cache.keys()).map(async part => (await cache.match(part)).headers.get('x-name')));
      });
      await share(page, bench.address, { files: [{ name: 'huge.txt', buffer: Buffer.alloc(26e6, 'x') }, { name: 'a.txt', buffer: Buffer.from(kBody) }] });
      await expectSaid(page, /What was shared is too large, and was not taken or not all of it: at most 25 MB can be read, of a PDF 100 MB\./);
      await asked.getByText('a.txt').waitFor({ timeout: kPatience });
      assert.deepEqual(await names(), ['a.txt']);
      await share(page, bench.address, { files: Array.from({ length: 60 }, (_, i) => ({ name: `${i}.txt`, buffer: Buffer.from(kBody) })) });
      await expectSaid(page, /What was shared was not taken, or not all of it, because at most 50 files and 200 MB can wait to be added\./);
      assert.equal((await names()).length, 50);
      await asked.getByRole('button', { name: 'Leave out' }).click();
      for (const end = Date.now() + kPatience; (await names()).length > 0;) assert.ok(Date.now() < end, 'what was left out is gone');
      // told once, and by no address
      await page.goto(`${bench.address}?shared=failed,large,full`);
      await page.waitForFunction(address => location.href === address, bench.address, { timeout: kPatience });
      assert.deepEqual(await notices(page), []);
      await share(page, bench.address, { files: [{ name: 'b.txt', buffer: Buffer.from(kBody) }] });
      await asked.getByText('b.txt').waitFor({ timeout: kPatience });
      assert.deepEqual(await notices(page), []);
      await asked.getByRole('button', { name: 'Add' }).click();
      await expectColumns(page, 1);
      expectClean(page);
    },
  },
  {
    name: 'a page that stops before what was shared is kept finds it again at the next start; what stops it twice is left out',
    async run(bench) {
      const parts = page => page.evaluate(async () => (await (await caches.open('synoptic-shared')).keys()).length);
      const put = page => page.evaluate(async body => {
        const headers = { 'x-kind': 'file', 'x-name': 'harbor.txt' };
        await (await caches.open('synoptic-shared')).put('share/1', new Response(body, { headers }));
      }, kBody);
      const page = await installed(bench, {});
      await put(page);
      // it stops just when the article has been added: nothing is written any more
      await page.addInitScript(() => {
        if (sessionStorage.stops !== 'no') IDBFactory.prototype.open = () => new Proxy({}, { set: () => true, get: () => () => undefined });
      });
      await page.reload();
      await expectColumns(page, 1);
      assert.equal(await parts(page), 1, 'it waits until it is kept');
      await page.evaluate(() => { sessionStorage.stops = 'no'; });
      await page.reload();
      await expectColumns(page, 1);
      await saved(page);
      // it stops between that and the end
      await page.waitForFunction(async () => (await (await caches.open('synoptic-shared')).keys()).length === 0, null, { timeout: kPatience });
      await put(page);
      await page.reload();
      await expectSaid(page, /is here already/);
      await expectColumns(page, 1);
      await page.waitForFunction(async () => (await (await caches.open('synoptic-shared')).keys()).length === 0, null, { timeout: kPatience });
      // a part that was begun twice
      await page.evaluate(async body => {
        const headers = { 'x-kind': 'file', 'x-name': 'b%20c.txt', 'x-tries': '2' };
        await (await caches.open('synoptic-shared')).put('share/2', new Response(body, { headers }));
      }, kBody);
      await page.reload();
      await expectSaid(page, /b c\.txt: was left out/);
      await expectColumns(page, 1);
      assert.equal(await parts(page), 0);
      expectClean(page);
    },
  },
  {
    name: 'a shared text of a few words waits until its question is answered, over any number of stops, and another tab does not ask it too',
    async run(bench) {
      const parts = page => page.evaluate(async () => (await (await caches.open('synoptic-shared')).keys()).length);
      const page = await installed(bench, {});
      await page.evaluate(async () => {
        const text = JSON.stringify({ title: 'Ferry', text: 'The ferry ran aground.', url: 'https://outlet.example/ferry' });
        await (await caches.open('synoptic-shared')).put('share/3', new Response(text, { headers: { 'x-kind': 'text', 'x-name': '' } }));
      });
      const asked = page.getByRole('dialog', { name: 'Paste a text' });
      for (let stop = 0; stop < 3; stop++) {
        await page.reload();
        await asked.waitFor({ timeout: kPatience });
        assert.equal(await parts(page), 1);
      }
      assert.deepEqual(await asked.locator('input').evaluateAll(all => all.map(field => field.value)), ['', '', 'Ferry', 'https://outlet.example/ferry']);
      const other = await page.context().newPage();
      await other.goto(bench.address);
      await ready(other);
      await other.waitForFunction(async () => (await navigator.locks.query()).held.some(lock => lock.name.includes('share/3')), null, { timeout: kPatience });
      await other.waitForTimeout(300);
      assert.equal(await other.getByRole('dialog').count(), 0);
      await asked.getByRole('button', { name: 'Add' }).click();
      await expectColumns(page, 1);
      await page.waitForFunction(async () => (await (await caches.open('synoptic-shared')).keys()).length === 0, null, { timeout: kPatience });
      await saved(page);
      expectClean(page);
    },
  },
  {
    name: '"Erase everything" erases what was shared and not yet taken',
    async run(bench) {
      const page = await installed(bench, {});
      await page.evaluate(async () => { await (await caches.open('synoptic-shared')).put('share/1', new Response('words')); });
      await page.context().setOffline(false); // the page's own copy is erased with the rest
      await page.getByRole('button', { name: 'Recent' }).click();
      await page.getByRole('button', { name: 'Erase everything' }).click();
      await page.getByRole('button', { name: 'Erase', exact: true }).click();
      await page.waitForFunction(async () => !await caches.has('synoptic-shared'), null, { timeout: kPatience });
      expectClean(page);
    },
  },
  {
    name: 'the manifest opens every kind of file that the page reads',
    async run() {
      const { file_handlers: handlers, share_target: target } = JSON.parse(await readFile(path.join(site, 'manifest.webmanifest'), 'utf8'));
      const opened = handlers.flatMap(({ accept }) => Object.values(accept).flat());
      for (const kind of ['.txt', '.md', '.html', '.pdf', '.docx', '.eml', '.json']) {
        assert.ok(opened.includes(kind), `opens ${kind}`);
        assert.ok(target.params.files[0].accept.includes(kind), `takes ${kind}`);
      }
    },
  },
];
