// Characters that cannot be seen are shown as badges and counted; the text stays what it was.
import path from 'node:path';
import { assert, axe, drop, expectClean, expectColumns, expectKept, expectWorks, exported, pictures, settle } from './lib.mjs';

const kText = [
  'Ferry stopped in fog',
  'The master of the ferry, Joris Va\u200Bel, told the coast guard on Tuesday that pay\u202Edaol\u202C was never in question.',
  'He sailed from P\u0430ris to Port Ellory with 184 passengers and a crew of twelve, the company said.',
].join('\n\n');
const kPlain = 'Ferry waits for clear weather\n\nThe ferry with 184 passengers and a crew of twelve waited at Port Ellory on Tuesday.';

async function shown(bench) {
  for (const options of [{}, { forcedColors: 'active' }]) {
    const page = await bench.page(options);
    await drop(page, [{ name: 'one.txt', bytes: Buffer.from(kText) }, { name: 'two.txt', bytes: Buffer.from(kPlain) }]);
    await expectColumns(page, 2);
    if (!options.forcedColors) await settle(page);
    await page.waitForFunction(() => document.querySelectorAll('.hidden-sign').length === 4);
    assert.deepEqual(await page.$$eval('.hidden-sign', all => all.map(sign => sign.textContent)), ['U+200B', 'U+202E', 'U+202C', 'Latin + Cyrillic']);
    assert.deepEqual(await page.$$eval('.column', all => all.map(column => column.querySelector('.hidden-count')?.textContent ?? '')), ['4 hidden characters', '']);
    // the badge stands at its place: above the word that holds the character
    const near = await page.evaluate(() => {
      const paragraph = [...document.querySelectorAll('article p')].find(p => p.textContent.includes('\u200B')).firstChild;
      const range = document.createRange();
      const at = paragraph.data.indexOf('\u200B');
      range.setStart(paragraph, at - 1);
      range.setEnd(paragraph, at);
      const word = range.getBoundingClientRect(), badge = document.querySelector('.hidden-sign').getBoundingClientRect();
      return [badge.left + badge.width / 2 - word.right, badge.top - word.top, word.height];
    });
    assert.ok(Math.abs(near[0]) < 3 && Math.abs(near[1]) < near[2], `the badge is ${near[0]} px beside and ${near[1]} px above its place`);
    assert.ok((await exported(page)).includes('Joris Va\u200Bel'), 'the text is what it was');
    assert.deepEqual(await axe(page), []);
    if (!options.forcedColors) await page.screenshot({ path: path.join(pictures, 'hidden-1440.png') });
    await expectKept(page, 'signs that cannot be seen');
    await expectWorks(page);
    expectClean(page);
  }
}

// What is drawn of a letter under forty marks: eight by the canvas; by the browser, which draws all, inside of their paragraph.
const kFlood = kText.replace('Ferry stopped', `Fe${'\u0301'.repeat(40)}rry stopped`).replace('a crew of', `a${'\u0323\u0301'.repeat(30)} crew of`);
async function flooded(bench) {
  for (const options of [{}, { forcedColors: 'active' }]) {
    const page = await bench.page(options);
    await page.evaluate(() => {
      const { app_ } = synoptic.session, column = app_.column.bind(app_);
      globalThis.words = [];
      app_.column = (i, article, boxes) => { words.push(...boxes.strings); column(i, article, boxes); };
    });
    await drop(page, [{ name: 'one.txt', bytes: Buffer.from(kFlood) }, { name: 'two.txt', bytes: Buffer.from(kPlain) }]);
    await expectColumns(page, 2);
    if (!options.forcedColors) await settle(page);
    await page.waitForFunction(() => document.querySelectorAll('.hidden-sign').length === 6);
    assert.deepEqual(await page.$$eval('.hidden-sign', all => all.map(sign => sign.textContent).filter(text => text.startsWith('+'))), ['+32 marks', '+52 marks']);
    assert.equal(await page.locator('.hidden-count').first().textContent(), '6 hidden characters');
    if (!options.forcedColors) {
      const marks = await page.evaluate(() => words.map(word => word.match(/\p{M}/gu)?.length ?? 0));
      assert.ok(marks.includes(8) && marks.every(count => count <= 8), `drawn with ${Math.max(...marks)} marks`);
    }
    assert.deepEqual(await page.$$eval('article .flooded', all => all.map(p => getComputedStyle(p).overflowY)), ['clip', 'clip']);
    // what is copied, kept and saved is the text itself
    assert.ok((await exported(page)).includes(`Fe${'\u0301'.repeat(40)}rry`), 'the text is what it was');
    assert.ok((await page.locator('.column').first().locator('article').textContent()).includes(`Fe${'\u0301'.repeat(40)}rry`));
    assert.deepEqual(await axe(page), []);
    if (!options.forcedColors) await page.screenshot({ path: path.join(pictures, 'flooded-1440.png') });
    await expectKept(page, 'signs that cannot be seen');
    await expectWorks(page);
    expectClean(page);
  }
}

export default [{ name: 'hidden: of forty marks on a letter eight are drawn and a badge counts the rest; the text keeps them', run: flooded },
  { name: 'hidden: what cannot be seen has a badge at its place and is counted in the head', run: shown },
];
