// What the reader calls an article: its outlet, else a short title, never a file name or a letter; and its date in words.
// In: articles of a comparison. Out: labels, unique among them; dates as "Mar 3, 2026" with how they are known.
// The core gives labels; what is here serves comparisons without them. Covered by labels.test.ts.
import type { ComparedArticle, Fact } from './contract';

const kMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const kWeekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const kMostLetters = 40; // of a title used as a label: one line of the narrowest column

export function shortTitle(title: string, most = kMostLetters): string {
  const plain = title.replace(/\s+/gu, ' ').trim();
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/u, '')}…`;
}

export function labelsOf(articles: Pick<ComparedArticle, 'label' | 'source' | 'title'>[]): string[] {
  const used = new Map<string, number>();
  return articles.map((article, i) => {
    const wanted = article.label || article.source.trim() || shortTitle(article.title) || `Article ${i + 1}`;
    const count = (used.get(wanted) ?? 0) + 1;
    used.set(wanted, count);
    return count === 1 ? wanted : `${wanted} (${count})`;
  });
}

export const megabytes = (bytes: number) =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

// In the head of a column there is room for the whole of a title that was cut for a label.
export const headLabel = (label: string, title: string) => label.endsWith('…') && title.trim() ? title.trim() : label;

// "1 article", "5 articles".
export const counted = (count: number, thing: string) => `${count} ${thing}${count === 1 ? '' : 's'}`;

// Kinds of facts in a reader's words; as src/view/fact_list.cpp has them. Those that are words already are not named.
const kKinds: Record<string, string> = {
  money: 'sum of money', percent: 'percentage', ordinal: 'place in an order', duration: 'length of time', time: 'time of day', quote: 'quotation', polarity: 'whether it is so',
  role: 'role or office', attribution: 'who says it', claim: 'statement', certainty: 'how certain it is',
};
export const kindLabel = (kind: string) => kKinds[kind] ?? kind;
// What a fact is about; where no words of the texts say it, its kind does.
export const aboutOf = ({ about, kind }: Pick<Fact, 'about' | 'kind'>) => about && about !== kind ? about : kindLabel(kind);

const dayOf = (year: string, month: string, day: string) => `${kMonths[Number(month) - 1]!.slice(0, 3)} ${Number(day)}, ${year}`;

// A sentence of the core with its days as the page writes them; what it quotes stays as it is.
// Example: “the 22nd” is a Monday, but 2025-10-27 is… reads … but Oct 27, 2025 is….
export const withDates = (sentence: string) => sentence.replace(/“[^”]*”|\b(\d{4})-(0[1-9]|1[0-2])-(\d\d)\b/gu, (whole, year?: string, month?: string, day?: string) =>
  year && month && day ? dayOf(year, month, day) : whole);

export interface DateLabel { text: string; note: string; full: string }

export function dateLabel(article: Pick<ComparedArticle, 'published' | 'publishedFrom'>): DateLabel {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(article.published) ? new Date(`${article.published}T00:00:00Z`) : null;
  if (!day || Number.isNaN(day.getTime())) return { text: 'no date', note: '', full: 'The date of publication is not known.' };
  const month = kMonths[day.getUTCMonth()]!; // by hand: the browser's own calendar takes 20 ms to begin
  const rest = `${day.getUTCDate()}, ${day.getUTCFullYear()}`;
  const text = `${month.slice(0, 3)} ${rest}`;
  const full = `${kWeekdays[day.getUTCDay()]}, ${month} ${rest}`;
  switch (article.publishedFrom) {
    case 'text': return { text, note: 'inferred', full: `${full}: inferred from the text` };
    case 'set': return { text, note: 'inferred', full: `${full}: inferred from the other articles` };
    default: return { text, note: '', full };
  }
}

// What holds while a field of the article's dialog is empty: the head shows it, so the dialog says where it comes from.
export function takenFrom(values: { title?: string; published?: string }, compared: Pick<ComparedArticle, 'title' | 'published' | 'publishedFrom'>): string {
  return [
    !values.title && compared.title ? `Left empty, the title is “${shortTitle(compared.title, 80)}”, as the text has it.` : '',
    !values.published && compared.published ? `Left empty, the date is ${dateLabel(compared).full}.` : '',
  ].filter(Boolean).join(' ');
}
