// What happens between the reader, the canvas module (which holds the truth) and the worker (which compares).
// In: the reader's actions and the module's effects. Out: calls to both, and the columns that show the accepted comparison.
// After a trap of the module its last articles are opened in a new one. Covered by tests/e2e.
import type { AppModule } from './app_module';
import { Card } from './card';
import { sentenceAt } from './articles';
import type { Columns } from './columns';
import type { Action, ArticleEntry, Comparison, Effect, Shown, Span, Workspace, WorkspaceArticle } from './contract';
import { Superseded, type CoreClient } from './core_client';
import { askLabels, askText, showHelp, showLink } from './dialogs';
import { found } from './dom';
import { Index } from './evidence';
import { Find } from './find';
import { takeFiles, takeText } from './intake';
import { labelsOf } from './labels';
import { copyText, describeLink, download, fileName, looksLikeLink, makeLink } from './link';
import { clearMarks, placesOf, showChosen, showFoundMarks, showMarks, type Places } from './marks_fallback';
import { Matrix } from './matrix';
import { Notes } from './notes';
import type { Panel } from './panel';
import { RowAligner } from './rows';
import { loadSample } from './sample';
import { Sift } from './sift';
import type { Stage } from './stage';
import type { Status } from './status';
import { theme } from './theme';

const kShortPaste = 80; // characters: what is shorter is asked about before it becomes an article
const kMostNotes = 3;    // shown at a time
type Request = { articles: WorkspaceArticle[] };

export class Session {
  stage!: Stage;
  panel!: Panel;
  readonly card: Card;
  readonly find: Find;
  readonly matrix: Matrix;
  private readonly notes_: Notes;
  private readonly sift_: Sift;
  private readonly rows_: RowAligner;
  private index_: Index | null = null;
  private shown_ = { list: true, card: false, annotated: false, beside: false, aligned: false };
  comparison: Comparison | null = null;
  json: Uint8Array | null = null;    // the accepted comparison, byte for byte as the core gave it
  private request_: Request = { articles: [] };
  private readonly answers_ = new Map<number, Uint8Array>();
  private entries_: ArticleEntry[] = [];
  private sample_ = false;
  private places_: Places = new Map();
  private chosen_: Extract<Effect, { type: 'chosen' }> | null = null;
  private row_width_ = '';
  private from_link_ = false;        // what is being opened is what the address carries
  private told_ = new Set<string>(); // notes of earlier comparisons

  constructor(
    private readonly core_: CoreClient, private readonly app_: AppModule, private readonly columns_: Columns,
    private readonly status_: Status, private readonly choose_files_: () => void) {
    const go = (article: number, span: Span) => columns_.bring([{ article, begin: span[0], end: span[1] }], undefined, theme.still);
    this.card = new Card({ go, close: () => app_.post({ type: 'choose', fact: '' }),
      list: () => {
        app_.post({ type: 'choose', fact: '' });
        if (!this.shown_.list) app_.post({ type: 'toggle', what: 'facts' });
      },
      step: by => app_.post({ type: 'step', by }) });
    this.notes_ = new Notes(columns_, go);
    this.matrix = new Matrix(fact => app_.post({ type: 'choose', fact }), go);
    this.sift_ = new Sift(event => app_.post(event));
    this.rows_ = new RowAligner(columns_);
    this.find = new Find(columns_, () => this.showFound(), () => theme.still);
  }

  // ---- what the reader does
  act(action: Action): void {
    switch (action) {
      case 'addFiles': return this.choose_files_();
      case 'paste': return askText('', (text, said) => void this.addText(text, said));
      case 'sample': return void this.openSample();
      case 'copyLink': return void this.copyLink();
      case 'saveJson': return this.saveJson();
      case 'saveHtml': return void this.saveHtml();
      case 'find': return this.find.open();
      case 'matrix': return this.index_ && !this.matrix.open ? this.matrix.show(this.index_) : this.matrix.close();
      case 'help': return void this.help();
    }
  }

