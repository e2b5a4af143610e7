// The sample: invented reports of an event that never happened, read from the page's own folder as any other files.
// In: the core. Out: a workspace that is labelled as a sample, which the first real article replaces. Covered by tests/e2e.
import type { Workspace } from './contract';
import type { CoreClient } from './core_client';
import { inTime } from './in_time';
import { takeFiles } from './intake';

interface Entry { id: string; file: string; title: string; source: string; published: string }

export async function loadSample(core: CoreClient): Promise<Workspace> {
  const { entries, files } = await inTime(fetched).catch(() => {
    throw new Error('The sample could not be loaded: look at the connection and open it again.');
  });
  const { articles, lines } = await takeFiles(files, core);
  const refused = lines.find(line => !line.loaded);
  if (refused) throw new Error(`The sample could not be read: ${refused.text}`);
  return {
    format: 'synoptic.workspace', version: 1, sample: true,
    articles: entries.map(({ id, title, source, published }, i) => ({ id, title, source, published, body: articles[i]!.body })),
  };
}

async function fetched(signal: AbortSignal) {
  const get = async (file: string) => {
    const answer = await fetch(new URL(`./sample/${file}`, import.meta.url), { signal });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer;
  };
  const entries = await (await get('articles.json')).json() as Entry[];
  const files = await Promise.all(entries.map(async ({ file }) => {
    const bytes = await (await get(file)).arrayBuffer();
    return { name: file, size: bytes.byteLength, arrayBuffer: async () => bytes };
  }));
  return { entries, files };
}
