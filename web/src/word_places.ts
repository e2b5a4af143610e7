// Where every word of a paragraph is. In: a paragraph in the document. Out: its pieces with their boxes, from the corner of its text.
// The browser breaks the lines; this only reads: Range.getClientRects of each word. A word that is broken over lines becomes one
// piece per line, found grapheme by grapheme. Scripts without spaces are cut by Intl.Segmenter, so that a piece never crosses a
// line break. What was read is kept as long as the text has the same extent in an element of the same width, so that a text
// whose paragraphs only moved is read by three boxes a paragraph instead of one a word. Covered by word_places.test.ts and tests/e2e.
import { sentenceAt, type ArticleText, type Paragraph, type Word } from './articles';
import { drawn } from './hidden';
import { lefts } from './line_places';

export interface Places {
  epoch: number;      // fonts, ratio and theme that it was read with
  element: number;    // px: width of the element, of the text and its height
  width: number;
  height: number;
  rtl: 0 | 1;
  first: number;      // px: top of the first line, from the text's
  line: number;       // and the height of each
  strings: string[];  // one a piece, as it is drawn
  words: Uint32Array; // its word
  bytes: Uint32Array; // its begin and end, from the paragraph's
  boxes: Float64Array; // x y w h, px from the corner of the text's extent: sums of 1/64, so nothing is lost by adding
}

const kUnspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;
const kSameLine = 2; // px that tops of one line may differ
const kStep = 1 / 64; // device px: places inside a line are rounded down to it, and lose half of it on average
let words_of: Intl.Segmenter | undefined;
let graphemes_of: Intl.Segmenter | undefined;
let measuring: OffscreenCanvasRenderingContext2D | undefined;

// The pieces of a text that are measured and painted as one.
export function* pieces(text: string): Generator<[from: number, to: number]> {
  for (const match of text.matchAll(/\S+/gu)) {
    const word = match[0];
    if (!kUnspaced.test(word)) {
      yield [match.index, match.index + word.length];
      continue;
    }
    words_of ??= new Intl.Segmenter(undefined, { granularity: 'word' });
    for (const s of words_of.segment(word)) yield [match.index + s.index, match.index + s.index + s.segment.length];
  }
}

// The paragraph's words with their sentences; they depend on the text only and are kept.
export function wordsOf(text: ArticleText, paragraph: Paragraph): Word[] {
  if (paragraph.words) return paragraph.words;
  const words: Word[] = [];
  let sentence = paragraph.first_sentence;
  for (const [from, to] of pieces(paragraph.node.data)) {
    const unit = paragraph.begin + from;
    while (sentence + 1 < paragraph.end_sentence && text.starts[sentence + 1]! <= unit) sentence++;
    const inside = sentence < paragraph.end_sentence && unit < text.ends[sentence]!;
    words.push({ from, to, sentence: inside ? sentence : sentenceAt(text, unit) });
  }
  return paragraph.words = words;
}

// What is known of a paragraph, read anew where its lines may be others. `around`: where its text lies now.
export function placesOf(text: ArticleText, paragraph: Paragraph, range: Range, epoch: number): { places: Places; around: DOMRect } {
  range.selectNodeContents(paragraph.node);
  const around = range.getBoundingClientRect();
  const element = paragraph.element.getBoundingClientRect();
  const { width } = element;
  const known = paragraph.places;
  if (known && known.epoch === epoch && known.element === width && known.width === around.width && known.height === around.height)
    return { places: known, around };
  const read = readPlaces(paragraph, element.top, wordsOf(text, paragraph), around, range);
  return { places: paragraph.places = { epoch, element: width, width: around.width, height: around.height, ...read }, around };
}

function readPlaces({ node, element }: Paragraph, top: number, list: Word[], around: DOMRect, range: Range): Omit<Places, 'epoch' | 'element' | 'width' | 'height'> {
  const css = getComputedStyle(element);
  const rtl = css.direction === 'rtl' ? 1 : 0;
  const { data } = node;
  const lost = kStep / 2 / devicePixelRatio;
  const strings: string[] = [];
  const [words, bytes, boxes]: [number[], number[], number[]] = [[], [], []];
  let line = NaN; // top of the line so far: where it begins is known exactly
  let told = 0;   // units whose bytes are counted
  let count = 0;
  const bytesTo = (unit: number) => {
    count += byteLength(data, told, unit);
    told = unit;
    return count;
  };
  const put = (word: number, begin: number, end: number, box: Box) => {
    const within = rtl === 0 && Math.abs(box.top - line) < kSameLine;
    line = box.top;
    strings.push(drawn(data.slice(begin, end)));
    words.push(word);
    bytes.push(bytesTo(begin), bytesTo(end));
    boxes.push(box.left - around.left + (within ? lost : 0), box.top - around.top, box.width, box.height);
  };
  for (let i = 0; i < list.length; i++) {
    const word = list[i]!;
    range.setStart(node, word.from);
    range.setEnd(node, word.to);
    const rects = range.getClientRects();
    if (rects.length === 1) put(i, word.from, word.to, rects[0]!);
    else if (rects.length > 1) putBroken(node, word, range, (begin, end, box) => put(i, begin, end, box));
  }
  // to be known finer: lines from right to left, in which no word but the leftmost begins at a place that is told exactly; every line of a
  // browser that tells whole pixels
  const whole = isWhole(boxes);
  if (whole || rtl === 1) placeFiner(css, rtl, whole, strings, boxes);
  const [first, line_height] = [top + parseFloat(css.paddingTop) - around.top, parseFloat(css.lineHeight)];
  return { rtl, first, line: line_height, strings, words: Uint32Array.from(words), bytes: Uint32Array.from(bytes), boxes: Float64Array.from(boxes) };
}

