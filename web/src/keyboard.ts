// The page's keys. In: keydown events outside text fields and dialogs. Out: one call a key. The list is also what the help
// dialog shows. Covered by tests/e2e.
import { isTyping } from './intake';

export type Toggled = 'facts' | 'shared' | 'legend' | 'annotated' | 'aligned';
export interface Keys {
  step(by: 1 | -1): void;
  sentence(by: 1 | -1): void;
  toggle(what: Toggled): void;
  article(to: number | 'next' | 'previous'): void;
  act(action: 'find' | 'matrix' | 'study' | 'help' | 'correct'): void;
  clear(): void;
  undo(): void;
  redo(): void;
}

export const kIsMac = /mac|iphone|ipad/i.test(navigator.platform);
const command = kIsMac ? '⌘' : 'Ctrl+';
export const kKeyList: [keys: string, does: string][] = [
  ['n', 'next conflict or difference'],
  ['p', 'previous conflict or difference'],
  ['j', 'next sentence of the article'],
  ['k', 'previous sentence of the article'],
  ['a', 'annotated reading, or side by side'],
  ['r', 'rows aligned, articles scrolled together'],
  ['s', 'show what is shared and what only one has'],
  ['f', 'list of facts'],
  ['m', 'table of facts by article'],
  ['t', 'timeline, questions, draft check'],
  ['c', 'correct what is chosen or selected: dismiss, confirm, relate, unlink, dates, names'],
  ['1 … 9', 'to this article: the arrows scroll it, j and k read it'],
  ['[ ]', 'to the article before, to the one after'],
  ['/', 'find in all articles'],
  ['Esc', 'choose nothing'],
  [`${command}V`, 'paste a text or a link as it is'],
  [`${command}Z`, 'undo'],
  [`${kIsMac ? '⇧' : 'Shift+'}${command}Z`, 'redo'],
  ['?', 'this list'],
];

export function listenToKeys(keys: Keys): void {
  addEventListener('keydown', event => {
    if (isTyping(event.target) || document.querySelector('dialog[open]') || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      const letter = event.key.toLowerCase();
      if (letter === 'z') event.shiftKey ? keys.redo() : keys.undo();
      else if (letter === 'y') keys.redo();
      else return;
      event.preventDefault();
      return;
    }
    if (/^[1-9]$/.test(event.key)) return keys.article(Number(event.key) - 1);
    const press = kPresses[event.key];
    if (!press) return;
    event.preventDefault(); // "/" is some browsers' own find
    press(keys);
  });
}

const kPresses: Record<string, (keys: Keys) => void> = {
  n: keys => keys.step(1),
  p: keys => keys.step(-1),
  j: keys => keys.sentence(1),
  k: keys => keys.sentence(-1),
  a: keys => keys.toggle('annotated'),
  r: keys => keys.toggle('aligned'),
  s: keys => keys.toggle('shared'),
  f: keys => keys.toggle('facts'),
  m: keys => keys.act('matrix'),
  t: keys => keys.act('study'),
  c: keys => keys.act('correct'),
  '/': keys => keys.act('find'),
  '[': keys => keys.article('previous'),
  ']': keys => keys.article('next'),
  '?': keys => keys.act('help'),
  F1: keys => keys.act('help'),
  Escape: keys => keys.clear(),
};
