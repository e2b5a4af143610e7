// How the time of the readers in JavaScript grows when a hostile file becomes twice as large, in real Chromium, by the page's own way in.
//   node tests/soak/readers.mjs [GROUP…]     GROUP: part of a group's name (page, hidden, mail, PDF) or of a kind's, default all. The built page is in $SITE (default dist/site).
// In: the tables of kinds below. Out: a line a kind: the size that takes a quarter of a second at least (or a quarter of the largest that is tried), seconds of the page's own
// thread for it and the ratio of the next two doublings, and the same of all threads of the page (the core, pdf.js and the collector of garbage among them); exit status 1
// when a ratio is above 2.6 and its larger size takes a quarter of a second, when reading fails otherwise than by a sentence, or when the reader that is measured reads none of
// a kind (of a size that is refused or left to the core it says nothing, and that is told). Measured is processor time, the least of
// three runs; a ratio that is too large is measured again, up to three times. growth.py does the same for the core.
import { Bench, closeNotices, expectClean } from '../e2e/lib.mjs';
import { pdf } from '../e2e/pdf.mjs';

const kMost = 2.6;
const kLeast = 0.25; // s: less is noise
const kTimes = 3; // that a ratio which is too large is measured
const kLong = 4; // s: a run is not done again
const kPatience = 180_000; // ms: a file that hangs the page
const kFirst = 1 / 60; // of the largest size: two chains of elements

// ---- what the kinds are made of
const kSaid = 'Twelve people were hurt in Port Ellory, the coast guard said, and the harbor was closed for a day.';
const times = (n, unit) => typeof unit === 'string' ? unit.repeat(n) : Array.from({ length: n }, (_, i) => unit(i)).join('');
const word = i => [3, 2, 1, 0].map(place => String.fromCharCode(97 + Math.floor(i / 26 ** place) % 26)).join('');
// Chains of elements so deep as a browser is given them, side by side. each: how many levels one opening and closing makes.
const kDeep = 480, kFormatted = 60; // a level of formatting counts as eight
const chains = (n, opening, closing, each = 1, within = kSaid) => times(Math.max(1, Math.round(n / kDeep)), opening.repeat(kDeep / each) + within + closing.repeat(kDeep / each));

