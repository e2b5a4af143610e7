// The network cut at any request: for each file that the page asks for, a load in which that file never comes. The page works without it or says in
// one sentence what is missing; it never stays empty without a word. Once the network is back the next load works.
import { assert, drop, expectColumns, expectWorks, kOffline, kPatience } from './lib.mjs';

const kReport = n => `The harbor of Port Ellory closed on March ${n}, 2026\n\nTwelve people were hurt when a ferry and a cargo ship collided in fog, the coast guard said.\n`;
const two = [3, 4].map(n => ({ name: `${n}.txt`, bytes: kReport(n) }));

// What has become of the page: "works", or the sentence that is read.
const outcome = (page, ready) => page.waitForFunction(ready => {
  if (document.body.dataset[ready[0]] === ready[1]) return 'works';
  const late = document.getElementById('late');
  return document.querySelector('.notice.error')?.innerText || (late && getComputedStyle(late).visibility === 'visible' && late.innerText);
}, ready, { timeout: kPatience }).then(said => said.jsonValue());

export default [
  {
    name: 'the network cut at any request: each file that does not come is lived without or told, and the next load works',
    compiled: true,
    async run(bench) {
      if (kOffline) return 'loads from the network';
      const page = await bench.page({ ready: false }), asked = new Set();
      page.on('request', request => asked.add(new URL(request.url()).pathname));
      await page.reload();
      await page.waitForSelector('body[data-ready]', { timeout: kPatience });
      await drop(page, two);
      await expectColumns(page, 2);
      const files = [...asked].filter(name => !/\/$|icon|manifest/.test(name));
      assert.ok(files.length > 8, files.join());
      for (const file of files) {
        const cut = await bench.page({ ready: false });
        await cut.route(`**${file}`, route => void route.abort('connectionreset'));
        await cut.goto(bench.address);
        let came = await outcome(cut, ['ready', '1']);
        if (came === 'works') {
          await drop(cut, two);
          came = await outcome(cut, ['shown', '2']);
        }
        if (/\.(woff2|css)$/.test(file)) assert.equal(came, 'works', file);
        else assert.match(came, /reload|could not be|stopped/i, file);
        await cut.unroute(`**${file}`);
        await cut.reload();
        await cut.waitForSelector('body[data-ready]', { timeout: kPatience });
        await expectWorks(cut);
        await cut.context().close();
      }
    },
  },
];
