// The pairs of words of a link, as the core packs them for the page (renderPacked of src/report/report.h): for each pair how far its left
// span begins behind the one before, its length, and the same two of the right span, as Base64 VLQ (the numbers of source maps, ECMA-426).
// In: the string. Out: spans. Example: wordPairs('AKAO') is [[0, 5, 0, 7]]. Covered by word_pairs.test.ts.
export type WordPair = [left_begin: number, left_end: number, right_begin: number, right_end: number];

const kSigns = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const kMore = 32; // a sign with this bit is followed by another

export function wordPairs(packed: string): WordPair[] {
  const numbers = numbersOf(packed);
  const pairs: WordPair[] = [];
  let left = 0, right = 0; // ends of the pair before
  for (let i = 0; i + 3 < numbers.length; i += 4) {
    const left_begin = left + numbers[i]!, right_begin = right + numbers[i + 2]!;
    left = left_begin + numbers[i + 1]!;
    right = right_begin + numbers[i + 3]!;
    pairs.push([left_begin, left, right_begin, right]);
  }
  return pairs;
}

function numbersOf(packed: string): number[] {
  const numbers: number[] = [];
  let read = 0, weight = 1;
  for (const sign of packed) {
    const bits = kSigns.indexOf(sign);
    read += (bits % kMore) * weight;
    weight *= kMore;
    if (bits >= kMore) continue;
    numbers.push(read % 2 ? -((read - 1) / 2) : read / 2);
    read = 0;
    weight = 1;
  }
  return numbers;
}
