// What ./dev does when something is not as it should be: no home folder, a missing package that may not be installed, a spoiled download,
// an old emcc, a wrong call. One sentence each, and nothing left behind. Nothing is installed or fetched here: stubs stand in front.
// Run: node --test tests/tools/setup.test.mjs
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const made = mkdtempSync(join(tmpdir(), 'synoptic-setup-'));
after(() => rmSync(made, {recursive: true}));
let count = 0;

// A folder for PATH with small programs: {name: shell text}.
function stubs(programs) {
  const folder = join(made, `bin${count++}`);
  mkdirSync(folder);
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

function run(command, {env = {}, bin = {}, without = []} = {}) {
  const all = {...process.env, XDG_CACHE_HOME: join(made, `cache${count++}`), ...env};
  all.PATH = `${stubs(bin)}:${process.env.PATH}`;
  for (const name of without) delete all[name];
  const {status, stdout, stderr} = spawnSync('bash', ['-c', command], {cwd: project, env: all, encoding: 'utf8', input: ''});
  return {status, stdout, stderr, cache: join(all.XDG_CACHE_HOME ?? made, 'synoptic')};
}

const kSource = '. src/app/build/common.sh; . src/app/build/packages.sh;';
const kWrongCalls = [
  ['an unknown verb', './dev dance', /there is no verb dance$/m],
  ['no port', './dev run --port', /--port needs a number$/m],
  ['a port in words', './dev run --port http', /a port is a number from 1 to 65535$/m],
  ['a port too high', './dev run --port 65536', /a port is a number from 1 to 65535$/m],
  ['no seconds', './dev fuzz', /fuzz needs a number of seconds$/m],
];
for (const [name, command, words] of kWrongCalls) {
  test(`${name} is a wrong call`, () => {
    const {status, stderr} = run(command);
    assert.equal(status, 2);
    assert.match(stderr, words);
  });
}

test('without a home folder one sentence says what to do', () => {
  const {status, stderr} = run('./dev build', {without: ['HOME', 'XDG_CACHE_HOME']});
  assert.equal(status, 1);
  assert.match(stderr, /^synoptic: HOME is not set.*XDG_CACHE_HOME=\S+ \.\/dev run\n$/);
});

test('a home folder that cannot be written is named', () => {
  writeFileSync(join(made, 'file'), '');
  const {status, stderr} = run('./dev build', {env: {HOME: join(made, 'file')}, without: ['XDG_CACHE_HOME']});
  assert.equal(status, 1);
  assert.match(stderr, /^synoptic: cannot write to \S+\/file\/\.cache\/synoptic: name another folder.*\n$/);
});

const kMayNot = {id: 'echo 1000', sudo: 'exit 1', 'apt-get': 'echo apt-get was called; exit 1'};

test('a missing package that may not be installed gives the one line that helps', () => {
  const {status, stdout, stderr} = run(`${kSource} ensurePackages bash no-such-package-a no-such-package-b`, {bin: kMayNot});
  assert.equal(status, 1);
  assert.equal(stderr.trim().split('\n').at(-1), 'apt-get install --yes --no-install-recommends no-such-package-a no-such-package-b');
  assert.equal(stdout, '');
});

test('an old Node is replaced by the package', () => {
  const {stderr} = run(`${kSource} ensurePackages bash`, {bin: {...kMayNot, node: 'echo v16.20.0', 'dpkg-query': 'echo installed bash'}});
  assert.match(stderr, /no-install-recommends nodejs npm\n$/);
});

test('nothing is asked of apt while everything is there', () => {
  const {status, stdout, stderr} = run(`${kSource} ensurePackages bash`, {bin: kMayNot});
  assert.deepEqual([status, stdout, stderr], [0, '', '']);
});

test('as root a missing package is installed', () => {
  const calls = join(made, 'calls');
  const {status} = run(`${kSource} ensurePackages bash no-such-package-a`, {bin: {id: 'echo 0', 'apt-get': `echo "$@" >> ${calls}`}});
  assert.equal(status, 0);
  assert.equal(spawnSync('cat', [calls], {encoding: 'utf8'}).stdout,
    '--quiet=2 update\ninstall --yes --no-install-recommends no-such-package-a --quiet=2 -o Dpkg::Use-Pty=0\n');
});

test('a download with another hash is refused and leaves nothing behind', () => {
  const site = join(made, 'site');
  mkdirSync(join(site, 'pool/main/i/imgui'), {recursive: true});
  writeFileSync(join(site, 'pool/main/i/imgui/imgui_1.92.2b+ds.orig.tar.xz'), 'not what was pinned');
  const {status, stderr, cache} = run('src/app/build/sources.sh', {bin: {'apt-get': `echo file:${site}`}, without: ['IMGUI_DIR']});
  assert.equal(status, 1);
  assert.match(stderr, /with the pinned hash is not on the package sites: unpack Dear ImGui 1\.92\.2b yourself and set IMGUI_DIR to it\.\n$/);
  assert.deepEqual(readdirSync(cache), []);
});

test('an IMGUI_DIR without Dear ImGui is named', () => {
  const {status, stderr} = run('src/app/build/sources.sh', {env: {IMGUI_DIR: made}});
  assert.equal(status, 1);
  assert.match(stderr, /holds no imgui\.h\.\n$/);
});

const emcc = (version) => ({emcc: `echo ${version}`, 'em-config': 'echo /opt/emscripten'});

test('an emcc on PATH that is new enough is used', () => {
  assert.equal(run('src/app/build/emscripten.sh where', {bin: emcc('3.1.64')}).stdout, '/opt/emscripten\n');
  assert.equal(run('src/app/build/emscripten.sh where', {bin: emcc('4.0.0-git')}).stdout, '/opt/emscripten\n');
});

test('an older emcc is not', () => {
  const {status, stdout, stderr} = run('src/app/build/emscripten.sh where', {bin: emcc('3.1.6')});
  assert.deepEqual([status, stdout, stderr], [1, '', 'synoptic: Emscripten is not set up: ./dev build does it.\n']);
});

test('packages that cannot be fetched leave no half-made Emscripten', () => {
  const {status, stderr, cache} = run('src/app/build/emscripten.sh setup',
    {bin: {...emcc('3.1.6'), 'apt-get': 'case $1 in indextargets) echo file:/nowhere ;; *) exit 100 ;; esac'}});
  assert.equal(status, 1);
  assert.match(stderr, /could not be fetched from the site that apt uses: put an emcc >= 3\.1\.50 on PATH instead\.\n$/);
  assert.deepEqual(readdirSync(cache), []);
});
