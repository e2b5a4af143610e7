// The reader corrects: one key or button opens a dialog about what is chosen. In: the choice (a fact, a sentence), a selection.
// Out: corrections to the module, each one step of undo. Two passages are related in two steps: the first is held in a bar at the
// foot of the page until the other is chosen or selected. Covered by tests/e2e/corrections.scenario.mjs.
import { sentenceAt } from './articles';
import type { Columns } from './columns';
import type { AppEvent, Correction, Fact, Quote, Span } from './contract';
import { confirmation, dismissal, judgement, kWays, lineOf, quoteOf, quoteOfSentence, quotesOf, quoteWithin, related, touching, wayOf } from './corrections';
import { accept, cancel, openDialog } from './dialogs';
import { button, element, found } from './dom';
import { othersOf, type Index, type Place } from './evidence';
import { aboutOf, labelsOf, shortTitle } from './labels';
import type { Status } from './status';

export interface Chosen { index: Index | null; fact: Fact | null; picked: Place | null }
interface Words { place: Place; text: string }

const kMostHeld = 80; // characters of the words that are held
const kMostDates = 12; // of one fact that can be put right at once
const kNothing: Record<Fact['relation'], string> = { conflict: 'no conflict', differs: 'no difference', shared: 'not the same', only: 'not told by one alone' };
const kNameKinds = new Set(['person', 'place', 'organisation', 'name', 'spelling']);

export class Correcting {
  private readonly bar_ = found('held');
  private held_: Words | null = null;

  constructor(private readonly columns_: Columns, private readonly status_: Status, private readonly post_: (event: AppEvent) => void,
    private readonly chosen_: () => Chosen) {}

  open(): void {
    const { index, fact, picked } = this.chosen_();
    if (!index) return;
    const words = this.selected(index) ?? (picked ? { place: picked, text: quoteOfSentence(index, picked).text } : null);
    const held = this.held_;
    if (held && words && words.place.join() !== held.place.join()) this.askPair(index, held, words);
    else if (words && !held) this.askSentence(index, words);
    else if (fact && !held) this.askFact(index, fact);
    else if (held) this.bar_.querySelector('button')?.focus();
    else this.showAll(index);
  }

  // Other articles: what was held is gone, unless it is there still.
  refresh(index: Index): void {
    const held = this.held_;
    if (!held) return;
    const there = index.comparison.articles[held.place[0]]?.sentences[held.place[1]];
    if (!there || !quoteWithin(index, held.place, held.text)) this.release();
  }

  release(): void {
    this.held_ = null;
    this.bar_.hidden = true;
    this.bar_.replaceChildren();
  }

  // ---- a fact
  private askFact(index: Index, fact: Fact): void {
    const ways = select('What it is', kWays.filter(way => way.kind === 'fact' || (way.kind !== 'pin' && kNameKinds.has(fact.kind) && fact.values.length > 1))
      .filter(way => way.kind !== 'fact' || way.relation !== fact.relation || way.reason !== (fact.reason || undefined)));
    const note = noteField();
    const dates = fact.kind === 'date' ? this.dateFields(index, quotesOf(index, fact).slice(0, kMostDates)) : null;
    const judge = choices('What do you say?', [
      ['dismiss', `It is ${kNothing[fact.relation]}: dismiss it`], ['confirm', `It is right: confirm it`],
      ...(fact.relation === 'only' ? [] : [['relation', 'It is something else:', ways] as [string, string, HTMLElement]]),
      ...(dates ? [['date', 'A date is read wrongly:', dates.rows] as [string, string, HTMLElement]] : []),
    ]);
    ways.addEventListener('change', () => judge.choose('relation'));
    dates?.rows.addEventListener('input', () => judge.choose('date'));
    const dialog = openDialog(`Correct “${aboutOf(fact)}”`, [element('p', { class: 'why' }, fact.explanation), ...this.takeBack(index, touching(index, fact)), judge.rows, note.row],
      [cancel(), accept('Save')]);
    dialog.querySelector('form')!.addEventListener('submit', () => {
      const said = judge.chosen();
      if (said === 'dismiss') this.correct(dismissal(index, fact, note.text()), 'Dismissed; it stays in the list.');
      if (said === 'confirm') this.correct(confirmation(index, fact, note.text()), 'Confirmed.');
      if (said === 'relation') this.correct(judgement(index, fact, wayOf(ways.value), note.text()), 'Changed.');
      if (said === 'date') for (const correction of dates!.changed(note.text())) this.correct(correction, 'The date was changed.');
    });
    judge.focus();
  }

