// What the reader brings: files, text, a link, the sample. In: what was dropped, chosen, pasted or opened. Out: events to the
// module, which holds the articles; a damaged one is told of and changes nothing. Example: addLoose of a text that is a link
// opens the link, of a few words asks first. Covered by tests/e2e.
import type { AppModule } from './app_module';
import type { Workspace, WorkspaceArticle } from './contract';
import type { CoreClient } from './core_client';
import { askText } from './dialogs';
import { takeFiles, takeText } from './intake';
import { looksLikeLink } from './link';
import { loadSample } from './sample';
import type { Status } from './status';

const kShortPaste = 80; // characters: what is shorter is asked about before it becomes an article

export class Bring {
  from_link = false; // what is being opened is what the address carries

  constructor(private readonly core_: CoreClient, private readonly app_: AppModule, private readonly status_: Status) {}

  askText(): void {
    askText('', (text, said) => void this.addText(text, said));
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
    await this.status_.during('Reading the text …', async () => {
      const article = await takeText(text, said, this.core_);
      this.app_.post({ type: 'add', articles: [article] });
      this.status_.say('The text was added.');
    });
  }

  async openSample(): Promise<void> {
    await this.status_.during('Opening the sample …', async () => this.open(await loadSample(this.core_)));
  }

  // A damaged link is told of, and shows nothing that looks like success.
  async openLink(text: string): Promise<void> {
    await this.status_.during('Opening the link …', async () => {
      const workspace = await this.core_.json<Workspace>({ op: 'open' }, text);
      this.from_link = true;
      this.open(workspace);
      this.from_link = false;
    });
  }

  private open(workspace: Workspace): void {
    this.status_.clear();
    this.app_.post({ type: 'open', workspace });
  }
}
