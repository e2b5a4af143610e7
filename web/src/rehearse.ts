// The way from a drop to its marks, gone once while nobody waits. A browser compiles what is called when it is called first, and the graphics
// their programs when they first draw: of the first comparison that was a third of the time. In: two short invented reports and what a
// comparison would say of them. Out: whether it was; nothing that anybody sees, hears or finds: what is built is taken away in the same task, and what
// is painted is painted over. Covered by tests/e2e/rehearse.scenario.mjs.
import type { AppModule } from './app_module';
import { buildArticle, refineArticle } from './articles';
import type { ComparedArticle, Comparison, FactMention, Relation, Sentence } from './contract';
import { kReports } from './core_warm';
import { element } from './dom';
import { Index, remarkOf } from './evidence';
import { headOf } from './heads';
import { labelsOf } from './labels';
import { readBoxes } from './layout';
import { ByteMap } from './spans';

// ?cold=1: nothing is made quick ahead, here and in the worker (core_warm.ts). For whoever measures a first time, and for tests, which open hundreds of pages.
export const kCold = new URLSearchParams(location.search).get('cold') === '1';
const kEpoch = -1; // of no layout

export function rehearse(app: AppModule, host: HTMLElement): boolean {
  const comparison = playComparison();
  const json = JSON.stringify({ format: 'synoptic.comparison', version: 1, ...comparison });
  const again = JSON.parse(json) as Comparison;
  const index = new Index(again);
  const labels = labelsOf(again.articles);
  const quiet = () => undefined;
  const made = again.articles.map((article, i) => {
    const text = refineArticle(buildArticle({ ...article, sentences: [] }, quiet), article, quiet);
    const head = headOf({ article, label: labels[i]!, hidden: 0, remark: remarkOf(index.comparison, i, labels), sample: false }, {
      edit: quiet, remove: quiet, hold: quiet, fold: quiet, move: quiet, evenWidths: quiet, widen: quiet, moveBefore: quiet,
      arranged: () => ({ label: '', held: false, first: true, last: true, resized: false, mayFold: false }), boundary: () => ({ left: 0, before: 0 }),
    });
    return { text, column: element('div', {}, head, text.element) };
  });
  host.append(...made.map(({ column }) => column));
  try {
    const boxes = made.map(({ text, column }) => readBoxes(column, text, [20, 24, 20, 16].map(box => ({ box, height: 24, line: box })), 0, text.paragraphs.length, kEpoch));
    app.workspace();
    return app.rehearse({ type: 'add', articles: kReports.map(body => ({ body })) }, json, boxes[0]!);
  } finally {
    for (const { column } of made) column.remove();
  }
}

// Each paragraph a sentence; one fact of each relation, about the first words of both reports.
function playComparison(): Comparison {
  const articles = kReports.map((body, i): ComparedArticle => {
    const letter = 'AB'[i]!;
    const map = new ByteMap(body);
    const sentences = [...body.matchAll(/[^\n]+/g)].map(({ 0: line, index }, k): Sentence => ({
      id: `${letter}${k + 1}`, span: [map.byteOf(index), map.byteOf(index + line.length)], kind: k === 0 ? 'headline' : 'body', paragraph: k }));
    return { id: letter, label: `Report ${letter}`, title: body.split('\n')[0]!, source: '', published: '2031-03-03', publishedFrom: 'text', body, sentences, mentions: [] };
  });
  const words = articles.map(({ sentences: [first], body }): FactMention => {
    const text = body.slice(0, body.indexOf(' ')); // ASCII
    return { sentence: first!.id, span: [0, text.length], text };
  });
  const facts = (['conflict', 'differs', 'shared', 'only'] as Relation[]).map((relation, i): Comparison['facts'][number] => ({
    id: `F${i + 1}`, kind: 'number', about: 'number of people hurt', relation, reason: relation === 'differs' ? 'wording' : '', rule: 'number', origins: 2, by: 'rule', dismissed: false,
    values: words.map(mention => ({ value: mention.text, mentions: [mention] })), explanation: 'Report A says one number and Report B another one.' }));
  return {
    articles, facts, copies: [], notes: [], rows: [{ id: 'R1', sentences: ['A1', 'B1'] }],
    links: [{ left: 'A1', right: 'B1', score: .9, level: 'full', moved: false, revision: '', tokens: 'AKAO' } as Comparison['links'][number]],
  };
}
