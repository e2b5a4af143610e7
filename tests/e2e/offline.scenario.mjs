// Without a network, and with another version on the server: one version at a time, complete or not at all.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { filesBelow, makeServiceWorker } from '../../web/precache.mjs';
import { assert, closeNotices, copyLink, drop, expectClean, expectColumns, expectSaid, expectSurvived, exported, kOffline, kPatience, openSample, site, snapshot } from './lib.mjs';
import { serve } from './server.mjs';

const kReport = n => `The harbor of Port Ellory closed on March ${n}, 2026\n\nTwelve people were hurt when a ferry and a cargo ship collided in fog, the coast guard said.\n`;
const allowed = { serviceWorkers: 'allow' };
const offlineReady = page => page.waitForSelector('body[data-offline]', { timeout: kPatience });
const cachesOf = page => page.evaluate(() => caches.keys());
// Two articles, kept; and what is there then.
async function loaded(page) {
  await drop(page, [{ name: 'a.txt', bytes: kReport(3) }, { name: 'b.txt', bytes: kReport(4) }]);
  await expectColumns(page, 2);
  await page.waitForFunction(() => document.body.dataset.kept === 'saved', null, { timeout: kPatience });
  await closeNotices(page);
  return snapshot(page);
}
async function reloaded(page) {
  await page.waitForFunction(() => document.body.dataset.kept !== 'saving', null, { timeout: kPatience }); // the last second may be lost
  await page.reload();
  await page.waitForSelector('body[data-ready]', { timeout: kPatience });
}

