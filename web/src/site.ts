// The list of the site's files, and addresses below the folder that it lies in. In: a file's name and the folder's address. Out: the
// file's address; whether an address is the page itself. Example: index.html below https://host/sub/ . Covered by site.test.ts.

export interface Site { version: string; files: Record<string, string> } // name: SHA-256, hexadecimal

export const addressOf = (file: string, scope: string): string => new URL(file.split('/').map(encodeURIComponent).join('/'), scope).href;

// The folder itself or its index.html; the other pages are files of their own.
export function isPage(url: URL, scope: string): boolean {
  const path = url.origin + url.pathname;
  return path === scope || path === `${scope}index.html`;
}
