// What this browser keeps: the line that says so, the list of recent comparisons, and "Erase everything". In: the module's word
// that something has changed. Out: kept comparisons, opened again on a reload of this tab or from the list.
// Example: after an edit the line says "Saved in this browser only; browsers may delete it – save a file to keep it."
// Covered by kept_words.test.ts, keeper*.test.ts and tests/e2e/keep.scenario.mjs.
import type { AppModule } from './app_module';
import type { Effect, Workspace } from './contract';
import { ask } from './dialogs';
import { button, element, found } from './dom';
import { kEmbedded } from './embed';
import { granted } from './granted';
import { jsonOf } from './json';
import { Keeper, browserLocks, type KeepState } from './keeper';
import { erasedOf, kReminder, kUnread, sentencesFor } from './kept_words';
import { counted } from './labels';
import { download, fileName } from './link';
import { Reminder } from './reminder';
import type { Head } from './slots';
import type { Status } from './status';
import { BrowserStore } from './store';
import type { Work } from './work';

const kLockPatience = 1500; // ms
const kMostShown = 8;       // on the empty page
const kTab = 'synoptic.document'; // in sessionStorage: what a reload of this tab brings back
const kTold = 'synoptic.reminded'; // and of what its reader was reminded

export class Keep {
  private readonly store_ = new BrowserStore();
  private readonly keeper_: Keeper;
  private readonly line_ = found('kept');
  private readonly save_: HTMLButtonElement;
  private sample_ = false;
  private excerpt_ = false;
  private copy_ = false;
  private asked_ = false;
  private document_ = ''; // that is kept now
  private number_ = 0;    // of the document, as the module counts
  private readonly reminder_ = new Reminder((inTab(kTold) ?? '').split(' '), done => setInTab(kTold, done.join(' ')));
  private unsay_: (() => void) | null = null; // takes the reminder away

  constructor(private readonly app_: AppModule, private readonly status_: Status, private readonly save_file_: () => void, work: Work) {
    const text = () => app_.workspace() || (work.document === this.number_ ? jsonOf(work.now) : ''); // of a module that stopped, as the shell has it
    app_.onLeaving = () => this.keeper_.leaving();
    this.keeper_ = new Keeper(this.store_, browserLocks(kLockPatience), text, {
      state: state => this.show(state),
      copied: () => this.copied(),
      stored: document => this.stored(document),
      leftUnsaved: (title, why) => status_.error(`${title ? `“${title}”` : 'What was open before'} is not saved in this browser: ${why}. Undo brings it back: then save a file.`),
    });
    this.save_ = button('Save a file', { class: 'quiet' }, save_file_);
    this.store_.onFree = () => this.keeper_.viewed(); // what could not be written is written now
    this.store_.onErased = () => this.keeper_.erased();
    this.store_.onClosed = () => void this.keeper_.look();
    if (kEmbedded) return; // nothing is kept of what is only read
    found('foot').append(this.save_, button('Recent', { class: 'quiet' }, () => void this.showRecent()));
    this.show({ kind: 'nothing' });
    void this.listRecent();
    addEventListener('visibilitychange', () => void (document.visibilityState === 'hidden' ? this.keeper_.flush() : this.keeper_.look()));
    addEventListener('pagehide', () => void this.keeper_.flush());
    addEventListener('beforeunload', event => { if (this.keeper_.unsaved) event.preventDefault(); });
  }

  changed({ articles, sample, excerpt, document, changes }: Extract<Effect, { type: 'articles' }>): void {
    if (kEmbedded) return;
    this.sample_ = sample;
    this.excerpt_ = excerpt;
    // one that is undone to its beginning is still the copy that it was
    if (document !== this.number_) this.copy_ = false;
    this.number_ = document;
    if (articles.length === 0) void this.listRecent();
    const title = articles.map(a => a.title).find(Boolean) ?? articles[0]?.begins?.trim().slice(0, 120) ?? '';
    // a removed last article leaves what was kept as it was
    this.keeper_.changed(articles.length === 0 ? 0 : document, changes, { title, articles: articles.length });
  }

  viewed(): void { this.keeper_.viewed(); }
  flush(): Promise<void> { return this.keeper_.flush(); }
  restarted(document: number, show: () => void): void { this.keeper_.restarted(document, show); }
  get state(): KeepState { return this.keeper_.state; }
  get unsaved(): boolean { return this.keeper_.unsaved; }

  // What this tab had open before it was loaded again.
  async restore(): Promise<void> {
    const id = inTab(kTab);
    if (id) await this.open(id, true);
  }

  async open(id: string, quiet = false): Promise<void> {
    try {
      const { found, opened, broken } = await this.keeper_.open(id, text => {
        if (quiet && this.number_ !== 0) return; // the reader has begun something meanwhile
        this.app_.post({ type: 'open', workspace: JSON.parse(text) as Workspace });
      });
      if (broken.length > 0) this.tellBroken(opened, broken);
      else if (!found && !quiet) this.status_.error('This comparison is not there any more: add its articles again.');
    } catch {
      this.status_.error(kUnread);
    }
  }

  // What was not written whole is kept aside, and can be had: its words stand in it, as far as they were written.
  private tellBroken(opened: boolean, broken: unknown[]): void {
    this.status_.lasting(opened ? 'The last change was not written whole, so the state before it was opened. What was broken is kept aside.'
      : 'This comparison was not written whole and cannot be opened. What was broken is kept aside.',
    { label: 'Save what was broken', act: () => download(fileName('broken', 'json', new Date()), 'application/json', new TextEncoder().encode(jsonOf(broken))) });
  }

