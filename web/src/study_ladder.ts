// Who says it: of each fact the way from who said it first to the article, as the core climbed it. In: the ladders, and how places
// and facts are shown. Out: elements. Covered by study.test.ts and tests/e2e.
import { element } from './dom';
import { counted } from './labels';
import type { Places, WordsAt } from './study';

export interface Rung extends WordsAt { name: string; kind: string; leadsTo: string | null }
export interface Climb extends WordsAt { origin: number; denied: boolean; unclear: boolean; dropped: boolean; rungs: Rung[] }
// Without a fact: a statement of one text that came to it through somebody.
export interface Ladders { ladders: { fact: string | null; origins: number; climbs: Climb[] }[] }

const kNotNamed = new Set(['group', 'unnamed']);

// What is to be said of the way beside its rungs.
export function remarkOf({ rungs, denied, unclear, dropped }: Pick<Climb, 'denied' | 'unclear' | 'dropped'> & { rungs: unknown[] }): string {
  if (denied) return 'the source says that it is not so';
  if (rungs.length > 1) return '';
  if (unclear) return 'somebody’s word, but whose was not made out';
  return dropped ? 'no source, where another text names one' : 'no source';
}

export function ladderView({ ladders }: Ladders, places: Places): HTMLElement[] {
  // a fact that nobody is the source of, in any text, has no ladder to look at
  const climbed = ladders.filter(ladder => ladder.climbs.some(climb => climb.rungs.length > 1 || climb.unclear || climb.dropped));
  if (climbed.length === 0) return [element('p', {}, 'No text names a source for what it states.')];
  return [
    element('p', { class: 'hint' }, 'Who said it first stands first, the article last. Copies, and a report together with the articles that cite it, are one origin.'),
    element('ol', { class: 'ladders' }, ...climbed.map(ladder => element('li', {},
      ...(ladder.fact === null ? [element('span', { class: 'hint' }, 'Said in one text')]
        : [places.factButton(ladder.fact), element('span', { class: 'hint' }, ` ${counted(ladder.origins, 'origin')}`)]),
      ...ladder.climbs.map(climb => element('div', { class: climb.dropped ? 'happening dropped' : 'happening' }, way(climb, places), places.passage(climb, remarkOf(climb))))))),
  ];
}

function way(climb: Climb, places: Places): HTMLElement {
  return element('ol', { class: 'way', 'aria-label': 'The way into this text' }, ...climb.rungs.slice(0, -1).map(rung => element('li', {},
    rung.name, ...(kNotNamed.has(rung.kind) ? [element('span', { class: 'hint' }, ' not named')] : []),
    ...(rung.leadsTo ? [element('span', { class: 'hint' }, ` compared here as ${places.labelOf(rung.leadsTo)}`)] : []))));
}
