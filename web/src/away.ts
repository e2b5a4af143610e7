// What the reader takes away: the link, the saved files. In: what is on the table now. Out: clipboard, address, downloads.
// Example: copyLink makes the link in the core, copies it and says where it fits. Covered by tests/e2e.
import type { AppModule } from './app_module';
import type { WorkspaceArticle } from './contract';
import type { CoreClient } from './core_client';
import { showLink } from './dialogs';
import { copyText, describeLink, download, fileName, makeLink } from './link';
import type { Status } from './status';

export interface OnTable {
  request: { articles: WorkspaceArticle[] };
  json: Uint8Array | null;       // the accepted comparison, byte for byte as the core gave it
  articles: { title: string }[]; // of the accepted comparison
  sample: boolean;
}

export class Away {
  constructor(
    private readonly core_: CoreClient, private readonly app_: AppModule, private readonly status_: Status,
    private readonly now_: () => OnTable) {}

  async copyLink(): Promise<void> {
    await this.status_.during('Making the link …', async () => {
      const making = makeLink(this.core_, this.app_.workspace());
      const copied = await copyText(making.then(made => made.address));
      const { fragment, characters, address } = await making;
      history.replaceState(null, '', fragment);
      if (!copied) return showLink(address, describeLink(characters));
      this.status_.notice(`Link copied. ${describeLink(characters)}`, { label: 'Save a file', act: () => void this.saveHtml() });
    });
  }

  saveJson(): void {
    const { json } = this.now_();
    if (json) download(this.fileName('json'), 'application/json', json);
  }

  async saveHtml(): Promise<void> {
    await this.status_.during('Writing the report …', async () => {
      const page = await this.core_.call({ op: 'report', format: 'html' }, JSON.stringify(this.now_().request));
      download(this.fileName('html'), 'text/html', page);
    });
  }

  private fileName(extension: string): string {
    const { articles, sample } = this.now_();
    const title = articles.map(article => article.title).find(text => text) ?? '';
    return fileName(sample ? `sample ${title}` : title, extension, new Date());
  }
}
