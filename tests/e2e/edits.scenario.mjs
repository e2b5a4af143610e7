// Edits that a quotation declares: a sign of their own in the text, in the card, in the legend and for those who do not see it.
import path from 'node:path';
import { assert, axe, comparison, drop, expectClean, expectColumns, pictures, settle } from './lib.mjs';

const said = 'waited in the fog for three hours before the coast guard came to help us';
const files = [
  ['a.txt', `Ferry late at Marren\n\nMARREN, March 3, 2031 — The ferry was late. “We ${said},” said Jana Pelk, who was aboard.\n`],
  ['b.txt', `Passengers stood for hours\n\nMARREN, March 3, 2031 — “[The passengers] ${said},” Jana Pelk, a passenger, said after the ferry was late.\n`],
].map(([name, bytes]) => ({ name, bytes }));

// Pixels in the four rows below a line, under these words, that are not as the page is there.
async function inkUnder(page, words) {
  const clip = await page.evaluate(words => {
    const paragraph = synoptic.session.columns_.list.flatMap(({ text }) => text.paragraphs).find(p => p.node.data.includes(words));
    const range = document.createRange(), at = paragraph.node.data.indexOf(words);
    range.setStart(paragraph.node, at);
    range.setEnd(paragraph.node, at + words.length);
    const { x, right, bottom } = range.getBoundingClientRect();
    return { x, y: Math.round(bottom) - 1, width: right - x, height: 4 };
  }, words);
  const picture = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async text => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(text), c => c.charCodeAt(0))]));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const page = getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number);
    let count = 0;
    for (let i = 0; i < data.length; i += 4) count += page.some((channel, k) => Math.abs(data[i + k] - channel) > 32);
    return count;
  }, picture);
}

export default [
  {
    name: 'words that a quotation says it put in are marked as declared, in sight and to be heard',
    async run(bench) {
      const page = await bench.page({ reducedMotion: 'reduce' });
      await drop(page, files);
      await expectColumns(page, 2);
      const fact = (await comparison(page)).facts.find(one => one.kind === 'quote');
      assert.equal(fact.relation, 'shared', 'no alteration');
      await settle(page);
      await page.screenshot({ path: path.join(pictures, 'declared.png') });
      assert.ok(await inkUnder(page, '[The passengers]') > 100, 'a line lies under what was put in');
      assert.equal(await inkUnder(page, 'was late'), 0, 'and under nothing else');
      await page.evaluate(id => synoptic.session.app_.post({ type: 'choose', fact: id }), fact.id);
      await page.locator('#card .declares').waitFor();
      assert.equal(await page.locator('#card .declares').innerText(), 'The text itself says that [The passengers] was put in.');
      assert.equal(await page.locator('#card mark.declared').first().innerText(), '[The passengers]');
      assert.deepEqual(await axe(page), []);
      expectClean(page);
    },
  },
];
