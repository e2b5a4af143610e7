// A comparison saved as JSON, brought back. In: the bytes of any file. Out: the workspace whose comparison it was, null when it
// is something else, an error when it says that it is a comparison and cannot be read. Only the articles are taken, member by
// member, as plain strings, and the reader's corrections: the comparison itself is always made anew. Covered by saved.test.ts and tests/e2e.
import type { Workspace, WorkspaceArticle } from './contract';

const kMostArticles = 500;
const kHead = /^\s*\{\s*"format"\s*:\s*"synoptic\.comparison"/; // the first member of everything that is saved

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => typeof value === 'string' ? value : '';

export function savedWorkspace(bytes: Uint8Array): Workspace | null {
  if (!kHead.test(new TextDecoder().decode(bytes.subarray(0, 200)))) return null;
  let saved: unknown;
  try {
    saved = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Error('is a saved comparison that was cut or changed: it cannot be read.');
  }
  const articles = isObject(saved) ? saved['articles'] : null;
  if (!isObject(saved) || !Array.isArray(articles) || !articles.every(isObject) || !articles.every(a => typeof a['body'] === 'string'))
    throw new Error('is a saved comparison without readable articles.');
  if (saved['version'] !== 1) throw new Error('is a saved comparison of a newer version: reload the page to get the newest program.');
  if (articles.length > kMostArticles) throw new Error(`holds more than ${kMostArticles} articles.`);
  const made: Workspace = { format: 'synoptic.workspace', version: 1, articles: articles.map(articleOf) };
  // checked where the workspace is opened, as everything that comes from outside
  return Array.isArray(saved['corrections']) ? { ...made, version: 2, corrections: saved['corrections'] } : made;
}

function articleOf(saved: Record<string, unknown>): WorkspaceArticle {
  const article: WorkspaceArticle = { body: text(saved['body']), title: text(saved['title']), source: text(saved['source']), url: text(saved['url']) };
  const id = text(saved['id']);
  if (id) article.id = id;
  // an inferred date is inferred again
  if (saved['publishedFrom'] === 'given') article.published = text(saved['published']);
  return article;
}
