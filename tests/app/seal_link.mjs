// A link of any bytes, sealed as the program seals its own: what strangers can make. In: a text or bytes. Out: "#1d.…z".
import { deflateRawSync } from 'node:zlib';

export function sealLink(carried) {
  const packed = deflateRawSync(carried, { level: 9 }), payload = packed.toString('base64url');
  let sum = -1; // CRC-32, bit by bit
  for (const byte of packed) {
    sum ^= byte;
    for (let bit = 0; bit < 8; ++bit) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return `#1d.${payload.length}.${(~sum >>> 0).toString(16).padStart(8, '0')}.${payload}z`;
}