// name, largest size (60,000 elements are read by this reader at most; of a text, bytes), its markup
const kElements = 59_000, kText = 8 << 20;
const kPages = [
  ['divs side by side', kElements, n => times(n, `<div>${kSaid}</div>`)],
  ['divs without text', kElements, n => `<p>${kSaid}</p>${times(n, '<div></div>')}`],
  ['divs within divs', kElements, n => chains(n, '<div>', '</div>')],
  ['divs within divs, each with words', kElements, n => chains(n, `<div>${kSaid.slice(0, 40)}`, '</div>')],
  ['divs with one paragraph', kElements, n => times(n >> 1, `<div><p>${kSaid}</p></div>`)],
  ['words and elements by turns in divs', kElements, n => times(n >> 2, `<div>${kSaid}<b>hurt</b><p>said</p><i>two</i></div>`)],
  ['spans within spans', kElements, n => chains(n, '<span>', '</span>')],
  ['formatting that crosses', kElements, n => `<p>${kSaid}${times(n >> 1, '<b><i>a</b></i> ')}`],
  ['formatting that is never closed', kElements, n => `<p>${times(kFormatted, i => `<b title=${i}>`)}${times(n / kFormatted | 0, i => `<p>${word(i)}</p>`)}`],
  ['formatting that is never closed, more in each paragraph', kFormatted, n => times(n, i => `<p><b title=${i}>${word(i)}</p>`)],
  ['small paragraphs', kElements, n => times(n, i => `<p>${word(i)}, said.</p>`)],
  ['paragraphs', kElements, n => times(n, i => `<p>${word(i)} ${kSaid}</p>`)],
  ['links', kElements, n => times(n >> 1, i => `<p><a href="/${i}">${kSaid}</a></p>`)],
  ['links in one paragraph', kElements, n => `<p>${kSaid}${times(n, i => `<a href="#${i}">${word(i)}</a> `)}</p>`],
  ['links without words', kElements, n => `<p>${kSaid}</p>${times(n, '<a href="javascript:x"></a>')}`],
  ['rows of a table', kElements, n => `<table>${times(n / 3 | 0, i => `<tr><td>${word(i)}<td>${i}`)}</table>`],
  ['small tables', kElements, n => times(n >> 2, i => `<table><tr><td>${kSaid} ${i}</table>`)],
  ['tables within tables', kElements, n => chains(n, '<table><tbody><tr><td>', '</td></tr></tbody></table>', 4)],
  ['divs that a table does not take', kElements, n => `<table>${times(n, `<div>${kSaid}</div>`)}</table>`],
  ['list items', kElements, n => `<ul>${times(n, i => `<li>${word(i)} ${kSaid}`)}</ul>`],
  ['lists within lists', kElements, n => chains(n, '<ul><li>', '</li></ul>', 2)],
  ['headings', kElements, n => times(n >> 1, i => `<h2>${word(i)}</h2><p>${kSaid}</p>`)],
  ['line breaks', kElements, n => `<div>${kSaid}${times(n, '<br>')}${kSaid}</div>`],
  ['line breaks by twos', kElements, n => `<div>${times(n >> 1, `${kSaid}<br><br>`)}</div>`],
  ['pictures', kElements, n => `<p>${kSaid}</p>${times(n, i => `<img src="${i}.jpg" data-src="${i}.png" alt="">`)}`],
  ['pictures without scripts', kElements, n => times(n / 3 | 0, i => `<p>${kSaid}</p><noscript><img src="${i}.jpg"></noscript>`)],
  ['fields', kElements, n => `<form><p>${kSaid}</p>${times(n, i => `<input name=f${i}>`)}</form>`],
  ['fonts', kElements, n => times(n >> 1, `<p><font color=red>${kSaid}</font></p>`)],
  ['what is hidden', kElements, n => `<p>${kSaid}</p>${times(n, `<p style="display:none">${kSaid}</p>`)}`],
  ['what calls itself a byline', kElements, n => times(n >> 1, i => `<p class=byline>By ${word(i)}</p><p>${kSaid}</p>`)],
  ['what calls itself a comment', kElements, n => times(n, `<div class="comment sidebar">${kSaid}</div>`)],
  ['articles', kElements, n => times(n >> 1, `<article><p>${kSaid}</p></article>`)],
  ['drawings', kElements, n => `<p>${kSaid}</p><svg>${times(n, '<path d="M0 0"></path>')}</svg>`],
  ['descriptions', kElements, n => `<head>${times(n, i => `<meta property="og:title${i} og:title" content="${kSaid}">`)}</head><p>${kSaid}</p>`],
  ['linked data', kElements, n => `${times(n, '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Thing"}</script>')}<p>${kSaid}</p>`],
  ['a title of many parts', kText, n => `<title>${times(n >> 3, 'Ferry | ')}</title><p>${kSaid}</p>`],
  ['attributes of one element', 400_000, n => `<p ${times(n, i => `a${i}=${i} `)}>${kSaid}</p>`],
  ['elements with twenty attributes', 40_000, n => times(n, i => `<p ${times(20, k => `a${k}=${i} `)}>${word(i)} ${kSaid}</p>`)],
  ['a long class', kText, n => `<div class="${times(n >> 3, 'comment ')}"><p>${kSaid}</p></div>`],
  ['one long text', kText, n => `<p>${times(n / kSaid.length | 0, `${kSaid} `)}</p>`],
  ['one long word', kText, n => `<p>${'a'.repeat(n)}</p>`],
  ['commas', kText, n => `<p>${','.repeat(n)}</p>`],
  ['blanks', kText, n => `<div>${kSaid}${' '.repeat(n)}<span> </span>${kSaid}</div>`],
  ['references', kText, n => `<p>${kSaid}${times(n >> 3, '&eacute;')}</p>`],
  ['comments', kText, n => `<p>${kSaid}</p>${times(n >> 3, '<!--a-->')}`],
];

