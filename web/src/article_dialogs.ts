// Dialogs about articles that are there: what an article is called and made of, missing dates, a password. In: what is known. Out:
// what the reader said. Covered by tests/e2e/bring.scenario.mjs.
import { kCharsets } from './charsets';
import type { ComparedArticle } from './contract';
import { accept, cancel, fields, openDialog, type Said } from './dialogs';
import { button, element } from './dom';
import { takenFrom } from './labels';
import type { Block } from './reader';

export interface Made { charset: string; guessed: boolean; blocks: Block[]; byline: string }
export interface Changed { said: Said; charset: string; blocks: Block[] | null } // null: as they were

// Label, date and address; of a file also its charset, and what was cut away of a page, to be taken back.
export function askArticle(label: string, values: Partial<Said>, compared: ComparedArticle | undefined, made: Made | null, done: (changed: Changed) => void): void {
  const about = fields(values);
  const content: (Node | string)[] = [about.rows];
  const taken = compared ? takenFrom(values, compared) : '';
  if (taken) content.push(element('p', { class: 'hint' }, taken));
  if (made?.byline) content.push(element('p', { class: 'hint' }, `Written by ${made.byline}.`));
  const charset = made?.charset ? charsetRow(made) : null;
  if (charset) content.push(charset.row);
  const left = made?.blocks.some(block => !block.kept) ? leftRow(made.blocks) : null;
  if (left) content.push(left.row);
  const dialog = openDialog(`Edit ${label}`, content, [cancel(), accept('Done')]);
  dialog.querySelector('form')!.addEventListener('submit', () =>
    done({ said: about.said(), charset: charset?.select.value ?? '', blocks: left?.chosen() ?? null }));
}

function charsetRow({ charset, guessed }: Made): { row: HTMLElement; select: HTMLSelectElement } {
  const known = kCharsets.some(([name]) => name === charset);
  const select = element('select', { name: 'charset' },
    ...[...(known ? [] : [[charset, charset] as [string, string]]), ...kCharsets].map(([name, text]) => element('option', { value: name }, text)));
  select.value = charset;
  const row = element('label', { class: 'charset' }, element('span', {}, guessed ? 'Charset (guessed: the file names none)' : 'Charset of the file'), select);
  return { row, select };
}

// What was cut away, in its order; each can be taken back, or all at once.
function leftRow(blocks: Block[]): { row: HTMLElement; chosen(): Block[] | null } {
  const left = blocks.filter(block => !block.kept);
  const boxes = new Map(left.map(block => [block, element('input', { type: 'checkbox' })]));
  const list = element('ul', { class: 'left' }, ...left.map(block => element('li', {}, element('label', {}, boxes.get(block)!, ` ${shortened(block.text)}`))));
  const all = button('Take all back', {}, () => boxes.forEach(box => { box.checked = true; }));
  const count = left.length === 1 ? 'One block was left out' : `${left.length} blocks were left out`;
  const row = element('details', { class: 'left-out' }, element('summary', {}, count), all, list);
  return {
    row,
    chosen: () => [...boxes.values()].some(box => box.checked) ? blocks.map(block => ({ ...block, kept: block.kept || boxes.get(block)!.checked })) : null,
  };
}

const kShown = 200; // characters of a block
const shortened = (text: string) => text.length > kShown ? `${text.slice(0, kShown)} …` : text;

// Every article without a date, in one dialog; those that stay empty stay without.
export function askDates(articles: { article: number; label: string; title: string }[], done: (dates: { article: number; published: string }[]) => void): void {
  const rows = articles.map(({ article, label, title }) => {
    const input = element('input', { type: 'date', name: `date-${article}` });
    return { article, input, row: element('label', {}, element('span', {}, title && title !== label ? `${label}: ${title}` : label), input) };
  });
  const dialog = openDialog(articles.length === 1 ? 'When was this published?' : 'When were these published?', [
    element('p', {}, 'With its date, words such as “Tuesday” and “last month” of an article can be placed.'),
    element('div', { class: 'dates' }, ...rows.map(({ row }) => row))], [cancel('Not now'), accept('Done')]);
  dialog.querySelector('form')!.addEventListener('submit', () =>
    done(rows.map(({ article, input }) => ({ article, published: input.value })).filter(({ published }) => published !== '')));
}

export function askPassword(name: string, again: boolean): Promise<string | null> {
  return new Promise(done => {
    const input = element('input', { type: 'password', autocomplete: 'off', 'aria-label': 'Password' });
    const dialog = openDialog(`${name} is protected`, [
      element('p', {}, again ? 'That was not its password.' : 'Its password opens it here; it is kept nowhere.'), input], [cancel('Leave it out'), accept('Open')]);
    let said: string | null = null;
    dialog.querySelector('form')!.addEventListener('submit', () => { said = input.value; });
    dialog.addEventListener('close', () => done(said));
    input.focus();
  });
}
