// Study: when everything happened, what the texts say to a question, whether a draft says what its sources say, who says it, what an
// update changed. In: the worker's
// answers about the articles as they are. Out: lists of the texts' own words over the columns; a place leads to its words, a
// conflict to its fact. Nothing is kept: new articles, new answers. Covered by study.test.ts and tests/e2e.
import { kNames } from './card';
import type { Span } from './contract';
import { button, element, found } from './dom';
import type { Index } from './evidence';
import { sentenceOf } from './failure';
import { aboutOf, counted, labelsOf } from './labels';
import { written } from './passages';
import { choiceText, readChoice, type View } from './study_choice';
import { ladderView, type Ladders } from './study_ladder';
import { daysOf, TimelinePicture, type Day } from './study_picture';
import { updateView, type Update } from './study_update';

export interface WordsAt { article: string; sentence: string; span: Span; words: string }
interface Telling extends WordsAt { stage: string; implied: boolean; slip: string }
export interface Timeline { entries: { when: string; happenings: { cameAbout: boolean; tellings: Telling[] }[]; disputed: string[] }[] }
export interface Answers { answers: { score: number; fact: string | null; values: { value: string; mentions: WordsAt[] }[] }[]; unknown: string[]; nearest: WordsAt[] }
export type Standing = 'supported' | 'contradicted' | 'nowhere';
interface DraftClaim extends WordsAt { kind: string; value: string; standing: Standing; origins: number; fact: string | null; sources: WordsAt[]; elsewhere: WordsAt[] }
export interface Draft { draft: string; sentences: { sentence: string; standing: Standing; claims: DraftClaim[] }[] }

export interface StudyQuestions {
  timeline(): Promise<Timeline>;
  ask(question: string): Promise<Answers>;
  draft(article: string): Promise<Draft>;
  ladder(): Promise<Ladders>;
  update(older: string, newer: string): Promise<Update>;
}

// How an answer shows what it rests on.
export interface Places {
  factButton(fact: string): HTMLElement;
  passage(words: WordsAt, remark?: string): HTMLElement;
  labelOf(article: string): string;
}

const kViews: readonly (readonly [View, string])[] = [['timeline', 'Timeline'], ['ask', 'Ask the texts'], ['draft', 'Check a draft'], ['ladder', 'Who says it'], ['update', 'What changed']];
const kStages: Record<string, string> = { planned: 'planned', happened: 'happened', ongoing: 'under way', wanted: 'wanted', hypothetical: 'supposed' };
const kMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

// As the heads write it: "2026-01-22" as "January 22, 2026"; "2026-01-19/2026-01-21" (end not included) as "January 19, 2026 to January 20, 2026".
export function readable(when: string): string {
  const [begin = '', end] = when.split('/');
  if (end) {
    const last = new Date(Date.parse(end) - 86400000).toISOString().slice(0, 10);
    if (begin.endsWith('-01-01') && last.endsWith('-12-31')) return `${begin.slice(0, 4)} to ${last.slice(0, 4)}`; // whole years
    return `${readable(begin)} to ${readable(last)}`;
  }
  const [year, month, day] = begin.split('-');
  const name = month ? kMonths[Number(month) - 1] : undefined;
  return [[name, day ? Number(day) : ''].filter(Boolean).join(' '), year].filter(Boolean).join(day ? ', ' : ' ');
}

// What a draft's sentence comes to, in words.
export function verdictOf(claims: Pick<DraftClaim, 'kind' | 'standing' | 'origins'>[]): string {
  const of = (standing: Standing) => claims.filter(claim => claim.kind !== 'claim' && claim.standing === standing).length;
  if (claims.some(claim => claim.standing === 'contradicted')) return 'A source says otherwise';
  if (of('nowhere') > 0) return 'Not in the sources, in this matter';
  const origins = Math.max(0, ...claims.map(claim => claim.origins));
  return origins === 0 ? 'No source speaks of it' : `Said by ${origins} independent ${origins === 1 ? 'text' : 'texts'}`;
}

