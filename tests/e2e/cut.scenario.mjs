// The network cut at any request: for each file that the page asks for, a load in which that file never comes, in each of four ways. The page works without it or says in
// one sentence what is missing; it never stays empty without a word. Once the network is back the next load works.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { assert, closeNotices, drop, expectClean, expectColumns, expectSentence, expectSurvived, expectTaken, expectWorks, kOffline, kPatience, site, snapshot } from './lib.mjs';
import { pdf } from './pdf.mjs';
import { kFaults } from './server.mjs';

const kReport = n => `The harbor of Port Ellory closed on March ${n}, 2026\n\nTwelve people were hurt when a ferry and a cargo ship collided in fog, the coast guard said.\n`;
const two = [3, 4].map(n => ({ name: `${n}.txt`, bytes: kReport(n) }));

// The words of the browser, and of what Emscripten loads a module with, about a file that was cut, in the console: of no other file.
const saidOf = files => {
  const named = `\\S*(?:${files.map(file => file.replace(/[.+]/g, '\\$&')).join('|')})`;
  return new RegExp([`(?:ERR_(?:CONNECTION_RESET|CONTENT_LENGTH_MISMATCH) at|dynamically imported module:) ${named}$`, `Failed to load '${named}'\\.\\)?$`,
    ...(files.some(file => file.endsWith('.wasm')) ? ['wasm streaming compile failed: TypeError: WebAssembly compilation aborted: Network error', 'falling back to ArrayBuffer instantiation$'] : [])].join('|'));
};

// What has become of the page: "works", or the sentence that is read. (Without its style sheet the one that is kept for later is seen until the program has come.)
const outcome = (page, ready) => page.waitForFunction(ready => {
  if (document.body.dataset[ready[0]] === ready[1]) return 'works';
  const late = document.getElementById('late');
  return document.querySelector('.notice.error')?.innerText || (late && getComputedStyle(late).visibility === 'visible' && getComputedStyle(late).animationName === 'late' && late.innerText);
}, ready, { timeout: kPatience }).then(said => said.jsonValue());

// For a file that never comes: a minute is two seconds here, until the page is `patient`, and what the style sheet shows after ten seconds is seen after five.
const kHasten = () => {
  const wait = setTimeout;
  globalThis.setTimeout = (act, ms, ...more) => wait(act, ms >= 20_000 && ms <= 60_000 && !globalThis.patient ? ms / 30 : ms, ...more);
  wait(() => document.getAnimations().find(animation => animation.animationName === 'late')?.finish(), 5000);
};

// Each way in which a file does not come: how it is brought about, given back, and what a start without the file cannot do: a browser
// shows nothing before the style sheet has come or failed.
const kWays = [
  { way: 'cut before it begins', cut: (page, bench, file) => page.route(`**/${file}`, route => void route.abort('connectionreset')), mend: (page, bench, file) => page.unroute(`**/${file}`) },
  ...Object.keys(kFaults).map(way => ({
    way, cut: async (page, bench, file) => bench.server.faults.set(file, way), mend: async (page, bench, file) => bench.server.faults.delete(file),
    ...(way.startsWith('cut') ? {} : { waits: /\.css$/ }),
  })),
];

