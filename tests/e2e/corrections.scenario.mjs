// The reader's corrections: a conflict is dismissed through the accessibility tree alone, what was corrected travels in the link and
// is undone, two passages are related by keyboard, and a page without a canvas does the same.
import { assert, axe, closeNotices, comparison, copyLink, expectClean, expectColumns, exported, openSample, pictures, settle } from './lib.mjs';

const kStill = { reducedMotion: 'reduce' };

async function sample(bench, options = kStill) {
  const page = await bench.page(options);
  await openSample(page);
  await closeNotices(page);
  return page;
}
const corrected = (page, count) => page.waitForFunction(n => (synoptic.session.comparison?.corrections?.length ?? 0) === n, count);
const focused = page => page.evaluate(() => ({ name: document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent, inside: document.activeElement.closest('#card, dialog')?.localName ?? '' }));
// Presses Tab until the focused element has this name: what a reader without a pointer does.
async function tabTo(page, name, most = 60) {
  for (let i = 0; i < most; i++) {
    if (name.test((await focused(page)).name)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`no element called ${name} within ${most} steps`);
}

export default [
  {
    name: 'corrections: a conflict is found, understood and dismissed through the accessibility tree alone',
    async run(bench) {
      const page = await sample(bench);
      const before = await comparison(page);
      const conflict = before.facts.find(f => f.relation === 'conflict');
      // found: an element by role and name only
      const entry = page.getByRole('button', { name: /^Conflict\./ }).first();
      assert.ok((await entry.getAttribute('aria-label')).includes(conflict.about));
      await entry.focus();
      await page.keyboard.press('Enter');
      // understood: the card is a region whose text says who says what, and why it is one
      const card = page.getByRole('complementary', { name: 'What is chosen' });
      await card.getByRole('heading', { name: conflict.about }).waitFor();
      const text = (await card.innerText()).replace(/\s+/g, ' ');
      assert.ok(text.includes(conflict.explanation), text);
      // dismissed: a button, a group of radio buttons, a note, a button
      await page.getByRole('button', { name: 'Correct this fact' }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('group', { name: 'What do you say?' }).waitFor();
      assert.ok(await dialog.getByRole('radio', { name: 'It is no conflict: dismiss it' }).isChecked());
      assert.deepEqual(await axe(page), []);
      await dialog.getByRole('textbox', { name: /^Note/ }).focus();
      await page.keyboard.type('Counted twice.');
      await tabTo(page, /^Save$/);
      await page.keyboard.press('Enter');
      await corrected(page, 1);
      const after = await comparison(page);
      assert.equal(after.facts.length, before.facts.length, 'it stays listed');
      const same = after.facts.find(f => f.relation === 'conflict' && f.about === conflict.about && f.dismissed);
      assert.equal(same?.note, 'Counted twice.');
      // and it is said so, in the list and in the card, which kept the choice
      await card.getByText('Dismissed by the reader').first().waitFor();
      await page.getByRole('button', { name: /^Conflict\. Dismissed by the reader\./ }).or(card.getByText('Counted twice.')).first().waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Conflict\. Dismissed by the reader\./ }).first().waitFor();
      // sifted by what the reader did
      await page.getByRole('combobox', { name: 'Kind of fact' }).selectOption('Dismissed');
      await page.waitForFunction(() => [...document.querySelectorAll('#chrome .widget')].filter(w => /^(Conflict|Differs|Shared|Only)/.test(w.getAttribute('aria-label') ?? '') && !/Dismissed/.test(w.getAttribute('aria-label')) && w.tagName === 'BUTTON' && w.hasAttribute('aria-pressed')).length === 0);
      assert.deepEqual(await axe(page), []);
      await page.screenshot({ path: `${pictures}/dismissed-1440.png` });
      expectClean(page);
    },
  },
  {
    name: 'corrections: they travel in the link, are found again there, and are undone and taken back',
    async run(bench) {
      const page = await sample(bench);
      const plain = await exported(page);
      await page.keyboard.press('n');
      await page.locator('#card .value').first().waitFor();
      await page.keyboard.press('c');
      await page.getByRole('dialog').getByRole('radio', { name: /something else/ }).check();
      await page.getByRole('combobox', { name: 'What it is' }).selectOption('Differs: a later update');
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
      await corrected(page, 1);
      await settle(page);
      const mine = await exported(page);
      const fact = (await comparison(page)).facts.find(f => f.by === 'reader');
      assert.equal(`${fact.relation} ${fact.reason} ${fact.rule}`, 'differs update reader.relation');
      await page.locator('#card .mine', { hasText: 'Changed by the reader' }).waitFor();
      await closeNotices(page);
      const link = await copyLink(page);
      assert.match(link, /#2d\./);
      const other = await bench.page({ ...kStill, hash: link.slice(link.indexOf('#')) });
      await expectColumns(other, 5);
      assert.equal(await exported(other), mine, 'the same comparison, byte for byte');
      assert.equal((await comparison(other)).corrections[0].applied, true);
      // taken back from the list of all, which the key opens when nothing is chosen
      await settle(other);
      await other.keyboard.press('Escape');
      await other.keyboard.press('c');
      await other.getByRole('dialog').getByRole('button', { name: /^Take back: Changed differs/ }).click();
      await corrected(other, 0);
      assert.equal(await exported(other), plain);
      // undone and done again where it was made
      await page.keyboard.press('Control+z');
      await corrected(page, 0);
      assert.equal(await exported(page), plain);
      assert.equal(await page.evaluate(() => location.hash), '', 'the address carries something else now');
      await page.keyboard.press('Control+Shift+z');
      await corrected(page, 1);
      assert.equal(await exported(page), mine);
      expectClean(page);
      expectClean(other);
    },
  },
  {
    name: 'corrections: by keyboard a sentence is held, related to another, unlinked; dates are set',
    async run(bench) {
      const page = await sample(bench);
      const before = await comparison(page);
      await page.keyboard.press('1');
      await page.keyboard.press('j');
      await page.waitForFunction(() => synoptic.session.reading.chosen_?.picked.length === 2);
      const held = await page.evaluate(() => synoptic.session.reading.chosen_.picked);
      await page.keyboard.press('c');
      await tabTo(page, /^Relate these words/);
      await page.keyboard.press('Enter');
      const bar = page.getByRole('region', { name: 'Words that are held' });
      await bar.waitFor();
      // a sentence of another article, by its own words only
      const [article, sentence] = before.articles.flatMap((a, i) => i === held[0] ? [] : a.sentences.flatMap((s, k) =>
        s.kind === 'body' && !before.links.some(l => [l.left, l.right].includes(s.id)) ? [[i, k]] : []))[0];
      await page.evaluate(([article, sentence]) => synoptic.session.app_.post({ type: 'choose', article, sentence }), [article, sentence]);
      await page.waitForFunction(([a, s]) => synoptic.session.reading.chosen_?.picked.join() === `${a},${s}`, [article, sentence]);
      await page.keyboard.press('c');
      const dialog = page.getByRole('dialog', { name: 'Relate two passages' });
      await dialog.waitFor();
      assert.deepEqual(await axe(page), []);
      // words that do not stand there are not taken
      const words = dialog.getByRole('textbox', { name: /shorten/ });
      const right = await words.nth(1).inputValue();
      await words.nth(1).fill('words that nobody wrote');
      await dialog.getByRole('button', { name: 'Save' }).click();
      assert.ok(await dialog.isVisible());
      await words.nth(1).fill(right);
      await dialog.getByRole('combobox').selectOption({ label: 'The same statement: pin the two sentences together' });
      await dialog.getByRole('button', { name: 'Save' }).click();
      await corrected(page, 1);
      const ids = [before.articles[held[0]].sentences[held[1]].id, before.articles[article].sentences[sentence].id];
      let now = await comparison(page);
      assert.ok(now.rows.some(r => ids.every(id => r.sentences.includes(id))), 'pinned sentences share a row');
      assert.ok(now.links.some(l => ids.every(id => [l.left, l.right].includes(id)) && l.level === 'full'));
      // and apart again
      await page.evaluate(([article, sentence]) => synoptic.session.app_.post({ type: 'choose', article, sentence }), held);
      await page.waitForFunction(([a, s]) => synoptic.session.reading.chosen_?.picked.join() === `${a},${s}`, held);
      await page.keyboard.press('c');
      const { label, body, sentences } = now.articles[article];
      const pinned = Buffer.from(body).subarray(...sentences[sentence].span).toString().replace(/\s+/g, ' ').slice(0, 40);
      await page.getByRole('dialog').getByRole('listitem').filter({ hasText: pinned }).getByRole('button', { name: `Unlink the sentence of ${label}` }).click();
      await corrected(page, 2);
      now = await comparison(page);
      assert.ok(!now.links.some(l => ids.every(id => [l.left, l.right].includes(id))));
      // the date of an article
      await page.evaluate(([article, sentence]) => synoptic.session.app_.post({ type: 'choose', article, sentence }), held);
      await page.keyboard.press('c');
      await page.getByRole('dialog').getByLabel(/^Date of /).fill('2026-01-05');
      await page.getByRole('dialog').getByRole('button', { name: 'Set the date' }).click();
      await corrected(page, 3);
      assert.equal((await comparison(page)).articles[held[0]].published, '2026-01-05');
      expectClean(page);
    },
  },
  {
    name: 'corrections: two selections become the reader\'s own conflict, which looks like one of the reader\'s',
    async run(bench) {
      const page = await sample(bench);
      const before = await comparison(page);
      // the first words of a body sentence of two articles
      const places = [0, 1].map(a => [a, before.articles[a].sentences.findLastIndex(s => s.kind === 'body')]);
      const pick = place => page.evaluate(([article, sentence]) => {
        const { columns_ } = synoptic.session;
        const [begin, end] = synoptic.session.comparison.articles[article].sentences[sentence].span;
        const range = columns_.rangeOf(article, [begin, Math.min(end, begin + 12)]);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        return getSelection().toString().trim();
      }, place);
      const first = await pick(places[0]);
      await page.keyboard.press('c');
      await page.getByRole('button', { name: /^Relate these words/ }).click();
      const second = await pick(places[1]);
      await page.getByRole('button', { name: 'Go on' }).click();
      const dialog = page.getByRole('dialog', { name: 'Relate two passages' });
      await dialog.getByRole('textbox', { name: /about/ }).fill('my own matter');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await corrected(page, 1);
      const fact = (await comparison(page)).facts.find(f => f.rule === 'reader.fact');
      assert.deepEqual([fact.relation, fact.about, fact.by], ['conflict', 'my own matter', 'reader']);
      assert.deepEqual(fact.values.map(v => v.mentions[0].text).sort(), [first, second].sort());
      await page.locator('#sift input').fill('my own matter'); // the list may be longer than the window
      await page.getByRole('button', { name: /^Conflict\. Added by the reader\. my own matter/ }).first().waitFor();
      await settle(page);
      await page.screenshot({ path: `${pictures}/own-conflict-1440.png` });
      await page.locator('#sift input').fill('');
      await page.evaluate(() => document.activeElement.blur()); // a field has an undo of its own
      // removed with its article, back with it
      await page.evaluate(() => synoptic.session.remove(1));
      await corrected(page, 0);
      await page.keyboard.press('Control+z');
      await corrected(page, 1);
      expectClean(page);
    },
  },
  {
    name: 'corrections: without a canvas and in forced colours a conflict is dismissed, struck out and taken back',
    async run(bench) {
      const page = await sample(bench, { ...kStill, forcedColors: 'active' });
      await page.locator('.fact.conflict').first().click();
      await page.locator('#card .value').first().waitFor();
      await page.keyboard.press('c');
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
      await corrected(page, 1);
      await page.locator('.fact.dismissed s').first().waitFor();
      await page.locator('#card h2.dismissed').waitFor();
      assert.deepEqual(await axe(page), []);
      await page.screenshot({ path: `${pictures}/dismissed-forced-colors.png` });
      await page.keyboard.press('c');
      await page.getByRole('dialog').getByRole('button', { name: /^Take back/ }).first().click();
      await corrected(page, 0);
      await page.waitForFunction(() => !document.querySelector('.fact.dismissed'));
      expectClean(page);
    },
  },
];
