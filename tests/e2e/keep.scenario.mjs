// What this browser keeps: after every change, over a reload, in two tabs, where it is refused, and what a link does not touch.
import { readFile } from 'node:fs/promises';
import { assert, axe, closeNotices, copyLink, drop, expectClean, expectColumns, expectSentence, expectSurvived, expectWorks, kOffline, kPatience, notices, openSample, snapshot, until } from './lib.mjs';

const kReport = n => `The harbor of Port Ellory closed on March ${n}, 2026\n\nTwelve people were hurt when a ferry and a cargo ship collided in fog, the coast guard said.\n\nThe harbor reopens in ${n} days.\n`;
const two = page => drop(page, [{ name: 'a.txt', bytes: kReport(3) }, { name: 'b.txt', bytes: kReport(4) }]);
const kept = (page, kind) => page.waitForFunction(kind => document.body.dataset.kept === kind, kind, { timeout: kPatience });
const line = page => page.locator('#kept').innerText();
const texts = page => page.$$eval('.column article', all => all.map(a => a.textContent));
// When it is done the page says "saving" already, for a moment that nobody has to catch: kept(page, 'saved') is of this change.
const label = (page, source) => page.evaluate(source => synoptic.session.app_.post({ type: 'edit', article: 0, source }), source);
// A change and the way back: what is open is as it was, and the store was asked to keep both.
async function thereAndBack(page, source) {
  const [before] = await labels(page);
  const shown = label => page.waitForFunction(label => document.querySelector('.label')?.textContent === label, label, { timeout: kPatience });
  await label(page, source);
  await shown(source);
  return async () => {
    await page.evaluate(() => synoptic.session.app_.post({ type: 'undo' }));
    await shown(before);
    await closeNotices(page);
  };
}
const labels = page => page.$$eval('.label', all => all.map(l => l.textContent));