  async addFiles(files: File[]): Promise<void> {
    this.status_.busy(files.length === 1 ? `Reading ${files[0]!.name} …` : `Reading ${files.length} files …`);
    const { articles, saved, lines } = await takeFiles(files, this.core_);
    this.status_.busy('');
    this.status_.results(lines);
    if (saved) this.app_.post({ type: 'open', workspace: saved });
    if (articles.length > 0) this.app_.post({ type: 'add', articles });
  }

  // Text that came without a dialog: a link is opened, a few words are asked about.
  addLoose(text: string): void {
    if (looksLikeLink(text)) return void this.openLink(text);
    if (text.trim().length < kShortPaste) return askText(text, (asked, said) => void this.addText(asked, said));
    void this.addText(text, {});
  }

  private async addText(text: string, said: Partial<WorkspaceArticle>): Promise<void> {
    await this.attempt('Reading the text …', async () => {
      const article = await takeText(text, said, this.core_);
      this.app_.post({ type: 'add', articles: [article] });
      this.status_.say('The text was added.');
    });
  }

  async openSample(): Promise<void> {
    await this.attempt('Opening the sample …', async () => this.open(await loadSample(this.core_)));
  }

  // A damaged link is told of, and shows nothing that looks like success.
  async openLink(text: string): Promise<void> {
    await this.attempt('Opening the link …', async () => {
      const workspace = await this.core_.json<Workspace>({ op: 'open' }, text);
      this.from_link_ = true;
      this.open(workspace);
      this.from_link_ = false;
    });
  }

  private open(workspace: Workspace): void {
    this.status_.clear();
    this.app_.post({ type: 'open', workspace });
  }

  private async copyLink(): Promise<void> {
    await this.attempt('Making the link …', async () => {
      const making = makeLink(this.core_, this.app_.workspace());
      const copied = await copyText(making.then(made => made.address));
      const { fragment, characters, address } = await making;
      history.replaceState(null, '', fragment);
      if (!copied) return showLink(address, describeLink(characters));
      this.status_.notice(`Link copied. ${describeLink(characters)}`, { label: 'Save a file', act: () => void this.saveHtml() });
    });
  }

  private saveJson(): void {
    if (this.json) download(this.fileName('json'), 'application/json', this.json);
  }

  private async saveHtml(): Promise<void> {
    await this.attempt('Writing the report …', async () => {
      const page = await this.core_.call({ op: 'report', format: 'html' }, JSON.stringify(this.request_));
      download(this.fileName('html'), 'text/html', page);
    });
  }

  private fileName(extension: string): string {
    const title = this.comparison?.articles.map(article => article.title).find(text => text) ?? '';
    return fileName(this.sample_ ? `sample ${title}` : title, extension, new Date());
  }

  private async help(): Promise<void> {
    const version = await this.core_.json<Record<string, unknown>>({ op: 'version' }).catch(() => null);
    showHelp(version ? `Synoptic ${version['program']}, rules ${version['rules']}, link format ${version['link']}` : 'Synoptic');
  }

  remove(article: number): void {
    const label = this.columns_.list[article]?.label ?? 'The article';
    this.app_.post({ type: 'remove', article });
    this.status_.notice(`${label} was removed.`, { label: 'Undo', act: () => this.app_.post({ type: 'undo' }) });
  }

