// The npm package of the core in a page and in a worker of somebody else's: no bundler, no headers but the types of the files.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { assert, kPatience, project } from './lib.mjs';

const kTypes = { '.html': 'text/html', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };
const kRequest = { articles: [{ body: 'The link will open on May 4, the port said.' }, { body: 'The link will open on May 6, the port said.' }] };
const kPage = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Somebody's page</title><script type="module">
import { compare } from './index.mjs';
const request = ${JSON.stringify(kRequest)};
const worker = new Worker('./worker.mjs', { type: 'module' });
worker.onmessage = ({ data }) => { window.inWorker = data; };
worker.postMessage(request);
window.inPage = await compare(request);
</script>`;
const kWorker = `import { compare } from './index.mjs';\nonmessage = async ({ data }) => postMessage(await compare(data));\n`;

export default [
  {
    name: 'the npm package compares in a page and in a worker, with the same answer',
    async run(bench) {
      const folder = await mkdtemp(path.join(tmpdir(), 'synoptic-package-'));
      const server = createServer(async (request, response) => {
        const file = path.join(folder, path.basename(new URL(request.url, 'http://x').pathname));
        const bytes = await readFile(file).catch(() => null);
        response.writeHead(bytes ? 200 : 404, { 'content-type': kTypes[path.extname(file)] ?? 'application/octet-stream' }).end(bytes ?? '');
      });
      try {
        await promisify(execFile)('node', [path.join(project, 'src/app/npm/package.mjs')], { env: { ...process.env, NPM: folder, QUICK: '1' } });
        await writeFile(path.join(folder, 'page.html'), kPage);
        await writeFile(path.join(folder, 'worker.mjs'), kWorker);
        await new Promise(done => server.listen(0, '127.0.0.1', done));
        const address = `http://127.0.0.1:${server.address().port}/page.html`;
        const page = await (await bench.context({ address })).newPage();
        await page.goto(address);
        await page.waitForFunction(() => window.inPage && window.inWorker, null, { timeout: kPatience });
        const { inPage, inWorker } = await page.evaluate(() => ({ inPage: window.inPage, inWorker: window.inWorker }));
        assert.deepEqual(inWorker, inPage);
        assert.deepEqual(inPage.facts[0].values.map(value => value.mentions[0].text), ['May 4', 'May 6']);
      } finally {
        server.close();
        await rm(folder, { recursive: true, force: true });
      }
    },
  },
];
