// What is kept of a comparison: two slots that are written in turn, each with a revision and a checksum, so that a write that
// was broken off costs one step and never all. In: the workspace's JSON. Out: a sealed slot; of the slots found, the newest that
// is whole, and those that are not. Example: revisions 4 (whole) and 5 (cut) give 4, and 5 is set aside.
// Covered by slots.test.ts.

export interface Head {
  document: string; // its id
  revision: number; // 1, 2, …
  saved: number;    // ms since 1970
  title: string;
  articles: number;
}
export interface Slot extends Head { text: string; sum: string }

// A row of the store that can be listed; whatever else lies there is passed over.
export function isHead(row: unknown): row is Head {
  const head = row as Partial<Head> | null;
  return typeof head === 'object' && head !== null && typeof head.document === 'string' && Number.isSafeInteger(head.revision) &&
    typeof head.saved === 'number' && !Number.isNaN(new Date(head.saved).getTime()) && typeof head.title === 'string' && Number.isSafeInteger(head.articles);
}

export const placeOf = (revision: number): 0 | 1 => revision % 2 as 0 | 1;

export async function seal(head: Head, text: string): Promise<Slot> {
  return { ...head, text, sum: await sumOf(head, text) };
}

export interface Found { slot: Slot | null; broken: unknown[] }

export async function newestWhole(document: string, found: unknown[]): Promise<Found> {
  const judged = await Promise.all(found.map(async one => ({ one, whole: await isWhole(one, document) })));
  const whole = judged.filter(j => j.whole).map(j => j.one as Slot).sort((a, b) => b.revision - a.revision);
  return { slot: whole[0] ?? null, broken: judged.filter(j => !j.whole).map(j => j.one) };
}

async function isWhole(one: unknown, document: string): Promise<boolean> {
  if (!isHead(one) || one.document !== document) return false;
  const { revision, saved, title, articles, text, sum } = one as Head & Partial<Slot>;
  return typeof text === 'string' && sum === await sumOf({ document, revision, saved, title, articles }, text);
}

// SHA-256; on an address without https the browser has none, and the length has to do.
async function sumOf({ document, revision, saved, title, articles }: Head, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([document, revision, saved, title, articles]) + text);
  if (!globalThis.crypto?.subtle) return `length ${bytes.length}`;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
