// An article as real document text. In: an article of the comparison. Out: <article> with one element and exactly one text
// node a paragraph, whose place in the body is known, so that byte spans and DOM positions can be turned into each other.
// The sentences' kinds decide the element (headline h2, subhead h3, bullet li, else p). Very long paragraphs are cut into
// several elements, long articles are built in slices, so the page answers all the time. Before the core has told the sentences each
// line is a paragraph; what it then tells otherwise is made anew, and the rest stays as it was laid out.
// Example: {kind: "headline", span: [0, 52]} becomes <h2>. Covered by articles.test.ts.
import type { ComparedArticle, SentenceKind, Span } from './contract';
import { element, pause } from './dom';
import { kRightToLeft } from './hidden';
import { ByteMap } from './spans';
import type { Places } from './word_places';

export const kStyles = { body: 0, headline: 1, subhead: 2, small: 3 } as const;
export interface ParagraphPlan {
  tag: 'h2' | 'h3' | 'li' | 'p';
  style: number;        // text style of the canvas
  small: boolean;       // byline or boilerplate
  begin: number;        // UTF-16 units of the body
  end: number;
  first_sentence: number;
  end_sentence: number; // half-open
}
export interface Word { from: number; to: number; sentence: number } // units of the paragraph's text node
export interface Paragraph extends ParagraphPlan {
  element: HTMLElement;
  node: Text;
  words: Word[] | null; // read when first needed
  places: Places | null; // of its words in the document, as they were read last
}
export interface ArticleText {
  element: HTMLElement;
  body: string;
  map: ByteMap;
  starts: number[];     // of each sentence, in units
  ends: number[];
  paragraphs: Paragraph[];
  compared: boolean;    // the sentences are known
  given_up?: boolean;   // another one has taken its place in the document
}

const kLines = /[^\n\r]{1,1000000}/gu; // within a longer run the browser's expressions stop with an error
const kBulletSign = /^[•‣◦*·–-]\s+/u; // the list shows its own
const kMostUnits = 4000;       // of one element; a screen holds about 2,000 characters of a column
const kFirstSlice = 80;        // paragraphs that are built at once: more than any screen shows
const kSlice = 400;            // and then at a time: about 5 ms
const kLongestHeadline = 200;  // units
export const kLongArticle = 60_000; // units; from here on only what is near the view is laid out and measured

const kLooks: Record<SentenceKind, Pick<ParagraphPlan, 'tag' | 'style' | 'small'>> = {
  headline: { tag: 'h2', style: kStyles.headline, small: false },
  subhead: { tag: 'h3', style: kStyles.subhead, small: false },
  bullet: { tag: 'li', style: kStyles.body, small: false },
  byline: { tag: 'p', style: kStyles.small, small: true },
  boilerplate: { tag: 'p', style: kStyles.small, small: true },
  body: { tag: 'p', style: kStyles.body, small: false },
};

export function planParagraphs(article: ComparedArticle, map: ByteMap): { plans: ParagraphPlan[]; starts: number[]; ends: number[] } {
  const { sentences, body } = article;
  if (sentences.length === 0) return { plans: planLines(body), starts: [], ends: [] };
  const starts = sentences.map(s => map.unitOf(s.span[0]));
  const ends = sentences.map(s => map.unitOf(s.span[1]));
  const plans: ParagraphPlan[] = [];
  let told = 0; // everything before it is in a plan or blank
  for (let first = 0; first < sentences.length;) {
    let end = first + 1;
    while (end < sentences.length && sentences[end]!.paragraph === sentences[first]!.paragraph) end++;
    const kinds = sentences.slice(first, end).map(s => s.kind);
    const look = kLooks[kinds.includes('body') ? 'body' : kinds[0]!];
    leftOver(body, told, starts[first]!, first, plans);
    cut(look, starts, ends, first, end, body, plans);
    told = ends[end - 1]!;
    first = end;
  }
  leftOver(body, told, body.length, sentences.length, plans);
  return { plans, starts, ends };
}

