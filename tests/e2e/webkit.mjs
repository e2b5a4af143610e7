// The main way through the page in WebKit: node tests/e2e/webkit.mjs, with a display (xvfb-run -a -s "-screen 0 1600x1000x24").
// Debian's WebKitWebDriver (webkit2gtk-driver) starts MiniBrowser and is spoken to over HTTP (W3C WebDriver); no package is needed. In: the built page in
// $SITE (default dist/site), the articles of $SYNOPTIC_SHARED where present, else the sample alone. Out: a line a step, pictures in build/e2e
// (webkit-*.png), exit status 1 when a step failed. What the driver cannot do (downloads, another profile's storage, touch) is left to the scenarios of run.mjs.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './server.mjs';
import assert from 'node:assert/strict';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const site = path.resolve(project, process.env.SITE ?? 'dist/site');
const pictures = path.resolve(project, process.env.PICTURES ?? 'build/e2e');
const folder = path.join(process.env.SYNOPTIC_SHARED ?? path.resolve(project, '../shared'), 'clusters/envoys/articles');
const browser = process.env.MINIBROWSER ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const kPort = Number(process.env.WEBDRIVER_PORT ?? 4466);
const kElement = 'element-6066-11e4-a52e-4f735466cecf'; // as the standard names a reference
const kKeys = { Control: '\ue009', Escape: '\ue00c', Tab: '\ue004', Enter: '\ue007' };
const kPatience = 60_000; // ms
const pause = ms => new Promise(resume => setTimeout(resume, ms));

async function ask(method, where, body) {
  const response = await fetch(`http://127.0.0.1:${kPort}${where}`, { method, body: body === undefined ? undefined : JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

// One window of one session.
class Page {
  constructor(session) { this.at = `/session/${session}`; }
  static async open(address) {
    const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } } } });
    const page = new Page(sessionId);
    await page.size(1440, 900);
    await page.go(address);
    return page;
  }
  async go(address) {
    await ask('POST', `${this.at}/url`, { url: 'about:blank' }); // else another fragment is no other page
    await ask('POST', `${this.at}/url`, { url: address });
    await this.watch();
    await this.until(() => document.body.dataset.ready !== undefined, 'the page is ready');
  }
  // What went wrong is heard from here on.
  watch() {
    return this.run(() => {
      if (globalThis.faults) return;
      globalThis.faults = [];
      addEventListener('error', event => globalThis.faults.push(`error: ${event.message}`));
      addEventListener('unhandledrejection', event => globalThis.faults.push(`rejection: ${event.reason}`));
      addEventListener('securitypolicyviolation', event => globalThis.faults.push(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    });
  }
  run(script, ...args) { return ask('POST', `${this.at}/execute/sync`, { script: `return (${script})(...arguments)`, args }); }
  async until(script, what, ...args) {
    for (const began = performance.now(); performance.now() - began < kPatience; await pause(100)) if (await this.run(script, ...args)) return;
    assert.fail(`not within ${kPatience / 1000} s: ${what}`);
  }
  async find(css) { return (await ask('POST', `${this.at}/element`, { using: 'css selector', value: css }))[kElement]; }
  async click(css) { await ask('POST', `${this.at}/element/${await this.find(css)}/click`, {}); }
  async type(css, text) { await ask('POST', `${this.at}/element/${await this.find(css)}/value`, { text }); }
  press(...keys) {
    const named = keys.map(key => kKeys[key] ?? key);
    return ask('POST', `${this.at}/actions`, { actions: [{ type: 'key', id: 'keyboard',
      actions: [...named.map(value => ({ type: 'keyDown', value })), ...named.reverse().map(value => ({ type: 'keyUp', value }))] }] });
  }
  point(x, y) {
    return ask('POST', `${this.at}/actions`, { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' },
      actions: [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }] }] });
  }
  size(width, height) { return ask('POST', `${this.at}/window/rect`, { width, height }); }
  async shot(name) {
    const base64 = await ask('GET', `${this.at}/screenshot`);
    await writeFile(path.join(pictures, `webkit-${name}.png`), Buffer.from(base64, 'base64'));
    return base64;
  }
  // Inside the first column, of three pictures (painted, the document's own, without text): pixels of ink; those that differ by more than 32 of 255.
  differing(shots) {
    return ask('POST', `${this.at}/execute/async`, { script: `(${async (shots, done) => {
      const view = document.querySelector('.scroller').getBoundingClientRect();
      const [painted, plain, blank] = await Promise.all(shots.map(async text => {
        const image = await createImageBitmap(new Blob([Uint8Array.from(atob(text), c => c.charCodeAt(0))]));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context.drawImage(image, 0, 0);
        return context.getImageData(view.x + 26, view.y, view.width - 60, view.height).data;
      }));
      const apart = (a, b, i) => Math.max(Math.abs(a[i] - b[i]), Math.abs(a[i + 1] - b[i + 1]), Math.abs(a[i + 2] - b[i + 2])) > 32;
      let [ink, differ] = [0, 0];
      for (let i = 0; i < plain.length; i += 4) {
        ink += apart(plain, blank, i);
        differ += apart(plain, painted, i);
      }
      done([ink, differ]);
    }})(...arguments)`, args: [shots] });
  }
  close() { return ask('DELETE', this.at); }

  // ---- what the page shows
  async columns(count) {
    await this.until(n => document.querySelectorAll('.column').length === n && document.body.dataset.shown === String(n), `${count} columns`, count);
    await this.settle();
  }
  async settle() {
    for (let last = -1, now = -2, i = 0; (last !== now || now < 0) && i < 40; i++) {
      last = now;
      await pause(250);
      now = await this.run(() => synoptic.stage.raf_ !== 0 ? -2 : synoptic.stage.frames);
    }
  }
  said(words) { return this.until(w => [...document.querySelectorAll('.notice')].some(n => new RegExp(w).test(n.textContent)), `“${words}” is said`, words); }
  closeNotices() { return this.run(() => document.querySelectorAll('.notice').forEach(n => n.remove())); }
}