  private dateFields(index: Index, quotes: Quote[]): { rows: HTMLElement; changed(note: string): Correction[] } {
    const labels = labelsOf(index.comparison.articles);
    const fields = quotes.map(quote => {
      const article = index.comparison.articles.findIndex(one => one.id === quote.article);
      const mention = index.comparison.articles[article]?.mentions.find(m => m.kind === 'date' && m.span[0] < quote.span[1] && quote.span[0] < m.span[1]);
      const value = /^\d{4}-\d\d-\d\d$/.test(mention?.value ?? '') ? mention!.value : '';
      const input = element('input', { type: 'date', autocomplete: 'off' });
      input.value = value;
      return { quote, value, input, row: element('label', {}, element('span', {}, `“${quote.text}” (${labels[article] ?? ''})`), input) };
    });
    return {
      rows: element('div', { class: 'fields' }, ...fields.map(field => field.row)),
      changed: note => fields.filter(({ input, value }) => input.value && input.value !== value)
        .map(({ quote, input }) => ({ kind: 'date', at: [quote], date: input.value, ...(note.trim() ? { note: note.trim() } : {}) })),
    };
  }

  // ---- a sentence, or words of it
  private askSentence(index: Index, { place, text }: Words): void {
    const article = index.comparison.articles[place[0]]!;
    const labels = labelsOf(index.comparison.articles);
    const words = wordsField('Words', text);
    const day = element('input', { type: 'date', autocomplete: 'off', 'aria-label': `Date of ${labels[place[0]]}` });
    day.value = article.published;
    const linked = othersOf(index, place).said.map(({ article: other, sentence }) => {
      const quote = quoteOfSentence(index, [other, sentence]);
      return element('li', {}, element('span', {}, element('b', {}, labels[other]!), ` ${quote.text.replace(/\s+/gu, ' ')}`),
        button('Unlink', { 'aria-label': `Unlink the sentence of ${labels[other]}` }, () => {
          shut();
          this.correct({ kind: 'unlink', at: [quoteOfSentence(index, place), quote] }, 'Unlinked.');
        }));
    });
    openDialog(`Correct a sentence of ${labels[place[0]]}`, [
      words.row,
      element('div', { class: 'buttons start' }, button('Relate these words to others…', { class: 'main' }, () => {
        if (!words.valid(index, place)) return;
        shut();
        this.hold(index, { place, text: words.text() });
      })),
      ...(linked.length > 0 ? [element('h3', {}, 'Linked with'), element('ul', { class: 'linked' }, ...linked)] : []),
      element('h3', {}, `When ${labels[place[0]]} was published`),
      element('div', { class: 'buttons start' }, day, button('Set the date', {}, () => {
        if (!day.value || day.value === article.published) return day.focus();
        shut();
        this.correct({ kind: 'published', at: [quoteOfSentence(index, [place[0], 0])], date: day.value }, 'The date was changed.');
      })),
      ...this.takeBack(index, this.touchingSentence(index, place)),
    ], [cancel('Close')]);
    words.focus();
  }

  private touchingSentence(index: Index, [article, sentence]: Place): number[] {
    const { id, sentences } = index.comparison.articles[article]!;
    const [begin, end] = sentences[sentence]!.span;
    return (index.comparison.corrections ?? []).flatMap(({ at }, i) => at.some(quote => quote.article === id && quote.span[0] < end && begin < quote.span[1]) ? [i] : []);
  }

  private hold(index: Index, words: Words): void {
    this.held_ = words;
    const label = labelsOf(index.comparison.articles)[words.place[0]]!;
    const text = words.text.replace(/\s+/gu, ' ');
    this.bar_.replaceChildren(
      element('p', {}, element('b', {}, label), ` “${shortTitle(text, kMostHeld)}”`),
      element('p', { class: 'hint' }, 'Choose the other sentence, or select its words; then go on (c).'),
      button('Go on', { class: 'main' }, () => this.open()), button('Let go', { class: 'quiet' }, () => this.release()));
    this.bar_.hidden = false;
    this.status_.say(`Held: “${text}” of ${label}. Choose the other sentence, then press c.`);
  }

  // ---- two passages
  private askPair(index: Index, held: Words, other: Words): void {
    const labels = labelsOf(index.comparison.articles);
    const left = wordsField(labels[held.place[0]]!, held.text), right = wordsField(labels[other.place[0]]!, other.text);
    const ways = select('What they are to each other', kWays);
    const about = element('input', { type: 'text', name: 'about', autocomplete: 'off' }), note = noteField();
    const dialog = openDialog('Relate two passages', [left.row, right.row,
      element('label', { class: 'field' }, element('span', {}, 'What they are to each other'), ways),
      element('label', { class: 'field' }, element('span', {}, 'What it is about (may stay empty)'), about), note.row], [cancel(), accept('Save')]);
    dialog.querySelector('form')!.addEventListener('submit', event => {
      if (!left.valid(index, held.place) || !right.valid(index, other.place)) return event.preventDefault();
      const way = wayOf(ways.value);
      this.release();
      this.correct(related(way, quoteWithin(index, held.place, left.text())!, quoteWithin(index, other.place, right.text())!, about.value, note.text()), 'Saved.');
    });
    ways.focus();
  }

