// passages: where a stretch of an article is cut for its marks.
import { describe, expect, it } from 'vitest';
import { cutPieces, type Dressed } from './passages';
import { ByteMap } from './spans';

const body = 'Nine “people”\nwere hurt.';
const cut = (dressed: Dressed[], span: [number, number] = [0, 29]) => cutPieces({ body, map: new ByteMap(body) }, span, dressed).map(p => [p.text, p.looks.join(' ')]);

describe('cutPieces', () => {
  it.each<[string, Dressed[], string[][]]>([
    ['no marks: one piece, white space is one space', [], [['Nine “people” were hurt.', '']]],
    ['a mark at the beginning', [{ span: [0, 4], look: 'conflict' }], [['Nine', 'conflict'], [' “people” were hurt.', '']]],
    ['bytes, not letters, around quotation marks', [{ span: [5, 17], look: 'fresh' }], [['Nine ', ''], ['“people”', 'fresh'], [' were hurt.', '']]],
    ['overlapping marks share the middle', [{ span: [0, 17], look: 'fresh' }, { span: [5, 29], look: 'differs' }],
      [['Nine ', 'fresh'], ['“people”', 'fresh differs'], [' were hurt.', 'differs']]],
    ['a mark that reaches in from outside is cut', [{ span: [0, 99], look: 'only' }], [['Nine “people” were hurt.', 'only']]],
    ['a mark elsewhere marks nothing', [{ span: [40, 50], look: 'only' }], [['Nine “people” were hurt.', '']]],
  ])('%s', (_, dressed, pieces) => expect(cut(dressed)).toEqual(pieces));
});
