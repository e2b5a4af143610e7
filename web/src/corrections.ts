// What the reader's judgement becomes: corrections, anchored by quoted words and their span. In: a comparison, a fact, sentences,
// a selection. Out: corrections as the core takes them, and a line for each that says what it is. Pure.
// Example: a dismissed conflict of "12" and "15" quotes both. Covered by corrections.test.ts.
import type { Comparison, Correction, Fact, Quote, Relation, Span } from './contract';
import { Index, type Place } from './evidence';
import { labelsOf } from './labels';

export const kMostQuotes = 64;       // of one correction, as the core takes it
const kMostQuoteUnits = 1000;        // of a sentence that is quoted: at most 3,000 bytes, the core takes 4,096

// The ways in which two passages can belong together, as the reader reads them.
export interface Way { id: string; says: string; kind: Correction['kind']; relation?: Relation; reason?: string }
export const kWays: Way[] = [
  { id: 'conflict', says: 'Conflict: both cannot be true', kind: 'fact', relation: 'conflict' },
  { id: 'update', says: 'Differs: a later update', kind: 'fact', relation: 'differs', reason: 'update' },
  { id: 'scope', says: 'Differs: another scope', kind: 'fact', relation: 'differs', reason: 'scope' },
  { id: 'precision', says: 'Differs: another precision', kind: 'fact', relation: 'differs', reason: 'precision' },
  { id: 'wording', says: 'Differs: other words', kind: 'fact', relation: 'differs', reason: 'wording' },
  { id: 'attribution', says: 'Differs: told by another source', kind: 'fact', relation: 'differs', reason: 'attribution' },
  { id: 'shared', says: 'Shared: they state the same', kind: 'fact', relation: 'shared' },
  { id: 'pin', says: 'The same statement: pin the two sentences together', kind: 'pin' },
  { id: 'same-name', says: 'Two forms of one name', kind: 'same-name' },
  { id: 'other-name', says: 'Two different names', kind: 'other-name' },
];
export const wayOf = (id: string): Way => kWays.find(way => way.id === id) ?? kWays[0]!;

// Words of an article by their span.
export function quoteOf(index: Index, article: number, span: Span): Quote {
  const { body, map } = index.source(article);
  return { article: index.comparison.articles[article]!.id, span, text: body.slice(map.unitOf(span[0]), map.unitOf(span[1])) };
}

// A whole sentence, or of a very long one its beginning.
export function quoteOfSentence(index: Index, [article, sentence]: Place): Quote {
  const [begin, end] = index.comparison.articles[article]!.sentences[sentence]!.span;
  const { body, map } = index.source(article);
  const from = map.unitOf(begin);
  let to = Math.min(map.unitOf(end), from + kMostQuoteUnits);
  const code = body.charCodeAt(to);
  if (code >= 0xdc00 && code < 0xe000) to -= 1;
  return quoteOf(index, article, [begin, map.byteOf(to)]);
}

// Words as the reader wrote them, found in a sentence: white space may differ. null: they are not in it.
export function quoteWithin(index: Index, [article, sentence]: Place, words: string): Quote | null {
  const [begin, end] = index.comparison.articles[article]!.sentences[sentence]!.span;
  const { body, map } = index.source(article);
  const wanted = words.trim().split(/\s+/u).filter(Boolean).map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const from = map.unitOf(begin);
  const found = wanted ? new RegExp(wanted, 'u').exec(body.slice(from, map.unitOf(end))) : null;
  return found ? quoteOf(index, article, [map.byteOf(from + found.index), map.byteOf(from + found.index + found[0].length)]) : null;
}

// The words that a fact rests on: of every value one first, so that a cut leaves none out.
export function quotesOf(index: Index, fact: Fact): Quote[] {
  const mentions = fact.values.flatMap(value => value.mentions.map((mention, nth) => ({ mention, nth }))).sort((left, right) => left.nth - right.nth);
  return mentions.slice(0, kMostQuotes).flatMap(({ mention }) => {
    const place = index.places.get(mention.sentence);
    return place ? [quoteOf(index, place[0], mention.span)] : [];
  });
}

