// saved: what is taken from a file that says it is a comparison, and what is refused.
import { describe, expect, it } from 'vitest';
import { savedWorkspace } from './saved';

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const saved = (articles: unknown, more: object = {}) => bytes({ format: 'synoptic.comparison', version: 1, articles, ...more });

describe('savedWorkspace', () => {
  it('takes the articles and leaves the comparison', () => {
    expect(savedWorkspace(saved([{ id: 'A', title: 'T', source: 'S', published: '2026-03-03', publishedFrom: 'given', body: 'b', mentions: [1] }], { facts: [] }))).toEqual({
      format: 'synoptic.workspace', version: 1, articles: [{ id: 'A', title: 'T', source: 'S', url: '', published: '2026-03-03', body: 'b' }] });
  });
  it('takes articles that were saved alone, with their dates as they were given', () => {
    expect(savedWorkspace(bytes({ format: 'synoptic.workspace', version: 2, articles: [{ title: 'T', published: '2026-03-03', body: 'b' }], corrections: [{ kind: 'dismiss' }], view: { x: 1 } }))).toEqual({
      format: 'synoptic.workspace', version: 2, articles: [{ title: 'T', source: '', url: '', published: '2026-03-03', body: 'b' }], corrections: [{ kind: 'dismiss' }] });
  });
  it('an inferred date is not taken for a given one', () => {
    expect(savedWorkspace(saved([{ body: 'b', published: '2026-03-03', publishedFrom: 'text' }]))!.articles[0]).not.toHaveProperty('published');
  });
  it.each([['an article', 'The harbor reopened.'], ['other JSON', '{"format":"other"}'], ['nothing', '']])('%s is something else', (_name, content) =>
    expect(savedWorkspace(bytes(content))).toBeNull());
  it.each([
    ['cut', '{"format":"synoptic.comparison","version":1,"articles":[{"bo', /cut or changed/],
    ['no articles', saved(7), /readable articles/],
    ['a body that is no text', saved([{ body: 7 }]), /readable articles/],
    ['newer', saved([{ body: 'b' }], { version: 2 }), /newer/],
    ['articles alone of a newer version', bytes({ format: 'synoptic.workspace', version: 3, articles: [{ body: 'b' }] }), /newer/],
    ['a version that is none', bytes({ format: 'synoptic.workspace', version: '1', articles: [{ body: 'b' }] }), /newer/],
    ['far too many', saved(Array.from({ length: 1001 }, () => ({ body: 'b' }))), /1,000/],
  ])('%s is refused', (_name, content, message) => expect(() => savedWorkspace(typeof content === 'string' ? bytes(content) : content)).toThrow(message));
  it.each([
    ['none', { body: 'a' }, undefined],
    ['one', { body: 'a\0' }, ['One zero byte was replaced.']],
    ['several, in what is taken', { body: '\0a\0', title: '\0', label: '\0' }, ['3 zero bytes were replaced.']],
  ])('zero bytes in a saved comparison are counted: %s', (_, article, notes) =>
    expect(savedWorkspace(new TextEncoder().encode(JSON.stringify({ format: 'synoptic.workspace', version: 1, articles: [article] })))!.notes).toEqual(notes));
  it('members that are called like prototypes stay without effect', () => {
    const made = savedWorkspace(bytes('{"format":"synoptic.comparison","version":1,"articles":[{"body":"b","__proto__":{"polluted":1},"constructor":{"polluted":1}}],"__proto__":{"polluted":1}}'))!;
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    for (const object of [made, made.articles[0]!]) {
      expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
      expect(Object.keys(object).includes('constructor')).toBe(false);
    }
  });
});
