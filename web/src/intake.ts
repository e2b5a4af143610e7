// The ways in: choose, drop, paste; folders too. In: files or text of any kind. Out: articles for the workspace and one result line a
// file: loaded, or why not. Each file is read (reader.ts), in the order it came.
// Example: an empty file gives "is empty" beside its name, and the others are loaded. Covered by intake.test.ts and tests/e2e.
import type { Workspace, WorkspaceArticle } from './contract';
import type { CoreClient } from './core_client';
import { FileReader, type NamedBytes, type Read } from './reader';
import { openSaved } from './saved';
import type { ResultLine } from './status';
import { found } from './dom';
import { sentenceOf } from './failure';
import { megabytes } from './labels';

export interface FileLike { name: string; size: number; arrayBuffer(): Promise<ArrayBuffer> }
// `reads` stand beside `articles`: what is known of each, and the bytes it was made of.
export interface Taken { articles: WorkspaceArticle[]; reads: { file: NamedBytes; read: Read; line: ResultLine }[]; saved: Workspace | null; lines: ResultLine[] }
type Importer = Pick<CoreClient, 'json'>;

// Looked at before reading, so that a huge file is not; the first as the core.
const kMostBytes = 25e6;
const kMostPdf = 100e6;
const kShort = 200_000;
export const kQuiet = { saying: () => undefined, password: async () => null };

export async function takeFiles(files: Iterable<FileLike>, core: Importer, reader = new FileReader(core, kQuiet)): Promise<Taken> {
  const taken: Taken = { articles: [], reads: [], saved: null, lines: [] };
  const all = [...files];
  const begun = all.map(file => isShort(file) ? takeOne(file, core, reader) : null);
  for (const [i, file] of all.entries()) {
    const { name } = file;
    const { error, saved, read, bytes } = await (begun[i] ?? takeOne(file, core, reader));
    if (error) {
      taken.lines.push({ name, loaded: false, text: sentenceOf(error) });
    } else if (saved) {
      taken.saved = saved;
      taken.lines.push({ name, loaded: true, text: 'opened.' });
    } else {
      const line = { name, loaded: true, text: ['loaded.', ...read!.notes].join(' ') };
      taken.articles.push(read!.article);
      taken.reads.push({ file: { name, bytes: bytes! }, read: read!, line });
      taken.lines.push(line);
    }
  }
  return taken;
}

// What asks the reader for nothing and takes little room is on its way while the files before it are read.
const isShort = ({ name, size }: FileLike) => size <= kShort && /\.(txt|md|markdown)$/i.test(name);

interface One { error?: Error; saved?: Workspace; read?: Read; bytes?: Uint8Array }
async function takeOne(file: FileLike, core: Importer, reader: FileReader): Promise<One> {
  try {
    const most = /\.pdf$/i.test(file.name) ? kMostPdf : kMostBytes;
    if (file.size > most) throw new Error(`is too large (${megabytes(file.size)}): at most ${megabytes(most)} can be read. Add only its article.`);
    const bytes = new Uint8Array(await file.arrayBuffer().catch(() => {
      throw new Error('could not be read. If it is a folder, choose the files in it.');
    }));
    const saved = await openSaved(bytes, core);
    if (saved) return { saved };
    const read = await reader.read({ name: file.name, bytes });
    if (looksLikeAddress(read.article.body)) throw new Error('holds only the address of a page, which cannot be fetched from here: open the page and drop or paste its text.');
    return { bytes, read };
  } catch (error) {
    return { error: error as Error };
  }
}

// Text that was pasted or dropped, with its markup where it had any; what the reader said about it goes before what the text says.
export async function takeText(text: string, said: Partial<WorkspaceArticle>, core: Importer, markup = ''): Promise<WorkspaceArticle> {
  const huge = tooLarge(text);
  if (huge) throw new Error(huge);
  const reader = new FileReader(core, kQuiet);
  let { article } = await reader.read({ name: 'pasted.txt', bytes: new TextEncoder().encode(text) });
  if (markup && !tooLarge(markup)) {
    const marked = await reader.fragment(markup).catch(() => null);
    // of hidden parts and scripts markup may hold anything: what is much shorter than the text is no gain
    if (marked && letters(marked.article.body) > 0.8 * letters(text)) article = marked.article;
  }
  return {
    body: article.body,
    title: said.title || article.title || '',
    source: said.source || article.source || '',
    published: said.published || article.published || '',
    url: said.url || article.url || '',
  };
}

