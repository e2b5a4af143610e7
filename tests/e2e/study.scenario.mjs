// Study on the page: the timeline, a question, a draft held against the others; by keyboard, with and without a canvas.
import { assert, axe, closeNotices, drop, expectClean, expectColumns, openSample, pictures } from './lib.mjs';

async function sample(bench, options = {}) {
  const page = await bench.page({ reducedMotion: 'reduce', ...options });
  await openSample(page);
  await closeNotices(page);
  return page;
}
const study = page => page.getByRole('region', { name: 'Timeline, questions, draft check, sources, changes' });

export default [
  {
    name: 'study: the timeline has each day once, and a place leads to its words',
    async run(bench) {
      const page = await sample(bench);
      await page.keyboard.press('t');
      await study(page).locator('.timeline li').first().waitFor();
      const days = await study(page).locator('.timeline h3').allInnerTexts();
      assert.equal(new Set(days).size, days.length, 'once each');
      assert.ok(days.includes('March 3, 2026') && days.includes('March 5, 2026'), days.join('; '));
      assert.equal(await study(page).getByText('the text slips here').count(), 1, 'Wednesday, March 3');
      assert.deepEqual(await axe(page), []);
      await page.screenshot({ path: `${pictures}/study-timeline.png` });
      await study(page).locator('.passage button').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.getElementById('study').hidden);
      expectClean(page);
    },
  },
  {
    name: 'study: a question is answered with all values, and what no text has is said',
    async run(bench) {
      const page = await sample(bench);
      await page.keyboard.press('t');
      await page.keyboard.press('ArrowRight');
      const field = study(page).getByRole('searchbox', { name: 'Question' });
      await field.fill('How many people were hurt?');
      await page.keyboard.press('Enter');
      const first = study(page).locator('.answers li').first();
      await first.waitFor();
      const text = await first.innerText();
      assert.match(text, /Twelve/);
      assert.match(text, /Fifteen/);
      assert.deepEqual(await axe(page), []);
      await page.screenshot({ path: `${pictures}/study-ask.png` });
      await field.fill('When did Rasmussen arrive?');
      await page.keyboard.press('Enter');
      await study(page).getByText('No text tells. No text has “Rasmussen”.').waitFor();
      await field.fill('Why was the captain arrested?');
      await page.keyboard.press('Enter');
      await study(page).getByText('Nearest to the question:').waitFor();
      const near = await study(page).locator('.passage q').allInnerTexts();
      assert.match(near[0], /captain/i);
      assert.equal(new Set(near).size, near.length, 'each sentence once');
      assert.equal(await study(page).locator('.passage q .stated').count(), 0, 'what is near is no answer: no mark');
      await page.keyboard.press('Escape');
      assert.ok(await page.evaluate(() => document.getElementById('study').hidden));
      expectClean(page);
    },
  },
  {
    name: 'study: a draft is held against the other articles, without a canvas too',
    async run(bench) {
      for (const options of [{}, { forcedColors: 'active' }]) {
        const page = await sample(bench, options);
        await page.keyboard.press('t');
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('ArrowRight');
        const draft = study(page).getByRole('combobox', { name: 'The draft' });
        await draft.selectOption({ index: 1 }); // the local paper: fifteen hurt, three hours
        const bad = study(page).locator('.draft li.contradicted');
        await bad.first().waitFor();
        assert.ok((await bad.allInnerTexts()).some(text => text.includes('Fifteen people were hurt') && text.includes('A source says otherwise')));
        assert.ok(await study(page).locator('.draft li.supported').count() > 0);
        assert.deepEqual(await axe(page), []);
        if (!options.forcedColors) await page.screenshot({ path: `${pictures}/study-draft.png` });
        expectClean(page);
      }
    },
  },
  {
    name: 'study: who says it, through whom, and where a text names nobody',
    async run(bench) {
      const page = await bench.page({ reducedMotion: 'reduce' });
      await drop(page, [
        { name: 'agency.txt', bytes: Buffer.from('March 3, 2031\n\nTwelve people were hurt when the ferry hit the pier at Orsund, Jana Pelk told Reuters.\n') },
        { name: 'paper.txt', bytes: Buffer.from('March 4, 2031\n\nTwelve people were hurt when the ferry hit the pier at Orsund.\n') },
      ]);
      await expectColumns(page, 2);
      await page.keyboard.press('t');
      await study(page).getByRole('tab', { name: 'Who says it' }).click();
      const fact = study(page).locator('.ladders > li').filter({ hasText: 'Twelve' }).first();
      await fact.waitFor();
      assert.match((await fact.locator('.way').first().innerText()).replace(/\s+/g, ' '), /Jana Pelk.*Reuters/);
      assert.match(await fact.innerText(), /no source, where another text names one/);
      assert.deepEqual(await axe(page), []);
      await page.screenshot({ path: `${pictures}/study-ladder.png` });
      await fact.locator('.passage button').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.getElementById('study').hidden);
      expectClean(page);
    },
  },
  {
    name: 'study: what a newer version changed, on a phone too',
    async run(bench) {
      const page = await bench.page({ reducedMotion: 'reduce', viewport: { width: 390, height: 844 } });
      const text = (count) => `${count === 'Twelve' ? 'March 3' : 'March 4'}, 2031\n\n${count} people were hurt when the ferry hit the pier at Orsund, the mayor said.\n\nThe pier was closed for two hours, and buses brought the passengers home.\n`;
      await drop(page, [
        { name: 'old.txt', bytes: Buffer.from(text('Twelve')) },
        { name: 'new.txt', bytes: Buffer.from(text('Fifteen')) },
      ]);
      await expectColumns(page, 2);
      await page.keyboard.press('t');
      await study(page).getByRole('tab', { name: 'What changed' }).click();
      await study(page).getByRole('heading', { name: /^Altered: Twelve, now Fifteen/ }).waitFor();
      assert.deepEqual(await axe(page), []);
      await page.screenshot({ path: `${pictures}/study-update-phone.png` });
      const older = study(page).getByRole('combobox', { name: 'The older version' }), newer = study(page).getByRole('combobox', { name: 'The newer version' });
      await older.selectOption({ value: await newer.inputValue() });
      await study(page).getByText('Choose two different articles.').waitFor();
      expectClean(page);
    },
  },
];
