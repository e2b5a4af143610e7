// Made twice, the page is byte for byte the same, and so are its notices and its list of what is shipped; its modules name no folder of the
// machine they were built on. (That these, compiled twice, are the same: ../soak/built_twice.sh.)
// usage: node twice.mjs [WASM_FOLDER], default build/wasm. Exit status 1 and a line for each file that differs; 77 without modules.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
const wasm = path.resolve(process.argv[2] ?? path.join(project, 'build/wasm'));
if (!existsSync(path.join(wasm, 'core.wasm'))) {
  console.log('skipped: the modules have not been built');
  process.exit(77);
}
const scratch = mkdtempSync(path.join(tmpdir(), 'synoptic-twice-'));
const printed = (command, file) => execFileSync(command, [path.join(project, 'src/app/build', file)]);
const made = name => {
  const site = path.join(scratch, name);
  execFileSync('node', ['build.mjs'], { cwd: path.join(project, 'web'), env: { ...process.env, BUILD_WASM: wasm, SITE: site }, stdio: 'ignore' });
  writeFileSync(path.join(site, 'NOTICES.txt'), printed('bash', 'notices.sh'));
  writeFileSync(path.join(site, 'shipped.cdx.json'), printed(process.execPath, 'shipped.mjs'));
  return new Map(readdirSync(site, { recursive: true }).sort().filter(file => statSync(path.join(site, file)).isFile())
    .map(file => [file, createHash('sha256').update(readFileSync(path.join(site, file))).digest('hex')]));
};
try {
  const first = made('one'), second = made('a/longer/name');
  const wrong = [...new Set([...first.keys(), ...second.keys()])].filter(file => first.get(file) !== second.get(file)).map(file => `${file}: differs`);
  for (const module of ['core.wasm', 'app.wasm'])
    if (readFileSync(path.join(wasm, module)).includes(project)) wrong.push(`${module}: names ${project}`);
  if (first.size < 10) wrong.push(`${first.size} files are no page`);
  console.log(wrong.length > 0 ? wrong.join('\n') : `${first.size} files of the page are the same, made twice`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} finally {
  rmSync(scratch, { recursive: true });
}
