// The card of what is chosen, in the place of the list of facts: of a fact its evidence (each value, and of each article that
// states it the whole sentence with its neighbours), of a sentence what the other articles say in its place. In: a comparison
// and a choice. Out: ordinary elements, to be read, selected, heard; a passage's head leads to its place in the columns.
// The canvas leaves the room free (panels.cpp); the style sheet puts it there. Covered by tests/e2e.
import type { Fact, Relation, Span } from './contract';
import { button, element, found } from './dom';
import { marked } from './corrections';
import { sayEdits } from './edits';
import { evidenceOf, othersOf, type Index, type Passage, type Place } from './evidence';
import { aboutOf, counted, dateLabel, labelsOf } from './labels';
import { written, type Dressed } from './passages';

export const kNames: Record<Relation, string> = { conflict: 'Conflict', differs: 'Differs', shared: 'Shared', only: 'Only here' };
const kReasons: Record<string, string> = {
  update: 'a later update', scope: 'another scope', precision: 'another precision', wording: 'other words', attribution: 'told by another source',
};
const kTries = 40, kTryAgain = 50; // ms between tries to find the list's entry again
const kMostPassages = 60; // of one value: past it the rest is counted

export interface CardActions {
  close(): void;
  list(): void; // closes and shows the list of facts
  step(by: 1 | -1): void;
  go(article: number, span: Span): void;
  correct(): void; // asks what is wrong with it
  cite(fact: string): void; // to take it along
}

export class Card {
  private readonly root_ = found('card');
  private back_ = '';      // label of the list's entry that the keyboard came from; it says otherwise when the fact was judged meanwhile
  private shown_ = '';

