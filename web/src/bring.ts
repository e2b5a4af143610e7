// What the reader brings: files, text, a link, the sample. In: what was dropped, chosen, pasted or opened. Out: events to the
// module, which holds the articles; a damaged one is told of and changes nothing. Example: addLoose of a text that is a link
// opens the link, of a few words asks first. Covered by tests/e2e.
import type { AppModule } from './app_module';
import { askArticle, askDates, askPassword, type Changed } from './article_dialogs';
import type { AppEvent, ArticleEntry, ComparedArticle, Comparison, Workspace, WorkspaceArticle } from './contract';
import type { CoreClient } from './core_client';
import { askText } from './dialogs';
import { kStopped } from './failure';
import { looksLikeAddress, takeFiles, takeText, tooLarge, type FileLike, type Taken } from './intake';
import { labelsOf } from './labels';
import { looksLikeLink } from './link';
import { lookForUpdate } from './offline';
import { Origins, type Origin } from './origins';
import { FileReader, joined, type Read } from './reader';
import { isAskedAbout } from './shared_in';
import { loadSample } from './sample';
import type { Choice, ResultLine, Status } from './status';

export class Bring {
  keeps_address = false; // what is being opened is what the address carries, or stands in for a link that was refused and may be tried again

  private readonly reader_: FileReader;
  private readonly origins_ = new Origins();
  private readonly asked_ = new Set<string>(); // bodies whose date was asked for

  // `bodies`: of the articles that are there, in their order.
  constructor(private readonly core_: CoreClient, private readonly app_: AppModule, private readonly status_: Status, private readonly bodies_: () => string[]) {
    this.reader_ = new FileReader(core_, { saying: (sentence, cancel) => status_.busy(sentence, cancel), password: askPassword });
  }

  askText(): void {
    void askText('', {}, (text, said) => this.addText(text, said));
  }

  // `once`: an article whose text is here already is not added again.
  async addFiles(files: FileLike[], once = false): Promise<void> {
    const read = files.filter(file => !file.left_out);
    this.status_.busy(read.length === 1 ? `Reading ${read[0]!.name} …` : `Reading ${read.length} files …`);
    const taken = await takeFiles(files, this.core_, this.reader_);
    this.status_.busy('');
    if (once) this.leaveOutKnown(taken);
    this.offer(taken);
    if (taken.saved) this.tell([taken.saved.line], this.put(this.openingOf(taken)));
    if (taken.articles.length > 0) this.tell(taken.reads.map(({ line }) => line), this.put({ type: 'add', articles: taken.articles }));
    this.status_.results(taken.lines);
  }

  // What was wrong with what the module was given, as it looks at everything once more: ''.
  private put(event: AppEvent): string {
    let taken = false;
    const wrong = this.status_.errorsOf(() => { taken = this.app_.post(event); });
    return wrong.join(' ') || (taken ? '' : kStopped);
  }

  private tell(lines: ResultLine[], wrong: string): void {
    if (wrong) for (const line of lines) Object.assign(line, { loaded: false, text: wrong, choices: [] });
  }

  private openingOf({ saved, articles }: Taken): AppEvent {
    const { workspace } = saved!;
    // articles take the place of a sample: beside others a saved one is the reader's own work
    if (articles.length > 0) delete workspace.sample;
    return { type: 'open', workspace };
  }

  private leaveOutKnown(taken: Taken): void {
    const known = (body: string) => this.bodies_().includes(body);
    for (const { read, line } of taken.reads) if (known(read.article.body)) line.text = 'is here already.';
    taken.reads = taken.reads.filter(({ read }) => !known(read.article.body));
    taken.articles = taken.articles.filter(({ body }) => !known(body));
  }

  // What can be chosen of a file that was read stands in its line.
  private offer({ reads }: Taken): void {
    for (const { file, read, line } of reads) {
      const { body } = read.article;
      this.origins_.add(body, { file, read });
      const choices: Choice[] = read.attachments.map(({ name, bytes }) => ({
        label: `Add ${name}`,
        act: () => void this.addFiles([{ name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer as ArrayBuffer }]),
      }));
      if (read.blocks.some(block => !block.kept)) choices.unshift({ label: 'Show what was left out', act: () => this.reopen(body) });
      if (read.guessed) choices.unshift({ label: 'Change the charset', act: () => this.reopen(body) });
      if (choices.length > 0) line.choices = choices;
    }
  }

  private reopen(body: string): void {
    const article = this.bodies_().indexOf(body);
    if (article >= 0) this.edit(article, '', this.origins_.get(body)!.read.article);
    else this.status_.notice('This article is not there any more, or has another text now: add the file again to change how it is read.');
  }

