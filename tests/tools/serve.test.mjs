// The page's server (src/app/build/serve.mjs): files, headers, and what it refuses. Run: node --test tests/tools
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';

import {kHeaders, serve} from '../../src/app/build/serve.mjs';

let folder, server;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'synoptic-serve-'));
  mkdirSync(join(folder, 'site/sub'), {recursive: true});
  writeFileSync(join(folder, 'site/index.html'), '<p>page');
  writeFileSync(join(folder, 'site/core.wasm'), 'wasm');
  writeFileSync(join(folder, 'site/sub/index.html'), '<p>sub');
  writeFileSync(join(folder, 'secret'), 'secret');
  symlinkSync(join(folder, 'secret'), join(folder, 'site/outside'));
  server = await serve(join(folder, 'site'), 0);
});
after(async () => {
  await server.close();
  rmSync(folder, {recursive: true});
});

// As http.request, because fetch would tidy a path up before it is sent.
function get(path, method = 'GET') {
  const {hostname, port} = new URL(server.address);
  return new Promise((done, failed) => {
    request({hostname, port, path, method}, (response) => {
      let body = '';
      response.on('data', (part) => (body += part)).on('end', () => done({status: response.statusCode, headers: response.headers, body}));
    }).on('error', failed).end();
  });
}

const kRows = [
  ['a folder is its index', 'GET', '/', 200, '<p>page'],
  ['a query is ignored', 'GET', '/?utm_source=mail', 200, '<p>page'],
  ['a sub-folder is its index', 'GET', '/sub/', 200, '<p>sub'],
  ['a file', 'GET', '/core.wasm', 200, 'wasm'],
  ['HEAD has no body', 'HEAD', '/core.wasm', 200, ''],
  ['a missing file', 'GET', '/none', 404],
  ['nothing above the folder', 'GET', '/../secret', 404],
  ['nothing above it by escapes', 'GET', '/%2e%2e/secret', 404],
  ['nothing outside by a symbolic link', 'GET', '/outside', 404],
  ['a malformed escape', 'GET', '/%E0%A4%A', 404],
  ['a NUL', 'GET', '/%00', 404],
  ['nothing is taken', 'POST', '/', 405],
];
for (const [name, method, path, status, body] of kRows) {
  test(name, async () => {
    const answer = await get(path, method);
    assert.equal(answer.status, status);
    if (body !== undefined) assert.equal(answer.body, body);
    assert.match(answer.headers['content-security-policy'], /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
  });
}

// What the page may do, word for word: nothing that is not named.
const kPolicy = ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self'", "connect-src 'self'", "style-src 'self'", "img-src 'self' blob: data:",
  "font-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'self'", "require-trusted-types-for 'script'", 'trusted-types synoptic'];
const kOff = ['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'hid',
  'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb',
  'xr-spatial-tracking'];
const policyOf = (name) => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(new URL(`../../web/${name}`, import.meta.url), 'utf8'))?.[1].split('; ');

test('every answer has the policy and the headers of the page', async () => {
  for (const path of ['/', '/core.wasm', '/none']) {
    const {headers} = await get(path);
    assert.deepEqual(headers['content-security-policy'].split('; '), kPolicy);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.deepEqual(headers['permissions-policy'].split(', '), kOff.map((feature) => `${feature}=()`));
  }
});

test('each page brings the policy itself, for hosts that send no headers', () => {
  // a policy in a page cannot say who may frame it
  assert.deepEqual(policyOf('index.html'), kPolicy.filter((part) => !part.startsWith('frame-ancestors')));
  for (const name of ['404.html', 'privacy.html']) {
    assert.equal(policyOf(name)[0], kPolicy[0]);
    for (const part of policyOf(name)) assert.ok(kHeaders['Content-Security-Policy'].includes(part.split(' ')[0]) && !/unsafe|\*|http/.test(part), `${name}: ${part}`);
  }
});

test('wasm has its type', async () => assert.equal((await get('/core.wasm')).headers['content-type'], 'application/wasm'));

test('a busy port gives one sentence that helps', () => {
  const {port} = new URL(server.address);
  const run = spawnSync('node', [fileURLToPath(new URL('../../src/app/build/serve.mjs', import.meta.url)), folder, port], {encoding: 'utf8'});
  assert.equal(run.status, 1);
  assert.equal(run.stderr, `synoptic: port ${port} is already in use: try ./dev run --port ${Number(port) + 1 <= 65000 ? Number(port) + 1 : 8081}\n`);
});
