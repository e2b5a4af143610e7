// The text of a PDF by pdf.js, loaded only when a PDF comes in. In: bytes, the worker's address, what to do meanwhile. Out: title
// and paragraphs, or an Error whose message is one sentence. No script of the document runs, no font is loaded, no form is
// filled; a document that hangs is left after half a minute without a page. Covered by tests/e2e/bring.scenario.mjs.
import { getDocument, GlobalWorkerOptions, PDFWorker, Util, PasswordResponses, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { inTime } from './in_time';
import { textOfPages, type PdfPage, type PdfText, type Piece } from './pdf_layout';

export interface PdfAsked {
  worker: URL;
  maps: string;                                            // folder of the character maps of East Asian fonts
  progress(page: number, pages: number): void;
  leaving: AbortSignal;                                    // the reader waits no longer
  password(again: boolean): Promise<string | null>;       // null: the reader does not know it
}
export interface PdfRead extends PdfText { title: string; pages: number }

const kMostPages = 1000;
const kMostCharacters = 5_000_000;
const kPatience = 30_000; // ms without a page
const kMapComing = 20_000; // ms: told before that
const kUnloaded = 'This PDF cannot be read now, because a part of the page that reads PDF could not be loaded: look at the connection and add the file again.';

// One worker for all documents; one that a document keeps busy too long is thrown away.
interface Running { port: Worker; worker: PDFWorker; came: boolean } // came: it has said anything
let running: Running | null = null;

function start(address: URL): Running {
  if (running) return running;
  GlobalWorkerOptions.workerSrc = String(address);
  const port = new Worker(address, { type: 'module', name: 'pdf' });
  const started: Running = running = { port, worker: new PDFWorker({ port: port as unknown as null }), came: false };
  port.addEventListener('message', () => { started.came = true; }, { once: true });
  return running;
}

function stop(): void {
  running?.worker.destroy();
  running?.port.terminate();
  running = null;
}

// Counts while the document is silent, not while its password is asked for.
class Watch {
  private timer_: ReturnType<typeof setTimeout> | undefined;
  readonly late: Promise<never>;
  private fail_!: (error: Error) => void;

  constructor(private readonly by_: Running) {
    this.late = new Promise<never>((_, fail) => { this.fail_ = fail; });
    // a script that was not fetched is an event without a message
    by_.port.onerror = event => this.fail_(new Error(event.message === undefined ? kUnloaded : 'This PDF could not be read, because the part that reads it stopped: print it to a new PDF, or copy its text.'));
    this.alive();
  }
  alive(): void {
    this.pause();
    this.timer_ = setTimeout(() => this.fail_(new Error(this.by_.came ? 'This PDF takes too long to read; print it to a new PDF, or copy its text.' : kUnloaded)), kPatience);
  }
  leave(): void {
    this.fail_(new Error('This PDF was left unread, as you wished.'));
  }
  pause(): void {
    clearTimeout(this.timer_);
  }
}

export async function readPdf(bytes: Uint8Array, asked: PdfAsked): Promise<PdfRead> {
  const by = start(asked.worker), watch = new Watch(by);
  asked.leaving.addEventListener('abort', () => watch.leave(), { once: true });
  const reading = read(bytes, by.worker, asked, watch);
  try {
    return await Promise.race([reading, watch.late]);
  } catch (error) {
    if (kOwn.test((error as Error).message)) stop();
    throw new Error(sentenceOf(error as Error));
  } finally {
    watch.pause();
    reading.catch(() => undefined); // told already
  }
}
const kOwn = /^This PDF (takes too long|could not be read|cannot be read now|was left)/;

async function read(bytes: Uint8Array, worker: PDFWorker, asked: PdfAsked, watch: Watch): Promise<PdfRead> {
  let lacking = false; // a map that did not come: letters would be missing, and nothing would say so
  class Maps {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      if (kind !== 'cMapUrl') throw new Error(`no ${kind}`);
      if (lacking) throw new Error(`no ${filename}`); // fonts are loaded one after the other
      const map = await inTime(signal => fetch(asked.maps + filename, { signal }).then(answer => answer.ok ? answer.arrayBuffer() : null), kMapComing).catch(() => null);
      if (!map) lacking = true;
      if (!map) throw new Error(`no ${filename}`);
      return new Uint8Array(map);
    }
  }
  const task = getDocument({
    data: bytes.slice(), worker, BinaryDataFactory: Maps, cMapUrl: asked.maps, cMapPacked: true, disableFontFace: true, useSystemFonts: false, fontExtraProperties: false,
    isEvalSupported: false, enableXfa: false, useWasm: false, stopAtErrors: false, useWorkerFetch: false, verbosity: 0,
  });
  let tries = 0;
  let ways: string[] = []; // to write down the password that was said last
  task.onPassword = async (give: (password: string | Error) => void, reason: number) => {
    const way = ways.shift();
    if (way !== undefined) return give(way);
    watch.pause();
    // an empty password that does not fit is told as none: whoever was asked before is asked again
    const password = await asked.password(tries++ > 0 || reason === PasswordResponses.INCORRECT_PASSWORD);
    watch.alive();
    ways = password ? waysToWrite(password) : [];
    give(ways.shift() ?? password ?? new Error('protected'));
  };
  try {
    return await textOf(await task.promise, asked, watch, () => { if (lacking) throw new Error(kUnloaded); });
  } finally {
    void task.destroy();
  }
}