export default [
  ...kWays.map(({ way, cut, mend, waits }) => ({
    name: `the network cut at any request: each file that does not come (${way}) is lived without or told, and the next load works`,
    compiled: true,
    async run(bench) {
      if (kOffline) return 'loads from the network';
      const page = await bench.page({ ready: false }), asked = new Set();
      page.on('request', request => asked.add(new URL(request.url()).pathname));
      await page.reload();
      await page.waitForSelector('body[data-ready]', { timeout: kPatience });
      await drop(page, two);
      await expectColumns(page, 2);
      const files = [...asked].filter(name => !/\/$|icon|manifest/.test(name)).map(name => name.replace('/sub/', ''));
      assert.ok(files.length > 8, files.join());
      for (const file of files.filter(file => !waits?.test(file))) {
        const context = await bench.context(), page = await context.newPage();
        page.forgives = saidOf([file]);
        await page.addInitScript(kHasten);
        await cut(page, bench, file);
        await page.goto(bench.address, { waitUntil: 'commit' });
        let came = await outcome(page, ['ready', '1']);
        if (came === 'works') {
          await drop(page, two);
          came = await outcome(page, ['shown', '2']);
        }
        if (/\.(woff2|css)$/.test(file)) assert.equal(came, 'works', file);
        else expectSentence(came.replace(/\s*×\s*$/, ''), /reload|could not be|stopped/i);
        await mend(page, bench, file);
        expectClean(page);
        await page.close();
        const next = await context.newPage(); // which has the patience of any page: the browser may wait twenty seconds for what it asked for before
        await next.goto(bench.address);
        await next.waitForSelector('body[data-ready]', { timeout: kPatience });
        await expectWorks(next);
        expectClean(next);
        await context.close();
      }
    },
  })),
  // What is asked for only when it is needed: each thing is tried with its file cut, two articles open, and again with the network back.
  ...kWays.map(({ way, cut: cutAt, mend }) => ({
    name: `the network cut when a reader is needed (${way}): what cannot be read or shown now is told in one sentence, nothing is lost, and it comes with the network`,
    async run(bench) {
      if (kOffline) return 'loads from the network';
      const page = await bench.page(), sample = ['articles.json', (await readdir(path.join(site, 'sample'))).find(name => name.endsWith('.txt'))].filter(Boolean).map(name => `sample/${name}`);
      await drop(page, two);
      await expectColumns(page, 2);
      await closeNotices(page);
      const before = await snapshot(page);
      const story = 'The ferry Alma ran aground near Port Ellory on March 5, 2026, and twelve people were hurt, the coast guard said.';
      const brought = file => async () => drop(page, [file]);
      const latin = brought({ name: 'a.pdf', bytes: pdf([[60, 700, story]]) });
      const chinese = brought({ name: 'c.pdf', bytes: pdf([[60, 700, '渡轮在埃洛里港附近搁浅,十二人受伤。']], { chinese: true }) });
      const mail = brought({ name: 'a.eml', bytes: `From: Ann Lee <ann@example.org>\r\nSubject: Ferry\r\nMessage-ID: <1@example.org>\r\nDate: Thu, 5 Mar 2026 12:00:00 +0000\r\n\r\n${story}\r\n` });
      const needed = [ // the file, what is tried once more with the network, what is tried without
        ['read_pdf.js', null, latin, /a\.pdf: This PDF cannot be read now, because the part of the page that reads PDF could not be loaded: look at the connection and add the file again\.$/],
        ['pdf_worker.js', latin, latin, /a\.pdf: This PDF cannot be read now, because a part of the page that reads PDF could not be loaded: look at the connection and add the file again\.$/],
        ['pdf_maps/UniGB-UCS2-H.bcmap', chinese, chinese, /c\.pdf: This PDF cannot be read now/],
        ['read_mail.js', mail, mail, /a\.eml: This mail cannot be read now, because .* could not be loaded/],
      ];
      page.forgives = saidOf([...needed.map(([file]) => file), 'read_page.js', ...sample]);
      await page.evaluate(kHasten);
      const cut = async (file, act) => {
        await page.evaluate(() => { globalThis.patient = false; });
        await cutAt(page, bench, file);
        await act();
        await mend(page, bench, file);
        await page.evaluate(() => { globalThis.patient = true; }); // as it is: the browser may wait twenty seconds for what it asked for before
      };
      for (const [file, again, bring, sentences] of needed) {
        await cut(file, async () => {
          await bring();
          await expectSurvived(page, before, { sentences });
        });
        if (!again) continue; // what it brings stays in the page, and the next file with it
        await again();
        await expectColumns(page, 3);
        assert.match(await page.$eval('.column:last-child article', a => a.textContent), /twelve people|十二人/, file);
        await closeNotices(page);
        await page.keyboard.press('Control+z');
        await expectColumns(page, 2);
      }
      // a page is read all the same, by another reader
      await cut('read_page.js', async () => {
        await drop(page, [{ name: 'a.html', bytes: `<!doctype html><title>Ferry aground</title><article><h1>Ferry aground</h1><p>${story}</p></article>` }]);
        await expectTaken(page, before, /a\.html loaded\. The reader of pages could not be loaded; a simpler reader took its text\./);
      });
      await page.keyboard.press('Control+z');
      await expectColumns(page, 2);
      for (const file of sample) {
        await cut(file, async () => {
          await page.evaluate(() => void synoptic.session.act('sample'));
          await expectSurvived(page, before, { sentences: /^The sample could not be loaded: look at the connection and open it again\.$/ });
        });
      }
      await page.evaluate(() => void synoptic.session.act('sample'));
      await expectColumns(page, 5);
      // without its copy for use without a network the page works
      const other = await bench.page({ ready: false, serviceWorkers: 'allow' });
      await other.addInitScript(() => { ServiceWorkerContainer.prototype.register = () => Promise.reject(new TypeError('Failed to register a ServiceWorker')); });
      await other.goto(bench.address);
      await other.waitForSelector('body[data-ready]', { timeout: kPatience });
      await expectWorks(other);
      expectClean(other);
    },
  })),
];
