// The page's one Trusted Types policy: lets the addresses of the own two workers through and nothing else.
// In: an address. Out: the same, trusted, or an error. Covered by tests/e2e (the policy is enforced there).

interface Policies { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown } }

const worker_address = new URL('./core_worker.js', import.meta.url).href;
const offline_address = new URL('./sw.js', import.meta.url).href;

export const workerAddress = (): URL => trusted(worker_address);
export const serviceWorkerAddress = (): URL => trusted(offline_address);

function trusted(address: string): URL {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  if (!policies) return new URL(address);
  policy_ ??= policies.createPolicy('synoptic', {
    createScriptURL(url) {
      if (url !== worker_address && url !== offline_address) throw new TypeError('only the own workers are trusted');
      return url;
    },
  });
  return policy_.createScriptURL(address) as URL;
}
let policy_: { createScriptURL(url: string): unknown } | undefined;
