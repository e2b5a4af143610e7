// What the page says: a live region for screen readers, notices on the screen. In: one clear sentence at a time.
// Plain notices leave after a while; errors stay until they are closed. Results of a drop are listed file by file. Of several notices one
// line is shown, the newest error or else the newest, and the others wait behind "2 more": the articles are what is read, and make room.
// Covered by tests/e2e.
import { button, element, found } from './dom';
import { sentenceOf } from './failure';

export interface Choice { label: string; act(): void }
interface Doing { saying: string; cancel?: (() => void) | undefined }
export interface ResultLine { name: string; loaded: boolean; text: string; choices?: Choice[]; files?: number } // `files`: of which it speaks, where not of one

const kReadingTime = 7000; // ms: two sentences, read slowly
const kBusyAfter = 300;    // ms: shorter work needs no word
const kOneLine = 60;       // px: what is no taller, or takes no more of the window than kRoom, has room of its own and covers no text
const kRoom = 1 / 4;
const kMost = 4;           // notices at a time: the oldest plain ones make room

export class Status {
  private readonly live_ = found('live');
  private readonly notices_ = found('notices');
  private readonly busy_ = found('busy');
  readonly errors: string[] = []; // how often, for the report of a problem
  private readonly more_ = button('', { class: 'quiet', id: 'more-notices', 'aria-expanded': 'false' }, () => this.unfold(!this.unfolded_));
  private told_: string[] | null = null;
  private unfolded_ = false;
  private before_: HTMLElement | null = null; // what had the focus before a notice
  private readonly leaving_ = new Map<HTMLElement, ReturnType<typeof setTimeout>>();
  private busy_timer_: ReturnType<typeof setTimeout> | undefined;
  private work_: Doing = { saying: '' };
  private comparing_: Doing = { saying: '' };
  private readonly busy_words_ = element('span');
  private readonly busy_cancel_ = button('Cancel', { class: 'quiet' }, () => this.doing().cancel?.());

  constructor() {
    this.busy_.append(this.busy_words_, this.busy_cancel_);
    this.notices_.addEventListener('focusin', ({ relatedTarget: from }) => {
      if (from instanceof HTMLElement && !this.notices_.contains(from)) this.before_ = from;
    });
    new MutationObserver(() => this.fold()).observe(this.notices_, { childList: true });
    // told by the browser after its own layout: to ask for the height at each notice would lay the page out. The property is not inherited: no
    // paragraph is styled anew
    const above = ['columns', 'matrix', 'study', 'busy'].map(found);
    new ResizeObserver(() => {
      const height = this.notices_.offsetHeight;
      const room = height <= Math.max(kOneLine, kRoom * innerHeight) ? height : 0;
      for (const { style } of above) style.setProperty('--said', `${room}px`);
    }).observe(this.notices_, { box: 'border-box' });
  }

  // For screen readers only.
  say(sentence: string): void {
    this.live_.textContent = sentence;
  }

  notice(sentence: string, choice?: Choice): void {
    this.put(element('p', {}, sentence), 'info', choice);
  }

  // A notice that waits for the reader; gives what takes it away when it is no longer true.
  lasting(sentence: string, choice: Choice): () => void {
    return this.put(element('p', {}, sentence), 'choice', choice);
  }

  error(sentence: string): void {
    this.errors.push(sentence);
    if (this.told_) this.told_.push(sentence);
    else this.put(element('p', {}, sentence), 'error');
  }

  // The errors of what is done, for whoever tells them elsewhere: they are not shown here.
  errorsOf(work: () => void): string[] {
    const told: string[] = this.told_ = [];
    try {
      work();
    } finally {
      this.told_ = null;
    }
    return told;
  }

  // One line a file. All loaded and no more to say or to choose: leaves by itself.
  results(lines: ResultLine[]): void {
    if (lines.length === 0) return;
    const refused = lines.filter(line => !line.loaded);
    const failed = refused.reduce((sum, line) => sum + (line.files ?? 1), 0);
    const loaded = lines.length - refused.length;
    const head = failed === 0 ? (loaded === 1 ? 'Loaded' : `${loaded} loaded`) :
      loaded === 0 ? 'Nothing was loaded:' : `${loaded} loaded, ${failed} not:`;
    const list = element('ul', { class: 'results' }, ...lines.map(line =>
      element('li', { class: line.loaded ? 'loaded' : 'refused' }, element('b', {}, line.name), `${/^\p{Lu}/u.test(line.text) ? ':' : ''} ${line.text}`,
        ...(line.choices ?? []).map(choice => button(choice.label, { class: 'quiet' }, choice.act)))));
    const stays = failed > 0 ? 'error' : lines.some(line => line.choices?.length || !/^(loaded|opened)\.$/.test(line.text)) ? 'choice' : 'info';
    this.put(element('div', {}, element('p', {}, head), list), stays);
  }

