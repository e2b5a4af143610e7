// The watch itself (lib.mjs): what the policy refuses and what leaves the machine fails any run, also in a page that was closed meanwhile.
import { assert, expectClean, kFirefox, kPatience, until } from './lib.mjs';

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
      page.forgives = /policy|Trusted(HTML|Script|ScriptURL)'|other\.example/i; // of which what may never be stays in bench.never
      await page.close();
      for (const directive of ['innerHTML', 'HTMLScriptElement src', 'sink eval', 'connect-src', 'img-src'])
        await until(() => bench.never.some(fault => fault.includes(directive)), `${directive}: ${bench.never.join('; ')}`);
      assert.ok(faults.length >= bench.never.length);
      bench.never.length = 0;
      // where no policy helps: a page of nobody's
      const bare = await bench.contexts.at(-1).newPage();
      bare.forgives = /^dialog: x$|^a window was opened$|other\.example/;
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
  {
    name: 'watch: what a worker or the service worker asks of another host is refused and seen; without the policy the request itself is seen',
    async run(bench) {
      if (kFirefox) return 'its driver tells nothing of workers';
      const page = await bench.page({ serviceWorkers: 'allow' }), context = page.context();
      await page.waitForSelector('body[data-offline]', { timeout: kPatience });
      const seen = async fault => {
        await until(() => bench.never.includes(fault), `${fault}: ${bench.never.join('; ')}`);
        bench.never.length = 0;
      };
      const ask = worker => worker.evaluate(() => fetch('https://other.example/').then(() => 'came', error => error.name));
      const refused = 'console: policy: connect-src https://other.example/ ';
      for (const [who, worker] of [[page, page.workers()[0]], [context, context.serviceWorkers()[0]]]) {
        assert.equal(await ask(worker), 'TypeError');
        await seen(refused);
        assert.ok(who.faults.includes(refused), who.faults.join('; '));
        await worker.evaluate(() => { setTimeout(() => { throw new Error('not caught'); }, 0); });
        await until(() => who.faults.some(fault => /^console: error: .*not caught/.test(fault)), 'an error that nobody caught');
        assert.throws(() => expectClean(page)); // also of its service worker
        who.forgives = /other\.example|not caught/;
        expectClean(page);
      }
      // where no policy helps: a page and workers of nobody's
      const bare = await bench.page({ serviceWorkers: 'allow', ready: false });
      await bare.context().route(/\/bare/, route => void route.fulfill(route.request().url().endsWith('.js')
        ? { contentType: 'text/javascript', body: 'addEventListener("message", event => fetch(event.data, { mode: "no-cors" }).catch(() => undefined));' }
        : { contentType: 'text/html', body: '<!doctype html><title>x</title>' }));
      await bare.goto(new URL('bare/', bench.address).href);
      await bare.evaluate(async () => {
        new Worker('worker.js').postMessage('http://other.example/?by=worker');
        const registration = await navigator.serviceWorker.register('service.js'), worker = registration.installing ?? registration.active;
        worker.postMessage('http://other.example/?by=service');
      });
      for (const by of ['worker', 'service']) await until(() => bench.never.includes(`request to http://other.example/?by=${by}`), `${by}: ${bench.never.join('; ')}`);
      bench.never.length = 0;
      bare.forgives = bare.context().forgives = /other\.example/;
    },
  },
  // What a scenario does not ask fails it at its end all the same.
  ...[
    ['in a page that was closed', /^seen and not forgiven: console: nobody asked$/, async bench => {
      const page = await bench.page({ ready: false });
      page.forgives = /^console: somebody asked$/;
      await page.evaluate(() => ['somebody asked', 'nobody asked'].forEach(words => console.error(words)));
      await page.close();
      await bench.page({ ready: false });
    }],
    ['in a page of a profile that was closed', /^seen and not forgiven: error: nobody caught$/, async bench => {
      const page = await bench.page({ ready: false });
      await page.evaluate(() => void setTimeout(() => { throw new Error('nobody caught'); }, 0));
      await page.waitForTimeout(50);
      await bench.closePages();
    }],
    ['in its last moment', /^seen and not forgiven: dialog: nobody asked; request to http:\/\/localhost:/, async bench => {
      const page = await (await bench.context()).newPage(); // without a policy
      await page.evaluate(() => {
        alert('nobody asked');
        void fetch('http://localhost:9/', { mode: 'no-cors' }).catch(() => undefined);
      });
    }],
  ].map(([where, fails, run]) => ({ name: `watch: what a scenario does not ask fails it at its end: ${where}`, fails, run })),
];
