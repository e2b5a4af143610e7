// The columns of the page. In: a comparison. Out: one section an article: head (label, date, buttons) and a native scroll
// container with the article's text; their places on the screen; text that stays where it was when others come and go.
// One column by itself is in column.ts, their widths in column_widths.ts. Covered by tests/e2e.
import type { Rect } from './app_module';
import { buildArticle, rangeOf, refineArticle } from './articles';
import { backTo, firstSentenceOf, isOutrun, makeRoom, paragraphsToRead, releaseRoom, topOf, type Column } from './column';
import { fitWidths } from './column_widths';
import type { ComparedArticle, Comparison, Span } from './contract';
import { button, element, found } from './dom';
import { remarkOf } from './evidence';
import { focusTool, focusedTool, headOf } from './heads';
import { hiddenIn } from './hidden';
import { labelsOf } from './labels';
import { mapOf } from './minimap';
import type { Arranged } from './arrange';
import { showingMost } from './sides';
import { theme } from './theme';

export interface ColumnActions {
  edit(article: number): void;
  remove(article: number): void;
  move(article: number, to: number): void;
  arranged(held: number, folded: number[]): void; // held -1: none
  changed(): void; // more text, or another size: layout is due
}

const kNarrowest = 240; // px: no column is pulled narrower

export class Columns {
  list: Column[] = [];
  private annotated_ = false;
  private held_: Column | null = null;
  private wide_ = false;      // columns stand side by side: holding, folding and widths count
  private arranged_ = '';     // what was told last
  private side_left_ = 0;
  private readonly sizes_: ResizeObserver;
  private readonly before_ = found('before');
  private readonly after_ = found('after');

  constructor(readonly root: HTMLElement, private readonly actions_: ColumnActions) {
    const turn = (by: number) => root.scrollBy({ left: by * (root.clientWidth - this.heldWidth()), behavior: theme.still ? 'instant' : 'smooth' });
    this.before_.addEventListener('click', () => turn(-1));
    this.after_.addEventListener('click', () => turn(1));
    let height = 0;
    new ResizeObserver(([box]) => {
      this.fit(); // also where no canvas asks for places
      const now = box!.contentRect.height;
      if (now !== height && height > 0) actions_.changed();
      height = now;
    }).observe(root);
    root.addEventListener('scroll', () => this.hints(), { passive: true });
    this.sizes_ = new ResizeObserver(entries => {
      const moved = entries.some(({ target }) => this.list.some(c => c.text.element === target && c.read !== null &&
        (c.read.height !== c.text.element.offsetHeight || c.read.width !== c.text.element.offsetWidth)));
      if (moved) actions_.changed();
    });
  }

  // The texts as soon as they are there, while they are compared: what is said of them comes into heads and margins later.
  expect(articles: ComparedArticle[], sample: boolean): void {
    this.show({ articles, links: [], rows: [], facts: [], copies: [], notes: [] }, sample);
    for (const { section } of this.list) section.firstElementChild!.classList.add('expecting');
  }

  show(comparison: Comparison, sample: boolean): void {
    const room = this.root.clientWidth; // before the texts are there: they are laid out once, at their own width
    const labels = labelsOf(comparison.articles);
    const old = [...this.list];
    const remarks = comparison.articles.map((_, i) => remarkOf(comparison, i, labels));
    const focused = focusedTool(this.list);
    this.list = comparison.articles.map((article, i) => {
      const at = old.findIndex(column => column.text.body === article.body);
      const column = at >= 0 ? old.splice(at, 1)[0]! : this.make(article);
      if (!column.text.compared && article.sentences.length > 0) column.text = refineArticle(column.text, article, () => this.actions_.changed());
      column.label = labels[i]!;
      column.read = null;
      column.section.setAttribute('aria-label', column.label);
      column.scroller.setAttribute('aria-label', `Text of ${column.label}`);
      column.section.firstElementChild!.replaceWith(this.head(article, i, column, remarks[i]!, sample));
      const spine = column.section.querySelector('.spine')!;
      spine.textContent = column.label;
      spine.setAttribute('aria-label', `Unfold ${column.label}`);
      return column;
    });
    for (const gone of old) {
      this.sizes_.unobserve(gone.text.element);
      gone.section.remove();
    }
    if (this.held_ && !this.list.includes(this.held_)) this.held_ = null;
    this.fitTo(room);
    this.list.forEach(({ section }, i) => {
      if (this.root.children[i] !== section) this.root.insertBefore(section, this.root.children[i] ?? null);
    });
    if (focused) focusTool(this.list, focused);
    this.hints();
    this.tellArranged();
  }