const withNote = (correction: Correction, note: string): Correction => note.trim() ? { ...correction, note: note.trim() } : correction;

export const dismissal = (index: Index, fact: Fact, note: string): Correction =>
  withNote({ kind: 'dismiss', at: quotesOf(index, fact), relation: fact.relation, fact: fact.kind }, note);
export const confirmation = (index: Index, fact: Fact, note: string): Correction =>
  withNote({ kind: 'confirm', at: quotesOf(index, fact), relation: fact.relation, fact: fact.kind, ...(fact.reason ? { reason: fact.reason } : {}) }, note);

// What a fact is, as the reader says; two names of it are told by the first words of its first two values.
export function judgement(index: Index, fact: Fact, way: Way, note: string): Correction {
  const { relation, reason } = way;
  if (way.kind !== 'fact') return withNote({ kind: way.kind, at: quotesOf(index, fact).slice(0, 2) }, note);
  return withNote({ kind: 'relation', at: quotesOf(index, fact), fact: fact.kind, ...(relation ? { relation } : {}), ...(reason ? { reason } : {}) }, note);
}

export function related(way: Way, left: Quote, right: Quote, about: string, note: string): Correction {
  const { kind, relation, reason } = way;
  const made: Correction = { kind, at: [left, right], ...(relation ? { relation } : {}), ...(reason ? { reason } : {}) };
  if (kind === 'fact' && about.trim()) made.about = about.trim();
  return withNote(made, note);
}

// The corrections that made a fact what it is, by their place in the list.
export function touching(index: Index, fact: Fact): number[] {
  const mentions = fact.values.flatMap(value => value.mentions);
  return (index.comparison.corrections ?? []).flatMap(({ kind, at, applied, fact: of }, i) => {
    if (!applied || !['dismiss', 'confirm', 'relation', 'fact'].includes(kind) || (of && of !== fact.kind)) return [];
    const hits = at.filter(quote => mentions.some(({ sentence, span }) => {
      const place = index.places.get(sentence);
      return place && index.comparison.articles[place[0]]!.id === quote.article && span[0] < quote.span[1] && quote.span[0] < span[1];
    })).length;
    return hits >= Math.min(2, at.length) ? [i] : [];
  });
}

export const marked = (fact: Fact): string => fact.dismissed ? 'Dismissed by the reader'
  : fact.by !== 'reader' ? '' : fact.rule === 'reader.fact' ? 'Added by the reader'
    : fact.rule === 'reader.relation' ? 'Changed by the reader' : 'Confirmed by the reader';

const kVerbs: Record<Correction['kind'], string> = {
  pin: 'Pinned together', unlink: 'Unlinked', dismiss: 'Dismissed', confirm: 'Confirmed', relation: 'Changed', published: 'Date of the article',
  date: 'Date', 'same-name': 'One name', 'other-name': 'Two names', fact: 'Added',
};
const short = (text: string) => text.length > 60 ? `${text.slice(0, 58).trimEnd()}…` : text;

// One line for the list of corrections: "Dismissed conflict: “12” (Harbour Post), “15” (Coast Daily)".
export function lineOf(comparison: Comparison, correction: Correction): string {
  const labels = labelsOf(comparison.articles);
  const said = correction.at.slice(0, 2).map(({ article, text }) => {
    const at = comparison.articles.findIndex(one => one.id === article);
    return `“${short(text.replace(/\s+/gu, ' '))}” (${labels[at] ?? article})`;
  });
  const what = correction.relation && ['dismiss', 'confirm', 'relation', 'fact'].includes(correction.kind) ? ` ${correction.relation}` : '';
  const day = correction.date ? ` ${correction.date}` : '';
  return `${kVerbs[correction.kind]}${what}${day}: ${said.join(', ')}${correction.applied === false ? ' – not applied' : ''}`;
}
