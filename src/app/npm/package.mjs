// Makes the package of the core for other programs, dist/npm: what is in build/wasm, index.mjs, the types out of the published JSON
// Schema, and a README with the sizes. It is not published. Example: node src/app/npm/package.mjs
// In: $BUILD_WASM (default build/wasm); $QUICK: sizes by a quick compression, for tests that do not read them. Out: $NPM
// (default dist/npm).
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { typesOf } from './types.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const project = path.resolve(here, '../../..');
const wasm = path.resolve(project, process.env.BUILD_WASM ?? 'build/wasm');
const out = path.resolve(project, process.env.NPM ?? 'dist/npm');
const kModules = ['core.mjs', 'core.wasm', 'words.lex', 'places.lex'];

const version = /project\(synoptic VERSION (\S+)/.exec(await readFile(path.join(project, 'CMakeLists.txt'), 'utf8'))[1];
const schema = JSON.parse(await readFile(path.join(here, '../comparison.schema.json'), 'utf8'));

const kFunctions = `
/** The articles to compare; \`corrections\` as in a comparison that was saved. */
export type Request = {
  articles: Array<{ id?: string; title?: string; source?: string; published?: string; url?: string; body: string }>;
  corrections?: Array<Omit<Correction, 'applied'>>;
};
/** What the core says about a call it cannot answer, as one sentence. */
export class SynopticError extends Error {}
/** Loads the module and the lexicon ahead of the first call; files that the program has already can be given. */
export function load(files?: { 'core.wasm'?: Uint8Array; 'words.lex'?: Uint8Array; 'places.lex'?: Uint8Array }): Promise<void>;
/** The comparison of the articles. */
export function compare(request: Request): Promise<Comparison>;
/** The comparison as a report. */
export function report(request: Request, format?: 'json' | 'text' | 'html' | 'markdown' | 'csv'): Promise<string>;
/** An article from the bytes of a file: text, Markdown, HTML or DOCX, told by their content. */
export function readArticle(bytes: Uint8Array, name?: string): Promise<{ title: string; source: string; published: string; url: string; body: string }>;
/** The versions of the program, its rules and its formats. */
export function version(): Promise<{ program: string; rules: number; link: number; format: number }>;
`;

const manifest = {
  name: 'synoptic', version, license: 'MIT', type: 'module',
  description: 'Puts several reports of one event side by side: what they share, where they conflict, what one alone says.',
  exports: { '.': { types: './index.d.ts', default: './index.mjs' }, './comparison.schema.json': './comparison.schema.json' },
  types: './index.d.ts', sideEffects: false, engines: { node: '>=18.19' },
};

const compressed = bytes => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_QUALITY]: process.env.QUICK ? 1 : 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
const kilobytes = bytes => `${(bytes / 1000).toFixed(1)} kB`;

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
for (const file of kModules) await cp(path.join(wasm, file), path.join(out, file));
for (const file of ['index.mjs', 'example.mjs']) await cp(path.join(here, file), path.join(out, file));
await cp(path.join(here, '../comparison.schema.json'), path.join(out, 'comparison.schema.json'));
await cp(path.join(project, 'LICENSE'), path.join(out, 'LICENSE'));
await writeFile(path.join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
await writeFile(path.join(out, 'index.d.ts'), `// Made from comparison.schema.json.\n\n${typesOf(schema, 'Comparison')}${kFunctions}`);

const rows = [];
for (const file of ['index.mjs', ...kModules]) {
  const bytes = await readFile(path.join(out, file));
  rows.push({ file, size: bytes.length, brotli: compressed(bytes) });
}
rows.push({ file: 'together', size: rows.reduce((sum, row) => sum + row.size, 0), brotli: rows.reduce((sum, row) => sum + row.brotli, 0) });
const table = rows.map(({ file, size, brotli }) => `| ${file} | ${kilobytes(size)} | ${kilobytes(brotli)} |`).join('\n');
const example = await readFile(path.join(here, 'example.mjs'), 'utf8');
await writeFile(path.join(out, 'README.md'), `# synoptic

${manifest.description} For a page, a worker or Node ${manifest.engines.node.replace('>=', '')} and later; nothing is sent anywhere. Spans are bytes of an
article's body in UTF-8. The types are those of \`comparison.schema.json\`.

\`\`\`js
${example}\`\`\`

| file | bytes | brotli |
|---|---|---|
${table}
`);
console.log(`${path.relative(project, out)}: ${kilobytes(rows.at(-1).size)}, brotli ${kilobytes(rows.at(-1).brotli)}`);
