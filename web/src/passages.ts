// Stretches of an article as elements to read: words that are marked keep their mark. In: an article's body with its byte map,
// a span, marked spans in it. Out: text nodes and <mark> elements, in order; nothing of the body is parsed as markup.
// Example: the span of "Nine were hurt." with "Nine" marked conflict gives <mark class="conflict">Nine</mark> and " were hurt.".
// Covered by passages.test.ts.
import type { Relation, Span } from './contract';
import { element } from './dom';
import type { ByteMap } from './spans';

export type Look = Relation | 'stated' | 'fresh' | 'declared';
export interface Dressed { span: Span; look: Look }
export interface Source { body: string; map: ByteMap }
export interface Piece { text: string; looks: Look[] }

// Cuts a span where looks begin and end; white space is laid out as one space.
export function cutPieces({ body, map }: Source, span: Span, dressed: Dressed[]): Piece[] {
  const inside = dressed.filter(d => d.span[0] < span[1] && d.span[1] > span[0]);
  const cuts = new Set([span[0], span[1]]);
  for (const { span: [begin, end] } of inside) for (const at of [begin, end]) if (at > span[0] && at < span[1]) cuts.add(at);
  const points = [...cuts].sort((left, right) => left - right);
  return points.slice(0, -1).map((from, i) => {
    const to = points[i + 1]!;
    const looks = [...new Set(inside.filter(d => d.span[0] <= from && d.span[1] >= to).map(d => d.look))];
    return { text: body.slice(map.unitOf(from), map.unitOf(to)).replace(/\s+/gu, ' '), looks };
  }).filter(piece => piece.text !== '');
}

export function written(source: Source, span: Span, dressed: Dressed[] = []): (Node | string)[] {
  return cutPieces(source, span, dressed).map(({ text, looks }) => looks.length > 0 ? element('mark', { class: looks.join(' ') }, text) : text);
}
