// What the page says about what is kept: never more than is true.
import { expect, test } from 'vitest';
import { erasedOf, kReminder, sentencesFor } from './kept_words';
import type { KeepState } from './keeper';

const said = (state: KeepState, sample = false, copy = false) => sentencesFor(state, sample, copy).join('');

test.each<[string, string, string]>([
  ['nothing is open', said({ kind: 'nothing' }), ''],
  ['the sample', said({ kind: 'opened' }, true), 'The sample is not kept.'],
  ['a link, unchanged', said({ kind: 'opened' }), 'Not kept in this browser until you change something. Save a file to keep it.'],
  ['an excerpt', sentencesFor({ kind: 'opened' }, false, false, true).join(''), 'An excerpt: only sentences that articles have in common. Not kept in this browser until you change something.'],
  ['saved', said({ kind: 'saved', at: 0 }), 'Saved in this browser only; browsers may delete it – save a file to keep it.'],
  ['saved as a copy', said({ kind: 'saved', at: 0 }, false, true), 'Copy of what another tab has open, saved in this browser only; browsers may delete it – save a file to keep it.'],
  ['deleted while it is open', said({ kind: 'forgotten' }), 'Not kept in this browser any more: it was deleted there. Your next change keeps it anew; save a file to keep it as it is.'],
  ['refused', said({ kind: 'failed', why: 'the storage that it gives to pages is full' }),
    'Not saved in this browser: the storage that it gives to pages is full. Save a file to keep your work.'],
])('%s', (_, sentence, expected) => { expect(sentence).toBe(expected); });

test('the reminder says where the work is, what may become of it, and what to do, in one sentence', () => {
  expect(kReminder).toBe('What you made here is kept in this browser only, and browsers may delete it: save a file to keep it for certain.');
});

test('"saved" is said of nothing but what was written', () => {
  for (const state of [{ kind: 'nothing' }, { kind: 'opened' }, { kind: 'saving' }, { kind: 'forgotten' }, { kind: 'failed', why: 'x' }] as KeepState[])
    expect(said(state)).not.toMatch(/^Saved/);
});

test.each<[number | null, string]>([
  [1, 'One kept comparison'],
  [3, '3 kept comparisons'],
  [null, 'All comparisons that are kept in this browser, which cannot be counted now'],
])('of %s kept it is said what is erased', (kept, words) => { expect(erasedOf(kept)).toBe(words); });
