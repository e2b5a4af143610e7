// reader: which reader a file goes to, and what the page bears.
import { describe, expect, it } from 'vitest';
import type { Header } from './core_client';
import { FileReader, joined, looksLikeMail, looksLikePdf, type Loaders } from './reader';

const bytes = (text: string) => new TextEncoder().encode(text);
const quiet = { saying: () => undefined, password: async () => null };

// A core that takes anything with a tag for a page, as deep and of as many elements as its text says.
function coreOf(asked: Header[] = []) {
  return {
    async json<T>(header: Header, data?: string | Uint8Array): Promise<T> {
      asked.push(header);
      if (header.op === 'page') return { text: 'the page' } as T;
      const text = new TextDecoder().decode(data as Uint8Array);
      const article = header.op === 'import' ? header.article : undefined;
      const depth = Number(/depth (\d+)/.exec(text)?.[1] ?? 3), elements = Number(/(\d+) elements/.exec(text)?.[1] ?? 9);
      return { article: { body: article ?? text }, kind: text.includes('<') ? 'html' : 'text', charset: 'utf-8', depth, elements, parts: [], notes: [] } as T;
    },
  };
}
const loaders = (more: Partial<Loaders> = {}): Loaders => ({
  page: async () => ({ articleOf: () => 'chosen' }),
  pdf: async () => ({ readPdf: async () => ({ title: 'T', paragraphs: ['One.', 'Two.'], left: ['1'], pages: 2 }) }),
  mail: async () => ({ readMail: async () => ({ subject: 'S', from: 'F', date: '2026-03-03', html: '', text: 'Hello.', attachments: [{ name: 'a.txt', bytes: bytes('x') }, { name: 'b.exe', bytes: bytes('x') }] }) }),
  ...more,
});
const read = (name: string, text: string, load = loaders()) => new FileReader(coreOf(), quiet, load).read({ name, bytes: bytes(text) });

describe('a page', () => {
  it('is taken apart by Readability', async () => expect((await read('a.html', '<p>x')).article.body).toBe('chosen'));
  const isLeft = async (page: string) => {
    const { article, notes } = await read('a.html', page);
    expect(article.body).toBe(page);
    expect(notes.join(' ')).toMatch(/simpler reader/);
  };
  it('too deep is left to the core, and that is said', () => isLeft('<p>depth 513'));
  it('of too many elements is left to the core, and that is said', () => isLeft('<p>60001 elements'));
  it.each(['<p>depth 512', '<p>60000 elements'])('of %s is still borne', async page => expect((await read('a.html', page)).article.body).toBe('chosen'));
  it.each([['throws', () => { throw new Error('too many elements'); }], ['finds nothing', () => '']])('of which Readability %s is left to the core', async (_, articleOf) =>
    expect((await read('a.html', '<p>x', loaders({ page: async () => ({ articleOf }) }))).article.body).toBe('<p>x'));
  it('is left to the core where the reader cannot be loaded, and that is said', async () =>
    expect(await read('a.html', '<p>x', loaders({ page: () => Promise.reject(new TypeError('Failed to fetch')) }))).toMatchObject({
      article: { body: '<p>x' }, notes: ['The reader of pages could not be loaded; a simpler reader took its text.'] }));
});

describe('other kinds', () => {
  it.each([['PDF', 'a.pdf', '%PDF-1.7 …'], ['mail', 'a.eml', 'x']])('a %s whose reader cannot be loaded is told in one sentence', async (kind, name, text) => {
    const absent = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    await expect(read(name, text, loaders({ pdf: absent, mail: absent }))).rejects
      .toThrow(`This ${kind} cannot be read now, because the part of the page that reads ${kind} could not be loaded: look at the connection and add the file again.`);
  });
  it('a PDF: paragraphs, and what was left out', async () => {
    const { article, kind, blocks } = await read('a.txt', '%PDF-1.7 …');
    expect([article.body, article.title, kind]).toEqual(['One.\n\nTwo.\n', 'T', 'pdf']);
    expect(blocks).toEqual([{ text: 'One.', kept: true }, { text: 'Two.', kept: true }, { text: '1', kept: false }]);
  });
  it.each([['a.pdf', ['Its name ends in .pdf, but it holds plain text.']], ['a.DOCX', ['Its name ends in .DOCX, but it holds plain text.']], ['a.txt', []], ['pdf', []]])(
    'what is called %s and is plain text', async (name, notes) => expect((await read(name, 'plain')).notes).toEqual(notes));
  it('a mail: what it says of itself, and the attachments that can be read', async () => {
    const { article, attachments } = await read('a.eml', 'x');
    expect(article).toEqual({ body: 'Hello.', title: 'S', source: 'F', published: '2026-03-03' });
    expect(attachments.map(a => a.name)).toEqual(['a.txt']);
  });
  it('a mail without text gives its first readable attachment; without any, a sentence', async () => {
    const empty = (attachments: { name: string; bytes: Uint8Array }[]) =>
      loaders({ mail: async () => ({ readMail: async () => ({ subject: '', from: '', date: '', html: '', text: ' ', attachments }) }) });
    expect((await read('a.eml', 'x', empty([{ name: 'a.txt', bytes: bytes('Attached.') }]))).article.body).toBe('Attached.');
    await expect(read('a.eml', 'x', empty([]))).rejects.toThrow('no text in this mail');
  });
  it('a mail within a mail within a mail ends', async () => {
    const nested = loaders({ mail: async () => ({ readMail: async () => ({ subject: '', from: '', date: '', html: '', text: '', attachments: [{ name: 'a.eml', bytes: bytes('y') }] }) }) });
    expect((await read('a.eml', 'x', nested)).article.body).toBe('y');
  });
});

it.each([['%PDF-1.4', true], ['junk before %PDF-1.4', true], [`${'x'.repeat(2000)}%PDF-`, false], ['plain', false]])('looksLikePdf(%j)', (text, is) =>
  expect(looksLikePdf(bytes(text))).toBe(is));
it.each([
  ['a.eml', '', true],
  ['a.txt', 'From: a@b\nSubject: x\nMessage-ID: <1>\n\ny', true],
  ['a.txt', 'Return-Path: <a@b>\r\nReceived: x\r\nSubject: x\r\n\r\ny', true],
  ['a.txt', 'From: our own correspondent\n\nThe ferry sank.', false],
  ['a.txt', 'Date: March 3\nSubject: to change\n\nText', false],
])('looksLikeMail(%j, %j)', (name, text, is) => expect(looksLikeMail({ name, bytes: bytes(text) })).toBe(is));
it('joined', () => expect(joined([{ text: 'a', kept: true }, { text: 'b', kept: false }, { text: 'c', kept: true }])).toBe('a\n\nc\n'));
