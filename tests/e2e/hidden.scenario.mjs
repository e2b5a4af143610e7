// Characters that cannot be seen are shown as badges and counted; the text stays what it was.
import path from 'node:path';
import { assert, axe, drop, expectClean, expectColumns, exported, pictures, settle } from './lib.mjs';

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
    expectClean(page);
  }
}

export default [{ name: 'hidden: what cannot be seen has a badge at its place and is counted in the head', run: shown }];
