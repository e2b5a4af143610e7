// What happens between the reader, the canvas module (which holds the truth) and the worker (which compares).
// In: the reader's actions and the module's effects. Out: calls to both; the parts do the rest: bring (ways in), keep, away
// (ways out), reading (what is shown). After a trap of the module its last articles are opened in a new one. Covered by tests/e2e.
import { showAbout } from './about';
import type { AppModule } from './app_module';
import { Away } from './away';
import { Bring } from './bring';
import type { Columns } from './columns';
import type { Action, AppEvent, ArticleEntry, ComparedArticle, Comparison, Effect, Workspace } from './contract';
import { Cancelled, Superseded, type CoreClient } from './core_client';
import { showHelp } from './dialogs';
import { isOffered, kEmbedded, openWhole } from './embed';
import { button, found } from './dom';
import { sentenceOf } from './failure';
import { showFindings } from './findings';
import { Keep } from './keep';
import { counted, labelsOf, withDates } from './labels';
import { Reading } from './reading';
import type { Status } from './status';
import { Work } from './work';

const kMostNotes = 3; // shown at a time

export class Session {
  readonly reading: Reading;
  readonly bring: Bring;
  readonly away: Away;
  readonly keep: Keep;
  readonly work: Work;
  private asked_: object | null = null; // the last call to compare; null: nothing is on the table
  private readonly answers_ = new Map<number, Uint8Array>();
  private entries_: ArticleEntry[] = [];
  private carried_ = ''; // which state of which document is on the table; of what the address carries a change makes something else
  private sample_ = false;
  private told_ = new Set<string>(); // notes of earlier comparisons
  private uncompared_ = 0; // the revision whose comparison failed or was cancelled
  private readonly compare_ = button('Compare now', { class: 'quiet', hidden: '' }, () => void this.compare(this.uncompared_));

  constructor(
    private readonly core_: CoreClient, private readonly app_: AppModule, private readonly columns_: Columns,
    private readonly status_: Status, private readonly choose_files_: () => void) {
    this.work = new Work(app_);
    const asked = () => this.work.bytes;
    this.reading = new Reading(app_, columns_, status_, {
      timeline: () => core_.json({ op: 'timeline' }, asked()),
      ask: question => core_.json({ op: 'ask', name: question }, asked()),
      draft: article => core_.json({ op: 'draft', name: article }, asked()),
      ladder: () => core_.json({ op: 'ladder' }, asked()),
      update: (older, newer) => core_.json({ op: 'update', name: newer, article: older }, asked()),
    });
    this.reading.onCite = fact => this.reading.index && void this.away.cite(this.reading.index, fact);
    this.bring = new Bring(core_, app_, status_, () => this.work.now.articles.map(article => article.body));
    this.away = new Away(core_, app_, status_, () => ({
      work: this.work, carried: this.carried_, articles: this.comparison?.articles ?? [], sample: this.sample_, study: this.reading.study.choice, timeline: this.reading.study.picture,
    }), () => this.reading.stage);
    this.reading.onPicture = () => void this.away.savePicture();
    this.keep = new Keep(app_, status_, () => void this.away.saveHtml(), this.work);
    this.away.onSaved = () => this.keep.fileSaved();
    found('foot').append(this.compare_, button('About', { class: 'quiet' }, () => void this.about()));
  }

  get comparison(): Comparison | null { return this.reading.comparison; }

  post(event: AppEvent): void { this.app_.post(event); }