  private make(article: ComparedArticle): Column {
    const text = buildArticle(article, () => this.actions_.changed());
    const scroller = element('div', { class: 'scroller', tabindex: '0', role: 'region' }, text.element);
    const section = element('section', { class: 'column' }, element('header'), scroller);
    this.sizes_.observe(text.element);
    const made: Column = { section, scroller, text, label: '', rect: { x: 0, y: 0, w: 0, h: 0 }, read: null, lead: 0, tail: 0, hidden: hiddenIn(article.body).length, share: 1, whole: false, folded: false, kept_top: 0 };
    section.append(button('', { class: 'spine' }, () => this.fold(made, false)), mapOf(() => made));
    return made;
  }

  private head(article: ComparedArticle, i: number, column: Column, remark: string, sample: boolean): HTMLElement {
    return headOf({ article, label: column.label, hidden: column.hidden, remark, sample }, {
      edit: () => this.actions_.edit(i),
      remove: () => this.actions_.remove(i),
      arranged: () => this.arrangedOf(column),
      hold: on => this.hold(on ? column : null),
      fold: () => this.fold(column, true),
      move: by => this.moveTo(column, this.list.indexOf(column) + by),
      evenWidths: () => this.evenWidths(),
      widen: by => this.pullEdge(column, by),
      boundary: x => this.boundary(x),
      moveBefore: to => this.moveTo(column, to > i ? to - 1 : to),
    });
  }