// As it was typed, and as PDF 2.0 has it (7.6.4.3.2: RFC 4013, then UTF-8), which pdf.js does of revision 6 by half and of revision 5 not at all. For pdf.js a character is a byte.
function waysToWrite(password: string): string[] {
  const prepared = password.replace(/\p{Zs}/gu, ' ').replace(/[\u00ad\u034f\u1806\u180b-\u180d\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]/gu, '').normalize('NFKC');
  const inBytes = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));
  return [...new Set([password, prepared, inBytes(password), inBytes(prepared)])];
}

async function textOf(document: PDFDocumentProxy, asked: PdfAsked, watch: Watch, whole: () => void): Promise<PdfRead> {
  const title = await titleOf(document);
  const pages: PdfPage[] = [];
  let characters = 0;
  const count = Math.min(document.numPages, kMostPages);
  for (let number = 1; number <= count && characters < kMostCharacters; number++) {
    asked.progress(number, count);
    const page = await piecesOf(document, number);
    watch.alive();
    whole();
    characters += page.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
    pages.push(page);
  }
  const text = textOfPages(pages);
  if (!text.paragraphs.some(paragraph => /[\p{L}\p{N}]/u.test(paragraph))) throw new Error('none');
  return { ...text, title, pages: document.numPages };
}

// A page that is broken has no pieces; the others are read.
async function piecesOf(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  try {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const pieces: Piece[] = [];
    let turned = 0;
    for (const item of items) {
      if (!('str' in item)) continue;
      const [a, b, c, d, x, y] = Util.transform(viewport.transform, item.transform) as [number, number, number, number, number, number];
      // a stamp along the margin
      if (Math.abs(b) > Math.abs(a)) turned++;
      else pieces.push({ text: item.str, x: a < 0 ? x - item.width : x, y, width: item.width, height: Math.hypot(c, d) });
    }
    page.cleanup();
    if (turned > pieces.length) return upright(items as Item[], viewport);
    return { height: viewport.height, pieces };
  } catch {
    return { height: 0, pieces: [] };
  }
}

// A page whose text runs upwards or downwards is read as if it were turned.
interface Item { str?: string; transform: number[]; width: number }
function upright(items: Item[], viewport: { transform: number[]; width: number; height: number }): PdfPage {
  const pieces = items.filter(item => item.str !== undefined).map(item => {
    const [, b, c, d, x, y] = Util.transform(viewport.transform, item.transform) as [number, number, number, number, number, number];
    const up = b < 0;
    return { text: item.str!, x: up ? viewport.height - y : y, y: up ? x : viewport.width - x, width: item.width, height: Math.hypot(c, d) };
  });
  return { height: viewport.width, pieces };
}

// What the document calls itself, unless that is a file's name or a program's.
async function titleOf(document: PDFDocumentProxy): Promise<string> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const title = String((info as Record<string, unknown>)['Title'] ?? '').replace(/\s+/g, ' ').trim();
  return /^(untitled|microsoft word|document\d*$|.*\.(docx?|pdf|indd|qxp|tex|odt|rtf|html?)$)/i.test(title) || /\ufffd/.test(title) ? '' : title;
}

function sentenceOf(error: Error): string {
  if (error.message === 'none') return 'There is no text in this PDF (scanned?); it has to be read by a text recognition first.';
  if (error.name === 'PasswordException' || error.message === 'protected') return 'This PDF is protected by a password; without it, it cannot be read.';
  if (/Exception$/.test(error.name) || !/^This PDF/.test(error.message)) return 'This PDF is damaged and cannot be read: print it to a new PDF, or copy its text.';
  return error.message;
}
