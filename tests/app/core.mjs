// Drives core.wasm in Node: every operation, every error of the boundary, and the same bytes as the native program.
// usage: node core.mjs WASM_FOLDER [--native SYNOPTIC] [--lexicon FOLDER] [MANIFEST…]
// Each MANIFEST (a list of articles as for `synoptic compare`) is compared by both and must give the same bytes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { findLexicon, loadCore } from './core_driver.mjs';
import { sealLink } from './seal_link.mjs';

const values = process.argv.slice(2);
const option = (name) => { const i = values.indexOf(name); return i < 0 ? undefined : values.splice(i, 2)[1]; };
const native = option('--native'), lexicon_folder = option('--lexicon');
const [folder, ...manifests] = values;
if (!folder) { console.error('usage: node core.mjs WASM_FOLDER [--native SYNOPTIC] [--lexicon FOLDER] [MANIFEST…]'); process.exit(2); }

const articles = [
  { id: 'A', source: 'Harbour Post', published: '2031-03-05', body: 'Ferry link to open in May\n\nThe ferry link between Orsund and Velling will open on May 4, the port said. It cost 12 million euros.\n' },
  { id: 'B', source: 'Velling Times', published: '2031-03-06', body: 'Velling ferry opens on May 6\n\nThe ferry link between Orsund and Velling will open on May 6, the port said. It cost 12 million euros.\n' },
];
const request = JSON.stringify({ articles });
const core = await loadCore(folder);
// Equal, or the place where they part with a little of what is around: whole comparisons would fill the screen.
const sameText = (ours, theirs, what) => {
  if (ours === theirs) return;
  let at = 0;
  while (ours[at] === theirs[at]) at++;
  assert.fail(`${what}, from character ${at} on:\n  ${ours.slice(Math.max(0, at - 200), at + 100)}\n  ${theirs.slice(Math.max(0, at - 200), at + 100)}`);
};
const fails = (header, data, words) => {
  const answer = core.call(header, data);
  assert.equal(answer.ok, false, JSON.stringify(header));
  assert.match(answer.json.error, words);
};

// before the lexicon has come
assert.match(core.call({ op: 'version' }).json.program, /^\d+\.\d+\.\d+$/);
fails({ op: 'compare' }, request, /lexicon/);
assert.equal(core.lexicon('not', 'a lexicon').ok, false);

const lexicon = findLexicon(lexicon_folder, process.env.SYNOPTIC_LEXICON, folder);
if (!lexicon) { console.error(`skipped: no words.lex in ${lexicon_folder ?? folder}`); process.exit(77); }
const loaded = core.lexicon(lexicon.words, lexicon.places);
assert.ok(loaded.ok, loaded.text);

// compare, report
const compared = core.call({ op: 'compare' }, request);
assert.ok(compared.ok, compared.text);
assert.equal(compared.json.format, 'synoptic.comparison');
sameText(core.call({ op: 'compare' }, request).text, compared.text, 'the same question gives other bytes');
for (const format of ['json', 'text', 'html', 'markdown', 'csv']) assert.ok(core.call({ op: 'report', format }, request).text.length > 100, format);

// ladder: who says it, and which text that leads to
{
  const said = articles.map(({ body, ...rest }, at) => ({ ...rest, ...(at === 0 ? { source: 'Reuters' } : {}), body: body.replace('the port said.', at === 0 ? 'the port said.' : 'Reuters reported.') }));
  const { ladders } = core.call({ op: 'ladder' }, JSON.stringify({ articles: said })).json;
  const ways = ladders.flatMap(({ climbs }) => climbs.map(({ sentence, rungs }) => `${sentence}: ${rungs.map(rung => rung.name + (rung.leadsTo ? `=${rung.leadsTo}` : '')).join(' > ')}`));
  assert.ok(ways.some(way => /^B2: Reuters=A > /.test(way)), ways.join('\n'));
}

// update: of the versions that were named, or of those that are found; what is altered has its words in both
const newer = [articles[0], { ...articles[0], id: 'C', published: '2031-03-06', body: articles[0].body.replace('12 million', '15 million') }];
for (const named of [{ name: 'C', article: 'A' }, {}]) {
  const update = core.call({ op: 'update', ...named }, JSON.stringify({ articles: newer })).json;
  assert.deepEqual([update.old, update.new], ['A', 'C']);
  assert.deepEqual(update.facts.map(fact => [fact.change, fact.before, fact.after]), [['altered', '12000000 EUR', '15000000 EUR']]);
}
fails({ op: 'update', name: 'C', article: 'X' }, JSON.stringify({ articles: newer }), /no two versions/);

