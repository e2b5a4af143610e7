// The same answers, byte for byte, from g++, from clang with libc++ (the build with sanitizers, which watch it here) and from core.wasm in Node.
//   same_bytes.mjs [BUILD…]     two or three of native, sanitize and wasm; default all three
// On: the sample, in every format and with every study; the requests of odd_requests.mjs, and lines that are refused, in one batch, each by itself and by the
// module; where they are, the articles beside the project ($SYNOPTIC_SHARED/clusters) and a drawn part of the hostile corpora (../soak/same_corpora.mjs has all).
// In: the builds, in build/. Out: a line for each question, exit status 1 with the first difference.
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';

import {sameCorpora} from '../soak/same_corpora.mjs';
import {kBuilds, openBuilds, parting, project, shared} from './builds.mjs';
import {oddRequests} from './odd_requests.mjs';

const kDrawn = 3; // runs of each group of the corpora: some ten seconds on two cores
const builds = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(kBuilds);
const asked = await openBuilds(builds);
const core = await asked.load();
const called = (header, data) => {
  const answer = core.call(header, data);
  assert.ok(answer.ok, `wasm: ${JSON.stringify(header)}: ${answer.text}`);
  return answer;
};

async function run(preset, args, input, expected = 0) {
  const {status, out, err} = await asked.ask(preset, args, {input});
  assert.equal(status, expected, `${preset}: ${args.join(' ')}: exit status ${status}: ${err}`);
  return out.toString();
}

// `answers`: what gives that of each build.
async function same(what, answers) {
  const [first, ...others] = await Promise.all(builds.map((build) => answers[build]()));
  assert.ok(first.length > 2, `${what}: ${kBuilds[builds[0]]} gives no answer`);
  for (const [i, text] of others.entries()) {
    const parts = parting(builds[0], first, builds[i + 1], text);
    if (parts === '') continue;
    console.error(`${what}: ${parts}`);
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
  await sameOf(manifest, ['compare', manifest, '--format', 'json'], () => called({op: 'compare'}, request).text + '\n');
  const workspace = called({op: 'open'}, (await run(asked.programs[0], ['link', manifest])).trim()).text; // with what was found when the link was made
  await sameOf(`link of ${manifest}`, ['link', manifest], () => called({op: 'link'}, workspace).json.fragment + '\n');
  console.log(`the same comparison and link: ${manifest}`);
  if (manifest !== manifests[0]) continue;
  for (const format of ['text', 'markdown', 'csv'])
    await sameOf(`the sample as ${format}`, ['compare', manifest, '--format', format], () => called({op: 'report', format}, request).text);
  await sameOf('the sample as a page', ['compare', manifest, '--format', 'html'], () => called({op: 'save'}, workspace).text); // which holds the comparison
  const question = 'How many people were hurt?';
  for (const [words, header] of [[['timeline'], {op: 'timeline'}], [['ladder'], {op: 'ladder'}], [['ask', question], {op: 'ask', name: question}]])
    await sameOf(`the sample, ${words[0]}`, [...words, manifest, '--format', 'json'], () => called(header, request).text + '\n');
  console.log('the same text, page, Markdown, table, timeline, ladder and answers of the sample');
}

// Lines that ask nothing or what cannot be answered, between those that can; each by its bytes. Where the answer is a refusal, the module has its sentence.
const kPlain = {body: 'The ferry from Orsund carried 12 people on May 4, the port said.'};
const kLines = {
  'a blank line': ' \t\r', 'no JSON': 'compare these', 'an object that is cut': '{"id":1,"articles":[', 'a value behind the end': '{"articles":[]} {}', 'a number': '7',
  'articles that are none': '{"id":"x","articles":7}', 'an article that is none': '{"id":[1,{"a":2.50}],"articles":[7]}', 'no body': '{"id":null,"articles":[{"title":"T"}]}',
  'an id that ends like a refusal': JSON.stringify({id: '","error":{"line":1,"message":"', articles: [{}]}), 'one id for two': JSON.stringify({articles: [{id: 'A', ...kPlain}, {id: 'A', ...kPlain}]}),
  'nested too deep': '['.repeat(5000), 'half an emoji': '{"id":"\\ud83d","articles":[{"body":"half \\ud83d of it"}]}', 'a zero byte': '{"articles":[]}\0', 'ends with a carriage return': JSON.stringify({id: 2, articles: [kPlain]}) + '\r',
  'a correction of no kind': JSON.stringify({articles: [kPlain, kPlain], corrections: [{kind: 'dance', at: []}]}), 'an id with blanks': '{ "id" : { "a" : [ 1 , 2e3 ] } , "articles" : [ ] }',
  'members twice': '{"id":1,"id":2,"articles":[],"articles":[{"body":"It rained."}]}', 'bytes that are no UTF-8': Buffer.from('{"articles":[{"body":"bad \xff\xfe bytes"}]}', 'latin1'), 'a byte order mark': '\ufeff{"articles":[]}',
};
const odd = [...Object.entries(kLines), ...oddRequests().map(({name, request}) => [name, JSON.stringify(request)])].map(([name, line]) => ({name, line: Buffer.from(line)}));
const batch = Buffer.concat(odd.flatMap(({line}) => [line, Buffer.from('\n')]));
const answers = {};
for (const build of asked.programs) {
  for (const jobs of ['1', '3']) {
    const given = (await run(build, ['compare', '--ndjson', '-j', jobs], batch, 1)).split('\n');
    assert.ok(given.pop() === '' && given.length === odd.length - 1, `${build}: ${given.length} answers to ${odd.length} lines, one of them blank`);
    assert.deepEqual(given, answers[build] ?? given, `${build}: other answers by ${jobs} processes`);
    answers[build] = given;
  }
}
const kOfRequest = /\{"level":"warning","message":"(\d+ byte sequences? of the request (was|were) not UTF-8 and \2|One zero byte was|\d+ zero bytes were) replaced\."\},?/g; // told of a request alone, not of a list
let refused = 0;
for (const [i, {name, line}] of odd.slice(1).entries()) { // but for the blank one
  const answer = answers[asked.programs[0]][i], {ok, text} = core.call({op: 'compare'}, line);
  const end = `,"error":{"line":${i + 2},"message":${text.slice('{"error":'.length)}}`; // the module names neither the line nor the request
  refused += !ok;
  await same(name, {native: () => answers.native[i], sanitize: () => answers.sanitize[i], wasm: () => (ok ? text : answer.slice(0, -end.length) + end)});
  const alone = await run(asked.programs[0], ['compare', '--ndjson'], line, ok ? 0 : 1);
  assert.equal(alone, answer.replace(`"error":{"line":${i + 2},`, '"error":{"line":1,') + '\n', `${name}: by itself the answer is another one`);
  if (!ok || JSON.parse(answer).articles.length === 0) continue; // `compare` asks for an article
  const one = await run(asked.programs[0], ['compare', '--format', 'json', '-'], line);
  assert.equal(one, answer.replace(/^\{"id":.*?,"format":/, '{"format":').replace(kOfRequest, '') + '\n', `${name}: compare says otherwise`);
}
console.log(`the same answers: a batch of ${odd.length} lines, ${refused} of them refused, each by itself and by the module`);

const differences = await sameCorpora(asked, {most: kDrawn});
if (differences === null) console.log('skipped the hostile corpora: they are not beside the project');
process.exit(differences > 0 ? 1 : 0);