  constructor(private readonly actions_: CardActions) {
    this.root_.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.leave();
    });
  }

  get open(): boolean { return !this.root_.hidden; }

  // Another comparison: what is shown is put together anew.
  refresh(): void { this.shown_ = ''; }

  hide(): void {
    this.root_.hidden = true;
    this.shown_ = '';
  }

  // `from`: the element that had the focus when the fact was chosen.
  showFact(index: Index, fact: Fact): void {
    this.fill(`fact ${fact.id}`, () => [this.head(kNames[fact.relation], fact.relation, true), ...this.factParts(index, fact)]);
  }

  showSentence(index: Index, place: Place): void {
    this.fill(`sentence ${place.join()}`, () => [this.head('What the others say', null, false), ...othersParts(index, place, this.actions_.go)]);
  }

  private fill(key: string, parts: () => Node[]): void {
    const opened = this.root_.hidden;
    this.root_.hidden = false;
    if (this.shown_ === key) return;
    this.shown_ = key;
    const focused = document.activeElement;
    const inside = focused !== null && this.root_.contains(focused);
    const step = inside ? focused.getAttribute('aria-label') : null;
    this.root_.replaceChildren(...parts());
    this.root_.scrollTop = 0;
    // the keyboard goes on where it was: the list is gone, so its reader is led in; who steps keeps the button
    if (opened && focused?.closest('#chrome .window, #panel')) {
      this.back_ = labelOf(focused);
      this.root_.querySelector<HTMLElement>('h2')?.focus();
    } else if (inside) {
      const again = step ? [...this.root_.querySelectorAll<HTMLElement>('button')].find(b => b.getAttribute('aria-label') === step) : undefined;
      (again ?? this.root_.querySelector('h2'))?.focus();
    }
  }

  // Closes, and gives the focus back to the list where it came from.
  private leave(): void {
    const had = this.root_.contains(document.activeElement);
    this.actions_.close();
    if (!had || !this.back_) return;
    this.giveBack(this.back_, kTries);
  }

  // The list is painted, and mirrored in the document, a frame or two later.
  private giveBack(label: string, tries: number): void {
    const entries = [...document.querySelectorAll<HTMLElement>('#chrome .widget, #panel .fact')];
    const entry = entries.find(w => labelOf(w) === label) ?? (tries < kTries / 2 ? entries.find(w => w.hasAttribute('aria-pressed')) : undefined);
    if (entry) entry.focus();
    else if (tries > 0 && !this.open) setTimeout(() => this.giveBack(label, tries - 1), kTryAgain);
  }

  private head(name: string, relation: Relation | null, steps: boolean): HTMLElement {
    const bar = element('div', { class: 'bar' }, button('‹ All facts', { class: 'quiet' }, () => this.actions_.list()), element('span', { class: 'space' }));
    bar.append(button('Correct…', { class: 'quiet', 'aria-label': steps ? 'Correct this fact' : 'Correct this sentence', 'aria-keyshortcuts': 'c', title: 'Correct (c)' }, () => this.actions_.correct()));
    if (steps) bar.append(
      button('‹', { class: 'quiet step', 'aria-label': 'Previous conflict or difference', title: 'Previous (p)' }, () => this.actions_.step(-1)),
      button('›', { class: 'quiet step', 'aria-label': 'Next conflict or difference', title: 'Next (n)' }, () => this.actions_.step(1)));
    bar.append(button('×', { class: 'quiet step', 'aria-label': 'Close the card', title: 'Close (Esc)' }, () => this.leave()));
    const kind = relation ? [element('p', { class: `kind ${relation}` }, element('span', { class: `sign ${relation}` }), name)] : [];
    return element('header', {}, bar, ...kind, ...(relation ? [] : [element('h2', { tabindex: '-1' }, name)]));
  }

  private factParts(index: Index, fact: Fact): Node[] {
    const { comparison } = index;
    const labels = labelsOf(comparison.articles);
    const { values, silent } = evidenceOf(index, fact);
    const parts: Node[] = [element('h2', { tabindex: '-1', ...(fact.dismissed ? { class: 'dismissed' } : {}) }, aboutOf(fact)), ...readersMark(fact), element('p', { class: 'why' }, fact.explanation)];
    if (fact.reason) parts.push(element('p', { class: 'differs-why' }, `Both can be true: ${kReasons[fact.reason] ?? fact.reason}.`));
    const ways = element('div', { class: 'ways', role: 'group', 'aria-label': 'To what states each value' });
    if (values.length > 1) parts.push(ways);
    for (const { text, passages } of values) {
      const said = element('section', { class: `value ${fact.relation}` });
      const title = element('h3', { dir: 'auto', tabindex: '-1' }, text);
      if (values.length > 1 || text !== fact.about) said.append(title);
      const told = counted(passages.length, 'article');
      const way = button('', { class: 'quiet', title: `${text}: ${told}` }, () => {
        said.scrollIntoView({ block: 'start' });
        title.focus({ preventScroll: true });
      });
      way.append(element('span', { dir: 'auto' }, text), element('span', {}, ` ${told}`));
      ways.append(way);
      said.append(...passages.slice(0, kMostPassages).map(p => this.passage(index, labels, fact.relation, p)));
      if (passages.length > kMostPassages) said.append(element('p', { class: 'hint' }, `and ${passages.length - kMostPassages} more articles`));
      parts.push(said);
    }
    if (silent.length > 0) parts.push(silence(labels, silent));
    const origins = fact.origins > 1 ? ` · ${fact.origins} independent texts` : '';
    parts.push(element('p', { class: 'rule' }, `Rule ${fact.rule}${origins}${fact.by === 'reader' ? ' · by the reader' : ''}${fact.dismissed ? ' · dismissed' : ''}`));
    parts.push(button('Take this fact along…', { class: 'quiet cite' }, () => this.actions_.cite(fact.id)));
    return parts;
  }

  private passage(index: Index, labels: string[], relation: Relation, p: Passage): HTMLElement {
    const source = index.source(p.article);
    const edits = index.declaredIn(p.article, p.span);
    const dressed: Dressed[] = [...p.stated.map(span => ({ span, look: relation })), ...edits.map(({ span }) => ({ span, look: 'declared' as const }))];
    const quote = element('blockquote', { dir: 'auto' });
    if (p.before) quote.append(element('span', { class: 'near' }, ...written(source, p.before)), ' ');
    quote.append(element('span', { class: 'said' }, ...written(source, p.span, dressed)));
    if (p.after) quote.append(' ', element('span', { class: 'near' }, ...written(source, p.after)));
    const made = element('div', { class: 'passage' }, passageHead(index, labels, p.article, () => this.actions_.go(p.article, p.stated[0] ?? p.span)), quote);
    if (edits.length > 0) made.append(element('p', { class: 'speaker declares' }, sayEdits(edits.map(edit => edit.text))));
    if (p.speaker) made.append(element('p', { class: 'speaker' }, 'Said by ', element('b', {}, ...written(source, p.speaker))));
    if (p.repeats > 0) made.append(element('p', { class: 'speaker' }, `and again in ${p.repeats === 1 ? 'another sentence' : `${p.repeats} other sentences`}`));
    return made;
  }
}