  // ---- all of them
  private showAll(index: Index): void {
    const all = (index.comparison.corrections ?? []).map((_, i) => i);
    openDialog('Your corrections', all.length > 0 ? this.takeBack(index, all)
      : [element('p', {}, 'None yet. Choose a fact or a sentence, or select words, and press c.')], [cancel('Close')]);
  }

  private takeBack(index: Index, numbers: number[]): HTMLElement[] {
    const all = index.comparison.corrections ?? [];
    if (numbers.length === 0) return [];
    return [element('ul', { class: 'corrections', 'aria-label': 'Your corrections' }, ...numbers.map(i => {
      const line = lineOf(index.comparison, all[i]!);
      const made = element('li', {}, element('span', {}, line), button('Take back', { 'aria-label': `Take back: ${line}` }, () => {
        shut();
        this.post_({ type: 'uncorrect', correction: i });
        this.tell('Taken back.');
      }));
      if (all[i]!.note) made.append(element('q', {}, all[i]!.note!));
      return made;
    }))];
  }

  private correct(correction: Correction, said: string): void {
    this.post_({ type: 'correct', correction });
    this.tell(said);
  }

  private tell(said: string): void {
    this.status_.notice(said, { label: 'Undo', act: () => this.post_({ type: 'undo' }) });
  }

  // The selected words of one article, without blanks around them, as far as one sentence goes.
  private selected(index: Index): Words | null {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const article = this.columns_.list.findIndex(column => column.scroller.contains(range.startContainer));
    const text = this.columns_.list[article]?.text;
    const first = text?.paragraphs.find(p => p.node === range.startContainer);
    if (!text || !first) return null;
    const last = text.paragraphs.find(p => p.node === range.endContainer);
    let from = first.begin + range.startOffset, to = last ? last.begin + range.endOffset : first.end;
    while (from < to && /\s/u.test(text.body[from]!)) from++;
    const sentence = sentenceAt(text, from);
    if (sentence < 0) return null;
    to = Math.min(to, text.ends[sentence]!);
    while (to > from && /\s/u.test(text.body[to - 1]!)) to--;
    const span: Span = [text.map.byteOf(from), text.map.byteOf(to)];
    return to > from ? { place: [article, sentence], text: quoteOf(index, article, span).text } : null;
  }
}

const shut = () => document.querySelector<HTMLDialogElement>('dialog[open]')?.close();

function select(label: string, ways: { id: string; says: string }[]): HTMLSelectElement {
  return element('select', { 'aria-label': label }, ...ways.map(({ id, says }) => element('option', { value: id }, says)));
}

function noteField(): { row: HTMLElement; text(): string } {
  const area = element('textarea', { rows: '2', name: 'note', maxlength: '1000' });
  return { row: element('label', { class: 'field' }, element('span', {}, 'Note (may stay empty)'), area), text: () => area.value };
}

// Exact words of a sentence; what is not in it is told and not taken.
function wordsField(label: string, text: string): { row: HTMLElement; text(): string; valid(index: Index, place: Place): boolean; focus(): void } {
  const area = element('textarea', { rows: '3', autocomplete: 'off', spellcheck: 'false' });
  area.value = text.replace(/\s+/gu, ' ');
  area.addEventListener('input', () => area.setCustomValidity(''));
  return {
    row: element('label', { class: 'field' }, element('span', {}, `${label}: shorten to the words that are meant`), area),
    text: () => area.value,
    valid: (index, place) => {
      const right = quoteWithin(index, place, area.value) !== null;
      area.setCustomValidity(right ? '' : 'These words do not stand in the sentence like this.');
      return area.reportValidity() && right;
    },
    focus: () => area.focus(),
  };
}

// Radio buttons, some with a field of their own; the first is chosen.
function choices(legend: string, entries: [id: string, says: string, more?: HTMLElement][]): { rows: HTMLElement; chosen(): string; choose(id: string): void; focus(): void } {
  const inputs = entries.map(([id], i) => element('input', { type: 'radio', name: 'judgement', value: id, ...(i === 0 ? { checked: '' } : {}) }));
  const rows = element('fieldset', { class: 'choices' }, element('legend', {}, legend), ...entries.flatMap(([, says, more], i) =>
    [element('label', {}, inputs[i]!, ` ${says}`), ...(more ? [more] : [])]));
  return {
    rows, chosen: () => inputs.find(input => input.checked)?.value ?? '', focus: () => inputs[0]!.focus(),
    choose: id => { for (const input of inputs) input.checked = input.value === id; },
  };
}
