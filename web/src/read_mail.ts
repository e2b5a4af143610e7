// A mail by postal-mime, loaded only when a mail comes in. In: bytes of an .eml file. Out: subject, sender, date, its text or HTML
// part, and the attachments with their names; nothing of it is fetched. Example: "Subject: =?utf-8?q?F=C3=A4hre?=" is "Fähre".
// Covered by read_mail.test.ts; over malformed mails by tests/e2e/bring.scenario.mjs.
import PostalMime from 'postal-mime';

export interface Mail {
  subject: string;
  from: string;
  date: string;   // ISO, or ''
  html: string;
  text: string;
  attachments: { name: string; bytes: Uint8Array }[];
}

// postal-mime takes half a millisecond for each part, which may be as short as the line of its boundary: no mail that a person reads has thousands.
const kMostParts = 5_000;
function partsOf(bytes: Uint8Array): number {
  const text = new TextDecoder('latin1').decode(bytes);
  const marks = new Set(Array.from(text.matchAll(/boundary[*\d]*\s*=\s*"?([^"\s;]+)/gi), ([, mark]) => `--${mark}`));
  let parts = 0;
  for (const [line] of text.matchAll(/^--[^\s]+/gm)) if (marks.has(line)) parts++;
  return parts;
}

// A RangeError is one of more parts, or parts within parts, than can be read; any other error one of a damaged mail.
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  if (partsOf(bytes) > kMostParts) throw new RangeError('too many parts');
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  return {
    subject: mail.subject ?? '',
    from: mail.from?.name || mail.from?.address || '',
    date: isoDay(mail.headers.find(header => header.key === 'date')?.value ?? ''),
    html: mail.html ?? '',
    text: mail.text ?? '',
    attachments: mail.attachments.map((part, i) => ({
      name: part.filename || `attachment ${i + 1}.${kEndings[part.mimeType] ?? 'bin'}`,
      bytes: typeof part.content === 'string' ? new TextEncoder().encode(part.content) : new Uint8Array(part.content as ArrayBuffer),
    })),
  };
}

const kEndings: Record<string, string> = {
  'text/plain': 'txt', 'text/html': 'html', 'text/markdown': 'md', 'application/pdf': 'pdf', 'message/rfc822': 'eml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

// The day where the mail was written, as its header has it: in world time it may be another.
const kMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
function isoDay(header: string): string {
  const [, day = '', name = '', year = ''] = /(?:^|[\s,])(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\b/i.exec(header) ?? [];
  const month = kMonths.indexOf(name.toLowerCase()) + 1;
  const day_number = Number(day);
  if (month === 0 || day_number < 1 || day_number > 31) return '';
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