  // ---- how the reader arranged them
  private arrangedOf(column: Column): Arranged {
    const at = this.list.indexOf(column);
    return {
      label: column.label, held: this.held_ === column, first: at === 0, last: at === this.list.length - 1,
      resized: this.list.some(c => c.share !== 1), mayFold: this.list.some(c => c !== column && !c.folded),
    };
  }
  // As a workspace was kept or sent.
  arrange(held: number, folded: number[]): void {
    this.held_ = this.list[held] ?? null;
    this.list.forEach((column, i) => { column.folded = folded.includes(i) && folded.length < this.list.length; });
    this.fit();
    this.tellArranged();
  }
  private hold(column: Column | null): void {
    this.held_ = column;
    if (column) column.folded = false;
    this.arrangedAnew();
    if (column) this.root.scrollLeft = 0;
  }
  private fold(column: Column, folded: boolean): void {
    if (folded) {
      column.kept_top = column.scroller.scrollTop;
      if (this.held_ === column) this.held_ = null;
    }
    const inside = column.section.contains(document.activeElement);
    column.folded = folded;
    this.arrangedAnew();
    if (!folded) column.scroller.scrollTop = column.kept_top;
    if (inside) (folded ? column.section.querySelector<HTMLElement>('.spine')! : column.scroller).focus();
  }
  private moveTo(column: Column, to: number): void {
    const at = this.list.indexOf(column);
    if (at >= 0 && to >= 0 && to < this.list.length && to !== at) this.actions_.move(at, to);
  }
  private evenWidths(): void {
    for (const column of this.list) column.share = 1;
    this.arrangedAnew();
  }
  // The edge at the right of a column: what it gains its neighbour loses.
  private pullEdge(column: Column, by: number): void {
    const open = this.inOrder().filter(c => !c.folded);
    const next = open[open.indexOf(column) + 1];
    const width = parseFloat(this.root.style.getPropertyValue('--width'));
    if (!next || !(width > 0)) return;
    const sum = column.share + next.share;
    const least = kNarrowest / width;
    if (sum < 2 * least) return;
    column.share = Math.max(least, Math.min(sum - least, column.share + by / width));
    next.share = sum - column.share;
    this.arrangedAnew();
  }
  private arrangedAnew(): void {
    this.keepPlaces(() => this.fit());
    this.tellArranged();
    this.actions_.changed();
  }
  private tellArranged(): void {
    const held = this.held_ ? this.list.indexOf(this.held_) : -1;
    const folded = this.list.flatMap((column, i) => column.folded ? [i] : []);
    const told = JSON.stringify([held, folded]);
    if (told === (this.arranged_ || '[-1,[]]')) return;
    this.arranged_ = told;
    this.actions_.arranged(held, folded);
  }
  // From left to right, as they stand.
  private inOrder(wide = this.wide_): Column[] {
    return this.held_ && wide ? [this.held_, ...this.list.filter(column => column !== this.held_)] : this.list;
  }
  // The edge of a column that is nearest to a point: where it lies, and before which article.
  private boundary(x: number): { left: number; before: number } {
    const edges = this.list.flatMap(({ section }, i) => {
      const box = section.getBoundingClientRect();
      return section.classList.contains('held') ? [] : [{ left: box.left, before: i }, { left: box.right, before: i + 1 }];
    });
    return edges.reduce((best, edge) => Math.abs(edge.left - x) < Math.abs(best.left - x) ? edge : best, edges[0] ?? { left: 0, before: 0 });
  }
  private heldWidth(): number {
    return this.held_ && this.wide_ ? this.held_.section.offsetWidth : 0;
  }

  clear(): void {
    this.sizes_.disconnect();
    this.list = [];
    this.held_ = null;
    this.root.replaceChildren();
    this.hints();
  }

  // ---- places
  // One article a screen (the wanted one), or side by side.
  annotate(annotated: boolean, wanted?: number): void {
    if (annotated === this.annotated_) return;
    if (annotated) this.side_left_ = this.root.scrollLeft;
    const at = annotated && wanted !== undefined ? wanted : this.inView();
    this.annotated_ = annotated;
    document.documentElement.classList.toggle('annotated', annotated);
    this.fit();
    if (!annotated) this.root.scrollLeft = this.side_left_; // the same columns side by side as before, if the article is among them
    this.turnTo(at, true);
  }
  turnTo(article: number, still: boolean): void {
    const column = this.list[article];
    if (!column) return;
    if (column.folded && this.wide_) this.fold(column, false);
    column.section.scrollIntoView({ block: 'nearest', inline: 'start', behavior: still ? 'instant' : 'smooth' });
  }
  // Whatever changes the lines: what was at the top of each view stays there.
  keepPlaces(change: () => void): void {
    const tops = this.list.map(topOf);
    change();
    this.list.forEach((column, i) => { backTo(column, tops[i]!); });
  }
  get width(): string { return this.root.style.getPropertyValue('--width') + this.root.style.gridTemplateColumns; }
  // The first sentence that begins in the view.
  firstSentence(article: number): number {
    const column = this.list[article];
    return column ? firstSentenceOf(column) : 0;
  }
  // All side by side when each has 42 characters, else as many whole columns as fit; annotated, one.
  private fit(): void {
    this.fitTo(this.root.clientWidth);
    this.hints();
  }
  private fitTo(room: number): void {
    this.wide_ = fitWidths(this.root, { room, list: this.list, inOrder: wide => this.inOrder(wide), held: this.held_, annotated: this.annotated_ });
  }
  private hints(): void {
    const { scrollLeft, clientWidth, scrollWidth } = this.root;
    this.before_.hidden = scrollLeft < 2;
    this.after_.hidden = scrollLeft + clientWidth > scrollWidth - 2;
  }

