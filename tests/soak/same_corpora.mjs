// Every run of corpora.py by g++, clang and core.wasm: the same bytes, refusals and warnings too.
//   same_corpora.mjs [GROUP…]     GROUP: part of a group's name, default all; ../tools/same_bytes.mjs asks a drawn part of them
// In: the builds in build/ and the corpora beside the project. Out: a line a group (runs, questions, answers of each build), a line a difference; exit status 1
// when there is one, 77 where the corpora are absent. The programs are asked the same; the module is asked what makes up that answer: it brings the files in
// and compares them, opens what the programs wrote and writes it again. What it cannot tell (a list of articles is the command line's own) the two others still do.
// A lot that differs is asked again file by file, to name the file, and without it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { kBuilds, openBuilds, parting, project } from '../tools/builds.mjs';

const kMostTold = 20; // differences of a group
const kProbe = 'tests/import/import_probe'; // of the build: charset, kind and every note of a file; not a part of `./dev test`
const kQuestion = 'How many people were hurt on Monday?';
// Read by tables of the platform (src/import/README.md): iconv of the C library and TextDecoder part in rare characters and in what is none, so files that either
// takes for these are counted and not compared with the module.
const kOfPlatform = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'euc-kr', 'iso-2022-kr', 'hz'];
const kSavedPage = '<pre hidden id="synoptic-workspace">'; // as src/workspace/link.cpp looks for it

const linesOf = (text) => text.split('\n').slice(0, -1);
const ended = (text) => (text.endsWith('\n') ? text : text + '\n');
const sentenceOf = (text) => text.replace(/\.$/, ''); // behind the name of a file
const workspaceOf = (articles) => JSON.stringify({ format: 'synoptic.workspace', version: 1, articles });
const requestOf = ({ articles, corrections }) => JSON.stringify({ articles, corrections });