// As long as no sentence is known: of several lines the first stands as a headline if it reads like one.
function planLines(body: string): ParagraphPlan[] {
  const plans: ParagraphPlan[] = [];
  for (const { index, 0: line } of body.matchAll(kLines)) leftOver(body, index, index + line.length, 0, plans);
  const [first] = plans;
  if (first && plans.length > 1 && first.end - first.begin < kLongestHeadline && !/[.!?…”"]$/u.test(body.slice(first.begin, first.end)))
    plans[0] = { ...first, ...kLooks.headline };
  return plans;
}

// One paragraph, in pieces of at most kMostUnits that end with a sentence where they can.
function cut(look: Pick<ParagraphPlan, 'tag' | 'style' | 'small'>, starts: number[], ends: number[], first: number, end: number,
  body: string, plans: ParagraphPlan[]): void {
  for (let from = first; from < end;) {
    let to = from + 1;
    while (to < end && ends[to]! - starts[from]! <= kMostUnits) to++;
    const sign = look.tag === 'li' && from === first ? kBulletSign.exec(body.slice(starts[from], ends[from]))?.[0].length ?? 0 : 0;
    const begin = starts[from]! + sign;
    const stop = to < end ? starts[to]! : ends[to - 1]!;
    for (let at = begin; at < stop;) {
      const next = stop - at > kMostUnits ? breakNear(body, at, at + kMostUnits) : stop;
      plans.push({ ...look, begin: at, end: next, first_sentence: from, end_sentence: to });
      at = next;
    }
    from = to;
  }
}

// The last space before `limit`, or `limit` itself, never inside a pair.
function breakNear(body: string, from: number, limit: number): number {
  const space = body.lastIndexOf(' ', limit);
  if (space > from) return space + 1;
  const code = body.charCodeAt(limit);
  return code >= 0xdc00 && code < 0xe000 ? limit - 1 : limit;
}

// Text that lies in no sentence is shown too, if it has a letter or a digit.
function leftOver(body: string, begin: number, end: number, sentence: number, plans: ParagraphPlan[]): void {
  if (end - begin < 2 || !/[\p{L}\p{N}]/u.test(body.slice(begin, end))) return;
  const text = body.slice(begin, end);
  const lead = text.length - text.trimStart().length;
  const stop = begin + text.trimEnd().length;
  for (let at = begin + lead; at < stop;) {
    const next = stop - at > kMostUnits ? breakNear(body, at, at + kMostUnits) : stop;
    plans.push({ ...kLooks.body, begin: at, end: next, first_sentence: sentence, end_sentence: sentence });
    at = next;
  }
}

// Builds the first screen at once and the rest in slices; `grown` is called after each slice.
export function buildArticle(article: ComparedArticle, grown: () => void): ArticleText {
  const map = new ByteMap(article.body);
  const { plans, starts, ends } = planParagraphs(article, map);
  const looks = [article.body.length > kLongArticle ? 'long' : '', readsFromRight(article.body) ? 'from-right' : ''].filter(Boolean);
  const root = element('article', looks.length > 0 ? { class: looks.join(' ') } : {});
  const made: ArticleText = { element: root, body: article.body, map, starts, ends, paragraphs: [], compared: article.sentences.length > 0 };
  append(made, plans, 0, kFirstSlice);
  if (plans.length > kFirstSlice) void appendRest(made, plans, grown);
  return made;
}

// As its first letter runs; each paragraph has a direction of its own.
export const readsFromRight = (body: string) => kRightToLeft.test(/\p{L}/u.exec(body)?.[0] ?? '');

// The sentences of an article that was built without them are known now. Paragraphs that stay what they were stay where they stand.
export function refineArticle(text: ArticleText, article: ComparedArticle, grown: () => void): ArticleText {
  text.given_up = true;
  const { plans, starts, ends } = planParagraphs(article, text.map);
  const wanted = new Set(plans.slice(0, kFirstSlice).map(keyOf));
  const kept = new Map<string, Paragraph>();
  for (const paragraph of text.paragraphs) {
    if (wanted.has(keyOf(paragraph))) kept.set(keyOf(paragraph), paragraph);
    else paragraph.element.remove();
  }
  const made: ArticleText = { element: text.element, body: text.body, map: text.map, starts, ends, paragraphs: [], compared: true };
  append(made, plans, 0, kFirstSlice, kept);
  if (plans.length > kFirstSlice) void appendRest(made, plans, grown);
  return made;
}
const keyOf = ({ tag, small, begin, end }: ParagraphPlan) => `${tag}${small} ${begin} ${end}`;

async function appendRest(text: ArticleText, plans: ParagraphPlan[], grown: () => void): Promise<void> {
  for (let at = kFirstSlice; at < plans.length; at += kSlice) {
    await pause();
    if (text.given_up) return;
    append(text, plans, at, at + kSlice);
    grown();
  }
}

// `kept`: paragraphs that stand there already, in their order; the others come between them.
function append(text: ArticleText, plans: ParagraphPlan[], from: number, to: number, kept?: Map<string, Paragraph>): void {
  let parts = document.createDocumentFragment();
  let list = from > 0 ? text.element.lastElementChild : null; // a list goes on across slices
  for (const plan of plans.slice(from, to)) {
    const same = plan.tag === 'li' ? undefined : kept?.get(keyOf(plan));
    if (same) {
      same.element.before(parts);
      parts = document.createDocumentFragment();
      list = null;
      text.paragraphs.push({ ...plan, element: same.element, node: same.node, words: null, places: same.places });
      continue;
    }
    const made = element(plan.tag, { dir: 'auto', ...(plan.small ? { class: 'small' } : {}) });
    const node = document.createTextNode(text.body.slice(plan.begin, plan.end));
    made.append(node);
    if (plan.tag === 'li') {
      if (list?.localName !== 'ul') parts.append(list = element('ul'));
      list.append(made);
    } else {
      parts.append(made);
      list = null;
    }
    text.paragraphs.push({ ...plan, element: made, node, words: null, places: null });
  }
  text.element.append(parts);
}

// The range of the document that shows a byte span, or null when none of it has been built.
export function rangeOf(text: ArticleText, span: Span): Range | null {
  const begin = text.map.unitOf(span[0]);
  const end = text.map.unitOf(span[1]);
  const first = paragraphAt(text, begin);
  const last = paragraphAt(text, Math.max(begin, end - 1));
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, Math.max(0, Math.min(begin - first.begin, first.node.length)));
  range.setEnd(last.node, Math.max(0, Math.min(end - last.begin, last.node.length)));
  return range;
}

// The paragraph that holds this unit of the body, or the one after it.
export function paragraphAt(text: ArticleText, unit: number): Paragraph | undefined {
  let low = 0;
  let high = text.paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (text.paragraphs[middle]!.end <= unit) low = middle + 1;
    else high = middle;
  }
  return text.paragraphs[low];
}

// The sentence at a unit of the body, or -1 between sentences.
export function sentenceAt(text: Pick<ArticleText, 'starts' | 'ends'>, unit: number): number {
  let low = 0;
  let high = text.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (text.ends[middle]! <= unit) low = middle + 1;
    else high = middle;
  }
  return low < text.starts.length && text.starts[low]! <= unit ? low : -1;
}
