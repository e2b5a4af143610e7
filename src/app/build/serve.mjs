// Serves a folder of static files on 127.0.0.1 with the headers that any host of the page should send.
// In: a folder and a port, from the command line (`node serve.mjs dist/site 8080`) or by serve(). Out: the page's address.
// Only GET and HEAD, only files below the folder; nothing is cached, so that a rebuilt page is seen at once.
// Covered by tests/tools/serve.test.mjs.
import {createReadStream} from 'node:fs';
import {realpath, stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, resolve, sep} from 'node:path';
import {pathToFileURL} from 'node:url';

const kTypes = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

// What a page may ask a browser for, as far as browsers know these words: none of it is asked for here. (The clipboard is: a link is copied.)
export const kSwitchedOff = [
  'accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'hid',
  'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock', 'serial',
  'usb', 'xr-spatial-tracking',
];

// The page runs its own scripts and WebAssembly and talks to its own origin: nothing else.
export const kHeaders = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "connect-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types synoptic',
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': kSwitchedOff.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

// The file below `root` that an address path names; null when there is none or it lies outside.
async function fileFor(root, url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    if (path.includes('\0')) return null;
    let file = await realpath(join(root, path));
    if (file !== root && !file.startsWith(root + sep)) return null;
    let status = await stat(file);
    if (status.isDirectory()) {
      file = join(file, 'index.html');
      status = await stat(file);
    }
    return status.isFile() ? {file, size: status.size} : null;
  } catch {
    return null;
  }
}

async function answer(root, request, response) {
  for (const [name, value] of Object.entries(kHeaders)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, {Allow: 'GET, HEAD'}).end();
    return;
  }
  const found = await fileFor(root, request.url);
  // a host may have its own page for what is missing: this one repairs links that a mail program broke
  const shown = found ?? await fileFor(root, '/404.html');
  if (!shown) {
    response.writeHead(404, {'Content-Type': 'text/plain; charset=utf-8'}).end('There is no such file.\n');
    return;
  }
  response.writeHead(found ? 200 : 404, {
    'Content-Type': kTypes[extname(shown.file)] ?? 'application/octet-stream',
    'Content-Length': shown.size,
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(shown.file).on('error', () => response.destroy()).pipe(response);
}

// Starts serving; port 0 takes a free one. Resolves to {address, close}; rejects with the system's error (EADDRINUSE …).
export async function serve(folder, port) {
  const root = await realpath(resolve(folder));
  const server = createServer((request, response) => void answer(root, request, response));
  await new Promise((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

const kSentences = {
  EADDRINUSE: (port) => `port ${port} is already in use: try ./dev run --port ${port < 65000 ? port + 1 : 8081}`,
  EACCES: (port) => `port ${port} may only be opened by root: try ./dev run --port 8080`,
  ENOENT: (port, folder) => `there is no folder ${folder}: ./dev build makes it`,
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder = 'dist/site', given = '8080'] = process.argv.slice(2);
  const port = Number(given);
  try {
    const {address} = await serve(folder, port);
    console.log(`Synoptic is at ${address}   (Ctrl-C stops it)`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
  } catch (error) {
    console.error(`synoptic: ${kSentences[error.code]?.(port, folder) ?? error.message}`);
    process.exit(1);
  }
}
