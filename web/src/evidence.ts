// What each article says of a chosen fact or sentence, as passages to read without scrolling. In: a comparison. Out: of a fact
// its values, of each value the articles that state it, with the whole sentence, one before and one after, the stated words,
// the speaker; of a sentence what the others say in its place and which words of theirs are not in it; and who says nothing.
// Example: a conflict of dates in three articles of five gives two values, three passages, two silent articles.
// All spans are bytes of the article's body. Covered by evidence.test.ts.
import type { ComparedArticle, Comparison, Fact, Link, Relation, Sentence, Span } from './contract';
import { declaredEdits, type DeclaredEdit } from './edits';
import type { Source } from './passages';
import { ByteMap } from './spans';
import { wordPairs } from './word_pairs';

export type Place = [article: number, sentence: number];
export interface MarkedSpan { span: Span; relation: Relation }
export interface Passage {
  article: number;
  sentence: number;
  span: Span;              // of the sentence
  before: Span | null;     // the sentence before it, where it is text of the same kind
  after: Span | null;
  stated: Span[];          // the words that the fact rests on
  speaker: Span | null;    // who is quoted
  repeats: number;         // further sentences of the article that state the same
}
export interface EvidenceValue { value: string; text: string; passages: Passage[] }
export interface Evidence { values: EvidenceValue[]; silent: number[] }
export interface Said { article: number; sentence: number; span: Span; part: boolean; fresh: Span[] }
export interface Others { said: Said[]; silent: number[] }

const kPlainText = new Set<Sentence['kind']>(['body', 'bullet']);

// Where things are, looked up once a comparison.
export class Index {
  readonly places = new Map<string, Place>();
  readonly rows = new Map<string, string[]>();
  private readonly links_ = new Map<string, Link[]>();
  readonly declared: DeclaredEdit[]; // edits that quotations say of themselves
  private readonly marks_: MarkedSpan[][];
  private readonly sources_: Source[] = [];

  constructor(readonly comparison: Comparison) {
    comparison.articles.forEach((article, a) => article.sentences.forEach((sentence, s) => this.places.set(sentence.id, [a, s])));
    for (const { sentences } of comparison.rows) for (const id of sentences) this.rows.set(id, sentences);
    for (const link of comparison.links) {
      for (const id of [link.left, link.right]) {
        const mine = this.links_.get(id);
        if (mine) mine.push(link);
        else this.links_.set(id, [link]);
      }
    }
    this.declared = declaredEdits(comparison.facts, id => this.places.get(id)?.[0] ?? -1);
    this.marks_ = comparison.articles.map(() => []);
    for (const fact of comparison.facts) {
      if (fact.dismissed || (fact.relation !== 'conflict' && fact.relation !== 'differs')) continue;
      for (const { sentence, span } of fact.values.flatMap(value => value.mentions)) {
        const place = this.places.get(sentence);
        if (place) this.marks_[place[0]]!.push({ span, relation: fact.relation });
      }
    }
  }

  // An article's text with its byte map, made when first needed.
  source(article: number): Source {
    const body = this.comparison.articles[article]?.body ?? '';
    return this.sources_[article] ??= { body, map: new ByteMap(body) };
  }
  linksOf(id: string): Link[] { return this.links_.get(id) ?? []; }
  // Conflicts and differences whose words lie in a span of an article.
  marksIn(article: number, [begin, end]: Span): MarkedSpan[] {
    return (this.marks_[article] ?? []).filter(({ span }) => span[0] >= begin && span[1] <= end);
  }
  declaredIn(article: number, [begin, end]: Span): DeclaredEdit[] {
    return this.declared.filter(edit => edit.article === article && edit.span[0] >= begin && edit.span[1] <= end);
  }
}

export function evidenceOf(index: Index, fact: Fact): Evidence {
  const { articles } = index.comparison;
  const spoken = new Set<number>();
  const values = fact.values.map(({ value, mentions }) => {
    const passages: Passage[] = [];
    for (const { sentence: id, span } of mentions) {
      const place = index.places.get(id);
      if (!place) continue;
      const [a, s] = place;
      spoken.add(a);
      const there = passages.find(p => p.article === a);
      if (!there) passages.push(passageOf(articles[a]!, a, s, span));
      else if (there.sentence === s) there.stated.push(span);
      else if (isHeadline(articles[a]!, there.sentence) && !isHeadline(articles[a]!, s)) Object.assign(there, passageOf(articles[a]!, a, s, span), { repeats: there.repeats + 1 });
      else there.repeats++;
    }
    passages.sort((left, right) => left.article - right.article);
    return { value, text: mentions[0]?.text ?? value, passages };
  });
  return { values, silent: articles.map((_, i) => i).filter(i => !spoken.has(i)) };
}

const isHeadline = (article: ComparedArticle, sentence: number) => article.sentences[sentence]?.kind === 'headline';

function passageOf(article: ComparedArticle, a: number, s: number, stated: Span): Passage {
  const sentence = article.sentences[s]!;
  const beside = (at: number) => {
    const other = article.sentences[at];
    return other && kPlainText.has(sentence.kind) && kPlainText.has(other.kind) ? other.span : null;
  };
  const quote = article.mentions.find(m => m.kind === 'quote' && m.speaker && m.sentence === sentence.id &&
    m.span[0] < stated[1] && stated[0] < m.span[1]);
  return { article: a, sentence: s, span: sentence.span, before: beside(s - 1), after: beside(s + 1), stated: [stated], speaker: quote?.speaker ?? null, repeats: 0 };
}

