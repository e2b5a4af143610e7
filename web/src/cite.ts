// One fact to take along: as a citation, as a picture (the conflict card) with its alternative text, as a link that carries this fact
// alone. In: a fact's evidence. Out: plain text; a canvas. Quotations are the articles' own words, whole sentences.
// Example: "12 or 15 people hurt – “Twelve people were hurt.” (Northwater, 3 March 2026)". Covered by cite.test.ts and tests/e2e.
import type { Fact } from './contract';
import { evidenceOf, type Index } from './evidence';
import { aboutOf, dateLabel, labelsOf } from './labels';

export interface Quote { label: string; date: string; value: string; sentence: string; stated: string }
export interface Cited { kind: string; about: string; explanation: string; rule: string; quotes: Quote[] }
const kKinds = { conflict: 'Conflict', differs: 'Told differently', shared: 'Told by several', only: 'Told by one only' };
const kCaution = 'This is what the texts say, not what is true.';
const kMostQuotes = 6; // on the picture and in the citation: past it the rest is counted

export function citedOf(index: Index, fact: Fact): Cited {
  const { articles } = index.comparison;
  const labels = labelsOf(articles);
  const quotes = evidenceOf(index, fact).values.flatMap(({ text, passages }) => passages.map(p => {
    const { body } = articles[p.article]!;
    const cut = ([begin, end]: [number, number]) => new TextDecoder().decode(new TextEncoder().encode(body).subarray(begin, end));
    return { label: labels[p.article]!, date: dateLabel(articles[p.article]!).text, value: text, sentence: cut(p.span), stated: p.stated[0] ? cut(p.stated[0]) : '' };
  }));
  return { kind: kKinds[fact.relation], about: aboutOf(fact), explanation: fact.explanation, rule: fact.rule, quotes };
}

export function citationText(cited: Cited, address = ''): string {
  const { kind, about, quotes, rule } = cited;
  const lines = quotes.slice(0, kMostQuotes).map(({ label, date, sentence }) => `“${sentence}” – ${[label, date].filter(Boolean).join(', ')}`);
  if (quotes.length > kMostQuotes) lines.push(`and ${quotes.length - kMostQuotes} more`);
  return [`${kind}: ${about}`, ...lines, `${kCaution} Synoptic, rule ${rule}.`, ...(address ? [address] : [])].join('\n');
}

// What somebody hears who does not see the picture.
export const alternativeText = (cited: Cited): string => citationText(cited).replace(/\n/g, ' ');

// Words in lines of a width, as `measure` sees them; a word that is longer than a line is cut.
export function linesOf(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (let word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer) <= width) { line = longer; continue; }
    if (line) lines.push(line);
    while (measure(word) > width && word.length > 1) {
      let most = word.length - 1;
      while (most > 1 && measure(word.slice(0, most)) > width) most--;
      lines.push(word.slice(0, most));
      word = word.slice(most);
    }
    line = word;
  }
  return line ? [...lines, line] : lines;
}

interface Line { text: string; font: string; ink: string; height: number; x: number; bar?: boolean }
const kWidth = 1200, kMargin = 64;
const kInk = '#1c1b1a', kMuted = '#5a5752', kPaper = '#fbfaf7';
const kAccent: Record<string, string> = { Conflict: '#a84300', 'Told differently': '#005a91', 'Told by several': '#076b4e', 'Told by one only': '#5a5752' };

// The picture, 1,200 px wide at `scale` 1; always light, so that it stands well on any page.
export function drawCard(cited: Cited, canvas: HTMLCanvasElement, scale = 2): void {
  const context = canvas.getContext('2d')!;
  const accent = kAccent[cited.kind]!;
  const lines: Line[] = [];
  const put = (text: string, font: string, ink: string, height: number, x = kMargin, bar = false) => {
    context.font = font;
    for (const line of linesOf(text, kWidth - kMargin - x, t => context.measureText(t).width)) lines.push({ text: line, font, ink, height, x, bar });
  };
  const space = (height: number) => lines.push({ text: '', font: '', ink: '', height, x: 0 });
  put(cited.kind, "600 24px 'Inter', 'Inter Other', sans-serif", accent, 40);
  put(cited.about, "600 40px 'Source Serif 4', 'Source Serif 4 Other', serif", kInk, 52);
  space(20);
  for (const { label, date, sentence } of cited.quotes.slice(0, kMostQuotes)) {
    put([label, date].filter(Boolean).join(' · '), "600 22px 'Inter', 'Inter Other', sans-serif", kMuted, 34, kMargin + 24, true);
    put(`“${sentence}”`, "400 29px 'Source Serif 4', 'Source Serif 4 Other', serif", kInk, 42, kMargin + 24, true);
    space(20);
  }
  if (cited.quotes.length > kMostQuotes) put(`and ${cited.quotes.length - kMostQuotes} more`, "400 22px 'Inter', 'Inter Other', sans-serif", kMuted, 34);
  put(`${kCaution} Synoptic, rule ${cited.rule}`, "400 20px 'Inter', 'Inter Other', sans-serif", kMuted, 30);
  const height = 2 * kMargin + lines.reduce((sum, line) => sum + line.height, 0);
  canvas.width = kWidth * scale;
  canvas.height = height * scale;
  context.scale(scale, scale);
  context.fillStyle = kPaper;
  context.fillRect(0, 0, kWidth, height);
  context.fillStyle = accent;
  context.fillRect(0, 0, 12, height);
  context.textBaseline = 'alphabetic';
  let y = kMargin;
  for (const line of lines) {
    if (line.bar) { context.fillStyle = accent; context.fillRect(kMargin, y + 4, 4, line.height); }
    context.font = line.font;
    context.fillStyle = line.ink;
    if (line.text) context.fillText(line.text, line.x, y + line.height * .76);
    y += line.height;
  }
}
