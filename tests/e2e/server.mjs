// A static host for the tests: the built page below /sub/ (relative addresses must work there), with the headers that
// `./dev run` sends and the deployment recipe asks for. In: a folder. Out: {address, faults, close()}. Everything else is the site's own page for what is missing.
// `faults`: what becomes of a file, by its name below the site: one of kFaults. A driver can only cut what has not begun.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { kHeaders } from '../../src/app/build/serve.mjs';

const kTypes = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
  '.json': 'application/json', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8', '.md': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json', '.svg': 'image/svg+xml' };

// In: the answer, its head, its bytes. Whoever is never answered is let go when the server closes.
export const kFaults = {
  'cut in the middle': (response, head, bytes) => {
    response.writeHead(200, { ...head, 'Content-Length': bytes.length });
    response.write(bytes.subarray(0, bytes.length >> 1), () => setTimeout(() => response.destroy(), 20)); // once the half is on its way
  },
  'stopped in the middle': (response, head, bytes) => {
    response.writeHead(200, { ...head, 'Content-Length': bytes.length });
    response.write(bytes.subarray(0, bytes.length >> 1));
  },
  'never answered': () => undefined,
};

export async function serve(folder) {
  const faults = new Map();
  const server = createServer(async (request, response) => {
    const wanted = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    const inside = wanted.startsWith('/sub/') ? path.normalize(wanted.slice(4)) : null;
    try {
      if (!inside || inside.includes('..')) throw new Error('outside');
      const file = path.join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
      const bytes = await readFile(file);
      const head = { ...kHeaders, 'Content-Type': kTypes[path.extname(file)] ?? 'application/octet-stream' }, fault = faults.get(inside.slice(1));
      if (fault) return kFaults[fault](response, head, bytes);
      response.writeHead(200, head);
      response.end(bytes);
    } catch {
      const page = await readFile(path.join(folder, '404.html')).catch(() => '');
      response.writeHead(404, { ...kHeaders, 'Content-Type': kTypes['.html'] });
      response.end(page);
    }
  });
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${server.address().port}/sub/`, faults, close: () => { server.close(); server.closeAllConnections(); } };
}