  // A file holds what is on the table.
  fileSaved(): void {
    this.unsay();
    if (this.document_) this.reminder_.done(this.document_);
  }

  private stored(document: string | null): void {
    if (document !== this.document_) this.unsay();
    this.document_ = document ?? '';
    setInTab(kTab, document);
  }

  private unsay(): void {
    this.unsay_?.();
    this.unsay_ = null;
  }

  private copied(): void {
    this.copy_ = true;
    this.show(this.keeper_.state);
    this.status_.notice('This comparison is open in another tab. What you change here is kept as a copy of its own.');
  }

  private show(state: KeepState): void {
    const [sentence, more] = sentencesFor(state, this.sample_, this.copy_, this.excerpt_);
    const failed = state.kind === 'failed';
    this.line_.classList.toggle('failed', failed);
    this.save_.hidden = state.kind === 'nothing';
    if (this.line_.textContent !== sentence + more) this.line_.replaceChildren(sentence, element('span', { class: 'more' }, more));
    this.line_.title = state.kind === 'saved' ? `Saved ${new Date(state.at).toTimeString().slice(0, 8)}` : '';
    document.body.dataset['kept'] = state.kind;
    if (state.kind === 'saved' && !this.asked_) { // kept longer where the browser agrees; some ask the reader
      this.asked_ = true;
      granted.storage()?.persist?.().catch(() => undefined);
    }
    if (state.kind === 'opened' || state.kind === 'nothing') this.unsay(); // something else is on the table
    if (state.kind === 'saved' && this.reminder_.worked(this.document_, state.at)) this.unsay_ = this.status_.lasting(kReminder, { label: 'Save a file', act: this.save_file_ });
  }

  // ---- recent comparisons
  private async listRecent(): Promise<void> {
    const heads = await this.heads();
    const list = found('recent');
    list.hidden = heads?.length === 0;
    list.replaceChildren(element('h2', {}, 'Recent comparisons'),
      heads ? this.listOf(heads.slice(0, kMostShown), () => void this.listRecent()) : element('p', {}, kUnread),
      element('p', { class: 'hint' }, 'Kept in this browser only; browsers may delete them. ',
        button('Erase everything', { class: 'quiet' }, () => this.askErase(heads?.length ?? null))));
  }

  private async showRecent(): Promise<void> {
    const heads = await this.heads();
    const dialog = ask('Recent comparisons', [
      heads?.length ? this.listOf(heads, () => { dialog.close(); void this.showRecent(); }, () => dialog.close())
        : element('p', {}, heads ? 'None is kept in this browser.' : kUnread),
      element('p', { class: 'hint' }, 'Kept in this browser only; browsers may delete them.'),
    ], 'Close', [button('Erase everything', {}, () => { dialog.close(); this.askErase(heads?.length ?? null); })]);
  }

  // null: they cannot be read, which is not to say that there are none.
  private heads(): Promise<Head[] | null> {
    return this.store_.heads().catch(() => null);
  }

  private listOf(heads: Head[], changed: () => void, chosen = () => {}): HTMLElement {
    return element('ul', { class: 'recent' }, ...heads.map(head => {
      const open = button('', { class: 'quiet' }, () => { chosen(); void this.open(head.document); });
      open.append(element('b', {}, head.title || 'Untitled'), element('span', {}, `${counted(head.articles, 'article')}, ${dayAndTime(head.saved)}`));
      const forget = button('Forget', { class: 'quiet', 'aria-label': `Forget ${head.title || 'Untitled'}` },
        () => void this.keeper_.forget(head.document).then(changed, () => this.status_.error('It could not be deleted: reload the page and try again.')));
      return element('li', {}, open, forget);
    }));
  }

  // ---- erase
  private askErase(kept: number | null): void {
    const dialog = ask('Erase everything?', [element('p', {}, `${erasedOf(kept)}, what is open in this tab and the ` +
      'copy of the page for use without a network are deleted from this browser. This cannot be undone. Files that you saved and links that you copied stay.')],
    'Cancel', [button('Erase', { class: 'danger' }, () => { dialog.close(); void this.erase(); })]);
  }

  private async erase(): Promise<void> {
    try {
      await this.keeper_.stop();
      await this.store_.erase();
      this.keeper_.erased();
      for (const key of [kTab, kTold]) setInTab(key, null);
      for (const name of await granted.caches()?.keys() ?? []) if (name.startsWith('synoptic')) await caches.delete(name);
      const registration = await granted.workers()?.getRegistration();
      await registration?.unregister();
      history.replaceState(null, '', location.href.split('#')[0]); // a link in the address holds what was open
      location.reload();
    } catch {
      void this.keeper_.goOn();
      this.status_.error('Not everything could be erased. Close other tabs of this page and try again, or delete the data of this site in the settings of the browser.');
    }
  }
}

const dayAndTime = (ms: number) => new Date(ms).toLocaleString('en-US', { hourCycle: 'h23', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });

function setInTab(key: string, value: string | null): void {
  try {
    if (value) granted.inTab()?.setItem(key, value);
    else granted.inTab()?.removeItem(key);
  } catch { /* a browser that keeps nothing says so at the next save */ }
}
function inTab(key: string): string | null {
  try {
    return granted.inTab()?.getItem(key) ?? null;
  } catch {
    return null;
  }
}