// All places are whole pixels from the begin of the text (`put` adds a fraction of a step to those inside of a line).
function isWhole(boxes: number[]): boolean {
  for (let at = 0; at < boxes.length; at += 4) if (Math.abs(boxes[at]! - Math.round(boxes[at]!)) > kStep) return false;
  return true;
}
// `whole`: places were rounded to CSS px, in which such a browser lays out too; else to steps of a device px.
function placeFiner(css: CSSStyleDeclaration, rtl: 0 | 1, whole: boolean, strings: string[], boxes: number[]): void {
  const ratio = whole ? 1 : devicePixelRatio;
  const unit = whole ? 1 : kStep / ratio; // CSS px a step
  const measure = measured(css, rtl, ratio);
  const widthOf = (text: string) => measure.measureText(text).width / ratio / unit;
  const space = widthOf(' ');
  for (let begin = 0; begin < strings.length;) {
    let end = begin + 1;
    while (end < strings.length && Math.abs(boxes[4 * end + 1]! - boxes[4 * begin + 1]!) < kSameLine) end++;
    const line = Array.from({ length: end - begin }, (_, i) => begin + i).sort((a, b) => boxes[4 * a]! - boxes[4 * b]!);
    const found = lefts(line.map(i => {
      const left = boxes[4 * i]! / unit;
      return { left, right: left + boxes[4 * i + 2]! / unit, width: widthOf(strings[i]!) };
    }), space);
    line.forEach((i, k) => { boxes[4 * i] = found[k]! * unit; });
    begin = end;
  }
}
function measured(css: CSSStyleDeclaration, rtl: 0 | 1, ratio: number): OffscreenCanvasRenderingContext2D {
  const context = measuring ??= new OffscreenCanvas(1, 1).getContext('2d')!;
  context.font = `${css.fontStyle} ${css.fontWeight} ${parseFloat(css.fontSize) * ratio}px ${css.fontFamily}`;
  context.direction = rtl === 1 ? 'rtl' : 'ltr';
  context.fontKerning = 'normal';
  if ('textRendering' in context) context.textRendering = 'optimizeLegibility';
  return context;
}

// Where each begins and how long it is. Most broken words are Latin ones with a hyphen: the segmenter takes 20 ms to begin.
function* graphemesIn(text: string): Generator<[first: number, length: number]> {
  if (/^[!-~]*$/.test(text)) {
    for (let i = 0; i < text.length; i++) yield [i, 1];
    return;
  }
  graphemes_of ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { index, segment } of graphemes_of.segment(text)) yield [index, segment.length];
}

// Of a character after a line's end some browsers tell a box of no width there too.
function ownBox(range: Range): DOMRect {
  const rects = range.getClientRects();
  return rects.length > 1 ? [...rects].reduce((widest, rect) => rect.width > widest.width ? rect : widest) : range.getBoundingClientRect();
}

interface Box { left: number; top: number; width: number; height: number }

function putBroken(node: Text, word: Word, range: Range, put: (begin: number, end: number, box: Box) => void): void {
  let from = word.from;
  let box: Box | null = null;
  for (const [first, length] of graphemesIn(node.data.slice(word.from, word.to))) {
    const at = word.from + first;
    range.setStart(node, at);
    range.setEnd(node, at + length);
    const next = ownBox(range);
    if (box && Math.abs(next.top - box.top) < kSameLine) {
      const left = Math.min(box.left, next.left);
      box = { left, top: box.top, width: Math.max(box.left + box.width, next.right) - left, height: box.height };
      continue;
    }
    if (box) put(from, at, box);
    from = at;
    box = { left: next.left, top: next.top, width: next.width, height: next.height };
  }
  if (box) put(from, word.to, box);
}

function byteLength(text: string, from: number, to: number): number {
  let bytes = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code < 0xe000 ? 2 : 3; // a pair: two halves of four
  }
  return bytes;
}