// The articles of the files and the sentences that the program tells of them; null where a file is a list or a saved page.
function broughtIn(core, { files, given }) {
  const articles = [], sentences = [];
  let all = true;
  for (const file of files) {
    const name = file === '-' ? '' : file, bytes = file === '-' ? (given === null ? Buffer.of() : readFileSync(given)) : readFileSync(file);
    if (/\.json$/i.test(name) || bytes.includes(kSavedPage) || (name === '' && /^[ \t\r\n]*[[{]/.test(bytes.toString('latin1')))) return null;
    const { ok, json } = core.call({ op: 'import', name }, bytes);
    all &&= ok;
    if (ok) articles.push(json.article);
    sentences.push(...(ok ? json.notes.filter(({ level }) => level === 'warning').map(({ message }) => message) : [json.error]).map(sentenceOf));
  }
  return { articles, sentences, all };
}

// The answer of one operation on the articles of the files; `whole`: none unless each file could be used.
const onFiles = (header, whole = false) => (core, run) => {
  const read = broughtIn(core, run);
  if (read === null) return null;
  const { articles, sentences, all } = read;
  if (articles.length === 0 || (whole && !all)) return { out: '', sentences, status: 1 };
  return { out: ended(core.call(header(run), JSON.stringify({ articles })).text), sentences, status: all ? 0 : 1 };
};

// Each: what core.wasm answers to a run, as {out, sentences, status}; a member that it cannot tell is left out, null is nothing at all. `program`: what a program
// answered, `of`: that in another shape, where it is not compared as it is.
const kModule = {
  json: onFiles(() => ({ op: 'compare' })),
  text: onFiles(({ format }) => ({ op: 'report', format })),
  markdown: onFiles(({ format }) => ({ op: 'report', format })),
  csv: onFiles(({ format }) => ({ op: 'report', format })),
  timeline: onFiles(() => ({ op: 'timeline' })),
  ladder: onFiles(() => ({ op: 'ladder' })),
  ask: onFiles(() => ({ op: 'ask', name: kQuestion })),
  draft: onFiles(() => ({ op: 'draft', name: 'A' }), true),
  update: onFiles(() => ({ op: 'update', name: 'B', article: 'A' }), true),
  html(core, run, program) { // the page holds what it was made of, and that makes the same page
    if (program.out === '') return onFiles(() => ({ op: 'compare' }))(core, run);
    return { out: core.call({ op: 'save' }, core.call({ op: 'openFile' }, program.out).text).text };
  },
  link(core, run, program) {
    if (program.out !== '') return { out: core.call({ op: 'link' }, core.call({ op: 'open' }, program.out).text).json.fragment + '\n' };
    const read = broughtIn(core, run);
    if (read === null) return null;
    const { articles, sentences, all } = read;
    return { out: '', status: 1, sentences: all && articles.length > 0 ? [...sentences, core.call({ op: 'link' }, workspaceOf(articles)).json.error] : sentences };
  },
  open(core, { given }) {
    const bytes = given === null ? Buffer.of() : readFileSync(given);
    const { ok, json } = core.call({ op: bytes.includes(kSavedPage) ? 'openFile' : 'open' }, bytes);
    if (!ok) return { out: '', sentences: [json.error], status: 1 };
    const answer = { out: ended(core.call({ op: 'compare' }, requestOf(json)).text), status: 0 };
    return json.findings ? answer : { ...answer, sentences: [] }; // what is found otherwise is told beside the answer
  },
  ndjson(core, { given }, program) {
    const answered = linesOf(program.out), out = [];
    let number = 0, status = 0;
    for (const line of readFileSync(given).toString('latin1').replace(/\n$/, '').split('\n')) {
      number++;
      if (/^[ \t\r]*$/.test(line)) continue;
      const { ok, text } = core.call({ op: 'compare' }, Buffer.from(line, 'latin1'));
      if (ok) { out.push(text); continue; }
      status = 1; // the module names no line; the id that stands before is the program's to tell
      const end = `,"error":{"line":${number},"message":${text.slice('{"error":'.length)}}`, told = answered[out.length] ?? '';
      out.push(told.startsWith('{"id":') && told.endsWith(end) ? told : `{"id":…${end}`);
    }
    return { out: out.map((line) => line + '\n').join(''), sentences: [], status };
  },
  import(core, { files }, program) {
    const told = linesOf(program.out).map((line) => JSON.parse(line));
    const out = files.map((file, i) => {
      const { ok, json } = core.call({ op: 'import', name: file }, readFileSync(file));
      if (!ok) return { ...told[i], error: json.error };
      const { title, source, published, url, body } = json.article, notes = json.notes.map(({ message }) => message).join(' ');
      return { file, error: '', kind: json.kind, charset: json.charset, title, source, published, url, body, notes, guessed: json.guessed };
    });
    const written = (lines) => lines.map((line) => JSON.stringify(line) + '\n').join('');
    return { out: written(out), of: written(told), sentences: [], status: 0 };
  },
};

// A run as it comes from corpora_runs.py: its files are the paths among the arguments, all of them whole.
function runOf({ name, arguments: args, given }) {
  const files = args.filter((argument) => argument === '-' || argument.startsWith('/'));
  const format = args.includes('--ndjson') ? 'ndjson' : args[args.indexOf('--format') + 1];
  return { name, args, given, files, format, kind: args[0] === 'compare' ? format : args[0] };
}

// What is asked besides of the files of a run, in turns, or of its answer.
const kStudies = { timeline: [], ladder: [], ask: [kQuestion], draft: [], update: [] };
function* furtherRuns(run, turn, asked) {
  const { name, files, format, given, kind } = run;
  if (kind === 'json' && files[0] !== '-') {
    const studies = Object.keys(kStudies).filter((verb) => files.length > 1 || !['draft', 'update'].includes(verb)), verb = studies[turn % studies.length];
    yield { name: `${name}, ${verb}`, files, given, kind: verb, args: [verb, ...kStudies[verb], '--format', format, '--', ...files] };
    const named = files.filter((file) => !file.includes('\n')); // the probe reads a path a line
    if (asked.has(kProbe)) yield { name: `${name}, read`, files: named, given, kind: 'import', args: [], program: kProbe, input: named.map((file) => file + '\n').join('') };
  }
  if (kind === 'html') yield { name: `link of ${name}`, files, given, kind: 'link', args: ['link', '--', ...files] };
}

// What is not the same in two answers, as sentences.
function apart(first_build, first, build, answer) {
  const found = [parting(first_build, answer.of ?? first.out, build, answer.out ?? first.out)];
  if (answer.status !== undefined && answer.status !== first.status) found.push(`status ${first.status} of ${kBuilds[first_build]}, ${answer.status} of ${kBuilds[build]}`);
  if (answer.err !== undefined) found.push(parting(first_build, first.err, build, answer.err));
  if (answer.sentences !== undefined) {
    const told = linesOf(first.err), at = [...told.keys(), told.length].find((i) => i === told.length || !told[i].endsWith(`: ${answer.sentences[i]}`));
    if (at < told.length || at < answer.sentences.length) found.push(`${kBuilds[first_build]} says: ${told[at]}\n  ${kBuilds[build]} says: ${answer.sentences[at]}`);
  }
  return found.filter((what) => what !== '');
}

// Asks every build; gives the first program's answer, how many builds gave one, what differs, and whether the programs are at one.
async function compared(asked, module, run) {
  const [first_build, ...others] = asked.programs;
  const text = async (build) => {
    const { status, out, err } = await asked.ask(build, run.args, run);
    return { status, out: out.toString(), err: err.toString() };
  };
  const waiting = others.map(text), first = await text(first_build);
  const found = [];
  let answers = 1 + others.length;
  if (asked.builds.includes('wasm')) {
    try {
      const answer = kModule[run.kind](module.core, run, first);
      if (answer !== null) found.push(...apart(first_build, first, 'wasm', answer));
      answers += answer !== null;
    } catch (wrong) { // a trap leaves the module as it was in the middle of its work
      found.push(`wasm: ${wrong.stack}`);
      module.core = await asked.load();
    }
  }
  const of_programs = (await Promise.all(waiting)).flatMap((answer, i) => apart(first_build, first, others[i], answer));
  return { first, answers, found: [...found, ...of_programs], at_one: of_programs.length === 0 };
}

// What is wrong with a file by itself, told once a file.
async function wrongAlone(asked, module, file) {
  if (!module.alone.has(file)) {
    const { found, at_one } = await compared(asked, module, { files: [file], given: null, kind: 'json', format: 'json', args: ['compare', '--format', 'json', '--', file] });
    module.alone.set(file, { found: found.map((what) => `${basename(file)}: ${what}`), at_one });
  }
  return module.alone.get(file);
}

// Of a run that differs: the files for which the table above says why, and what still differs without them.
async function explained(asked, module, run, { first, found }) {
  const files = run.files.filter((file) => file !== '-'), platform = [], told = linesOf(run.kind === 'import' ? first.out : first.err); // either tells the charset
  for (const file of files) {
    const charsets = [module.core.call({ op: 'import', name: file }, readFileSync(file)).json.charset, ...told.filter((line) => line.includes(file)).map((line) => / read as ([\w-]+),/.exec(line)?.[1])];
    if (!charsets.some((charset) => kOfPlatform.includes(charset))) continue;
    const { found: wrong, at_one } = await wrongAlone(asked, module, file);
    if (wrong.length > 0 && at_one) platform.push(file);
  }
  const rest = files.filter((file) => !platform.includes(file));
  if (platform.length > 0 && rest.length === 0) return { platform, left: [] };
  const without = { ...run, files: rest, args: run.args.filter((argument) => !platform.includes(argument)), input: run.input && rest.map((file) => file + '\n').join('') };
  const left = platform.length > 0 ? (await compared(asked, module, without)).found : found, named = [];
  if (left.length > 0) for (const file of rest) named.push(...(await wrongAlone(asked, module, file)).found);
  return { platform, left: named.length > 0 ? named : left };
}

// `most`: runs of a group, 0 is all. Gives the number of differences, or null where the corpora are absent.
export async function sameCorpora(asked, { most = 0, groups = [] } = {}) {
  const scratch = mkdtempSync(join(tmpdir(), 'synoptic-same-'));
  const listed = spawn('python3', [join(project, 'tests/soak/corpora_runs.py'), scratch, String(most), ...groups], { stdio: ['ignore', 'pipe', 'inherit'] });
  const status = new Promise((done) => listed.on('close', done));
  const module = { core: await asked.load(), alone: new Map() }, total = { runs: 0, questions: 0, answers: 0, differences: 0 };
  let group = null;
  const tell = () => {
    if (group === null) return;
    const { name, runs, questions, answers, platform, differences, begun } = group;
    console.log(`${name.padEnd(18)} ${String(runs).padStart(5)} runs, ${questions} questions, ${answers} answers, ${((Date.now() - begun) / 1000).toFixed(1)} s, ${differences.length} differences${platform.size > 0 ? `, ${platform.size} files are read otherwise by the platform` : ''}`);
    for (const what of differences.slice(0, kMostTold)) console.log(`    ${what}`);
    Object.assign(total, { runs: total.runs + runs, questions: total.questions + questions, answers: total.answers + answers, differences: total.differences + differences.length });
  };
  const put = async (run) => {
    const answer = await compared(asked, module, run);
    group.questions++;
    group.answers += answer.answers;
    if (answer.found.length > 0) {
      const { platform, left } = await explained(asked, module, run, answer);
      platform.forEach((file) => group.platform.add(file));
      group.differences.push(...left.map((what) => `${run.name.slice(0, 100)} (${run.kind}): ${what}`));
    }
    return answer.first;
  };
  try {
    let turn = 0;
    for await (const line of createInterface({ input: listed.stdout })) {
      const told = line.startsWith('{') ? JSON.parse(line) : {};
      if (told.runs !== undefined) {
        tell();
        group = { name: told.group, runs: told.runs, questions: 0, answers: 0, platform: new Set(), differences: [], begun: Date.now() };
      }
      if (told.arguments === undefined) continue;
      const run = runOf(told), first = await put(run);
      for (const further of furtherRuns(run, turn++, asked)) await put(further);
      if (run.kind === 'html' && first.out !== '') { // the page that was written is opened
        const page = join(scratch, 'page.html');
        writeFileSync(page, first.out);
        await put({ name: `${run.name} as a page, opened`, files: ['-'], given: page, kind: 'open', args: ['open', '--format', 'json', '-'] });
      }
    }
    tell();
    const ended_with = await status;
    if (ended_with === 77) return null;
    assert.equal(ended_with, 0, 'corpora_runs.py did not come to its end');
    assert.ok(total.runs > 0, 'there is no such group');
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  console.log(`the corpora: ${total.runs} runs, ${total.questions} questions, ${total.answers} answers, ${total.differences} differences`);
  return total.differences;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const differences = await sameCorpora(await openBuilds(Object.keys(kBuilds)), { groups: process.argv.slice(2) });
  if (differences === null) console.log('skipped: the hostile corpora are not beside the project');
  process.exit(differences === null ? 77 : differences > 0 ? 1 : 0);
}
