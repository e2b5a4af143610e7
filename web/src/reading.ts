// What is shown of the accepted comparison and what the reader chose in it. In: a comparison, the module's effects about the
// choice and the layout, places that are pressed. Out: columns, card, notes, table, search and rows that show it.
// Example: show(comparison, false) builds the columns; choose(effect) marks a fact in them. Covered by tests/e2e.
import type { AppModule } from './app_module';
import { sentenceAt } from './articles';
import { Card, kNames } from './card';
import type { Columns } from './columns';
import { Correcting } from './correcting';
import type { ComparedArticle, Comparison, Effect, Shown, Span } from './contract';
import { Index } from './evidence';
import { HiddenSigns } from './hidden';
import { aboutOf } from './labels';
import { Find } from './find';
import { clearMarks, placesOf, showChosen, showFoundMarks, showMarks, type Places } from './marks_fallback';
import { Matrix } from './matrix';
import { Notes } from './notes';
import type { Panel } from './panel';
import { RowAligner } from './rows';
import { sidesOf } from './sides';
import { Sift } from './sift';
import type { Stage } from './stage';
import type { Status } from './status';
import { Study, type StudyQuestions } from './study';
import { theme } from './theme';

export class Reading {
  stage!: Stage;
  panel!: Panel;
  readonly card: Card;
  readonly correcting: Correcting;
  readonly find: Find;
  readonly matrix: Matrix;
  readonly study: Study;
  comparison: Comparison | null = null;
  onPicture: () => void = () => undefined;
  onCite: (fact: string) => void = () => undefined;
  private readonly notes_: Notes;
  private readonly sift_: Sift;
  private readonly rows_: RowAligner;
  private readonly hidden_: HiddenSigns;
  index: Index | null = null;
  private shown_ = { list: true, card: false, annotated: false, beside: false, aligned: false };
  private places_: Places = new Map();
  private chosen_: Extract<Effect, { type: 'chosen' }> | null = null;
  private row_width_ = '';

  constructor(private readonly app_: AppModule, private readonly columns_: Columns, private readonly status_: Status, questions: StudyQuestions) {
    const go = (article: number, span: Span) => columns_.bring([{ article, begin: span[0], end: span[1] }], undefined, theme.still);
    this.card = new Card({ go, close: () => app_.post({ type: 'choose', fact: '' }),
      list: () => {
        app_.post({ type: 'choose', fact: '' });
        if (!this.shown_.list) app_.post({ type: 'toggle', what: 'facts' });
      },
      step: by => this.step(by), correct: () => this.correcting.open(), cite: fact => this.onCite(fact) });
    this.correcting = new Correcting(columns_, status_, event => app_.post(event), () => {
      const { fact = '', picked = [] } = this.chosen_ ?? {};
      return { index: this.index, fact: this.comparison?.facts.find(f => f.id === fact) ?? null, picked: picked.length === 2 ? picked : null };
    });
    this.notes_ = new Notes(columns_, go);
    this.matrix = new Matrix(fact => app_.post({ type: 'choose', fact }), go);
    this.study = new Study(questions, fact => app_.post({ type: 'choose', fact }), go, text => app_.post({ type: 'study', text }), () => this.onPicture(), sentence => status_.say(sentence));
    this.sift_ = new Sift(event => app_.post(event));
    this.rows_ = new RowAligner(columns_);
    this.hidden_ = new HiddenSigns(columns_);
    this.find = new Find(columns_, () => this.showFound(), () => theme.still);
  }

  // Texts that are being compared, where nothing is shown yet.
  expect(articles: ComparedArticle[], sample: boolean): void {
    if (this.comparison) return;
    this.columns_.expect(articles, sample);
    this.stage.waiting = true;
    this.stage.relayout();
    this.stage.flush(1); // now: the browser's next turn to paint may come after the comparison
  }