  edit(article: number): void {
    const { title = '', source = '', published = '' } = this.entries_[article] ?? {};
    askLabels(this.columns_.list[article]?.label ?? 'the article', { title, source, published },
      said => this.app_.post({ type: 'edit', article, ...said }));
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

  // ---- what the canvas module asks for
  effect(effect: Effect): void {
    switch (effect.type) {
      case 'articles': return this.articlesChanged(effect);
      case 'compare': return void this.compare(effect.revision, effect.request as Request);
      case 'show': return this.show(effect.revision);
      case 'layout': return this.place(effect);
      case 'scroll': return this.bring(effect.targets, effect.top);
      case 'chosen': return this.choose(effect);
      case 'do': return this.act(effect.what);
      case 'editArticle': return this.edit(effect.article);
      case 'frame': return this.stage.invalidate();
    }
  }

  private articlesChanged(effect: Extract<Effect, { type: 'articles' }>): void {
    const changed = JSON.stringify(effect.articles) !== JSON.stringify(this.entries_);
    this.entries_ = effect.articles;
    this.sample_ = effect.sample;
    if (changed && !this.from_link_ && location.hash) history.replaceState(null, '', location.href.split('#')[0]); // it carries something else
    const empty = effect.articles.length === 0;
    document.body.classList.toggle('empty', empty);
    found('empty').hidden = !empty;
    document.title = empty ? 'Synoptic' : `Synoptic – ${effect.sample ? 'sample, ' : ''}${count(effect.articles.length, 'article')}`;
    if (empty) {
      this.comparison = this.json = this.index_ = null;
      this.card.hide();
      this.sift_.show(false);
      this.matrix.close();
      this.columns_.clear();
      clearMarks();
    }
    this.stage.relayout();
  }

  private async compare(revision: number, request: Request): Promise<void> {
    this.request_ = request;
    this.status_.busy(`Comparing ${count(request.articles.length, 'article')} …`);
    try {
      const answer = await this.core_.call({ op: 'compare' }, JSON.stringify(request));
      this.answers_.set(revision, answer);
      this.app_.comparison(revision, answer);
    } catch (error) {
      if (error instanceof Superseded) return;
      this.status_.error((error as Error).message);
      if (this.request_ === request) this.showUncompared(request);
    }
    this.answers_.delete(revision);
    if (this.request_ === request) this.status_.busy('');
  }

  private show(revision: number): void {
    const json = this.answers_.get(revision);
    if (!json) return;
    this.json = json;
    this.showColumns(JSON.parse(new TextDecoder().decode(json)) as Comparison);
    this.tellNotes();
    const conflicts = this.comparison!.facts.filter(fact => fact.relation === 'conflict').length;
    this.status_.say(`${count(this.comparison!.articles.length, 'article')}, ${count(this.comparison!.facts.length, 'fact')}, ${count(conflicts, 'conflict')}.`);
  }

  // What the core noticed, once; who it is about stands before it.
  private tellNotes(): void {
    const { notes, articles } = this.comparison!;
    const labels = labelsOf(articles);
    const sentences = notes.map(note => {
      const about = articles.findIndex(article => article.id === note.article);
      return about >= 0 ? `${labels[about]}: ${note.message}` : note.message;
    });
    const fresh = sentences.filter(sentence => !this.told_.has(sentence));
    for (const sentence of fresh.slice(0, kMostNotes)) this.status_.notice(sentence);
    if (fresh.length > kMostNotes) this.status_.notice(`And ${count(fresh.length - kMostNotes, 'more note')}; the saved report lists them all.`);
    this.told_ = new Set(sentences);
  }

  private showColumns(comparison: Comparison): void {
    this.comparison = comparison;
    this.places_ = placesOf(comparison);
    this.index_ = new Index(comparison);
    this.columns_.show(comparison, this.sample_);
    document.body.dataset['shown'] = String(comparison.articles.length);
    this.panel.show(comparison);
    this.sift_.offer(comparison);
    this.find.refresh();
    this.matrix.refresh(this.index_);
    this.rows_.set(this.shown_.aligned, this.index_);
    this.showChoice();
    this.marks();
    this.stage.relayout();
    this.stage.flush(1);
  }

  // The comparison failed: the texts are there to read all the same.
  private showUncompared(request: Request): void {
    this.json = null;
    this.showColumns({
      links: [], rows: [], facts: [], copies: [], notes: [],
      articles: request.articles.map((article, i) => ({
        id: article.id || String(i + 1), title: article.title ?? '', source: article.source ?? '', published: article.published ?? '',
        publishedFrom: article.published ? 'given' : 'unknown', body: article.body, sentences: [], mentions: [],
      })),
    });
  }

  private choose(effect: Extract<Effect, { type: 'chosen' }>): void {
    this.chosen_ = effect;
    this.panel.chosen(effect.fact);
    if (effect.sentences.length === 0) this.columns_.releaseRoom();
    this.matrix.chosen(effect.fact);
    this.room(effect);
    this.showChoice();
    if (effect.text) this.status_.say(effect.text);
    this.marks();
    this.stage.invalidate();
  }

  // Marks of the document's own text, where the canvas does not paint them.
  marks(): void {
    if (this.stage.mode !== 'document' || !this.comparison) return clearMarks();
    showMarks(this.comparison, this.columns_, this.places_);
    showChosen(this.comparison, this.columns_, this.chosen_?.sentences ?? []);
  }

  private place(effect: Extract<Effect, { type: 'layout' }>): void {
    const { style, classList } = document.documentElement;
    for (const side of ['left', 'top', 'right', 'bottom'] as const) style.setProperty(`--${side}`, `${effect[side]}px`);
    const { annotated, beside, aligned } = effect;
    classList.toggle('over', effect.right === 0);
    this.room(effect);
    this.columns_.keepPlaces(() => {
      classList.toggle('beside', beside);
      this.columns_.annotate(annotated, this.chosen_?.main[0]?.[0]);
      this.rows_.set(aligned, this.index_);
    });
    this.shown_ = { ...this.shown_, annotated, beside, aligned };
    this.showChoice();
    this.stage.relayout();
  }

  private room({ list, card }: Shown): void {
    this.shown_ = { ...this.shown_, list, card };
    this.sift_.show(list && this.index_ !== null && this.stage.mode !== 'document');
  }

  // The card and the notes of what is chosen; of a sentence the one of the article that is read.
  showChoice(): void {
    const index = this.index_;
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
    const article = typeof to === 'number' ? to : this.columns_.inView() + (to === 'next' ? 1 : -1);
    this.columns_.turnTo(article, theme.still);
  }

  // The reader turned to another article.
  turned(): void {
    this.app_.post({ type: 'column', article: this.columns_.inView() });
    if (this.shown_.annotated && !this.chosen_?.fact) this.showChoice();
  }

  // Aligned rows stand at one height already: the leader takes the others along.
  private bring(targets: { article: number; begin: number; end: number }[], top: number | undefined): void {
    this.columns_.bring(this.rows_.on ? targets.slice(0, 1) : targets, top, theme.still);
    this.notes_.put();
  }

  // Lines break elsewhere at another width: the rows are put at one height again.
  laidOut(): void {
    const width = this.columns_.width;
    if (this.rows_.on && width !== this.row_width_) this.rows_.set(true, this.index_);
    this.row_width_ = width;
  }

  showFound(): void {
    if (this.stage.mode !== 'document') return this.stage.showFound();
    showFoundMarks(this.columns_.list.flatMap((_, i) => this.find.rangesOf(i)));
  }

  // Chooses the sentence after or before the chosen one of the article that is read; without one the first in view.
  nextSentence(by: 1 | -1): void {
    const article = this.columns_.inView();
    const sentences = this.comparison?.articles[article]?.sentences ?? [];
    const told = sentences.map((s, i) => s.kind === 'byline' || s.kind === 'boilerplate' ? -1 : i).filter(i => i >= 0);
    const now = this.chosen_?.main.find(place => place[0] === article)?.[1];
    const next = now === undefined ? told.find(i => i >= this.columns_.firstSentence(article)) ?? told[0]
      : by > 0 ? told.find(i => i > now) : told.findLast(i => i < now);
    if (next !== undefined) this.app_.post({ type: 'choose', article, sentence: next });
  }

  // The articles of the last comparison, for a module that starts anew.
  lastWorkspace(): Workspace {
    return { format: 'synoptic.workspace', version: 1, sample: this.sample_, articles: this.request_.articles };
  }

  // Does something that may take a while or fail; a failure is one sentence.
  private async attempt(saying: string, work: () => Promise<void>): Promise<void> {
    this.status_.busy(saying);
    try {
      await work();
    } catch (error) {
      this.status_.error((error as Error).message);
    } finally {
      this.status_.busy('');
    }
  }
}

const count = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`;
