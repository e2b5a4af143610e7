// What comes early, late or not at all: files before the page is whole, a store that does not answer or refuses, a canvas module that is gone, an address
// that is not what is on the table. Nothing of the reader's is lost without a word.
import { assert, closeNotices, copyLink, drop, expectClean, expectColumns, expectSaid, expectSurvived, expectWorks, kOffline, kPatience, openSample, snapshot } from './lib.mjs';

const kReport = n => `The harbor of Port Ellory closed on March ${n}, 2026\n\nTwelve people were hurt when a ferry and a cargo ship collided in fog, the coast guard said.\n`;
const file = n => ({ name: `${n}.txt`, bytes: kReport(n) });
const kept = (page, kind) => page.waitForFunction(kind => document.body.dataset.kept === kind, kind, { timeout: kPatience });
const line = page => page.locator('#kept').innerText();
const count = page => page.locator('.column').count();
const ready = page => page.waitForSelector('body[data-ready]', { timeout: kPatience });
async function one(bench) {
  const page = await bench.page();
  await drop(page, [file(3)]);
  await expectColumns(page, 1);
  await kept(page, 'saved');
  await closeNotices(page);
  return page;
}
const post = (page, event) => page.evaluate(event => synoptic.session.app_.post(event), event);
const trap = page => page.evaluate(() => {
  const { app_ } = synoptic.session;
  app_.module_._app_post = () => { throw new WebAssembly.RuntimeError('unreachable'); };
  app_.post({ type: 'toggle', what: 'facts' });
});
// From here on the store takes nothing, and then again all.
const refuse = page => page.evaluate(() => {
  globalThis.put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
});
const allow = page => page.evaluate(() => { IDBObjectStore.prototype.put = globalThis.put; });
const kNoAnswer = () => {
  if (!sessionStorage.silent) return;
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...asked) {
    const request = open.apply(this, asked);
    for (const kind of ['success', 'error', 'upgradeneeded']) request.addEventListener(kind, event => event.stopImmediatePropagation());
    return request;
  };
};
// Its answer to the opening comes after four seconds.
const kSlow = () => {
  if (!sessionStorage.slow) return;
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...asked) {
    const request = open.apply(this, asked);
    request.addEventListener('success', event => {
      if (!event.isTrusted) return;
      event.stopImmediatePropagation();
      setTimeout(() => request.dispatchEvent(new Event('success')), 4000);
    });
    return request;
  };
};

