// edits: which a quotation declares, and in which articles they are told.
import { describe, expect, it } from 'vitest';
import type { Fact } from './contract';
import { declaredEdits, editsIn, sayEdits } from './edits';

describe('editsIn', () => {
  it.each([
    ['an ellipsis', 'we waited … for hours', ['…']],
    ['three dots, or four where a sentence ends', 'we waited... for hours.... Then it came', ['...', '....']],
    ['dots with spaces', 'we waited . . . for hours', ['. . .']],
    ['words put in, a letter, dots in brackets', '[Bell] said [t]he crew […] left', ['[Bell]', '[t]', '[…]']],
    ['dots at the end are a pause', 'we waited …', []],
    ['nor with a comma behind them', 'we waited…,', []],
    ['round brackets are the speaker’s own', 'we (the crew) waited', []],
    ['a bracket that nothing shuts', 'we [waited for hours', []],
    ['nothing', '', []],
  ])('%s', (_, quote, texts) => expect(editsIn(quote).map(edit => edit.text)).toEqual(texts));
  it('places are bytes', () => expect(editsIn('“é” … so')[0]!.span).toEqual([9, 12]));
});

describe('declaredEdits', () => {
  const fact = (texts: string[], kind = 'quote'): Fact => ({
    id: 'F1', kind, about: '', relation: 'shared', reason: '', rule: 'quote.shortened', explanation: '', origins: 1, by: 'rule', dismissed: false,
    values: [{ value: '', mentions: texts.map((text, i) => ({ sentence: String(i), span: [100, 100 + text.length], text })) }],
  });
  const of = (...facts: Fact[]) => declaredEdits(facts, Number).map(({ article, span }) => [article, ...span]);
  it('where another article has the words in full', () => {
    expect(of(fact(['we waited in fog for hours', 'we waited … for hours']))).toEqual([[1, 110, 113]]);
    expect(of(fact(['we waited … for hours', 'we waited … for hours']))).toEqual([]);
    expect(of(fact(['we waited … for hours']))).toEqual([]);
    expect(of(fact(['we waited in fog', 'we … fog'], 'claim'))).toEqual([]);
    expect(of({ ...fact(['we waited in fog', 'we … fog']), dismissed: true })).toEqual([]);
  });
  it('each place once', () => expect(of(fact(['a b c d', 'a … d']), fact(['a b c d', 'a … d']))).toEqual([[1, 102, 105]]));
});

describe('sayEdits', () => {
  it.each([
    [['…'], 'The text itself says that words were left out.'],
    [['[Bell]'], 'The text itself says that [Bell] was put in.'],
    [['[…]', '[Bell]', '[the crew]'], 'The text itself says that words were left out and [Bell], [the crew] were put in.'],
  ])('%s', (texts, sentence) => expect(sayEdits(texts)).toBe(sentence));
});
