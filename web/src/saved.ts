// A comparison saved as JSON or as one page, or its articles alone, brought back. In: the bytes of any file. Out: the workspace whose comparison it was, null when it
// is something else, an error when it says that it is a comparison and cannot be read. Only the articles are taken, member by
// member, as plain strings, and the reader's corrections: the comparison itself is always made anew. Covered by saved.test.ts and tests/e2e.
import type { Workspace, WorkspaceArticle } from './contract';
import type { CoreClient } from './core_client';

const kMostArticles = 1000; // as the module has it
const kBlock = 'id="synoptic-workspace"'; // the element of a saved page
const kHead = /^\s*\{\s*"format"\s*:\s*"synoptic\.(comparison|workspace)"/; // the first member of everything that is saved
const kNewest = { 'synoptic.comparison': 1, 'synoptic.workspace': 2 };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => typeof value === 'string' ? value : '';

// Whether a file that begins so is one of them. (A page that was saved before its comparison stood in front shows that at its end only.)
export const kBegins = 4096; // bytes that tell it
export const beginsAsSaved = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, kBegins));
  return kHead.test(text) || text.includes(kBlock);
};

// A saved file of either kind: a page is opened by the core, which checks what it holds.
export async function openSaved(bytes: Uint8Array, core: Pick<CoreClient, 'json'>): Promise<Workspace | null> {
  if (!new TextDecoder('latin1').decode(bytes).includes(kBlock)) return savedWorkspace(bytes);
  return core.json<Workspace>({ op: 'openFile' }, bytes);
}

export function savedWorkspace(bytes: Uint8Array): Workspace | null {
  if (!kHead.test(new TextDecoder().decode(bytes.subarray(0, 200)))) return null;
  let saved: unknown;
  try {
    saved = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Error('is a saved comparison that was cut or changed and cannot be read: ask for it again, or for a link.');
  }
  const articles = isObject(saved) ? saved['articles'] : null;
  if (!isObject(saved) || !Array.isArray(articles) || !articles.every(isObject) || !articles.every(a => typeof a['body'] === 'string'))
    throw new Error('is a saved comparison without readable articles: save it once more where it was made.');
  const bare = saved['format'] === 'synoptic.workspace'; // as it is saved where no comparison can be written
  const version = saved['version'], newest = kNewest[bare ? 'synoptic.workspace' : 'synoptic.comparison'];
  if (!Number.isInteger(version) || (version as number) < 1 || (version as number) > newest) throw new Error('is a saved comparison of a newer version: reload the page to get the newest program.');
  if (articles.length > kMostArticles) throw new Error(`holds more than ${kMostArticles.toLocaleString('en')} articles: compare fewer of them at a time.`);
  const taken = articles.map(article => articleOf(article, bare));
  const zeros = taken.flatMap(article => Object.values(article)).join('').split('\0').length - 1;
  const made: Workspace = {
    format: 'synoptic.workspace', version: 1, articles: taken,
    // replaced where the workspace is opened, and told as the core tells it of a link
    ...(zeros > 0 ? { notes: [zeros === 1 ? 'One zero byte was replaced.' : `${zeros} zero bytes were replaced.`] } : {}),
  };
  // checked where the workspace is opened, as everything that comes from outside
  return Array.isArray(saved['corrections']) ? { ...made, version: 2, corrections: saved['corrections'] } : made;
}

function articleOf(saved: Record<string, unknown>, bare: boolean): WorkspaceArticle {
  const article: WorkspaceArticle = { body: text(saved['body']), title: text(saved['title']), source: text(saved['source']), url: text(saved['url']) };
  const id = text(saved['id']);
  if (id) article.id = id;
  // an inferred date is inferred again
  if (bare || saved['publishedFrom'] === 'given') article.published = text(saved['published']);
  return article;
}