// name, largest size (UTF-16 units), the text
const kSigns = [
  ['zero-width spaces', kText, n => '\u200b'.repeat(n)],
  ['zero-width spaces within words', kText, n => times(n >> 1, 'a\u200b')],
  ['soft hyphens', kText, n => '\u00ad'.repeat(n)],
  ['overrides', kText, n => times(n >> 3, '\u202epaylo\u202c ')],
  ['direction marks where they belong', kText, n => times(n >> 1, '\u05d0\u200f')],
  ['direction marks where they do not', kText, n => '\u200e'.repeat(n)],
  ['joined emoji', kText, n => times(n >> 3, '\u{1f469}\u200d\u{1f469}\u200d')],
  ['a flag without end', kText, n => `\u{1f3f4}${'\u{e0061}'.repeat(n >> 1)}`],
  ['tags without a flag', kText, n => '\u{e0061}'.repeat(n >> 1)],
  ['word joiners before figures', kText, n => times(n >> 1, '\u20607')],
  ['marks upon one letter', kText, n => `Z${'\u0351'.repeat(n)}`],
  ['nine marks upon each letter', kText, n => times(n / 10 | 0, `Z${'\u0351'.repeat(9)}`)],
  ['eight marks upon each letter', kText, n => times(n / 9 | 0, `Z${'\u0351'.repeat(8)}`)],
  ['marks and joiners by turns', kText, n => times(n >> 1, '\u0301\u200d')],
  ['marks parted by soft hyphens', kText, n => times(n / 9 | 0, `\u0301${'\u00ad'.repeat(8)}`)],
  ['words of two alphabets', kText, n => times(n / 6 | 0, 'p\u0430ypa ')],
  ['a long word of two alphabets', kText, n => `${'a'.repeat(n)}\u0430`],
  ['words beside one of another alphabet', kText, n => `\u0430 ${times(n / 6 | 0, 'ferry ')}`],
  ['words of units', kText, n => times(n >> 2, '\u03bcm, ')],
];

