// What is said of what is kept, never more than is true. In: the keeper's state. Out: one sentence, and what follows from it where
// there is room. Example: "Saved in this browser only", "; browsers may delete it – save a file to keep it." Covered by kept_words.test.ts.
import type { KeepState } from './keeper';

// After some minutes of work, once (reminder.ts).
export const kReminder = 'What you made here is kept in this browser only, and browsers may delete it: save a file to keep it for certain.';

export function sentencesFor(state: KeepState, sample: boolean, copy: boolean, excerpt = false): [sentence: string, more: string] {
  switch (state.kind) {
    case 'nothing': return ['', ''];
    case 'opened': return excerpt ? ['An excerpt: only sentences that articles have in common.', ' Not kept in this browser until you change something.'] : sample ? ['The sample is not kept.', '']
      : ['Not kept in this browser until you change something.', copy ? ' It is open in another tab too: a change makes a copy.' : ' Save a file to keep it.'];
    case 'saving': return ['Saving …', ''];
    case 'saved': return [`${copy ? 'Copy of what another tab has open, saved' : 'Saved'} in this browser only`, '; browsers may delete it – save a file to keep it.'];
    case 'failed': return [`Not saved in this browser: ${state.why}.`, ' Save a file to keep your work.'];
  }
}
