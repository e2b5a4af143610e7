// ?embed=1: a comparison inside another page, to be read and nothing else. In: the address. Out: whether this is so, which actions there are
// then, the same comparison in a window of its own. Nothing is kept, brought in, changed or taken away; the policy is the same. Who may frame
// the page, its host says (frame-ancestors, README.md). Covered by tests/e2e/embed.scenario.mjs.
import type { Action } from './contract';

export const kEmbedded = new URLSearchParams(location.search).get('embed') === '1';

const kReading: Action[] = ['find', 'matrix', 'study', 'help', 'openWhole'];
export const isOffered = (action: Action): boolean => action === 'openWhole' ? kEmbedded : !kEmbedded || kReading.includes(action);

export function openWhole(): void {
  const address = new URL(location.href);
  address.searchParams.delete('embed');
  window.open(address.href, '_blank', 'noopener');
}
