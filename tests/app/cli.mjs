// The command line as a user meets it: verbs, formats, lists, batches, links, exit statuses, and one clear line for each thing
// that cannot be used.
// usage: node cli.mjs SYNOPTIC        (SYNOPTIC_LEXICON names the folder of the lexicon, else it lies beside the program)
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { sealLink } from './seal_link.mjs';

const program = process.argv[2];
if (!program) { console.error('usage: node cli.mjs SYNOPTIC'); process.exit(2); }
const folder = mkdtempSync(join(tmpdir(), 'synoptic-cli-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const put = (name, bytes) => { writeFileSync(join(folder, name), bytes); return name; };

const run = (args, { input = '', env = {} } = {}) => {
  const { status, signal, stdout, stderr } = spawnSync(program, args, { cwd: folder, input, maxBuffer: 1 << 30, env: { ...process.env, ...env } });
  return { status, signal, out: stdout.toString(), err: stderr.toString() };
};
// What a bare link carries.
const carried = link => JSON.parse(inflateRawSync(Buffer.from(link.trim().split('.')[3].slice(0, -1), 'base64url')));
// With so many megabytes of address space.
const runIn = (megabytes, args, options) => {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', `ulimit -v ${megabytes}000; exec "$0" "$@"`, program, ...args], { cwd: folder, maxBuffer: 1 << 30, ...options });
  return { status, out: stdout.toString(), err: stderr.toString() };
};
const checks = [];
const test = (name, body) => checks.push([name, body]);
// The call ends with this status, one line on standard error that matches, and nothing on standard output unless wanted.
const refused = (args, status, words, options) => {
  const got = run(args, options);
  assert.equal(got.status, status, `${args}: ${got.err}`);
  assert.match(got.err, words);
  return got;
};
const json = ({ status, out, err }) => { assert.equal(status, 0, err); assert.equal(err, ''); assert.ok(out.endsWith('}\n')); return JSON.parse(out); };

const post = 'Ferry link to open in May\n\nThe ferry link between Orsund and Velling will open on May 4, the port said. It cost 12 million euros.\n';
const times = 'Velling ferry opens on May 6\n\nThe ferry link between Orsund and Velling will open on May 6, the port said. It cost 12 million euros.\n';
put('post.txt', post);
put('times.txt', times);
put('times.md', '---\nsource: Velling Times\ndate: 2031-03-06\n---\n# Velling ferry opens on May 6\n\n' + times.split('\n\n')[1]);
put('post.html', `<title>Ferry link to open in May</title><h1>Ferry link to open in May</h1><p>${post.split('\n\n')[1]}</p>`);
put('empty.txt', '');
put('blank.txt', ' \n\n');
put('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]));
put('binary.bin', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 37) % 256)));
put('latin1.txt', Buffer.from('caf\xe9 opens on May 4.\n', 'latin1'));
put('zalgo\u0001 name.txt', post);
mkdirSync(join(folder, 'sub'));
put('sub/a.txt', post);
put('sub/list.json', JSON.stringify([{ id: 'x', file: 'a.txt', source: 'Harbour Post', published: '2031-03-05' }, { id: 'y', file: '../times.txt', title: 'T', url: 'https://x.example' }]));

test('help and version', () => {
  const help = run(['--help']);
  assert.equal(help.status, 0);
  for (const words of ['compare FILE', '--ndjson', 'link FILE', 'open FRAGMENT', '--format']) assert.ok(help.out.includes(words), words);
  assert.match(run(['--version']).out, /^synoptic \d+\.\d+\.\d+ \(rules \d+, link \d+, format \d+\)\n$/);
});

test('the manual page knows every verb, option and format', () => {
  const page = readFileSync(new URL('../../src/app/synoptic.1', import.meta.url), 'utf8').replaceAll('\\-', '-');
  const help = run(['--help']).out;
  for (const word of new Set(help.match(/--[a-z]+|compare|link|open|json|text|html|markdown|csv/g))) assert.ok(page.includes(word), word);
  for (const status of ['0', '1', '2']) assert.ok(page.includes(`.B ${status}\n`), status);
});

