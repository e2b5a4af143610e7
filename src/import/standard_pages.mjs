// Writes standard_pages.h: the upper halves of the code pages of the WHATWG Encoding Standard, as the TextDecoder of Chromium has them (that of Node
// departs from the standard in five of them).
//   node src/import/standard_pages.mjs >src/import/standard_pages.h     after `npm ci` in web/; Chromium is /usr/bin/chromium
import { createRequire } from 'node:module';

const { chromium } = createRequire(new URL('../../web/package.json', import.meta.url))('playwright-core');
const kPages = [
  'windows-1252', 'iso-8859-15', 'windows-1250', 'iso-8859-2', 'iso-8859-16', 'windows-1251', 'koi8-r', 'koi8-u', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic', 'windows-1253', 'iso-8859-7', 'windows-1254', 'iso-8859-3',
  'windows-1257', 'iso-8859-13', 'iso-8859-4', 'iso-8859-10', 'windows-1255', 'iso-8859-8', 'windows-1256', 'iso-8859-6', 'windows-874', 'windows-1258', 'macintosh',
];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
const halves = await page.evaluate(names => names.map(name =>
  Array.from({ length: 128 }, (_, i) => new TextDecoder(name).decode(Uint8Array.of(0x80 + i)).codePointAt(0))), kPages);
await browser.close();

// A control sign is no character of a text, so it counts as not assigned.
const shown = point => `0x${(point < 0xa0 || point === 0xfffd ? 0 : point).toString(16).toUpperCase().padStart(4, '0')}`;
const title = name => `k${name.split('-').map(part => part[0].toUpperCase() + part.slice(1)).join('')}`;
console.log(`// The upper halves of the code pages of the WHATWG Encoding Standard, bytes 0x80 to 0xFF. For legacy.cpp. Made by
// standard_pages.mjs.
#pragma once
#include <array>
#include <cstdint>

namespace synoptic {

using HighHalf = std::array<uint16_t, 128>;  // code points; 0: not assigned

// clang-format off
${kPages.map((name, i) => `inline constexpr HighHalf ${title(name)} = {{
${Array.from({ length: 8 }, (_, row) => `    ${halves[i].slice(row * 16, row * 16 + 16).map(shown).join(', ')},`).join('\n')}
}};`).join('\n')}
// clang-format on

}  // namespace synoptic`);
