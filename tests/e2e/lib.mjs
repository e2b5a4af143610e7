// What every scenario uses: a browser, a page that is watched, and the four checks after every fault (expectSurvived).
// In: $CHROMIUM (default /usr/bin/chromium), $BROWSER=firefox and $FIREFOX, the built page in $SITE (default dist/site). Out: pages that fail their test on
// any error in the console, any violation of the policy and any request that leaves the page's own origin.
import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './server.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
export const project = path.resolve(here, '../..');
export const site = path.resolve(project, process.env.SITE ?? 'dist/site');
export const pictures = path.resolve(project, process.env.PICTURES ?? 'build/e2e');
export const shared = process.env.SYNOPTIC_SHARED ?? path.resolve(project, '../shared');
export const native = path.resolve(project, process.env.SYNOPTIC ?? 'build/native/synoptic');
export const require = createRequire(path.join(project, 'web/package.json'));
const { chromium, firefox } = require('playwright-core');
export const kOffline = process.env.OFFLINE === '1';
// BROWSER=firefox: Debian's Firefox over WebDriver BiDi. Its WebGL2 needs a display: with `xvfb-run` the canvas paints, else the document marks itself.
export const kFirefox = process.env.BROWSER === 'firefox';

// The window of each new profile loads two pages of Chromium's own for its address bar, a third of the time a page of ours takes. Only the last
// --disable-features counts, so those that playwright-core switches off stand here again.
const kFeaturesOff = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync', 'BoundaryEventDispatchTracksNodeRemoval', 'DestroyProfileOnBrowserClose', 'DialMediaRouteProvider',
  'GlobalMediaControls', 'HttpsUpgrades', 'LensOverlay', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'Translate',
  'AutoDeElevate', 'RenderDocument', 'OptimizationHints'];
// Quiet, and WebGL2 by software, so that it runs where there is no graphics card.
const kFlags = [`--disable-features=${kFeaturesOff}`,
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];

export async function launch(extra = []) {
  if (kFirefox)
    return firefox.launch({ channel: 'moz-firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr', headless: !process.env.DISPLAY,
      firefoxUserPrefs: { 'webgl.force-enabled': true } });
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...kFlags, ...extra] });
}

export class Bench {
  // `beside`: the bench of a scenario that needs a browser of other flags; what is seen in this one is that scenario's too.
  static async open(flags, beside) {
    const bench = new Bench();
    await mkdir(pictures, { recursive: true });
    bench.server = await serve(site);
    bench.browser = await launch(flags);
    bench.address = bench.server.address;
    bench.contexts = [];
    bench.never = beside?.never ?? []; // what no scenario may forgive, in any page of this bench, also in one that was closed
    bench.watched = beside?.watched ?? []; // its pages and contexts (of which the service workers are), also those that were closed: faults and forgives
    return bench;
  }
  // A profile whose pages and workers are watched, also a second tab that a scenario opens. options: those of a browser context, and `address`
  // where the pages are not the bench's own.
  async context({ address = this.address, ...options } = {}) {
    // without the service worker, which would fetch the whole site for every page; with OFFLINE=1 with it, and the network cut after load
    const context = await this.browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true,
      ...(kFirefox ? {} : { permissions: ['clipboard-read', 'clipboard-write'] }),
      serviceWorkers: kOffline ? 'allow' : 'block', ...options });
    this.contexts.push(context);
    watch(context, this, new URL(address).origin);
    return context;
  }
  // A page in a profile of its own. options: those of `context`, `hash`, and `warm`: it makes itself quick ahead, as for readers.
  async page({ hash = '', ready = true, warm = false, ...options } = {}) {
    const context = await this.context(options);
    const page = await context.newPage();
    if (kFirefox) { // its driver puts a style of its own into the page for a screenshot, which the policy refuses
      const shoot = page.screenshot.bind(page);
      page.screenshot = async shot => {
        const before = [page.faults, this.never].map(list => [list, list.length]), picture = await shoot(shot);
        for (const [list, count] of before) list.push(...list.splice(count).filter(fault => !fault.includes('style-src-elem')));
        return picture;
      };
    }
    await page.goto(`${options.address ?? this.address}${warm ? '' : '?cold=1'}${hash}`);
    if (ready) await page.waitForSelector('body[data-ready]', { timeout: 30_000 });
    if (ready && kOffline) {
      await page.waitForSelector('body[data-offline]', { timeout: kPatience });
      await context.setOffline(true);
    }
    return page;
  }
  // What was seen since the last scenario and not forgiven; each once.
  async faults() {
    // what a page told before it answers this has arrived
    const heard = this.contexts.flatMap(context => context.pages()).map(page => page.evaluate(() => 0).catch(() => undefined));
    await Promise.race([Promise.all(heard), new Promise(go => setTimeout(go, 1000))]);
    return [...new Set([...this.never, ...this.watched.flatMap(unforgiven)])];
  }
  forget() {
    this.never.length = this.watched.length = 0;
    this.server.faults.clear();
  }
  async closePages() {
    await Promise.all(this.contexts.splice(0).map(context => context.close()));
  }
  async close() {
    await this.browser.close();
    this.server.close();
    assert.deepEqual(this.never, [], 'no violation, and nothing leaves the machine');
  }
}

