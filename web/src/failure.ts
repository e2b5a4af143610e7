// What is said of a failure. In: what was thrown. Out: one sentence for the reader: its own, where the page threw it (a plain Error), else one that
// stands for the browser's jargon ("Failed to fetch", "Cannot read properties of undefined"), which tells a reader nothing and may quote anything.
// Example: a TypeError gives "This cannot be done now: …". Covered by failure.test.ts and tests/e2e/cut.scenario.mjs.
const kFailed = 'This cannot be done now, because a part of the page failed. What was loaded stays; try it once more, or reload the page.';

// Of a canvas module that takes nothing any more.
export const kStopped = 'This was not done, because the part that draws the marks has stopped. Try it once more; if it stays so, save a file and reload the page.';

export const sentenceOf = (error: unknown, otherwise = kFailed): string =>
  error instanceof Error && error.name === 'Error' && error.message ? error.message : otherwise;
