// Find in all articles. In: what the reader types. Out: every place of it in every article, in reading order; the canvas (or, in
// a page without one, the browser's highlights) shows them, Enter and Shift+Enter go from one to the next, in every column.
// Capitals and accents are set aside, white space is one space. Example: "cafe  noir" finds "Café\nNoir".
// Covered by find.test.ts and tests/e2e.
import type { Columns } from './columns';
import { button, element, found } from './dom';
import type { Span } from './contract';

const kQuick = 400;       // ms: about what a smooth movement takes
const kMost = 5000;       // places that are kept: past it the number is told as "5,000 and more"
export interface Folded { text: string; at: number[] } // at: of each unit of the folded text its unit of the source
export interface Place { article: number; begin: number; end: number } // units of the body

// Lower case without accents, runs of white space as one space.
export function fold(source: string): Folded {
  let text = '';
  const at: number[] = [];
  for (let unit = 0; unit < source.length;) {
    const code = source.codePointAt(unit)!;
    const size = code > 0xffff ? 2 : 1;
    const char = source.slice(unit, unit + size);
    const plain = /\s/u.test(char) ? (text.endsWith(' ') ? '' : ' ') : code < 0x80 ? char.toLowerCase() : plainOf(char);
    for (let i = 0; i < plain.length; i++) at.push(unit);
    text += plain;
    unit += size;
  }
  at.push(source.length);
  return { text, at };
}

const kQuotes: Record<string, string> = { '‘': "'", '’': "'", '“': '"', '”': '"', '–': '-', '—': '-', '‑': '-' };
function plainOf(char: string): string {
  return kQuotes[char] ?? char.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export function placesIn({ text, at }: Folded, wanted: string, most: number): Span[] {
  const needle = fold(wanted).text.trim();
  const spans: Span[] = [];
  if (!needle) return spans;
  for (let from = text.indexOf(needle); from >= 0 && spans.length < most; from = text.indexOf(needle, from + needle.length)) {
    const last = from + needle.length;
    spans.push([at[from]!, Math.max(at[last - 1]! + 1, at[last]!)]);
  }
  return spans;
}

export class Find {
  private readonly bar_ = found('find');
  private readonly field_ = element('input', { type: 'search', 'aria-label': 'Find in all articles', placeholder: 'Find in all articles', autocomplete: 'off', spellcheck: 'false' });
  private readonly count_ = element('output', { 'aria-live': 'polite' });
  private readonly folded_ = new Map<string, Folded>();
  private places_: Place[] = [];
  private at_ = -1;
  private went_ = -Infinity; // ms, when it last went somewhere
  private before_: HTMLElement | null = null;

  // `show`: the places are new, or another one is current.
  constructor(private readonly columns_: Columns, private readonly show_: () => void, private readonly still_: () => boolean) {
    const field = element('label', { class: 'field' }, this.field_);
    this.bar_.append(field, this.count_,
      button('↑', { class: 'quiet', 'aria-label': 'Previous place', title: 'Previous (Shift+Enter)' }, () => this.go(-1)),
      button('↓', { class: 'quiet', 'aria-label': 'Next place', title: 'Next (Enter)' }, () => this.go(1)),
      button('×', { class: 'quiet', 'aria-label': 'Close find', title: 'Close (Esc)' }, () => this.close()));
    this.field_.addEventListener('input', () => this.search());
    this.bar_.addEventListener('keydown', event => {
      if (event.key === 'Escape') this.close();
      else if (event.key === 'Enter' && event.target === this.field_) this.go(event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  open(): void {
    if (this.columns_.list.length === 0) return;
    if (this.bar_.hidden) this.before_ = document.activeElement as HTMLElement | null;
    this.bar_.hidden = false;
    const selected = getSelection()?.toString().trim() ?? '';
    if (selected && selected.length < 80) this.field_.value = selected;
    this.field_.focus();
    this.field_.select();
    this.search();
  }

  close(): void {
    this.bar_.hidden = true;
    this.places_ = [];
    this.at_ = -1;
    this.show_();
    // a field that is hidden keeps the keys until the next frame: "a" at once would be typed into it
    if (document.activeElement instanceof HTMLElement && this.bar_.contains(document.activeElement)) document.activeElement.blur();
    this.before_?.focus();
  }

  // The articles have changed.
  refresh(): void {
    this.folded_.clear();
    if (!this.bar_.hidden) this.search();
  }

  private search(): void {
    this.places_ = this.columns_.list.flatMap(({ text: { body } }, article) => {
      const folded = this.folded_.get(body) ?? fold(body);
      this.folded_.set(body, folded);
      return placesIn(folded, this.field_.value, kMost).map(([begin, end]) => ({ article, begin, end }));
    }).slice(0, kMost);
    this.at_ = -1;
    if (this.places_.length > 0) this.go(1);
    else this.tell();
    this.show_();
  }

  private go(by: 1 | -1): void {
    const count = this.places_.length;
    if (count === 0) return;
    this.at_ = this.at_ < 0 ? (by > 0 ? 0 : count - 1) : (this.at_ + by + count) % count;
    const { article, begin, end } = this.places_[this.at_]!;
    const { map } = this.columns_.list[article]!.text;
    // who goes on before the last movement has ended is not made to wait for the next one
    const quick = performance.now() - this.went_ < kQuick;
    this.went_ = performance.now();
    this.columns_.bring([{ article, begin: map.byteOf(begin), end: map.byteOf(end) }], undefined, quick || this.still_());
    this.tell();
    this.show_();
  }

  private tell(): void {
    const count = this.places_.length;
    if (!this.field_.value.trim()) return this.count_.replaceChildren();
    if (count === 0) return this.count_.replaceChildren('not found');
    const where = this.at_ >= 0 ? [element('span', { class: 'where' }, ` · ${this.columns_.list[this.places_[this.at_]!.article]!.label}`)] : [];
    this.count_.replaceChildren(`${this.at_ + 1} of ${count === kMost ? `${kMost.toLocaleString('en')} and more` : count}`, ...where);
  }

  // The places of a column, in its paragraphs' own ranges; the current one is told.
  rangesOf(article: number): { range: Range; current: boolean }[] {
    const column = this.columns_.list[article];
    if (!column) return [];
    return this.places_.flatMap((place, i) => {
      if (place.article !== article) return [];
      const { map } = column.text;
      const range = this.columns_.rangeOf(article, [map.byteOf(place.begin), map.byteOf(place.end)]);
      return range ? [{ range, current: i === this.at_ }] : [];
    });
  }
}
