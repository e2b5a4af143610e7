// The page without a network: registers the service worker, offers a new version, and gets rid of both with ?nosw.
// In: what the browser says of the worker. Out: a button when a new version waits; nothing is ever loaded anew by itself.
// Covered by tests/e2e/offline.scenario.mjs.
import { button, found } from './dom';
import { granted } from './granted';
import type { Status } from './status';
import { serviceWorkerAddress } from './trusted';

const kRetry = 60 * 60 * 1000; // ms between looks for a new version in a page that stays open

let asked_for = false; // the new version, by this tab's reader

export async function goOffline(status: Status, before: () => Promise<void>): Promise<void> {
  const workers = granted.workers();
  if (!workers) return;
  if (new URLSearchParams(location.search).has('nosw')) return leave(status);
  let led = workers.controller !== null; // by a version; the first that comes is the page's own
  workers.addEventListener('controllerchange', () => {
    if (asked_for) return location.reload();
    if (led) status.lasting('Another tab has loaded a newer version of this page. Reload this one too, since its parts may not fit together any more.',
      { label: 'Reload', act: () => void before().finally(() => location.reload()) });
    led = true;
  });
  try {
    const registration = await workers.register(serviceWorkerAddress() as unknown as string, { updateViaCache: 'none' });
    const offer = () => { if (registration.waiting && workers.controller) offerUpdate(registration.waiting, before); };
    const watch = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') offer();
      if (worker.state === 'activated') document.body.dataset['offline'] = '1';
    });
    if (registration.active) document.body.dataset['offline'] = '1';
    offer();
    watch(registration.installing);
    registration.addEventListener('updatefound', () => watch(registration.installing));
    setInterval(() => void registration.update().catch(() => undefined), kRetry);
  } catch { /* a host or a browser without it: the page works with a network */ }
}

// What was met is of a newer version: if the host has that one, it is offered at once.
export async function lookForUpdate(): Promise<void> {
  const registration = await granted.workers()?.getRegistration().catch(() => undefined);
  await registration?.update().catch(() => undefined);
}

function offerUpdate(waiting: ServiceWorker, before: () => Promise<void>): void {
  document.getElementById('update')?.remove();
  found('foot').append(button('New version: reload', { class: 'quiet', id: 'update' }, () => {
    asked_for = true; // every tab gets the new worker, only this one is loaded anew at once; the address with its link stays
    void before().finally(() => waiting.postMessage('activate'));
  }));
}

// Out of a broken version: no worker, no copy of the page. What is kept of the reader's work stays.
async function leave(status: Status): Promise<void> {
  const registration = await granted.workers()?.getRegistration().catch(() => undefined);
  await registration?.unregister();
  for (const name of await granted.caches()?.keys().catch(() => []) ?? []) if (name.startsWith('synoptic-site-')) await caches.delete(name);
  status.notice('This page was loaded without its copy for use without a network. Leave out ?nosw to get it back.');
}