// name, largest size (bytes; parts, of a table of them), the mail behind its first lines
const kFrom = 'From: Ann Lee <ann@example.org>\r\nSubject: Ferry\r\nDate: Tue, 3 Mar 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\n';
const kHeaders = 1 << 20; // bytes: of more than two megabytes of them postal-mime says that the mail is damaged
const lines = (n, line) => times(n / line.length | 0, line);
const mixed = parts => `Content-Type: multipart/mixed; boundary=x\r\n\r\n${parts}--x--\r\n`;
const part = (type, text = kSaid) => `--x\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`;
const encoded = (encoding, text, type = 'text/plain; charset=utf-8') => `Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${text}\r\n`;
const kLine = `${kSaid}\r\n`;
// Multiparts as deep as postal-mime takes them, side by side.
const kDeepParts = 200;
function within(n) {
  let inner = part('text/plain');
  for (let i = 0; i < kDeepParts; i++) inner = `--b${i}\r\nContent-Type: multipart/mixed; boundary=${i === 0 ? 'x' : `b${i - 1}`}\r\n\r\n${inner}`;
  const one = `--all\r\nContent-Type: multipart/mixed; boundary=b${kDeepParts - 1}\r\n\r\n${inner}`;
  return `Content-Type: multipart/mixed; boundary=all\r\n\r\n${times(Math.max(1, n / kDeepParts | 0), one)}--all--\r\n`;
}
const kMails = [
  ['parts', 64_000, n => mixed(times(n, part('text/plain')))],
  ['parts of markup', 64_000, n => mixed(times(n, part('text/html', `<p>${kSaid}</p>`)))],
  ['text and markup by turns', 64_000, n => mixed(times(n >> 1, part('text/plain') + part('text/html', `<p>${kSaid}</p>`)))],
  ['attached parts', 64_000, n => mixed(part('text/plain') + times(n, i => part(`text/plain; name=${i}.txt\r\nContent-Disposition: attachment; filename=${i}.txt`)))],
  ['parts within parts', 16_000, within],
  ['mails within a mail', 32_000, n => mixed(times(n, part('message/rfc822', `${kFrom}\r\n${kSaid}`)))],
  ['parts that are never closed', 32_000, n => mixed(part('text/plain') + times(n, '--x\r\n'))],
  ['one long header', kHeaders, n => `X-Long: ${'a'.repeat(n)}\r\n\r\n${kLine}`],
  ['a header of blanks', kHeaders, n => `X-Long: ${' '.repeat(n)}a\r\n\r\n${kLine}`],
  ['a folded header', kHeaders, n => `X-Long: a\r\n${lines(n, ' ferry\r\n')}\r\n${kLine}`],
  ['headers', kHeaders, n => `${times(n >> 4, i => `X-${word(i)}: ferry\r\n`)}\r\n${kLine}`],
  ['addresses', kHeaders, n => `To: ${times(n >> 4, i => `${word(i)}@x.example, `)}z@x.example\r\n\r\n${kLine}`],
  ['addresses with names', kHeaders, n => `To: ${times(n >> 5, i => `"Lee, ${word(i)}" <${word(i)}@x.example>, `)}z@x.example\r\n\r\n${kLine}`],
  ['names without an address', kHeaders, n => `To: ${times(n / 6 | 0, i => `${word(i)} `)}\r\n\r\n${kLine}`],
  ['groups of addresses', kHeaders, n => `To: ${times(n >> 4, i => `${word(i)}: a@x.ex; `)}\r\n\r\n${kLine}`],
  ['comments within an address', kHeaders, n => `To: ${'('.repeat(n >> 1)}a${')'.repeat(n >> 1)} a@x.example\r\n\r\n${kLine}`],
  ['an open quotation in an address', kHeaders, n => `To: "${'a\\'.repeat(n >> 1)}\r\n\r\n${kLine}`],
  ['angles in an address', kHeaders, n => `To: ${'<'.repeat(n)}\r\n\r\n${kLine}`],
  ['signs of an address', kHeaders, n => `To: ${'a@'.repeat(n >> 1)}\r\n\r\n${kLine}`],
  ['encoded words', kHeaders, n => `Subject: ${lines(n, '=?utf-8?q?f=C3=A4hre?= ')}\r\n\r\n${kLine}`],
  ['encoded words of two charsets', kHeaders, n => `Subject: ${lines(n, '=?utf-8?b?w6Q=?= =?iso-8859-1?q?=E4?= ')}\r\n\r\n${kLine}`],
  ['encoded words that never end', kHeaders, n => `Subject: ${lines(n, '=?utf-8?q?a ')}\r\n\r\n${kLine}`],
  ['parameters', kHeaders, n => `Content-Type: text/plain; ${times(n >> 4, i => `${word(i)}=ferry; `)}\r\n\r\n${kLine}`],
  ['a parameter in pieces', kHeaders, n => `Content-Type: text/plain; ${times(n >> 4, i => `name*${i}=ferry; `)}\r\n\r\n${kLine}`],
  ['lines', kText, n => `\r\n${lines(n, kLine)}`],
  ['empty lines', kText, n => `\r\n${kLine}${'\r\n'.repeat(n >> 1)}${kLine}`],
  ['one line', kText, n => `\r\n${lines(n, `${kSaid} `)}`],
  ['flowed lines', kText, n => `Content-Type: text/plain; format=flowed\r\n\r\n${lines(n, `${kSaid} \r\n`)}`],
  ['lines that begin like a boundary', kText, n => mixed(`${part('text/plain')}${lines(n, '--xy\r\n')}`)],
  ['lines that are nearly a boundary', kText, n =>
    `Content-Type: multipart/mixed; boundary="${'x'.repeat(70)}"\r\n\r\n--${'x'.repeat(70)}\r\n\r\n${lines(n, `--${'x'.repeat(69)}y\r\n`)}`],
  ['base64', kText, n => encoded('base64', Buffer.from(lines(n * 3 >> 2, `${kSaid}\n`)).toString('base64').replace(/.{76}/g, '$&\r\n'))],
  ['base64 in one line', kText, n => encoded('base64', Buffer.from(lines(n * 3 >> 2, `${kSaid}\n`)).toString('base64'))],
  ['base64 by one sign a line', kText, n => encoded('base64', Buffer.from(lines(n >> 2, `${kSaid}\n`)).toString('base64').replace(/./g, '$&\r\n'))],
  ['quoted-printable', kText, n => encoded('quoted-printable', lines(n, `${kSaid.slice(0, 70)}=\r\n`))],
  ['quoted-printable of escapes', kText, n => encoded('quoted-printable', lines(n, '=C3=A4=C3=A4=C3=A4=C3=A4=C3=A4=C3=A4=C3=A4=C3=A4=C3=A4=C3=A4=\r\n'))],
  ['quoted-printable in one line', kText, n => encoded('quoted-printable', lines(n, '=C3=A4'))],
  ['quoted-printable of broken escapes', kText, n => encoded('quoted-printable', lines(n, '=C=3==\r\n'))],
  ['markup', kText, n => encoded('8bit', lines(n, `<p>${kSaid}</p>\r\n`), 'text/html; charset=utf-8')],
  ['texts of mails within, with references', kText, n => mixed(part('text/html', `<p>${kSaid}</p>`) + part('message/rfc822', `${kFrom}\r\n${lines(n, '&lt;https://x.example/?a&b&gt; ')}`))],
  ['markup of mails within, for a text', kText, n => mixed(part('text/plain') + part('message/rfc822', `${kFrom}Content-Type: text/html\r\n\r\n${lines(n, '<a href="https://x.example/">a</a><br>&amp;')}`))],
];

