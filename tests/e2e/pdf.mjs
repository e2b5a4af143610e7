// A PDF of one page for the scenarios. In: lines of text at their places [x, y, text, size]; how it is locked, what its font is. Out: its bytes.
// `password`: encrypted as PDF 1.4 has it (7.6.2, RC4 of 40 bits); `locked`: with a password that nobody knows; `chinese`: letters that only a map
// of pdf_maps/ can tell. Odd ones are in the corpora.
import { createHash } from 'node:crypto';

const kPad = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const kId = '0'.repeat(32), kRights = Buffer.from([0xfc, 0xff, 0xff, 0xff]); // -4
const md5 = (...parts) => createHash('md5').update(Buffer.concat(parts)).digest();
const padded = password => Buffer.concat([Buffer.from(password, 'latin1'), kPad]).subarray(0, 32);

function rc4(key, bytes) {
  const state = Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i] + key[i % key.length]) & 255;
    [state[i], state[j]] = [state[j], state[i]];
  }
  let a = 0, b = 0;
  return Buffer.from(bytes.map(byte => {
    a = (a + 1) & 255;
    b = (b + state[a]) & 255;
    [state[a], state[b]] = [state[b], state[a]];
    return byte ^ state[(state[a] + state[b]) & 255];
  }));
}

const kLocked = `/ID[<${kId}><${kId}>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'1'.repeat(64)}>/U<${'2'.repeat(64)}>>>`;
const kHelvetica = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const kSong = '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>' +
  '/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>]>>';

export function pdf(lines, { locked = false, password = '', chinese = false } = {}) {
  const shown = text => chinese ? `<${[...text].map(sign => sign.codePointAt(0).toString(16).padStart(4, '0')).join('')}>` : `(${text.replace(/[()\\]/g, '\\$&')})`;
  let stream = Buffer.from(lines.map(([x, y, text, size = 11]) => `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm ${shown(text)} Tj ET`).join('\n'), 'latin1');
  let trailer = locked ? kLocked : '';
  if (password) {
    const owner = rc4(md5(padded(password)).subarray(0, 5), padded(password));
    const key = md5(padded(password), owner, kRights, Buffer.from(kId, 'hex')).subarray(0, 5);
    stream = rc4(md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, 10), stream); // the stream is object 4
    trailer = `/ID[<${kId}><${kId}>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${owner.toString('hex')}>/U<${rc4(key, kPad).toString('hex')}>>>`;
  }
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F ${chinese ? kSong : kHelvetica}>>>>>>`,
    `<</Length ${stream.length}>>\nstream\n${stream.toString('latin1')}\nendstream`];
  let out = '%PDF-1.4\n';
  const places = objects.map((object, i) => { const at = out.length; out += `${i + 1} 0 obj\n${object}\nendobj\n`; return at; });
  const table = out.length;
  out += `xref\n0 5\n0000000000 65535 f \n${places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size 5/Root 1 0 R${trailer}>>\nstartxref\n${table}\n%%EOF`;
  return Buffer.from(out, 'latin1');
}
