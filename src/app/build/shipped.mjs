// Prints what of others goes into the page, for machines: CycloneDX 1.5 (JSON), each work with its version, licence, origin and, where it was
// fetched by hash, that hash. build.sh puts it beside the page as shipped.cdx.json. In: the lock file of web/, the pinned lines of sources.sh,
// the versions of the installed packages. Out: the same bytes from the same inputs: no time, no number of its own.
// `synoptic:notice` is the head of the work's part of NOTICES.txt; tests/tools/check_shipped.py holds the two against each other.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const read = file => readFileSync(path.join(project, file), 'utf8');
const run = (command, ...args) => execFileSync(command, args, { encoding: 'utf8' }).trim();

// licences of what brings no such word itself; each was read
const kPinned = {
  imgui: { name: 'Dear ImGui', license: 'MIT', notice: 'Dear ImGui 1.92.2b' },
  zlib: { name: 'zlib', license: 'Zlib', notice: 'zlib 1.2.13' },
  pugixml: { name: 'pugixml', license: 'MIT', notice: 'pugixml 1.13' },
};
const kPackages = [ // of Debian: what is compiled in, or into the lexicon and the tables
  ['nlohmann-json3-dev', 'MIT', 'JSON for Modern C++'],
  ['wordnet-base', 'LicenseRef-WordNet-3.0', 'Lexicon files: words.lex, places.lex'],
  ['iso-codes', 'LGPL-2.1-or-later', 'Lexicon files: words.lex, places.lex'],
  ['unicode-data', 'Unicode-DFS-2016', 'Unicode Character Database: tables of the modules'],
];
const kWithin = [ // works that a package brought into its own files: where their version stands
  { name: 'core-js', within: 'pdfjs-dist', file: 'legacy/build/pdf.worker.mjs', version: /copyright: '© [^']*Denis Pushkarev/, number: /version: '([\d.]+)',\s*mode:/, license: 'MIT' },
  { name: 'base64ArrayBuffer', within: 'postal-mime', file: 'dist/esm/base64-encoder.js', version: /Copyright 2011 Jon Leighton/, number: /Copyright (2011)/, license: 'MIT' },
];

const component = ({ name, version, license, notice, purl, hash, type = 'library' }) => ({
  type, 'bom-ref': purl ?? `${name}@${version}`, name, version, licenses: [license.startsWith('LicenseRef') ? { license: { name: license } } : { license: { id: license } }],
  ...(hash ? { hashes: [hash] } : {}), ...(purl ? { purl } : {}), properties: [{ name: 'synoptic:notice', value: notice }],
});

function ofNpm() {
  const { dependencies } = JSON.parse(read('web/package.json')), { packages } = JSON.parse(read('web/package-lock.json'));
  return Object.keys(dependencies).map(name => {
    const { version, integrity, license } = packages[`node_modules/${name}`];
    const font = name.startsWith('@fontsource/');
    return component({
      name, version, license, type: font ? 'data' : 'library', notice: font ? 'Fonts: Source Serif 4, Inter' : name, purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      hash: { alg: 'SHA-512', content: Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex') },
    });
  });
}
function ofWithin() {
  return kWithin.map(({ name, within, file, version, number, license }) => {
    const text = read(`web/node_modules/${within}/${file}`);
    if (!version.test(text)) throw new Error(`${within} does not bring ${name} any more: look at what it brings now.`);
    const found = number.exec(text)[1];
    return component({ name, version: found, license, notice: name === 'core-js' ? `core-js ${found}, within ${within}` : `${name}, within ${within}` });
  });
}
function ofSources() {
  return [...read('src/app/build/sources.sh').matchAll(/^(\w+)-(\S+) \S+ ([0-9a-f]{64})$/gm)].map(([, name, version, sha]) => {
    if (!kPinned[name]) throw new Error(`${name} of sources.sh has no licence here.`);
    return component({ ...kPinned[name], version, hash: { alg: 'SHA-256', content: sha } });
  });
}
function ofPackages() {
  return kPackages.map(([name, license, notice]) => {
    const version = run('dpkg-query', '--show', '--showformat', '${Version}', name);
    return component({ name, version, license, notice, purl: `pkg:deb/debian/${name}@${encodeURIComponent(version)}` });
  });
}
function ofEmscripten() {
  const folder = run(path.join(project, 'src/app/build/emscripten.sh'), 'where');
  const version = readFileSync(path.join(folder, 'emscripten-version.txt'), 'utf8').replaceAll('"', '').trim();
  return [component({ name: 'Emscripten', version, license: 'MIT', notice: 'Emscripten, with musl and the LLVM libraries', type: 'framework' })];
}

const components = [...ofNpm(), ...ofWithin(), ...ofSources(), ...ofPackages(), ...ofEmscripten()];
console.log(JSON.stringify({
  bomFormat: 'CycloneDX', specVersion: '1.5', version: 1,
  metadata: { component: { type: 'application', name: 'synoptic', version: /project\(synoptic VERSION (\S+)/.exec(read('CMakeLists.txt'))[1], licenses: [{ license: { id: 'MIT' } }] } },
  components,
}, null, 1));
