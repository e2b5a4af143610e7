// The same answers, byte for byte, from g++, from clang with libc++ (the build with sanitizers, which watch it here) and from core.wasm in Node.
// On: the sample, the requests of odd_requests.mjs and, where they are, the articles beside the project ($SYNOPTIC_SHARED/clusters).
// In: build/native, build/sanitize and build/wasm. Out: a line for each question, exit status 1 with the first difference.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

import {findLexicon, loadCore} from '../app/core_driver.mjs';
import {oddRequests} from './odd_requests.mjs';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const shared = resolve(project, process.env.SYNOPTIC_SHARED ?? '../shared');
const built = (preset, name = '') => join(project, 'build', preset, name);

// Each build reads the lexicon that it made itself: that those are equal is part of what is shown.
for (const name of ['words.lex', 'places.lex']) {
  const [first, ...others] = ['native', 'sanitize', 'wasm'].map((preset) => readFileSync(built(preset, name)));
  for (const other of others) assert.ok(first.equals(other), `${name} differs between the builds`);
}
const core = await loadCore(built('wasm'));
const lexicon = findLexicon(built('wasm'));
assert.ok(core.lexicon(lexicon.words, lexicon.places).ok);

// The build with clang is asked elsewhere in the world: place, time and language must not matter.
const kElsewhere = {sanitize: {TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8'}};

function run(preset, args, input) {
  const {status, stdout, stderr, error} = spawnSync(built(preset, 'synoptic'), args,
    {input, encoding: 'utf8', maxBuffer: 2 ** 30, env: {...process.env, ...kElsewhere[preset], SYNOPTIC_LEXICON: built(preset)}});
  assert.equal(error, undefined);
  assert.equal(status, 0, `${preset}: ${args.join(' ')}: exit status ${status}: ${stderr}`);
  return stdout;
}

// Where two answers part, with a little of what is around.
function same(what, answers) {
  const [[first_build, first], ...others] = Object.entries(answers);
  assert.ok(first.length > 2, `${what}: ${first_build} gives no answer`);
  for (const [build, text] of others) {
    if (text === first) continue;
    let at = 0;
    while (text[at] === first[at]) at++;
    console.error(`${what}: differs at character ${at}\n  ${first_build}: …${first.slice(at - 120, at + 80)}\n  ${build}: …${text.slice(at - 120, at + 80)}`);
    process.exit(1);
  }
}

// What the page sends for a list of files: each brought in by core.wasm, what the list says of it goes before.
function imported(manifest) {
  return JSON.parse(readFileSync(manifest, 'utf8')).map(({file, ...given}) => {
    const answer = core.call({op: 'import', name: file}, readFileSync(resolve(dirname(manifest), file)));
    assert.ok(answer.ok, `${manifest}: ${file}: ${answer.text}`);
    return {...answer.json.article, ...given};
  });
}

const clusters = join(shared, 'clusters');
const manifests = [join(project, 'web/sample/articles.json')];
if (existsSync(clusters)) {
  for (const name of readdirSync(clusters).sort()) {
    if (existsSync(join(clusters, name, 'articles.json'))) manifests.push(join(clusters, name, 'articles.json'));
  }
} else {
  console.log(`skipped the articles beside the project: no ${clusters}`);
}
for (const manifest of manifests) {
  const articles = imported(manifest);
  same(manifest, {
    'g++': run('native', ['compare', manifest, '--format', 'json']),
    'clang': run('sanitize', ['compare', manifest, '--format', 'json']),
    'wasm': core.call({op: 'compare'}, JSON.stringify({articles})).text + '\n',
  });
  const link = run('native', ['link', manifest]);
  const workspace = core.call({op: 'open'}, link.trim()).text; // with what was found when the link was made
  same(`link of ${manifest}`, {
    'g++': link,
    'clang': run('sanitize', ['link', manifest]),
    'wasm': core.call({op: 'link'}, workspace).json.fragment + '\n',
  });
  console.log(`the same comparison and link: ${manifest}`);
}

const odd = oddRequests();
const lines = odd.map(({request}) => JSON.stringify(request)).join('\n') + '\n';
const [gcc, clang] = ['native', 'sanitize'].map((preset) => run(preset, ['compare', '--ndjson'], lines).split('\n'));
assert.equal(gcc.length, odd.length + 1);
odd.forEach(({name, request}, i) => {
  same(name, {'g++': gcc[i], 'clang': clang[i], 'wasm': core.call({op: 'compare'}, JSON.stringify(request)).text});
});
console.log(`the same comparison: ${odd.length} odd requests`);
