// The page's dialogs: paste, edit, link, help. In: what to ask. Out: what the reader said, to one function each.
// Native <dialog>: Escape closes, the focus stays inside and goes back. Covered by tests/e2e.
import { button, element } from './dom';
import { kKeyList } from './keyboard';

type Field = [name: 'title' | 'source' | 'published' | 'url', label: string, type: 'text' | 'date' | 'url'];
const kFields: Field[] = [
  ['source', 'Outlet', 'text'],
  ['published', 'Date', 'date'],
  ['title', 'Title', 'text'],
  ['url', 'Address', 'url'],
];
export interface Said { title: string; source: string; published: string; url: string }

export function openDialog(title: string, content: (Node | string)[], buttons: HTMLElement[]): HTMLDialogElement {
  const head = element('h2', { id: 'dialog-title' }, title);
  const form = element('form', { method: 'dialog' }, head, ...content, element('div', { class: 'buttons' }, ...buttons));
  const dialog = element('dialog', { 'aria-labelledby': 'dialog-title' }, form);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

// Any content with a button that closes; other buttons stand before it.
export function ask(title: string, content: (Node | string)[], close: string, others: HTMLElement[] = []): HTMLDialogElement {
  return openDialog(title, content, [...others, cancel(close)]);
}

export const cancel = (label = 'Cancel') => button(label, {}, () => document.querySelector<HTMLDialogElement>('dialog[open]')?.close());
export const accept = (label: string) => element('button', { type: 'submit', class: 'main' }, label);

export function fields(values: Partial<Said>): { rows: HTMLElement; said(): Said } {
  const inputs = kFields.map(([name, label, type]) => {
    const input = element('input', { type, name, autocomplete: 'off' });
    input.value = values[name] ?? '';
    return { name, input, row: element('label', { class: name }, element('span', {}, label), input) };
  });
  const value = (name: Field[0]) => inputs.find(i => i.name === name)!.input.value.trim();
  return {
    rows: element('div', { class: 'fields' }, ...inputs.map(i => i.row)),
    said: () => ({ title: value('title'), source: value('source'), published: value('published'), url: value('url') }),
  };
}

// Resolves when it is closed, and what was said is done.
export function askText(text: string, known: Partial<Said>, done: (text: string, said: Said) => Promise<void>): Promise<void> {
  const area = element('textarea', { rows: '12', 'aria-label': 'Text of the article', placeholder: 'Paste an article here' });
  area.value = text;
  const about = fields(known);
  const dialog = openDialog('Paste a text', [area, element('p', { class: 'hint' }, 'Outlet, date, title and address may stay empty.'), about.rows],
    [cancel(), accept('Add')]);
  let doing = Promise.resolve();
  dialog.querySelector('form')!.addEventListener('submit', event => {
    if (area.value.trim()) return void (doing = done(area.value, about.said()));
    event.preventDefault();
    area.focus();
  });
  area.focus();
  return new Promise(closed => dialog.addEventListener('close', () => closed(doing)));
}

// Whether what was sent to this page is to be added; null where the question was closed.
export function askShared(names: string[]): Promise<boolean | null> {
  const dialog = openDialog('Add what was sent to this page?', [
    element('ul', {}, ...names.map(name => element('li', {}, name))),
    element('p', { class: 'hint' }, 'Leave it out if it was not you who shared it: any site that you visit can send something here.')],
  [element('button', { type: 'submit', value: 'left' }, 'Leave out'), element('button', { type: 'submit', value: 'added', class: 'main' }, 'Add')]);
  return new Promise(done => {
    dialog.querySelector('form')!.addEventListener('submit', event => done((event.submitter as HTMLButtonElement).value === 'added')); // a frame before it is closed
    dialog.addEventListener('close', () => done(null));
  });
}

// Where the clipboard is refused: the link, selected, to copy by hand.
export function showLink(address: string, sentence: string): void {
  const area = element('textarea', { rows: '5', readonly: '', 'aria-label': 'Link' });
  area.value = address;
  openDialog('Copy this link', [element('p', {}, sentence), area], [cancel('Close')]);
  area.select();
}

const kMarks: [sign: string, name: string, means: string][] = [
  ['conflict', 'Conflict', 'as stated, both cannot be true'],
  ['differs', 'Differs', 'both can be true: an update, another precision, other words'],
  ['shared', 'Shared', 'at least one other article says this too'],
  ['only', 'Only here', 'no other article says this'],
];

export function showHelp(version: Promise<string>): void {
  const made = element('p', { class: 'hint' }, 'Synoptic');
  version.then(text => { made.textContent = text; }, () => undefined);
  const keys = element('dl', { class: 'keys' }, ...kKeyList.flatMap(([key, does]) =>
    [element('dt', {}, element('kbd', {}, key)), element('dd', {}, does)]));
  openDialog('Help', [
    element('p', {}, 'Synoptic says what the texts say, never what is true. Choose a sentence or a fact: every article that says ' +
      'something about it comes to the same height.'),
    element('dl', { class: 'marks' }, ...kMarks.flatMap(([sign, name, means]) =>
      [element('dt', {}, element('span', { class: `sign ${sign}` }), name), element('dd', {}, means)])),
    element('p', {}, 'A bracket under “…” or “[words]” of a quotation: the text itself says that it was edited, and another article has it in full. ' +
      'The narrow map beside each text shows where its marks lie; a press on it goes there.'),
    keys,
    element('h3', {}, 'Privacy'),
    element('p', {}, 'Nothing leaves this browser: no upload, no cookies, no counting. The text travels inside a copied link; whoever ' +
      'has the link has the text, and it stays in chat logs and in the history of browsers.'),
    made,
  ], [cancel('Close')]);
}
