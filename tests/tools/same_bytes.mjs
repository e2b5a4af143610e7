// The same answers, byte for byte, from g++, from clang with libc++ (the build with sanitizers, which watch it here) and from core.wasm in Node.
//   same_bytes.mjs [BUILD…]     two or three of native, sanitize and wasm; default all three
// On: the sample, in every format and with every study; the requests of odd_requests.mjs and, where they are, the articles beside the project
// ($SYNOPTIC_SHARED/clusters). In: the builds, in build/. Out: a line for each question, exit status 1 with the first difference.
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
const kBuilds = {native: 'g++', sanitize: 'clang', wasm: 'wasm'};
const builds = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(kBuilds);
assert.ok(builds.length > 1 && builds.every((build) => build in kBuilds), `two or more of ${Object.keys(kBuilds).join(', ')}`);

// Each build reads the lexicon that it made itself: that those are equal is part of what is shown.
for (const name of ['words.lex', 'places.lex']) {
  const [first, ...others] = builds.map((preset) => readFileSync(built(preset, name)));
  for (const other of others) assert.ok(first.equals(other), `${name} differs between the builds`);
}
const core = await loadCore(built('wasm')); // also where it is not compared: it brings the files in
const lexicon = findLexicon(built('wasm'));
assert.ok(core.lexicon(lexicon.words, lexicon.places).ok);
const called = (header, data) => {
  const answer = core.call(header, data);
  assert.ok(answer.ok, `wasm: ${JSON.stringify(header)}: ${answer.text}`);
  return answer;
};

// The build with clang is asked elsewhere in the world: place, time and language must not matter.
const kElsewhere = {sanitize: {TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8'}};

function run(preset, args, input) {
  const {status, stdout, stderr, error} = spawnSync(built(preset, 'synoptic'), args,
    {input, encoding: 'utf8', maxBuffer: 2 ** 30, env: {...process.env, ...kElsewhere[preset], SYNOPTIC_LEXICON: built(preset)}});
  assert.equal(error, undefined);
  assert.equal(status, 0, `${preset}: ${args.join(' ')}: exit status ${status}: ${stderr}`);
  return stdout;
}

// Where two answers part, with a little of what is around. `answers`: what gives that of each build.
function same(what, answers) {
  const [[first_build, first], ...others] = builds.map((build) => [kBuilds[build], answers[build]()]);
  assert.ok(first.length > 2, `${what}: ${first_build} gives no answer`);
  for (const [build, text] of others) {
    if (text === first) continue;
    let at = 0;
    while (text[at] === first[at]) at++;
    console.error(`${what}: differs at character ${at}\n  ${first_build}: …${first.slice(at - 120, at + 80)}\n  ${build}: …${text.slice(at - 120, at + 80)}`);
    process.exit(1);
  }
}
// What the command line prints, and what the module answers to the same.
const sameOf = (what, words, module) => same(what, {native: () => run('native', words), sanitize: () => run('sanitize', words), wasm: module});

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
  const request = JSON.stringify({articles});
  sameOf(manifest, ['compare', manifest, '--format', 'json'], () => called({op: 'compare'}, request).text + '\n');
  const workspace = called({op: 'open'}, run(builds[0] === 'wasm' ? builds[1] : builds[0], ['link', manifest]).trim()).text; // with what was found when the link was made
  sameOf(`link of ${manifest}`, ['link', manifest], () => called({op: 'link'}, workspace).json.fragment + '\n');
  console.log(`the same comparison and link: ${manifest}`);
  if (manifest !== manifests[0]) continue;
  for (const format of ['text', 'markdown', 'csv'])
    sameOf(`the sample as ${format}`, ['compare', manifest, '--format', format], () => called({op: 'report', format}, request).text);
  sameOf('the sample as a page', ['compare', manifest, '--format', 'html'], () => called({op: 'save'}, workspace).text); // which holds the comparison
  const question = 'How many people were hurt?';
  for (const [words, header] of [[['timeline'], {op: 'timeline'}], [['ladder'], {op: 'ladder'}], [['ask', question], {op: 'ask', name: question}]])
    sameOf(`the sample, ${words[0]}`, [...words, manifest, '--format', 'json'], () => called(header, request).text + '\n');
  console.log('the same text, page, Markdown, table, timeline, ladder and answers of the sample');
}

const odd = oddRequests();
const lines = odd.map(({request}) => JSON.stringify(request)).join('\n') + '\n';
const answers = Object.fromEntries(builds.filter((build) => build !== 'wasm').map((build) => [build, run(build, ['compare', '--ndjson'], lines).split('\n')]));
for (const given of Object.values(answers)) assert.equal(given.length, odd.length + 1);
odd.forEach(({name, request}, i) => {
  same(name, {native: () => answers.native[i], sanitize: () => answers.sanitize[i], wasm: () => core.call({op: 'compare'}, JSON.stringify(request)).text});
});
console.log(`the same comparison: ${odd.length} odd requests`);