// What the other articles say of what this sentence says: first those of the same row, then those that have a part of it.
export function othersOf(index: Index, [article, sentence]: Place): Others {
  const { articles } = index.comparison;
  const id = articles[article]?.sentences[sentence]?.id ?? '';
  const said: Said[] = [];
  const take = (other: string, part: boolean) => {
    const place = index.places.get(other);
    if (!place || place[0] === article || said.some(s => s.article === place[0] && s.sentence === place[1])) return;
    const span = articles[place[0]]!.sentences[place[1]]!.span;
    said.push({ article: place[0], sentence: place[1], span, part, fresh: freshOf(index, place[0], span, index.linksOf(id), id, other) });
  };
  for (const other of index.rows.get(id) ?? []) take(other, false);
  for (const { left, right, level } of index.linksOf(id)) take(left === id ? right : left, level === 'partial');
  said.sort((left, right) => left.article - right.article || left.sentence - right.sentence);
  const spoken = new Set(said.map(s => s.article));
  return { said, silent: articles.map((_, i) => i).filter(i => i !== article && !spoken.has(i)) };
}

// The words of the other sentence that the alignment pairs with none of this one; none where the two are not linked directly.
function freshOf(index: Index, article: number, span: Span, links: Link[], mine: string, other: string): Span[] {
  const link = links.find(l => (l.left === mine && l.right === other) || (l.right === mine && l.left === other));
  if (!link || link.tokens === '') return [];
  const { body, map } = index.source(article);
  const paired = wordPairs(link.tokens).map(t => link.left === mine ? [t[2], t[3]] as const : [t[0], t[1]] as const).sort((left, right) => left[0] - right[0]);
  const fresh: Span[] = [];
  let at = span[0];
  const keep = (begin: number, end: number) => { // without the blanks and signs around it
    const from = map.unitOf(begin);
    const text = body.slice(from, map.unitOf(end));
    const core = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '');
    const lead = core ? text.indexOf(core) : 0;
    if (core) fresh.push([map.byteOf(from + lead), map.byteOf(from + lead + core.length)]);
  };
  for (const [begin, end] of paired) {
    if (begin > at) keep(at, begin);
    at = Math.max(at, end);
  }
  if (at < span[1]) keep(at, span[1]);
  return fresh;
}

// ---- how an article stands to the others, for its head
const kFarApart = 14; // days from the nearest other report: within two weeks reports of one event follow each other
const kHardly = 0.1;  // of an article's sentences in rows: less, and it tells something else
const kLeastSentences = 6; // fewer and a share says nothing
const kSameText = 0.8; // of the shorter one's words: the same text
const kMostCopies = 3; // of more the first is named

export function remarkOf(comparison: Comparison, article: number, labels: string[]): string {
  const { articles } = comparison;
  if (articles.length < 2) return '';
  const me = articles[article]!;
  const remarks: string[] = [];
  const days = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) / 86_400_000 : NaN;
  const gaps = articles.filter((_, i) => i !== article).map(other => days(me.published) - days(other.published)).filter(gap => !Number.isNaN(gap));
  const nearest = gaps.reduce((best, gap) => Math.abs(gap) < Math.abs(best) ? gap : best, gaps[0] ?? 0);
  if (Math.abs(nearest) >= kFarApart) remarks.push(`${span(Math.abs(nearest))} ${nearest < 0 ? 'older' : 'newer'} than the others`);
  const inRow = new Set(comparison.rows.flatMap(row => row.sentences));
  const shares = articles.map(({ sentences }) => {
    const told = sentences.filter(s => kPlainText.has(s.kind) || s.kind === 'headline');
    return { count: told.length, in: told.filter(s => inRow.has(s.id)).length };
  });
  const mine = shares[article]!;
  const others = shares.filter((s, i) => i !== article && s.count > 0 && s.in / s.count > kHardly).length;
  if (mine.count >= kLeastSentences && mine.in / mine.count < kHardly && others >= 2)
    remarks.push(mine.in === 0 ? 'no whole sentence in common with the others' : `only ${mine.in} of ${mine.count} sentences in common with the others`);
  const copied = comparison.copies.flatMap(({ articles: pair, share }) => {
    const other = pair.includes(me.id) && share >= kSameText ? articles.findIndex(a => a.id === pair.find(id => id !== me.id)) : -1;
    return other >= 0 && other < article ? [labels[other]!] : [];
  });
  const named = copied.slice(0, copied.length > kMostCopies ? 1 : kMostCopies).map(isolated);
  if (copied.length > named.length) named.push(`${copied.length - named.length} others`);
  if (named.length > 0) remarks.push(`largely the same text as ${[named.slice(0, -1).join(', '), ...named.slice(-1)].filter(Boolean).join(' and ')}`);
  return remarks.length > 0 ? remarks.join('; ') : '';
}

// A label that runs its own way is kept together.
const isolated = (label: string) => /^\P{L}*[\u0590-\u08ff]/u.test(label) ? `\u2068${label}\u2069` : label;

function span(days: number): string {
  const [n, unit] = days >= 700 ? [Math.round(days / 365), 'year'] : days >= 55 ? [Math.round(days / 30.4), 'month'] : [Math.round(days / 7), 'week'];
  return `${n} ${unit}${n === 1 ? '' : 's'}`;
}