// name, largest size (pieces; pages, where it says so; characters, of one piece), the pieces of each page at their places
const kPieces = 160_000, kSize = 11, kHigh = 14; // points
const row = (i, text, x = 60, size = kSize) => [x, -kHigh * i, text, size];
const rows = (n, make) => Array.from({ length: n }, (_, i) => make(i));
const shuffled = list => list.map((piece, i) => [(i * 7919) % 100_003 + i / 1e6, piece]).sort(([a], [b]) => a - b).map(([, piece]) => piece);
const kFew = 20; // lines of a page
const kDocuments = [
  ['lines', kPieces, n => [rows(n, i => row(i, `${word(i)} people were hurt in Port Ellory`))]],
  ['lines that end with a hyphen', kPieces, n => [rows(n, i => row(i, `${word(i)} people were hurt in har-`))]],
  ['lines that end a paragraph', kPieces, n => [rows(n, i => row(i, i % 2 ? `${word(i)} hurt.` : `${word(i)} people were hurt in Port Ellory that day`))]],
  ['lines of many sizes', kPieces, n => [rows(n, i => row(i, `${word(i)} people were hurt`, 60, 6 + i % 9))]],
  ['lines far apart', kPieces, n => [rows(n, i => row(3 * i, `${word(i)} people were hurt in Port Ellory`))]],
  ['gaps that grow', kPieces, n => [rows(n, i => [60, -kHigh * i - i * i / 1e3, `${word(i)} people were hurt in Port Ellory`])]],
  ['lines out of order', kPieces, n => [shuffled(rows(n, i => row(i, `${word(i)} people were hurt in Port Ellory`)))]],
  ['two columns', kPieces, n => [rows(n, i => row(i >> 1, `${word(i)} people were hurt`, i % 2 ? 330 : 60))]],
  ['columns side by side', kPieces, n => [rows(n, i => row(i % 8, `${word(i)} people were hurt`, 200 * (i >> 3)))]],
  ['pieces at one height', kPieces, n => [rows(n, i => row(0, word(i), 30 * i))]],
  ['pieces at one height, far apart', kPieces, n => [rows(n, i => row(0, word(i), 300 * i))]],
  ['pieces at one height, out of order', kPieces, n => [shuffled(rows(n, i => row(0, word(i), 30 * i)))]],
  ['pieces at one height, from the right', kPieces, n => [rows(n, i => row(0, word(i), -300 * i))]],
  ['pieces at nearly one height', kPieces, n => [rows(n, i => [300 * i, i * 0.001, word(i)])]],
  ['pieces at one place', kPieces, n => [rows(n, i => row(0, word(i)))]],
  ['tiny pieces in both directions', kPieces, n => [rows(n, i => [60 + 6 * (i % Math.ceil(Math.sqrt(n))), -6 * Math.floor(i / Math.ceil(Math.sqrt(n))), 'a', 5])]],
  ['tiny pieces in both directions, apart', kPieces, n => [rows(n, i => [60 + 40 * (i % Math.ceil(Math.sqrt(n))), -40 * Math.floor(i / Math.ceil(Math.sqrt(n))), 'a', 5])]],
  ['tiny pieces from below, by columns', kPieces, n => [rows(n, i => [60 + 6 * Math.floor(i / Math.ceil(Math.sqrt(n))), 6 * (i % Math.ceil(Math.sqrt(n))), 'a', 5])]],
  ['stairs', kPieces, n => [rows(n, i => row(i, `${word(i)} people were hurt`, 60 + 12 * i))]],
  ['blanks', kPieces, n => [[row(0, kSaid), ...rows(n, i => row(1, ' ', 60 + 3 * i))]]],
  ['one long piece', 1 << 20, n => [[row(0, times(n / 100 | 0, `${kSaid} `))]]],
  ['pages', 1_000, n => rows(n, page => rows(kFew, i => [60, 700 - kHigh * i, `${word(page * kFew + i)} people were hurt in Port Ellory`]))],
  ['pages with running heads', 1_000, n => rows(n, page =>
    [[60, 770, 'The Harbor Post'], [500, 20, `page ${page}`], ...rows(kFew, i => [60, 700 - kHigh * i, `${word(page + i)} people were hurt`])])],
  ['pages of one paragraph', 1_000, n => rows(n, page => rows(kFew, i => [60, 700 - kHigh * i, `people were hurt in ${word(page * kFew + i)} and then`]))],
  ['pages without text', 1_000, n => [[row(-50, kSaid)], ...rows(n, () => [])]],
];

