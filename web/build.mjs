// Makes the page: ../dist/site, plain files with relative addresses that work in any folder of any host.
// What reads pages, PDF and mail are files of their own, loaded when one comes in. In: src, styles, index.html, sample, the fonts of
// @fontsource; from $BUILD_WASM (default ../build/wasm) app and core with their lexicon. Out: index.html, main.js, main.css,
// core_worker.js, the modules, fonts/, sample/, the service worker with the list of all these, _headers. $SITE names another folder.
import { build } from 'esbuild';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeServiceWorker } from './precache.mjs';
import { kHeaders } from '../src/app/build/serve.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const wasm = path.resolve(here, process.env.BUILD_WASM ?? '../build/wasm');
const site = path.resolve(here, process.env.SITE ?? '../dist/site');
const kModules = ['app.mjs', 'app.wasm', 'core.mjs', 'core.wasm', 'words.lex', 'places.lex'];
const kScripts = ['latin', 'latin-ext', 'cyrillic', 'greek'];

// @fontsource's style sheets without old formats and without the scripts that are not served. The scripts that are loaded only when they are
// needed are a family of their own ('Inter Other'): as long as one face of a family is not there, Chromium asks the system for a font to stand
// in for it, at each new size, and waits for the answer (60 to 280 ms each; ten of them lay between a drop and its marks).
const fonts = {
  name: 'fonts',
  setup({ onLoad }) {
    onLoad({ filter: /@fontsource[\\/].*\.css$/ }, async ({ path: file }) => {
      const faces = (await readFile(file, 'utf8')).split(/(?=\/\* )/);
      const scriptOf = face => /^\/\* .*?-([a-z]+(?:-ext)?)-\d{3}-/.exec(face)?.[1];
      const kept = faces.filter(face => kScripts.includes(scriptOf(face)))
        .map(face => scriptOf(face) === 'latin' ? face : face.replace(/font-family: '([^']*)'/, "font-family: '$1 Other'"));
      return { contents: kept.join('\n').replace(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, ''), loader: 'css', resolveDir: path.dirname(file) };
    });
  },
};

// Changes to other people's files, so that they hold under the page's policy; each must be found exactly so often (the versions
// are pinned), or the build fails. Readability sets markup in two places: they go through read_page.ts. pdf.js asks whether it may
// make code from text: it may not, and asking would be a violation.
const kPatches = [
  { file: /@mozilla[\\/]readability[\\/]Readability\.js$/, find: /([\w.]+)\.innerHTML\s=\s([\w.]+);/g, put: 'Readability.setInner($1, $2);', times: 2 },
  // children that are moved one by one cost a browser the square of them: 13 s for a form of 16,000 fields
  { file: /@mozilla[\\/]readability[\\/]Readability\.js$/, find: /while \(node\.firstChild\) \{\s*replacement\.appendChild\(node\.firstChild\);\s*\}/g,
    put: 'const all = node.ownerDocument.createRange(); all.selectNodeContents(node); replacement.appendChild(all.extractContents());', times: 1 },
  { file: /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.mjs$/, find: /new\sFunction\(/g, put: '(() => { throw new EvalError(); })(', times: 1 },
];
const kWorkerPatch = { find: /new\sFunction\(/g, put: '(() => { throw new EvalError(); })(', times: 2 };
function patched(text, { find, put, times }, file) {
  const found = text.match(find)?.length ?? 0;
  if (found !== times) throw new Error(`${file}: ${found} places to change instead of ${times}; look at what is new in this version.`);
  return text.replace(find, put);
}
const patches = {
  name: 'patches',
  setup({ onLoad }) {
    for (const patch of kPatches)
      onLoad({ filter: patch.file }, async ({ path: file }) => ({
        contents: kPatches.filter(one => one.file.source === patch.file.source).reduce((text, one) => patched(text, one, path.basename(file)), await readFile(file, 'utf8')), loader: 'js' }));
  },
};

await rm(site, { recursive: true, force: true });
await mkdir(site, { recursive: true });
const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: ['src/main.ts', 'src/core_worker.ts', 'src/read_page.ts', 'src/read_pdf.ts', 'src/read_mail.ts', 'src/repair.ts', 'styles/pages.css']
    .map(file => ({ in: file, out: path.parse(file).name })),
  outdir: site,
  bundle: true,
  format: 'esm',
  target: ['es2022', 'chrome120', 'firefox128', 'safari17.4'],
  minify: process.env.DEBUG !== '1',
  sourcemap: process.env.DEBUG === '1' ? 'linked' : false,
  legalComments: 'none',
  loader: { '.woff2': 'file' },
  assetNames: 'fonts/[name]',
  plugins: [fonts, patches],
  metafile: true,
  logLevel: 'warning',
});
// what is bundled is what package.json names, and so has its licence in the notices
const { dependencies } = JSON.parse(await readFile(path.join(here, 'package.json'), 'utf8'));
for (const file of Object.keys(metafile.inputs)) {
  const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(file)?.[1];
  if (name && !dependencies[name]) throw new Error(`${file}: bundled, but ${name} is no package of the page (web/package.json).`);
}

for (const file of ['index.html', 'privacy.html', '404.html', 'manifest.webmanifest', 'icon.svg', 'icon-mask.svg']) await cp(path.join(here, file), path.join(site, file));
await mkdir(path.join(site, 'sample'), { recursive: true });
for (const file of await readdir(path.join(here, 'sample')))
  if (file !== 'README.md') await cp(path.join(here, 'sample', file), path.join(site, 'sample', file));
for (const font of ['source-serif-4', 'inter'])
  await cp(path.join(here, 'node_modules/@fontsource', font, 'LICENSE'), path.join(site, 'fonts', `${font}-LICENSE.txt`));

const pdf = path.join(here, 'node_modules/pdfjs-dist');
await writeFile(path.join(site, 'pdf_worker.js'), patched(await readFile(path.join(pdf, 'legacy/build/pdf.worker.min.mjs'), 'utf8'), kWorkerPatch, 'pdf.worker.min.mjs'));
await cp(path.join(pdf, 'cmaps'), path.join(site, 'pdf_maps'), { recursive: true }); // of East Asian fonts, fetched one by one

const missing = kModules.filter(file => !existsSync(path.join(wasm, file)));
for (const file of kModules) if (!missing.includes(file)) await cp(path.join(wasm, file), path.join(site, file));
if (missing.length > 0) {
  console.error(`The page was made without ${missing.join(', ')}: not found in ${path.relative(process.cwd(), wasm) || '.'}. Build the modules first.`);
  process.exitCode = process.env.ALLOW_MISSING === '1' ? 0 : 1;
}
// for hosts that read such a file; others: README.md, "Putting it on a host"
const lines = Object.entries({ ...kHeaders }).map(([name, value]) => `  ${name}: ${value}`);
await writeFile(path.join(site, '_headers'), `/*\n${lines.join('\n')}\n`);
await makeServiceWorker(site);
