// The table of facts: a row a fact, a column an article; in each cell what the article states, "–" where it says nothing, "≠"
// before a value that is not what most say. In: a comparison, the labels. Out: a real table over the columns; Enter or a click
// on a fact chooses it (its card stands beside the table), on a value goes to its words. Covered by matrix.test.ts and tests/e2e.
import type { Fact, Relation, Span } from './contract';
import { button, element, found } from './dom';
import type { Index } from './evidence';
import { kNames } from './card';
import { aboutOf, counted, labelsOf } from './labels';

const kOrder: Relation[] = ['conflict', 'differs', 'shared', 'only'];
// Built at a time; more by a button.
const kMostRows = 400, kMostCells = 20_000, kFewestRows = 20;

export interface Cell { text: string; other: boolean; article: number; span: Span | null }

// One cell an article. Most say what the most articles say; of a tie no value is what most say.
export function cellsOf(index: Index, fact: Fact): Cell[] {
  const cells: Cell[] = index.comparison.articles.map((_, article) => ({ text: '–', other: false, article, span: null }));
  const holders = fact.values.map(value => new Set(value.mentions.map(m => index.places.get(m.sentence)?.[0]).filter(a => a !== undefined)));
  const most = Math.max(0, ...holders.map(h => h.size));
  const tie = holders.filter(h => h.size === most).length > 1;
  const usual = tie ? -1 : holders.findIndex(h => h.size === most);
  fact.values.forEach((value, v) => value.mentions.forEach(m => {
    const article = index.places.get(m.sentence)?.[0];
    const cell = article === undefined ? undefined : cells[article];
    if (!cell) return;
    const text = m.text.replace(/\s+/gu, ' ');
    if (!cell.span) Object.assign(cell, { text, span: m.span, other: v !== usual });
    else if (v !== usual && !cell.text.split(' / ').includes(text)) Object.assign(cell, { text: `${cell.text} / ${text}`, other: true });
  }));
  return cells;
}

export class Matrix {
  private readonly root_ = found('matrix');
  private shown_ = 1; // how many times so many rows as are built at once
  private before_: HTMLElement | null = null;

  constructor(private readonly choose_: (fact: string) => void, private readonly go_: (article: number, span: Span) => void) {
    this.root_.addEventListener('keydown', event => {
      if (event.key === 'Escape' || event.key === 'm') {
        event.stopPropagation();
        this.close();
      }
    });
  }

  get open(): boolean { return !this.root_.hidden; }

  show(index: Index): void {
    this.before_ ??= document.activeElement as HTMLElement | null;
    this.root_.hidden = false;
    document.body.classList.add('table');
    this.fill(index);
    this.root_.querySelector<HTMLElement>('h2')!.focus();
  }

  refresh(index: Index | null): void {
    if (!this.open) return;
    if (index) this.fill(index);
    else this.close();
  }

  close(): void {
    if (!this.open) return;
    this.root_.hidden = true;
    document.body.classList.remove('table');
    this.root_.replaceChildren();
    this.before_?.focus();
    this.before_ = null;
  }

  chosen(fact: string): void {
    for (const row of this.root_.querySelectorAll<HTMLElement>('tr[data-fact]')) row.classList.toggle('chosen', row.dataset['fact'] === fact);
  }

  private fill(index: Index): void {
    const { comparison } = index;
    const labels = labelsOf(comparison.articles);
    const at_once = Math.max(kFewestRows, Math.min(kMostRows, Math.floor(kMostCells / comparison.articles.length)));
    const rows = at_once * this.shown_;
    const facts = kOrder.flatMap(relation => comparison.facts.filter(f => f.relation === relation));
    const head = element('tr', {}, element('th', { scope: 'col' }, 'Fact'), ...labels.map(label => element('th', { scope: 'col', title: label, dir: 'auto' }, label)));
    const table = element('table', {}, element('caption', { class: 'unseen' }, 'Facts by article'), element('thead', {}, head),
      element('tbody', {}, ...facts.slice(0, rows).map(fact => this.row(index, fact, labels))));
    const parts: Node[] = [
      element('header', {}, element('h2', { tabindex: '-1' }, `${counted(comparison.facts.length, 'fact')}, ${counted(comparison.articles.length, 'article')}`),
        element('p', { class: 'hint' }, '– says nothing of it   ', element('span', { class: 'apart' }, '≠'), ' not what most say'),
        button('Back to the articles', {}, () => this.close())),
      element('div', { class: 'sheet', tabindex: '0', role: 'region', 'aria-label': 'Table of facts' }, table),
    ];
    if (facts.length > rows) parts.push(button(`Show ${Math.min(at_once, facts.length - rows)} more`, {}, () => { this.shown_++; this.fill(index); }));
    this.root_.replaceChildren(...parts);
  }

  private row(index: Index, fact: Fact, labels: string[]): HTMLElement {
    const about = button('', { class: 'about' }, () => this.choose_(fact.id));
    about.append(element('span', { class: `sign ${fact.relation}`, role: 'img', 'aria-label': `${kNames[fact.relation]}:` }), element('span', {}, aboutOf(fact)));
    return element('tr', { 'data-fact': fact.id, class: fact.relation }, element('th', { scope: 'row' }, about), ...cellsOf(index, fact).map(cell => {
      if (!cell.span) return element('td', { class: 'none' }, element('span', { 'aria-label': 'says nothing of it', role: 'img' }, '–'));
      const apart = cell.other && (fact.relation === 'conflict' || fact.relation === 'differs');
      const { span } = cell;
      const made = button('', { title: `Show it in ${labels[cell.article]}` }, () => { this.close(); this.choose_(fact.id); this.go_(cell.article, span); });
      if (apart) made.append(element('span', { class: 'apart', role: 'img', 'aria-label': 'not what most say:' }, '≠'), ' ');
      made.append(cell.text.length > 90 ? `${cell.text.slice(0, 88).trimEnd()}…` : cell.text);
      return element('td', apart ? { class: 'other' } : {}, made);
    }));
  }
}

