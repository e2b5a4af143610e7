// Mails that were damaged on their way: whatever a byte of them becomes, reading ends, and gives a text or one sentence that holds no
// markup. Mails of our own are altered by a seeded generator, so that a failure comes again; its seed and round are in the test's message.
import { describe, expect, it } from 'vitest';
import { readMail } from './read_mail';
import { FileReader } from './reader';

const kMails = [
  'From: "Ann Lee" <ann@example.org>\nTo: desk@example.org\nSubject: =?utf-8?q?F=C3=A4hre?= =?iso-8859-1?b?ZuRocnQ=?=\nDate: Tue, 3 Mar 2026 23:30:00 -0500\nMIME-Version: 1.0\n\n' +
    'The ferry sank in fog.\nTwelve people were hurt.\n',
  'Received: from a (b [127.0.0.1])\n by c; Tue, 3 Mar 2026 23:30:00 -0500\nFrom: ann@example.org\nSubject: <b>bold</b>\nMIME-Version: 1.0\nContent-Type: multipart/alternative;\n boundary="=_one"\n\n' +
    'preamble\n--=_one\nContent-Type: text/plain; charset=utf-8; format=flowed\nContent-Transfer-Encoding: quoted-printable\n\nThe caf=C3=A9 is=\n shut. \nIt is.\n' +
    '--=_one\nContent-Type: text/html; charset=windows-1252\nContent-Transfer-Encoding: base64\n\nPGh0bWw+PHA+VGhlIGNhZsOpPC9wPjxzY3JpcHQ+eDwvc2NyaXB0PjwvaHRtbD4=\n--=_one--\nepilogue\n',
  'Subject: parts\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=two\n\n--two\nContent-Type: message/rfc822\n\nSubject: within\nContent-Type: text/html\n\n<p>Within <img src=x onerror=y></p>\n' +
    '--two\nContent-Type: application/octet-stream; name*0*=utf-8\'\'re%C3%A9;\n name*1="port.txt"\nContent-Disposition: attachment; filename="a\\"b.txt"; size=9\nContent-Transfer-Encoding: base64\n\nSGVs\nbG8=\n' +
    '--two\nContent-Type: text/plain; charset=utf-7\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n#86)C\n`\nend\n--two--\n',
];
// What mails break at: ends, boundaries, endless words, charsets that nobody has, headers within headers.
const kPieces = ['\n', '\r', '\r\n', '\n\n', '--', '--=_one', '--two\n', '--two--\n', '=', '=?', '?=', '=?utf-8?q?', '=?x?b?////?=', '\0', '\xff\xfe', '<', '>', '"', ';', ':', '%', '(', '(((((((', '<script>alert(1)</script>',
  'Content-Type: multipart/mixed; boundary=""\n', 'Content-Type: multipart/mixed; boundary=two\n', 'Content-Type: text/html; charset=none-such\n', 'Content-Transfer-Encoding: base64\n', 'Content-Transfer-Encoding: none\n',
  'Subject: ', '=?utf-8?q?=00=FF?=', 'A'.repeat(2000), ' \n'.repeat(200), ',<a@b>'.repeat(100)];

const bytesOf = (text: string) => Uint8Array.from(text, sign => sign.charCodeAt(0) & 255);

// Numerical Recipes' generator: the same on every machine.
function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
}

function damaged(text: string, next: (below: number) => number): Uint8Array {
  let mail = next(2) === 0 ? text : text.replaceAll('\n', '\r\n');
  for (let changes = 1 + next(6); changes > 0; changes--) {
    const at = next(mail.length + 1), other = next(mail.length + 1);
    switch (next(6)) {
      case 0: mail = mail.slice(0, at) + mail.slice(at + 1 + next(40)); break;                                       // lost
      case 1: mail = mail.slice(0, at) + kPieces[next(kPieces.length)]! + mail.slice(at); break;                     // put in
      case 2: mail = mail.slice(0, at) + String.fromCharCode(next(256)) + mail.slice(at + 1); break;                 // one byte is another
      case 3: mail = mail.slice(0, at); break;                                                                       // cut off
      case 4: mail = mail.slice(0, at) + mail.slice(other, other + next(400)) + mail.slice(at); break;               // told twice
      case 5: mail += kMails[next(kMails.length)]!; break;                                                           // another mail behind it
    }
  }
  return bytesOf(mail);
}

