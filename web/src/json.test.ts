import { describe, expect, it } from 'vitest';
import { jsonOf } from './json';

it('half an emoji is told as a character that is not known', () => expect(jsonOf(['a\ud83d b'])).toBe('["a\ufffd b"]'));
describe('jsonOf', () => {
  it.each([
    ['the other half too', '\udc4d', '\ufffd'],
    ['a whole one stays', '👍', '👍'],
    ['the words of an escape stay', '\\ud800 and \\\\udc00', '\\ud800 and \\\\udc00'],
    ['half an emoji behind a backslash', '\\\ud800', '\\\ufffd'],
    ['behind a line end', '\n\ud800\n', '\n\ufffd\n'],
  ])('%s', (_, given, expected) => {
    expect(JSON.parse(jsonOf({ title: given }))).toEqual({ title: expected });
    expect(jsonOf({ title: given })).not.toMatch(/(?<!\\)(\\\\)*\\ud/);
  });
});