test('a wrong call is status 2 with a hint', () => {
  for (const [args, words] of [
    [[], /usage/], [['dance'], /unknown verb dance/], [['compare'], /at least one file/], [['link'], /at least one file/],
    [['open'], /one link/], [['open', 'a', 'b'], /one link/], [['compare', '--frmt', 'json', 'post.txt'], /unknown option --frmt/],
    [['compare', '--format'], /--format needs/], [['compare', '--format', 'xml', 'post.txt'], /--format needs/], [['compare', '--ndjson', 'post.txt'], /takes no files/],
    [['compare', '--ndjson', '--format', 'text'], /--format/], [['link', '--format', 'json', 'post.txt'], /files only/], [['--'], /what is to be done/],
    [['--version', 'extra'], /--version stands alone/], [['ask', '', 'post.txt'], /ask needs a question/], [['ask', ' \n', 'post.txt'], /ask needs a question/],
  ]) assert.equal(refused(args, 2, words).out, '');
});

test('articles of several kinds are compared in the order given', () => {
  const answer = json(run(['compare', 'post.html', 'times.md']));
  assert.deepEqual(answer.articles.map((a) => a.id), ['A', 'B']);
  assert.equal(answer.articles[1].source, 'Velling Times');
  assert.equal(answer.articles[1].published, '2031-03-06');
  assert.equal(answer.articles[1].publishedFrom, 'given');
  assert.ok(answer.links.length > 0);
  for (const { body, sentences } of answer.articles) {
    const bytes = Buffer.from(body);
    for (const { span: [begin, end] } of sentences) assert.ok(bytes.subarray(begin, end).toString().trim().length > 0);
  }
});

test('every format', () => {
  for (const [format, start] of [['json', '{"format"'], ['text', 'post'], ['html', '<!DOCTYPE html>'], ['markdown', '# Comparison'], ['csv', 'id,relation']]) {
    const got = run(['compare', '--format', format, 'post.txt', 'times.txt']);
    assert.equal(got.status, 0, got.err);
    if (format !== 'text') assert.ok(got.out.startsWith(start), format);
    assert.ok(got.out.endsWith('\n'));
    assert.equal(run(['compare', `--format=${format}`, 'post.txt', 'times.txt']).out, got.out);
  }
});

test('standard input is an article or a list', () => {
  const answer = json(run(['compare', '-', 'times.txt'], { input: post }));
  assert.equal(answer.articles[0].body, post);
  assert.equal(json(run(['compare', '-'], { input: JSON.stringify([{ body: post }, { file: 'times.txt' }]) })).articles.length, 2);
  assert.equal(json(run(['compare', '-'], { input: '[This is no list.]' })).articles.length, 1);
  assert.equal(json(run(['compare', '-'], { input: '\ufeff' + JSON.stringify([{ body: post }, { body: times }]) })).articles.length, 2, 'behind a byte order mark');
  const bytes = Buffer.concat([Buffer.from('[{"body":"bad '), Buffer.of(0xff), Buffer.from(' bytes"}]')]);
  assert.match(run(['compare', '-'], { input: bytes }).err, /^synoptic: standard input: 1 byte sequence of the list was not UTF-8 and was replaced$/m);
});

test('a list names files relative to itself and what is known of them', () => {
  const answer = json(run(['compare', 'sub/list.json']));
  assert.deepEqual(answer.articles.map((a) => a.id), ['x', 'y']);
  assert.equal(answer.articles[0].source, 'Harbour Post');
  assert.equal(answer.articles[1].url, 'https://x.example');
});

test('a saved comparison is compared anew with the same bytes', () => {
  const first = run(['compare', 'sub/list.json', '--format', 'json']);
  put('saved.json', first.out);
  assert.equal(run(['compare', 'saved.json', '--format', 'json']).out, first.out);
});