  show(comparison: Comparison, sample: boolean): void {
    this.comparison = comparison;
    this.stage.waiting = false;
    this.places_ = placesOf(comparison);
    this.index = new Index(comparison);
    this.columns_.show(comparison, sample);
    document.body.dataset['shown'] = String(comparison.articles.length);
    this.panel.show(comparison);
    this.sift_.offer(comparison);
    this.room(this.shown_); // the places were told before there was anything to sift
    this.find.refresh();
    this.matrix.refresh(this.index);
    this.study.refresh(this.index);
    this.rows_.set(this.shown_.aligned, this.index);
    this.correcting.refresh(this.index);
    this.card.refresh();
    this.showChoice();
    this.marks();
    this.stage.relayout();
    this.stage.flush(1);
  }

  // As it was when it was kept or sent: the article that was read, the list as it was sifted.
  opened(effect: Extract<Effect, { type: 'opened' }>): void {
    this.sift_.set(effect);
    this.columns_.arrange(effect.held, effect.folded);
    // side by side the first article is where the strip begins, unless what is chosen lies elsewhere
    if (effect.article > 0 || this.shown_.annotated || !this.chosen_?.fact) this.columns_.turnTo(effect.article, true);
    if (effect.study) this.study.restore(effect.study, this.index);
  }

  clear(): void {
    this.comparison = this.index = null;
    this.stage.waiting = false;
    this.correcting.release();
    this.card.hide();
    this.sift_.show(false);
    this.matrix.close();
    this.study.refresh(null);
    this.columns_.clear();
    clearMarks();
  }

  toggleStudy(): void {
    this.matrix.close();
    if (this.index && !this.study.open) this.study.show(this.index);
    else this.study.close();
  }

  toggleMatrix(): void {
    this.study.close();
    if (this.index && !this.matrix.open) this.matrix.show(this.index);
    else this.matrix.close();
  }

  // A click on the text: the canvas knows its marks; without it the sentence is found in the document.
  pressText(x: number, y: number): void {
    if (this.stage.painting) {
      if (this.app_.press(x, y)) this.stage.invalidate(2);
      return;
    }
    const place = this.columns_.at(x, y);
    const sentence = place ? sentenceAt(this.columns_.list[place.article]!.text, place.unit) : -1;
    if (place && sentence >= 0) this.app_.post({ type: 'choose', article: place.article, sentence });
  }

  choose(effect: Extract<Effect, { type: 'chosen' }>): void {
    this.chosen_ = effect;
    this.panel.chosen(effect.fact);
    if (effect.sentences.length === 0) this.columns_.releaseRoom();
    this.matrix.chosen(effect.fact);
    this.room(effect);
    this.showChoice();
    if (effect.text) this.status_.say(this.kindOf(effect.fact) + effect.text);
    this.marks();
    this.stage.invalidate();
  }

  // What is heard before the explanation: who steps through the facts has not come from an entry that names them.
  private kindOf(id: string): string {
    const fact = this.comparison?.facts.find(one => one.id === id);
    return fact ? `${kNames[fact.relation]}, ${aboutOf(fact)}: ` : '';
  }

  // Marks of the document's own text, where the canvas does not paint them.
  marks(): void {
    if (this.stage.mode !== 'document') return clearMarks();
    this.hidden_.put();
    this.panel.fill();
    if (!this.comparison) return clearMarks();
    showMarks(this.comparison, this.columns_, this.places_);
    showChosen(this.comparison, this.columns_, this.chosen_?.sentences ?? []);
  }

  place(effect: Extract<Effect, { type: 'layout' }>): void {
    const { style, classList } = document.documentElement;
    for (const side of ['left', 'top', 'right', 'bottom'] as const) style.setProperty(`--${side}`, `${effect[side]}px`);
    const { annotated, beside, aligned } = effect;
    classList.toggle('over', effect.right === 0);
    this.room(effect);
    this.columns_.keepPlaces(() => {
      classList.toggle('beside', beside);
      this.columns_.annotate(annotated, this.chosen_?.main[0]?.[0]);
      this.rows_.set(aligned, this.index);
    });
    this.shown_ = { ...this.shown_, annotated, beside, aligned };
    this.showChoice();
    this.stage.relayout();
  }

