// The text of a PDF from the places of its pieces. In: the pages' pieces with their boxes, in the order in which they are painted.
// Out: paragraphs in reading order, and what was left out (running heads, page numbers). Method: pieces on one baseline make
// lines; recursive cuts through white space (XY-cut: Nagy & Seth 1984) order columns and blocks; leading, indents, sizes and short
// last lines part paragraphs; a hyphen at a line's end goes unless the text has the word with it elsewhere; a paragraph that stops
// in the middle goes on in the next column or page. Example: lines "the har-" and "bor opened." are "the harbor opened."
// Covered by pdf_layout.test.ts; over many files by tests/e2e/bring.scenario.mjs.

export interface Piece { text: string; x: number; y: number; width: number; height: number } // y of the baseline, downwards
export interface PdfPage { height: number; pieces: Piece[] }
export interface PdfText { paragraphs: string[]; left: string[] }

// spaced: its text ends with a blank, kept apart since a text that grows by pieces is dear to look at.
interface Line { text: string; x0: number; x1: number; y: number; height: number; spaced?: boolean }
const endsInSpace = (text: string) => /\s/.test(text.slice(-1));

// In heights of the letters: between words of one line, to a word apart, between columns.
const kSpace = 0.15;
const kSameLine = 1.2;
const kGutter = 1;
const kDeepest = 24; // cuts within cuts
const kMostBeside = 400; // pieces at one height that are looked at for each: of more it is a drawing
const kLongestWord = 100; // of a paragraph's end as much is looked at for a word that a hyphen breaks

export function textOfPages(pages: PdfPage[]): PdfText {
  const lines = pages.map(page => linesOf(page.pieces));
  const left = dropRunningHeads(pages, lines);
  const words = new Set(lines.flat().flatMap(line => line.text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
  const paragraphs: Paragraph[] = [];
  for (const page of lines) {
    for (const block of cut(page, 0)) {
      for (const paragraph of paragraphsOf(block, words)) {
        const last = paragraphs.at(-1);
        if (last && goesOn(last, paragraph)) join(last, paragraph, words);
        else paragraphs.push(paragraph);
      }
    }
  }
  return { paragraphs: paragraphs.map(parts => parts.join('')), left };
}

// ---- lines
export function linesOf(pieces: Piece[]): Line[] {
  const lines: Line[] = [];
  for (const piece of pieces) {
    if (piece.text === '' || piece.height <= 0) continue;
    const line = lines.at(-1);
    if (piece.text.trim() === '') { // pdf.js fills gutters with a blank of their width
      if (line && piece.width < kSameLine * line.height && Math.abs(piece.y - line.y) < 0.6 * line.height && !line.spaced) {
        line.text += ' ';
        line.spaced = true;
      }
      continue;
    }
    if (line && sameLine(line, piece.x, piece.x + piece.width, piece.y, Math.max(piece.height, line.height), 0.6)) append(line, piece);
    else lines.push({ text: piece.text, x0: piece.x, x1: piece.x + piece.width, y: piece.y, height: piece.height, spaced: endsInSpace(piece.text) });
  }
  // what was painted in pieces out of order; `next`: the line after each that is still one of its own
  lines.sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const next = lines.map((_, i) => i + 1);
  const own: Line[] = [];
  for (let i = 0; i < lines.length; i = next[i]!) {
    for (let before = i, looked = 0, j = next[i]!; looked < kMostBeside && j < lines.length && lines[j]!.y - lines[i]!.y < 0.3 * lines[i]!.height; j = next[before]!) {
      const [a, b] = [lines[i]!, lines[j]!];
      if (!sameLine(a, b.x0, b.x1, b.y, Math.min(a.height, b.height), 0.3)) {
        before = j;
        looked++;
        continue;
      }
      const [first, second] = a.x0 <= b.x0 ? [a, b] : [b, a];
      append(first, { text: second.text, x: second.x0, y: second.y, width: second.x1 - second.x0, height: second.height });
      lines[i] = first;
      next[before] = next[j]!;
      [before, looked] = [i, 0]; // what was too far away may be near now
    }
    own.push(lines[i]!);
  }
  return own.map(line => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() })).filter(line => line.text !== '');
}

const sameLine = (line: Line, x0: number, x1: number, y: number, height: number, most: number) =>
  Math.abs(line.y - y) < most * height && Math.max(line.x0 - x1, x0 - line.x1) < kSameLine * height;

function append(line: Line, piece: Piece): void {
  const gap = Math.max(piece.x - line.x1, line.x0 - piece.x - piece.width);
  if (gap > kSpace * Math.min(line.height, piece.height) && !line.spaced && !/^\s/.test(piece.text)) line.text += ' ';
  line.text += piece.text;
  if (piece.text !== '') line.spaced = endsInSpace(piece.text);
  line.x0 = Math.min(line.x0, piece.x);
  line.x1 = Math.max(line.x1, piece.x + piece.width);
  // a raised figure does not make the line smaller
  if (piece.height > line.height) [line.height, line.y] = [piece.height, piece.y];
}