// Waits until something outside the page's own functions holds (what lies in its storage, for one).
export async function until(holds, what) {
  for (const began = performance.now(); performance.now() - began < kPatience;) {
    if (await holds()) return;
    await new Promise(resume => setTimeout(resume, 50));
  }
  assert.fail(`not within ${kPatience / 1000} s: ${what}`);
}

// What axe-core finds serious or critical in the page as it is: a line each.
export async function axe(page) {
  await page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  return violations.filter(v => ['serious', 'critical'].includes(v.impact)).map(v => `${v.impact} ${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`);
}

// ---- watching
const kViolation = /policy: |content security|trusted ?type/i;
const leavesMachine = url => /^(https?|wss?|ftp):$/.test(url.protocol) && !['127.0.0.1', 'localhost'].includes(url.hostname);
// Run in a page before its own scripts: what a policy refused it is said in its console.
const tellRefusals = () => addEventListener('securitypolicyviolation', event => console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
// Run in a worker as soon as it is there: of what it was refused the browser says nothing, a service worker's errors are told to nobody, and those of a
// worker may be taken by the page.
const tellAll = () => {
  addEventListener('securitypolicyviolation', event => console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  addEventListener('error', event => console.error(`error: ${event.message}`));
  addEventListener('unhandledrejection', event => console.error(`error: ${event.reason}`));
};

// Who is watched (a page, or a context for its service workers) gets `faults`, the list of what went wrong there.
function watcher(who, bench, origin) {
  const faults = who.faults = [];
  bench.watched.push(who);
  const fault = said => {
    faults.push(said);
  };
  const never = fault => {
    faults.push(fault);
    bench.never.push(fault);
  };
  return {
    fault,
    never,
    console: message => {
      const said = `console: ${message.text()}${/^Failed to load resource/.test(message.text()) ? ` at ${message.location().url}` : ''}`;
      if (kViolation.test(said)) never(said);
      else if (message.type() === 'error') fault(said);
    },
    request: request => {
      const url = new URL(request.url());
      if (leavesMachine(url)) never(`request to ${request.url()}`);
      else if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) fault(`request to ${request.url()}`);
    },
    error: error => (kViolation.test(error.message) ? never : fault)(`error: ${error.message}`),
  };
}
const watchWorker = worker => void worker.evaluate(tellAll).catch(() => undefined); // one that was ended at once
function watch(context, bench, origin) {
  const { console: hear, request: see } = watcher(context, bench, origin);
  const services = new Set(); // whose console each page of the context repeats
  context.on('page', page => watchPage(page, bench, origin, services));
  context.on('serviceworker', worker => {
    services.add(worker);
    worker.on('console', hear);
    watchWorker(worker);
  });
  context.on('request', request => { if (request.serviceWorker()) see(request); });
}
function watchPage(page, bench, origin, services) {
  const { fault, never, console: hear, request, error } = watcher(page, bench, origin);
  page.on('console', message => { if (!services.has(message.worker?.())) hear(message); }); // its workers' too
  page.on('pageerror', error);
  page.on('request', request); // its workers' too
  page.on('worker', watchWorker);
  page.on('websocket', socket => never(`socket to ${socket.url()}`));
  page.on('framenavigated', frame => { if (leavesMachine(new URL(frame.url(), bench.address))) never(`went to ${frame.url()}`); });
  page.on('dialog', dialog => { // a page that is left may ask; no other dialog of the browser's is ever the page's
    if (dialog.type() === 'beforeunload') return void dialog.accept().catch(() => undefined);
    fault(`dialog: ${dialog.message()}`);
    void dialog.dismiss().catch(() => undefined);
  });
  page.on('popup', () => fault('a window was opened'));
  page.on('crash', () => fault('the page crashed'));
  void page.addInitScript(tellRefusals);
}

// Ends the processes of all pages of a bench, as a crash does. Out: when (ms).
export async function killPages(bench) {
  bench.cdp ??= await bench.browser.newBrowserCDPSession();
  const { processInfo } = await bench.cdp.send('SystemInfo.getProcessInfo');
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const at = Date.now();
  for (const id of pages) {
    try {
      process.kill(id, 'SIGKILL');
    } catch { /* a spare one has gone by itself */ }
  }
  return at;
}

// `forgives`, of a page or a context: what a scenario brings about itself (a request that it cuts, a trap that it makes). Whatever else is seen fails
// the scenario, at its end (run.mjs) or where it asks.
const unforgiven = ({ faults, forgives }) => faults.filter(fault => !forgives?.test(fault));
export function expectClean(page) {
  assert.deepEqual([page, page.context()].flatMap(unforgiven), [], 'nothing in the console, no violation, no foreign request, no dialog');
}

// ---- what the page shows
export const kPatience = 120_000; // ms: a busy machine
export async function expectColumns(page, count) {
  await page.waitForFunction(n => document.querySelectorAll('.column').length === n && document.body.dataset.shown === String(n), count, { timeout: kPatience });
  if (await page.evaluate(() => synoptic.stage.mode !== 'document'))
    await page.waitForFunction(() => !document.documentElement.classList.contains('plain'), null, { timeout: kPatience });
}
export const comparison = page => page.evaluate(() => synoptic.session.comparison);
// What Save JSON would write, byte for byte.
export const exported = page => page.evaluate(() => synoptic.session.core_.text({ op: 'report', format: 'json' }, JSON.stringify(synoptic.session.work.now)));
export const notices = page => page.$$eval('.notice', all => all.map(n => n.firstElementChild.innerText.trim()));
// Waits for a notice with these words: to be asked at once, for a plain one leaves by itself.
export async function expectSaid(page, pattern) {
  await page.waitForFunction(([source, flags]) => [...document.querySelectorAll('.notice')].some(n => new RegExp(source, flags).test(n.textContent)),
    [pattern.source, pattern.flags], { timeout: kPatience });
}
export const closeNotices = page => page.evaluate(() => document.querySelectorAll('.notice').forEach(n => n.remove()));
export async function settle(page) { // until nothing is painted any more
  for (let last = -1, now = -2, i = 0; (last !== now || now < 0) && i < 60; i++) {
    last = now;
    await page.waitForTimeout(250);
    now = await page.evaluate(() => synoptic.stage.raf_ !== 0 ? -2 : synoptic.stage.frames); // one that was asked for may come late
  }
}
export async function openSample(page) {
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expectColumns(page, 5);
  await settle(page);
}
export async function copyLink(page) {
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.waitForFunction(() => [...document.querySelectorAll('.notice')].some(n => /characters/.test(n.textContent)), null, { timeout: kPatience });
  return page.evaluate(() => navigator.clipboard.readText());
}
// Files dropped on the window in one gesture, as from a file manager.
export async function drop(page, files) {
  const transfer = await page.evaluateHandle(list => {
    const transfer = new DataTransfer();
    for (const { name, base64, type } of list) {
      const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type }));
    }
    return transfer;
  }, files.map(({ name, bytes, type = 'text/plain' }) => ({ name, type, base64: Buffer.from(bytes).toString('base64') })));
  for (const kind of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', kind, { dataTransfer: transfer });
}

