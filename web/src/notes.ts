// Annotated reading: beside the chosen sentence of each article, in its margin, what the others say. In: a choice and whether
// there is a margin. Out: one <aside> in each column's scroller, at the height of its sentence, so that it scrolls with the text.
// Without a choice the margin says how to get one. Covered by tests/e2e.
import type { Columns } from './columns';
import { othersParts, type CardActions } from './card';
import { element } from './dom';
import type { Index, Place } from './evidence';

const kMostColumns = 40; // notes are made for so many articles: nobody turns further without choosing anew

export class Notes {
  private placed_: { scroller: HTMLElement; inner: HTMLElement; range: Range | null }[] = [];

  constructor(private readonly columns_: Columns, private readonly go_: CardActions['go']) {}

  clear(): void {
    this.placed_ = [];
    for (const { scroller } of this.columns_.list) scroller.querySelector('.notes')?.remove();
  }

  // `places`: of each article the sentence to look at.
  show(index: Index, places: Place[]): void {
    this.clear();
    this.columns_.list.slice(0, kMostColumns).forEach((column, article) => {
      const place = places.find(p => p[0] === article);
      const notes = element('aside', { class: 'notes', 'aria-label': `What the others say, beside ${column.label}` });
      const inner = element('div', { class: place ? 'inner' : 'inner idle' });
      if (place) inner.append(element('h2', {}, 'What the others say'), ...othersParts(index, place, this.go_));
      else inner.append(element('p', { class: 'hint' }, places.length > 0 ? `${column.label} says nothing of it.`
        : 'Choose a sentence: what each other article says of it stands here, and which say nothing.'));
      notes.append(inner);
      column.scroller.append(notes);
      const range = place ? this.columns_.rangeOf(article, index.comparison.articles[article]!.sentences[place[1]]!.span) : null;
      this.placed_.push({ scroller: column.scroller, inner, range });
    });
    this.put();
  }

  // At the height of the sentences; again when the text has moved.
  put(): void {
    const tops = this.placed_.map(({ scroller, range }) => range
      ? range.getClientRects()[0]!.top - scroller.getBoundingClientRect().top + scroller.scrollTop : scroller.scrollTop + 26);
    this.placed_.forEach(({ inner }, i) => inner.style.setProperty('top', `${Math.max(22, Math.round(tops[i]!) - 4)}px`));
  }
}
