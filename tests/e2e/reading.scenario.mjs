// Reading: the evidence card, annotated reading, find, the table, the fields of the list, rows at one height, the minimap.
import path from 'node:path';
import { assert, axe, closeNotices, comparison, expectClean, expectColumns, openSample, pictures, settle } from './lib.mjs';

const kPhone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const kStill = { reducedMotion: 'reduce' };

async function sample(bench, options = kStill) {
  const page = await bench.page(options);
  await openSample(page);
  await closeNotices(page);
  return page;
}
const shot = (page, name) => page.screenshot({ path: path.join(pictures, `${name}.png`) });
// Where the first word of a sentence stands on the screen.
const topOf = (page, id) => page.evaluate(id => {
  const { comparison, columns_ } = synoptic.session;
  const a = comparison.articles.findIndex(article => article.sentences.some(s => s.id === id));
  return columns_.rangeOf(a, comparison.articles[a].sentences.find(s => s.id === id).span).getClientRects()[0].top;
}, id);
const chosen = page => page.evaluate(() => synoptic.session.reading.chosen_?.main.map(([a, s]) => synoptic.session.comparison.articles[a].sentences[s].id) ?? []);

export default [
  {
    name: 'a chosen fact opens its evidence: every value, every article that states it, whole sentences, who is silent, the rule',
    async run(bench) {
      const page = await sample(bench);
      const { facts, articles } = await comparison(page);
      const fact = facts.find(f => f.relation === 'conflict');
      await page.keyboard.press('n');
      await settle(page);
      const card = page.locator('#card');
      await card.waitFor();
      assert.equal(await card.locator('.value').count(), fact.values.length);
      const text = (await card.innerText()).replace(/\s+/g, ' ');
      assert.ok(text.includes(fact.explanation) && text.includes(`Rule ${fact.rule}`));
      const stating = new Set(fact.values.flatMap(v => v.mentions.map(m => articles.findIndex(a => a.sentences.some(s => s.id === m.sentence)))));
      assert.equal(await card.locator('.passage').count(), stating.size);
      for (const [i, { label }] of articles.entries())
        assert.equal(await card.locator('.passage .source b', { hasText: label }).count() > 0, stating.has(i), label);
      if (stating.size < articles.length) assert.match(text, /nothing of it: /);
      for (const said of await card.locator('.passage .said').allInnerTexts())
        assert.ok(articles.some(a => a.body.replace(/\s+/g, ' ').includes(said.replace(/\s+/g, ' '))), said);
      assert.deepEqual(await axe(page), []);
      await shot(page, 'evidence-1440');
      // a head leads to the words in the article; Escape lets go and the list is back
      await card.locator('.source').last().click();
      await page.keyboard.press('Escape');
      await settle(page);
      assert.ok(await card.isHidden());
      expectClean(page);
    },
  },
  {
    name: 'the evidence is reached, read, stepped through and left by keyboard alone',
    async run(bench) {
      const page = await sample(bench);
      const entry = page.getByRole('button', { name: /^Conflict\./ }).first();
      const name = await entry.getAttribute('aria-label');
      await entry.focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.matches('#card h2'));
      const first = await page.evaluate(() => document.activeElement.textContent);
      await page.keyboard.press('n');
      await page.waitForFunction(was => document.querySelector('#card h2')?.textContent !== was, first);
      await page.keyboard.press('p');
      await page.waitForFunction(was => document.querySelector('#card h2')?.textContent === was, first);
      await page.keyboard.press('Escape');
      await page.waitForFunction(label => document.activeElement?.getAttribute('aria-label') === label, name);
      expectClean(page);
    },
  },
  {
    name: 'annotated: one article at 55 to 75 characters, beside the chosen sentence what the others say and who says nothing',
    async run(bench) {
      const page = await sample(bench);
      await page.keyboard.press('a');
      await settle(page);
      const lines = await page.evaluate(() => {
        const { text } = synoptic.session.columns_.list[0];
        const p = text.paragraphs.filter(p => p.style === 0).sort((l, r) => r.node.length - l.node.length)[0];
        const range = document.createRange();
        const tops = new Map();
        for (let i = 0; i < p.node.length; i++) {
          range.setStart(p.node, i); range.setEnd(p.node, i + 1);
          const top = Math.round(range.getBoundingClientRect().top);
          tops.set(top, (tops.get(top) ?? 0) + 1);
        }
        return [...tops.values()].slice(0, -1);
      });
      const measure = lines.reduce((sum, n) => sum + n, 0) / lines.length;
      assert.ok(measure >= 55 && measure <= 75, `${measure.toFixed(1)} characters a line`);
      assert.match(await page.locator('.column').first().locator('.notes').innerText(), /Choose a sentence/);
      const { rows, articles } = await comparison(page);
      const row = rows.find(r => r.sentences.length >= 3 && articles[0].sentences.some(s => r.sentences.includes(s.id) && s.kind === 'body'));
      const id = row.sentences.find(s => articles[0].sentences.some(x => x.id === s && x.kind === 'body'));
      await page.evaluate(id => synoptic.session.app_.post({ type: 'choose', article: 0, sentence: synoptic.session.comparison.articles[0].sentences.findIndex(s => s.id === id) }), id);
      await settle(page);
      const notes = page.locator('.column').first().locator('.notes');
      const others = new Set(row.sentences.map(s => articles.findIndex(a => a.sentences.some(x => x.id === s))).filter(a => a !== 0));
      for (const a of others) assert.ok(await notes.locator('.source b', { hasText: articles[a].label }).count() > 0, articles[a].label);
      const top = await topOf(page, id);
      const noted = await notes.locator('.inner').evaluate(n => n.getBoundingClientRect().top);
      assert.ok(Math.abs(top - noted) < 12, `notes at ${noted}, sentence at ${top}`);
      assert.deepEqual(await axe(page), []);
      await shot(page, 'annotated-1440');
      await page.keyboard.press('j');
      await settle(page);
      assert.notEqual((await chosen(page))[0], id);
      await page.keyboard.press(']');
      await page.waitForFunction(() => synoptic.session.columns_.inView() === 1);
      await page.keyboard.press('a');
      await settle(page);
      assert.equal(await page.locator('.notes').count(), 0);
      expectClean(page);
    },
  },
  {
    name: 'on a phone a tapped sentence shows what the others say at the bottom, also after a swipe',
    async run(bench) {
      const page = await sample(bench, { ...kPhone, ...kStill });
      const { rows, articles } = await comparison(page);
      const row = rows.find(r => r.sentences.length >= 3 && articles[0].sentences.some(s => r.sentences.includes(s.id)) && articles[1].sentences.some(s => r.sentences.includes(s.id)));
      const sentence = articles[0].sentences.findIndex(s => row.sentences.includes(s.id) && s.kind === 'body');
      await page.evaluate(sentence => synoptic.session.app_.post({ type: 'choose', article: 0, sentence }), sentence);
      await settle(page);
      const card = page.locator('#card');
      assert.match(await card.innerText(), /What the others say/);
      assert.ok(await card.locator('.source b', { hasText: articles[1].label }).count() > 0);
      await shot(page, 'annotated-390');
      await page.evaluate(() => document.getElementById('columns').scrollTo({ left: 390, behavior: 'instant' }));
      await page.waitForFunction(label => [...document.querySelectorAll('#card .source b')].some(b => b.textContent === label), articles[0].label);
      assert.deepEqual(await axe(page), []);
      await card.getByRole('button', { name: 'Close the card' }).tap();
      await settle(page);
      assert.ok(await card.isHidden());
      expectClean(page);
    },
  },
  {
    name: 'a chosen row stands at one height in 2, 3 and 6 columns, and after the window has changed',
    async run(bench) {
      for (const width of [1100, 1440, 2560]) {
        const page = await sample(bench, { ...kStill, viewport: { width, height: 900 } });
        const { rows } = await comparison(page);
        const longest = rows.reduce((best, row) => row.sentences.length > best.sentences.length ? row : best);
        const place = async () => {
          await page.evaluate(id => {
            const { comparison, app_ } = synoptic.session;
            const article = comparison.articles.findIndex(a => a.sentences.some(s => s.id === id));
            app_.post({ type: 'choose', fact: '' });
            app_.post({ type: 'choose', article, sentence: comparison.articles[article].sentences.findIndex(s => s.id === id) });
          }, longest.sentences[0]);
          await settle(page);
          const tops = [];
          for (const id of await chosen(page)) tops.push(await topOf(page, id));
          assert.ok(tops.length >= 2);
          assert.ok(Math.max(...tops) - Math.min(...tops) <= 1, `${width} px: ${tops.map(t => t.toFixed(2)).join(', ')}`);
        };
        await place();
        await page.setViewportSize({ width: width - 150, height: 800 });
        await settle(page);
        await place();
        expectClean(page);
        await bench.closePages();
      }
    },
  },
  {
    name: 'aligned rows: what several say stands side by side, and the columns scroll as one',
    async run(bench) {
      const page = await sample(bench, { ...kStill, viewport: { width: 2200, height: 900 } });
      const { rows, articles } = await comparison(page);
      const level = async () => {
        let count = 0;
        for (const { sentences } of rows) {
          const first = sentences.filter((s, i) => articles.some(a => a.sentences.find(x => x.id === s && x.kind === 'body')) && sentences.findIndex(t => t[0] === s[0] && articles.some(a => a.sentences.find(x => x.id === t && x.kind === 'body'))) === i);
          const tops = await Promise.all(first.map(id => topOf(page, id)));
          count += tops.length > 1 && Math.max(...tops) - Math.min(...tops) <= 1;
        }
        return count;
      };
      const before = await level();
      await page.keyboard.press('r');
      await settle(page);
      const after = await level();
      assert.ok(after >= before + 2, `${before} rows level before, ${after} after`);
      await shot(page, 'aligned-2200');
      await page.evaluate(() => { synoptic.session.columns_.list[1].scroller.scrollTop = 240; });
      await settle(page);
      assert.deepEqual(await page.evaluate(() => synoptic.session.columns_.scrolls()), [240, 240, 240, 240, 240]);
      await page.keyboard.press('r');
      await settle(page);
      await page.evaluate(() => { synoptic.session.columns_.list[1].scroller.scrollTop = 90; });
      await settle(page);
      assert.notEqual((await page.evaluate(() => synoptic.session.columns_.scrolls()))[0], 90);
      expectClean(page);
    },
  },
  {
    name: 'find goes to every place in every article, and lets go',
    async run(bench) {
      const page = await sample(bench);
      await page.keyboard.press('/');
      await page.getByRole('searchbox', { name: 'Find in all articles' }).fill('HARBOUR');
      const { articles } = await comparison(page);
      const wanted = /harbou?r/i;
      const word = articles.some(a => /harbour/i.test(a.body)) ? 'harbour' : 'harbor';
      await page.getByRole('searchbox', { name: 'Find in all articles' }).fill(word.toUpperCase());
      const count = articles.reduce((sum, a) => sum + a.body.toLowerCase().split(word).length - 1, 0);
      assert.ok(count > 3, `${word}: ${count}`);
      assert.match(await page.locator('#find output').textContent(), new RegExp(`^1 of ${count} · ${articles.find(a => wanted.test(a.body)).label}`));
      const visible = () => page.evaluate(() => {
        const { places_, at_ } = synoptic.session.reading.find;
        const { article } = places_[at_];
        const { range } = synoptic.session.reading.find.rangesOf(article).find(r => r.current);
        const box = range.getBoundingClientRect();
        const view = synoptic.session.columns_.list[article].scroller.getBoundingClientRect();
        return box.top >= view.top && box.bottom <= view.bottom && box.left >= 0 && box.right <= document.getElementById('columns').getBoundingClientRect().right;
      });
      for (let i = 0; i < count; i++) {
        assert.ok(await visible(), `place ${i + 1}`);
        if (i === 1) await shot(page, 'find-1440');
        await page.keyboard.press('Enter');
        await page.waitForTimeout(60);
      }
      assert.match(await page.locator('#find output').textContent(), /^1 of /);
      assert.deepEqual(await axe(page), []);
      await page.keyboard.press('Escape');
      assert.ok(await page.locator('#find').isHidden());
      expectClean(page);
    },
  },
  {
    name: 'the list of facts is sifted by words, kind and article; counts are those of the JSON',
    async run(bench) {
      const page = await sample(bench);
      const { facts, articles } = await comparison(page);
      const heads = () => page.$$eval('#chrome [role=heading]', all => all.map(h => h.getAttribute('aria-label')));
      const conflicts = facts.filter(f => f.relation === 'conflict').length;
      assert.ok((await heads()).includes(`Conflicts ${conflicts}`));
      const kind = facts.find(f => f.relation === 'conflict').kind;
      await page.getByRole('combobox', { name: 'Kind of fact' }).selectOption(kind);
      await settle(page);
      assert.ok((await heads()).includes(`Conflicts ${facts.filter(f => f.relation === 'conflict' && f.kind === kind).length}`));
      await page.getByRole('combobox', { name: 'Kind of fact' }).selectOption('');
      await page.getByRole('combobox', { name: 'Stated by' }).selectOption({ label: articles[3].label });
      await settle(page);
      const states = f => f.values.some(v => v.mentions.some(m => articles[3].sentences.some(s => s.id === m.sentence)));
      assert.ok((await heads()).includes(`Conflicts ${facts.filter(f => f.relation === 'conflict' && states(f)).length}`));
      await page.getByRole('combobox', { name: 'Stated by' }).selectOption('-1');
      await page.getByRole('searchbox', { name: 'Facts that mention' }).fill('zzzz');
      await page.waitForTimeout(200);
      await settle(page);
      assert.deepEqual(await heads(), []);
      await page.getByRole('searchbox', { name: 'Facts that mention' }).fill('');
      await page.waitForTimeout(200);
      await settle(page);
      assert.ok((await heads()).includes(`Conflicts ${conflicts}`));
      await shot(page, 'list-1440');
      expectClean(page);
    },
  },
  {
    name: 'the table of facts: a row a fact, a column an article; a fact is chosen, a value leads to its words',
    async run(bench) {
      const page = await sample(bench);
      const { facts, articles } = await comparison(page);
      await page.keyboard.press('m');
      const table = page.getByRole('table', { name: 'Facts by article' });
      await table.waitFor();
      assert.equal(await table.locator('tbody tr').count(), facts.length);
      assert.equal(await table.locator('thead th').count(), articles.length + 1);
      assert.deepEqual(await axe(page), []);
      await table.locator('tbody tr').first().locator('.about').click();
      await settle(page);
      assert.ok(await page.locator('#card').isVisible());
      assert.equal(await table.locator('tr.chosen').count(), 1);
      await shot(page, 'table-1440');
      await table.locator('tbody tr').first().locator('td button').first().click();
      await settle(page);
      assert.ok(await page.locator('#matrix').isHidden());
      await page.keyboard.press('m');
      await page.keyboard.press('Escape');
      assert.ok(await page.locator('#matrix').isHidden());
      expectClean(page);
    },
  },
  {
    name: 'a press on the minimap brings that part of the article into view',
    async run(bench) {
      const page = await sample(bench);
      const map = await page.locator('.column .map').first().boundingBox();
      assert.ok(map.width >= 20 && map.height > 300);
      await page.mouse.click(map.x + map.width / 2, map.y + map.height - 12);
      await settle(page);
      const end = await page.evaluate(() => {
        const { scroller, text } = synoptic.session.columns_.list[0];
        return text.element.lastElementChild.getBoundingClientRect().bottom - scroller.getBoundingClientRect().bottom;
      });
      assert.ok(end < 40, `the end of the article lies ${end} px below the view`);
      expectClean(page);
    },
  },
  {
    name: 'every key of the list does what it says',
    async run(bench) {
      const page = await sample(bench);
      const on = name => page.getByRole('checkbox', { name, exact: true }).getAttribute('aria-checked');
      for (const [key, name] of [['a', 'Annotated'], ['r', 'Align rows'], ['s', 'Show shared'], ['f', 'Facts']]) {
        const was = await on(name);
        const becomes = (same) => page.waitForFunction(([name, was, same]) =>
          (document.querySelector(`[role=checkbox][aria-label="${name}"]`)?.getAttribute('aria-checked') === was) === same, [name, was, same]);
        await page.keyboard.press(key);
        await becomes(false);
        await page.keyboard.press(key);
        await becomes(true);
      }
      await page.keyboard.press('j');
      const first = await chosen(page);
      await page.keyboard.press('j');
      assert.notDeepEqual(await chosen(page), first);
      await page.keyboard.press('k');
      assert.deepEqual(await chosen(page), first);
      await page.keyboard.press('5');
      await page.waitForFunction(() => document.getElementById('columns').scrollLeft > 100);
      await page.keyboard.press('j'); // of the last article, although it cannot come to the left edge
      await page.waitForFunction(() => synoptic.session.reading.chosen_.picked[0] === 4);
      await page.keyboard.press('[');
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), `Text of ${(await comparison(page)).articles[3].label}`);
      await page.keyboard.press('1');
      await page.waitForFunction(() => document.getElementById('columns').scrollLeft < 1);
      // of each conflict two values are in view, though not all five columns are
      const conflicts = (await comparison(page)).facts.filter(f => f.relation === 'conflict').length;
      for (let i = 0; i < conflicts; i++) {
        await page.keyboard.press('n');
        await page.waitForFunction(() => {
          const { reading, comparison } = synoptic.session;
          const fact = comparison.facts.find(f => f.id === reading.chosen_.fact), strip = document.getElementById('columns').getBoundingClientRect();
          const seen = [...document.querySelectorAll('.column')].map(c => c.getBoundingClientRect()).map(b => b.left >= strip.left - 1 && b.right <= strip.right + 1);
          return fact?.relation === 'conflict' && fact.values.filter(v => v.mentions.some(m => seen[m.sentence.charCodeAt(0) - 65])).length > 1;
        });
      }
      expectClean(page);
    },
  },
  {
    name: 'targets are 24 px or more, in every view',
    async run(bench) {
      for (const options of [kStill, { ...kPhone, ...kStill }]) {
        const page = await sample(bench, options);
        const small = () => page.evaluate(() => [...document.querySelectorAll('button, select, input, [role=checkbox]')].filter(e => e.checkVisibility({ visibilityProperty: true }))
          .map(e => ({ e, box: e.getBoundingClientRect() })).filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24) && box.bottom > 0)
          .map(({ e, box }) => `${e.getAttribute('aria-label') ?? e.textContent} ${box.width}×${box.height}`));
        assert.deepEqual(await small(), []);
        await page.keyboard.press('n');
        await settle(page);
        assert.deepEqual(await small(), []);
        await page.keyboard.press('m');
        assert.deepEqual(await small(), []);
        await page.keyboard.press('Escape');
        await page.keyboard.press('/');
        assert.deepEqual(await small(), []);
        await bench.closePages();
      }
    },
  },
  {
    name: 'without WebGL2 and in forced colours: evidence, table and find work on the document alone',
    async run(bench) {
      const page = await sample(bench, { ...kStill, forcedColors: 'active' });
      await page.locator('.fact.conflict').first().click();
      await page.locator('#card .value').first().waitFor();
      assert.deepEqual(await axe(page), []);
      await shot(page, 'evidence-forced-colors');
      await page.keyboard.press('Escape');
      await page.keyboard.press('m');
      await page.getByRole('table').waitFor();
      assert.deepEqual(await axe(page), []);
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.getByRole('searchbox', { name: 'Find in all articles' }).fill('ferry');
      assert.match(await page.locator('#find output').textContent(), /^1 of \d+/);
      await page.keyboard.press('Escape');
      await page.keyboard.press('a');
      await page.keyboard.press('j');
      await page.locator('.notes .passage, .notes .why').first().waitFor();
      assert.deepEqual(await axe(page), []);
      expectClean(page);
    },
  },
];