  measure(): void {
    this.fit();
    const { left, right } = this.root.getBoundingClientRect();
    this.sides = { left, right };
    for (const column of this.list) {
      const box = column.scroller.getBoundingClientRect(); // of a folded one: nothing
      const aside = this.isHeld(column) ? 0 : this.root.scrollLeft;
      column.rect = { x: box.left + aside, y: box.top, w: column.scroller.clientWidth, h: box.height };
    }
  }
  onScreen(column: Column): Rect {
    return this.isHeld(column) ? column.rect : { ...column.rect, x: column.rect.x - this.root.scrollLeft };
  }
  // px of a column that lie under the one that is held.
  covered(column: Column): number {
    if (!this.held_ || !this.wide_ || column === this.held_) return 0;
    const { x, w } = this.onScreen(column);
    return Math.max(0, Math.min(w, this.held_.rect.x + this.held_.section.offsetWidth - x));
  }
  // Of the strip: what is in view lies between.
  sides = { left: 0, right: 0 };
  shut(column: Column): boolean { return this.wide_ && column.folded; }
  private isHeld(column: Column): boolean { return this.wide_ && column === this.held_; }
  // A menu of the canvas lies under these columns' heads: they make room while it is open.
  giveWay(menus: Rect[]): void {
    for (const id of ['card', 'sift', 'find']) {
      const box = found(id).getBoundingClientRect();
      found(id).classList.toggle('below-menu', menus.some(m => m.x < box.right && m.x + m.w > box.left && m.y < box.bottom && m.y + m.h > box.top));
    }
    for (const { section } of this.list) {
      const box = menus.length > 0 ? section.firstElementChild!.getBoundingClientRect() : null;
      section.classList.toggle('under', box !== null &&
        menus.some(m => m.x < box.right - 1 && m.x + m.w > box.left + 1 && m.y < box.bottom - 1 && m.y + m.h > box.top + 1));
    }
  }
  scrolls(): number[] {
    return this.list.map(column => column.scroller.scrollTop);
  }

  // The paragraphs whose words are to be read now, and whether the view comes close to their end.
  range(column: Column, rest: boolean): { from: number; to: number } { return paragraphsToRead(column, rest); }
  outrun(column: Column): boolean { return isOutrun(column); }

  // ---- movement
  // Brings the beginning of each span to one height: `at` on the screen, else a third from the top of the view.
  // `sides`: of each article which of a fact's values it states; the strip then goes to where most of them are seen.
  bring(targets: { article: number; begin: number; end: number }[], at: number | undefined, still: boolean, sides: number[][] = []): void {
    if (targets.length === 1) { // it was asked for
      const column = this.list[targets[0]!.article];
      if (column && this.shut(column)) this.fold(column, false);
    }
    const moves = targets.flatMap(({ article, begin, end }) => {
      const column = this.list[article];
      const range = column && !this.shut(column) && rangeOf(column.text, [begin, end]);
      return range ? [{ column, range }] : [];
    });
    // all are measured, then all are moved: each look after a change would lay out every column anew
    const { left, right } = this.root.getBoundingClientRect();
    const measured = () => moves.map(({ column, range }) => {
      const view = column.scroller.getBoundingClientRect();
      const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
      const top = column.scroller.scrollTop;
      return { column, range, view, from: top, to: top + box.top - (at ?? view.top + view.height / 3) };
    });
    if (targets.length > 1 && makeRoom(measured())) this.actions_.changed();
    const steps = measured().map(step => ({ ...step, far: Math.abs(step.to - step.from) > 3 * step.view.height }));
    for (const { column, view, to, far } of steps) {
      const unseen = view.left >= right || view.right <= left; // nobody sees it move; and some browsers move it no further while it is out of sight
      column.scroller.scrollTo({ top: to, behavior: still || far || unseen ? 'instant' : 'smooth' });
    }
    // Paragraphs that had never been laid out have their true heights only now.
    if (steps.some(step => step.far))
      requestAnimationFrame(() => { measured().forEach(({ column, to }, i) => { if (steps[i]!.far) column.scroller.scrollTo({ top: to, behavior: 'instant' }); }); });
    if (sides.length > 0) this.revealSides(sides, still);
    else this.reveal(targets.map(t => t.article), still);
  }

