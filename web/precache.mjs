// Makes the service worker of a built site: sw.js with the list of all files and their hashes before its code, so that a change of
// any file is a new version. In: a folder ($SITE, default ../dist/site). Out: sw.js in it. Run after everything else is there.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const kMostBytes = 8e6; // a file beyond would make the copy fail where storage is small

const sha256 = bytes => createHash('sha256').update(bytes).digest('hex');

export async function filesBelow(folder, below = '') {
  const names = [];
  for (const entry of await readdir(path.join(folder, below), { withFileTypes: true })) {
    const name = path.posix.join(below, entry.name);
    if (entry.isDirectory()) names.push(...await filesBelow(folder, name));
    else names.push(name);
  }
  return names.sort();
}

export async function makeServiceWorker(site) {
  const files = {};
  for (const name of await filesBelow(site)) {
    if (name === 'sw.js' || name === '_headers' || name.endsWith('.map')) continue; // not fetched by the page
    const { size } = await stat(path.join(site, name));
    if (size > kMostBytes) throw new Error(`${name} has ${size} bytes: too large to be kept for use without a network`);
    files[name] = sha256(await readFile(path.join(site, name)));
  }
  const version = sha256(JSON.stringify(files)).slice(0, 12);
  await build({
    absWorkingDir: here, entryPoints: ['src/sw.ts'], outfile: path.join(site, 'sw.js'), bundle: true, format: 'iife', minify: true,
    target: ['es2022'], legalComments: 'none', banner: { js: `const kSite=${JSON.stringify({ version, files })};` }, logLevel: 'warning',
  });
  return { version, files };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await makeServiceWorker(path.resolve(here, process.env.SITE ?? '../dist/site'));
