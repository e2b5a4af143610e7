// The page's one Trusted Types policy: lets the worker's own address through and nothing else.
// In: an address. Out: the same, trusted, or an error. Covered by tests/e2e (the policy is enforced there).

interface Policies { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown } }

const worker_address = new URL('./core_worker.js', import.meta.url).href;

export function workerAddress(): URL {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  if (!policies) return new URL(worker_address);
  policy_ ??= policies.createPolicy('synoptic', {
    createScriptURL(url) {
      if (url !== worker_address) throw new TypeError('only the own worker is trusted');
      return url;
    },
  });
  return policy_.createScriptURL(worker_address) as URL;
}
let policy_: { createScriptURL(url: string): unknown } | undefined;