  // ---- what the reader does
  act(action: Action): void {
    if (!isOffered(action)) return;
    switch (action) {
      case 'addFiles': return this.choose_files_();
      case 'paste': return this.bring.askText();
      case 'sample': return void this.bring.openSample();
      case 'copyLink': return void this.away.copyLink();
      case 'saveJson': return void this.away.saveJson();
      case 'saveHtml': return void this.away.saveHtml();
      case 'saveMarkdown': return void this.away.saveReport('markdown');
      case 'saveCsv': return void this.away.saveReport('csv');
      case 'savePicture': return void this.away.savePicture();
      case 'openWhole': return openWhole();
      case 'copyExcerpt': return void this.away.copyExcerpt();
      case 'undo':
      case 'redo': return this.post({ type: action });
      case 'annotated': return this.post({ type: 'toggle', what: action });
      case 'find': return this.reading.find.open();
      case 'matrix': return this.reading.toggleMatrix();
      case 'study': return this.reading.toggleStudy();
      case 'help': return this.help();
      case 'correct': return this.reading.correcting.open();
    }
  }

  remove(article: number): void {
    const label = this.columns_.list[article]?.label ?? 'The article';
    if (this.app_.post({ type: 'remove', article })) this.status_.notice(`${label} was removed.`, { label: 'Undo', act: () => this.app_.post({ type: 'undo' }) });
  }

  edit(article: number): void {
    this.bring.edit(article, this.columns_.list[article]?.label ?? 'the article', this.entries_[article] ?? {}, this.comparison?.articles[article]);
  }

  // At once: the worker that knows the version may be comparing.
  private help(): void {
    showHelp(this.core_.json<Record<string, unknown>>({ op: 'version' })
      .then(version => `Synoptic ${version['program']}, rules ${version['rules']}, link format ${version['link']}`));
  }

  async about(): Promise<void> {
    const version = await this.core_.json<Record<string, unknown>>({ op: 'version' }).catch(() => ({}));
    const { articles, facts, notes } = this.comparison ?? { articles: [], facts: [], notes: [] };
    showAbout({
      version, mode: this.reading.stage.mode, kept: this.keep.state.kind, facts: facts.length, notes: notes.length,
      articles: articles.map(({ body, sentences }) => ({ bytes: new TextEncoder().encode(body).length, sentences: sentences.length })),
      errors: this.status_.errors,
    }, this.status_);
  }

  // ---- what the canvas module asks for
  effect(effect: Effect): void {
    switch (effect.type) {
      case 'articles': return this.articlesChanged(effect);
      case 'compare': return void this.compare(effect.revision);
      case 'show': return this.show(effect.revision);
      case 'opened': return this.reading.opened(effect);
      case 'otherFindings': return this.tellOtherFindings(effect);
      case 'viewed': return this.viewed();
      case 'layout':
        this.viewed();
        return this.reading.place(effect);
      case 'scroll': return this.reading.scroll(effect.targets, effect.top);
      case 'chosen':
        this.viewed();
        return this.reading.choose(effect);
      case 'do': return this.act(effect.what);
      case 'editArticle': return this.edit(effect.article);
      case 'problem': return this.status_.error(effect.message);
      case 'frame': return this.reading.stage.invalidate();
    }
  }

  // What is chosen, filtered and open is kept where anything is, and remembered for a module that starts anew.
  private viewed(): void {
    this.keep.viewed();
    this.work.viewed();
  }

  private articlesChanged(effect: Extract<Effect, { type: 'articles' }>): void {
    this.work.changed(effect.document);
    const carried = `${effect.document} ${effect.changes} ${effect.articles.length}`;
    const changed = carried !== this.carried_;
    this.carried_ = carried;
    this.entries_ = effect.articles;
    this.sample_ = effect.sample;
    if (changed && !this.bring.keeps_address && location.hash) history.replaceState(null, '', location.href.split('#')[0]); // it carries something else
    const empty = effect.articles.length === 0;
    document.body.classList.toggle('empty', empty);
    found('empty').hidden = !empty;
    document.title = empty ? 'Synoptic' : `Synoptic – ${effect.sample ? 'sample, ' : ''}${counted(effect.articles.length, 'article')}`;
    if (empty) {
      this.asked_ = null; // what is still being compared is shown no more
      this.core_.cancelComparison();
      this.compare_.hidden = true;
      this.status_.comparing('');
      this.reading.clear();
    }
    this.reading.stage.relayout();
    this.keep.changed(effect);
  }

