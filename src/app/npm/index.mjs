// The core of Synoptic for other programs: articles in, the comparison out, in a page, a worker or Node. Everything happens in
// this process; nothing is sent anywhere. The module and the lexicon are loaded once, by the first call.
// Example: const { facts } = await compare({ articles: [{ body: 'Ten people met.' }, { body: 'Twelve people met.' }] });
import create from './core.mjs';

const kFiles = ['core.wasm', 'words.lex', 'places.lex'];
const encoder = new TextEncoder();
const decoder = new TextDecoder();

// What the core says about a call it cannot answer, as one sentence.
export class SynopticError extends Error {}

// Written out one by one, so that bundlers find the files.
const kAddresses = {
  'core.wasm': () => new URL('./core.wasm', import.meta.url),
  'words.lex': () => new URL('./words.lex', import.meta.url),
  'places.lex': () => new URL('./places.lex', import.meta.url),
};

async function bytesAt(address) {
  if (address.protocol === 'file:') {
    const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ 'node:fs/promises');
    return new Uint8Array(await readFile(address));
  }
  const response = await fetch(address);
  if (!response.ok) throw new SynopticError(`${address} answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}

class Core {
  constructor(module) { this.module_ = module; }

  // One call; `pieces` are given as address and length each.
  run(call, pieces) {
    const module = this.module_;
    const put = pieces.map(piece => {
      const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
      const at = module._core_alloc(bytes.length);
      if (at === 0) throw new SynopticError('There is not enough memory.');
      module.HEAPU8.set(bytes, at);
      return [at, bytes.length];
    });
    const done = call(...put.flat()) === 1;
    for (const [at] of put) module._core_free(at);
    const at = module._core_answer();
    const text = decoder.decode(module.HEAPU8.subarray(at, at + module._core_answer_size()));
    if (!done) throw new SynopticError(JSON.parse(text).error);
    return text;
  }
  lexicon(words, places) { this.run(this.module_._core_lexicon, [words, places]); }
  call(header, data = '') { return this.run(this.module_._core_call, [JSON.stringify(header), data]); }
}

let loading = null;

// Loads the module and the lexicon, so that the first comparison does not wait for them. `files`: { 'core.wasm': bytes, … } where
// the program has them already.
export function load(files = {}) {
  loading ??= (async () => {
    const [wasmBinary, words, places] = await Promise.all(kFiles.map(file => files[file] ?? bytesAt(kAddresses[file]())));
    const core = new Core(await create({ wasmBinary }));
    core.lexicon(words, places);
    return core;
  })().catch(error => { loading = null; throw error; });
  return loading.then(() => undefined);
}
const ask = async (header, data) => { await load(); return (await loading).call(header, data); };

// The comparison of a request's articles.
export const compare = async request => JSON.parse(await ask({ op: 'compare' }, JSON.stringify(request)));
// The same as a report: 'json', 'text', 'html', 'markdown' or 'csv'.
export const report = (request, format = 'text') => ask({ op: 'report', format }, JSON.stringify(request));
// An article from the bytes of a file: text, Markdown, HTML or DOCX, told by their content.
export const readArticle = async (bytes, name = '') => JSON.parse(await ask({ op: 'import', name }, bytes)).article;
// The versions of the program, its rules and its formats.
export const version = async () => JSON.parse(await ask({ op: 'version' }));