  // Of texts that could not be compared there is no list, and nothing to step to.
  private get compared(): boolean { return this.comparison?.articles.some(article => article.sentences.length > 0) ?? false; }

  private room({ list, card }: Shown): void {
    this.shown_ = { ...this.shown_, list, card };
    this.sift_.show(list && this.compared && this.stage.mode !== 'document');
  }

  // The card and the notes of what is chosen; of a sentence the one of the article that is read.
  showChoice(): void {
    const index = this.index;
    const { fact = '', main = [] } = this.chosen_ ?? {};
    const chosen = index?.comparison.facts.find(f => f.id === fact);
    const document_mode = this.stage.mode === 'document';
    const mine = main.find(([article]) => article === this.columns_.inView()) ?? main[0];
    if (index && chosen && (this.shown_.card || document_mode)) this.card.showFact(index, chosen);
    else if (index && mine && this.shown_.card) this.card.showSentence(index, mine);
    else this.card.hide();
    if (index && this.shown_.annotated && this.shown_.beside) this.notes_.show(index, main);
    else this.notes_.clear();
  }

  turnTo(to: number | 'next' | 'previous'): void {
    const article = typeof to === 'number' ? to : this.columns_.atHand() + (to === 'next' ? 1 : -1);
    this.columns_.turnTo(article, theme.still);
    // side by side it may be in view already: that it is the one now is seen, and the arrows scroll it
    this.columns_.list[article]?.scroller.focus({ preventScroll: true });
  }

  // The reader turned to another article.
  turned(): void {
    this.app_.post({ type: 'column', article: this.columns_.inView() });
    if (this.shown_.annotated && !this.chosen_?.fact) this.showChoice();
  }

  // Aligned rows stand at one height already: the leader takes the others along.
  scroll(targets: { article: number; begin: number; end: number }[], top: number | undefined): void {
    // who pressed a word keeps the columns where they are; who came by the list is shown both sides
    const fact = top === undefined && this.comparison?.facts.find(one => one.id === this.chosen_?.fact);
    this.columns_.bring(this.rows_.on ? targets.slice(0, 1) : targets, top, theme.still, fact && this.index ? sidesOf(this.index, fact) : []);
    this.notes_.put();
  }

  // The places of words are known.
  placed(): void { this.hidden_.put(); }

  // Lines break elsewhere at another width: the rows are put at one height again.
  laidOut(): void {
    const width = this.columns_.width;
    if (this.rows_.on && width !== this.row_width_) this.rows_.set(true, this.index);
    this.row_width_ = width;
  }

  showFound(): void {
    if (this.stage.mode !== 'document') return this.stage.showFound();
    showFoundMarks(this.columns_.list.flatMap((_, i) => this.find.rangesOf(i)));
  }

  // To the next conflict or difference; where there is none that is said, for a key that does nothing seems broken.
  step(by: 1 | -1): void {
    const { articles, facts } = this.comparison ?? { articles: [], facts: [] };
    if (this.compared && articles.length > 1 && !facts.some(({ relation, dismissed }) => !dismissed && (relation === 'conflict' || relation === 'differs')))
      return this.status_.notice('There is no conflict and no difference to step to.');
    this.app_.post({ type: 'step', by });
  }

  // Chooses the sentence after or before the chosen one of the article that is read; without one the first in view.
  nextSentence(by: 1 | -1): void {
    const article = this.columns_.atHand();
    const sentences = this.comparison?.articles[article]?.sentences ?? [];
    const told = sentences.map((s, i) => s.kind === 'byline' || s.kind === 'boilerplate' ? -1 : i).filter(i => i >= 0);
    const now = this.chosen_?.main.find(place => place[0] === article)?.[1];
    const next = now === undefined ? told.find(i => i >= this.columns_.firstSentence(article)) ?? told[0]
      : by > 0 ? told.find(i => i > now) : told.findLast(i => i < now);
    if (next !== undefined) this.app_.post({ type: 'choose', article, sentence: next });
  }
}