// The core's part, as strict as the core is: what it is given must be bytes and a name; a page is never given as the text of a reader.
function core(given: { name: string; article?: string }[]) {
  return {
    json: async <T>(header: { op: string; name?: string; article?: string }, data?: string | Uint8Array): Promise<T> => {
      given.push({ name: header.name ?? '', ...(header.article === undefined ? {} : { article: header.article }) });
      const body = new TextDecoder().decode(data as Uint8Array);
      if (!body.trim()) throw new Error('is empty.');
      return { article: { body }, kind: 'text' } as T;
    },
  };
}

const kRounds = 700;
const readWith = (bytes: Uint8Array, given: { name: string; article?: string }[] = []) => new FileReader(core(given), { saying: () => undefined, password: async () => null },
  { page: () => Promise.reject(new Error('no page here')), pdf: () => Promise.reject(new Error('no PDF here')), mail: async () => ({ readMail }) }).read({ name: 'damaged.eml', bytes });

// What the package refuses with words of its own.
describe('a mail that is more than any mail', () => {
  const deep = Array.from({ length: 400 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join('');
  it.each([
    ['parts within parts', `MIME-Version: 1.0\n${deep}\nText.\n`],
    ['mails within mails', `${'Content-Type: message/rfc822\n\n'.repeat(400)}Subject: x\n\nText.\n`],
    ['a header without an end', `Subject: x\n${`X-Long: ${'a'.repeat(70)}\n ${'b'.repeat(70)}\n`.repeat(20_000)}\nText.\n`],
  ])('%s: an article or one sentence', async (_, text) => {
    const read = await readWith(bytesOf(text)).then(({ article }) => article.body, (error: Error) => error.message);
    expect(read).toMatch(/^(This mail is damaged and cannot be read: copy its text and paste it here\.$|[^]*Text\.\s*$)/);
  });
  it('thousands of parts: one sentence, which does not call it damaged', async () => {
    const text = `Subject: x\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n\na\n'.repeat(6000)}--b--\n`;
    await expect(readWith(bytesOf(text))).rejects.toThrow('This mail is made of more parts than can be read: copy its text and paste it here.');
  });
});

const kNumbered = kMails.map((text, mail) => [mail, text] as const);
describe.each(kNumbered)('mail %i, damaged', (mail, text) => {
  it(`${kRounds} times: it is read to its end, into texts and bytes`, async () => {
    const next = generator(2026 + mail);
    for (let round = 0; round < kRounds; round++) {
      const bytes = damaged(text, next);
      const read = await readMail(bytes).catch((error: unknown) => error);
      if (read instanceof Error) continue; // reader.ts says its sentence
      const { subject, from, date, html, text: plain, attachments } = read as Awaited<ReturnType<typeof readMail>>;
      const where = `mail ${mail}, round ${round}`;
      for (const value of [subject, from, date, html, plain]) expect(typeof value, where).toBe('string');
      expect(date, where).toMatch(/^(\d{4}-\d\d-\d\d)?$/);
      for (const part of attachments) {
        expect(part.bytes, where).toBeInstanceOf(Uint8Array);
        expect(part.name, where).toMatch(/./);
      }
    }
  });

  it(`${kRounds} times: the reader ends with an article or with one sentence without markup`, async () => {
    const next = generator(1918 + mail);
    let articles = 0;
    const sentences = new Set<string>();
    for (let round = 0; round < kRounds; round++) {
      const given: { name: string; article?: string }[] = [];
      const read = await readWith(damaged(text, next), given).catch((error: unknown) => error);
      const where = `mail ${mail}, round ${round}`;
      if (read instanceof Error) {
        sentences.add(read.message);
        continue;
      }
      articles++;
      const { article, kind } = read as Awaited<ReturnType<FileReader['read']>>;
      expect(kind, where).toBe('mail');
      expect(article.body.trim(), where).not.toBe('');
      // markup goes to the core as a page of which all is wanted, never as plain text
      for (const { name, article: whole } of given) expect(whole === undefined || name === 'mail.html', where).toBe(true);
    }
    expect(articles, 'most are read').toBeGreaterThan(kRounds / 3);
    for (const sentence of sentences) expect(sentence).toMatch(/^(This mail is damaged and cannot be read|This mail has a subject but no text|There is no text in this mail|is empty\.|no PDF here$)/);
  });
});
