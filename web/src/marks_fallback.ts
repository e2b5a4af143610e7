// Marks in the document's own text, for pages without WebGL2 and for forced colours. In: a comparison and the columns that
// show it. Out: ranges registered as CSS highlights, which the style sheet gives lines of different shape, not colour alone.
// Example: a conflict's spans get a wavy line. Covered by tests/e2e.
import type { Columns } from './columns';
import type { Comparison, Relation } from './contract';
import { declaredEdits } from './edits';

const kMarked: Relation[] = ['differs', 'conflict']; // the stronger one on top
const kMostRanges = 5000; // of one kind: past it the browser's own cost shows

interface Highlights { set(name: string, highlight: unknown): void; delete(name: string): void }
const registry = () => (CSS as unknown as { highlights?: Highlights }).highlights;
const highlightOf = (ranges: Range[]) =>
  new (globalThis as unknown as { Highlight: new (...ranges: Range[]) => unknown }).Highlight(...ranges);

export type Places = Map<string, [article: number, sentence: number]>;

export function placesOf(comparison: Comparison): Places {
  const places: Places = new Map();
  comparison.articles.forEach((article, a) => article.sentences.forEach((sentence, s) => places.set(sentence.id, [a, s])));
  return places;
}

export function showMarks(comparison: Comparison, columns: Columns, places: Places): void {
  const edits = declaredEdits(comparison.facts, id => places.get(id)?.[0] ?? -1).map(({ article, span }) => columns.rangeOf(article, span));
  registry()?.set('declared', highlightOf(edits.filter(range => range !== null)));
  for (const relation of kMarked) {
    const ranges: Range[] = [];
    for (const fact of comparison.facts) {
      if (fact.relation !== relation || fact.dismissed) continue;
      for (const { sentence, span } of fact.values.flatMap(value => value.mentions)) {
        const place = places.get(sentence);
        const range = place && ranges.length < kMostRanges ? columns.rangeOf(place[0], span) : null;
        if (range) ranges.push(range);
      }
    }
    registry()?.set(relation, highlightOf(ranges));
  }
}

export function showChosen(comparison: Comparison, columns: Columns, sentences: [article: number, sentence: number][]): void {
  const ranges = sentences.map(([article, sentence]) => {
    const span = comparison.articles[article]?.sentences[sentence]?.span;
    return span ? columns.rangeOf(article, span) : null;
  });
  const chosen = highlightOf(ranges.filter(range => range !== null)) as { priority: number };
  chosen.priority = -1; // below the marks: their lines are drawn over its ground, in its ink
  registry()?.set('chosen', chosen);
}

export function showFoundMarks(places: { range: Range; current: boolean }[]): void {
  if (places.length === 0) return void (registry()?.delete('found'), registry()?.delete('current'));
  registry()?.set('found', highlightOf(places.filter(p => !p.current).map(p => p.range)));
  registry()?.set('current', highlightOf(places.filter(p => p.current).map(p => p.range)));
}

export function clearMarks(): void {
  for (const name of [...kMarked, 'chosen', 'declared']) registry()?.delete(name);
}
