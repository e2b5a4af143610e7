// The watch itself (lib.mjs): what the policy refuses and what leaves the machine fails any run, also in a page that was closed meanwhile.
import { assert, expectClean, kFirefox, until } from './lib.mjs';

export default [
  {
    name: 'watch: markup and code from text, other hosts, dialogs and windows are refused and seen, also in a page that was closed',
    async run(bench) {
      const page = await bench.page();
      const came = await page.evaluate(async () => {
        const tried = async act => { try { await act(); return 'done'; } catch (error) { return error.name; } };
        return {
          markup: await tried(() => { document.body.innerHTML = '<b>x</b>'; }),
          address: await tried(() => { document.createElement('script').src = './main.js'; }),
          code: await new Promise(done => setTimeout(() => tried(() => (0, eval)('1')).then(done))), // later: what a driver asks at once may do more
          request: await tried(() => fetch('https://other.example/')),
          picture: await tried(() => new Promise((done, failed) => { const image = new Image(); image.onload = done; image.onerror = failed; image.src = 'https://other.example/a.png'; })),
        };
      });
      assert.ok(came.markup === 'TypeError' && came.address === 'TypeError' && came.code !== 'done' && came.request === 'TypeError' && came.picture !== 'done', JSON.stringify(came));
      const faults = page.faults;
      assert.throws(() => expectClean(page));
      await page.close();
      for (const directive of ['innerHTML', 'HTMLScriptElement src', 'sink eval', 'connect-src', 'img-src'])
        await until(() => bench.never.some(fault => fault.includes(directive)), `${directive}: ${bench.never.join('; ')}`);
      assert.ok(faults.length >= bench.never.length);
      bench.never.length = 0;
      // where no policy helps: a page of nobody's
      const bare = await bench.contexts.at(-1).newPage();
      await bare.evaluate(async () => {
        alert('x');
        await fetch('http://other.example/?what=was+read', { mode: 'no-cors' }).catch(() => undefined);
      });
      await until(() => bench.never.some(fault => fault === 'request to http://other.example/?what=was+read'), bench.never.join('; '));
      assert.ok(bare.faults.includes('dialog: x'), bare.faults.join('; '));
      if (!kFirefox) {
        await bare.evaluate(() => void open('about:blank'));
        await until(() => bare.faults.includes('a window was opened'), 'a window');
      }
      await bare.close();
      bench.never.length = 0;
    },
  },
];