await mkdir(pictures, { recursive: true });
if (!existsSync(browser)) {
  console.error(`${browser} is missing: apt-get install webkit2gtk-driver`);
  process.exit(1);
}
const server = await serve(site);
const driver = spawn(process.env.WEBDRIVER ?? 'WebKitWebDriver', [`--port=${kPort}`], { stdio: 'inherit' });
for (let i = 0; i < 50 && !await ask('GET', '/status').then(() => true, () => false); i++) await pause(100);
let failed = 0;
async function step(name, act) {
  const began = performance.now();
  try {
    const told = await act();
    console.log(`ok    ${name}${told ? `: ${told}` : ''} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}\n      ${error.stack ?? error}`);
  }
}

const page = await Page.open(`${server.address}?cold=1`);
const five = existsSync(folder) ? (await readdir(folder)).sort().map(name => path.join(folder, name)) : null;
const comparison = () => page.run(() => JSON.stringify(synoptic.session.comparison));
let link = '';
await step('the page opens and paints with WebGL2', async () => {
  const [mode, agent] = await page.run(() => [synoptic.stage.mode, navigator.userAgent]);
  await page.shot('empty');
  assert.equal(mode, 'canvas');
  return agent;
});
await step('painted words lie where the document has them', async () => {
  await page.type('#picker', path.join(project, 'web/sample/northwater.txt')); // alone it has no marks: what differs is the text
  await page.columns(1);
  await page.closeNotices();
  await page.settle();
  const shots = [await page.shot('painted')];
  await page.run(() => document.documentElement.classList.add('plain'));
  shots.push(await page.shot('plain'));
  await page.run(() => document.querySelectorAll('article').forEach(a => { a.style.visibility = 'hidden'; }));
  shots.push(await page.shot('blank'));
  await page.run(() => {
    document.querySelectorAll('article').forEach(a => { a.style.visibility = ''; });
    document.documentElement.classList.remove('plain');
  });
  const [ink, apart] = await page.differing(shots);
  await page.press('Control', 'z');
  await page.until(() => !document.getElementById('empty').hidden, 'the empty page');
  assert.ok(ink > 1000 && apart / ink < .03, `${apart} of ${ink} pixels of ink differ`);
  return `${(100 * apart / ink).toFixed(1)} % of the ink differs`;
});
await step('the sample is compared', async () => {
  await page.click('#actions button:last-child');
  await page.columns(5);
  await page.shot('sample');
  const { facts, rows } = JSON.parse(await comparison());
  assert.ok(facts.length > 5 && rows.length > 5);
});
if (five) {
  await step('five real articles are chosen as files and compared in the sample’s place', async () => {
    await page.closeNotices();
    await page.type('#picker', five.join('\n'));
    await page.until(() => !document.querySelector('.badge'), 'the sample has gone');
    await page.columns(5);
    await page.shot('envoys');
    const { facts, rows } = JSON.parse(await comparison());
    assert.ok(facts.length > 5 && rows.length > 5);
    return `${facts.length} facts, ${rows.length} rows`;
  });
}
await step('n leads to a conflict, its card says both sides, and both are in view', async () => {
  await page.closeNotices();
  await page.press('n');
  await page.until(() => !document.getElementById('card').hidden && document.querySelectorAll('#card .value').length >= 2, 'the card');
  await pause(1000);
  await page.settle();
  await page.shot('conflict');
  const tops = await page.run(() => synoptic.session.reading.chosen_.main.map(([a, s]) => {
    const { columns_, comparison } = synoptic.session;
    return columns_.rangeOf(a, comparison.articles[a].sentences[s].span).getClientRects()[0].top;
  }));
  assert.ok(Math.max(...tops) - Math.min(...tops) < 60, `sentences at ${tops}`);
});
await step('annotated reading shows one article and its notes', async () => {
  await page.press('a');
  await page.until(() => document.documentElement.classList.contains('annotated'), 'one article');
  await page.press('j');
  await page.until(() => document.querySelector('.notes blockquote, .notes .why, #card blockquote'), 'a note');
  await page.settle();
  await page.shot('annotated');
  await page.press('a');
  await page.until(() => !document.documentElement.classList.contains('annotated'), 'side by side again');
});
await step('the table of facts', async () => {
  await page.press('m');
  await page.until(() => document.querySelectorAll('#matrix tbody tr').length > 3, 'rows');
  await page.shot('table');
  await page.press('m');
  await page.until(() => document.getElementById('matrix').hidden, 'the table is closed');
});
await step('find goes from place to place', async () => {
  await page.press('/');
  await page.until(() => !document.getElementById('find').hidden, 'the field');
  await page.type('#find input', five ? 'Moscow' : 'ferry');
  await page.until(() => /\d/.test(document.querySelector('#find output').textContent), 'places');
  const first = await page.run(() => document.querySelector('#find output').textContent);
  await page.press('Enter');
  await page.until(before => document.querySelector('#find output').textContent !== before, 'the next place', first);
  await page.shot('find');
  await page.press('Escape');
  await page.until(() => document.getElementById('find').hidden, 'the field is closed');
  return first;
});
await step('a word that is pressed is chosen', async () => {
  await page.press('Escape');
  const { x, y } = await page.run(() => {
    const p = [...document.querySelectorAll('.column:first-child article p:not(.small)')].find(e => e.getBoundingClientRect().top > 200);
    const range = document.createRange();
    range.setStart(p.firstChild, 0);
    range.setEnd(p.firstChild, 3);
    const box = range.getBoundingClientRect();
    return { x: box.left + 6, y: box.top + box.height / 2 };
  });
  await page.point(x, y);
  await page.until(() => synoptic.session.reading.chosen_.sentences?.length > 0 || !document.getElementById('card').hidden, 'a sentence');
  await page.settle();
  await page.shot('sentence');
});
await step('a text is typed into the dialog, added, and taken back with undo', async () => {
  const before = await comparison();
  await page.press('Escape');
  await page.click('[aria-label="Paste"]');
  await page.until(() => document.querySelector('dialog[open] textarea'), 'the dialog');
  await page.type('dialog[open] textarea', 'An entirely different sentence was added to see that the page goes on working, and it is long enough to be taken at once.');
  await page.shot('paste');
  await page.click('dialog[open] button.main');
  await page.columns(6);
  await page.press('Control', 'z');
  await page.columns(5);
  assert.equal(await comparison(), before);
});
await step('study: the timeline', async () => {
  await page.press('t');
  await page.until(() => document.querySelectorAll('#study .happening').length > 2, 'entries');
  await page.shot('study');
  await page.press('t');
  await page.until(() => document.getElementById('study').hidden, 'the study is closed');
});
await step('Copy link says so, and the link carries the comparison', async () => {
  await page.closeNotices();
  await page.run(() => { // the driver cannot read the clipboard: what the page hands over is kept
    globalThis.copied = null;
    const { clipboard } = navigator;
    for (const way of ['write', 'writeText']) {
      const inner = clipboard[way].bind(clipboard);
      clipboard[way] = what => {
        globalThis.copied = typeof what === 'string' ? Promise.resolve(what) : what[0].getType('text/plain').then(blob => blob.text());
        globalThis.copied.then(text => { globalThis.link = text; }, error => { globalThis.link = `not kept: ${error}`; });
        return inner(what);
      };
    }
  });
  await page.click('[aria-label="Copy link"]');
  await page.said('characters');
  await page.shot('link');
  await page.until(() => globalThis.link, 'the link');
  link = await page.run(() => globalThis.link);
  assert.match(link, /#\d+[a-z]\./);
  return `${link.length} characters`;
});
await step('the link opens the same comparison', async () => {
  const before = await comparison();
  await page.go(`${server.address}?cold=1${link.slice(link.indexOf('#'))}`);
  await page.columns(5);
  assert.equal(await comparison(), before);
});
await step('what was worked on is there after a reload', async () => {
  await page.press('z'); // no key of the page: nothing changes
  await page.run(() => { synoptic.session.app_.post({ type: 'edit', article: 0, title: 'Another title' }); });
  await page.until(() => /^Saved/.test(document.getElementById('kept').textContent), 'it is kept');
  await ask('POST', `${page.at}/refresh`, {});
  await page.watch();
  await page.columns(5);
  assert.match(await page.run(() => document.querySelector('.column .label').textContent), /Another title/);
});
await step('narrow windows', async () => {
  await page.size(420, 800);
  await page.settle();
  await page.shot('narrow');
  assert.ok(await page.run(() => document.documentElement.scrollWidth <= innerWidth), 'one screen wide');
  await page.size(1440, 900);
  await page.settle();
});
await step('without WebGL2 the document marks itself', async () => {
  await page.go(`${server.address}?cold=1${link.slice(link.indexOf('#'))}`);
  await page.columns(5);
  await page.run(() => document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext());
  await page.until(() => synoptic.stage.mode === 'document', 'the document takes over');
  assert.ok(await page.run(() => document.getElementById('panel').checkVisibility() && !document.getElementById('sift').checkVisibility()), 'its own tools');
  await page.columns(5);
  await page.shot('document');
});
await step('nothing went wrong that was not said', async () => assert.deepEqual(await page.run(() => globalThis.faults), []));
await page.close();
driver.kill();
server.close();
if (failed > 0) process.exit(1);
