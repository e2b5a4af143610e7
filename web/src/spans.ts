// Byte spans of the core against UTF-16 offsets of the DOM. In: a text. Out: both directions of the mapping, for any offset.
// Method: the byte offset of every 256th UTF-16 unit is kept; a look-up scans at most 256 units from there. Texts of one byte
// a character need no table. A lone surrogate counts three bytes (it is U+FFFD in UTF-8).
// Example: in "à la" the byte 2 is the unit 1. Covered by spans.test.ts.

const kStep = 256;

const isHigh = (code: number) => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number) => code >= 0xdc00 && code < 0xe000;

export class ByteMap {
  readonly bytes: number; // length of the text in UTF-8
  private readonly text_: string;
  private readonly marks_: Uint32Array | null;

  constructor(text: string) {
    this.text_ = text;
    const marks = new Uint32Array(Math.floor(text.length / kStep) + 1);
    let bytes = 0;
    for (let unit = 0; unit < text.length; unit++) {
      if (unit % kStep === 0) marks[unit / kStep] = bytes;
      bytes += this.size(unit);
    }
    if (text.length % kStep === 0) marks[text.length / kStep] = bytes;
    this.bytes = bytes;
    this.marks_ = bytes === text.length ? null : marks;
  }

  // The byte at which this unit begins; of the second half of a pair: where the pair ends.
  byteOf(unit: number): number {
    const at = Math.max(0, Math.min(unit, this.text_.length));
    if (!this.marks_) return at;
    const mark = Math.floor(at / kStep);
    let bytes = this.marks_[mark] ?? 0;
    for (let u = mark * kStep; u < at; u++) bytes += this.size(u);
    return bytes;
  }

  // The unit whose character holds this byte; the text's length past its end.
  unitOf(byte: number): number {
    if (!this.marks_) return Math.max(0, Math.min(byte, this.text_.length));
    let low = 0;
    let high = this.marks_.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.marks_[middle] ?? 0) <= byte) low = middle;
      else high = middle - 1;
    }
    let unit = low * kStep;
    let bytes = this.marks_[low] ?? 0;
    while (unit < this.text_.length) {
      const pair = isHigh(this.text_.charCodeAt(unit)) && isLow(this.text_.charCodeAt(unit + 1));
      const next = bytes + this.size(unit);
      if (next > byte) return unit;
      bytes = next;
      unit += pair ? 2 : 1;
    }
    return this.text_.length;
  }

  // Bytes that this unit adds: a pair's four are counted with its first half.
  private size(unit: number): number {
    const code = this.text_.charCodeAt(unit);
    if (code < 0x80) return 1;
    if (code < 0x800) return 2;
    if (isHigh(code)) return isLow(this.text_.charCodeAt(unit + 1)) ? 4 : 3;
    if (isLow(code) && unit > 0 && isHigh(this.text_.charCodeAt(unit - 1))) return 0;
    return 3;
  }
}
