// What this page is: version, formats, licences, and a report of a problem that holds no word of any article. In: what the core and
// the browser say. Out: a dialog. Covered by tests/e2e/pages.scenario.mjs.
import { ask } from './dialogs';
import { button, element } from './dom';
import { copyText } from './link';
import { problemReport, type Facts } from './problem_report';
import type { Status } from './status';

export function showAbout(facts: Facts, status: Status): void {
  const { version } = facts;
  const link = (label: string, href: string) => element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, label);
  const report = problemReport(facts, navigator.userAgent, `${innerWidth}×${innerHeight} at ${devicePixelRatio}`);
  const shown = element('textarea', { rows: '7', readonly: '', 'aria-label': 'Problem report' }, report);
  ask('About Synoptic', [
    element('p', {}, 'Synoptic says what the texts say, never what is true. It works in your browser alone.'),
    element('p', {}, `Version ${version['program']}, rules ${version['rules']}, link format ${version['link']}, comparison format ${version['format']}.`),
    element('p', {}, 'MIT licence. ', link('Notices of what it is made of', 'NOTICES.txt'), ' · ', link('Privacy', 'privacy.html')),
    element('h3', {}, 'Report a problem'),
    element('p', { class: 'hint' }, 'This says what your browser and the page are, and how much was compared. No word of an article is in it.'),
    shown,
  ], 'Close', [button('Copy the report', {}, () => void copyText(Promise.resolve(report)).then(done => done ? status.notice('Problem report copied.') : shown.select()))]);
}