const labelOf = (entry: Element) => entry.getAttribute('aria-label') ?? entry.getAttribute('data-fact') ?? '';

// What the card says of a fact that the reader has judged.
function readersMark(fact: Fact): HTMLElement[] {
  const said = marked(fact);
  if (!said) return [];
  return [element('p', { class: 'mine' }, element('b', {}, said), ...(fact.note ? [': ', element('q', {}, fact.note)] : []))];
}

function passageHead(index: Index, labels: string[], article: number, go: () => void): HTMLElement {
  const date = dateLabel(index.comparison.articles[article]!);
  const head = button('', { class: 'source', title: 'Show it in the article' }, go);
  head.append(element('b', { dir: 'auto' }, labels[article]!), element('span', { title: date.full }, date.text));
  return head;
}

function silence(labels: string[], silent: number[]): HTMLElement {
  return element('p', { class: 'silent' }, element('b', {}, silent.length === 1 ? 'Says nothing of it: ' : 'Say nothing of it: '), silent.map(i => labels[i]).join(', '));
}

// What the other articles say in the place of a sentence; also for the margin of annotated reading.
export function othersParts(index: Index, place: Place, go: CardActions['go']): Node[] {
  const labels = labelsOf(index.comparison.articles);
  const { said, silent } = othersOf(index, place);
  const parts: Node[] = [];
  if (said.some(s => s.fresh.length > 0))
    parts.push(element('p', { class: 'hint' }, element('mark', { class: 'fresh' }, 'Coloured words'), ' have no counterpart in the chosen sentence.'));
  const by = new Map<number, typeof said>();
  for (const s of said) by.set(s.article, [...by.get(s.article) ?? [], s]);
  for (const [article, sentences] of by) {
    const source = index.source(article);
    const made = element('div', { class: 'passage' }, passageHead(index, labels, article, () => go(article, sentences[0]!.span)));
    for (const s of sentences) {
      const dressed: Dressed[] = [...s.fresh.map(span => ({ span, look: 'fresh' as const })), ...index.marksIn(article, s.span).map(({ span, relation }) => ({ span, look: relation })),
        ...index.declaredIn(article, s.span).map(({ span }) => ({ span, look: 'declared' as const }))];
      const quote = element('blockquote', { dir: 'auto' }, element('span', { class: s.fresh.length > 0 ? 'compared' : 'said' }, ...written(source, s.span, dressed)));
      if (s.part) quote.prepend(element('span', { class: 'part', title: 'One of the two sentences says only a part of the other' }, 'in part'), ' ');
      made.append(quote);
    }
    parts.push(made);
  }
  if (said.length === 0) parts.push(element('p', { class: 'why' }, `Only ${labels[place[0]]} says this.`));
  else if (silent.length > 0) parts.push(silence(labels, silent));
  return parts;
}

