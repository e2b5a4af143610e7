// core.wasm in Node, as the page's worker uses it: loads core.mjs of a build folder and gives functions over it.
// Example: const core = await loadCore('build/wasm'); core.call({op: 'version'}).json.program
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

const bytesOf = (data) => (typeof data === 'string' ? encoder.encode(data) : data);

export async function loadCore(folder) {
  const { default: create } = await import(pathToFileURL(resolve(folder, 'core.mjs')).href);
  const module = await create({ wasmBinary: readFileSync(resolve(folder, 'core.wasm')) });

  const put = (data) => {
    const bytes = bytesOf(data);
    const at = module._core_alloc(bytes.length);
    if (at === 0) throw new Error(`no memory for ${bytes.length} bytes`);
    module.HEAPU8.set(bytes, at);
    return { at, size: bytes.length };
  };
  const answer = (ok) => {
    const at = module._core_answer();
    const text = decoder.decode(module.HEAPU8.subarray(at, at + module._core_answer_size()));
    return { ok: ok === 1, text, get json() { return JSON.parse(text); } };
  };
  const withBytes = (call, ...pieces) => {
    const put_pieces = pieces.map(put);
    const ok = call(...put_pieces.flatMap(({ at, size }) => [at, size]));
    put_pieces.forEach(({ at }) => module._core_free(at));
    return answer(ok);
  };
  return {
    lexicon: (words, places) => withBytes(module._core_lexicon, words, places),
    call: (header, data = '') => withBytes(module._core_call, JSON.stringify(header), data),
    memory: () => module.HEAPU8.length,
  };
}

// The two files of the lexicon in the first folder that has them, or null.
export function findLexicon(...folders) {
  const folder = folders.find((f) => f && existsSync(resolve(f, 'words.lex')));
  return folder ? { folder, words: readFileSync(resolve(folder, 'words.lex')), places: readFileSync(resolve(folder, 'places.lex')) } : null;
}