  // Shown when the work takes long enough to wonder; '' ends it. `cancel`: the reader can have it stopped.
  busy(saying: string, cancel?: () => void): void {
    this.work_ = { saying, cancel };
    this.tellBusy();
  }

  // The same of the comparison, which other work is done beside or waits for.
  comparing(saying: string, cancel?: () => void): void {
    this.comparing_ = { saying, cancel };
    this.tellBusy();
  }

  // What can be cancelled goes before what waits for it.
  private doing(): Doing {
    return this.work_.saying && (this.work_.cancel || !this.comparing_.saying) ? this.work_ : this.comparing_;
  }

  private tellBusy(): void {
    if (this.doing().saying === '') {
      clearTimeout(this.busy_timer_);
      this.busy_timer_ = undefined;
      this.busy_.hidden = true;
    } else if (!this.busy_.hidden) {
      this.showBusy();
    } else {
      this.busy_timer_ ??= setTimeout(() => this.showBusy(), kBusyAfter); // what is said anew each moment is shown all the same
    }
  }

  private showBusy(): void {
    this.busy_timer_ = undefined;
    const { saying, cancel } = this.doing();
    this.busy_words_.textContent = saying;
    this.busy_cancel_.hidden = !cancel;
    this.busy_.hidden = false;
  }

  // Does something that may take a while or fail; a failure is one sentence.
  async during(saying: string, work: () => Promise<void>): Promise<void> {
    this.busy(saying);
    try {
      await work();
    } catch (error) {
      this.error(sentenceOf(error));
    } finally {
      this.busy('');
    }
  }

  clear(): void {
    this.notices_.replaceChildren();
  }

  private put(content: HTMLElement, kind: 'info' | 'choice' | 'error', choice?: Choice): () => void {
    // what is not urgent is announced by the section, which was there before: an element that comes with its own role of a status is often passed over
    const notice = element('div', { class: `notice ${kind}`, ...(kind === 'error' ? { role: 'alert' } : {}) }, content);
    const close = () => this.close(notice);
    if (choice) notice.append(button(choice.label, { class: 'quiet' }, () => { close(); choice.act(); }));
    notice.append(button('×', { class: 'quiet close', 'aria-label': 'Close', title: 'Close' }, close));
    for (const stay of ['pointerenter', 'focusin']) notice.addEventListener(stay, () => this.stay(notice));
    for (const go of ['pointerleave', 'focusout']) notice.addEventListener(go, () => { this.stay(notice); if (!this.unfolded_) this.leaveSoon(notice); });
    const plain = this.notices_.querySelectorAll('.info');
    if (this.notices_.querySelectorAll('.notice').length >= kMost) plain[0]?.remove();
    this.notices_.append(notice);
    this.fold();
    return close;
  }

  // The keyboard goes on in the next notice, else where it came from.
  private close(notice: HTMLElement): void {
    const had = notice.contains(document.activeElement);
    notice.remove();
    if (!had) return;
    this.fold();
    const next = this.notices_.querySelector<HTMLElement>('.notice:not(.folded) .close') ?? this.before_;
    if (next?.isConnected) next.focus();
  }

  private stay(notice: HTMLElement): void {
    clearTimeout(this.leaving_.get(notice));
    this.leaving_.delete(notice);
  }

  // A plain notice leaves when it was in sight for as long as it takes to read; one that waits behind others is read after them.
  private leaveSoon(notice: HTMLElement): void {
    if (notice.classList.contains('info') && !this.leaving_.has(notice)) this.leaving_.set(notice, setTimeout(() => notice.remove(), kReadingTime));
  }

  private unfold(unfolded: boolean): void {
    this.unfolded_ = unfolded;
    this.fold();
  }

  // A notice that has the focus stays in sight.
  private fold(): void {
    const all = [...this.notices_.querySelectorAll<HTMLElement>('.notice')];
    if (all.length < 2) this.unfolded_ = false;
    for (const gone of this.leaving_.keys()) if (!gone.isConnected) this.stay(gone);
    const folded = all.length > 1 && !this.unfolded_;
    const shown = all.find(notice => notice.contains(document.activeElement)) ?? all.findLast(notice => notice.classList.contains('error')) ?? all.at(-1);
    for (const notice of all) {
      notice.classList.toggle('folded', folded && notice !== shown);
      if (notice === shown && !this.unfolded_) this.leaveSoon(notice);
      else this.stay(notice);
    }
    this.notices_.classList.toggle('one-line', folded);
    this.more_.textContent = folded ? `${all.length - 1} more` : 'Fewer';
    this.more_.setAttribute('aria-expanded', String(!folded));
    if (all.length < 2) this.more_.remove();
    else if (folded && shown) { if (this.more_.parentElement !== shown) shown.lastElementChild!.before(this.more_); }
    else if (this.more_.parentElement !== this.notices_) this.notices_.append(this.more_);
  }
}
