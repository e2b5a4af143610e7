// The fields that sift the list of facts: words, kind, article. In: a comparison (which kinds and articles there are). Out: one
// event to the module, which keeps the list; the canvas leaves the room for the fields under the counts (fact_panel.cpp).
// Covered by tests/e2e.
import type { AppEvent, Comparison } from './contract';
import { marked } from './corrections';
import { element, found } from './dom';
import { kindLabel, labelsOf } from './labels';

const kMine: [kind: string, says: string][] = [['reader', 'Yours'], ['dismissed', 'Dismissed'], ['undismissed', 'Not dismissed']];
const kWait = 120; // ms after the last letter

export class Sift {
  private readonly root_ = found('sift');
  private readonly text_ = element('input', { type: 'search', 'aria-label': 'Facts that mention', placeholder: 'Filter', autocomplete: 'off', spellcheck: 'false' });
  private readonly kind_ = element('select', { 'aria-label': 'Kind of fact' });
  private readonly article_ = element('select', { 'aria-label': 'Stated by' });
  private timer_: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly post_: (event: AppEvent) => void) {
    this.root_.append(this.text_, this.kind_, this.article_);
    this.text_.addEventListener('input', () => {
      clearTimeout(this.timer_);
      this.timer_ = setTimeout(() => this.send(), kWait);
    });
    for (const list of [this.kind_, this.article_]) list.addEventListener('change', () => this.send());
  }

  // Other articles: what was asked for is asked no more.
  offer(comparison: Comparison): void {
    const kinds = [...new Set(comparison.facts.map(fact => fact.kind))].sort();
    const mine = comparison.facts.some(marked) ? kMine : [];
    this.kind_.replaceChildren(option('', 'All kinds'), ...mine.map(([kind, says]) => option(kind, says)), ...kinds.map(kind => option(kind, kindLabel(kind))));
    this.article_.replaceChildren(option('-1', 'All articles'), ...labelsOf(comparison.articles).map((label, i) => option(String(i), label)));
    if (this.text_.value) this.text_.value = '';
    this.send();
  }

  // What the module sifts by is what the fields say.
  set({ kind, statedBy, text }: { kind: string; statedBy: number; text: string }): void {
    this.kind_.value = kind;
    this.article_.value = String(statedBy);
    this.text_.value = text;
    this.send();
  }

  show(shown: boolean): void { this.root_.hidden = !shown; }

  private send(): void {
    this.post_({ type: 'sift', kind: this.kind_.value, article: Number(this.article_.value), text: this.text_.value.trim() });
  }
}

const option = (value: string, label: string) => element('option', { value }, label);
