// The ways in: choose, drop, paste. In: files or text of any kind. Out: articles for the workspace and one result line a file:
// loaded, or why not. Each file is read by the core in the worker, one after the other, in the order it came.
// Example: an empty file gives "is empty" beside its name, and the others are loaded. Covered by intake.test.ts and tests/e2e.
import type { Workspace, WorkspaceArticle } from './contract';
import type { CoreClient } from './core_client';
import { openSaved } from './saved';
import type { ResultLine } from './status';
import { found } from './dom';

export interface FileLike { name: string; size: number; arrayBuffer(): Promise<ArrayBuffer> }
export interface Taken { articles: WorkspaceArticle[]; saved: Workspace | null; lines: ResultLine[] }
interface Imported { article: WorkspaceArticle; charset?: string; kind?: string; notes?: (string | { message: string })[] }
type Importer = Pick<CoreClient, 'json'>;

const kMostBytes = 25e6; // as the core; looked at before reading, so that a huge file is not

export async function takeFiles(files: Iterable<FileLike>, core: Importer): Promise<Taken> {
  const taken: Taken = { articles: [], saved: null, lines: [] };
  for (const file of files) {
    try {
      if (file.size > kMostBytes) throw new Error(`is too large (${megabytes(file.size)}): at most ${megabytes(kMostBytes)} can be read.`);
      const bytes = new Uint8Array(await file.arrayBuffer().catch(() => {
        throw new Error('could not be read. If it is a folder, choose the files in it.');
      }));
      const saved = await openSaved(bytes, core);
      if (saved) {
        taken.saved = saved;
        taken.lines.push({ name: file.name, loaded: true, text: 'opened.' });
        continue;
      }
      const { article, line } = await take(file.name, bytes, core);
      taken.articles.push(article);
      taken.lines.push(line);
    } catch (error) {
      taken.lines.push({ name: file.name, loaded: false, text: (error as Error).message });
    }
  }
  return taken;
}

async function take(name: string, bytes: Uint8Array, core: Importer): Promise<{ article: WorkspaceArticle; line: ResultLine }> {
  const imported = await core.json<Imported>({ op: 'import', name }, bytes);
  const notes = (imported.notes ?? []).map(note => typeof note === 'string' ? note : note.message);
  return { article: imported.article, line: { name, loaded: true, text: ['loaded.', ...notes].join(' ') } };
}

// Text that was pasted or dropped; what the reader said about it goes before what the text says.
export async function takeText(text: string, said: Partial<WorkspaceArticle>, core: Importer): Promise<WorkspaceArticle> {
  const { article } = await take('pasted.txt', new TextEncoder().encode(text), core);
  return {
    body: article.body,
    title: said.title || article.title || '',
    source: said.source || article.source || '',
    published: said.published || article.published || '',
    url: article.url ?? '',
  };
}

const megabytes = (bytes: number) =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

export interface Ways {
  files(files: File[]): void;
  text(text: string): void;
}

// Listens for drops and pastes on the whole window, and for the file picker.
export function openWays(ways: Ways): { choose(): void } {
  const picker = found<HTMLInputElement>('picker');
  picker.addEventListener('change', () => {
    const files = [...picker.files ?? []];
    picker.value = ''; // the same file may be chosen again
    if (files.length > 0) ways.files(files);
  });

  const cue = found('drop');
  const brings = (event: DragEvent) => [...event.dataTransfer?.types ?? []].some(type => type === 'Files' || type === 'text/plain');
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
    const files = [...event.dataTransfer.files];
    const text = event.dataTransfer.getData('text/plain');
    if (files.length > 0) ways.files(files);
    else if (text.trim()) ways.text(text);
  });

  addEventListener('paste', event => {
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
    const files = [...event.clipboardData?.files ?? []];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (files.length === 0 && !text.trim()) return;
    event.preventDefault();
    if (text.trim()) ways.text(text);
    else ways.files(files);
  });
  return { choose: () => picker.click() };
}

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/.test(target.localName));
}