// link, open: the same comparison again
const workspace = JSON.stringify({ format: 'synoptic.workspace', version: 1, articles });
const made = core.call({ op: 'link' }, workspace);
assert.ok(made.ok, made.text);
assert.match(made.json.fragment, /^#1d\.\d+\.[0-9a-f]{8}\.[A-Za-z0-9_-]+z$/);
assert.equal(made.json.characters, made.json.fragment.length);
const opened = core.call({ op: 'open' }, 'https://example.org/app/' + made.json.fragment);
assert.ok(opened.ok, opened.text);
const again = core.call({ op: 'compare' }, JSON.stringify({ articles: opened.json.articles }));
sameText(again.text, compared.text, 'a link does not carry all that decides');

// The least milliseconds of processor time that a call takes of three: what else the machine does counts as little as it can.
const leastTime = (call) => Math.min(...[1, 2, 3].map(() => {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}));

// a link of 240,000 characters that would unpack to 180 MB is refused within 300 ms and within little memory
{
  const link = sealLink(Buffer.alloc(180 << 20, ' ')), before = core.memory();
  assert.ok(link.length < 256_000);
  const time = leastTime(() => fails({ op: 'open' }, link, /too large|far more|8 MB/i));
  console.log(`a bomb of a link: ${((core.memory() - before) / 2 ** 20).toFixed(0)} MB more, ${time.toFixed(0)} ms`);
  assert.ok(core.memory() - before <= 64 << 20);
  assert.ok(time < 300, `a bomb of a link takes ${time} ms`);
}

// import
const imported = core.call({ op: 'import', name: 'a.md' }, '---\ntitle: Ferry\n---\n# Ferry link\n\nIt *opens*.\n');
assert.ok(imported.ok, imported.text);
assert.equal(imported.json.article.title, 'Ferry');
assert.equal(imported.json.kind, 'markdown');

// wrong calls: a sentence each, and the module lives on
fails({ op: 'import', name: 'a.txt' }, '', /empty/);
fails({ op: 'import', name: 'a.png' }, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), /picture/);
fails({ op: 'open' }, made.json.fragment.slice(0, -9), /cut/i);
fails({ op: 'compare' }, '{"articles":', /JSON/);
fails({ op: 'compare' }, '['.repeat(100000), /nested/);
fails({ op: 'dance' }, '', /dance/);
fails([], '', /header/);
sameText(core.call({ op: 'compare' }, request).text, compared.text, 'after wrong calls');

// large: 5 MB of text is compared, only its link is refused
const sentence = (i) => `On day ${i} the council of ward ${i % 97} counted ${i * 7} boxes in hall ${(i * i) % 1013}.\n`;
let large = '';
for (let i = 0; large.length < 5_000_000; i++) large += sentence(i);
const started = Date.now();
const large_articles = [{ body: large }, { body: 'A short one about boxes in hall 3.' }];
const large_answer = core.call({ op: 'compare' }, JSON.stringify({ articles: large_articles }));
assert.ok(large_answer.ok, large_answer.text.slice(0, 300));
fails({ op: 'link' }, JSON.stringify({ format: 'synoptic.workspace', version: 1, articles: large_articles }), /too large|too long/i);
console.log(`5 MB: ${Date.now() - started} ms, memory ${(core.memory() / 2 ** 20).toFixed(0)} MB`);

// Where the browser gives no more memory from some point on, the same text ends with the one sentence, the core answers what it has room for,
// and once there is memory again it gives the bytes of a core that never lacked any.
{
  const tight = await loadCore(folder), memory = WebAssembly.Memory.prototype, { grow } = memory;
  assert.ok(tight.lexicon(lexicon.words, lexicon.places).ok);
  const question = JSON.stringify({ articles: large_articles }), most = core.memory();
  const withMost = (bytes, call) => {
    memory.grow = function (pages) {
      if (this.buffer.byteLength + pages * 65536 > bytes) throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded'); // as browsers do
      return grow.call(this, pages);
    };
    try { return call(); } finally { memory.grow = grow; }
  };
  withMost(0, () => assert.throws(() => tight.call({ op: 'compare' }, new Uint8Array(64 << 20)), /no memory for/)); // not even for what is sent: the worker says so
  const tried = [];
  for (let bytes = tight.memory(); bytes < most / 2; bytes *= 1.7) {
    withMost(bytes, () => {
      assert.match(tight.call({ op: 'compare' }, question).text, /^\{"error":"(This|The request) is too large for the memory there is\."\}$/); // as core_worker.ts knows it
      sameText(tight.call({ op: 'compare' }, request).text, compared.text, 'after memory was lacking');
    });
    assert.ok(tight.memory() <= bytes);
    tried.push(bytes);
  }
  assert.ok(tried.length >= 3, `tried ${tried}`);
  sameText(tight.call({ op: 'compare' }, question).text, large_answer.text, 'with memory again');
  console.log(`no memory above ${tried.map(bytes => (bytes / 2 ** 20).toFixed(0)).join(', ')} MB: one sentence, and afterwards the same bytes`);
}

// the same bytes as the native program
if (native) {
  const run = (args, input) => execFileSync(native, args, { input, maxBuffer: 1 << 30, env: { ...process.env, SYNOPTIC_LEXICON: lexicon.folder } }).toString();
  const same = (name, question) => {
    const ours = core.call({ op: 'compare' }, question).text, theirs = run(['compare', '--ndjson'], question.replaceAll('\n', ' ') + '\n');
    sameText(ours + '\n', theirs, `${name}: native and wasm differ`);
    console.log(`${name}: ${ours.length} characters, the same bytes`);
  };
  same('own articles', request);
  for (const manifest of manifests) {
    const list = JSON.parse(readFileSync(manifest, 'utf8')).map((entry) => {
      const bytes = readFileSync(resolve(dirname(manifest), entry.file));
      const { article } = core.call({ op: 'import', name: entry.file }, bytes).json;
      const given = Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'file'));
      return { ...article, ...given };
    });
    const ours = core.call({ op: 'compare' }, JSON.stringify({ articles: list })).text;
    sameText(ours + '\n', run(['compare', manifest, '--format', 'json']), `${manifest}: native and wasm differ`);
    console.log(`${manifest}: ${ours.length} characters, the same bytes`);
  }
}
console.log('core.wasm: all operations as promised');
