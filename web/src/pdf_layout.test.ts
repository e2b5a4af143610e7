// pdf_layout: what is read in which order, from boxes alone.
import { describe, expect, it } from 'vitest';
import { linesOf, textOfPages, type PdfPage, type Piece } from './pdf_layout';

const kWide = 5; // of a letter of a text of height 10
const line = (text: string, x: number, y: number, height = 10): Piece => ({ text, x, y, width: text.length * kWide * height / 10, height });
const column = (x: number, y: number, texts: string[], step = 12) => texts.map((text, i) => line(text, x, y + i * step));
const page = (...pieces: Piece[]): PdfPage => ({ height: 800, pieces });
const read = (...pages: PdfPage[]) => textOfPages(pages).paragraphs;

describe('lines', () => {
  const texts = (pieces: Piece[]) => linesOf(pieces).map(l => l.text);
  it('words on one baseline are one line, with a space where there is room', () =>
    expect(texts([line('The', 0, 100), line('ferry', 18, 100), line('s', 43, 100)])).toEqual(['The ferrys']));
  it('painted out of order', () => expect(texts([line('sank', 45, 100), line('The', 0, 100), line('ferry', 18, 100)])).toEqual(['The ferry sank']));
  it('a raised figure stays in its line', () => expect(texts([line('sank', 0, 100), line('2', 20, 96, 6), line(' at', 24, 100)])).toEqual(['sank2 at']));
  it('a gutter parts', () => expect(texts([line('left', 0, 100), line('right', 200, 100)])).toEqual(['left', 'right']));
  it('a gutter that is filled with a blank parts all the same', () =>
    expect(texts([line('left', 0, 100), { text: ' ', x: 20, y: 100, width: 180, height: 10 }, line('right', 200, 100), { text: ' ', x: 225, y: 100, width: 3, height: 0.001 }, line('most', 228, 100)]))
      .toEqual(['left', 'right most']));
  it('from right to left', () => expect(texts([line('אבג', 100, 100), line('דה', 88, 100)])).toEqual(['אבג דה']));
});

describe('reading order', () => {
  const left = ['The ferry ran aground in the', 'thick fog near the harbor of', 'the town early on Tuesday.'];
  const right = ['Twelve people were hurt, two', 'of them badly, and had to be', 'flown to a hospital by night.'];
  it('columns one after the other, though painted line by line', () => {
    const [a, b] = [column(50, 100, left), column(300, 100, right)];
    expect(read(page(...a.flatMap((piece, i) => [piece, b[i]!])))).toEqual([left.join(' '), right.join(' ')]);
  });
  it('a headline over both columns comes first', () => {
    const head = line('Ferry runs aground off the coast in fog', 50, 60, 20);
    expect(read(page(...column(300, 100, right), ...column(50, 100, left), head))[0]).toBe('Ferry runs aground off the coast in fog');
  });
  it('a sentence goes on in the next column and on the next page', () => {
    const stopped = [...left.slice(0, 2), 'the town, where the crew and'];
    const on = ['its captain were asked about', ...right.slice(1)];
    expect(read(page(...column(50, 100, stopped)), page(...column(50, 100, on)))).toEqual([[...stopped, ...on].join(' ')]);
  });
});

describe('paragraphs', () => {
  it('more leading, an indent, a size and a short last line part them', () => {
    const text = [...column(50, 100, ['A first paragraph of two lines', 'that is told at some length.']),
      ...column(50, 160, ['A second one behind more room,', 'likewise with a second line', 'and it ends here.', 'A third begins without indent', 'as the one before was short.'])];
    expect(read(page(...text))).toEqual(['A first paragraph of two lines that is told at some length.',
      'A second one behind more room, likewise with a second line and it ends here.', 'A third begins without indent as the one before was short.']);
  });
  it('an indent', () => expect(read(page(line('One line that fills the column', 50, 100), line('  Indented line of the second', 62, 112), line('which goes on at the margin ok', 50, 124))))
    .toEqual(['One line that fills the column', 'Indented line of the second which goes on at the margin ok']));
});

describe('hyphens at the end of a line', () => {
  const two = (first: string, second: string, more = '') => read(page(...column(50, 100, [first, second]), ...(more ? [line(more, 50, 200)] : [])))[0];
  it('go', () => expect(two('the boat left the har-', 'bor before noon')).toBe('the boat left the harbor before noon'));
  it('stay where the word is written so elsewhere', () => expect(two('they took the well-', 'known route north', 'It is well-known.')).toBe('they took the well-known route north'));
  it('stay before a capital and a figure', () => expect(two('seen by the Franco-', 'German patrol boat')).toBe('seen by the Franco- German patrol boat'));
  it('a soft one goes', () => expect(two('the boat left the har\u00ad', 'bor before noon')).toBe('the boat left the harbor before noon'));
});

describe('running heads', () => {
  const body = (n: number) => column(50, 200, [`Page ${n} says that the ferry sank`, 'and that its crew was rescued.']);
  const pages = [1, 2, 3].map(n => page(line(`Harbour Post, page ${n}`, 50, 30), ...body(n), line(`${n}`, 300, 780)));
  it('are left out, figures apart, and told', () => {
    const { paragraphs, left } = textOfPages(pages);
    expect(paragraphs.join(' ')).not.toMatch(/Harbour/);
    expect(paragraphs).toHaveLength(3);
    expect(left).toEqual(['Harbour Post, page 1', '1', 'Harbour Post, page 2', '2', 'Harbour Post, page 3', '3']);
  });
  it('of one page stay', () => expect(textOfPages(pages.slice(0, 1)).left).toEqual([]));
});

it('nothing at all', () => expect(textOfPages([page()])).toEqual({ paragraphs: [], left: [] }));

// Each took 14 s and more, and four times as long for twice as much.
describe('pages that are no pages', () => {
  it('a paragraph of forty thousand lines is one', () => {
    const texts = Array.from({ length: 40_000 }, (_, i) => i % 2 === 0 ? 'the ferry ran aground in the har-' : 'bor and the coast guard said');
    expect(read(page(...column(0, 0, texts))).map(text => text.length)).toEqual([20_000 * (32 + 28) + 19_999]);
  });
  it('forty thousand figures at one height stay as they are', () => {
    const pieces = Array.from({ length: 40_000 }, (_, i) => line('12', i * 100, 400));
    expect(linesOf(pieces)).toHaveLength(40_000);
    expect(read(page(...pieces)).join(' ')).toHaveLength(3 * 40_000 - 1);
  });
  it('forty thousand words at one height, painted backwards, are one line', () =>
    expect(linesOf(Array.from({ length: 40_000 }, (_, i) => line('sea', (40_000 - i) * 18, 400)))).toHaveLength(1));
});
