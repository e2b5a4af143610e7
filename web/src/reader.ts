// One file in, an article out. PDF, mail and pages have readers of their own, which are loaded only when such a file comes; all
// else, and every text in the end, is read by the core in the worker. A page whose tree a browser could not bear (depth, size) is
// left to the core's own reader, and that is said. In: a name, bytes, what the reader chose. Out: Read, or an Error whose message
// is one sentence. Covered by reader.test.ts and tests/e2e/bring.scenario.mjs.
import type { WorkspaceArticle } from './contract';
import type { CoreClient } from './core_client';
import { inTime } from './in_time';
import type { PdfRead, PdfAsked } from './read_pdf';
import type { Mail } from './read_mail';
import type { Parse } from './read_page';
import { parseInert, pdfWorkerAddress } from './trusted';

export interface Block { text: string; kept: boolean }
export interface NamedBytes { name: string; bytes: Uint8Array }
export interface Read {
  article: WorkspaceArticle;
  kind: string;         // "text", "markdown", "html", "docx", "pdf", "mail"
  charset: string;      // '' where the file has none of its own
  guessed: boolean;
  blocks: Block[];      // of a page: all blocks in order, when some were cut away
  notes: string[];
  byline: string;
  attachments: NamedBytes[];
}
export interface Meanwhile {
  saying(sentence: string, cancel?: () => void): void;
  password(name: string, again: boolean): Promise<string | null>;
}
export interface Chosen { charset?: string }

interface Imported {
  article: WorkspaceArticle; charset?: string; guessed?: boolean; kind?: string; byline?: string; depth?: number; elements?: number;
  parts?: Block[]; notes?: (string | { message: string })[];
}
// The readers that are loaded when they are needed; a test has others.
export interface Loaders {
  page(): Promise<{ articleOf(text: string, parse: Parse): string }>;
  pdf(): Promise<{ readPdf(bytes: Uint8Array, asked: PdfAsked): Promise<PdfRead> }>;
  mail(): Promise<{ readMail(bytes: Uint8Array): Promise<Mail> }>;
}
// A part that did not come is asked for by another address the next time: the browser still waits at the first.
const failed = new Map<string, number>();
async function own<T>(file: string): Promise<T> {
  const times = failed.get(file) ?? 0;
  try {
    return await inTime(() => import(new URL(times ? `${file}?${times}` : file, import.meta.url).href) as Promise<T>);
  } catch (error) {
    failed.set(file, times + 1);
    throw error;
  }
}
const absent = (kind: string) => (): never => {
  throw new Error(`This ${kind} cannot be read now, because the part of the page that reads ${kind} could not be loaded: look at the connection and add the file again.`);
};
const kOwn: Loaders = { page: () => own('./read_page.js'), pdf: () => own('./read_pdf.js'), mail: () => own('./read_mail.js') };

// What a browser's tree and the reader of pages can bear: deeper ones take seconds (24 s at 100,000).
const kDeepest = 512;
const kMostElements = 60_000;
const kMostDeep = 3; // mails within mails

export class FileReader {
  constructor(private readonly core_: Pick<CoreClient, 'json'>, private readonly meanwhile_: Meanwhile, private readonly load_: Loaders = kOwn) {}

  async read(file: NamedBytes, chosen: Chosen = {}, depth = 0): Promise<Read> {
    if (looksLikePdf(file.bytes)) return this.pdf(file);
    if (looksLikeMail(file) && depth < kMostDeep) return this.mail(file, depth);
    return this.core(file, chosen);
  }

  // Text that was selected somewhere and brought with its markup: all of it is wanted.
  fragment(markup: string): Promise<Read> {
    return this.core({ name: 'pasted.html', bytes: new TextEncoder().encode(markup) }, { charset: 'utf-8' }, markup);
  }

  private async core({ name, bytes }: NamedBytes, { charset = '' }: Chosen, whole = ''): Promise<Read> {
    const header = { op: 'import', name, charset } as const;
    let imported = await this.core_.json<Imported>(whole ? { ...header, article: whole } : header, bytes);
    const notes: string[] = [];
    if (imported.kind === 'html' && !whole) {
      if (bearable(imported)) {
        const article = await this.articleOf(name, bytes, imported.charset ?? '');
        if (article === null) notes.push('The reader of pages could not be loaded; a simpler reader took its text.');
        if (article) {
          const other = await this.core_.json<Imported>({ ...header, article }, bytes).catch(() => null);
          if (other) imported = other;
        }
      } else {
        notes.push('This page is nested too deeply or too large for a browser to take apart; a simpler reader took its text.');
      }
    }
    const ending = /\.(pdf|docx)$/i.exec(name)?.[0];
    if (ending && imported.kind === 'text') notes.push(`Its name ends in ${ending}, but it holds plain text.`);
    return {
      article: imported.article, kind: imported.kind ?? 'text', charset: imported.charset ?? '', guessed: imported.guessed ?? false,
      blocks: imported.parts ?? [], byline: imported.byline ?? '', attachments: [],
      notes: [...notes, ...(imported.notes ?? []).map(note => typeof note === 'string' ? note : note.message)],
    };
  }

