// intake: one line a file, and what was good is loaded whatever lies beside it.
import { describe, expect, it } from 'vitest';
import type { Header } from './core_client';
import { takeFiles, takeText, type FileLike } from './intake';

const file = (name: string, text: string, size = text.length): FileLike =>
  ({ name, size, arrayBuffer: async () => new TextEncoder().encode(text).buffer as ArrayBuffer });

// A core that refuses empty files and tells of repairs.
const core = {
  async json<T>(header: Header, data?: string | Uint8Array): Promise<T> {
    const body = new TextDecoder().decode(data as Uint8Array);
    if (header.op !== 'import') throw new Error('not asked here');
    if (body === '') throw new Error('The file is empty.');
    const notes = body.includes('?') ? [{ message: 'One byte was not UTF-8 and was replaced.' }] : [];
    return { article: { body, title: 'from the text', published: '2026-03-03' }, notes } as T;
  },
};

describe('takeFiles', () => {
  it('keeps the order, and a refused file harms no other', async () => {
    const taken = await takeFiles([file('a.txt', 'one'), file('b.txt', ''), file('c.txt', 'th?ree')], core);
    expect(taken.articles.map(a => a.body)).toEqual(['one', 'th?ree']);
    expect(taken.lines).toEqual([
      { name: 'a.txt', loaded: true, text: 'loaded.' },
      { name: 'b.txt', loaded: false, text: 'The file is empty.' },
      { name: 'c.txt', loaded: true, text: 'loaded. One byte was not UTF-8 and was replaced.' },
    ]);
  });
  it('a huge file is refused before it is read', async () => {
    const huge: FileLike = { name: 'disk.img', size: 2_100_000_000, arrayBuffer: () => { throw new Error('was read'); } };
    expect((await takeFiles([huge], core)).lines[0]!.text).toBe('is too large (2.1 GB): at most 25 MB can be read. Add only its article.');
  });
  it('a file with an address and nothing else is no article', async () => {
    const { lines, articles } = await takeFiles([file('a.txt', 'https://outlet.example/ferry\n'), file('b.txt', 'See https://outlet.example/ferry')], core);
    expect(articles.map(a => a.body)).toEqual(['See https://outlet.example/ferry']);
    expect(lines[0]).toMatchObject({ loaded: false, text: expect.stringContaining('only the address of a page') });
  });
  it('a folder is refused kindly', async () => {
    const folder: FileLike = { name: 'news', size: 0, arrayBuffer: () => Promise.reject(new Error('NotFoundError')) };
    expect((await takeFiles([folder], core)).lines[0]).toMatchObject({ loaded: false, text: expect.stringContaining('folder') });
  });
});

describe('takeText', () => {
  it('a huge text is refused with its size before anything is asked of it', async () => {
    await expect(takeText('x'.repeat(51_200_000), {}, { json: () => { throw new Error('was asked'); } })).rejects
      .toThrow('This text is too large (51 MB): at most 25 MB can be read. Add only its article.');
  });
  it('what the reader says goes before what the text says', async () => {
    expect(await takeText('x', { title: 'Mine', published: '' }, core)).toMatchObject({ title: 'Mine', published: '2026-03-03', body: 'x' });
  });
});