// What is heard of an answer: what it comes to; the rest is there to be read.
export function heardOf(parts: Pick<HTMLElement, 'localName' | 'className' | 'textContent' | 'childElementCount'>[]): string {
  const sentence = parts.find(({ localName, className }) => localName === 'p' && className !== 'hint')?.textContent;
  const count = parts.find(({ localName }) => localName === 'ol')?.childElementCount;
  return [sentence, count === undefined ? '' : `${count} ${count === 1 ? 'entry' : 'entries'}.`].filter(Boolean).join(' ');
}

export class Study implements Places {
  private readonly root_ = found('study');
  private view_: View = 'timeline';
  private question_ = '';
  private draft_ = '';
  private versions_: [string, string] = ['', '']; // the older one, the newer one
  private index_: Index | null = null;
  private asked_ = 0; // answers to earlier questions are late
  private before_: HTMLElement | null = null;
  private told_ = '';
  private wanted_ = ''; // of a workspace that was opened, until its articles are there
  picture: HTMLCanvasElement | null = null; // the timeline that is shown

  // `tell`: which study is open has changed; it travels with the workspace.
  constructor(private readonly questions_: StudyQuestions, private readonly choose_: (fact: string) => void,
    private readonly go_: (article: number, span: Span) => void, private readonly tell_: (choice: string) => void, private readonly save_: () => void, private readonly say_: (sentence: string) => void) {
    this.root_.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.close();
    });
  }

  get open(): boolean { return !this.root_.hidden; }

  // What is open, as it travels; empty: nothing.
  get choice(): string {
    if (!this.open || !this.index_) return '';
    const articles = this.index_.comparison.articles;
    const ids = this.view_ === 'draft' ? [this.draft_] : this.view_ === 'update' ? this.versions_ : [];
    return choiceText({ view: this.view_, question: this.question_, places: ids.map(id => articles.findIndex(article => article.id === id)) });
  }

  // A workspace was opened in which this was open.
  restore(text: string, index: Index | null): void {
    this.wanted_ = text;
    if (index) this.takeWanted(index);
  }

  private takeWanted(index: Index): void {
    const articles = index.comparison.articles;
    const choice = readChoice(this.wanted_, articles.length);
    this.wanted_ = '';
    if (!choice) return;
    this.view_ = choice.view;
    if (choice.view === 'ask') this.question_ = choice.question;
    const [first, second] = choice.places.map(place => articles[place]!.id);
    if (choice.view === 'draft') this.draft_ = first!;
    if (choice.view === 'update') this.versions_ = [first!, second!];
    this.show(index);
  }

  private tell(): void {
    const choice = this.choice;
    if (choice === this.told_) return;
    this.told_ = choice;
    this.tell_(choice);
  }

  show(index: Index): void {
    this.before_ ??= document.activeElement as HTMLElement | null;
    this.root_.hidden = false;
    document.body.classList.add('table');
    this.fill(index);
    this.root_.querySelector<HTMLElement>('[aria-selected="true"]')!.focus();
  }

  refresh(index: Index | null): void {
    if (index && this.wanted_) return this.takeWanted(index);
    if (!this.open) return;
    if (index) this.fill(index);
    else this.close();
  }

  close(): void {
    if (!this.open) return;
    this.root_.hidden = true;
    document.body.classList.remove('table');
    this.root_.replaceChildren();
    this.asked_++;
    this.picture = null;
    this.tell();
    this.before_?.focus();
    this.before_ = null;
  }

  private fill(index: Index): void {
    this.index_ = index;
    this.picture = null;
    const tabs = kViews.map(([view, name]) => {
      const tab = button(name, { role: 'tab', id: `study-${view}`, 'aria-selected': String(view === this.view_), 'aria-controls': 'study-sheet', tabindex: view === this.view_ ? '0' : '-1' },
        () => { this.view_ = view; this.fill(index); this.root_.querySelector<HTMLElement>(`#study-${view}`)!.focus(); });
      tab.addEventListener('keydown', event => {
        const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? kViews.length - 1 : 0;
        if (!by) return;
        event.preventDefault();
        this.root_.querySelector<HTMLElement>(`#study-${kViews[(kViews.findIndex(v => v[0] === view) + by) % kViews.length]![0]}`)!.click();
      });
      return tab;
    });
    const answer = element('div', { class: 'answer' });
    const sheet = element('div', { class: 'sheet', id: 'study-sheet', role: 'tabpanel', tabindex: '0', 'aria-labelledby': `study-${this.view_}` },
      ...this.form(index, answer), answer);
    this.root_.replaceChildren(element('header', {}, element('div', { role: 'tablist', 'aria-label': 'Study' }, ...tabs),
      button('Back to the articles', {}, () => this.close())), sheet);
    if (this.view_ === 'timeline') void this.answer(answer, () => this.questions_.timeline(), timeline => this.timeline(timeline));
    if (this.view_ === 'ask' && this.question_) this.ask(answer);
    if (this.view_ === 'draft' && this.draft_ && index.comparison.articles.length > 1) this.check(answer);
    if (this.view_ === 'ladder') void this.answer(answer, () => this.questions_.ladder(), ladders => ladderView(ladders, this));
    if (this.view_ === 'update') this.update(answer);
    this.tell();
  }

  // What there is to say before an answer can be given.
  private form(index: Index, answer: HTMLElement): HTMLElement[] {
    if (this.view_ === 'timeline' || this.view_ === 'ladder') return [];
    if (this.view_ === 'update') return this.versions(index, answer);
    if (this.view_ === 'ask') {
      const field = element('input', { type: 'search', 'aria-label': 'Question', placeholder: 'How many …?  Who …?  When …?', autocomplete: 'off', maxlength: '400' });
      field.value = this.question_;
      const form = element('form', {}, field, element('button', { type: 'submit', class: 'main' }, 'Ask'));
      form.addEventListener('submit', event => {
        event.preventDefault();
        this.question_ = field.value.trim();
        if (this.question_) this.ask(answer);
      });
      return [form, element('p', { class: 'hint' }, 'An answer is made of the facts in these texts, with the sentences that state them.')];
    }
    const articles = index.comparison.articles;
    if (articles.length < 2) return [element('p', { class: 'hint' }, 'This needs a draft and what it is held against: add a source.')];
    const labels = labelsOf(articles);
    if (!articles.some(article => article.id === this.draft_)) this.draft_ = articles.at(-1)?.id ?? '';
    const select = element('select', { 'aria-label': 'The draft' }, ...articles.map((article, i) => element('option', { value: article.id }, labels[i]!)));
    select.value = this.draft_;
    select.addEventListener('change', () => { this.draft_ = select.value; this.check(answer); });
    return [element('form', {}, element('label', {}, element('span', {}, 'The draft'), select)),
      element('p', { class: 'hint' }, 'Each sentence of the draft is held against all other articles. It is compared with what they say, not with what is true.')];
  }

  // The older and the newer version; at first the two that share most of their words, else the last two, by their dates.
  private versions(index: Index, answer: HTMLElement): HTMLElement[] {
    const articles = index.comparison.articles;
    const labels = labelsOf(articles);
    if (articles.length < 2) return [element('p', { class: 'hint' }, 'This needs two versions of an article: add the newer one.')];
    if (!this.versions_.every(id => articles.some(article => article.id === id)) || this.versions_[0] === this.versions_[1]) {
      const most = [...index.comparison.copies].sort((left, right) => right.share - left.share)[0];
      const [one, other] = most ? most.articles.map(id => articles.find(article => article.id === id)) : articles.slice(-2);
      this.versions_ = one!.published > other!.published && other!.published ? [other!.id, one!.id] : [one!.id, other!.id];
    }
    const choice = (at: 0 | 1, name: string) => {
      const select = element('select', { 'aria-label': name }, ...articles.map((article, i) => element('option', { value: article.id }, labels[i]!)));
      select.value = this.versions_[at];
      select.addEventListener('change', () => { this.versions_[at] = select.value; this.update(answer); });
      return element('label', {}, element('span', {}, name), select);
    };
    return [element('form', {}, choice(0, 'The older version'), choice(1, 'The newer version')),
      element('p', { class: 'hint' }, `${index.comparison.copies.length > 0 ? '' : 'No two of these articles have long passages in common: they may not be versions of one. '}What punctuation and typing errors change is left out.`)];
  }

  private update(answer: HTMLElement): void {
    const [older, newer] = this.versions_;
    this.tell();
    if ((this.index_?.comparison.articles.length ?? 0) < 2) return;
    if (older === newer) answer.replaceChildren(element('p', { role: 'alert' }, 'Choose two different articles.'));
    else void this.answer(answer, () => this.questions_.update(older, newer), update => updateView(update, this));
  }

  private ask(answer: HTMLElement): void {
    this.tell();
    void this.answer(answer, () => this.questions_.ask(this.question_), answers => this.answers(answers));
  }
  private check(answer: HTMLElement): void {
    this.tell();
    void this.answer(answer, () => this.questions_.draft(this.draft_), draft => this.draft(draft));
  }

  private async answer<T>(place: HTMLElement, get: () => Promise<T>, build: (got: T) => HTMLElement[]): Promise<void> {
    const asked = ++this.asked_;
    place.replaceChildren(element('p', { class: 'hint' }, 'Reading …'));
    let parts: HTMLElement[];
    try {
      const got = await get();
      if (asked !== this.asked_) return;
      parts = build(got);
    } catch (error) {
      if (asked !== this.asked_) return;
      parts = [element('p', { role: 'alert' }, sentenceOf(error))];
    }
    place.replaceChildren(...parts);
    this.say_(heardOf(parts));
  }

  // ---- the answers
  private timeline({ entries }: Timeline): HTMLElement[] {
    if (entries.length === 0) return [element('p', {}, 'No text names a day that could be resolved.')];
    return [...this.pictureOf(entries), element('ol', { class: 'timeline' }, ...entries.map(entry => element('li', {},
      element('h3', {}, element('time', { datetime: entry.when.split('/')[0]! }, readable(entry.when))),
      ...entry.disputed.map(fact => this.factButton(fact)),
      ...entry.happenings.map(happening => element('div', { class: 'happening' },
        ...(happening.cameAbout ? [element('p', { class: 'hint' }, 'Planned in one text, told as done in a later one')] : []),
        ...happening.tellings.map(telling => this.passage(telling, [kStages[telling.stage], telling.slip ? 'the text slips here' : '']
          .filter((word): word is string => !!word).join(', '))))))))];
  }

  private pictureOf(entries: Timeline['entries']): HTMLElement[] {
    const articles = this.index_!.comparison.articles;
    const said = ({ when, told, disputed }: Day) => [readable(when), counted(told.size, 'text'), disputed ? 'disputed' : ''].filter(Boolean).join(', ');
    const picture = new TimelinePicture(daysOf({ entries }, articles), articles, labelsOf(articles), said, entry => {
      const heading = this.root_.querySelectorAll<HTMLElement>('.timeline > li > h3')[entry];
      heading?.setAttribute('tabindex', '-1');
      heading?.focus();
    });
    this.picture = picture.canvas;
    return [element('div', { class: 'picture' }, picture.canvas),
      element('p', { class: 'hint' }, 'A point: the article tells of the day; hollow: as planned; a triangle: the day it came out; ', element('span', { class: 'apart' }, '≠'), 'disputed. ', button('Save the picture', {}, () => this.save_()))];
  }

  private answers({ answers, unknown, nearest }: Answers): HTMLElement[] {
    if (answers.length === 0) {
      const missing = unknown.length > 0 ? ` No text has ${unknown.map(word => `“${word}”`).join(', ')}.` : '';
      return [element('p', {}, `No text tells.${missing}`),
        ...nearest.length > 0 ? [element('p', { class: 'hint' }, 'Nearest to the question:'), ...nearest.map(words => this.passage(words, '', false))] : []];
    }
    return [element('ol', { class: 'answers' }, ...answers.map(answer => element('li', {},
      ...(answer.fact ? [this.factButton(answer.fact)] : []),
      ...answer.values.flatMap(value => [element('h3', { dir: 'auto' }, value.mentions[0]?.words ?? value.value), ...value.mentions.map(words => this.passage(words))]))))];
  }

  private draft({ sentences }: Draft): HTMLElement[] {
    const bad = sentences.filter(sentence => sentence.standing !== 'supported').length;
    const head = bad === 0 ? `All ${sentences.length} sentences are in the sources.` : `${sentences.length - bad} of ${sentences.length} sentences are in the sources as they stand; ${bad} are not, or not in all they say.`;
    return [element('p', {}, head), element('ol', { class: 'draft' }, ...sentences.map(({ standing, claims }) => element('li', { class: standing },
      element('p', { class: 'verdict' }, verdictOf(claims)),
      ...claims.slice(0, 1).map(whole => this.sentence(whole, claims.filter(claim => claim.standing !== 'supported' && claim.kind !== 'claim').map(claim => claim.span))),
      ...claims.filter(claim => claim.kind !== 'claim' && claim.standing !== 'supported').map(claim => this.claim(claim)))))];
  }

  private claim(claim: DraftClaim): HTMLElement {
    const said = claim.standing === 'contradicted' ? 'Otherwise in:' : claim.elsewhere.length > 0 ? 'The sources have it in another matter:' : 'No source has it.';
    return element('div', { class: 'happening' }, element('p', {}, element('b', {}, claim.words), ` – ${said} `,
      ...(claim.fact ? [this.factButton(claim.fact)] : [])), ...[...claim.sources, ...claim.elsewhere].map(words => this.passage(words)));
  }

  // ---- places in the texts
  factButton(fact: string): HTMLElement {
    const found_fact = this.index_!.comparison.facts.find(one => one.id === fact);
    const relation = found_fact?.relation ?? 'conflict';
    const made = button('', { class: 'fact-link' }, () => { this.close(); this.choose_(fact); });
    made.append(element('span', { class: `sign ${relation}`, role: 'img', 'aria-label': `${kNames[relation]}:` }), ' ', found_fact ? aboutOf(found_fact) : fact);
    return made;
  }

  labelOf(article: string): string {
    const articles = this.index_!.comparison.articles;
    return labelsOf(articles)[articles.findIndex(one => one.id === article)] ?? article;
  }

  // `marked`: the words are what was asked for; what is only near them is shown without a mark.
  passage(words: WordsAt, remark = '', marked = true): HTMLElement {
    const index = this.index_!;
    const place = index.places.get(words.sentence);
    if (!place) return element('p', {}, words.words);
    const [article, sentence] = place;
    const label = labelsOf(index.comparison.articles)[article]!;
    const span = index.comparison.articles[article]!.sentences[sentence]!.span;
    return element('div', { class: 'passage' },
      element('p', {}, button(label, { title: `Show it in ${label}` }, () => { this.close(); this.go_(article, words.span); }), remark ? element('span', { class: 'hint' }, ` ${remark}`) : ''),
      element('q', { dir: 'auto' }, ...written(index.source(article), span, marked ? [{ span: words.span, look: 'stated' }] : [])));
  }

  private sentence(words: WordsAt, wrong: Span[]): HTMLElement {
    const index = this.index_!;
    const place = index.places.get(words.sentence);
    if (!place) return element('p', {}, words.words);
    return element('q', { class: 'of-draft', dir: 'auto' }, ...written(index.source(place[0]), words.span, wrong.map(span => ({ span, look: 'stated' as const }))));
  }
}
