// The page's own linear reader of HTML against a browser's: of every input of html5lib the text that both keep.
//   node tests/soak/strip.mjs [--show] [BUILD]     BUILD: build/wasm (core.wasm); --show: an example of each kind of difference
// Both leave out what is never text of a page (scripts, styles, drawings, fields, what is hidden); white space is collapsed, blocks are
// parted by a blank. Out: how many are equal, and of the others what differs; exit status 1 when fewer are equal than kLeast, 77 where the
// corpus is absent. Equality is no aim by itself: a linear reader builds no tree, so it does not move what stands wrongly in a table, and
// text that a browser drops or moves it keeps where it is. That the share does not sink is what is asserted.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { launch, project, shared } from '../e2e/lib.mjs';
import { loadCore } from '../app/core_driver.mjs';

const kLeast = 0.9; // equal, of the inputs but for the names of characters: those of mathematics are left as they are written
const corpus = path.join(shared, 'corpora/html5lib-tests');
if (!existsSync(corpus)) {
  console.log('skipped: the inputs of html5lib are not beside the project');
  process.exit(77);
}
const words = process.argv.slice(2), show = words.includes('--show');
const core = await loadCore(path.resolve(words.find(word => word !== '--show') ?? path.join(project, 'build/wasm')));

// Tree construction as whole pages (fragments have a context that no page has), and the tokenizer's inputs.
function* inputs() {
  const trees = path.join(corpus, 'tree-construction');
  for (const file of readdirSync(trees).filter(file => file.endsWith('.dat')).sort()) {
    for (const test of readFileSync(path.join(trees, file), 'utf8').split(/^#data\n/m).slice(1)) {
      if (/^#document-fragment$/m.test(test) || /^#script-on$/m.test(test)) continue;
      yield [file, test.split(/\n#errors\n/)[0]];
    }
  }
  const tokens = path.join(corpus, 'tokenizer');
  for (const file of readdirSync(tokens).filter(file => file.endsWith('.test')).sort())
    for (const { input, initialStates, doubleEscaped } of JSON.parse(readFileSync(path.join(tokens, file), 'utf8')).tests ?? [])
      if (!initialStates && !doubleEscaped && input.isWellFormed() && !input.includes('\0')) yield [file, input]; // zero bytes are those of no text
}

// A sentence before it, so that there is an article; the reader puts a page's title at the top, which is no matter here.
const kSentence = 'Twelve people were hurt in Port Ellory on March 3, 2026, the coast guard said, and the harbor was closed for a day.';
const pageOf = input => `${input}\n<p>${kSentence}</p>`;

function ours(input) {
  const { ok, json } = core.call({ op: 'import', name: 'a.html', charset: 'utf-8' }, pageOf(input));
  if (!ok) return '';
  return json.parts?.length ? json.parts.map(part => part.text).join('\n') : json.article.body;
}

// In the browser: what it would keep of the same page.
function theirs(pages) {
  const kNone = new Set(['script', 'style', 'template', 'noscript', 'svg', 'math', 'object', 'canvas', 'audio', 'video', 'select', 'button', 'iframe', 'noembed', 'noframes', 'textarea', 'xmp', 'title', 'frameset']);
  const kBlock = new Set(['p', 'div', 'section', 'article', 'main', 'header', 'footer', 'nav', 'aside', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th',
    'caption', 'blockquote', 'pre', 'figure', 'figcaption', 'hr', 'br', 'address', 'fieldset', 'details', 'summary', 'center', 'body', 'option', 'menu', 'dialog']);
  const textOf = node => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || kNone.has(node.localName) || node.hasAttribute('hidden')) return kBlock.has(node.localName) || kNone.has(node.localName) ? ' ' : '';
    const within = [...node.childNodes].map(textOf).join('');
    return kBlock.has(node.localName) ? ` ${within} ` : node.localName === 'q' ? `“${within}”` : within;
  };
  return pages.map(page => {
    const document = new DOMParser().parseFromString(page, 'text/html');
    return { text: document.body ? textOf(document.body) : '', title: document.querySelector('head > title')?.textContent ?? '' };
  });
}

const collapsed = text => text.replaceAll('\0', '').replaceAll('\ufffd', '').replace(/^• /gm, '').replace(/[\s\u00a0]+/g, ' ').trim();
const sorted = text => text.split(' ').sort().join(' ');
// The title stands before the text, once, where the page has one.
const withoutTitle = (text, title) => title && text.startsWith(title) ? text.slice(title.length).trim() : text;
function kindOf(mine, other) {
  if (mine === other) return 'equal';
  if (mine.replaceAll(' ', '') === other.replaceAll(' ', '')) return 'equal but for blanks between blocks';
  if (sorted(mine) === sorted(other)) return 'the same words in another order';
  const [here, there] = [new Set(mine.split(' ')), new Set(other.split(' '))];
  const less = [...there].filter(word => !here.has(word)), more = [...here].filter(word => !there.has(word));
  return less.length === 0 ? 'more is kept' : more.length === 0 ? 'less is kept' : 'other words';
}

const all = [...inputs()];
const browser = await launch();
const page = await browser.newPage();
const sums = {}, examples = {};
let named = 0, known = 0;
for (let at = 0; at < all.length; at += 200) {
  const lot = all.slice(at, at + 200);
  const answers = await page.evaluate(theirs, lot.map(([, input]) => pageOf(input)));
  lot.forEach(([file, input], i) => {
    const title = collapsed(answers[i].title), other = collapsed(answers[i].text);
    const whole = collapsed(ours(input)), mine = whole === other ? whole : withoutTitle(whole, title);
    const kind = kindOf(mine, other);
    if (file === 'namedEntities.test') {
      named++;
      known += kind === 'equal';
      return;
    }
    sums[kind] = (sums[kind] ?? 0) + 1;
    (examples[kind] ??= []).push({ file, input, mine, other });
  });
}
await browser.close();
const share = ((sums.equal ?? 0) + (sums['equal but for blanks between blocks'] ?? 0)) / (all.length - named);
console.log(`${all.length - named} inputs, of ${(100 * share).toFixed(1)} % the text is equal; of ${named} names of characters ${known} are known`);
for (const [kind, count] of Object.entries(sums).sort((a, b) => b[1] - a[1])) {
  console.log(`  ${String(count).padStart(5)} ${kind}`);
  if (show && kind !== 'equal') for (const { file, input, mine, other } of examples[kind].slice(0, Number(process.env.MOST) || 8))
    console.log(`        ${file}: ${JSON.stringify(input.slice(0, 160))}\n          kept ${JSON.stringify(mine.replace(kSentence, '…').slice(0, 200))}\n          browser ${JSON.stringify(other.replace(kSentence, '…').slice(0, 200))}`);
}
process.exit(share < kLeast ? 1 : 0);
