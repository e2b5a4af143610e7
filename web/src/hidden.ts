// Characters that a reader cannot see, words whose letters are of two alphabets, and more marks on one letter than are drawn: shown as
// badges at their places, counted in the head. In: the text of an article. Out: where they stand and what they are. A soft hyphen, a no-break space, joiners where a
// script or an emoji needs them, and what chooses one of several looks are no surprise and are left alone. Method: the Unicode properties
// Default_Ignorable_Code_Point and Bidi_Control; for mixed words UTS 39, section 5, for the alphabets whose letters look alike. Example: in "pay\u202Elaod"
// one badge, U+202E. Covered by hidden.test.ts and tests/e2e/hidden.scenario.mjs.
import type { Column } from './column';
import type { Columns } from './columns';
import { element } from './dom';

export interface Hidden { at: number; length: number; sign: string; name: string } // UTF-16 units of the text; sign: what the badge says

const kNames: Record<number, string> = {
  0x034f: 'combining grapheme joiner', 0x061c: 'Arabic letter mark', 0x115f: 'Hangul filler', 0x1160: 'Hangul filler', 0x17b4: 'Khmer inherent vowel',
  0x17b5: 'Khmer inherent vowel', 0x180e: 'Mongolian vowel separator', 0x200b: 'zero-width space', 0x200c: 'zero-width non-joiner', 0x200d: 'zero-width joiner',
  0x200e: 'left-to-right mark', 0x200f: 'right-to-left mark', 0x202a: 'left-to-right embedding', 0x202b: 'right-to-left embedding',
  0x202c: 'end of embedding or override', 0x202d: 'left-to-right override', 0x202e: 'right-to-left override', 0x2060: 'word joiner', 0x2061: 'function application',
  0x2062: 'invisible times', 0x2063: 'invisible separator', 0x2064: 'invisible plus', 0x2066: 'left-to-right isolate', 0x2067: 'right-to-left isolate',
  0x2068: 'first strong isolate', 0x2069: 'end of isolate', 0x3164: 'Hangul filler', 0xfeff: 'zero-width no-break space', 0xffa0: 'Hangul filler',
};
const kHidden = /(?!\xad)[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu;
const kSelector = /[\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u; // chooses one of several looks of what stands before it
// No look but one has what is written with these alphabets and digits, save for the few that are emoji as well; a keycap is a digit with a sign around it.
const kOneLook = /^$|[\0-\u052f\u1e00-\u218f]/u;
const kTwoLooks = /\p{Extended_Pictographic}/u, kKeycap = /^[\d#*]\ufe0f\u20e3/;
// Scripts that are written with joiners, and what emoji are joined from.
const kJoined = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;
export const kRightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
// The browser's expressions stop with an error within runs of some million signs: longer ones are found in pieces.
const kLongestRun = 1_000_000;
const kWord = /[\p{L}\p{M}]{1,1000000}/gu; // as kLongestRun
const kAlphabets: [string, RegExp][] = [['Latin', /\p{Script=Latin}/u], ['Cyrillic', /\p{Script=Cyrillic}/u], ['Greek', /\p{Script=Greek}/u]];
const kFlag = '\u{1f3f4}';
export const kMostFound = 10_000; // of a text; more tell nothing new
// No script puts so many on one letter; more of them cover the lines above. The text keeps them all.
const kMostMarks = 8;
const kFloods = new RegExp(`[\\p{Mn}\\p{Me}\\p{Cf}]{${kMostMarks + 1},${kLongestRun}}`, 'gu'); // what joins or cannot be seen parts no marks
const kMark = /[\p{Mn}\p{Me}]/gu;
const kFewMarks = new RegExp(`^(?:\\p{Cf}*[\\p{Mn}\\p{Me}]){${kMostMarks}}`, 'u');
const kLookAlikes = /[\u0370-\u052f\u1f00-\u1fff]/u;
const kPrefix = /^[µμΔΩπβαγ]\p{Script=Latin}+$/u; // "μm", "ΔT": no disguise

// A word as it is drawn: the first eight marks of each letter.
export function drawn(word: string): string {
  if (word.length <= kMostMarks) return word;
  return word.replace(kFloods, run => {
    const last = run.match(kFewMarks)?.[0].length ?? run.length; // where the eighth mark ends
    return run.slice(0, last) + run.slice(last).replace(kMark, '');
  });
}

export function hiddenIn(text: string): Hidden[] {
  const found: Hidden[] = [];
  let flag = -1; // where the tags of a region's flag have come to
  for (const { 0: sign, index } of text.matchAll(kHidden)) {
    if (found.length >= kMostFound) break;
    const code = sign.codePointAt(0)!;
    if (code >= 0xe0020 && (index === flag || text.slice(index - 2, index) === kFlag)) {
      flag = index + sign.length;
      continue;
    }
    if (isAtHome(text, index, sign, code)) continue;
    const name = kNames[code] ?? (kSelector.test(sign) ? 'variation selector' : code >= 0xe0001 && code <= 0xe007f ? 'tag character' : 'invisible sign');
    found.push({ at: index, length: sign.length, sign: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`, name });
  }
  if (kLookAlikes.test(text)) for (const { 0: word, index } of text.matchAll(kWord)) {
    if (found.length >= kMostFound) break;
    const alphabets = kAlphabets.filter(([, letters]) => letters.test(word)).map(([name]) => name);
    if (alphabets.length < 2 || kPrefix.test(word)) continue;
    found.push({ at: index, length: word.length, sign: alphabets.join(' + '), name: `a word of ${alphabets.join(' and ')} letters` });
  }
  for (const { 0: run, index } of text.matchAll(kFloods)) {
    if (found.length >= kMostFound) break;
    const more = (run.match(kMark)?.length ?? 0) - kMostMarks;
    if (more > 0) found.push({ at: index, length: run.length, sign: `+${more} ${more === 1 ? 'mark' : 'marks'}`, name: `${more} more ${more === 1 ? 'mark' : 'marks'} on one letter than ${more === 1 ? 'is' : 'are'} drawn` });
  }
  return found.sort((left, right) => left.at - right.at);
}

function isAtHome(text: string, at: number, sign: string, code: number): boolean {
  if (at === 0 && code === 0xfeff) return true; // the file's byte order mark
  const before = lastOf(text.slice(Math.max(0, at - 2), at));
  const after = text.slice(at + sign.length, at + sign.length + 2);
  if (code === 0x200c || code === 0x200d) return kJoined.test(before);
  if (code === 0x200e || code === 0x200f || code === 0x061c) return kRightToLeft.test(text.slice(Math.max(0, at - 40), at + 40));
  if (kSelector.test(sign)) return !kOneLook.test(before) || kTwoLooks.test(before) || kKeycap.test(before + sign + after);
  return code === 0x2060 && /^\d/.test(after);
}

const lastOf = (text: string) => [...text].at(-1) ?? '';

const kMost = 300; // badges an article; more would be a wall

// The badges of all columns; put anew after each layout.
export class HiddenSigns {
  private readonly found_ = new WeakMap<Column, { text: Column['text']; paragraphs: number; found: Map<number, Hidden[]> }>(); // by paragraph

  constructor(private readonly columns_: Columns) {}

  put(): void {
    for (const column of this.columns_.list) {
      let layer = column.scroller.querySelector('.hidden-signs');
      const badges = this.badges(column);
      if (badges.length > 0 && !layer) column.scroller.append(layer = element('div', { class: 'hidden-signs' }));
      layer?.replaceChildren(...badges);
    }
  }

  private of(column: Column): Map<number, Hidden[]> {
    const { text } = column, { paragraphs } = text; // a long article grows, and a column may come to hold another one
    const known = this.found_.get(column);
    if (known?.text === text && known.paragraphs === paragraphs.length) return known.found;
    const found = new Map<number, Hidden[]>();
    if (column.hidden > 0) paragraphs.forEach((paragraph, i) => {
      const list = hiddenIn(paragraph.node.data);
      if (list.length > 0) found.set(i, list);
      // the browser draws every mark: where it paints the text itself they stay within their paragraph
      if (list.some(({ sign }) => sign.startsWith('+'))) paragraph.element.classList.add('flooded');
    });
    this.found_.set(column, { text, paragraphs: paragraphs.length, found });
    return found;
  }

  private badges(column: Column): HTMLElement[] {
    const { from, to } = column.read ?? { from: 0, to: column.text.paragraphs.length };
    const origin = column.scroller.getBoundingClientRect();
    const badges: HTMLElement[] = [];
    for (const [i, list] of this.of(column)) {
      if (i < from || i >= to || badges.length >= kMost) continue;
      for (const { at, length, sign, name } of list.slice(0, kMost - badges.length)) {
        const range = document.createRange();
        range.setStart(column.text.paragraphs[i]!.node, at);
        range.setEnd(column.text.paragraphs[i]!.node, at + length);
        const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
        const badge = element('span', { class: 'hidden-sign', role: 'img', 'aria-label': `Hidden: ${name}`, title: `${sign}: ${name}` }, sign);
        badge.style.setProperty('left', `${box.left - origin.left}px`);
        badge.style.setProperty('top', `${box.top - origin.top + column.scroller.scrollTop}px`);
        badges.push(badge);
      }
    }
    return badges;
  }
}
