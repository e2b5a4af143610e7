// ?embed=1: a comparison inside another page, to be read and nothing else.
import { assert, axe, copyLink, expectClean, kPatience, openSample, pictures } from './lib.mjs';
import path from 'node:path';

// A page of the same origin that frames the comparison.
async function framed(bench, page, hash, options = {}) {
  const host = await bench.page({ ready: false, serviceWorkers: 'block', ...options });
  const address = `${bench.address}?embed=1${hash}`;
  await host.route('**/host.html', route => void route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="en"><title>Host</title><style>body{margin:0}iframe{border:0;width:100vw;height:100vh}</style><iframe title="A comparison"></iframe>' }));
  await host.goto(new URL('host.html', bench.address).href);
  // of the page that this profile began with, now that it is gone and opens it no more
  await host.evaluate(() => new Promise(done => { indexedDB.deleteDatabase('synoptic').onsuccess = done; }));
  await host.evaluate(src => { document.querySelector('iframe').src = src; }, address);
  const frame = host.frameLocator('iframe');
  await frame.locator('body[data-ready]').waitFor({ timeout: kPatience });
  await frame.locator('body[data-shown="5"]').waitFor({ timeout: kPatience });
  return { host, frame, inside: host.frames().find(f => f.url().includes('embed=1')) };
}

export default [
  {
    name: 'an embedded comparison is read, not changed: facts and evidence are there, ways in, keeping and undo are not',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      const link = await copyLink(page), hash = link.slice(link.indexOf('#'));
      const { host, frame, inside } = await framed(bench, page, hash);
      await frame.getByRole('button', { name: 'Open in Synoptic' }).waitFor({ timeout: kPatience });
      for (const gone of ['Add files', 'Paste', 'Copy link', 'Save…', 'Undo', 'Redo', 'Recent', 'About']) assert.equal(await frame.getByRole('button', { name: gone, exact: true }).count(), 0, gone);
      assert.equal(await frame.getByRole('button', { name: /^(Edit|Remove)/ }).count(), 0);
      const before = await inside.evaluate(() => JSON.stringify(synoptic.session.comparison));
      // keys, a drop and a paste change nothing
      await inside.evaluate(() => {
        for (const key of ['z', 'y']) dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true }));
        dispatchEvent(new KeyboardEvent('keydown', { key: 'c' }));
        const data = new DataTransfer();
        data.setData('text/plain', 'A sentence of another article that is long enough to be taken at once, if anything were taken here at all.');
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        for (const kind of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      });
      assert.equal(await frame.locator('dialog[open]').count(), 0);
      // reading goes on: a fact, its card, find
      await inside.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'n' })));
      await frame.locator('#card:not([hidden]) .passage').first().waitFor({ timeout: kPatience });
      assert.equal(await frame.getByRole('button', { name: /Correct|Take this fact/ }).count(), 0);
      assert.equal(await inside.evaluate(() => JSON.stringify(synoptic.session.comparison)), before);
      assert.deepEqual(await inside.evaluate(async () => [(await indexedDB.databases()).length, (await caches.keys()).length, sessionStorage.length, localStorage.length]), [0, 0, 0, 0], 'nothing is kept');
      await host.screenshot({ path: path.join(pictures, 'embedded.png') });
      // the whole of it, in a window of its own
      host.forgives = /^a window was opened$/;
      const [opened] = await Promise.all([host.context().waitForEvent('page', { timeout: kPatience }), frame.getByRole('button', { name: 'Open in Synoptic' }).click()]);
      await opened.waitForSelector('body[data-shown="5"]', { timeout: kPatience });
      assert.equal(opened.url(), bench.address + hash);
      assert.equal(await opened.evaluate(() => JSON.stringify(synoptic.session.comparison)), before);
      expectClean(host);
    },
  },
  {
    name: 'an embedded comparison without WebGL2 offers the same, and axe finds nothing serious',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      const link = await copyLink(page);
      const plain = await bench.page({ ready: false, forcedColors: 'active', viewport: { width: 800, height: 600 } });
      await plain.goto(`${bench.address}?embed=1${link.slice(link.indexOf('#'))}`);
      await plain.waitForSelector('body[data-shown="5"]', { timeout: kPatience });
      assert.deepEqual(await plain.locator('#panel .tools button').allTextContents(), ['Open in Synoptic', 'Find', 'Table of facts', 'Study', 'Help']);
      assert.deepEqual(await axe(plain), []);
      expectClean(plain);
    },
  },
];
