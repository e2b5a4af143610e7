// Writes pairs of long articles with known truth: those of SHARED/bench/lib.mjs (scaledPair), where they are.
//   scaled_pairs.mjs SHARED OUT N…
// Out: OUT/N.left.txt, N.right.txt; N.truth.txt has a line for each sentence of the right article: begin and end of what
// it was made from (0 0 for a new one), its own begin and end, in bytes, and its kind.
import {mkdirSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

const [shared, out, ...sizes] = process.argv.slice(2);
process.env.SAMPLES = resolve(shared, 'clusters/envoys/articles');
process.env.PEERS = resolve(out);  // no peer is asked
const {scaledPair} = await import(pathToFileURL(resolve(shared, 'bench/lib.mjs')).href);

// Byte offsets of ascending UTF-16 offsets.
function bytesAt(text, offsets) {
  let last = 0, bytes = 0;
  return offsets.map((offset) => {
    bytes += Buffer.byteLength(text.slice(last, offset));
    last = offset;
    return bytes;
  });
}

mkdirSync(out, {recursive: true});
for (const size of sizes.map(Number)) {
  const pair = scaledPair(size);
  const left = bytesAt(pair.a, pair.aAt), right = bytesAt(pair.b, pair.bAt);
  const lines = pair.truth.map(({from, kind, moved}, i) => {
    const origin = from < 0 ? '0 0' : `${left[from]} ${left[from + 1] - 1}`;
    return `${origin} ${right[i]} ${right[i + 1] - 1} ${from < 0 ? 'new' : (moved ? 'moved ' : '') + kind}`;
  });
  writeFileSync(join(out, `${size}.left.txt`), pair.a);
  writeFileSync(join(out, `${size}.right.txt`), pair.b);
  writeFileSync(join(out, `${size}.truth.txt`), lines.join('\n') + '\n');
}
