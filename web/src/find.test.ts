// find: what is the same when the reader searches, and where it lies in the source.
import { describe, expect, it } from 'vitest';
import { fold, placesIn } from './find';

const find = (source: string, wanted: string) => placesIn(fold(source), wanted, 100).map(([from, to]) => source.slice(from, to));

describe('placesIn', () => {
  it.each<[string, string, string, string[]]>([
    ['capitals are set aside', 'The Harbor, the harbor', 'harbor', ['Harbor', 'harbor']],
    ['accents are set aside', 'Café Noir', 'cafe noir', ['Café Noir']],
    ['accents written as two characters too', 'Cafe\u0301 Noir', 'café', ['Cafe\u0301']],
    ['white space is one space', 'was\n\n hurt', 'was hurt', ['was\n\n hurt']],
    ['straight quotes find curly ones', 'It’s “out”', 'it\'s "out"', ['It’s “out”']],
    ['beyond the first plane', 'a 😀 b 😀', '😀', ['😀', '😀']],
    ['places do not overlap', 'aaaa', 'aa', ['aa', 'aa']],
    ['what is not there is not found', 'harbor', 'harbour', []],
    ['nothing finds nothing', 'harbor', '  ', []],
  ])('%s', (_, source, wanted, places) => expect(find(source, wanted)).toEqual(places));
});
