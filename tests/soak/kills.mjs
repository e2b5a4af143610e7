// The page's process killed at random moments of saving: what was kept opens whole, and at most one second of work is lost.
//   node tests/soak/kills.mjs [TIMES]     TIMES: 50.  The built page is in $SITE (default dist/site).
// A page changes a label every 20 ms, to the time at which it does. Its process is killed (SIGKILL) 0.2 to 3 s later; the next page opens
// what was kept, reads the label and goes on with it. At every other kill a third article of two megabytes is open, so that a kill meets a long write:
// it must come back to its last words. Out: the loss of the kills without and with it; exit status 1 when one was not recovered or lost more.
import { Bench, drop, expectColumns, kPatience, killPages } from '../e2e/lib.mjs';

const kMost = 1000; // ms
const times = Number(process.argv[2] ?? 50);
const report = n => `The harbor of Port Ellory closed on March ${n}, 2026\n\nTwelve people were hurt when a ferry and a cargo ship collided in fog, the coast guard said.\n`;
const kLong = 2e6; // signs
function longReport(n) {
  const places = ['Wexmere', 'Sundhaven', 'Hale Point', 'Rope Street', 'Kelmouth'];
  let text = `The log of night ${n}\n\n`;
  for (let i = 0; text.length < kLong; i++) text += `Entry ${i} of night ${n}: boat ${i * 7 % 9973} carried ${i % 97 + 2} people from ${places[i % 5]} to the quay in ${i % 50 + 3} minutes.${i % 6 === 5 ? '\n\n' : ' '}`;
  return `${text}So ends the log of night ${n}.`;
}
const bench = await Bench.open(['--js-flags=--liftoff-only']);
const pause = ms => new Promise(go => setTimeout(go, ms));

const change = page => page.evaluate(() => {
  setInterval(() => synoptic.session.app_.post({ type: 'edit', article: 0, source: `Post ${Date.now()}` }), 20);
});
// With the long article or without it, and that is kept.
async function setOut(page, n, long) {
  await page.evaluate(([text, there]) => {
    const { app_ } = synoptic.session;
    if (there) app_.post({ type: 'remove', article: 2 });
    if (text) app_.post({ type: 'add', articles: [{ body: text, source: 'Log' }] });
  }, [long ? longReport(n) : '', await page.locator('.column').count() > 2]);
  await expectColumns(page, long ? 3 : 2);
  await page.waitForFunction(() => document.body.dataset.kept === 'saved', null, { timeout: kPatience });
}
const labelTime = page => page.evaluate(() => Number(/Post (\d+)/.exec(synoptic.session.app_.workspace())?.[1] ?? 0));

let page = await bench.page();
const context = page.context();
await drop(page, [{ name: 'a.txt', bytes: report(3) }, { name: 'b.txt', bytes: report(4) }]);
await expectColumns(page, 2);
await page.evaluate(() => synoptic.session.app_.post({ type: 'edit', article: 0, source: `Post ${Date.now()}` }));
await page.waitForFunction(() => document.body.dataset.kept === 'saved', null, { timeout: kPatience });

const losses = { 'two short articles': [], 'a long one beside them': [] };
let failed = 0;
for (let n = 1; n <= times; n++) {
  const long = n % 2 === 0;
  await setOut(page, n, long);
  const before = Date.now();
  await change(page);
  await pause(200 + Math.random() * 2800);
  const killed = await killPages(bench);
  await page.close().catch(() => {});
  page = await context.newPage();
  await page.goto(bench.address);
  await page.waitForSelector('body[data-ready]', { timeout: kPatience });
  try {
    await page.locator('#recent li button').first().click({ timeout: 20_000 });
    await expectColumns(page, long ? 3 : 2);
    const written = await labelTime(page);
    const lost = killed - Math.max(written, Math.min(before, killed)); // nothing was changed before `before`
    losses[long ? 'a long one beside them' : 'two short articles'].push(lost);
    const bodies = await page.$$eval('.column article', all => all.slice(0, 2).map(a => a.textContent));
    const log = await page.evaluate(() => { // as it is held: it is shown a paragraph at a time
      const body = JSON.parse(synoptic.session.app_.workspace()).articles[2]?.body ?? '';
      return [body.length, body.slice(-40)];
    });
    const wanted = long ? longReport(n) : '';
    const whole = bodies.every(body => /Twelve people were hurt/.test(body)) && written > 0 && log[0] === wanted.length && log[1] === wanted.slice(-40);
    if (!whole || lost > kMost) {
      failed++;
      console.log(`kill ${n}: ${whole ? `${lost} ms of work lost` : 'not recovered'}`);
    }
  } catch (error) {
    failed++;
    console.log(`kill ${n}: not recovered: ${String(error).split('\n')[0]}`);
  }
}
for (const [kind, list] of Object.entries(losses)) {
  list.sort((a, b) => a - b);
  console.log(`${kind}: ${list.length} opened again; lost: median ${list[list.length >> 1]} ms, most ${list.at(-1)} ms`);
}
console.log(`${failed} of ${times} kills were worse than is allowed`);
await bench.close();
process.exit(failed ? 1 : 0);
