// What is said of what is kept, never more than is true. In: the keeper's state. Out: one sentence, and what follows from it where
// there is room. Example: "Saved in this browser only", "; browsers may delete it – save a file to keep it." Covered by kept_words.test.ts.
import type { KeepState } from './keeper';

// After some minutes of work, once (reminder.ts).
export const kReminder = 'What you made here is kept in this browser only, and browsers may delete it: save a file to keep it for certain.';

export const kUnread = 'What is kept in this browser cannot be read now: reload the page to try again.';

// How many kept comparisons "Erase everything" deletes; null: they cannot be read, so nobody knows.
export function erasedOf(kept: number | null): string {
  if (kept === null) return 'All comparisons that are kept in this browser, which cannot be counted now';
  return kept === 1 ? 'One kept comparison' : `${kept} kept comparisons`;
}

export function sentencesFor(state: KeepState, sample: boolean, copy: boolean, excerpt = false): [sentence: string, more: string] {
  switch (state.kind) {
    case 'nothing': return ['', ''];
    case 'opened': return excerpt ? ['An excerpt: only sentences that articles have in common.', ' Not kept in this browser until you change something.'] : sample ? ['The sample is not kept.', '']
      : ['Not kept in this browser until you change something.', copy ? ' It is open in another tab too: a change makes a copy.' : ' Save a file to keep it.'];
    case 'saving': return ['Saving …', ''];
    case 'saved': return [`${copy ? 'Copy of what another tab has open, saved' : 'Saved'} in this browser only`, '; browsers may delete it – save a file to keep it.'];
    case 'forgotten': return ['Not kept in this browser any more: it was deleted there.', ' Your next change keeps it anew; save a file to keep it as it is.'];
    case 'failed': return [`Not saved in this browser: ${state.why}.`, ' Save a file to keep your work.'];
  }
}
