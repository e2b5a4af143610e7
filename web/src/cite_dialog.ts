// The dialog of one fact to take along: its picture with an alternative text, its citation, its link. In: what is cited, how its
// link is made. Out: clipboard and downloads. Covered by tests/e2e/share.scenario.mjs.
import { alternativeText, citationText, drawCard, type Cited } from './cite';
import { ask } from './dialogs';
import { button, element } from './dom';
import { sentenceOf } from './failure';
import { copyText, download } from './link';
import type { Status } from './status';

export const kMostFactLink = 2000; // characters: what every messenger carries

// The link of this fact alone, or why there is none.
export type FactLink = { address: string; characters: number } | { why: string };

export async function showCite(cited: Cited, name: string, link: Promise<FactLink>, status: Status): Promise<void> {
  const canvas = element('canvas', { role: 'img', 'aria-label': alternativeText(cited), class: 'cited' });
  await Promise.all(["600 24px 'Inter', 'Inter Other'", "400 20px 'Inter', 'Inter Other'", "600 40px 'Source Serif 4', 'Source Serif 4 Other'", "400 29px 'Source Serif 4', 'Source Serif 4 Other'"].map(font => document.fonts.load(font, cited.about)));
  drawCard(cited, canvas);
  const about = element('p', { class: 'hint' }, 'Making the link of this fact …');
  const copy = (what: string, text: Promise<string>) => void copyText(text).then(done =>
    done ? status.notice(`${what} copied.`) : status.error(`The browser did not let the page copy: select the text in the dialog instead.`),
  error => status.error(sentenceOf(error)));
  const address = link.then(made => 'address' in made ? made.address : '');
  const link_button = button('Copy link', {}, () => copy('Link of this fact', address));
  link_button.disabled = true;
  void link.then(made => {
    link_button.disabled = !('address' in made);
    about.textContent = 'address' in made ? `The link carries only these sentences: ${made.characters.toLocaleString('en')} characters, fits everywhere.` : made.why;
  });
  ask('Take this fact along', [canvas, element('textarea', { rows: '5', readonly: '', 'aria-label': 'Citation' }, citationText(cited)), about], 'Close', [
    button('Copy citation', { class: 'main' }, () => copy('Citation', address.then(made => citationText(cited, made)))),
    button('Copy description', {}, () => copy('Description of the picture', Promise.resolve(alternativeText(cited)))),
    button('Save picture', {}, () => canvas.toBlob(blob => void blob?.arrayBuffer().then(bytes => download(name, 'image/png', new Uint8Array(bytes))), 'image/png')),
    link_button,
  ]);
}