// How many pixels of two pictures differ by more than `most` of 255 in a channel.
export async function differing(page, one, other, most = 32) {
  return page.evaluate(async ([a, b, most]) => {
    const pixels = async text => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(text), c => c.charCodeAt(0))]));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height).data;
    };
    const [p, q] = [await pixels(a), await pixels(b)];
    let count = p.length === q.length ? 0 : Infinity;
    for (let i = 0; i < p.length; i += 4) count += Math.max(Math.abs(p[i] - q[i]), Math.abs(p[i + 1] - q[i + 1]), Math.abs(p[i + 2] - q[i + 2])) > most;
    return count;
  }, [one.toString('base64'), other.toString('base64'), most]);
}

// ---- after every fault: what was loaded is unchanged, nothing was requested or run, and the page still works.
const kProbe = 'An entirely different sentence was added to see that the page goes on working, and it is long enough to be taken at once.';
// `autosave: false` where the browser lets nothing be kept, or lets this page not read it: there is none to compare then.
export async function snapshot(page, { autosave = true } = {}) {
  await page.waitForFunction(() => document.body.dataset.kept !== 'saving', null, { timeout: kPatience });
  return page.evaluate(async autosave => ({
    articles: [...document.querySelectorAll('.column')].map(c => [c.querySelector('.label').textContent, c.querySelector('article').textContent]),
    comparison: synoptic.session.comparison && JSON.stringify(synoptic.session.comparison),
    kept: autosave && (await indexedDB.databases()).length > 0 && await new Promise(done => { // the newest slot, but for where the reader looks and for what was found, which is written where it was compared by then
      const opening = indexedDB.open('synoptic');
      opening.onerror = () => done(null);
      opening.onsuccess = () => {
        const db = opening.result;
        if (!db.objectStoreNames.contains('slots')) { db.close(); return done(null); }
        const all = db.transaction('slots').objectStore('slots').getAll();
        all.onsuccess = () => {
          db.close();
          const newest = all.result.sort((a, b) => a.saved - b.saved || a.revision - b.revision).at(-1);
          const { view, chosenFact, rules, findings, ...made } = newest ? JSON.parse(newest.text) : {};
          done(JSON.stringify({ listed: newest?.title, ...made }));
        };
      };
    }),
  }), autosave);
}
// A sentence is the page's own and whole: never the browser's words for a fault of the program.
const kJargon = /undefined|\bnull\b|\w+Error\b|Failed to fetch|\[object|is not a function|Cannot read|unreachable|memory access|https?:\/\/127/;
export function expectSentence(said, pattern = /./) {
  assert.match(said, pattern);
  assert.match(said, /[.?)…]$/, `a whole sentence: ${said}`);
  assert.doesNotMatch(said, kJargon, `a sentence for a reader: ${said}`);
}
// `sentences: null` where there is nothing to say, `line` where the lasting line of the foot says it (and a notice at most for a while, by `sentences`);
// `undo: false` where the history begins anew (a module that was replaced, a page loaded again), `works: false` where the scenario asks that later;
// `autosave` as for the snapshot.
export async function expectSurvived(page, before, { line = null, sentences = line ? null : /./, undo = true, autosave = true, works = true } = {}) {
  if (line) expectSentence(await page.locator('#kept').innerText(), line);
  else if (sentences) await page.waitForFunction(() => document.querySelector('.notice, dialog[open]'), null, { timeout: kPatience });
  const said = (await notices(page)).filter(words => undo || !/^\d+ articles? (has|have) no date\.$/.test(words)); // which is asked wherever they are opened
  assert.ok(said.length === (sentences ? 1 : 0) || (line && said.length === 0), `${sentences ? 'one notice' : 'none'}, not ${JSON.stringify(said)}`);
  for (const words of said) expectSentence(words, sentences);
  assert.deepEqual(await snapshot(page, { autosave }), before, 'what was loaded and what is kept of it are unchanged');
  expectClean(page);
  await closeNotices(page);
  if (undo) await expectUndo(page, before, autosave);
  if (works) await expectWorks(page);
}
// Where something odd was taken, with a word about it: what was there before stays, and undo and redo reach what is new.
export async function expectTaken(page, before, sentences) {
  await page.waitForFunction(n => document.querySelectorAll('.column').length > n && document.body.dataset.shown === String(document.querySelectorAll('.column').length), before.articles.length, { timeout: kPatience });
  await expectSaid(page, sentences);
  const said = await page.$$eval('.notice', all => all.map(({ firstElementChild }) => { // also of a date that is missing; without what can be pressed
    const words = firstElementChild.cloneNode(true);
    words.querySelectorAll('button').forEach(button => button.remove());
    return words.textContent.trim();
  }));
  for (const one of said) expectSentence(one);
  const { articles } = await snapshot(page);
  assert.deepEqual(articles.slice(0, before.articles.length), before.articles, 'what was loaded is unchanged');
  expectClean(page);
  await closeNotices(page);
  await expectUndo(page, { articles });
  assert.deepEqual((await snapshot(page)).articles, articles);
  await expectWorks(page);
}
// Where hostile texts were taken, as texts: what the store holds is what the page holds, undo takes the last step back, redo brings the very same again,
// and that is what is kept then.
export async function expectKept(page, when) {
  const heldNow = () => JSON.stringify([synoptic.session.work.now.articles, synoptic.session.work.now.corrections ?? []]);
  const held = await page.evaluate(heldNow), { kept } = await snapshot(page);
  const { articles, corrections } = JSON.parse(kept);
  assert.deepEqual([articles, corrections ?? []], JSON.parse(held), `${when}: what is kept is what is loaded`);
  const until = async (step, same) => {
    await page.evaluate(type => synoptic.session.app_.post({ type }), step);
    for (const end = Date.now() + kPatience; (await page.evaluate(heldNow) === held) !== same; await page.waitForTimeout(20))
      assert.ok(Date.now() < end, `${when}: ${step}`);
  };
  await until('undo', false);
  await until('redo', true);
  await expectColumns(page, articles.length);
  assert.equal((await snapshot(page)).kept, kept, `${when}: what is kept after undo and redo`);
  await closeNotices(page);
}
// The fault is no step of the history: undo takes back what the reader did last, redo brings it again.
async function expectUndo(page, before, autosave = true) {
  const count = before.articles.length;
  if (count === 0) return;
  await page.keyboard.press('Control+z');
  await page.waitForFunction(n => document.querySelectorAll('.column').length < n, count, { timeout: kPatience });
  await page.keyboard.press('Control+Shift+z');
  await expectColumns(page, count);
  // labels are told by the comparison, which a worker that was just replaced has yet to make
  await page.waitForFunction(label => document.querySelector('.column .label')?.textContent === label, before.articles[0][0], { timeout: kPatience });
  // and a long text comes paragraph by paragraph, first as it is read before it is compared
  await page.waitForFunction(lengths => synoptic.core.idle && [...document.querySelectorAll('.column article')].every((a, i) => a.textContent.length === lengths[i]),
    before.articles.map(([, text]) => text.length), { timeout: kPatience });
  assert.deepEqual((await snapshot(page, { autosave })).articles, before.articles, 'redo brings back what was loaded');
  await closeNotices(page);
}
export async function expectWorks(page) {
  const count = await page.locator('.column').count();
  const sample = await page.locator('.badge', { hasText: 'Sample' }).count() > 0; // the first real article takes the place of the sample
  await page.evaluate(text => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'clipboardData', { value: data }); // Firefox takes none in the constructor
    document.body.dispatchEvent(event);
  }, kProbe);
  await expectColumns(page, sample ? 1 : count + 1);
  await page.keyboard.press('Control+z');
  if (count > 0) await expectColumns(page, count);
  else await page.waitForSelector('#empty:not([hidden])');
  await closeNotices(page);
}
export { assert };