  // What Readability takes for the article; '' leaves the choice to the core; null: it did not come.
  private async articleOf(name: string, bytes: Uint8Array, charset: string): Promise<string | null> {
    try {
      const [reader, { text }] = await Promise.all([this.load_.page().catch(() => null), this.core_.json<{ text: string }>({ op: 'page', name, charset }, bytes)]);
      if (!reader) return null;
      return text ? reader.articleOf(text, parseInert) : '';
    } catch {
      return '';
    }
  }

  private async pdf({ name, bytes }: NamedBytes): Promise<Read> {
    const leaving = new AbortController();
    const saying = (sentence: string) => this.meanwhile_.saying(sentence, () => leaving.abort());
    saying(`Reading ${name} …`);
    const { readPdf } = await this.load_.pdf().catch(absent('PDF'));
    const { title, paragraphs, left, pages } = await readPdf(bytes, {
      worker: pdfWorkerAddress(), maps: new URL('./pdf_maps/', import.meta.url).href,
      leaving: leaving.signal,
      progress: (page, all) => saying(`Reading ${name}: page ${page} of ${all} …`),
      password: again => this.meanwhile_.password(name, again),
    });
    // fonts without a map give control signs
    const body = `${paragraphs.join('\n\n').replace(/[\0-\x08\x0e-\x1f\x7f]/g, '\ufffd')}\n`;
    const read = await this.core({ name: 'pdf.txt', bytes: new TextEncoder().encode(body) }, { charset: 'utf-8' }).catch(() => {
      throw new Error('There is no text in this PDF that could be read: its fonts do not say which letters they hold. Copy its words from a program that shows it, and paste them here.');
    });
    const notes = [`Read from ${pages} ${pages === 1 ? 'page' : 'pages'}; look whether columns and tables are in order.`, ...read.notes];
    return {
      ...read, kind: 'pdf', charset: '', guessed: false, notes, article: { ...read.article, title: title || (read.article.title ?? '') },
      blocks: left.length === 0 ? [] : [...paragraphs.map(text => ({ text, kept: true })), ...left.map(text => ({ text, kept: false }))],
    };
  }

  private async mail({ bytes }: NamedBytes, depth: number): Promise<Read> {
    const { readMail } = await this.load_.mail().catch(absent('mail'));
    const mail = await readMail(bytes).catch(error => {
      throw new Error(`This mail ${error instanceof RangeError ? 'is made of more parts than can be' : 'is damaged and cannot be'} read: copy its text and paste it here.`);
    });
    const attachments = mail.attachments.filter(part => readable(part.name));
    const encode = (text: string) => new TextEncoder().encode(text);
    // a mail is an article from its first line to its last: nothing is cut away
    const [part, whole] = mail.html ? [{ name: 'mail.html', bytes: encode(mail.html) }, mail.html] : [{ name: 'mail.txt', bytes: encode(mail.text) }, ''];
    let read: Read;
    if (mail.html.trim() || mail.text.trim()) {
      read = await this.core(part, { charset: 'utf-8' }, whole);
    } else if (attachments.length > 0) {
      read = await this.read(attachments.shift()!, {}, depth + 1);
    } else {
      throw new Error(`${mail.subject ? 'This mail has a subject but no text' : 'There is no text in this mail'}: add what it carries as files of their own.`);
    }
    const { article } = read;
    return {
      ...read, kind: 'mail', charset: '', guessed: false, attachments: [...read.attachments, ...attachments],
      article: { ...article, title: mail.subject || (article.title ?? ''), source: mail.from || (article.source ?? ''), published: mail.date || (article.published ?? '') },
    };
  }
}

const bearable = ({ depth = 0, elements = 0 }: Imported) => depth <= kDeepest && elements <= kMostElements;

export function looksLikePdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

// By its headers, or by its name where they are broken.
const kHeader = /^(from|to|subject|date|received|return-path|message-id|mime-version|delivered-to|content-type|x-[\w-]+):[ \t]*\S/im;
const kMailHeaders = /^(received|return-path|message-id|mime-version|delivered-to):/im;
export function looksLikeMail({ name, bytes }: NamedBytes): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (/\.eml$/i.test(name)) return true;
  const headers = head.split(/\r?\n\r?\n/)[0]!;
  const first = headers.replace(/^From .*\r?\n/, '');
  return kHeader.test(first.split('\n')[0]!) && kMailHeaders.test(headers) && (headers.match(new RegExp(kHeader, 'gim')) ?? []).length >= 3;
}

const readable = (name: string) => /\.(txt|md|markdown|html?|xhtml|docx|pdf|eml)$/i.test(name);

// The body that the kept blocks make: as the core's joined().
export const joined = (blocks: Block[]) => `${blocks.filter(block => block.kept).map(block => block.text).join('\n\n')}\n`;
