// The builds that must answer with the same bytes: g++, clang with libc++ (the build with sanitizers, which watch it here) and core.wasm in Node.
// In: names of two or three of them, all built. Out: how to ask each, and where two answers part. Used by same_bytes.mjs and ../soak/same_corpora.mjs.
// Example: const {ask} = await openBuilds(['native', 'wasm']); (await ask('native', ['compare', 'a.txt'])).out
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {closeSync, existsSync, openSync, readFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

import {findLexicon, loadCore} from '../app/core_driver.mjs';

export const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const shared = resolve(project, process.env.SYNOPTIC_SHARED ?? '../shared');
export const kBuilds = {native: 'g++', sanitize: 'clang', wasm: 'wasm'};
const built = (preset, name = '') => join(project, 'build', preset, name);
const kHang = 120_000; // milliseconds after which a run is ended, whatever the machine is busy with

// The build with clang is asked elsewhere in the world: place, time and language must not matter.
const kElsewhere = {sanitize: {TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8'}};

// Standard input is bytes, or a file by its path. What the program is can be another one of the build, by its path there.
function ask(preset, args, {input = '', given = null, program = 'synoptic'} = {}) {
  const fd = given === null ? 'pipe' : openSync(given);
  const child = spawn(built(preset, program), args,
    {stdio: [fd, 'pipe', 'pipe'], timeout: kHang, env: {...process.env, ...kElsewhere[preset], SYNOPTIC_LEXICON: built(preset)}});
  if (given === null) {
    child.stdin.on('error', () => {}); // it may end before it has read all
    child.stdin.end(input);
  } else {
    closeSync(fd);
  }
  return new Promise((done, failed) => {
    const pieces = {out: [], err: []};
    child.stdout.on('data', (data) => pieces.out.push(data));
    child.stderr.on('data', (data) => pieces.err.push(data));
    child.on('error', failed);
    child.on('close', (status, signal) => done({status: status ?? signal, out: Buffer.concat(pieces.out), err: Buffer.concat(pieces.err)}));
  });
}

// Where two texts part, with a little of what is around; nothing where they are the same.
export function parting(first_build, first, build, text) {
  if (text === first) return '';
  let at = 0;
  while (text[at] === first[at]) at++;
  const around = (whole) => whole.slice(Math.max(0, at - 120), at + 80);
  return `differs at character ${at}\n  ${kBuilds[first_build]}: …${around(first)}\n  ${kBuilds[build]}: …${around(text)}`;
}

export async function openBuilds(builds) {
  assert.ok(builds.length > 1 && builds.every((build) => build in kBuilds), `two or more of ${Object.keys(kBuilds).join(', ')}`);
  // Each build reads the lexicon that it made itself: that those are equal is part of what is shown.
  for (const name of ['words.lex', 'places.lex']) {
    const [first, ...others] = builds.map((preset) => readFileSync(built(preset, name)));
    for (const other of others) assert.ok(first.equals(other), `${name} differs between the builds`);
  }
  const has = (program) => builds.every((build) => build === 'wasm' || existsSync(built(build, program)));
  const load = async () => { // also where it is not compared: it brings the files in
    const core = await loadCore(built('wasm')), lexicon = findLexicon(built('wasm'));
    assert.ok(core.lexicon(lexicon.words, lexicon.places).ok);
    return core;
  };
  return {builds, programs: builds.filter((build) => build !== 'wasm'), ask, has, load};
}
