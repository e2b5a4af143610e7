// The timeline as a picture: a column a day, a row an article; a point where the article tells of the day (hollow: as planned), a
// triangle on the day it came out. In: the timeline and the articles. Out: a canvas that keyboard and screen readers go along day
// by day as along a slider, and what it shows as data. The list below it says the same in words. Covered by study.test.ts and tests/e2e.
import { element } from './dom';
import type { Timeline } from './study';

export interface Day { when: string; entry: number; told: Map<string, 'planned' | 'told'>; disputed: boolean } // entry -1: a day of publication alone
interface Dated { id: string; published: string }

const kRatio = 2;      // pixels of a point: sharp on every screen and in print
const kRow = 30, kTop = 52, kSide = 190, kColumn = 66, kLong = 112, kEdge = 14; // px
const kShort = 9;      // letters that a column has room for
const kDay = 86_400_000; // ms
const kMost = 120;     // columns: a canvas has a greatest width
const kMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

// The columns, ordered by day: all that the texts name, and the days on which they came out.
export function daysOf({ entries }: Timeline, articles: Dated[]): Day[] {
  const days = entries.map(({ when, happenings, disputed }, entry): Day => {
    const told = new Map<string, 'planned' | 'told'>();
    for (const { article, stage } of happenings.flatMap(happening => happening.tellings))
      if (told.get(article) !== 'told') told.set(article, stage === 'planned' ? 'planned' : 'told');
    return { when, entry, told, disputed: disputed.length > 0 };
  });
  for (const published of new Set(articles.map(article => article.published).filter(Boolean)))
    if (!days.some(day => day.when === published)) days.push({ when: published, entry: -1, told: new Map(), disputed: false });
  return days.sort((left, right) => (left.when < right.when ? -1 : left.when > right.when ? 1 : 0)).slice(0, kMost);
}

// "Jan 22" and "2026"; of a month "Jan", of an interval "Jan 11–20" or "Nov 26 – Dec 2".
export function shortDay(when: string): [string, string] {
  const [begin = '', end] = when.split('/');
  const [year = '', month, day] = begin.split('-');
  const last = end ? new Date(Date.parse(end) - kDay).toISOString().slice(0, 10) : ''; // the end is not part of it
  if (begin.endsWith('-01-01') && last.endsWith('-12-31')) return ['', year === last.slice(0, 4) ? year : `${year}–${last.slice(0, 4)}`]; // whole years
  const dayOf = (month?: string, day?: string) => [month ? kMonths[Number(month) - 1] ?? '' : '', day ? String(Number(day)) : ''].filter(Boolean).join(' ');
  if (!last) return [dayOf(month, day), year];
  const [, last_month, last_day] = last.split('-');
  if (last.startsWith(`${year}-${month}-`)) return [dayOf(month, day) + (day === last_day ? '' : `–${Number(last_day)}`), year];
  return [`${dayOf(month, day)} – ${dayOf(last_month, last_day)}`, year];
}

// px of a day's column: an interval over two months is written in full.
const widthOf = (day: Day) => (shortDay(day.when)[0].length > kShort ? kLong : kColumn);

export class TimelinePicture {
  readonly canvas = element('canvas', { tabindex: '0', role: 'slider', 'aria-label': 'Picture of the timeline, day by day', class: 'timeline-picture' });
  private at_ = 0;
  private readonly edges_: number[] = [kSide]; // px: where each column begins, and where the last one ends

  // `said`: a day in words; `go`: the reader chose an entry of the list.
  constructor(private readonly days_: Day[], private readonly articles_: Dated[], private readonly labels_: string[],
    private readonly said_: (day: Day) => string, private readonly go_: (entry: number) => void) {
    for (const day of days_) this.edges_.push(this.edges_.at(-1)! + widthOf(day));
    this.canvas.setAttribute('aria-valuemin', '1');
    this.canvas.setAttribute('aria-valuemax', String(Math.max(1, days_.length)));
    this.canvas.addEventListener('keydown', event => {
      const last = this.days_.length - 1;
      const to = { ArrowRight: this.at_ + 1, ArrowLeft: this.at_ - 1, Home: 0, End: last }[event.key];
      if (to !== undefined) this.stand(Math.min(last, Math.max(0, to)));
      else if (event.key === 'Enter') this.choose();
      else return;
      event.preventDefault();
    });
    this.canvas.addEventListener('click', event => {
      const column = this.edges_.findLastIndex(edge => edge <= event.offsetX);
      if (column < 0 || column >= this.days_.length) return;
      this.stand(column);
      this.choose();
    });
    this.stand(0);
  }

