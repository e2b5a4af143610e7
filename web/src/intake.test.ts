// intake: one line a file, and what was good is loaded whatever lies beside it.
import { describe, expect, it } from 'vitest';
import type { Header } from './core_client';
import { filesIn, takeFiles, takeText, type FileLike } from './intake';

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
  it.each<[string, string, number, boolean]>([
    ['a saved comparison', '{"format":"synoptic.workspace","version":1,"articles":[{"body":"', 30e6, true],
    ['a saved page', '<!DOCTYPE html><script type="application/json" id="synoptic-workspace">', 30e6, true],
    ['any other text', 'The ferry sank. {"format":"synoptic.workspace"', 30e6, false],
    ['a saved comparison that nobody could open', '{"format":"synoptic.workspace","version":1,"articles":[{"body":"', 101e6, false],
  ])('%s that is larger than what is read of articles: taken or not', async (_, begin, size, taken) => {
    const large: FileLike = { name: 'a.json', size, arrayBuffer: () => Promise.reject(new Error('was read')), slice: (from, to) => new Blob([begin.slice(from, to)]) };
    const { text } = (await takeFiles([large], core)).lines[0]!;
    expect(text).toMatch(taken ? /^could not be read/ : /^is too large/); // read, or not even asked for
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

describe('saved comparisons', () => {
  const saved = (name: string, body: string) => file(name, JSON.stringify({ format: 'synoptic.workspace', version: 1, articles: [{ body }] }));
  const kNot = { loaded: false, text: 'was not opened, because one saved comparison is opened at a time: add it by itself.' };
  const cut = file('cut.json', '{"format":"synoptic.workspace","version":1,');
  it.each([
    ['one', [saved('1.json', 'one')], ['opened.'], 'one'],
    ['two', [saved('1.json', 'one'), saved('2.json', 'two')], ['opened.', kNot.text], 'one'],
    ['three among articles', [file('a.txt', 'a'), saved('1.json', 'one'), saved('2.json', 'two'), file('b.txt', 'b'), saved('3.json', 'three')],
      ['loaded.', 'opened.', kNot.text, 'loaded.', kNot.text], 'one'],
    ['one behind a damaged one', [cut, saved('2.json', 'two')], [expect.stringContaining('cannot be read'), 'opened.'], 'two'],
  ])('of saved comparisons the first is opened and of each other it is said that it was not: %s', async (_name, files, said, open) => {
    const taken = await takeFiles(files, core);
    expect(taken.lines.map(line => line.text)).toEqual(said);
    expect(taken.lines.filter(line => line.text === kNot.text).every(line => !line.loaded)).toBe(true);
    expect(taken.saved!.workspace.articles.map(({ body }) => body)).toEqual([open]);
    expect(taken.saved!.line).toBe(taken.lines.find(line => line.text === 'opened.'));
  });
});

describe('filesIn', () => {
  type Inside = FileSystemEntry[] | Error;
  const one = (name: string) => ({ isFile: true, isDirectory: false, name, file: (done: (file: File) => void) => done(new File(['text'], name)) }) as unknown as FileSystemEntry;
  // as browsers do: a hundred at a time, then an error or none
  const folder = (name: string, ...parts: Inside[]) => ({
    isFile: false, isDirectory: true, name,
    createReader() {
      const waiting: Inside[] = parts.flatMap((part): Inside[] => part instanceof Error ? [part] : Array.from({ length: Math.ceil(part.length / 100) }, (_, i) => part.slice(100 * i, 100 * i + 100)));
      return { readEntries(done: (some: FileSystemEntry[]) => void, failed: (error: Error) => void) {
        const next = waiting.shift() ?? [];
        if (next instanceof Error) failed(next);
        else done(next);
      } };
    },
  }) as unknown as FileSystemEntry;
  const many = (count: number, from = 0) => Array.from({ length: count }, (_, i) => one(`f${String(from + i).padStart(5, '0')}.txt`));
  const nested = (depth: number, inside: FileSystemEntry): FileSystemEntry => depth === 0 ? inside : folder('d', [nested(depth - 1, inside)]);
  const gone = new Error('NotReadableError');

  it.each<[string, FileSystemEntry[], number, RegExp[]]>([
    ['as many as are taken', [folder('news', many(200))], 200, []],
    ['one more', [folder('news', many(201))], 200, [/^news Of this folder 1 file was left out, because at most 200 files /]],
    ['thirty more', [folder('news', many(230))], 200, [/^news Of this folder 30 files were left out, .*: add the files that you want to compare instead of the folder\.$/]],
    ['two folders together', [folder('a', many(150)), folder('b', many(150))], 200, [/^b Of this folder 100 files were left out/]],
    ['more in a folder within', [folder('a', [folder('b', many(150)), folder('c', many(60))])], 200, [/^a Of this folder 10 files/]],
    ['a file beside a folder is no file of a folder', [folder('a', many(250)), one('z.txt')], 201, [/^a Of this folder 50 files/]],
    ['no end', [folder('a', many(10_300))], 200, [/^a Of this folder 9800 files/, /^a This folder was not looked through to its end, because more than 10,000 files/]],
    ['a folder behind one without end', [folder('a', many(10_300)), folder('b', many(1))], 200, [/^a Of/, /^a This/, /^b This folder was not looked through/]],
    ['eight levels', [nested(8, one('a.txt'))], 1, []],
    ['nine levels', [nested(9, one('a.txt'))], 0, [/^d Folders that are nested more than 8 deep were not looked into: add the files in them instead\.$/]],
    ['nine levels beside a file', [folder('a', [one('a.txt'), nested(9, one('b.txt'))])], 1, [/^a Folders that are nested more than 8/]],
    ['empty', [folder('news')], 0, [/^news This folder holds no files, or only hidden ones\.$/]],
    ['hidden ones', [folder('news', [one('.DS_Store'), folder('older')])], 0, [/^news This folder holds no files/]],
    ['an empty one beside another', [folder('a'), folder('b', many(2))], 2, [/^a This folder holds no files/]],
    ['unreadable', [folder('news', gone)], 0, [/^news This folder could not be read to the end: add the files in it instead\.$/]],
    ['unreadable after the first hundred', [folder('news', many(100), gone)], 100, [/^news This folder could not be read to the end/]],
    ['unreadable within', [folder('news', [one('a.txt'), folder('locked', gone)])], 1, [/^news The folder “locked” in it could not be read to the end: add the files in it/]],
    ['two unreadable within', [folder('news', [one('a.txt'), folder('b', gone), folder('c', gone)])], 1, [/^news Of the folders in it 2 could not be read to the end: add the files in them/]],
  ])('what is left out of a folder is told, and the rest is loaded: %s', async (_name, entries, loaded, told) => {
    const { lines } = await takeFiles(await filesIn(entries), core);
    expect(lines.filter(line => line.loaded)).toHaveLength(loaded);
    const refused = lines.filter(line => !line.loaded).map(({ name, text }) => `${name} ${text}`);
    expect(refused).toHaveLength(told.length);
    told.forEach((words, i) => expect(refused[i]).toMatch(words));
  });
  it('as many files are told as were left out', async () => {
    const { lines } = await takeFiles(await filesIn([folder('news', many(230))]), core);
    expect(lines[0]).toMatchObject({ name: 'news', loaded: false, files: 30 });
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