// One document of the pages, each as pdf() makes it by itself, but so large that all of its pieces lie on it: pdf.js passes over what lies beside a page.
const kFont = /(\/Resources<<[\s\S]*?>>>>)>>\nendobj/, kStream = /\n4 0 obj\n([\s\S]*?)\nendobj/;
const kBeside = 1000; // points
function box(pieces) {
  const [least, most] = [Math.min, Math.max].map(of => [0, 1].map(way => pieces.reduce((end, piece) => of(end, piece[way]), way * 792)));
  return [...least.map(end => Math.floor(end - kBeside)), ...most.map(end => Math.ceil(end + kBeside))].join(' ');
}
function book(pages) {
  const single = pages.map(pieces => pdf(pieces).toString('latin1')), [, resources] = kFont.exec(single[0]);
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${times(single.length, i => `${3 + 2 * i} 0 R `)}]/Count ${single.length}>>`,
    ...single.flatMap((text, i) => [`<</Type/Page/Parent 2 0 R/MediaBox[${box(pages[i])}]/Contents ${4 + 2 * i} 0 R${resources}>>`, kStream.exec(text)[1]])];
  let at = '%PDF-1.4\n'.length;
  const written = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`);
  const places = written.map(object => { const place = at; at += object.length; return place; });
  return `%PDF-1.4\n${written.join('')}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}` +
    `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF`;
}

// ---- how each group is read, in the page: by the reader that every dropped file goes through; hidden signs as for a paragraph of a column.
// In: the bytes; the name of the file and as what it has to be read. Out: '', or what became of it instead.
const read = async (bytes, { name, kind }) => {
  const read = await synoptic.session.bring.reader_.read({ name, bytes }).catch(error => {
    if (error.name !== 'Error' || /takes too long/.test(error.message)) throw error;
    return null;
  });
  if (!read) return 'is refused';
  if (read.kind !== kind) throw new Error(`read as ${read.kind}`);
  return read.notes.some(note => /simpler reader/.test(note)) ? 'is left to the core' : '';
};
const find = async bytes => {
  synoptic.session.reading.hidden_.of({ hidden: 1, text: { paragraphs: [{ element: document.createElement('p'), node: new Text(new TextDecoder().decode(bytes)) }] } });
  return '';
};
const groups = {
  page: { kinds: kPages, of: 'of a page', file: { name: 'a.html', kind: 'html' }, call: read, bytes: markup => `<!doctype html><html><body>${markup}</body></html>` },
  hidden: { kinds: kSigns, of: 'hidden signs', call: find, bytes: text => text },
  mail: { kinds: kMails, of: 'of a mail', file: { name: 'a.eml', kind: 'mail' }, call: read, bytes: mail => `${kFrom}${mail}` },
  PDF: { kinds: kDocuments, of: 'of a PDF', file: { name: 'a.pdf', kind: 'pdf' }, call: read, bytes: pages => Buffer.from(book(pages), 'latin1') },
};