  // ---- articles that are there
  edit(article: number, label: string, values: ArticleEntry, compared?: ComparedArticle): void {
    const body = this.bodies_()[article] ?? '';
    const origin = this.origins_.get(body);
    const { title = '', source = '', published = '', url = '' } = values;
    askArticle(label || source || title || origin?.file.name || 'the article', { title, source, published, url }, compared, origin?.read ?? null,
      changed => void this.change(article, body, origin, changed));
  }

  private async change(article: number, body: string, origin: Origin | null, { said, charset, blocks }: Changed): Promise<void> {
    await this.status_.during('Reading the file again …', async () => {
      let read: Read | null = null;
      if (origin && charset && charset !== origin.read.charset) read = await this.reader_.read(origin.file, { charset });
      else if (origin && blocks) read = { ...origin.read, blocks, article: { ...origin.read.article, body: joined(blocks) } };
      // the articles may have changed meanwhile
      const now = this.bodies_()[article] === body ? article : this.bodies_().indexOf(body);
      if (now < 0) throw new Error('This article is not there any more: undo brings it back.');
      if (!read) return void this.app_.post({ type: 'edit', article: now, ...said });
      this.origins_.add(read.article.body, { file: origin!.file, read });
      this.app_.post({ type: 'edit', article: now, ...said, body: read.article.body });
    });
  }

  // Once for every article, all together, and never in the way: without dates the comparison is there all the same.
  offerDates({ articles }: Comparison): void {
    if (articles.length < 2) return;
    const labels = labelsOf(articles);
    const missing = articles.map(({ publishedFrom, body, title }, article) => ({ publishedFrom, body, title, article, label: labels[article]! }))
      .filter(({ publishedFrom, body }) => publishedFrom === 'unknown' && !this.asked_.has(body));
    if (missing.length === 0) return;
    for (const { body } of missing) this.asked_.add(body);
    const sentence = missing.length === 1 ? `No date: ${missing[0]!.label}${missing[0]!.label.endsWith('…') ? '' : '.'}` : `${missing.length} articles have no date.`;
    this.status_.notice(sentence, { label: missing.length === 1 ? 'Add the date' : 'Add the dates', act: () => askDates(missing, dates => {
      const now = this.bodies_();
      for (const { article, published } of dates) {
        const at = now.indexOf(missing.find(one => one.article === article)!.body);
        if (at >= 0) this.app_.post({ type: 'edit', article: at, published });
      }
    }) });
  }

  // Text that came without a dialog: a link is opened, an address cannot be, a few words are asked about.
  async addLoose(text: string, markup = '', said: Partial<WorkspaceArticle> = {}, once = false): Promise<void> {
    const huge = tooLarge(text);
    if (huge) return this.status_.error(huge);
    if (looksLikeLink(text)) return void await this.openLink(text);
    if (looksLikeAddress(text)) return this.status_.error('This is only the address of a page, and no page may fetch another site’s: browsers forbid ' +
      'it, and nothing leaves this one. Open it, select the article and drop or paste it here; or save the page and drop the file.');
    if (isAskedAbout(text)) return askText(text, said, (asked, told) => this.addText(asked, told));
    return this.addText(text, said, markup, once);
  }

  private async addText(text: string, said: Partial<WorkspaceArticle>, markup = '', once = false): Promise<void> {
    await this.status_.during('Reading the text …', async () => {
      const article = await takeText(text, said, this.core_, markup);
      if (once && this.bodies_().includes(article.body)) return this.status_.notice('This text is here already.');
      if (this.app_.post({ type: 'add', articles: [article] })) this.status_.say('The text was added.');
    });
  }

  async openSample(): Promise<void> {
    await this.status_.during('Opening the sample …', async () => void this.open(await loadSample(this.core_)));
  }

  // A damaged link is told of, and shows nothing that looks like success. Out: whether it was opened.
  async openLink(text: string): Promise<boolean> {
    let opened = false;
    await this.status_.during('Opening the link …', async () => {
      const workspace = await this.core_.json<Workspace>({ op: 'open' }, text).catch(error => {
        if (/newer version/.test((error as Error).message)) void lookForUpdate();
        throw error;
      });
      await this.keepingAddress(async () => { opened = this.open(workspace); });
      if (opened) for (const note of workspace.notes ?? []) this.status_.notice(note);
    });
    return opened;
  }

  async keepingAddress(open: () => Promise<void>): Promise<void> {
    this.keeps_address = true;
    try {
      await open();
    } finally {
      this.keeps_address = false;
    }
  }

  private open(workspace: Workspace): boolean {
    this.status_.clear();
    return this.app_.post({ type: 'open', workspace });
  }
}
