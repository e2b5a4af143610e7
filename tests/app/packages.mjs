// The core for other programs, used as they would: the npm package in Node with its types, the installed CMake package, the
// completion of the command line.
// usage: node packages.mjs        In: build/native and build/wasm, both built; web/node_modules for the TypeScript compiler.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = mkdtempSync(join(tmpdir(), 'synoptic-packages-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const run = (program, args, options = {}) => execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], ...options });

const tests = {
  'npm: the example of the README runs in Node and says what the texts say'() {
    run('node', [join(project, 'src/app/npm/package.mjs')], { env: { ...process.env, NPM: join(folder, 'node_modules/synoptic') } });
    cpSync(join(folder, 'node_modules/synoptic/example.mjs'), join(folder, 'example.mjs'));
    const said = run('node', ['example.mjs'], { cwd: folder });
    assert.match(said, /Harbour Post says “May 4”/);
    assert.match(said, /\n {2}B2: May 6\n/);
  },
  'npm: the answer is that of the command line, and a wrong call is one sentence'() {
    writeFileSync(join(folder, 'same.mjs'), `
      import { report, compare, readArticle, version, SynopticError } from 'synoptic';
      const request = { articles: [{ body: 'Ten people met on May 4.' }, { body: 'Twelve people met on May 4.' }] };
      const refused = await compare({ articles: 7 }).then(() => 'taken', error => (error instanceof SynopticError ? error.message : error));
      const article = await readArticle(new TextEncoder().encode('# Ferry opens\\n\\nIt opens on **May 4**.'), 'a.md');
      console.log(JSON.stringify({ json: await report(request, 'json'), refused, article, version: await version() }));`);
    const said = JSON.parse(run('node', ['same.mjs'], { cwd: folder }));
    const request = JSON.stringify({ articles: [{ body: 'Ten people met on May 4.' }, { body: 'Twelve people met on May 4.' }] });
    assert.equal(`${said.json}\n`, run(join(project, 'build/native/synoptic'), ['compare', '--ndjson'], { input: request, stdio: 'pipe' }));
    assert.match(said.refused, /^The request.*\.$/);
    assert.match(said.article.body, /It opens on May 4\./);
    assert.equal(typeof said.version.rules, 'number');
  },
  'npm: the types take what is right and refuse what is not'() {
    const check = text => {
      writeFileSync(join(folder, 'typed.mts'), text);
      return spawnSync('node', [join(project, 'web/node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', 'typed.mts'], { cwd: folder, encoding: 'utf8' });
    };
    const head = `import { compare, type Comparison, type Fact } from 'synoptic';\nconst made: Comparison = await compare({ articles: [{ body: 'x' }] });\n`;
    const right = check(`${head}export const conflicts: Fact[] = made.facts.filter(fact => fact.relation === 'conflict');\nexport const span: [number, number] = made.articles[0]!.sentences[0]!.span;\n`);
    assert.equal(right.status, 0, right.stdout);
    const wrong = check(`${head}export const never = made.facts.filter(fact => fact.relation === 'conflicting');\n`);
    assert.match(wrong.stdout, /TS2367/);
  },
  'cmake: what is installed is found, the example is built and says the same; the program finds its lexicon'() {
    const prefix = join(folder, 'installed'), build = join(folder, 'example-build');
    run('cmake', ['--install', join(project, 'build/native'), '--prefix', prefix]);
    run('cmake', ['-S', join(project, 'src/app/cmake_package/example'), '-B', build, '-G', 'Ninja', `-DCMAKE_PREFIX_PATH=${prefix}`]);
    run('cmake', ['--build', build]);
    const said = run(join(build, 'example'), []);
    assert.match(said, /^Harbour Post says “May 4”, Velling Times says “May 6”\.\n/);
    assert.match(said, /\nF1,conflict,/);
    const environment = { ...process.env };
    delete environment.SYNOPTIC_LEXICON;
    const answer = run(join(prefix, 'bin/synoptic'), ['compare', '--ndjson'], { input: '{"articles":[{"body":"Ten people met."}]}', stdio: 'pipe', env: environment });
    assert.equal(JSON.parse(answer).format, 'synoptic.comparison');
    assert.match(readFileSync(join(prefix, 'share/man/man1/synoptic.1'), 'utf8'), /^\.TH SYNOPTIC 1/m);
  },
  'bash: every verb, option and format of --help is offered, and nothing else'() {
    const offered = (...words) => run('bash', ['-c', `source "${join(project, 'src/app/synoptic.bash')}"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _synoptic; printf '%s\\n' "\${COMPREPLY[@]}"`, 'complete', 'synoptic', ...words]).trim().split('\n').filter(Boolean);
    const help = run(join(project, 'build/native/synoptic'), ['--help']);
    const verbs = [...new Set([...help.matchAll(/^(?:usage:| {6}) synoptic ([a-z]+) /gm)].map(match => match[1]))];
    assert.deepEqual(offered('').filter(word => !word.startsWith('-')).sort(), verbs.sort());
    const formats = /--format (\S+)/.exec(help)[1].split('|');
    assert.deepEqual(offered('compare', '--format', ''), formats);
    for (const option of help.match(/--[a-z]+|-j(?= )/g)) assert.ok([...offered(''), ...offered('compare', '-')].includes(option), option);
    assert.deepEqual(offered('co'), ['compare']);
  },
};
mkdirSync(join(folder, 'node_modules'));
symlinkSync(join(project, 'web/node_modules/@types'), join(folder, 'node_modules/@types'));
for (const [name, body] of Object.entries(tests)) {
  body();
  console.log(`passed: ${name}`);
}
