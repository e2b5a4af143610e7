// Addresses of the site's files, in any folder.
import { expect, test } from 'vitest';
import { addressOf, isPage } from './site';

test.each([
  ['https://host/', 'index.html', 'https://host/index.html'],
  ['https://host/sub/', 'fonts/a b.woff2', 'https://host/sub/fonts/a%20b.woff2'],
  ['https://host/sub/', 'sample/1#.txt', 'https://host/sub/sample/1%23.txt'],
])('below %s %s is %s', (scope, file, address) => { expect(addressOf(file, scope)).toBe(address); });

test.each([
  ['https://host/sub/', true], ['https://host/sub/?embed=1#1d.2', true], ['https://host/sub/index.html', true],
  ['https://host/sub/about.html', false], ['https://host/sub/core.wasm', false], ['https://host/', false], ['https://other/sub/', false],
])('%s is the page: %s', (address, page) => { expect(isPage(new URL(address), 'https://host/sub/')).toBe(page); });
