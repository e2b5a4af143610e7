// Where every word is. In: a column's paragraphs in the document. Out: one row of numbers a word, as app_column takes them.
// The browser breaks the lines; this only reads: Range.getClientRects of each word, once per layout. A word that is broken
// over lines becomes one piece per line, found grapheme by grapheme. Scripts without spaces are cut by Intl.Segmenter, so
// that a piece never crosses a line break. From prototype to product: 5,833 words in 38 to 53 ms.
// Coordinates: CSS px, x from the scroller's left edge, y from the top of its content. Covered by layout.test.ts and tests/e2e.
import type { ArticleText, Paragraph, Word } from './articles';
import { kStyles, sentenceAt } from './articles';
import type { TextStyle } from './app_module';
import { element } from './dom';

export const kStride = 11; // x y w h baseline text style sentence rtl begin end
export interface ColumnBoxes { boxes: Float32Array; strings: string[] }

const kUnspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;
const kSameLine = 2; // px that tops of one line may differ
const kCutOff = 1 / 128; // device px: places inside a line are rounded down to 1/64, half of which they lose on average
let words_of: Intl.Segmenter | undefined;
let graphemes_of: Intl.Segmenter | undefined;

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

// Reads the boxes of paragraphs[from, to).
export function readBoxes(scroller: HTMLElement, text: ArticleText, baselines: number[], from: number, to: number): ColumnBoxes {
  const origin = scroller.getBoundingClientRect();
  const top = origin.top - scroller.scrollTop;
  const range = document.createRange();
  const out: number[] = [];
  const ids = new Map<string, number>();
  const lost = kCutOff / devicePixelRatio;
  for (const paragraph of text.paragraphs.slice(from, to)) {
    const { node, style } = paragraph;
    const rtl = getComputedStyle(paragraph.element).direction === 'rtl' ? 1 : 0;
    let line = NaN; // top of the line so far: where it begins is known exactly
    const put = (word: Word, begin: number, end: number, box: Box) => {
      const within = rtl === 1 || Math.abs(box.top - line) < kSameLine;
      line = box.top;
      const piece = node.data.slice(begin, end);
      let id = ids.get(piece);
      if (id === undefined) ids.set(piece, id = ids.size);
      const bytes = text.map.byteOf(paragraph.begin + begin);
      out.push(box.left - origin.left + (within ? lost : 0), box.top - top, box.width, box.height, baselines[style]!, id, style, word.sentence, rtl,
        bytes, bytes + byteLength(piece));
    };
    for (const word of wordsOf(text, paragraph)) {
      range.setStart(node, word.from);
      range.setEnd(node, word.to);
      const rects = range.getClientRects();
      if (rects.length === 1) put(word, word.from, word.to, rects[0]!);
      else if (rects.length > 1) putBroken(node, word, range, (begin, end, box) => put(word, begin, end, box));
    }
  }
  return { boxes: new Float32Array(out), strings: [...ids.keys()] };
}

interface Box { left: number; top: number; width: number; height: number }

function putBroken(node: Text, word: Word, range: Range, put: (begin: number, end: number, box: Box) => void): void {
  graphemes_of ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let from = word.from;
  let box: Box | null = null;
  for (const g of graphemes_of.segment(node.data.slice(word.from, word.to))) {
    const at = word.from + g.index;
    range.setStart(node, at);
    range.setEnd(node, at + g.segment.length);
    const next = range.getBoundingClientRect();
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

function byteLength(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code < 0xe000 ? 2 : 3; // a pair: two halves of four
  }
  return bytes;
}

// The lines of the selection inside a column, in its content coordinates: x y w h each.
export function readSelection(scroller: HTMLElement, text: ArticleText, selected: Range): Float32Array {
  const origin = scroller.getBoundingClientRect();
  const range = document.createRange();
  const out: number[] = [];
  for (const { node, element: shown } of text.paragraphs) {
    if (!selected.intersectsNode(node)) continue;
    const box = shown.getBoundingClientRect();
    if (box.bottom < origin.top - origin.height || box.top > origin.bottom + origin.height) continue; // far outside the view
    range.setStart(node, node === selected.startContainer ? selected.startOffset : 0);
    range.setEnd(node, node === selected.endContainer ? selected.endOffset : node.length);
    for (const r of range.getClientRects()) out.push(r.left - origin.left, r.top - origin.top + scroller.scrollTop, r.width, r.height);
  }
  return new Float32Array(out);
}

// The lines of found places inside a column, in its content coordinates: x y w h current each.
export function readFound(scroller: HTMLElement, places: { range: Range; current: boolean }[]): Float32Array {
  const origin = scroller.getBoundingClientRect();
  const out: number[] = [];
  for (const { range, current } of places)
    for (const r of range.getClientRects()) out.push(r.left - origin.left, r.top - origin.top + scroller.scrollTop, r.width, r.height, +current);
  return new Float32Array(out);
}

// Fonts, colours and baselines of the four text styles, measured on a hidden article that the style sheet dresses as any other.
export class StyleProbe {
  private readonly probes_: HTMLElement[];

  constructor(parent: HTMLElement) {
    const list: HTMLElement[] = [];
    list[kStyles.body] = element('p', {}, 'x');
    list[kStyles.headline] = element('h2', { role: 'presentation' }, 'x');
    list[kStyles.subhead] = element('h3', { role: 'presentation' }, 'x');
    list[kStyles.small] = element('p', { class: 'small' }, 'x');
    this.probes_ = list;
    // A mark of no height stands on the baseline.
    for (const probe of list) probe.append(element('span', { class: 'baseline' }));
    parent.append(element('article', { class: 'probe', 'aria-hidden': 'true' }, ...list));
  }

  styles(ratio: number): TextStyle[] {
    return this.probes_.map(probe => {
      const css = getComputedStyle(probe);
      const px = parseFloat(css.fontSize) * ratio;
      return { px, color: css.getPropertyValue('--ink').trim(), deviceFont: `${css.fontStyle} ${css.fontWeight} ${px}px ${css.fontFamily}` };
    });
  }

  // From the top of a word's box to its baseline, as the browser lays it out: no font arithmetic.
  baselines(): number[] {
    return this.probes_.map(probe => {
      const range = document.createRange();
      range.selectNodeContents(probe.firstChild!);
      return probe.lastElementChild!.getBoundingClientRect().bottom - range.getBoundingClientRect().top;
    });
  }

  // The fonts that the styles need, so that the first layout is the final one.
  async fonts(): Promise<void> {
    await Promise.all(this.probes_.map(probe => {
      const css = getComputedStyle(probe);
      return document.fonts.load(`${css.fontStyle} ${css.fontWeight} ${css.fontSize} ${css.fontFamily}`);
    }));
    // that of the heads too, while nobody waits: a layout without it asks the system for another one, which takes longer than all the rest
    void document.fonts.load(`600 15px ${getComputedStyle(document.body).fontFamily}`);
  }
}
