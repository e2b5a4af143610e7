// What the canvas needs of the laid-out document: words, lines of the selection and of found places, fonts and baselines. In: a
// column's paragraphs in the document. Out: one row of numbers a word, as app_column takes them.
// Coordinates: CSS px, x from the scroller's left edge, y from the top of its content. Covered by tests/e2e.
import type { ArticleText } from './articles';
import { kStyles } from './articles';
import type { TextStyle } from './app_module';
import { element } from './dom';
import { placesOf, wordsOf } from './word_places';

export const kStride = 11; // x y w h baseline text style sentence rtl begin end
const kSameHeight = .5; // px
// Of a style, px: from the top of a word's box and of its line; the height of that box.
export interface Baseline { box: number; height: number; line: number }
export interface ColumnBoxes { boxes: Float32Array; strings: string[] }

// The words of paragraphs[from, to). `epoch`: raised by whoever knows that fonts or the ratio changed.
export function readBoxes(scroller: HTMLElement, text: ArticleText, baselines: Baseline[], from: number, to: number, epoch: number): ColumnBoxes {
  const origin = scroller.getBoundingClientRect();
  const top = origin.top - scroller.scrollTop;
  const range = document.createRange();
  const read = text.paragraphs.slice(from, to).map(paragraph => ({ paragraph, ...placesOf(text, paragraph, range, epoch) }));
  const out = new Float32Array(kStride * read.reduce((sum, { places }) => sum + places.strings.length, 0));
  const ids = new Map<string, number>();
  let at = 0;
  for (const { paragraph, places: { strings, words, bytes, boxes, rtl, first: top_line, line }, around } of read) {
    const list = wordsOf(text, paragraph);
    const first = text.map.byteOf(paragraph.begin);
    const [left, above] = [around.left - origin.left, around.top - top];
    for (let i = 0; i < strings.length; i++) {
      let id = ids.get(strings[i]!);
      if (id === undefined) ids.set(strings[i]!, id = ids.size);
      out[at++] = left + boxes[4 * i]!;
      out[at++] = above + boxes[4 * i + 1]!;
      out[at++] = boxes[4 * i + 2]!;
      out[at++] = boxes[4 * i + 3]!;
      out[at++] = baselineIn(baselines[paragraph.style]!, boxes[4 * i + 1]!, boxes[4 * i + 3]!, top_line, line);
      out[at++] = id;
      out[at++] = paragraph.style;
      out[at++] = list[words[i]!]!.sentence;
      out[at++] = rtl;
      out[at++] = first + bytes[2 * i]!;
      out[at++] = first + bytes[2 * i + 1]!;
    }
  }
  return { boxes: out, strings: [...ids.keys()] };
}

// Firefox makes the box of a word of another font as high as that font is: its baseline is that of its line.
function baselineIn({ box, height, line }: Baseline, y: number, h: number, first: number, line_height: number): number {
  if (Math.abs(h - height) < kSameHeight || !(line_height > 0)) return box;
  return first + Math.floor((y + h / 2 - first) / line_height) * line_height + line - y;
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

  // Where the baseline lies, as the browser lays it out: no font arithmetic.
  baselines(): Baseline[] {
    return this.probes_.map(probe => {
      const range = document.createRange();
      range.selectNodeContents(probe.firstChild!);
      const [{ top, height }, { bottom }] = [range.getBoundingClientRect(), probe.lastElementChild!.getBoundingClientRect()];
      return { box: bottom - top, height, line: bottom - probe.getBoundingClientRect().top - parseFloat(getComputedStyle(probe).paddingTop) };
    });
  }

  // The fonts that the styles need, so that the first layout is the final one.
  // A font that does not come is no reason not to start: the browser's own stands in for it.
  async fonts(): Promise<void> {
    const load = (font: string) => document.fonts.load(font).catch(() => undefined);
    await Promise.all(this.probes_.map(probe => {
      const css = getComputedStyle(probe);
      return load(`${css.fontStyle} ${css.fontWeight} ${css.fontSize} ${css.fontFamily}`);
    }));
    // that of the heads too, while nobody waits: a layout without it asks the system for another one, which takes longer than all the rest
    void load(`600 15px ${getComputedStyle(document.body).fontFamily}`);
  }
}
