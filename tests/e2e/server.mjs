// A static host for the tests: the built page below /sub/ (relative addresses must work there), with the headers that
// `./dev run` sends and the deployment recipe asks for. In: a folder. Out: {address, close()}. Everything else is the site's own page for what is missing.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { kHeaders } from '../../src/app/build/serve.mjs';

const kTypes = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
  '.json': 'application/json', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8', '.md': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json', '.svg': 'image/svg+xml' };

export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const wanted = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    const inside = wanted.startsWith('/sub/') ? path.normalize(wanted.slice(4)) : null;
    try {
      if (!inside || inside.includes('..')) throw new Error('outside');
      const file = path.join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
      const bytes = await readFile(file);
      response.writeHead(200, { ...kHeaders, 'Content-Type': kTypes[path.extname(file)] ?? 'application/octet-stream' });
      response.end(bytes);
    } catch {
      const page = await readFile(path.join(folder, '404.html')).catch(() => '');
      response.writeHead(404, { ...kHeaders, 'Content-Type': kTypes['.html'] });
      response.end(page);
    }
  });
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${server.address().port}/sub/`, close: () => server.close() };
}