// A page that has kept two articles; another page of the same profile.
async function working(bench, prepare) {
  const page = await bench.page({ ready: false });
  if (prepare) await page.addInitScript(prepare);
  await page.reload();
  await page.waitForSelector('body[data-ready]');
  await two(page);
  await expectColumns(page, 2);
  await closeNotices(page);
  return page;
}
async function another(page, hash = '', prepare = null, address = page.url().split('#')[0]) {
  const other = await page.context().newPage();
  if (prepare) await other.addInitScript(prepare);
  await other.goto(address + hash);
  await other.waitForSelector('body[data-ready]');
  return other;
}
// Its comparison is its own: the next tab that opens it finds it open here.
const holds = page => page.waitForFunction(async () => (await navigator.locks.query()).held.some(({ name }) => name.startsWith('synoptic/')), null, { timeout: kPatience });
// A page of a later release, of whose store the version is one higher.
const kNewer = () => {
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (name, version) { return version ? open.call(this, name, version + 1) : open.call(this, name); };
};
// What the store holds, read by the test itself.
const stored = page => page.evaluate(() => new Promise((done, failed) => {
  const opening = indexedDB.open('synoptic');
  let none = false;
  opening.onupgradeneeded = () => { none = true; opening.transaction.abort(); }; // everything is erased, and a look makes nothing
  opening.onerror = () => none ? done([]) : failed(opening.error);
  opening.onsuccess = () => {
    const all = opening.result.transaction('slots').objectStore('slots').getAll();
    all.onsuccess = () => { opening.result.close(); done(all.result.sort((a, b) => a?.revision - b?.revision)); };
  };
}));
const recent = async page => {
  await page.locator('#foot').getByRole('button', { name: 'Recent' }).click();
  return page.locator('dialog[open]');
};
// A slot of which the text is no business of this page, sealed as a program seals its own: a later one, that saves in another form.
const plant = (page, head, workspace) => page.evaluate(async ([head, text]) => {
  const { document, revision, saved, title, articles } = head;
  const bytes = new TextEncoder().encode(JSON.stringify([document, revision, saved, title, articles]) + text);
  const sum = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map(byte => byte.toString(16).padStart(2, '0')).join('');
  await new Promise(done => {
    const opening = indexedDB.open('synoptic');
    opening.onsuccess = () => {
      const tx = opening.result.transaction(['slots', 'heads'], 'readwrite');
      tx.objectStore('slots').put({ ...head, text, sum }, [document, revision % 2]);
      tx.objectStore('heads').put(head, document);
      tx.oncomplete = () => { opening.result.close(); done(); };
    };
  });
}, [head, JSON.stringify(workspace)]);
const kLater = { format: 'synoptic.workspace', version: 3, articles: [{ body: 'What was made with the later program.' }], unheard: { of: 1 } };
const kTooNew = /^This was saved by a newer version \(workspace format 3; .*\.$/;
// Both slots are written, so that what was wrongly taken for this comparison would be gone from them.
async function writeTwice(page) {
  for (const source of ['Evening Post', 'Morning Post']) {
    await label(page, source);
    await until(async () => (await stored(page)).some(slot => JSON.parse(slot.text).articles[0].source === source), `${source} is kept`);
  }
  await kept(page, 'saved');
}

export default [
  {
    name: 'every change is kept: a reload brings back articles, labels and the choice, and a new tab lists them',
    async run(bench) {
      const page = await working(bench);
      await label(page, 'Harbor Post');
      await kept(page, 'saved');
      assert.match(await line(page), /^Saved in this browser only; browsers may delete it – save a file to keep it\.$/);
      const before = { texts: await texts(page), labels: await labels(page) };
      await page.reload();
      await page.waitForSelector('body[data-ready]');
      await expectColumns(page, 2);
      assert.deepEqual({ texts: await texts(page), labels: await labels(page) }, before);
      const other = await another(page);
      await other.locator('#recent li').first().waitFor();
      assert.equal(await other.locator('#recent li').count(), 1);
      assert.match(await other.locator('#recent li').first().innerText(), /The harbor of Port Ellory closed[\s\S]*2 articles/);
      assert.equal(await other.locator('.column').count(), 0, 'a new tab begins empty');
      expectClean(page);
    },
  },
  {
    name: 'the browser is asked once to keep it longer, when there is something to keep; a refusal changes nothing',
    async run(bench) {
      const page = await working(bench, () => {
        globalThis.asked = [];
        StorageManager.prototype.persist = () => { asked.push(document.body.dataset.kept); return Promise.reject(new Error('no')); };
      });
      await label(page, 'Harbor Post');
      await kept(page, 'saved');
      assert.deepEqual(await page.evaluate(() => asked), ['saved'], 'once it was saved');
      await label(page, 'Harbor Post II');
      await kept(page, 'saved');
      assert.equal(await page.evaluate(() => asked.length), 1);
      assert.match(await line(page), /browsers may delete it/);
      expectClean(page);
    },
  },
  {
    name: 'after ten minutes of work one line reminds of a file, once; it is reached by keyboard, goes when it is closed or a file is saved',
    async run(bench) {
      const page = await working(bench, () => {
        globalThis.later = 0;
        const { now } = Date;
        Date.now = () => now() + later;
      });
      const reminders = () => page.$$eval('.notice', all => all.filter(n => /save a file to keep it for certain/.test(n.textContent)).length);
      let step = 0;
      const work = async times => {
        for (let i = 0; i < times; i++) {
          await page.evaluate(() => { later += 110_000; });
          await label(page, `Harbor Post ${++step}`);
          await kept(page, 'saved');
        }
      };
      await label(page, 'Harbor Post');
      await kept(page, 'saved');
      await work(5);
      assert.equal(await reminders(), 0, 'not before ten minutes');
      await work(1);
      assert.equal(await reminders(), 1);
      assert.deepEqual(await notices(page), ['What you made here is kept in this browser only, and browsers may delete it: save a file to keep it for certain.']);
      assert.deepEqual(await axe(page), []);
      await page.waitForTimeout(8000); // longer than a plain notice stays
      assert.equal(await reminders(), 1, 'it waits for the reader');
      // by keyboard: it is reached, and Enter saves the file
      const reached = () => page.evaluate(() => document.activeElement?.closest('.notice') !== null && document.activeElement?.textContent === 'Save a file');
      for (let i = 0; i < 80 && !await reached(); i++) await page.keyboard.press('Tab');
      assert.ok(await reached(), 'Tab leads to it');
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      assert.match(await readFile(await download.path(), 'utf8'), /Twelve people were hurt/);
      assert.equal(await reminders(), 0);
      await work(8);
      assert.equal(await reminders(), 0, 'once for each comparison');
      await page.reload();
      await page.waitForSelector('body[data-ready]');
      await expectColumns(page, 2);
      await work(8);
      assert.equal(await reminders(), 0, 'nor after a reload');
      const another = async () => {
        await page.evaluate(() => synoptic.session.app_.post({ type: 'clear' }));
        await page.waitForSelector('#empty:not([hidden])');
        await closeNotices(page);
        await two(page);
        await expectColumns(page, 2);
        await kept(page, 'saved');
        await closeNotices(page);
      };
      // another comparison: it goes when it is closed, and does not come back
      await another();
      await work(6);
      assert.equal(await reminders(), 1);
      await page.locator('.notice').getByRole('button', { name: 'Close' }).press('Enter');
      assert.equal(await reminders(), 0);
      await work(7);
      assert.equal(await reminders(), 0);
      // a third: whose reader saves a file by himself is reminded of none
      await another();
      await work(4);
      await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save a file', exact: true }).click()]);
      await work(7);
      assert.equal(await reminders(), 0, 'not beside a saved file');
      expectClean(page);
    },
  },
  {
    name: 'a link, the sample and undo never write over own work',
    async run(bench) {
      const page = await working(bench);
      await kept(page, 'saved');
      const mine = await texts(page);
      const link = await copyLink(page);
      await page.evaluate(() => synoptic.session.app_.post({ type: 'add', articles: [{ body: 'A third report says that nobody was hurt in the harbor on Tuesday.' }] }));
      await expectColumns(page, 3);
      await page.evaluate(link => synoptic.session.bring.openLink(link), link);
      await expectColumns(page, 2);
      await kept(page, 'opened');
      assert.match(await line(page), /Not kept in this browser until you change something/);
      await page.waitForFunction(() => document.querySelectorAll('.label').length === 2);
      assert.equal(new Set((await stored(page)).map(s => s.document)).size, 1, 'the opened link is not kept yet');
      // written within a second, whatever was opened meanwhile
      await until(async () => JSON.parse((await stored(page)).at(-1).text).articles.length === 3, 'the last change of the own work is kept');
      await label(page, 'Changed Post');
      await kept(page, 'saved');
      assert.equal(new Set((await stored(page)).map(s => s.document)).size, 2, 'changed, it is a document of its own');
      for (let i = 0; i < 3; i++) await page.evaluate(() => synoptic.session.app_.post({ type: 'undo' }));
      await expectColumns(page, 2);
      assert.deepEqual(await texts(page), mine, 'undo leads back to the own work');
      await kept(page, 'saved');
      expectClean(page);
    },
  },
  {
    name: 'two tabs: the second gets a copy of its own and says so; no edit is lost in either',
    async run(bench) {
      const page = await working(bench);
      await kept(page, 'saved');
      const before = await snapshot(page);
      await holds(page);
      const other = await another(page);
      await other.locator('#recent li button').first().click();
      await expectColumns(other, 2);
      await expectSurvived(page, before, { sentences: null, undo: false }); // nothing happens to the first; empty it would let the second have it
      await kept(page, 'saved');
      await expectSurvived(other, before, { line: /open in another tab/, sentences: /open in another tab/, undo: false, works: false });
      const back = await thereAndBack(page, 'First Tab');
      await label(other, 'Second Tab');
      await kept(page, 'saved');
      await kept(other, 'saved');
      assert.match(await line(other), /^Copy of what another tab has open/);
      const sources = (await stored(page)).map(slot => JSON.parse(slot.text).articles[0].source);
      assert.ok(sources.includes('First Tab') && sources.includes('Second Tab'), sources.join());
      assert.equal(new Set((await stored(page)).map(s => s.document)).size, 2);
      await expectWorks(other);
      await back();
      await expectSurvived(page, { ...before, kept: false }, { sentences: null, autosave: false }); // what is newest in the store may be the second tab's
    },
  },
  {
    name: 'a newer version of the page beside an older one: the older gives way and says that it cannot write any more; nothing is lost in either',
    async run(bench) {
      const page = await bench.page();
      await page.evaluate(bodies => synoptic.session.app_.post({ type: 'add', articles: [{ body: bodies[0], source: 'Older Page' }, { body: bodies[1] }] }), [kReport(3), kReport(4)]);
      await expectColumns(page, 2);
      await kept(page, 'saved');
      await closeNotices(page);
      const before = await snapshot(page);
      await holds(page);
      const newer = await another(page, '', kNewer);
      await newer.locator('#recent li').first().waitFor(); // the store is of the newer version now, and what lay in it is there
      await newer.locator('#recent li button').first().click();
      await expectColumns(newer, 2);
      await expectSurvived(newer, before, { line: /open in another tab/, sentences: /open in another tab/, undo: false });
      await label(newer, 'Newer Page');
      await kept(newer, 'saved');
      const back = await thereAndBack(page, 'Older Page II');
      await kept(page, 'failed');
      assert.match(await line(page), /^Not saved in this browser: a newer version of this page was opened in this browser.*Save a file to keep your work\.$/);
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#foot').getByRole('button', { name: 'Save a file' }).click()]);
      assert.match(await readFile(await download.path(), 'utf8'), /Older Page II/);
      const sources = (await stored(newer)).map(slot => JSON.parse(slot.text).articles[0].source);
      assert.ok(sources.includes('Older Page') && sources.includes('Newer Page'), sources.join());
      await back();
      await expectSurvived(page, { ...before, kept: false }, { line: /a newer version of this page|^Saved in/, autosave: false }); // the store is the newer page's; what it was before is kept, to the letter once it is compared
    },
  },
  {
    name: 'a canvas module that stops while another comparison is being opened: what was open before is there again, and neither is written over the other',
    async run(bench) {
      const page = await working(bench);
      await label(page, 'First Post');
      await kept(page, 'saved');
      const [{ document: first }] = await stored(page);
      await page.evaluate(() => synoptic.session.app_.post({ type: 'clear' }));
      await page.waitForFunction(() => document.querySelectorAll('.column').length === 0, null, { timeout: kPatience });
      await drop(page, [{ name: 'c.txt', bytes: kReport(8) }, { name: 'd.txt', bytes: kReport(9) }]);
      await expectColumns(page, 2);
      await label(page, 'Second Post');
      await kept(page, 'saved');
      const before = (await stored(page)).filter(slot => slot.document === first);
      await closeNotices(page);
      await page.evaluate(first => {
        synoptic.session.app_.module_._app_workspace = () => { throw new WebAssembly.RuntimeError('unreachable'); };
        void synoptic.session.keep.open(first);
      }, first);
      await page.waitForFunction(() => /started again/.test(document.getElementById('notices').textContent), null, { timeout: kPatience });
      expectSentence((await notices(page))[0], /^The part that draws the marks stopped and was started again\. The articles are still here, perhaps without what was just done; earlier steps cannot be undone\.$/);
      await expectColumns(page, 2);
      assert.deepEqual((await labels(page))[0], 'Second Post');
      await label(page, 'Second Post II');
      await kept(page, 'saved');
      const slots = await stored(page);
      assert.deepEqual(slots.filter(slot => slot.document === first), before);
      const others = slots.filter(slot => slot.document !== first);
      assert.equal(new Set(others.map(slot => slot.document)).size, 1);
      assert.ok(others.every(slot => slot.text.includes('March 8')) && others.at(-1).text.includes('Second Post II'));
      await closeNotices(page);
      await expectWorks(page);
      expectClean(page);
    },
  },
  {
    name: 'an older tab that does not give way: the newer page says why it cannot save, and the next change after it is closed is saved',
    async run(bench) {
      const page = await bench.page();
      const holder = await page.context().newPage();
      await holder.goto(new URL('404.html', bench.address).href); // of the same origin, without the page's own code
      await holder.evaluate(() => new Promise(done => {
        const opening = indexedDB.open('synoptic', 1);
        opening.onupgradeneeded = () => { for (const [name, options] of [['heads'], ['slots'], ['broken', { autoIncrement: true }]]) opening.result.createObjectStore(name, options); };
        opening.onsuccess = () => { globalThis.held = opening.result; done(); };
      }));
      await page.close();
      const newer = await another(holder, '', kNewer, bench.address);
      await two(newer);
      await expectColumns(newer, 2);
      await kept(newer, 'failed');
      assert.match(await line(newer), /^Not saved in this browser: another tab has an older version of this page open: close it\. Save a file to keep your work\.$/);
      await closeNotices(newer);
      const refused = { autosave: false }, before = await snapshot(newer, refused); // the browser lets it not even be read
      const back = await thereAndBack(newer, 'Without Room');
      await back();
      await kept(newer, 'failed');
      await expectSurvived(newer, before, { line: /another tab has an older version/, ...refused });
      await holder.close();
      await label(newer, 'With Room');
      await kept(newer, 'saved');
      assert.equal(JSON.parse((await stored(newer)).at(-1).text).articles[0].source, 'With Room');
    },
  },
  {
    name: 'a kept comparison of a newer program, opened from the list: it is refused and stays as it is to the letter, and the open work goes on being kept where it was',
    async run(bench) {
      const page = await working(bench);
      await kept(page, 'saved');
      await holds(page);
      const [{ document: mine }] = await stored(page);
      await plant(page, { document: 'later', revision: 1, saved: 1000, title: 'Of Tomorrow', articles: 1 }, kLater);
      const later = async () => (await stored(page)).filter(slot => slot.document === 'later');
      const [planted, before] = [await later(), await snapshot(page)];
      await (await recent(page)).getByRole('button', { name: /^Of Tomorrow/ }).click();
      await page.waitForFunction(() => document.querySelector('.notice'), null, { timeout: kPatience });
      assert.deepEqual((await page.evaluate(() => navigator.locks.query())).held.map(({ name }) => name).filter(name => /^synoptic\//.test(name)), [`synoptic/${mine}`], 'its lock is given back');
      await expectSurvived(page, before, { sentences: kTooNew });
      await writeTwice(page);
      assert.deepEqual(await later(), planted);
      assert.deepEqual([...new Set((await stored(page)).map(slot => slot.document))].sort(), ['later', mine].sort());
      await (await recent(page)).getByRole('button', { name: /^Of Tomorrow/ }).waitFor(); // it is listed
      expectClean(page);
    },
  },
  {
    name: 'a kept comparison of a newer program, brought back by a reload: it is refused and stays as it is to the letter, and what is begun then is another',
    async run(bench) {
      const page = await working(bench);
      await kept(page, 'saved');
      await page.evaluate(() => synoptic.session.keep.flush());
      const { text: _, sum: __, ...head } = (await stored(page)).at(-1);
      await plant(page, { ...head, revision: head.revision + 1, title: 'Of Tomorrow' }, kLater);
      const later = async () => (await stored(page)).filter(slot => slot.document === head.document);
      const planted = await later();
      await page.reload();
      await page.waitForSelector('body[data-ready]');
      assert.equal((await page.evaluate(() => navigator.locks.query())).held.filter(({ name }) => /^synoptic\//.test(name)).length, 0, 'its lock is given back');
      await expectSurvived(page, { articles: [], comparison: null, kept: JSON.stringify({ listed: 'Of Tomorrow', ...kLater }) }, { sentences: kTooNew, undo: false });
      await page.evaluate(() => synoptic.session.app_.post({ type: 'clear' }));
      await page.waitForSelector('#empty:not([hidden])');
      await two(page);
      await expectColumns(page, 2);
      await writeTwice(page);
      assert.deepEqual(await later(), planted);
      assert.ok((await stored(page)).some(slot => slot.document !== head.document && slot.text.includes('Morning Post')));
      await (await recent(page)).getByRole('button', { name: /^Of Tomorrow/ }).waitFor(); // it is listed
      await page.reload();
      await page.waitForSelector('body[data-ready]');
      await expectColumns(page, 2);
      assert.equal((await labels(page))[0], 'Morning Post', 'a reload brings back the new one');
      expectClean(page);
    },
  },
  ...[
    ['it is forgotten in the list', async page => {
      const dialog = await recent(page);
      await dialog.getByRole('button', { name: /^Forget/ }).click();
      await page.locator('dialog[open]', { hasText: 'None is kept in this browser.' }).getByRole('button', { name: 'Close' }).click();
    }],
    ['another tab erases everything', async page => {
      const other = await another(page);
      await (await recent(other)).getByRole('button', { name: 'Erase everything' }).click();
      await Promise.all([other.waitForEvent('load'), other.locator('dialog[open]').getByRole('button', { name: 'Erase', exact: true }).click()]);
      await other.close();
    }],
    ['another tab forgets it, and the reader comes back', async page => {
      const other = await another(page);
      await other.locator('#recent').getByRole('button', { name: /^Forget/ }).click();
      await other.locator('#recent').waitFor({ state: 'hidden' });
      await other.close();
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    }],
  ].map(([name, remove]) => ({
    name: `what is open is deleted from this browser (${name}): it is not called saved any more, and the next change keeps it anew`,
    async run(bench) {
      if (kOffline) return 'the copy of the page goes with all that is erased';
      const page = await working(bench);
      await kept(page, 'saved');
      const [{ document: before }] = await stored(page), shown = await texts(page);
      await remove(page);
      await kept(page, 'forgotten');
      expectSentence(await line(page), /^Not kept in this browser any more: it was deleted there\. Your next change keeps it anew; save a file to keep it as it is\.$/);
      await page.evaluate(() => synoptic.session.keep.viewed()); // to look at it is no change
      await page.evaluate(() => synoptic.session.keep.flush());
      assert.deepEqual(await stored(page), []);
      assert.deepEqual(await texts(page), shown, 'it stays open');
      await label(page, 'Harbor Post');
      await kept(page, 'saved');
      const documents = new Set((await stored(page)).map(slot => slot.document));
      assert.equal(documents.size, 1);
      assert.ok(!documents.has(before));
      await page.reload();
      await page.waitForSelector('body[data-ready]');
      await expectColumns(page, 2);
      assert.equal((await labels(page))[0], 'Harbor Post');
      expectClean(page);
    },
  })),
  {
    name: 'a list that cannot be read is not called empty: it is said, on the empty page and beside open work, and all can be erased',
    async run(bench) {
      const page = await working(bench);
      await kept(page, 'saved');
      await closeNotices(page);
      const before = await snapshot(page);
      const unreadable = () => {
        const { getAll } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.getAll = function (...values) { if (this.name === 'heads') throw new DOMException('no', 'UnknownError'); return getAll.apply(this, values); };
      };
      const other = await another(page, '', unreadable);
      await other.locator('#recent', { hasText: 'What is kept in this browser cannot be read now: reload the page to try again.' }).waitFor();
      await other.close();
      await page.evaluate(unreadable);
      const dialog = await recent(page);
      assert.match(await dialog.innerText(), /What is kept in this browser cannot be read now: reload the page to try again\./);
      assert.doesNotMatch(await dialog.innerText(), /None is kept/);
      assert.deepEqual(await axe(page), []);
      await dialog.getByRole('button', { name: 'Erase everything' }).click();
      assert.match(await page.locator('dialog[open]').innerText(), /All comparisons that are kept in this browser, which cannot be counted now, [\s\S]*cannot be undone/);
      await page.locator('dialog[open]').getByRole('button', { name: 'Cancel' }).click();
      assert.ok((await stored(page)).length > 0, 'nothing is deleted before it is agreed to');
      await expectSurvived(page, before, { sentences: null });
    },
  },
  {
    name: 'rows of the store that are none are passed over: what is whole is listed, and saving goes on',
    async run(bench) {
      const page = await working(bench);
      await kept(page, 'saved');
      await page.evaluate(() => new Promise(done => {
        const opening = indexedDB.open('synoptic');
        opening.onsuccess = () => {
          const tx = opening.result.transaction(['slots', 'heads'], 'readwrite'), heads = tx.objectStore('heads');
          const rows = [null, 'text', {}, { document: 'x3', revision: 1, saved: NaN, title: { a: 1 }, articles: 'many' }, { document: 'x4', revision: 1, saved: 1e300, title: 'x', articles: 1 }, { document: ['a'], revision: 1, saved: 5, title: 'k', articles: 1 }];
          rows.forEach((row, i) => heads.put(row, `x${i}`));
          tx.objectStore('slots').put(null, ['x0', 0]);
          tx.oncomplete = () => { opening.result.close(); done(); };
        };
      }));
      const other = await another(page);
      await other.locator('#recent li').first().waitFor();
      assert.equal(await other.locator('#recent li').count(), 1);
      await drop(other, [{ name: 'c.txt', bytes: kReport(8) }, { name: 'd.txt', bytes: kReport(9) }]); // a new document, in the transaction that looks for the oldest
      await expectColumns(other, 2);
      await kept(other, 'saved');
      await label(page, 'Harbor Post');
      await kept(page, 'saved');
      await until(async () => (await stored(page)).some(slot => slot?.text.includes('Harbor Post')), 'the change is kept');
      for (const each of [page, other]) {
        await closeNotices(each);
        await expectWorks(each);
        expectClean(each);
      }
    },
  },
  {
    name: 'a slot that was cut is kept aside and the one before opens, with a word about it',
    async run(bench) {
      const page = await working(bench);
      await kept(page, 'saved');
      const before = await snapshot(page);
      await label(page, 'Later Post');
      await kept(page, 'saved');
      await page.goto('about:blank');
      await page.goto(bench.address);
      await page.waitForSelector('body[data-ready]'); // restored: close it, then spoil the newest slot from a page that has it not open
      const spoiler = await another(page);
      await page.close();
      await spoiler.evaluate(() => new Promise(done => {
        const opening = indexedDB.open('synoptic');
        opening.onsuccess = () => {
          const tx = opening.result.transaction('slots', 'readwrite'), slots = tx.objectStore('slots');
          const walk = slots.openCursor(null, 'prev');
          let newest = null;
          walk.onsuccess = () => {
            const at = walk.result;
            if (at) { if (!newest || at.value.revision > newest.value.revision) newest = { key: at.key, value: at.value }; at.continue(); return; }
            slots.put({ ...newest.value, text: newest.value.text.slice(0, -40) }, newest.key);
          };
          tx.oncomplete = () => { opening.result.close(); done(); };
        };
      }));
      await spoiler.locator('#recent li button').first().click();
      await expectColumns(spoiler, 2);
      assert.notEqual((await labels(spoiler))[0], 'Later Post');
      const words = spoiler.locator('.notice', { hasText: 'Save what was broken' }).locator(':scope > :first-child');
      expectSentence((await words.innerText()).split('\n')[0].trim(), /state before it/);
      const [download] = await Promise.all([spoiler.waitForEvent('download'), spoiler.getByRole('button', { name: 'Save what was broken' }).click()]);
      assert.match(download.suggestedFilename(), /^broken-.*\.json$/);
      assert.match(JSON.parse(await readFile(await download.path(), 'utf8'))[0].text, /Later Post/);
      assert.equal(await spoiler.evaluate(() => new Promise(done => {
        const opening = indexedDB.open('synoptic');
        opening.onsuccess = () => { const all = opening.result.transaction('broken').objectStore('broken').count(); all.onsuccess = () => done(all.result); };
      })), 1, 'kept aside');
      await expectSurvived(spoiler, before, { sentences: null, undo: false }); // the notice went with the file
    },
  },
  ...[
    ['no store at all', () => Object.defineProperty(globalThis, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } }), /does not let this page keep/],
    ['all its stores at once, as where cookies are blocked', () => {
      const refuse = () => { throw new DOMException('no', 'SecurityError'); };
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches', 'cookieStore']) Object.defineProperty(globalThis, name, { get: refuse });
      for (const name of ['serviceWorker', 'locks', 'storage']) Object.defineProperty(navigator, name, { get: refuse });
      Object.defineProperty(document, 'cookie', { get: refuse, set: refuse });
    }, /does not let this page keep/],
    ['a store that does not open', () => { IDBFactory.prototype.open = () => { throw new DOMException('no', 'InvalidStateError'); }; }, /does not let this page keep/],
    ['writes that are refused', () => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...values) { if (globalThis.room) return put.apply(this, values); throw new DOMException('no', 'QuotaExceededError'); };
    }, /storage that it gives to pages is full/, true],
    ['transactions that are aborted', () => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...values) { const made = put.apply(this, values); if (!globalThis.room) this.transaction.abort(); return made; };
    }, /does not let this page keep/, true],
  ].map(([name, prepare, words, autosave = false]) => ({ // autosave: the store can be read, and holds what was kept while there was room
    name: `refused by the browser (${name}): a lasting line says so, a file can be saved, work goes on`,
    async run(bench) {
      const page = await working(bench, prepare);
      await kept(page, 'failed');
      assert.match(await line(page), /^Not saved in this browser: .*Save a file to keep your work\.$/);
      assert.match(await line(page), words);
      const room = there => page.evaluate(there => { globalThis.room = there; }, there);
      if (autosave) {
        await room(true);
        await (await thereAndBack(page, 'With Room'))();
        await kept(page, 'saved');
        await until(async () => {
          const newest = (await stored(page)).at(-1);
          return newest && !JSON.parse(newest.text).articles[0].source;
        }, 'the next change is saved');
        await room(false);
      }
      const before = await snapshot(page, { autosave });
      const back = await thereAndBack(page, 'Harbor Post');
      await kept(page, 'failed');
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#foot').getByRole('button', { name: 'Save a file' }).click()]);
      assert.match(await readFile(await download.path(), 'utf8'), /Twelve people were hurt/);
      await back();
      await kept(page, autosave ? 'saved' : 'failed'); // as it was written
      await expectSurvived(page, before, { line: autosave ? /^Saved in this browser only/ : words, autosave });
    },
  })),
  {
    name: 'a full disk: the line says so and the next change tries again',
    async run(bench) {
      const page = await bench.page();
      const cdp = await page.context().newCDPSession(page);
      const { origin } = new URL(bench.address);
      await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 }); // before the first write: browsers look now and then only
      await two(page);
      await expectColumns(page, 2);
      await kept(page, 'failed');
      await closeNotices(page);
      const before = await snapshot(page), back = await thereAndBack(page, 'Without Room');
      await back();
      await kept(page, 'failed');
      await expectSurvived(page, before, { line: /storage that it gives to pages is full/ });
      await cdp.send('Storage.overrideQuotaForOrigin', { origin });
      await label(page, 'With Room');
      await kept(page, 'saved');
      assert.equal(JSON.parse((await stored(page)).at(-1).text).articles[0].source, 'With Room');
    },
  },
  {
    name: 'a full disk: of other comparisons the slot before the newest makes room; the newest of each stays, whatever is to be saved',
    async run(bench) {
      const page = await working(bench);
      await label(page, 'One');
      await kept(page, 'saved');
      await label(page, 'Two');
      await page.waitForFunction(() => document.querySelector('.label').textContent === 'Two');
      await kept(page, 'saved');
      assert.equal((await stored(page)).length, 2);
      const sources = async () => (await stored(page)).map(slot => JSON.parse(slot.text).articles[0].source ?? '').sort();
      // no room but what is given back
      await page.evaluate(() => {
        const { put, delete: remove } = IDBObjectStore.prototype;
        globalThis.room = 0;
        IDBObjectStore.prototype.put = function (...values) {
          if (this.name === 'slots' && room-- <= 0) throw new DOMException('no', 'QuotaExceededError');
          return put.apply(this, values);
        };
        IDBObjectStore.prototype.delete = function (...values) { room = 1; return remove.apply(this, values); };
        synoptic.session.app_.post({ type: 'clear' });
      });
      await page.waitForSelector('#empty:not([hidden])');
      await two(page);
      await expectColumns(page, 2);
      await kept(page, 'saved');
      assert.deepEqual(await sources(), ['', 'Two'], 'of the other comparison its newest is there');
      await closeNotices(page);
      const before = await snapshot(page), back = await thereAndBack(page, 'Three');
      await kept(page, 'failed'); // nothing is left that is older
      assert.deepEqual(await sources(), ['', 'Two'], 'and nothing was given up for it');
      await back();
      await kept(page, 'saved'); // as it was written
      await expectSurvived(page, before, { line: /^Saved in this browser only/ });
      assert.deepEqual(await sources(), ['', 'Two']);
    },
  },
  {
    name: 'a full disk: of another comparison whose newest slot was cut the one before makes no room, since it is all that there is',
    async run(bench) {
      const page = await working(bench);
      for (const source of ['One', 'Two']) {
        await label(page, source);
        await kept(page, 'saved');
      }
      await page.evaluate(() => new Promise(done => {
        indexedDB.open('synoptic').onsuccess = ({ target: { result: db } }) => {
          const slots = db.transaction('slots', 'readwrite').objectStore('slots');
          slots.openCursor().onsuccess = ({ target: { result: at } }) => {
            if (!at) return done(db.close());
            if (at.value.text.includes('"Two"')) at.update({ ...at.value, text: at.value.text.slice(0, -5) });
            at.continue();
          };
        };
      }));
      await page.evaluate(() => {
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function (...values) {
          if (this.name === 'slots') throw new DOMException('no', 'QuotaExceededError');
          return put.apply(this, values);
        };
        synoptic.session.app_.post({ type: 'clear' });
      });
      await page.waitForSelector('#empty:not([hidden])');
      await two(page);
      await expectColumns(page, 2);
      await kept(page, 'failed');
      assert.ok((await stored(page)).some(({ text }) => text.includes('"One"') && text.endsWith('}')), 'the whole one is there');
      expectClean(page);
    },
  },
  {
    name: 'of more than twenty comparisons the oldest goes when one is added, with both its slots',
    async run(bench) {
      const page = await bench.page();
      await page.evaluate(async () => {
        const { store_ } = synoptic.session.keep;
        const slot = (i, revision) => ({ document: `d${i}`, revision, saved: 1000 * i + revision, title: `${i}`, articles: 1, text: '{"articles":[]}', sum: '' });
        for (let i = 0; i < 20; i++) for (const revision of [1, 2]) await store_.write(slot(i, revision), revision - 1);
        await store_.write(slot(20, 1), 0);
      });
      const heads = await page.evaluate(async () => (await synoptic.session.keep.store_.heads()).map(head => head.document));
      assert.deepEqual(heads, Array.from({ length: 20 }, (_, i) => `d${20 - i}`));
      assert.deepEqual((await stored(page)).filter(slot => slot.document === 'd0'), []);
      assert.equal((await stored(page)).length, 39);
      expectClean(page);
    },
  },
  {
    name: 'erase everything asks once and leaves nothing',
    async run(bench) {
      if (kOffline) return 'the page keeps its own copy, which is not the reader\'s';
      const page = await working(bench);
      await kept(page, 'saved');
      await page.locator('#foot').getByRole('button', { name: 'Recent' }).click();
      await page.locator('dialog[open]').getByRole('button', { name: 'Erase everything' }).click();
      assert.match(await page.locator('dialog[open]').innerText(), /One kept comparison[\s\S]*cannot be undone/);
      await Promise.all([page.waitForEvent('load'), page.locator('dialog[open]').getByRole('button', { name: 'Erase', exact: true }).click()]);
      await page.waitForSelector('body[data-ready]');
      assert.equal(await page.locator('.column').count(), 0);
      assert.deepEqual(await page.evaluate(async () => [(await indexedDB.databases()).length ? (await synoptic.session.keep.store_.heads()).length : 0, sessionStorage.length, await caches.keys()]), [0, 0, []]);
      assert.equal(await page.locator('#recent').isVisible(), false);
      expectClean(page);
    },
  },
  {
    name: 'the sample is not kept',
    async run(bench) {
      const page = await bench.page();
      await openSample(page);
      await kept(page, 'opened');
      assert.equal(await line(page), 'The sample is not kept.');
    },
  },
];
