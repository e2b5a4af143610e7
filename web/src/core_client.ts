// Calls to the worker, one after the other. In: a header and bytes, or who has them when the worker gets to it. Out: the answer's bytes, or an Error whose message is one
// clear sentence. A worker that traps, or that takes longer than the work can need, is thrown away and started again, and the
// call is tried once more; so is one that has no memory left, which it never gives back. Nothing is lost, because the worker keeps nothing.
// Example: await core.call({ op: 'open' }, '#1d.…'). Covered by core_client.test.ts.
import type { Answer, Call } from './core_worker';
import { megabytes } from './labels';

export type Header =
  | { op: 'show' } | { op: 'link' } | { op: 'save' } | { op: 'open' } | { op: 'openFile' } | { op: 'version' }
  | { op: 'excerpt'; name: string } // of one fact ("F3"), or of all ('')
  | { op: 'timeline' } | { op: 'ask'; name: string } | { op: 'draft'; name: string } | { op: 'ladder' } | { op: 'update'; name: string; article: string }
  | { op: 'import'; name: string; charset?: string; article?: string }
  | { op: 'page'; name: string; charset?: string }
  | { op: 'report'; format: 'json' | 'text' | 'html' | 'markdown' | 'csv'; study?: string };

// The part of Worker that is used, so that a test can stand in for it.
export interface WorkerLike {
  postMessage(message: Call, moved: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: { data: Answer }) => void) | null;
  onmessageerror: (() => void) | null;
  onerror: ((event: { message?: string; preventDefault?(): void }) => void) | null;
}

const kUnloaded = 'could not be loaded'; // the worker's script did not come: shorter texts would not help

const kSpent = 'ran out of memory';

// Seconds: a start (module and lexicon over a slow line), and the work itself: 5 MB of text take under 20 s on a slow machine.
const kLeast = 45;
const kPerMegabyte = 20;

export class CoreError extends Error {}
// A later call of the same kind made this one needless.
export class Superseded extends Error {}

// What a call is about; a function is asked when the worker gets to it.
export type Data = Uint8Array | (() => Uint8Array);

interface Waiting {
  id: number;
  header: Header;
  data: Data;
  tried: number;
  done(answer: Uint8Array): void;
  failed(error: Error): void;
}

export class CoreClient {
  private worker_: WorkerLike | null = null;
  private queue_: Waiting[] = [];
  private current_: Waiting | null = null;
  private timer_: ReturnType<typeof setTimeout> | undefined;
  private next_ = 1;
  private stopped_ = false;

  constructor(private readonly make_: () => WorkerLike, private readonly least_seconds_ = kLeast) {}

  // Starts the worker before the first call needs it.
  warm(): void {
    this.worker_ ??= this.start();
  }

  // Nothing is being asked.
  get idle(): boolean { return this.current_ === null; }
  // The last call failed twice, and nothing was answered since.
  get stopped(): boolean { return this.stopped_; }

  call(header: Header, data: string | Data = ''): Promise<Uint8Array> {
    const about = typeof data === 'string' ? new TextEncoder().encode(data) : data;
    if (header.op === 'show') this.dropOlderComparisons();
    return new Promise((done, failed) => {
      this.queue_.push({ id: this.next_++, header, data: about, tried: 0, done, failed });
      this.advance();
    });
  }

  async text(header: Header, data: string | Uint8Array = ''): Promise<string> {
    return new TextDecoder().decode(await this.call(header, data));
  }

  async json<T>(header: Header, data: string | Uint8Array = ''): Promise<T> {
    return JSON.parse(await this.text(header, data)) as T;
  }

  private dropOlderComparisons(): void {
    const stale = this.queue_.filter(w => w.header.op === 'show');
    this.queue_ = this.queue_.filter(w => w.header.op !== 'show');
    for (const waiting of stale) waiting.failed(new Superseded('A newer comparison has taken its place.'));
  }

  private start(): WorkerLike {
    const worker = this.make_();
    worker.onmessage = event => this.answered(event.data);
    worker.onmessageerror = () => { if (this.worker_ === worker) this.restart('stopped unexpectedly'); };
    worker.onerror = event => {
      event.preventDefault?.();
      // a script that was not fetched is an event without a message
      if (this.worker_ === worker) this.restart(event.message === undefined ? kUnloaded : 'stopped unexpectedly');
    };
    return worker;
  }

  private advance(): void {
    if (this.current_ || this.queue_.length === 0) return;
    const next = this.queue_.shift()!, { id, header } = next;
    let data: Uint8Array;
    try {
      data = next.data = typeof next.data === 'function' ? next.data() : next.data;
    } catch (error) { // no memory for it
      next.failed(error as Error);
      return this.advance();
    }
    this.current_ = next;
    next.tried++;
    this.warm();
    const seconds = this.least_seconds_ + kPerMegabyte * (data.length / 1e6);
    this.timer_ = setTimeout(() => this.restart('took too long'), seconds * 1000);
    this.worker_!.postMessage({ id, header, data }, []); // copied: it may have to be sent again
  }

  private answered(answer: Answer): void {
    const waiting = this.current_;
    if (!waiting || answer.id !== waiting.id) return;
    if (answer.fault) return this.restart(answer.fault === 'spent' ? kSpent : kUnloaded);
    this.stopped_ = false;
    this.settle();
    if (answer.done) waiting.done(answer.answer);
    else waiting.failed(new CoreError(errorIn(answer.answer)));
    this.advance();
  }

  private restart(why: string): void {
    this.worker_?.terminate();
    this.worker_ = null;
    const waiting = this.current_;
    if (!waiting) return; // stopped while idle: the next call starts a new one
    this.settle();
    if (waiting.tried < 2) this.queue_.unshift(waiting);
    else {
      this.stopped_ = true;
      waiting.failed(new CoreError(why === kUnloaded
        ? 'The part of the page that compares could not be loaded. What was loaded stays and can be read; look at the connection and reload the page.'
        : `${nameOf(waiting.header)} ${why} twice${why === kSpent && waiting.data.length > 50_000 ? ` (${megabytes(waiting.data.length)})` : ''}. What was loaded stays and can be read; try it with fewer or shorter texts.`));
    }
    this.advance();
  }

  private settle(): void {
    clearTimeout(this.timer_);
    this.current_ = null;
  }
}

function nameOf(header: Header): string {
  switch (header.op) {
    case 'show': return 'The comparison';
    case 'import':
    case 'page': return `Reading ${header.name}`;
    case 'link': return 'Making the link';
    case 'save': return 'Saving the file';
    case 'excerpt': return 'Making the excerpt';
    case 'open': return 'Opening the link';
    case 'openFile': return 'Opening the file';
    case 'report': return 'The report';
    case 'version': return 'The program';
    case 'timeline': return 'The timeline';
    case 'ladder': return 'The list of sources';
    case 'update': return 'The list of changes';
    case 'ask': return 'The answer';
    case 'draft': return 'The draft check';
  }
}

function errorIn(answer: Uint8Array): string {
  try {
    const { error } = JSON.parse(new TextDecoder().decode(answer)) as { error?: unknown };
    if (typeof error === 'string' && error) return error;
  } catch { /* told below */ }
  return 'The part of the page that compares gave an answer that cannot be read. Reload the page and try again.';
}
