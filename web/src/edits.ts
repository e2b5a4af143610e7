// Edits of quotations that their text declares: words left out ("…", "..."), words put in ("[Bell]"). In: facts with their words.
// Out: of each article the places, so that they are shown as what the text says itself and not as an alteration. The same rules as
// src/view/edits.cpp: only a quotation that another article has too, and there without this edit; dots at the very end are a pause.
// Example: “we waited … for hours” beside “we waited in the fog for hours” gives the place of “…”. Covered by edits.test.ts.
import type { Fact, Span } from './contract';

const kEdit = /\[[^\]]*\]|(?:…|\.\.\.|\. \. \.)\.*/gu;
const kLongestInsertion = 120; // bytes between the brackets: what is longer is no edit of a quotation
const kOnlySigns = /^[\x00-\x7f]*$/;
const encoder = new TextEncoder();
const bytes = (text: string) => encoder.encode(text).length;

// Places in the words of a quotation, in bytes, with what stands there.
export function editsIn(quote: string): { span: Span; text: string }[] {
  return [...quote.matchAll(kEdit)].filter(({ 0: text, index }) => {
    const rest = quote.slice(index + text.length);
    return text[0] === '[' ? bytes(text) <= kLongestInsertion + 1 : !kOnlySigns.test(rest) || /[a-z0-9]/i.test(rest);
  }).map(({ 0: text, index }) => {
    const begin = bytes(quote.slice(0, index));
    return { span: [begin, begin + bytes(text)] as Span, text };
  });
}

export interface DeclaredEdit { article: number; span: Span; text: string }

// `articleOf`: of a sentence's id, -1 where there is none.
export function declaredEdits(facts: Fact[], articleOf: (sentence: string) => number): DeclaredEdit[] {
  const found: DeclaredEdit[] = [];
  for (const { kind, dismissed, values } of facts) {
    if (kind !== 'quote' || dismissed) continue;
    const mentions = values.flatMap(value => value.mentions).map(m => ({ ...m, article: articleOf(m.sentence) })).filter(m => m.article >= 0);
    for (const { article, span, text } of mentions) {
      for (const edit of editsIn(text)) {
        if (!mentions.some(other => other.article !== article && !other.text.includes(edit.text))) continue;
        const begin = span[0] + edit.span[0];
        if (!found.some(known => known.article === article && known.span[0] === begin)) found.push({ article, span: [begin, span[0] + edit.span[1]], text: edit.text });
      }
    }
  }
  return found;
}

// What the card says of them, for who does not see the sign: “…” is words left out, a bracket words put in.
export function sayEdits(texts: string[]): string {
  const put = [...new Set(texts.filter(text => text[0] === '[' && /[\p{L}\p{N}]/u.test(text)))];
  const left = texts.length > texts.filter(text => put.includes(text)).length;
  const parts = [...(left ? ['words were left out'] : []), ...(put.length > 0 ? [`${put.join(', ')} ${put.length === 1 ? 'was' : 'were'} put in`] : [])];
  return `The text itself says that ${parts.join(' and ')}.`;
}