  // Nothing is chosen any more: the room above the texts goes.
  releaseRoom(): void {
    if (releaseRoom(this.list)) this.actions_.changed();
  }

  // Scrolls the strip sideways when none of these columns is in view.
  private reveal(articles: number[], still: boolean): void {
    const strip = this.root.getBoundingClientRect();
    const columns = articles.map(i => this.list[i]).filter(c => c !== undefined && !this.shut(c) && !this.isHeld(c)) as Column[];
    const seen = columns.some(({ section }) => {
      const box = section.getBoundingClientRect();
      return box.left >= strip.left + this.heldWidth() - 1 && box.right <= strip.right + 1;
    });
    if (!seen) columns[0]?.section.scrollIntoView({ block: 'nearest', inline: 'start', behavior: still ? 'instant' : 'smooth' });
  }

  private revealSides(sides: number[][], still: boolean): void {
    const { left, right } = this.root.getBoundingClientRect();
    const { scrollLeft, clientWidth, scrollWidth } = this.root;
    const held = this.heldWidth();
    const card = found('card').getBoundingClientRect(); // where the list is shut it lies over the last columns
    const covered = card.width > 0 && card.left > left + 1 ? Math.max(0, right - card.left) : 0;
    const stands = this.list.flatMap((column, i) => {
      const box = column.section.getBoundingClientRect();
      return this.shut(column) || this.isHeld(column) ? [] : [{ x: box.left - left + scrollLeft - held, w: box.width, values: sides[i] ?? [] }];
    });
    const kept = this.held_ && this.wide_ ? sides[this.list.indexOf(this.held_)] ?? [] : [];
    const to = showingMost(stands, kept, scrollLeft, clientWidth - held - covered, scrollWidth - clientWidth);
    if (Math.abs(to - scrollLeft) > 1) this.root.scrollTo({ left: to, behavior: still ? 'instant' : 'smooth' });
  }

  // The column that is read: the first that is whole in view.
  inView(): number {
    const left = this.root.getBoundingClientRect().left + this.heldWidth();
    const gap = (column: Column) => {
      return this.shut(column) || this.isHeld(column) ? Infinity : Math.abs(column.section.getBoundingClientRect().left - left);
    };
    return this.list.reduce((best, column, i) => gap(column) < gap(this.list[best]!) ? i : best, 0);
  }

  // The column that the keyboard is in, where it is in view; else the one that is read.
  atHand(): number {
    const at = this.list.findIndex(({ section }) => section.contains(document.activeElement));
    const box = this.list[at]?.section.getBoundingClientRect();
    const strip = this.root.getBoundingClientRect();
    return box && box.left < strip.right - 1 && box.right > strip.left + this.heldWidth() + 1 ? at : this.inView();
  }

  // Which article and which byte of its body lie at a point of the document's text.
  at(x: number, y: number): { article: number; unit: number } | null {
    const place = document.caretPositionFromPoint?.(x, y);
    if (!place) return null;
    const article = this.list.findIndex(column => column.section.contains(place.offsetNode));
    const paragraph = this.list[article]?.text.paragraphs.find(p => p.node === place.offsetNode);
    return paragraph ? { article, unit: paragraph.begin + place.offset } : null;
  }

  rangeOf(article: number, span: Span): Range | null {
    const column = this.list[article];
    return column ? rangeOf(column.text, span) : null;
  }
}
