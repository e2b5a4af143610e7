// What the update changed between two versions, as the core lists it. In: the answer, and how places and facts are shown. Out:
// elements. Covered by study.test.ts and tests/e2e.
import { element } from './dom';
import type { Places, WordsAt } from './study';

export type Change = 'gained' | 'lost' | 'altered';
export interface FactChange { change: Change; kind: string; before: string; after: string; then: WordsAt[]; now: WordsAt[] }
export interface Update { old: string; new: string; sentences: { change: string; then: string[]; now: string[] }[]; facts: FactChange[]; resolved: string[]; made: string[] }

// One line of what changed: "altered: twelve, now fifteen".
export function changeOf({ change, then, now }: Pick<FactChange, 'change' | 'then' | 'now'>): string {
  const words = (all: WordsAt[]) => all[0]?.words ?? '';
  if (change === 'altered') return `Altered: ${words(then)}, now ${words(now)}`;
  return change === 'gained' ? `New: ${words(now)}` : `Gone: ${words(then)}`;
}

// How many sentences changed in which way, in words; empty when none did.
export function sentencesOf(sentences: Update['sentences']): string {
  const kWays = [['reworded', 'reworded'], ['added', 'new'], ['removed', 'gone']] as const;
  return kWays.map(([change, word]) => [sentences.filter(one => one.change === change).length, word] as const)
    .filter(([count]) => count > 0).map(([count, word], at) => `${count}${at === 0 ? (count === 1 ? ' sentence' : ' sentences') : ''} ${word}`).join(', ');
}

export function updateView(update: Update, places: Places): HTMLElement[] {
  const sentences = sentencesOf(update.sentences);
  const conflicts = (facts: string[], title: string) => (facts.length === 0 ? [] : [element('h3', {}, title),
    element('ul', { class: 'conflicts' }, ...facts.map(fact => element('li', {}, places.factButton(fact))))]);
  const nothing = update.facts.length + update.resolved.length + update.made.length === 0;
  return [
    element('p', {}, nothing ? `No fact changed.${sentences ? ` ${sentences}.` : ''}` : sentences ? `${sentences}.` : ''),
    ...conflicts(update.resolved, 'Conflicts that the newer version no longer has'),
    ...conflicts(update.made, 'Conflicts that the newer version makes'),
    element('ol', { class: 'changes' }, ...update.facts.map(fact => element('li', { class: fact.change }, element('h3', {}, changeOf(fact)),
      ...fact.then.map(words => places.passage(words, 'before')), ...fact.now.map(words => places.passage(words, 'now'))))),
  ];
}