export default [
  ...[
    ['the code of the canvas', page => page.route('**/app.wasm', async route => {
      await new Promise(go => setTimeout(go, 1500));
      await route.continue();
    })],
    ['its graphics', page => page.addInitScript(() => {
      const frame = requestAnimationFrame;
      globalThis.requestAnimationFrame = act => setTimeout(() => frame(act), 2500);
    })],
  ].flatMap(([late, delay]) => [
    ['a chosen file', 1, page => page.setInputFiles('#picker', [{ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(kReport(3)) }])],
    ['a dropped one', 1, page => drop(page, [file(3)])],
    ['the sample', 5, page => page.getByRole('button', { name: 'Open the sample' }).click()],
  ].map(([what, columns, bring]) => ({
    name: `early: ${what} that comes before ${late} is there as soon as the page is whole`,
    async run(bench) {
      if (kOffline) return 'loads from the network';
      const page = await bench.page({ ready: false });
      await delay(page);
      await page.goto(`${bench.address}?cold=1`, { waitUntil: 'domcontentloaded' });
      await page.waitForSelector('#actions button');
      assert.equal(await page.locator('body[data-ready]').count(), 0, 'it is not whole yet');
      await bring(page);
      await expectColumns(page, columns);
      expectClean(page);
    },
  }))),
  {
    name: 'what a tab has open comes back under the error of a link that is refused, and is added to by what comes early',
    async run(bench) {
      const page = await one(bench);
      const before = await snapshot(page);
      const cut = '#1d.191.cc5f0000.AAAA';
      await page.evaluate(cut => { location.hash = cut; }, cut);
      await expectSurvived(page, before, { sentences: /link/ });
      await kept(page, 'saved');
      await page.evaluate(cut => history.replaceState(null, '', cut), cut); // what was done meanwhile took it away
      await page.reload();
      await ready(page);
      await expectSaid(page, /link/);
      await expectColumns(page, 1);
      await page.goto('about:blank');
      await page.goto(`${bench.address}?cold=1#1d`);
      await expectSaid(page, /^This link was cut on its way: only its beginning arrived\./); // within its first letters
    },
  },
  {
    name: 'what the store refused is written when there is room, although something else is open; until then leaving is asked about',
    async run(bench) {
      const page = await one(bench);
      await refuse(page);
      await drop(page, [file(4)]);
      await expectColumns(page, 2);
      await kept(page, 'failed');
      await closeNotices(page);
      await page.evaluate(() => synoptic.session.bring.openSample());
      await expectColumns(page, 5);
      await expectSaid(page, /^“The harbor of Port Ellory closed.*” is not saved in this browser: the storage .* is full\. Undo brings it back: then save a file\./);
      const asks = () => page.evaluate(() => { const leaving = new Event('beforeunload', { cancelable: true }); dispatchEvent(leaving); return leaving.defaultPrevented; });
      assert.equal(await asks(), true);
      await allow(page);
      await page.evaluate(() => synoptic.session.keep.flush()); // as when the tab is hidden
      assert.equal(await asks(), false);
      assert.deepEqual(await page.evaluate(async () => (await synoptic.session.keep.store_.heads()).map(head => head.articles)), [2]);
      assert.equal(await line(page), 'The sample is not kept.');
      expectClean(page);
    },
  },
  {
    name: 'a store that never answers is told: what is changed is not called saved, and a start goes on',
    async run(bench) {
      const page = await one(bench);
      await page.addInitScript(kNoAnswer);
      await page.evaluate(() => { sessionStorage.silent = '1'; });
      await page.reload();
      await ready(page);
      await expectSaid(page, /cannot be read now: reload the page/);
      await closeNotices(page);
      await drop(page, [file(5)]);
      await expectColumns(page, 1);
      await kept(page, 'failed');
      assert.match(await line(page), /^Not saved in this browser: its storage does not answer\. Save a file/);
      await page.evaluate(() => { delete sessionStorage.silent; });
      await page.reload();
      await ready(page);
      assert.match(await page.locator('#recent').innerText(), /The harbor of Port Ellory closed on March 3, 2026\s*1 article/); // what was kept before
      await expectWorks(page);
      expectClean(page);
    },
  },
  {
    name: 'a store that is slow brings back what the tab had open only where nothing else is there by then',
    async run(bench) {
      const page = await one(bench);
      await page.addInitScript(kSlow);
      await page.evaluate(() => { sessionStorage.slow = '1'; });
      await page.reload({ waitUntil: 'domcontentloaded' });
      await page.waitForSelector('#actions button');
      await drop(page, [file(6), file(7)]);
      await page.waitForFunction(() => document.querySelectorAll('.column').length === 2 && !document.body.dataset.ready, null, { timeout: kPatience });
      await ready(page);
      await expectColumns(page, 2);
      await kept(page, 'saved');
      assert.equal(await count(page), 2);
      await page.evaluate(() => { delete sessionStorage.slow; });
      assert.deepEqual(await page.evaluate(async () => (await synoptic.session.keep.store_.heads()).map(head => head.articles).sort()), [1, 2]);
      expectClean(page);
    },
  },
  {
    name: 'a canvas module that has stopped for good takes nothing, and nothing is called loaded, removed or added',
    async run(bench) {
      const page = await one(bench);
      page.forgives = /unreachable/;
      await trap(page);
      await expectSaid(page, /started again/);
      await expectColumns(page, 1);
      await trap(page);
      await expectSaid(page, /stopped again/);
      await closeNotices(page);
      const before = await snapshot(page);
      const refusals = [
        [() => drop(page, [file(4)]), /Nothing was loaded:\s*4\.txt: This was not done, because the part that draws the marks has stopped/],
        [() => page.evaluate(() => synoptic.session.bring.openSample()), /This was not done/],
        [() => page.evaluate(() => synoptic.session.remove(0)), /This was not done/],
        [() => page.evaluate(text => synoptic.session.bring.addLoose(text), kReport(6)), /This was not done/],
      ];
      for (const [act, said] of refusals) {
        await act();
        await expectSurvived(page, before, { sentences: said, undo: false, works: false }); // the module that would undo and take more is gone
      }
    },
  },
  {
    name: 'the address holds a link only of what is on the table: not of texts that were read again since, nor of what was there when it was asked for',
    async run(bench) {
      const page = await one(bench);
      await copyLink(page);
      assert.match(await page.evaluate(() => location.hash), /^#1d\./);
      await post(page, { type: 'edit', article: 0, body: `${kReport(3)}\nIt sails again.\n` }); // under the same first line
      assert.equal(await page.evaluate(() => location.hash), '');
      await page.evaluate(async body => {
        const copying = synoptic.session.away.copyLink();
        synoptic.session.app_.post({ type: 'add', articles: [{ body }] });
        await copying;
      }, kReport(8));
      assert.equal(await page.evaluate(() => location.hash), '', 'the link is of what was there before');
      await expectColumns(page, 2);
      await kept(page, 'saved');
      await page.reload();
      await ready(page);
      await expectColumns(page, 2);
    },
  },
  {
    name: '"Erase everything" leaves no link in the address, which would bring back what was erased',
    async run(bench) {
      if (kOffline) return 'the copy of the page goes with all that is erased';
      const page = await one(bench);
      await copyLink(page);
      await page.locator('#foot').getByRole('button', { name: 'Recent' }).click();
      await page.locator('dialog[open]').getByRole('button', { name: 'Erase everything' }).click();
      await Promise.all([page.waitForEvent('load'), page.locator('dialog[open]').getByRole('button', { name: 'Erase', exact: true }).click()]);
      await ready(page);
      assert.deepEqual([await page.evaluate(() => location.hash), await count(page)], ['', 0]);
      expectClean(page);
    },
  },
];
