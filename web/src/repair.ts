// On the page for what is missing: a link whose "#" became "%23" on its way (scanners of mail do that) is mended.
// In: the address. Out: the right one, of the same site: a path that begins with two strokes would be read as another host.
// Covered by tests/e2e/pages.scenario.mjs.
const at = location.pathname.search(/%23\d/i);
if (at >= 0) location.replace(`${location.pathname.slice(0, at).replace(/^\/+/, '/')}#${location.pathname.slice(at + 3)}`);
