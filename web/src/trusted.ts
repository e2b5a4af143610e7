// The page's one Trusted Types policy: lets the own workers' addresses through, and markup that is only parsed, never shown.
// In: an address, or the text of a page. Out: the same, trusted, or an error; a document without scripts, pictures or frames that
// run. Covered by tests/e2e (the policy is enforced there).

interface Policy { createScriptURL(url: string): unknown; createHTML(text: string): unknown }
interface Policies { createPolicy(name: string, rules: { createScriptURL(url: string): string; createHTML(text: string): string }): Policy }

const kWorkers = ['./core_worker.js', './pdf_worker.js'];
const addresses = kWorkers.map(file => new URL(file, import.meta.url).href);

export const workerAddress = () => trusted(addresses[0]!);
export const pdfWorkerAddress = () => trusted(addresses[1]!);

// An inert document: nothing of it is run or fetched (DOMParser), and only its text is ever taken.
export function parseInert(text: string): Document {
  const markup = policy()?.createHTML(text) ?? text;
  return new DOMParser().parseFromString(markup as string, 'text/html');
}

function trusted(address: string): URL {
  return (policy()?.createScriptURL(address) ?? new URL(address)) as URL;
}

let policy_: Policy | undefined;
function policy(): Policy | undefined {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  return policy_ ??= policies?.createPolicy('synoptic', {
    createScriptURL(url) {
      if (!addresses.includes(url)) throw new TypeError('only the own workers are trusted');
      return url;
    },
    createHTML: text => text,
  });
}