  private async compare(revision: number): Promise<void> {
    const asked = this.asked_ = {};
    this.compare_.hidden = true;
    this.status_.comparing(`Comparing ${counted(this.entries_.length, 'article')} …`, () => this.core_.cancelComparison());
    try {
      const coming = this.core_.call({ op: 'show' }, () => this.work.bytes); // the last of many changes, when the worker gets to it
      // meanwhile the texts are laid out, after the module has told how much room they have, and before a frame is painted without them
      queueMicrotask(() => { if (this.asked_ === asked && !this.comparison) this.reading.expect(uncompared(this.work.now), this.sample_); });
      const answer = await coming;
      this.answers_.set(revision, answer);
      this.app_.comparison(revision, answer);
    } catch (error) {
      if (error instanceof Superseded) return;
      if (!(error instanceof Cancelled)) this.status_.error(sentenceOf(error));
      if (this.asked_ === asked) {
        if (error instanceof Cancelled) this.status_.notice('The comparison was cancelled: the texts can be read, without marks.');
        this.uncompared_ = revision;
        this.compare_.hidden = this.app_.dead;
        if (document.activeElement?.closest('#busy')) this.compare_.focus(); // "Cancel", which goes
        this.showUncompared();
      }
    }
    this.answers_.delete(revision);
    if (this.asked_ === asked) this.status_.comparing('');
  }

  private show(revision: number): void {
    const json = this.answers_.get(revision);
    if (!json) return;
    this.reading.show(JSON.parse(new TextDecoder().decode(json)) as Comparison, this.sample_);
    this.tellNotes();
    if (!this.sample_ && !kEmbedded) this.bring.offerDates(this.comparison!);
    const conflicts = this.comparison!.facts.filter(fact => fact.relation === 'conflict').length;
    this.status_.say(`${counted(this.comparison!.articles.length, 'article')}, ${counted(this.comparison!.facts.length, 'fact')}, ${counted(conflicts, 'conflict')}.`);
  }

  // What the core noticed, once; who it is about stands before it.
  private tellNotes(): void {
    const { notes, articles } = this.comparison!;
    const labels = labelsOf(articles);
    const sentences = notes.map(note => {
      const about = articles.findIndex(article => article.id === note.article);
      const message = withDates(note.message);
      return about >= 0 ? `${labels[about]}: ${message}` : message;
    });
    const fresh = sentences.filter(sentence => !this.told_.has(sentence));
    for (const sentence of fresh.slice(0, kMostNotes)) this.status_.notice(sentence);
    if (fresh.length > kMostNotes) this.status_.notice(`And ${counted(fresh.length - kMostNotes, 'more note')}; the saved report lists them all.`);
    this.told_ = new Set(sentences);
  }

  // What was opened was made by another version, which found something else: both are listed.
  private tellOtherFindings({ text, fresh, gone }: Extract<Effect, { type: 'otherFindings' }>): void {
    this.status_.notice(text, { label: 'Show both', act: () => this.comparison && showFindings(text, fresh, gone, this.comparison) });
  }

  // The comparison failed, or was cancelled: the texts are there to read all the same.
  private showUncompared(): void {
    this.app_.post({ type: 'uncompared' }); // nothing of the comparison before is marked in other texts
    this.reading.show({ links: [], rows: [], facts: [], copies: [], notes: [], articles: uncompared(this.work.now) }, this.sample_);
  }
}

// Articles of which only is known what the reader brought; called by their first line, as the comparison will call most of them.
function uncompared({ articles }: Workspace): ComparedArticle[] {
  return articles.map((article, i) => ({
    id: article.id || String(i + 1), title: article.title?.trim() || article.body.trim().split('\n', 1)[0]!.slice(0, 200), source: article.source ?? '', published: article.published ?? '',
    publishedFrom: article.published ? 'given' : 'unknown', body: article.body, sentences: [], mentions: [],
  }));
}