// ---- running heads: lines at the edge of a page that come again, figures apart, on three pages or on every one of two
function dropRunningHeads(pages: PdfPage[], lines: Line[][]): string[] {
  const pattern = (line: Line) => line.text.replace(/\p{N}+/gu, '#').toLowerCase();
  const atEdge = (page: number) => {
    const { height } = pages[page]!;
    return lines[page]!.filter(line => line.y < height * 0.12 || line.y - line.height > height * 0.88);
  };
  const seen = new Map<string, number>();
  pages.forEach((_, page) => {
    for (const key of new Set(atEdge(page).map(pattern))) seen.set(key, (seen.get(key) ?? 0) + 1);
  });
  const least = Math.min(3, pages.length);
  const left: string[] = [];
  if (least < 2) return left;
  pages.forEach((_, page) => {
    const gone = new Set(atEdge(page).filter(line => seen.get(pattern(line))! >= least));
    for (const line of gone) left.push(line.text);
    lines[page] = lines[page]!.filter(line => !gone.has(line));
  });
  return left;
}

// ---- blocks in reading order
export function cut(lines: Line[], depth: number): Line[][] {
  if (lines.length < 2 || depth > kDeepest) return lines.length > 0 ? [inOrder(lines)] : [];
  const height = median(lines.map(line => line.height));
  const at = gutter(lines, height) ?? NaN;
  const [left, right] = [lines.filter(line => line.x1 <= at), lines.filter(line => line.x0 >= at)];
  if (left.length > 0 && right.length > 0) return [...cut(left, depth + 1), ...cut(right, depth + 1)];
  const y = widestBreak(lines, height);
  if (y === null) return [inOrder(lines)];
  return [...cut(lines.filter(line => line.y <= y), depth + 1), ...cut(lines.filter(line => line.y > y), depth + 1)];
}

const inOrder = (lines: Line[]) => [...lines].sort((a, b) => a.y - b.y || a.x0 - b.x0);

// The middle of the widest white strip from top to bottom, with text of several lines on both sides.
function gutter(lines: Line[], height: number): number | null {
  const sorted = [...lines].sort((a, b) => a.x0 - b.x0);
  let reach = sorted[0]!.x1;
  let best: number | null = null;
  let widest = kGutter * height;
  let before = 0; // lines of words left of here
  const all = sorted.filter(isOfWords).length;
  for (const line of sorted) {
    const wide = line.x0 - reach;
    if (wide > widest && before >= kSeveral && all - before >= kSeveral) {
      widest = wide;
      best = reach + wide / 2;
    }
    reach = Math.max(reach, line.x1);
    if (isOfWords(line)) before++;
  }
  return best;
}

// Three lines of words: a list's figures or a picture's labels are no column.
const kSeveral = 3;
const isOfWords = (line: Line) => line.text.length > 12;

// Between two lines with more than the usual room; null when there is none.
function widestBreak(lines: Line[], height: number): number | null {
  const sorted = inOrder(lines);
  let best: number | null = null;
  let widest = 1.5 * height;
  for (let i = 1; i < sorted.length; i++) {
    const room = sorted[i]!.y - sorted[i]!.height - sorted[i - 1]!.y;
    if (room > widest) [widest, best] = [room, sorted[i - 1]!.y];
  }
  return best;
}

// ---- paragraphs
type Paragraph = string[]; // what it is put together of, a line or less each: a text of thousands of lines is joined once

function paragraphsOf(lines: Line[], words: Set<string>): Paragraph[] {
  const out: Paragraph[] = [];
  const steps = lines.slice(1).map((line, i) => line.y - lines[i]!.y).filter(step => step > 0);
  const leading = steps.length > 0 ? median(steps) : 0;
  const x0 = lines.reduce((least, line) => Math.min(least, line.x0), Infinity), x1 = lines.reduce((most, line) => Math.max(most, line.x1), -Infinity);
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before && !parts(before, line, leading, x0, x1)) join(out.at(-1)!, [line.text], words);
    else out.push([line.text]);
  });
  return out;
}

// Whether a new paragraph begins with this line.
function parts(before: Line, line: Line, leading: number, x0: number, x1: number): boolean {
  const height = Math.max(before.height, line.height);
  if (line.y - before.y > 1.35 * leading) return true;
  if (Math.abs(line.height - before.height) > 0.15 * height) return true;
  if (/^[•‣◦▪–—*]\s/u.test(line.text)) return true;
  const indented = line.x0 - x0 > 0.8 * height && before.x0 - x0 < 0.5 * height;
  const short = before.x1 < x1 - 0.15 * (x1 - x0) && /[.!?:;”"’')\]]$/u.test(before.text);
  return indented || short;
}

// Adds what follows; a hyphen between them goes unless the text has the word with it elsewhere.
function join(before: Paragraph, after: Paragraph, words: Set<string>): void {
  const end = before.at(-1)!;
  const first = /(\p{L}+)[-\u2010\u00ad]$/u.exec(end.slice(-kLongestWord))?.[1];
  const second = /^\p{Ll}\p{L}*/u.exec(after[0]!)?.[0];
  if (first === undefined || second === undefined) before.push(' ');
  else if (words.has(`${first}${second}`.toLowerCase()) || !words.has(`${first}-${second}`.toLowerCase())) before[before.length - 1] = end.slice(0, -1);
  for (const part of after) before.push(part);
}

// A sentence that stops in the middle, with its next word behind a column or a page.
const goesOn = (before: Paragraph, after: Paragraph) =>
  (before.length > 40 || before.join('').length > 40) && /[\p{L}\p{N},\-\u2010\u00ad]$/u.test(before.at(-1)!.slice(-2)) && /^\p{Ll}/u.test(after[0]!);

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}
