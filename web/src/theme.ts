// The reader's wishes that the system tells: light or dark, less motion, more contrast, forced colours. In: media queries. Out: their state
// and a call when one changes. Covered by tests/e2e.

const query = (text: string) => matchMedia(text);
const dark = query('(prefers-color-scheme: dark)');
const still = query('(prefers-reduced-motion: reduce)');
const strong = query('(prefers-contrast: more)');
const forced = query('(forced-colors: active)');

export const theme = {
  get dark() { return dark.matches; },
  get still() { return still.matches; }, // asked for at each movement: a change needs no word
  get strong() { return strong.matches; },
  get forced() { return forced.matches; },
  onChange(changed: () => void): void {
    for (const wish of [dark, strong, forced]) wish.addEventListener('change', changed);
  },
};