test('what cannot be used is named, the rest is compared, the status is 1', () => {
  for (const [file, words] of [
    ['missing.txt', /^synoptic: missing\.txt: does not exist$/m], ['sub', /^synoptic: sub: is a folder/m], ['empty.txt', /^synoptic: empty\.txt: This file is empty$/m],
    ['blank.txt', /empty/], ['picture.txt', /picture/], ['binary.bin', /binary/],
  ]) {
    const got = refused(['compare', 'post.txt', file, 'times.txt'], 1, words);
    assert.equal(got.err.split('\n').length, 2, `one line: ${got.err}`);
    assert.equal(JSON.parse(got.out).articles.length, 2);
    assert.equal(refused(['compare', file], 1, words).out, '');
  }
  put('broken.json', '[{"file":');
  refused(['compare', 'broken.json'], 1, /broken\.json: The list is not valid JSON/);
  put('deep.json', '['.repeat(100000));
  refused(['compare', 'deep.json'], 1, /nested too deeply/);
  put('half.json', JSON.stringify([{ file: 'gone.txt' }, { file: 'post.txt' }]));
  assert.equal(JSON.parse(refused(['compare', 'half.json'], 1, /gone\.txt: does not exist/).out).articles.length, 1);
});

test('a guessed charset is said, but no error', () => {
  const got = run(['compare', 'latin1.txt']);
  assert.equal(got.status, 0);
  assert.match(got.err, /windows-1252/);
  assert.ok(JSON.parse(got.out).articles[0].body.startsWith('café'));
});

test('one article and the same article twice are compared, and it is said', () => {
  for (const files of [['post.txt'], ['post.txt', 'post.txt']]) {
    const answer = json(run(['compare', ...files]));
    assert.equal(answer.articles.length, files.length);
    assert.ok(answer.notes.length > 0, `${files}`);
  }
});

test('a batch answers each line in order and goes on after a bad one', () => {
  const lines = [
    JSON.stringify({ id: 1, articles: [{ body: post }, { body: times }] }), 'not json', '', JSON.stringify({ id: { deep: ['x', 1.5] }, articles: [] }),
    JSON.stringify({ id: 'no body', articles: [{}] }), '['.repeat(1000), JSON.stringify({ articles: [{ body: post }] }), '{"articles":[{"body":"half \\ud83d an emoji"}]}',
  ];
  const got = run(['compare', '--ndjson'], { input: lines.join('\n') });
  assert.equal(got.status, 1);
  const answers = got.out.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(answers.map((a) => a.id), [1, null, { deep: ['x', 1.5] }, 'no body', null, undefined, undefined]);
  assert.deepEqual(answers.map((a) => a.error?.line), [undefined, 2, undefined, 5, 6, undefined, undefined]);
  assert.match(answers[3].error.message, /body/);
  assert.equal(answers[6].articles[0].body, 'half \ufffd an emoji');
  assert.equal(run(['compare', '--ndjson'], { input: lines[0] + '\n' }).status, 0);
  assert.equal(run(['compare', '--ndjson'], { input: '' }).status, 0);
  const bytes = Buffer.concat([Buffer.from('{"articles":[{"body":"bad '), Buffer.from([0xff, 0xfe]), Buffer.from(' bytes"}]}\n')]);
  const repaired = json(run(['compare', '--ndjson'], { input: bytes }));
  assert.equal(repaired.articles[0].body, 'bad \ufffd\ufffd bytes');
  assert.ok(repaired.notes.some(({ message }) => message.includes('UTF-8')));
});

test('a batch gives the bytes of the single comparison', () => {
  const single = run(['compare', 'post.txt', 'times.txt', '--format', 'json']).out;
  assert.equal(run(['compare', '--ndjson'], { input: JSON.stringify({ articles: [{ body: post }, { body: times }] }) }).out, single);
});

test('a closed pipe ends a batch quietly', () => {
  put('many.ndjson', (JSON.stringify({ articles: [{ body: post }, { body: times }] }) + '\n').repeat(200));
  const { stdout, stderr } = spawnSync('bash', ['-c', `"${program}" compare --ndjson < many.ndjson | head -n 1 | wc -l`], { cwd: folder });
  assert.equal(stdout.toString().trim(), '1');
  assert.equal(stderr.toString(), '');
});

test('a full disk is noticed', () => {
  const { status, stderr } = spawnSync('bash', ['-c', `"${program}" compare post.txt times.txt > /dev/full`], { cwd: folder });
  assert.equal(status, 1);
  assert.match(stderr.toString(), /could not be written/);
});

