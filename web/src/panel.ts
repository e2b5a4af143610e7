// Tools and facts as ordinary elements, for pages without WebGL2 and for forced colours, where the canvas shows nothing.
// In: the comparison and what is chosen. Out: actions, the same ones that the canvas's toolbar gives. Covered by tests/e2e.
import type { Action, Comparison, Relation } from './contract';
import { marked } from './corrections';
import { button, element, found } from './dom';
import { isOffered } from './embed';
import { aboutOf } from './labels';

const kTools: [label: string, action: Action][] = [
  ['Open in Synoptic', 'openWhole'], ['Add files', 'addFiles'], ['Paste text', 'paste'], ['Copy link', 'copyLink'], ['Undo', 'undo'], ['Redo', 'redo'], ['Find', 'find'], ['Annotated', 'annotated'], ['Table of facts', 'matrix'], ['Study', 'study'], ['Correct', 'correct'], ['Save as one file', 'saveHtml'], ['Copy excerpt link', 'copyExcerpt'], ['Save JSON', 'saveJson'], ['Save Markdown', 'saveMarkdown'], ['Save CSV', 'saveCsv'], ['Help', 'help'],
];
const kNames: Record<Relation, string> = { conflict: 'Conflict', differs: 'Differs', shared: 'Shared', only: 'Only here' };
const kMostFacts = 500; // shown at a time: the rest is counted

export class Panel {
  private readonly facts_ = element('ol', { class: 'facts' });
  private readonly tools_: HTMLElement;
  private comparison_: Comparison | null = null;
  private filled_ = false;
  private chosen_ = '';
  private readonly summary_ = element('p', { class: 'hint' });

  constructor(private readonly act_: (action: Action) => void, private readonly choose_: (fact: string) => void) {
    this.tools_ = element('div', { class: 'tools' }, ...kTools.filter(([, action]) => isOffered(action)).map(([label, action]) => button(label, {}, () => this.act_(action))));
    found('panel').append(this.tools_,
      element('h2', {}, 'Facts'), this.summary_, this.facts_);
  }

  show(comparison: Comparison): void {
    this.comparison_ = comparison;
    this.filled_ = false;
  }

  // The list is made only where it is seen.
  fill(): void {
    const comparison = this.comparison_;
    if (!comparison || this.filled_) return;
    this.filled_ = true;
    const shown = comparison.facts.slice(0, kMostFacts);
    const more = comparison.facts.length - shown.length;
    this.summary_.textContent = `${comparison.facts.length} facts, conflicts first${more > 0 ? `; the first ${kMostFacts} are listed` : ''}.`;
    this.facts_.replaceChildren(...shown.map(fact => {
      const made = button('', { class: `fact ${fact.relation}${fact.dismissed ? ' dismissed' : ''}${marked(fact) ? ' mine' : ''}`, 'aria-pressed': 'false', 'data-fact': fact.id }, () => this.choose_(fact.id));
      made.append(element('b', {}, kNames[fact.relation]), ' ', fact.dismissed ? element('s', {}, aboutOf(fact)) : aboutOf(fact), ...(marked(fact) ? [element('em', {}, marked(fact))] : []), element('span', {}, fact.explanation));
      return element('li', {}, made);
    }));
    this.chosen(this.chosen_);
  }

  chosen(fact: string): void {
    this.chosen_ = fact;
    if (!this.filled_) return;
    document.documentElement.style.setProperty('--tools', `${Math.max(0, this.tools_.getBoundingClientRect().bottom)}px`); // the card begins below
    for (const made of this.facts_.querySelectorAll<HTMLElement>('[data-fact]'))
      made.setAttribute('aria-pressed', String(made.dataset['fact'] === fact));
  }
}
