// Calls to the worker, one after the other. In: a header and bytes, or who has them when the worker gets to it. Out: the answer's bytes, or an Error whose message is one
// clear sentence. A worker that traps, or that takes longer than the work can need, is thrown away and started again, and the
// call is tried once more; so is one that has no memory left, which it never gives back. Nothing is lost, because the worker keeps nothing.
// A comparison that has run for a while gives way to a newer one, and to what brings in an article, which will ask for a newer one: then it waits until nothing
// is brought in any more. The reader can have it stopped as well. A worker cannot be interrupted, so it is thrown away here too.
// Example: await core.call({ op: 'open' }, '#1d.…'). Covered by core_client.test.ts.
import type { Answer, Call, Came } from './core_worker';
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
  onmessage: ((event: { data: Answer | Came }) => void) | null;
  onmessageerror: (() => void) | null;
  onerror: ((event: { message?: string; preventDefault?(): void }) => void) | null;
}

const kUnloaded = 'could not be loaded'; // the worker's script or a part of it did not come: shorter texts would not help

const kSpent = 'ran out of memory';

// Seconds: a start (module and lexicon over a slow line), and the work itself: 5 MB of text take under 20 s on a slow machine.
const kLeast = 45;
const kPerMegabyte = 20;
const kGivesWay = 1000; // ms that a comparison has run by then: a new worker takes about half of it to start
const kQuiet = 300; // ms without another call, after which one that gave way is made after all: files are read one after the other
const kBringing: ReadonlySet<Header['op']> = new Set(['import', 'page', 'open', 'openFile']);

export class CoreError extends Error {}
// A later call of the same kind made this one needless.
export class Superseded extends Error {}
// The reader did not want to wait for it.
export class Cancelled extends Error {}

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
  private began_ = 0; // the current call, ms
  private timer_: ReturnType<typeof setTimeout> | undefined;
  private way_: ReturnType<typeof setTimeout> | undefined; // when the comparison that runs will have run for long enough
  private put_off_: Waiting | null = null; // the comparison that gave way
  private quiet_: ReturnType<typeof setTimeout> | undefined; // when it is made after all
  private next_ = 1;
  private stopped_ = false;
  private came_ = false; // all that the worker needs

  constructor(private readonly make_: () => WorkerLike, private readonly least_seconds_ = kLeast, private readonly gives_way_ = kGivesWay) {}

  // Starts the worker before the first call needs it.
  warm(): void {
    this.worker_ ??= this.start();
  }

  // Nothing is being asked.
  get idle(): boolean { return this.current_ === null && this.put_off_ === null; }
  // The last call failed twice, and nothing was answered since.
  get stopped(): boolean { return this.stopped_; }

  call(header: Header, data: string | Data = ''): Promise<Uint8Array> {
    const about = typeof data === 'string' ? new TextEncoder().encode(data) : data;
    if (header.op === 'show') this.dropOlderComparisons();
    return new Promise((done, failed) => {
      this.queue_.push({ id: this.next_++, header, data: about, tried: 0, done, failed });
      this.advance();
      this.giveWay();
    });
  }

  // Stops the comparison, one that runs as well as one that waits.
  cancelComparison(): void {
    const waiting = this.takeComparisons();
    if (this.current_?.header.op === 'show') waiting.push(this.abandon()!);
    for (const comparison of waiting) comparison.failed(new Cancelled('The comparison was cancelled.'));
    this.advance();
  }

  async text(header: Header, data: string | Uint8Array = ''): Promise<string> {
    return new TextDecoder().decode(await this.call(header, data));
  }

  async json<T>(header: Header, data: string | Uint8Array = ''): Promise<T> {
    return JSON.parse(await this.text(header, data)) as T;
  }

  private dropOlderComparisons(): void {
    for (const waiting of this.takeComparisons()) waiting.failed(superseded());
  }

  private takeComparisons(): Waiting[] {
    const taken = [...this.queue_.filter(w => w.header.op === 'show'), ...this.put_off_ ? [this.put_off_] : []];
    this.queue_ = this.queue_.filter(w => w.header.op !== 'show');
    this.put_off_ = null;
    clearTimeout(this.quiet_);
    return taken;
  }

  // Of a comparison that runs when what waits makes it needless: ended by a newer one, put off by what brings in an article, when it has run for a while. (What a
  // worker still loads would be loaded anew each time.)
  private giveWay(): void {
    const running = this.current_;
    if (running?.header.op !== 'show' || this.way_ !== undefined || !this.came_) return;
    if (!this.queue_.some(({ header }) => header.op === 'show' || kBringing.has(header.op))) return;
    this.way_ = setTimeout(() => {
      this.abandon();
      if (this.queue_.some(({ header }) => header.op === 'show')) running.failed(superseded());
      else {
        running.tried--; // it did nothing wrong
        this.put_off_ = running;
      }
      this.advance();
    }, Math.max(0, this.began_ + this.gives_way_ - performance.now()));
  }

  // Throws the worker away, and gives the call that it was at.
  private abandon(): Waiting | null {
    this.worker_?.terminate();
    this.worker_ = null;
    const waiting = this.current_;
    this.settle();
    return waiting;
  }

  private start(): WorkerLike {
    const worker = this.make_();
    this.came_ = false;
    worker.onmessage = event => {
      if (!('came' in event.data)) return this.answered(event.data);
      if (this.worker_ !== worker) return;
      this.came_ = true;
      this.began_ = performance.now();
      this.giveWay();
    };
    worker.onmessageerror = () => { if (this.worker_ === worker) this.restart('stopped unexpectedly'); };
    worker.onerror = event => {
      event.preventDefault?.();
      // a script that was not fetched is an event without a message
      if (this.worker_ === worker) this.restart(event.message === undefined ? kUnloaded : 'stopped unexpectedly');
    };
    return worker;
  }

  private advance(): void {
    if (this.current_) return;
    clearTimeout(this.quiet_);
    if (this.queue_.length === 0) {
      if (this.put_off_) this.quiet_ = setTimeout(() => { this.queue_ = this.takeComparisons(); this.advance(); }, kQuiet);
      return;
    }
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
    this.began_ = performance.now();
    this.warm();
    const seconds = this.least_seconds_ + kPerMegabyte * (data.length / 1e6);
    this.timer_ = setTimeout(() => this.restart(this.came_ ? 'took too long' : kUnloaded), seconds * 1000);
    this.worker_!.postMessage({ id, header, data }, []); // copied: it may have to be sent again
    this.giveWay();
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
    const waiting = this.abandon();
    if (!waiting) return; // stopped while idle: the next call starts a new one
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
    clearTimeout(this.way_);
    this.way_ = undefined;
    this.current_ = null;
  }
}

const superseded = () => new Superseded('A newer comparison has taken its place.');

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