test('a link carries the comparison, byte for byte', () => {
  const made = run(['link', 'sub/list.json']);
  assert.equal(made.status, 0, made.err);
  assert.match(made.out, /^#1d\.\d+\.[0-9a-f]{8}\.[A-Za-z0-9_-]+z\n$/);
  const expected = run(['compare', 'sub/list.json', '--format', 'json']).out;
  assert.equal(run(['open', made.out.trim()]).out, expected);
  assert.equal(run(['open', '-'], { input: made.out }).out, expected);
  assert.equal(run(['open', `https://host.example/app/${made.out.trim()}&fbclid=1`, '--format', 'json']).out, expected);
  assert.equal(run(['open', made.out.trim(), '--format', 'text']).out, run(['compare', 'sub/list.json', '--format', 'text']).out);
});

test('corrections of a request come back with the answer, in saved comparisons, lists and links', () => {
  const may = (id, day) => {
    const at = (day === 4 ? post : times).lastIndexOf(`May ${day}`);
    return { article: id, span: [at, at + 5], text: `May ${day}` };
  };
  const corrections = [{ kind: 'dismiss', relation: 'conflict', fact: 'date', note: 'Two ferries.', at: [may('A', 4), may('B', 6)] }];
  const request = JSON.stringify({ articles: [{ body: post }, { body: times }], corrections });
  const [answer] = run(['compare', '--ndjson'], { input: request }).out.split('\n');
  const first = JSON.parse(answer);
  assert.equal(first.corrections[0].applied, true);
  assert.deepEqual(first.facts.filter(f => f.dismissed).map(f => [f.relation, f.kind, f.note]), [['conflict', 'date', 'Two ferries.']]);
  assert.equal(run(['compare', put('corrected.json', answer)]).out, answer + '\n', 'a saved comparison keeps them');
  assert.equal(run(['compare', put('request.json', request)]).out, answer + '\n');
  const link = run(['link', 'request.json']).out;
  assert.match(link, /^#2d\./);
  assert.equal(run(['open', '-'], { input: link }).out, answer + '\n');
  assert.match(run(['compare', 'request.json', '--format', 'text']).out, /\nConflicts: 0\n[^]*\nDismissed by the reader: 1\n/);
  put('broken.json', JSON.stringify({ articles: [{ file: 'none.txt' }, { body: post }, { body: times }], corrections: [{ ...corrections[0], at: [may('B', 4), may('C', 6)] }] }));
  const broken = run(['compare', 'broken.json']);
  assert.equal(broken.status, 1);
  assert.match(broken.err, /its corrections were left out/);
  assert.equal(JSON.parse(broken.out).corrections, undefined);
  // a page of two articles beside a file that is missing: as many articles as entries, but at other places
  put('two.html', run(['compare', '--format', 'html', 'post.txt', 'times.txt']).out);
  const about = id => [{ kind: 'published', date: '2031-01-01', at: [{ article: id, span: [0, 5], text: 'Ferry' }] }];
  const shifted = run(['compare', put('shifted.json', JSON.stringify({ articles: [{ id: 'P', file: 'two.html' }, { id: 'Q', file: 'none.txt' }], corrections: about('Q') }))]);
  assert.equal(shifted.status, 1);
  assert.match(shifted.err, /its corrections were left out/);
  assert.deepEqual([JSON.parse(shifted.out).articles.length, JSON.parse(shifted.out).corrections], [2, undefined]);
  const wrong = JSON.parse(run(['compare', '--ndjson'], { input: JSON.stringify({ articles: [{ body: post }], corrections: [{ kind: 'hide' }] }) }).out);
  assert.equal(wrong.error.message, 'The request cannot be used: correction 1 has an unknown kind.');
});

test('a saved page opens again as the same comparison, byte for byte', () => {
  const page = run(['compare', 'sub/list.json', '--format', 'html']).out;
  assert.ok(!/<script/i.test(page) && /default-src 'none'/.test(page));
  put('saved.html', page);
  // the ids of the list travel in the page, as in a link
  const expected = run(['compare', 'sub/list.json', '--format', 'json']).out;
  assert.equal(run(['compare', 'saved.html', '--format', 'json']).out, expected);
  assert.equal(run(['open', '-', '--format', 'json'], { input: page }).out, expected);
  put('saved.json', expected);
  assert.equal(run(['compare', 'saved.json', '--format', 'json']).out, expected);
  // the view that a link carries is kept when it is opened, saved and sent on; of several files none counts
  const seen = readFileSync(new URL('../links/v1/view.txt', import.meta.url), 'utf8'), was = carried(seen);
  put('seen.html', run(['open', '-', '--format', 'html'], { input: seen }).out);
  const on = carried(run(['link', 'seen.html']).out);
  assert.deepEqual([on.view, on.chosenFact, on.articles], [was.view, was.chosenFact, was.articles]);
  assert.equal(carried(run(['link', 'seen.html', 'post.txt']).out).view, undefined);
  put('spoiled.html', page.replace(/(synoptic-workspace">.{60})(.)/, (_, a, b) => a + (b === 'A' ? 'B' : 'A')));
  refused(['compare', 'spoiled.html'], 1, /spoiled\.html: This file was altered/);
  // cut behind what it is opened from it is whole, cut within that it is told; never an article of its own
  const begin = page.indexOf('<pre hidden'), end = page.indexOf('</pre>');
  assert.equal(run(['compare', put('cut.html', page.slice(0, end)), '--format', 'json']).out, expected);
  refused(['compare', put('cut.html', page.slice(0, end - 100))], 1, /cut\.html: This file was cut on its way/);
  refused(['compare', put('cut.html', page.slice(0, begin))], 1, /cut\.html: No text was found/);
});

test('a page that cannot be opened again says so, with status 1', () => {
  mkdirSync(join(folder, 'many'));
  const names = Array.from({ length: 1001 }, (_, n) => put(`many/${n}.txt`, `Ward ${n} voted.\n`));
  const got = run(['compare', '--format', 'html', ...names]);
  assert.equal(got.status, 1);
  assert.match(got.err, /^synoptic: the page shows the comparison, but cannot be opened again as one: These are 1,001 articles, and a comparison holds at most 1,000: leave some out\.\n$/);
  assert.ok(got.out.startsWith('<!DOCTYPE html>') && !got.out.includes('id="synoptic-workspace"') && !/opens there again/.test(got.out));
  assert.equal(run(['compare', '--format', 'html', ...names.slice(1)]).status, 0, 'a thousand');
});

test('a saved file of a newer version is refused, as JSON too and on standard input', () => {
  for (const [format, newest] of [['workspace', 2], ['comparison', 1]]) {
    const saved = version => JSON.stringify({ format: `synoptic.${format}`, version, articles: [{ body: post }] });
    assert.equal(run(['compare', put('newer.json', saved(newest))]).status, 0);
    for (const [version, said] of [[newest + 1, newest + 1], [99, 99], [2.5, 4294967295], [1e300, 4294967295]]) {
      const words = new RegExp(`This was saved by a newer version \\(${format} format ${said}; this program reads up to ${newest}\\): update the program`);
      for (const verb of ['compare', 'link']) assert.equal(refused([verb, put('newer.json', saved(version))], 1, words).out, '');
      assert.equal(refused(['compare', '-'], 1, words, { input: saved(version) }).out, '');
    }
  }
  assert.equal(run(['compare', put('other.json', JSON.stringify({ format: 'other', version: 99, articles: [{ body: post }] }))]).status, 0, 'the format of somebody else');
});

test('one saved file alone keeps what it is and how it was looked at, a page as well as JSON', () => {
  const saved = { title: 'Ferries', chosenFact: '0 3-8 day', excerpt: true, sample: true, view: { aligned: true } };
  const workspace = { format: 'synoptic.workspace', version: 1, ...saved, articles: [{ body: post }, { body: times }] };
  const kept = (...files) => (({ title, chosenFact, excerpt, sample, view }) => ({ title, chosenFact, excerpt, sample, view }))(carried(run(['link', ...files]).out));
  put('kept.json', JSON.stringify(workspace));
  assert.deepEqual(kept('kept.json'), saved);
  put('kept.html', run(['compare', '--format', 'html', 'kept.json']).out);
  assert.deepEqual(kept('kept.html'), saved);
  put('kept_list.json', JSON.stringify([{ file: 'kept.html' }, { file: 'post.txt' }]));
  for (const files of [['kept.json', 'post.txt'], ['post.txt', 'kept.html'], ['kept.html', 'kept.html'], ['kept_list.json']])
    assert.deepEqual(Object.values(kept(...files)).filter(value => value !== undefined), [], files.join(' '));
});

test('a link says what was found when it was made, and what is other now is told', () => {
  const link = run(['link', 'sub/list.json']).out.trim();
  assert.equal(run(['open', link, '--format', 'json']).err, '', 'the same version finds the same');
});

test('of files that give the same ids the later articles get others, and a request takes what a link of them carries', () => {
  const first = may => [{ id: 'A', body: post.replace('May 4', may) }, { id: 'B', body: times }];
  put('one.json', JSON.stringify(first('May 4')));
  put('other.json', JSON.stringify({ articles: first('May 5'), corrections: [{ kind: 'published', date: '2031-03-06', at: [{ article: 'A', span: [0, 5], text: 'Ferry' }] }] }));
  const made = run(['link', 'one.json', 'other.json']);
  assert.equal(made.err, '');
  const workspace = carried(made.out), expected = run(['compare', 'one.json', 'other.json', '--format', 'json']).out;
  assert.deepEqual(workspace.articles.map(({ id }) => id), ['A', 'B', 'A-2', 'B-2']);
  assert.deepEqual(workspace.corrections.map(({ at }) => at[0].article), ['A-2'], 'of the file that it came with');
  assert.equal(run(['open', '-', '--format', 'json'], { input: made.out }).out, expected);
  assert.equal(run(['compare', '--ndjson'], { input: JSON.stringify(workspace) }).out, expected);
});

test('zero bytes in a list, a saved file or a link are told, and none is printed', () => {
  const articles = [{ body: `\0${post}`, source: 'A\0P', title: 't\0' }, { body: times }];
  const saved = { format: 'synoptic.workspace', version: 1, articles };
  const none = ({ status, out, err }, said) => {
    assert.equal(err, said);
    assert.equal(status, 0);
    assert.ok(!/\0|\\u0000/.test(out));
    assert.ok(out.includes('A\ufffdP'));
  };
  for (const format of ['json', 'csv', 'text', 'html', 'markdown']) {
    none(run(['compare', '--format', format, put('zeros.json', JSON.stringify(saved))]), 'synoptic: zeros.json: 3 zero bytes were replaced\n');
    none(run(['compare', '--format', format, put('zero_list.json', JSON.stringify({ articles }))]), 'synoptic: zero_list.json: 3 zero bytes were replaced\n');
    none(run(['open', '--format', format, sealLink(JSON.stringify(saved))]), 'synoptic: 3 zero bytes were replaced.\n');
  }
  const answer = run(['compare', '--ndjson'], { input: `${JSON.stringify({ id: 'x', articles })}\n` });
  none(answer, '');
  assert.ok(JSON.parse(answer.out).notes.some(({ message }) => message === '3 zero bytes were replaced.'), answer.out.slice(-300));
});

test('a file that is too large is refused by its size, before it is read', () => {
  truncateSync(join(folder, put('huge.txt', '')), 2 ** 31);
  if (runIn(200, ['--version']).status !== 0) return console.log('    a large file: not with this build, which takes more memory before it begins');
  const { status, err } = runIn(200, ['compare', 'huge.txt', 'post.txt']);
  assert.match(err, /^synoptic: huge\.txt: is larger than 256 MB\n/);
  assert.equal(status, 1);
});

test('a link that cannot be opened is refused by its reason', () => {
  const link = run(['link', 'post.txt', 'times.txt']).out.trim();
  refused(['open', link.slice(0, -20)], 1, /cut/);
  refused(['open', link.replace(/(.{80})(.)/, (_, a, b) => a + (b === 'A' ? 'B' : 'A'))], 1, /altered/);
  refused(['open', '#7d.1.00000000.Az'], 1, /newer/);
  refused(['open', 'hello'], 1, /not a link/);
  refused(['link', 'post.txt', 'missing.txt'], 1, /missing\.txt/);
});

test('five megabytes are compared, only their link is refused', () => {
  let large = '';
  for (let i = 0; large.length < 5_000_000; i++) large += `On day ${i} the council of ward ${i % 97} counted ${i * 7} boxes in hall ${(i * i) % 1013}.\n`;
  put('large.txt', large);
  const started = Date.now();
  const got = run(['compare', 'large.txt', 'post.txt', '--format', 'json']);
  assert.equal(got.status, 0, got.err.slice(0, 300));
  console.log(`    5 MB: ${Date.now() - started} ms, ${(got.out.length / 1e6).toFixed(1)} MB of answer`);
  const refusal = refused(['link', 'large.txt', 'post.txt'], 1, /too long for a link .* as a file/);
  assert.equal(refusal.out, '');
});

test('without the lexicon nothing is compared', () => {
  refused(['compare', 'post.txt'], 1, /lexicon .* not found/, { env: { SYNOPTIC_LEXICON: folder } });
  put('words.lex', 'no lexicon');
  refused(['compare', 'post.txt'], 1, /places\.lex: does not exist/, { env: { SYNOPTIC_LEXICON: folder } });
  put('places.lex', 'no lexicon');
  assert.notEqual(refused(['compare', 'post.txt'], 1, /synoptic: /, { env: { SYNOPTIC_LEXICON: folder } }).err, '');
});

test('no memory is told, with status 1: of a call in one sentence, of a batch on the line that had none', () => {
  const within = (args, options) => runIn(80, args, options);
  if (within(['--version']).status !== 0) return console.log('    no memory: not with this build, which takes more before it begins');
  let large = '';
  for (let i = 0; large.length < 5_000_000; i++) large += `On day ${i} the council of ward ${i % 97} counted ${i * 7} boxes in hall ${(i * i) % 1013}.\n`;
  assert.deepEqual(within(['compare', put('large.txt', large)]), { status: 1, out: '', err: 'synoptic: this needs more memory than there is: compare fewer or shorter articles at a time\n' });
  const small = JSON.stringify({ id: 'small', articles: [{ body: post }] });
  const input = `${small}\n${JSON.stringify({ articles: [{ body: large }] })}\n${small}\n`;
  for (const jobs of ['1', '2']) {
    const { status, out, err } = within(['compare', '--ndjson', '-j', jobs], { input });
    const answers = out.trim().split('\n').map(line => JSON.parse(line));
    assert.deepEqual([status, err, answers.map(answer => answer.error?.message ?? answer.id)], [1, '', ['small', 'The comparison of this line needed more than this machine gives.', 'small']]);
    assert.equal(answers[1].error.line, 2);
  }
});

test('no sign that a terminal obeys is printed of a file\'s name or of what a link found', () => {
  for (const sign of ['\x1b[8m', '\x07', '\u009b', '\u202e', '\n', '\x80']) {
    const name = Buffer.concat([Buffer.from('odd '), Buffer.from(sign, sign === '\x80' ? 'latin1' : 'utf8'), Buffer.from('.txt')]);
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), '');
    const { stdout, stderr, status } = spawnSync('sh', ['-c', `"${program}" compare "${folder}"/odd*.txt`]);
    assert.equal(status, 1);
    assert.equal(stdout.toString(), '');
    assert.match(new TextDecoder('utf-8', { fatal: true }).decode(stderr), /^synoptic: [^\x00-\x1f\x7f-\x9f\u202e]*odd [^\x00-\x1f\x7f-\x9f\u202e]*\.txt: This file is empty\n$/);
    rmSync(Buffer.concat([Buffer.from(`${folder}/`), name]));
  }
});

test('a name that looks like an option can be given behind --', () => {
  put('--ndjson', post);
  assert.equal(json(run(['compare', '--', '--ndjson'])).articles.length, 1);
});

let failed = 0;
for (const [name, body] of checks) {
  try {
    body();
    console.log(`  ok  ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}\n${error.stack.split('\n').slice(0, 12).join('\n')}`);
  }
}
console.log(failed ? `${failed} of ${checks.length} FAILED` : `all ${checks.length} passed`);
process.exit(failed ? 1 : 0);
