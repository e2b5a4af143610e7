// The page's keys. In: keydown events outside text fields and dialogs. Out: one call a key. The list is also what the help
// dialog shows. Covered by tests/e2e.
import { isTyping } from './intake';

export interface Keys {
  step(by: 1 | -1): void;
  clear(): void;
  undo(): void;
  redo(): void;
  help(): void;
}

export const kIsMac = /mac|iphone|ipad/i.test(navigator.platform);
const command = kIsMac ? '⌘' : 'Ctrl+';
export const kKeyList: [keys: string, does: string][] = [
  ['n', 'next conflict or difference'],
  ['p', 'previous conflict or difference'],
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
    switch (event.key) {
      case 'n': return keys.step(1);
      case 'p': return keys.step(-1);
      case 'Escape': return keys.clear();
      case 'F1': event.preventDefault(); return keys.help();
      case '?': return keys.help();
    }
  });
}