// ---- measuring
class Measured {
  constructor(page, group, make) {
    Object.assign(this, { page, group, make });
  }
  static async of(bench, group, make) {
    const page = await bench.page(), measured = new Measured(page, group, make);
    measured.thread_ = await page.context().newCDPSession(page);
    await measured.thread_.send('Performance.enable', { timeDomain: 'threadTicks' });
    measured.all_ = await bench.browser.newBrowserCDPSession();
    return measured;
  }
  // Seconds of the processor so far: of the page's own thread, and of all of its process.
  async taken() {
    const { metrics } = await this.thread_.send('Performance.getMetrics'), { processInfo } = await this.all_.send('SystemInfo.getProcessInfo');
    return [metrics.find(({ name }) => name === 'TaskDuration').value, processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0)];
  }
  async give(size) {
    const bytes = Buffer.from(this.group.bytes(this.make(size)));
    this.bytes = bytes.length;
    await this.page.evaluate(base64 => { globalThis.given = Uint8Array.from(atob(base64), c => c.charCodeAt(0)); }, bytes.toString('base64'));
  }
  async once() {
    await this.page.evaluate(() => globalThis.gc());
    const before = await this.taken();
    let late;
    const hung = new Promise((_, fail) => { late = setTimeout(() => fail(new Error(`not read within ${kPatience / 1000} s`)), kPatience); });
    this.other = await Promise.race([hung, this.page.evaluate(`(${this.group.call})(given, ${JSON.stringify(this.group.file ?? null)})`)]).finally(() => clearTimeout(late));
    const after = await this.taken();
    await closeNotices(this.page);
    return after.map((seconds, i) => Math.max(seconds - before[i], 1e-3));
  }
  async least(size) {
    await this.give(size);
    let best = [Infinity, Infinity];
    for (let run = 0; run < 3; run++) {
      const took = await this.once();
      best = best.map((seconds, i) => Math.min(seconds, took[i]));
      if (took[1] > kLong) break;
    }
    return best;
  }
  // The size to begin with, and the least of each of the three sizes: [own thread, all] each.
  async growth(largest) {
    let size = Math.ceil(largest * kFirst);
    for (;;) {
      await this.give(size);
      await this.once(); // functions are compiled, and the reader is loaded
      const [own] = await this.once();
      if (own >= kLeast || size >= largest / 4) break;
      size = Math.min(largest / 4, size * (own < kLeast / 8 ? 4 : 2)) | 0;
    }
    const took = new Map(), others = new Set();
    let kilobytes = 0;
    for (let time = 0; time < kTimes; time++) {
      for (const by of [1, 2, 4]) {
        const least = await this.least(size * by);
        if (by === 1) kilobytes = this.bytes >> 10;
        if (this.other) others.add(`x${by} ${this.other}`);
        took.set(by, (took.get(by) ?? least).map((seconds, i) => Math.min(seconds, least[i])));
      }
      if (!tooMuch(took)) break;
    }
    if (others.size === 3) throw new Error(`each size ${this.other}`);
    return { size, kilobytes, took, others: [...others].join(', ') };
  }
}
const ratio = (took, by, i) => took.get(by)[i] / took.get(by / 2)[i];
const told = took => [0, 1].flatMap(i => [2, 4].filter(by => took.get(by)[i] >= kLeast).map(by => ratio(took, by, i)));
const tooMuch = took => told(took).some(ratio => ratio > kMost);

const wanted = process.argv.slice(2).map(part => part.toLowerCase());
const isWanted = name => wanted.length === 0 || wanted.some(part => name.toLowerCase().includes(part));
const bench = await Bench.open(['--js-flags=--expose-gc']);
let failed = 0, worst = 0, count = 0;
for (const [name, group] of Object.entries(groups)) {
  const kinds = group.kinds.filter(([kind]) => isWanted(name) || (wanted.length > 0 && isWanted(kind)));
  if (kinds.length === 0) continue;
  console.log(`\n${group.of.padEnd(42)} ${'size'.padStart(8)} ${'kB'.padStart(6)} |  own s    x2    x4 |  all s    x2    x4`);
  for (const [kind, largest, make] of kinds) {
    let line = kind.padEnd(42);
    count++;
    try {
      const measured = await Measured.of(bench, group, make), { size, kilobytes, took, others } = await measured.growth(largest);
      expectClean(measured.page);
      const bad = tooMuch(took), most = Math.max(0, ...told(took));
      worst = Math.max(worst, most);
      failed += bad;
      const half = i => `${took.get(1)[i].toFixed(2).padStart(6)} ${ratio(took, 2, i).toFixed(2).padStart(5)} ${ratio(took, 4, i).toFixed(2).padStart(5)}`;
      line += ` ${String(size).padStart(8)} ${String(kilobytes).padStart(6)} | ${half(0)} | ${half(1)}  ${bad ? 'TOO MUCH' : most === 0 ? 'too quick to tell' : ''} ${others}`.trimEnd();
    } catch (error) {
      failed++;
      line += ` FAULT: ${String(error.message ?? error).split('\n', 1)[0].slice(0, 300)}`;
    }
    console.log(line);
    await bench.closePages().catch(() => undefined); // one that hangs is left
    bench.forget();
  }
}
await bench.close();
console.log(`\n${count} kinds: largest ratio ${worst.toFixed(2)}, at most ${kMost} is allowed; ${failed} with a fault or too large`);
process.exit(failed > 0 || count === 0 ? 1 : 0);