// Looked at before anything else is asked of a text; each of its characters takes a byte or more.
export const tooLarge = (text: string) => text.length <= kMostBytes ? ''
  : `This text is too large (${megabytes(text.length)}): at most ${megabytes(kMostBytes)} can be read. Add only its article.`;

const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

// An address and nothing else: no article, and no page of another site can be fetched.
export const looksLikeAddress = (text: string) => /^\s*(https?:\/\/|www\.)\S+\s*$/i.test(text);

export interface Ways {
  files(files: FileLike[]): void;
  text(text: string, markup: string): void;
}

// Listens for drops and pastes on the whole window, for the file picker, and for files that the system opens with this page.
export function openWays(ways: Ways): { choose(): void } {
  const picker = found<HTMLInputElement>('picker');
  picker.addEventListener('change', () => {
    const files = [...picker.files ?? []];
    picker.value = ''; // the same file may be chosen again
    if (files.length > 0) ways.files(files);
  });

  const cue = found('drop');
  const kKinds = ['Files', 'text/plain', 'text/uri-list'];
  const brings = (event: DragEvent) => [...event.dataTransfer?.types ?? []].some(type => kKinds.includes(type));
  let from_here = false; // the reader drags a selection of our own text
  addEventListener('dragstart', () => { from_here = true; });
  addEventListener('dragend', () => { from_here = false; });
  addEventListener('dragover', event => {
    if (from_here || !brings(event)) return;
    event.preventDefault();
    event.dataTransfer!.dropEffect = 'copy';
    cue.hidden = false;
  });
  addEventListener('dragleave', event => { if (!event.relatedTarget) cue.hidden = true; });
  addEventListener('drop', event => {
    cue.hidden = true;
    if (from_here || !event.dataTransfer) return;
    event.preventDefault();
    void bringData(event.dataTransfer, ways, true);
  });

  addEventListener('paste', event => {
    if (isTyping(event.target) || document.querySelector('dialog[open]') || !event.clipboardData) return;
    const { files } = event.clipboardData;
    if (files.length === 0 && !event.clipboardData.getData('text/plain').trim()) return;
    event.preventDefault();
    void bringData(event.clipboardData, ways, false);
  });

  const launches = (globalThis as { launchQueue?: { setConsumer(take: (launch: { files?: { getFile(): Promise<File> }[] }) => void): void } }).launchQueue;
  launches?.setConsumer(async ({ files = [] }) => {
    if (files.length > 0) ways.files(await Promise.all(files.map(file => file.getFile())));
  });
  return { choose: () => picker.click() };
}

// What is dropped is files first, with folders looked into; what is pasted is text first (a copied table brings a picture along).
async function bringData(data: DataTransfer, ways: Ways, files_first: boolean): Promise<void> {
  // all of it has to be asked for before the first wait
  const text = data.getData('text/plain') || data.getData('text/uri-list');
  const markup = data.getData('text/html');
  const given = [...data.files];
  const entries = files_first ? [...data.items].map(item => item.kind === 'file' ? item.webkitGetAsEntry?.() ?? null : null) : [];
  if (text.trim() && (!files_first || given.length === 0)) return ways.text(text, markup);
  const files = entries.some(entry => entry?.isDirectory) ? await filesIn(entries.filter(entry => entry !== null)) : given;
  if (files.length > 0) ways.files(files);
}

const kMostFiles = 200;
const kDeepest = 8; // folders within folders
const kHidden = /^(\.|~\$|thumbs\.db$|desktop\.ini$)/i; // what systems leave in folders

// The files of folders, by name; those of the system's own making are passed over.
export async function filesIn(entries: FileSystemEntry[], depth = 0): Promise<FileLike[]> {
  const files: FileLike[] = [];
  for (const entry of [...entries].sort((a, b) => a.name < b.name ? -1 : 1)) {
    if (files.length >= kMostFiles || (depth > 0 && kHidden.test(entry.name))) continue;
    if (entry.isFile) {
      const file = await new Promise<File | null>(done => (entry as FileSystemFileEntry).file(done, () => done(null)));
      files.push(file ?? { name: entry.name, size: 0, arrayBuffer: () => Promise.reject(new Error('gone')) });
    } else if (depth < kDeepest) {
      files.push(...await filesIn(await listed(entry as FileSystemDirectoryEntry), depth + 1));
    }
  }
  return files.slice(0, kMostFiles);
}

async function listed(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) { // a hundred at a time
    const some = await new Promise<FileSystemEntry[]>(done => reader.readEntries(done, () => done([])));
    if (some.length === 0 || all.length > 10 * kMostFiles) return all;
    all.push(...some);
  }
}

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/.test(target.localName));
}
