// Which study is open, as it travels in a link: "timeline", "ladder", "ask how many points", "draft 2", "update 0 1" (older, newer;
// articles by their place). In: such words, from anywhere. Out: what they say, null when they are none. The core reads the same
// words (src/study/choice.cpp). Covered by study.test.ts.
export type View = 'timeline' | 'ask' | 'draft' | 'ladder' | 'update';
export interface Choice { view: View; question: string; places: number[] }

const kLongestQuestion = 400; // bytes, as the field takes them

export function choiceText({ view, question, places }: Choice): string {
  if (view === 'ask') return question ? `ask ${question}` : '';
  if (places.some(place => place < 0)) return '';
  return [view, ...places].join(' ');
}

export function readChoice(text: string, articles: number): Choice | null {
  const [, view = '', rest = ''] = /^([a-z]+)(?: ([^]+))?$/.exec(text) ?? [];
  if (view === 'timeline' || view === 'ladder') return rest ? null : { view, question: '', places: [] };
  if (view === 'ask') return rest && new TextEncoder().encode(rest).length <= kLongestQuestion ? { view, question: rest, places: [] } : null;
  const count = view === 'draft' ? 1 : view === 'update' ? 2 : 0;
  if (count === 0 || !/^\d{1,4}(?: \d{1,4})?$/.test(rest)) return null;
  const places = rest.split(' ').map(Number);
  if (places.length !== count || new Set(places).size !== count || places.some(place => place >= articles)) return null;
  return { view: view as View, question: '', places };
}
