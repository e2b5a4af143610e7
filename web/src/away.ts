// What the reader takes away: the link, the saved files. In: what is on the table now. Out: clipboard, address, downloads.
// Example: copyLink makes the link in the core, copies it and says where it fits. Covered by tests/e2e.
import type { AppModule } from './app_module';
import type { Workspace } from './contract';
import { CoreError, type CoreClient } from './core_client';
import { citedOf } from './cite';
import { kMostFactLink, showCite, type FactLink } from './cite_dialog';
import { showLink } from './dialogs';
import type { Index } from './evidence';
import { jsonOf } from './json';
import { megabytes } from './labels';
import { copyText, describeLink, download, fileName, makeLink } from './link';
import { kMostSaved } from './most_bytes';
import { pause } from './dom';
import { sentenceOf } from './failure';
import { drawPicture, kPictureRatio } from './picture';
import type { Stage } from './stage';
import type { Status } from './status';
import type { Work } from './work';

export interface OnTable {
  work: Work;                           // as the shell has it, which asks no module that stopped
  carried: string;                      // another one, as soon as it is changed
  articles: { title: string }[]; // of the accepted comparison
  sample: boolean;
  study: string;                        // that is open, see study_choice.ts: it is saved along
  timeline: HTMLCanvasElement | null;   // that is shown: it is the picture to save
}

const kByteOrderMark = '\ufeff'; // without it a spreadsheet takes a table for one of the system's old charset

export class Away {
  onSaved: () => void = () => undefined; // a file that opens again as what is on the table

  constructor(
    private readonly core_: CoreClient, private readonly app_: AppModule, private readonly status_: Status,
    private readonly now_: () => OnTable, private readonly stage_: () => Stage) {}

  // The workspace; of a canvas module that stopped, as the shell has it.
  private text(): string { return this.app_.workspace() || jsonOf(this.now_().work.now); }

  async copyLink(): Promise<void> {
    await this.status_.during('Making the link …', async () => {
      const { carried } = this.now_();
      const making = makeLink(this.core_, this.text());
      const copied = await copyText(making.then(made => made.address));
      const { fragment, characters, address } = await making;
      if (carried === this.now_().carried) history.replaceState(null, '', fragment); // else a reload would bring back what was changed meanwhile
      if (!copied) return showLink(address, describeLink(characters));
      this.status_.notice(`Link copied. ${describeLink(characters)}`, { label: 'Save a file', act: () => void this.saveHtml() });
    });
  }

  async saveJson(): Promise<void> {
    const { study, work } = this.now_();
    await this.saveOrRescue(async () =>
      this.saved('json', 'application/json', await this.core_.call({ op: 'report', format: 'json', study }, work.bytes)));
  }

  // The one file: shows the comparison without script, and opens here and on the command line as the same one.
  async saveHtml(): Promise<void> {
    await this.saveOrRescue(async () => this.saved('html', 'text/html', await this.core_.call({ op: 'save' }, this.text())));
  }

  // Where the core cannot write, or has just failed twice and would be waited for again, the articles are saved by the shell alone.
  private async saveOrRescue(save: () => Promise<void>): Promise<void> {
    await this.status_.during('Writing the file …', async () => {
      try {
        if (this.core_.stopped) {
          void this.core_.call({ op: 'version' }).catch(() => undefined); // if it answers, the next file is whole
          throw new CoreError('It has just failed.');
        }
        await save();
      } catch (error) {
        const workspace = this.now_().work.now;
        if (!(error instanceof CoreError) || workspace.articles.length === 0) throw error;
        this.saved('json', 'application/json', new TextEncoder().encode(jsonOf(workspace)));
        this.status_.error('The comparison could not be written, so the file that was saved holds the articles and your corrections alone: open it here, and they are compared again.');
      }
      this.onSaved();
    });
  }

  // A file that is meant to be opened here again.
  private saved(ending: string, type: string, bytes: Uint8Array): void {
    download(this.fileName(ending), type, bytes);
    if (bytes.length > kMostSaved) this.status_.error(`The saved file is too large to be opened here again (${megabytes(bytes.length)}, at most ${megabytes(kMostSaved)}): keep the articles too, or compare fewer of them.`);
  }

  async saveReport(format: 'markdown' | 'csv'): Promise<void> {
    await this.status_.during('Writing the report …', async () => {
      const { study, work } = this.now_();
      const report = await this.core_.call({ op: 'report', format, study }, work.bytes);
      const table = format === 'csv';
      download(this.fileName(table ? 'csv' : 'md'), `text/${format}`, table ? kByteOrderMark : '', report);
    });
  }

  // A link that carries only what the articles have in common: for texts that are long, or not the reader's to pass on.
  async copyExcerpt(): Promise<void> {
    await this.status_.during('Making the excerpt …', async () => {
      const making = this.excerpt('').then(made => made.address);
      const copied = await copyText(making);
      const address = await making;
      const sentence = `${describeLink(address.length - address.indexOf('#'))} It carries only sentences that articles have in common.`;
      if (!copied) return showLink(address, sentence);
      this.status_.notice(`Excerpt link copied. ${sentence}`, { label: 'Save a file', act: () => void this.saveHtml() });
    });
  }

  // The link of an excerpt; of one fact ("F3"), or of all ('').
  async excerpt(fact: string): Promise<{ address: string; characters: number; workspace: Workspace }> {
    const workspace = await this.core_.text({ op: 'excerpt', name: fact }, this.text());
    const { address, characters } = await makeLink(this.core_, workspace);
    return { address, characters, workspace: JSON.parse(workspace) as Workspace };
  }

  // One fact: citation, picture, and a link where its sentences alone say it too.
  async cite(index: Index, id: string): Promise<void> {
    const fact = index.comparison.facts.find(f => f.id === id);
    if (!fact) return;
    const link = this.excerpt(id).then(({ address, characters, workspace }): FactLink =>
      !workspace.chosenFact ? { why: 'This fact rests on more than its own sentences, so no short link can carry it: copy a link to an excerpt instead.' }
        : characters > kMostFactLink ? { why: 'Its sentences are too long for a short link: copy a link to an excerpt instead.' }
          : { address, characters }).catch((error): FactLink => ({ why: sentenceOf(error) }));
    await showCite(citedOf(index, fact), this.fileName('png'), link, this.status_);
  }

  // The reading surface as it is on the screen, at twice its size.
  async savePicture(): Promise<void> {
    await this.status_.during('Painting the picture …', async () => {
      await pause(); // the menu that asked for it is gone
      const picture = this.now_().timeline ?? this.stage_().paintAt(kPictureRatio, drawPicture);
      if (!picture) throw new Error(this.stage_().mode === 'document' ? 'There is no picture to save: this browser shows the articles without a canvas. Save them as one file instead.'
        : 'This window is too large for a picture of twice its size. Make it smaller and save the picture again.');
      const blob = await new Promise<Blob | null>(done => picture.toBlob(done, 'image/png'));
      if (!blob) throw new Error('The picture could not be written: there is not enough memory. Make the window smaller and try again.');
      download(this.fileName('png'), 'image/png', new Uint8Array(await blob.arrayBuffer()));
    });
  }

  private fileName(extension: string): string {
    const { articles, sample } = this.now_();
    const title = articles.map(article => article.title).find(text => text) ?? '';
    return fileName(sample ? `sample ${title}` : title, extension, new Date());
  }
}
