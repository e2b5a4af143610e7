// The link that carries a comparison. In: its fragment and length. Out: address, sentence about where it fits, file names.
// The fragment itself is made and opened by the core (design: format number, codec, count, checksum, final letter).
// Example: 6,862 characters fit mail and documents, and are too long for Discord. Covered by link.test.ts and tests/e2e.
import type { CoreClient } from './core_client';

// Characters. Discord turns longer messages into a file; mail programs and documents were seen to carry 8,000 and browsers
// show 32,000 in the address bar.
const kPlaces: [most: number, sentence: string][] = [
  [2_000, 'fits everywhere, Discord included'],
  [8_000, 'fits mail and documents, too long for Discord'],
  [32_000, 'fits documents and most mail, too long for many chats'],
  [Infinity, 'long: some programs will cut it, so save a file as well'],
];

export function describeLink(characters: number): string {
  const place = kPlaces.find(([most]) => characters <= most)!;
  return `${characters.toLocaleString('en')} characters: ${place[1]}.`;
}

// The page's own address without what follows "#".
export const linkAddress = (page: string, fragment: string) => `${page.split('#')[0]}${fragment}`;

// Whether a text is one of our links, or holds one, as far as a quick look can tell; the core decides.
export const looksLikeLink = (text: string) => text.length < 400_000 && /^\s*\S*(#|%23)\d{1,3}[a-z]\./.test(text);

// The link in an address, where it may have been cut within its first letters, which is a link that was cut; '': none.
export const linkIn = (hash: string) => looksLikeLink(hash) ? hash : /^(#|%23)\d{1,3}[a-z]$/.test(hash) ? `${hash}.` : '';

export function fileName(title: string, extension: string, day: Date): string {
  const words = title.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').toLowerCase();
  const short = words.length > 60 ? words.slice(0, 60).replace(/-[^-]*$/, '') : words;
  return `${short || 'comparison'}-${day.toISOString().slice(0, 10)}.${extension}`;
}

export interface MadeLink { fragment: string; characters: number; address: string }

export async function makeLink(core: CoreClient, workspace: string): Promise<MadeLink> {
  const made = await core.json<{ fragment: string; characters: number }>({ op: 'link' }, workspace);
  return { ...made, address: linkAddress(location.href, made.fragment) };
}

// Puts a text that is still being made on the clipboard, inside the reader's gesture. False: the browser refused.
export async function copyText(text: Promise<string>): Promise<boolean> {
  try {
    if (typeof ClipboardItem === 'function' && navigator.clipboard?.write) {
      const blob = text.then(made => new Blob([made], { type: 'text/plain' }));
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    } else {
      await navigator.clipboard.writeText(await text);
    }
    return true;
  } catch {
    await text; // its own error is told as such
    return false;
  }
}

export function download(name: string, type: string, ...content: (Uint8Array | string)[]): void {
  const address = URL.createObjectURL(new Blob(content as BlobPart[], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