// A copy of the site that a test may change, on a server of its own.
async function host(run) {
  const folder = await mkdtemp(path.join(tmpdir(), 'synoptic-site-'));
  await cp(site, folder, { recursive: true });
  await makeServiceWorker(folder);
  const server = await serve(folder);
  try {
    await run(folder, server);
  } finally {
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
// A new version: every page says so in a member of its own.
async function deploy(folder, name) {
  const index = path.join(folder, 'index.html');
  await writeFile(index, (await readFile(index, 'utf8')).replace(/<html lang="en"[^>]*class/, `<html lang="en" data-version="${name}" class`));
  await makeServiceWorker(folder);
}
const version = page => page.evaluate(() => document.documentElement.dataset.version ?? 'first');

export default [
  {
    name: '"Erase everything" takes the copy of the page away with the rest, and the next load makes a new one',
    async run(bench) {
      const page = await bench.page({ ...allowed });
      await offlineReady(page);
      await loaded(page);
      const marked = () => page.evaluate(async () => !!await caches.match('/marked-before'));
      await page.evaluate(async () => (await caches.open((await caches.keys())[0])).put('/marked-before', new Response('')));
      assert.equal(await marked(), true);
      await page.locator('#foot').getByRole('button', { name: 'Recent' }).click();
      await page.locator('dialog[open]').getByRole('button', { name: 'Erase everything' }).click();
      await Promise.all([page.waitForEvent('load'), page.locator('dialog[open]').getByRole('button', { name: 'Erase', exact: true }).click()]);
      assert.equal(await page.evaluate(() => performance.getEntriesByType('navigation')[0].workerStart), 0, 'a service worker answered');
      await offlineReady(page);
      assert.equal(await marked(), false);
      await loaded(page); // and all works
      expectClean(page);
    },
  },
  {
    name: 'after one visit everything works without a network: files, sample, link, saved file, reload',
    async run(bench) {
      const page = await bench.page({ ...allowed });
      await offlineReady(page);
      await page.context().setOffline(true);
      await openSample(page);
      const link = await copyLink(page);
      const before = await exported(page);
      await page.goto('about:blank');
      await page.goto(link);
      await expectColumns(page, 5);
      assert.equal(await exported(page), before);
      await reloaded(page);
      await expectColumns(page, 5);
      await drop(page, [{ name: 'a.txt', bytes: kReport(3) }, { name: 'b.txt', bytes: kReport(4) }]);
      await expectColumns(page, 2);
      const [download] = await Promise.all([page.waitForEvent('download'), page.evaluate(() => synoptic.session.act('saveHtml'))]);
      assert.match(await readFile(await download.path(), 'utf8'), /synoptic-workspace/);
      expectClean(page);
    },
  },
  {
    name: 'every file of the site is in the list with its hash, and none else',
    async run() {
      const listed = JSON.parse(/^const kSite=(\{.*?\}\});/s.exec(await readFile(path.join(site, 'sw.js'), 'utf8'))[1]);
      const there = (await filesBelow(site)).filter(name => name !== 'sw.js' && name !== '_headers' && !name.endsWith('.map'));
      assert.deepEqual(Object.keys(listed.files), there);
      for (const name of ['index.html', 'core.wasm', 'words.lex', 'NOTICES.txt'].filter(n => there.includes(n))) assert.match(listed.files[name], /^[0-9a-f]{64}$/);
    },
  },
  {
    name: 'a new version is offered, never forced: the old one stays whole until the reader asks, then only the new one is there',
    run: bench => host(async (folder, server) => {
      const page = await bench.page({ ...allowed, address: server.address, ready: false });
      await page.goto(server.address);
      await offlineReady(page);
      await reloaded(page);
      assert.equal((await cachesOf(page)).length, 1);
      const before = await loaded(page);
      await deploy(folder, 'second');
      await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration()).update(); });
      const offer = page.getByRole('button', { name: 'New version: reload' });
      await offer.waitFor({ timeout: kPatience });
      await expectSurvived(page, before, { sentences: null }); // the offer says it
      assert.equal(await version(page), 'first', 'nothing is loaded by itself');
      const other = await page.context().newPage();
      await other.goto(server.address);
      await offlineReady(other);
      await offer.click();
      await expectSaid(other, /Another tab has loaded a newer version of this page/); // whose files it would be given from now on
      assert.equal(await version(other), 'first', 'nor there');
      await other.locator('#notices').getByRole('button', { name: 'Reload' }).click();
      await other.waitForFunction(() => document.documentElement.dataset.version === 'second' && document.body?.dataset.ready, null, { timeout: kPatience });
      await other.close();
      await page.waitForFunction(() => document.documentElement.dataset.version === 'second' && document.body?.dataset.ready, null, { timeout: kPatience });
      await expectColumns(page, 2); // and the work is still there
      await expectSurvived(page, before, { sentences: null, undo: false });
      const keys = await cachesOf(page);
      assert.equal(keys.length, 1, keys.join());
      await page.context().setOffline(true);
      await reloaded(page);
      assert.equal(await version(page), 'second');
    }),
  },
  {
    name: 'a link of a newer version met by an old copy of the page: it is told, and the new version is loaded with the link kept',
    run: bench => host(async (folder, server) => {
      const page = await bench.page({ ...allowed, address: server.address, ready: false });
      await page.goto(server.address);
      await offlineReady(page);
      await reloaded(page);
      const newer = '#9d.400.0a1b2c3d.abcdefz', before = await loaded(page);
      await deploy(folder, 'second');
      // the browser looks by itself now and then; here the page is open already, and it is the page that looks
      await page.evaluate(() => {
        const { prototype } = ServiceWorkerRegistration, { update } = prototype;
        globalThis.looks = 0;
        prototype.update = function () { looks++; return update.call(this); };
      });
      await page.evaluate(hash => { location.hash = hash; }, newer);
      await page.locator('.notice.error').waitFor({ timeout: kPatience });
      assert.equal(await page.evaluate(() => looks), 1);
      await expectSurvived(page, before, { sentences: /newer version/ });
      await page.evaluate(hash => { location.hash = hash; }, newer); // met again: work that goes on is no link any more
      await page.locator('.notice.error').waitFor({ timeout: kPatience });
      await page.getByRole('button', { name: 'New version: reload' }).click({ timeout: kPatience });
      await page.waitForFunction(() => document.documentElement.dataset.version === 'second' && document.body?.dataset.ready, null, { timeout: kPatience });
      assert.equal(new URL(page.url()).hash, newer);
    }),
  },
  {
    name: 'a version that is not whole on the server is not installed; the one before goes on, also without a network',
    run: bench => host(async (folder, server) => {
      const page = await bench.page({ ...allowed, address: server.address, ready: false });
      await page.goto(server.address);
      await offlineReady(page);
      // what its service worker says of it, and of a second try without a network
      page.context().forgives = /^console: error: (Error: index\.html is not the one of this version|TypeError: Failed to fetch)$/;
      const before = await loaded(page);
      await deploy(folder, 'second');
      await writeFile(path.join(folder, 'index.html'), '<!doctype html>half of it'); // after its hash was listed
      const state = await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        await registration.update().catch(() => undefined);
        const worker = registration.installing;
        if (worker) await new Promise(done => worker.addEventListener('statechange', () => { if (worker.state !== 'installing') done(); }));
        return { waiting: registration.waiting !== null, caches: (await caches.keys()).length };
      });
      assert.deepEqual(state, { waiting: false, caches: 1 });
      await expectSurvived(page, before, { sentences: null }); // the reader has the version that was there
      await page.context().setOffline(true);
      await reloaded(page);
      assert.equal(await version(page), 'first');
      await expectColumns(page, 2);
      await expectSurvived(page, before, { sentences: null, undo: false });
      await page.evaluate(() => void synoptic.session.act('sample'));
      await expectColumns(page, 5);
    }),
  },
  {
    name: '?nosw loads without the copy and removes it; own work stays',
    async run(bench) {
      if (kOffline) return 'loads from the network';
      const page = await bench.page({ ...allowed });
      await offlineReady(page);
      const before = await loaded(page);
      await page.goto(`${bench.address}?nosw`);
      await page.locator('.notice', { hasText: 'without its copy' }).waitFor({ timeout: kPatience });
      await expectColumns(page, 2);
      await expectSurvived(page, before, { sentences: /without its copy/, undo: false });
      assert.deepEqual(await cachesOf(page), []);
      assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    },
  },
];