  private stand(at: number): void {
    this.at_ = at;
    const day = this.days_[at];
    this.canvas.setAttribute('aria-valuenow', String(at + 1));
    this.canvas.setAttribute('aria-valuetext', day ? this.said_(day) : 'No day');
    this.paint();
  }

  private choose(): void {
    const day = this.days_[this.at_];
    if (day && day.entry >= 0) this.go_(day.entry);
  }

  private paint(): void {
    const width = this.edges_.at(-1)! + kEdge, height = kTop + kRow * this.articles_.length + kEdge;
    this.canvas.width = width * kRatio;
    this.canvas.height = height * kRatio;
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    const context = this.canvas.getContext('2d');
    if (!context) return;
    const css = getComputedStyle(document.documentElement);
    const color = (name: string) => css.getPropertyValue(name).trim() || '#333';
    const [paper, ink, quiet, line, accent, conflict] = ['--page', '--text', '--muted', '--line', '--accent', '--conflict'].map(color) as [string, string, string, string, string, string];
    const font = (size: number, weight = 400) => { context.font = `${weight} ${size}px ${css.getPropertyValue('--sans') || 'sans-serif'}`; };
    context.scale(kRatio, kRatio);
    context.fillStyle = paper;
    context.fillRect(0, 0, width, height);
    context.fillStyle = ink;
    font(14);
    this.articles_.forEach((_, row) => context.fillText(fitted(context, this.labels_[row] ?? '', kSide - 2 * kEdge), kEdge, kTop + kRow * (row + 0.5) + 5));
    context.textAlign = 'center';
    this.days_.forEach((day, column) => {
      const room = widthOf(day), x = this.edges_[column]! + room / 2;
      const [name, year] = shortDay(day.when);
      context.fillStyle = day.disputed ? conflict : ink;
      font(13, column === this.at_ ? 700 : 500);
      const shown = name || year;
      context.fillText(shown, day.disputed ? x + 7 : x, 22, room - (day.disputed ? 20 : 4));
      if (day.disputed) {
        const wide = Math.min(context.measureText(shown).width, room - 20);
        context.font = `700 13px ${css.getPropertyValue('--signs')}`;
        context.fillText('≠', x - wide / 2 - 3, 22);
      }
      context.fillStyle = quiet;
      font(12);
      if (name && (column === 0 || shortDay(this.days_[column - 1]!.when)[1] !== year)) context.fillText(year, x, 40, room - 4);
      context.strokeStyle = column === this.at_ ? accent : line;
      context.lineWidth = column === this.at_ ? 2 : 1;
      context.beginPath();
      context.moveTo(x, kTop - 4);
      context.lineTo(x, height - kEdge);
      context.stroke();
      this.articles_.forEach((article, row) => {
        const y = kTop + kRow * (row + 0.5);
        if (article.published === day.when) triangle(context, x + 15, y, quiet);
        const told = day.told.get(article.id);
        if (!told) return;
        context.beginPath();
        context.arc(x, y, 7, 0, 2 * Math.PI);
        context.fillStyle = told === 'planned' ? paper : accent;
        context.strokeStyle = accent;
        context.lineWidth = 2;
        context.fill();
        context.stroke();
      });
    });
  }
}

// Cut at its end where it is too long, never squeezed.
export function fitted(context: Pick<CanvasRenderingContext2D, 'measureText'>, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  let most = text.length;
  while (most > 1 && context.measureText(`${text.slice(0, most)}…`).width > room) most--;
  return `${text.slice(0, most).trimEnd()}…`;
}

function triangle(context: CanvasRenderingContext2D, x: number, y: number, color: string): void {
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(x - 5, y + 5);
  context.lineTo(x + 5, y + 5);
  context.lineTo(x, y - 5);
  context.fill();
}
