// What another version of the program found otherwise: the new facts and the sentences that bore those that are gone. In: the
// effect of the module and the comparison now. Out: a dialog. Covered by tests/e2e/share.scenario.mjs.
import type { Comparison, Effect, Relation, Span } from './contract';
import { ask } from './dialogs';
import { element } from './dom';
import { aboutOf, labelsOf } from './labels';

const quoted = (body: string, [begin, end]: Span) => new TextDecoder().decode(new TextEncoder().encode(body).subarray(begin, end));

type Other = Extract<Effect, { type: 'otherFindings' }>;
const kNames: Partial<Record<Relation, string>> = { conflict: 'Conflict', differs: 'Difference' };

export function showFindings(text: string, fresh: Other['fresh'], gone: Other['gone'], comparison: Comparison): void {
  const labels = labelsOf(comparison.articles);
  const found = fresh.map(id => comparison.facts.find(fact => fact.id === id)).filter(fact => fact !== undefined);
  const list = (head: string, items: HTMLElement[]) => items.length > 0 ? [element('h3', {}, head), element('ul', {}, ...items)] : [];
  ask('Other facts than before', [
    element('p', {}, text),
    ...list('New', found.map(fact => element('li', {}, element('b', {}, kNames[fact.relation] ?? ''), ` ${aboutOf(fact)}: ${fact.explanation}`))),
    ...list('Gone', gone.map(lost => element('li', {}, element('b', {}, kNames[lost.relation] ?? ''), element('ul', {}, ...lost.sentences.map(([article, sentence]) => {
      const { body, sentences } = comparison.articles[article]!;
      return element('li', {}, `${labels[article]}: “${quoted(body, sentences[sentence]!.span)}”`);
    }))))),
  ], 'Close');
}
