// JSON for the modules. In: any value. Out: its JSON, whose text is UTF-8 whatever was typed: half an emoji (a lone surrogate) would be
// written as an escape that is no character, and all that came with it would be refused; it is U+FFFD here, as in a text.
// Example: { title: '\ud800 half' } has the title "� half". Covered by json.test.ts and tests/e2e/hostile.scenario.mjs.

// A pair of backslashes is passed over as one, so that a text with the words \ud800 in it stays as it is.
const kHalf = /\\\\|\\ud[89a-f][0-9a-f]{2}/g;

export const jsonOf = (value: unknown): string =>
  JSON.stringify(value).replace(kHalf, escape => escape === '\\\\' ? escape : '\ufffd');
