// read_mail: what a mail says of itself, and its parts.
import { describe, expect, it } from 'vitest';
import { readMail } from './read_mail';

const read = (text: string) => readMail(new TextEncoder().encode(text.replaceAll('\n', '\r\n')));

describe('readMail', () => {
  it('subject, sender, the day of the writer, text', async () => {
    const mail = await read('From: "Ann Lee" <ann@example.org>\nSubject: =?utf-8?q?F=C3=A4hre?=\nDate: Tue, 3 Mar 2026 23:30:00 -0500\n\nThe ferry sank.\n');
    expect(mail).toMatchObject({ subject: 'Fähre', from: 'Ann Lee', date: '2026-03-03', text: 'The ferry sank.\n', html: '', attachments: [] });
  });
  it('parts: HTML and an attachment with its name and bytes', async () => {
    const mail = await read('Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n<p>caf=E9</p>\n--b\n' +
      'Content-Type: text/plain; name=a.txt\nContent-Disposition: attachment; filename=a.txt\nContent-Transfer-Encoding: base64\n\nSGVsbG8=\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment\n\nx\n--b--\n');
    expect(mail.html.trim()).toBe('<p>café</p>');
    expect(mail.attachments.map(a => a.name)).toEqual(['a.txt', 'attachment 2.pdf']);
    expect(new TextDecoder().decode(mail.attachments[0]!.bytes)).toBe('Hello');
  });
  it('of thousands of parts is none', async () => {
    const parts = (count: number) => read(`Subject: x\nContent-Type: multipart/mixed; boundary="b c"; x=y\n\n${'--b c\n\na\n'.repeat(count)}--b c--\n`);
    expect((await parts(200)).text).toContain('a');
    await expect(parts(6000)).rejects.toThrow(RangeError);
  });
  it.each(['', 'Date: yesterday\n', 'Date: 99 Foo 2026\n'])('no date: %j', async header =>
    expect((await read(`${header}Subject: x\n\ny\n`)).date).toBe(''));
});
