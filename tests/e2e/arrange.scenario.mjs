// The reader arranges the columns: holds one, folds one, moves one, makes one narrower; and what of it travels.
import path from 'node:path';
import { kPatience, assert, axe, copyLink, exported, expectClean, expectColumns, openSample, pictures, settle } from './lib.mjs';

const labels = page => page.$$eval('.column .label', all => all.map(label => label.textContent));
const boxes = page => page.$$eval('.column', all => all.map(column => {
  const { left, right, width } = column.getBoundingClientRect();
  return { left, right, width, classes: column.className };
}));
const strip = page => page.$eval('#columns', root => { const { left, right } = root.getBoundingClientRect(); return { left, right }; });
// By keyboard: the head's button, then the item with these words.
async function arrange(page, label, item) {
  await page.getByRole('button', { name: `Arrange ${label}`, exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menu', { name: `Arrange ${label}` }).waitFor();
  await page.getByRole('menuitem', { name: item }).press('Enter');
}
const toTheEnd = page => page.$eval('#columns', async root => {
  root.scrollTo({ left: root.scrollWidth, behavior: 'instant' });
  await new Promise(requestAnimationFrame);
});
// Presses the first word of the paragraph that stands in the middle of a column's view.
async function pressText(page, column) {
  const place = await page.evaluate(i => {
    const scroller = document.querySelectorAll('.column')[i].querySelector('.scroller');
    const view = scroller.getBoundingClientRect();
    for (const paragraph of scroller.querySelectorAll('p')) {
      const range = document.createRange();
      range.setStart(paragraph.firstChild, 0);
      range.setEnd(paragraph.firstChild, 3);
      const box = range.getBoundingClientRect();
      if (box.top > view.top + view.height / 3) return { x: box.left + 4, y: box.top + box.height / 2 };
    }
  }, column);
  await page.mouse.click(place.x, place.y);
  await page.waitForFunction(() => synoptic.session.reading.chosen_?.main.length > 0);
  return page.evaluate(() => synoptic.session.reading.chosen_.main.map(place => place[0]));
}

async function hold(bench) {
  const page = await bench.page();
  await openSample(page);
  const [, second] = await labels(page);
  await arrange(page, second, 'Hold at the left');
  await settle(page);
  const { left, right } = await strip(page);
  assert.ok(Math.abs((await boxes(page))[1].left - left) < 1, 'the held column stands at the left');
  await toTheEnd(page);
  await settle(page);
  const now = await boxes(page);
  assert.ok(Math.abs(now[1].left - left) < 1, 'it stays there');
  assert.ok(Math.abs(now[4].right - right) < 2, 'the last one has come into view');
  assert.ok(now[0].left < now[1].right, 'the first one lies under it');
  assert.ok((await pressText(page, 1)).includes(1), 'a press chooses what is read, not what lies under it');
  await settle(page);
  await page.screenshot({ path: path.join(pictures, 'held-1440.png') });
  assert.deepEqual(await axe(page), []);

  const link = await copyLink(page);
  const other = await bench.page({ hash: new URL(link).hash });
  await expectColumns(other, 5);
  await other.waitForFunction(() => document.querySelectorAll('.column')[1].classList.contains('held'));
  await arrange(other, second, 'Let it move with the others');
  await settle(other);
  assert.equal(await other.locator('.column.held').count(), 0);
  expectClean(page);
  expectClean(other);
}

async function fold(bench) {
  const page = await bench.page();
  await openSample(page);
  const [, second, third] = await labels(page);
  const before = await exported(page);
  await page.$$eval('.scroller', all => { all[1].scrollTop = 120; });
  await arrange(page, second, 'Fold away');
  await settle(page);
  const spine = page.getByRole('button', { name: `Unfold ${second}` });
  assert.ok((await spine.boundingBox()).width <= 36);
  assert.ok(await spine.evaluate(one => one === document.activeElement), 'the keyboard stands on the spine');
  assert.equal(await exported(page), before, 'what is compared is the same');
  await page.keyboard.press('n');
  await settle(page);
  await page.screenshot({ path: path.join(pictures, 'folded-1440.png') });
  assert.deepEqual(await axe(page), []);
  await page.setViewportSize({ width: 600, height: 900 });
  await settle(page);
  assert.equal(await spine.isVisible(), false, 'one article a screen: nothing is folded');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.waitForFunction(() => document.querySelector('.column.folded'));
  await spine.click({ position: { x: 18, y: 60 } }); // by its name: in the middle of the edge lies what turns the columns
  await settle(page);
  assert.equal(await page.locator('.column.folded').count(), 0);
  for (const label of (await labels(page)).filter(label => label !== third)) await arrange(page, label, 'Fold away');
  await page.getByRole('button', { name: `Arrange ${third}`, exact: true }).click();
  assert.equal(await page.getByRole('menuitem', { name: 'Fold away' }).count(), 0, 'one stays open');
  await page.keyboard.press('Escape');
  expectClean(page);
}

async function move(bench) {
  const page = await bench.page();
  await openSample(page);
  const [a, b, c, d, e] = await labels(page);
  await page.keyboard.press('n');
  await settle(page);
  const chosen = await page.evaluate(() => synoptic.session.reading.chosen_.text);
  assert.ok(chosen);
  await arrange(page, a, 'Move to the right');
  await page.waitForFunction(label => document.querySelector('.column .label').textContent === label, b);
  assert.deepEqual(await labels(page), [b, a, c, d, e]);
  await settle(page);
  assert.ok(await page.evaluate(() => synoptic.session.reading.chosen_?.fact), 'what was chosen stays chosen');

  // by pointer: the second one by its name past the middle of the third, when no comparison is due any more that makes the heads anew
  await page.waitForFunction(() => synoptic.core.idle, null, { timeout: kPatience });
  await settle(page);
  const [from, to] = await Promise.all([1, 2].map(i => page.locator('.column').nth(i).locator('.named').boundingBox()));
  const wide = (await boxes(page))[2];
  await page.mouse.move(from.x + 20, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 12);
  await page.mouse.move(wide.right - 40, to.y + 12, { steps: 4 });
  await page.locator('.drop-line').waitFor();
  await page.mouse.up();
  await page.waitForFunction(([label]) => document.querySelectorAll('.column .label')[2].textContent === label, [a]);
  assert.deepEqual(await labels(page), [b, c, a, d, e]);
  assert.equal(await page.locator('.drop-line').count(), 0);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.waitForFunction(label => document.querySelector('.column .label').textContent === label, a);
  assert.deepEqual(await labels(page), [a, b, c, d, e]);
  expectClean(page);
}

async function widths(bench) {
  const page = await bench.page();
  await openSample(page);
  const [first, second] = await labels(page);
  const even = await boxes(page);
  const edge = page.getByRole('separator', { name: `Width of ${first}` });
  await edge.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
  await settle(page);
  let now = await boxes(page);
  assert.ok(Math.abs(now[0].width - even[0].width + 72) < 1 && Math.abs(now[1].width - even[1].width - 72) < 1, 'what one loses its neighbour gains');
  const at = await edge.boundingBox();
  await page.mouse.move(at.x + at.width / 2, at.y + 20);
  await page.mouse.down();
  await page.mouse.move(at.x - 900, at.y + 20, { steps: 3 });
  await page.mouse.up();
  await settle(page);
  now = await boxes(page);
  assert.ok(Math.abs(now[0].width - 240) < 1, `not narrower than it can be read: ${now[0].width}`);
  await page.screenshot({ path: path.join(pictures, 'narrowed-1440.png') });
  await arrange(page, second, 'Make all as wide as each other');
  await settle(page);
  assert.deepEqual((await boxes(page)).map(box => Math.round(box.width)), even.map(box => Math.round(box.width)));
  expectClean(page);
}

export default [
  { name: 'arrange: a held column stays while the others move past it, and the link says so', run: hold },
  { name: 'arrange: a folded column is a spine until it is pressed; nothing of the comparison changes', run: fold },
  { name: 'arrange: columns are moved by menu and by their names, and undone; what was chosen stays chosen', run: move },
  { name: 'arrange: an edge is moved by keys and by pointer, and all are made even again', run: widths },
];
