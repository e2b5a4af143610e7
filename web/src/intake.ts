// The ways in: choose, drop, paste; folders too. In: files or text of any kind. Out: articles for the workspace and one result line a
// file: loaded, or why not; what was left out of a folder has a line too. Each file is read (reader.ts), in the order it came.
// Example: an empty file gives "is empty" beside its name, and the others are loaded. Covered by intake.test.ts and tests/e2e.
import type { Workspace, WorkspaceArticle } from './contract';
import type { CoreClient } from './core_client';
import { FileReader, type NamedBytes, type Read } from './reader';
import { beginsAsSaved, kBegins, openSaved } from './saved';
import type { ResultLine } from './status';
import { found } from './dom';
import { sentenceOf } from './failure';
import { counted, megabytes } from './labels';
import { kMostBytes, kMostSaved, mostBytesOf } from './most_bytes';

// `left_out`: no file, but what the reader is told of files that were not looked at, and how many they are (1 where nobody counted).
export interface FileLike { name: string; size: number; arrayBuffer(): Promise<ArrayBuffer>; slice?(from: number, to: number): Pick<Blob, 'arrayBuffer'>; left_out?: { sentence: string; files: number } }
// `reads` stand beside `articles`: what is known of each, and the bytes it was made of.
export interface Taken { articles: WorkspaceArticle[]; reads: { file: NamedBytes; read: Read; line: ResultLine }[]; saved: Opened | null; lines: ResultLine[] }
interface Opened { workspace: Workspace; line: ResultLine }
type Importer = Pick<CoreClient, 'json'>;

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
      taken.lines.push({ name, loaded: false, text: sentenceOf(error), ...(file.left_out ? { files: file.left_out.files } : {}) });
    } else if (saved && taken.saved) {
      taken.lines.push({ name, loaded: false, text: 'was not opened, because one saved comparison is opened at a time: add it by itself.' });
    } else if (saved) {
      const line = { name, loaded: true, text: ['opened.', ...(saved.notes ?? [])].join(' ') };
      taken.saved = { workspace: saved, line };
      taken.lines.push(line);
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

// A saved comparison holds its texts several times over: what this page has written it also reads.
async function isSaved(file: FileLike): Promise<boolean> {
  const begin = file.size <= kMostSaved ? await file.slice?.(0, kBegins).arrayBuffer().catch(() => null) : null;
  return !!begin && beginsAsSaved(new Uint8Array(begin));
}

interface One { error?: Error; saved?: Workspace; read?: Read; bytes?: Uint8Array }
async function takeOne(file: FileLike, core: Importer, reader: FileReader): Promise<One> {
  try {
    if (file.left_out) throw new Error(file.left_out.sentence);
    const most = mostBytesOf(file.name);
    if (file.size > most && !await isSaved(file)) throw new Error(`is too large (${megabytes(file.size)}): at most ${megabytes(most)} can be read. Add only its article.`);
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

  const launches = (globalThis as { launchQueue?: { setConsumer(take: (launch: { files?: { name: string; getFile(): Promise<FileLike> }[] }) => void): void } }).launchQueue;
  launches?.setConsumer(async ({ files = [] }) => {
    if (files.length > 0) ways.files(await Promise.all(files.map(file => file.getFile().catch(() => goneOf(file.name)))));
  });
  return { choose: () => picker.click() };
}

// What is dropped is files first, with folders looked into; what is pasted is text first (a copied table brings a picture along).
async function bringData(data: DataTransfer, ways: Ways, files_first: boolean): Promise<void> {
  // all of it has to be asked for before the first wait
  const text = data.getData('text/plain') || data.getData('text/uri-list');
  const markup = data.getData('text/html');
  const given = [...data.files];
  const items = files_first ? [...data.items].filter(item => item.kind === 'file').map(item => ({ entry: item.webkitGetAsEntry?.() ?? null, file: item.getAsFile() })) : [];
  if (text.trim() && (!files_first || given.length === 0)) return ways.text(text, markup);
  const files = items.some(({ entry }) => entry?.isDirectory)
    ? [...await filesIn(items.flatMap(({ entry }) => entry ?? [])), ...items.flatMap(({ entry, file }) => !entry && file ? file : [])] : given;
  if (files.length > 0) ways.files(files);
}

const kMostFiles = 200; // of all folders of one drop: more than anybody compares
const kDeepest = 8; // folders within folders
const kMostSeen = 10_000; // files and folders of one drop, some seconds: whoever drops a whole disk is not kept waiting for its end
const kHidden = /^(\.|~\$|thumbs\.db$|desktop\.ini$)/i; // what systems leave in folders

// The files of folders, by name; those of the system's own making are passed over. What else is not taken is told, a line a dropped folder and reason.
export async function filesIn(entries: FileSystemEntry[]): Promise<FileLike[]> {
  const room = { files: kMostFiles, seen: kMostSeen };
  const files: FileLike[] = [];
  for (const entry of inOrder(entries)) {
    if (entry.isFile) files.push(await fileOf(entry as FileSystemFileEntry));
    else files.push(...await filesOf(entry as FileSystemDirectoryEntry, room));
  }
  return files;
}

async function filesOf(folder: FileSystemDirectoryEntry, room: { files: number; seen: number }): Promise<FileLike[]> {
  const files: FileLike[] = [];
  const left = { files: 0, deep: 0, unread: [] as FileSystemEntry[], unseen: false };
  const look = async (inside: FileSystemDirectoryEntry, depth: number): Promise<void> => {
    if (depth > kDeepest) return void left.deep++;
    const { all, whole } = await listed(inside, room.seen);
    if (!whole) left.unread.push(inside);
    for (const entry of inOrder(all)) {
      if (room.seen-- <= 0) return void (left.unseen = true);
      if (kHidden.test(entry.name)) continue;
      if (!entry.isFile) await look(entry as FileSystemDirectoryEntry, depth + 1);
      else if (room.files-- > 0) files.push(await fileOf(entry as FileSystemFileEntry));
      else left.files++;
    }
  };
  await look(folder, 1);
  const told: FileLike[] = [];
  const tell = (sentence: string, count = 1) => told.push({ name: folder.name, size: 0, arrayBuffer: () => Promise.reject(new Error('no file')), left_out: { sentence, files: count } });
  const [unread] = left.unread, one = left.unread.length === 1;
  if (left.files > 0) tell(`Of this folder ${counted(left.files, 'file')} ${left.files === 1 ? 'was' : 'were'} left out, because at most ${kMostFiles} files are taken from folders at a time: ` +
    'add the files that you want to compare instead of the folder.', left.files);
  if (left.unseen) tell(`This folder was not looked through to its end, because more than ${kMostSeen.toLocaleString('en')} files and folders were dropped: ` +
    'add the files that you want to compare instead of the folder.');
  if (left.deep > 0) tell(`Folders that are nested more than ${kDeepest} deep were not looked into: add the files in them instead.`);
  if (unread) tell(`${unread === folder ? 'This folder' : one ? `The folder “${unread.name}” in it` : `Of the folders in it ${left.unread.length}`} could not be read to the end: ` +
    `add the files in ${one ? 'it' : 'them'} instead.`);
  if (files.length + told.length === 0) tell('This folder holds no files, or only hidden ones.');
  return [...told, ...files]; // what is missing stands above the list of two hundred
}

const inOrder = (entries: FileSystemEntry[]) => [...entries].sort((a, b) => a.name < b.name ? -1 : 1);

async function fileOf(entry: FileSystemFileEntry): Promise<FileLike> {
  const file = await new Promise<File | null>(done => entry.file(done, () => done(null)));
  return file ?? goneOf(entry.name);
}
const goneOf = (name: string): FileLike => ({ name, size: 0, arrayBuffer: () => Promise.reject(new Error('gone')) });

// `whole`: there was no error before the end; one more than `most` may stand for many.
async function listed(folder: FileSystemDirectoryEntry, most: number): Promise<{ all: FileSystemEntry[]; whole: boolean }> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) { // a hundred at a time
    const some = await new Promise<FileSystemEntry[] | null>(done => reader.readEntries(done, () => done(null)));
    if (!some) return { all, whole: false };
    all.push(...some);
    if (some.length === 0 || all.length > most) return { all, whole: true };
  }
}

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/.test(target.localName));
}
