// Texts that would like to be more than text, in every place of the page that takes one, and what must not come of them. Used by
// hostile.scenario.mjs with a few texts of its own and by ../soak/page.mjs with whole corpora.
// In: a page of lib.mjs, a list of texts. Out: nothing; an assertion fails when one of them became markup, ran, asked for something,
// changed what it does not belong to, or stopped the page.
import { readdir, readFile, writeFile, mkdtemp } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assert, closeNotices, drop, expectClean, expectColumns, expectKept, expectSurvived, kPatience, snapshot } from './lib.mjs';

export const kPlain = 'The harbor of Port Ellory closed on March 3, 2026.\n\nTwelve people were hurt when two ships collided, the coast guard said.\n';
const kOther = kPlain.replace('March 3', 'March 4').replace('Twelve', 'Nine');

// No markup of a text: elements that the page never makes, attributes that act, a dialog, a frame, another title than the page's.
const kNever = 'img, iframe, frame, svg, math, object, embed, video, audio, template, noscript, base, marquee, body style, body script, body link, body meta';
export async function watchHarm(page) {
  page.on('framenavigated', frame => { if (frame !== page.mainFrame() || !frame.url().startsWith(page.at ?? '')) page.faults.push(`went to ${frame.url()}`); });
  page.at = page.url().split('#')[0];
  page.elements = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(e => e.id));
}
export async function expectText(page, when) {
  const found = await page.evaluate(([never, ids]) => {
    const bad = [...document.querySelectorAll(never)].map(e => `<${e.localName}>`);
    for (const e of document.querySelectorAll('*')) {
      for (const { name, value } of e.attributes) {
        if (/^(on|srcdoc|formaction|action$|background|poster|xlink)/.test(name) || (name === 'href' && e.localName === 'a' && !/^(https?:|#|[\w.]+\.html)/.test(value))) bad.push(`<${e.localName} ${name}>`);
        if (name === 'id' && !ids.includes(value) && !/^[\w-]*$/.test(value)) bad.push(`an id ${value}`);
      }
    }
    return bad;
  }, [kNever, page.elements]);
  assert.deepEqual(found, [], `text stays text: ${when}`);
  assert.deepEqual(page.faults, [], when);
}

const kTwo = [kPlain, kOther].map(body => ({ body, source: body.slice(4, 10) }));
export async function openPlain(page) {
  await page.evaluate(articles => synoptic.session.app_.post({ type: 'open', workspace: { format: 'synoptic.workspace', version: 1, articles } }), kTwo);
  await expectPlain(page);
}
// The same two brought to an empty page: kept, unlike what is only opened, and undo leads back to nothing. Out: what is there, for the checks afterwards.
async function addPlain(page) {
  await page.evaluate(articles => {
    synoptic.session.app_.post({ type: 'clear' });
    synoptic.session.app_.post({ type: 'add', articles });
  }, kTwo);
  await expectPlain(page);
  return snapshot(page);
}
async function expectPlain(page) {
  // their texts: two columns may be those of what was there before
  await page.waitForFunction(bodies => synoptic.session.comparison?.articles.map(({ body }) => body).join() === bodies, kTwo.map(({ body }) => body).join(), { timeout: kPatience });
  await expectColumns(page, 2);
  await closeNotices(page);
}

// ---- as articles: bodies, titles, outlets, addresses, dates, names of files, notes
export async function asArticles(page, texts, when) {
  await openPlain(page);
  const articles = texts.map((text, i) => ({ id: `${i} ${text}`.slice(0, 60), title: text, source: text, url: text, published: text, body: `${text}\n\nTwelve people read ${text} aloud on March ${i % 28 + 1}, 2026: “${text}”.\n` }));
  await page.evaluate(articles => synoptic.session.app_.post({ type: 'open', workspace: { format: 'synoptic.workspace', version: 1, articles } }), articles);
  await expectColumns(page, texts.length);
  // each text as the subject and the note of a correction, with a mark behind it by which it is found again: one dismisses a fact that is there,
  // of the others each relates the same three words of two articles, so that there are as many places as texts
  const marks = texts.map((_, i) => `noted${i}.`);
  await page.evaluate(([texts, marks]) => {
    const { session } = synoptic, { articles, facts } = session.comparison, words = 'Twelve people read';
    const bytes = text => new TextEncoder().encode(text).length;
    const quoteOf = i => {
      const { id, body } = articles[i % articles.length], from = bytes(body.slice(0, body.lastIndexOf(`\n\n${words}`))) + 2;
      return { article: id, span: [from, from + bytes(words)], text: words };
    };
    for (const [i, text] of texts.entries()) {
      const { sentence, span, text: said } = facts[0].values[0].mentions[0];
      const said_in = articles.find(article => article.sentences.some(s => s.id === sentence));
      const what = i === 0 ? { kind: 'dismiss', at: [{ article: said_in.id, span, text: said }] } : { kind: 'fact', relation: 'shared', at: [quoteOf(i), quoteOf(i + 1)] };
      session.app_.post({ type: 'correct', correction: { ...what, about: text, note: `${text} ${marks[i]}` } });
    }
  }, [texts, marks]);
  await page.waitForFunction(count => synoptic.session.comparison?.corrections?.length === count, texts.length, { timeout: kPatience });
  const held = await page.evaluate(() => ({
    corrections: synoptic.session.comparison.corrections.map(({ note, applied }) => [note, applied]), facts: synoptic.session.comparison.facts.map(fact => fact.note ?? '') }));
  for (const [i, mark] of marks.entries()) {
    const wanted = `${Buffer.from(texts[i]).toString()} ${mark}`; // half a character is another one since
    assert.ok(held.corrections.some(([note, applied]) => applied && note === wanted), `${when}: ${JSON.stringify(wanted)} is the note of no correction that was applied`);
    assert.ok(held.facts.some(note => note.endsWith(mark)), `${when}: ${mark} stands at no fact`);
  }
  // and in the saved page, which is opened by itself afterwards
  const saved = await page.evaluate(async () => new TextDecoder().decode(await synoptic.core.call({ op: 'report', format: 'html' }, JSON.stringify(synoptic.session.work.now))));
  assert.deepEqual(marks.filter(mark => !saved.includes(mark)), [], `${when}: notes that the saved page does not hold`);
  await page.waitForFunction(() => document.body.dataset.shown === String(document.querySelectorAll('.column').length), null, { timeout: kPatience });
  await expectText(page, `${when}, shown`);
  // the other ways of looking at them
  for (const what of ['matrix', 'matrix', 'study']) {
    await page.evaluate(w => synoptic.session.act(w), what);
    await expectText(page, `${when}, ${what}`);
  }
  await page.evaluate(() => synoptic.session.act('study'));
  const first = await page.evaluate(() => synoptic.session.comparison.facts[0]?.id ?? '');
  await page.evaluate(fact => synoptic.session.app_.post({ type: 'choose', fact }), first);
  await page.evaluate(() => synoptic.session.act('correct'));
  await expectText(page, `${when}, a fact and its dialog`);
  await page.evaluate(() => document.querySelectorAll('dialog[open]').forEach(d => d.close()));
  await page.evaluate(() => synoptic.session.app_.post({ type: 'choose', fact: '' }));
  await closeNotices(page);
  await expectKept(page, when);
}

// ---- as files of each reader, dropped beside two articles with the text as their name too; every file has a line that says what became of it.
// Where nothing was loaded all is as it was; else the two stay the first, unchanged, and undo takes away what came and nothing else.
export async function asFiles(page, files, when) {
  await page.evaluate(() => { synoptic.session.bring.reader_.meanwhile_.password = async () => null; }); // nobody is there to be asked
  const before = await addPlain(page);
  const lines = await dropInside(page, files);
  assert.equal(lines.length, files.length, `${when}: a line a file`);
  for (const line of lines) expectLine(line, when);
  assert.deepEqual(lines.filter(({ says }) => /^opened/.test(says)), [], `${when}: a saved comparison takes the place of what is there, and is none of these`);
  const loaded = lines.filter(line => line.loaded).length, count = before.articles.length + loaded;
  if (loaded > 0) await expectColumns(page, count);
  await expectText(page, when);
  await closeNotices(page);
  if (loaded === 0) await expectSurvived(page, before, { sentences: null, works: false });
  else await expectAdded(page, before, count, when);
  return { loaded, refused: lines.filter(line => !line.loaded) };
}
const dropInside = (page, files) => page.evaluate(async list => {
  document.querySelectorAll('.notice').forEach(notice => notice.remove());
  await synoptic.session.bring.addFiles(list.map(({ name, base64 }) => new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], name)));
  return [...document.querySelectorAll('.results li')].map(line =>
    ({ loaded: line.className === 'loaded', name: line.querySelector('b').textContent, says: line.childNodes[1]?.textContent.trim() ?? '' }));
}, files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })));
function expectLine({ name, says }, when) {
  assert.ok(says.length >= 7 && /[.?)]$/.test(says), `${when}: ${JSON.stringify(name)} says ${JSON.stringify(says)}`);
  assert.doesNotMatch(says, /undefined|\[object|TypeError|RangeError|is not a function|Cannot read|null/, `${when}: ${name}`);
}
// What came is kept; without it all is as it was; with it again, as it came.
async function expectAdded(page, before, count, when) {
  const { articles } = await snapshot(page);
  assert.deepEqual(articles.slice(0, before.articles.length), before.articles, `${when}: what was there is unchanged and first`);
  assert.equal(articles.length, count, `${when}: one more for each that was loaded`);
  await expectKept(page, when);
  await page.evaluate(() => synoptic.session.app_.post({ type: 'undo' }));
  await expectColumns(page, before.articles.length);
  await closeNotices(page);
  assert.deepEqual(await snapshot(page), before, `${when}: undo takes away what came, and nothing else`);
  await page.evaluate(() => synoptic.session.app_.post({ type: 'redo' }));
  await expectColumns(page, count);
  await closeNotices(page);
}

// ---- as saved comparisons, dropped one by one: each is opened in the place of what is there, or told in its line, and then all is as it was.
// In: files; `opens`: whether it has to be opened, null where either is right; `holds`: words of an article of it.
export async function asSaved(page, files, when) {
  const before = await addPlain(page), result = { loaded: 0, refused: [] };
  for (const file of files) {
    const which = `${when}, ${file.name}`, [line, ...more] = await dropInside(page, [file]);
    assert.ok(line && more.length === 0, `${which}: one line`);
    expectLine(line, which);
    assert.ok(file.opens === null || line.loaded === file.opens, `${which} says ${JSON.stringify(line.says)}`);
    if (line.loaded) {
      assert.match(line.says, /^opened\./, which);
      await page.waitForFunction(words => synoptic.session.comparison?.articles.some(({ body }) => body.includes(words)), file.holds, { timeout: kPatience });
      await page.evaluate(() => synoptic.session.app_.post({ type: 'undo' })); // to what was there
      await page.waitForFunction(body => synoptic.session.comparison?.articles[0].body === body, kPlain, { timeout: kPatience });
      result.loaded++;
    } else {
      assert.ok(await page.evaluate(body => synoptic.session.work.now.articles[0].body === body && synoptic.session.work.now.articles.length === 2, kPlain), `${which}: nothing was opened`);
      result.refused.push(line);
    }
    await closeNotices(page);
  }
  await expectText(page, when);
  await expectSurvived(page, before, { sentences: null, works: false });
  return result;
}

// ---- a locked PDF, dropped and answered in the page's own dialog: with nothing, with another password and then left out it changes nothing; its own opens it.
export async function asLocked(page, { name, bytes, password }, when) {
  const before = await addPlain(page), which = `${when}, ${name}`;
  const file = { name, bytes, type: 'application/pdf' };
  const asked = words => page.getByRole('dialog', { name: `${name} is protected` }).filter({ hasText: words });
  const kFirst = 'Its password opens it here', kAgain = 'That was not its password';
  const answer = async (words, said) => {
    await asked(words).getByLabel('Password').fill(said, { timeout: kPatience });
    await page.keyboard.press('Enter');
  };
  const told = async () => { // null: a password is asked for
    await page.waitForSelector('dialog[open], .results li', { timeout: kPatience });
    return page.evaluate(() => {
      const line = document.querySelector('.results li');
      return line && { loaded: line.className === 'loaded', name: line.querySelector('b').textContent, says: line.childNodes[1].textContent.trim() };
    });
  };
  await drop(page, [file]);
  assert.equal(await told(), null, `${which} is asked for`);
  await answer(kFirst, '');
  await answer(kAgain, `${password}x`);
  assert.equal(await told(), null, `${which} is opened by no other`);
  await asked(kAgain).getByRole('button', { name: 'Leave it out' }).click({ timeout: kPatience });
  assert.deepEqual(await told(), { loaded: false, name, says: ': This PDF is protected by a password; without it, it cannot be read.' }, `${which} left out`);
  await expectSurvived(page, before, { works: false });
  await drop(page, [file]);
  await answer(kFirst, `x${password}`);
  await answer(kAgain, password);
  const line = await told();
  assert.ok(line, `${which} is not opened by ${JSON.stringify(password)}`);
  const count = before.articles.length + line.loaded;
  if (line.loaded) await expectColumns(page, count);
  else assert.match(line.says, /^: There is no text in this PDF/, which); // as of one that is not locked
  await expectText(page, which);
  await closeNotices(page);
  if (line.loaded) await expectAdded(page, before, count, which);
  else await expectSurvived(page, before, { sentences: null, works: false });
  return { loaded: Number(line.loaded), refused: line.loaded ? [] : [line] };
}

// ---- as links: pasted, and in the address; each is opened or told in one sentence. Those that are told leave what is open as it was, with its undo and
// what is kept of it
export async function asLinks(page, links, when, patience = 30_000) { // ms
  const follow = list => page.evaluate(async ([links, patience]) => {
    const { session } = synoptic, wrong = [], refused = [], opened = [];
    const open = () => JSON.stringify(session.work.now);
    const errors = () => [...document.querySelectorAll('.notice.error')].map(notice => notice.textContent);
    const ways = {
      pasted: link => session.bring.openLink(link),
      async address(link) {
        history.replaceState(null, '', location.href.split('#')[0]);
        const before = open(), end = performance.now() + patience;
        location.hash = link;
        while (location.hash.length > 1 && errors().length === 0 && open() === before && performance.now() < end) await new Promise(done => setTimeout(done, 5));
      },
    };
    for (const link of links) {
      for (const [way, follow] of Object.entries(ways)) {
        document.querySelectorAll('.notice').forEach(notice => notice.remove());
        const before = open();
        await follow(link);
        const told = errors(), which = `${way}: ${JSON.stringify(link.slice(0, 100))}`;
        if (way === 'address' && location.hash.length <= 1) continue; // nothing is left of it in an address
        if (told.length > 1 || (told.length === 1) !== (open() === before)) wrong.push(`${which}: ${JSON.stringify(told)}, ${open() === before ? 'nothing opened' : 'opened'}`);
        if (told.length === 0) opened.push(link);
        else refused.push({ link, says: told[0] });
      }
    }
    history.replaceState(null, '', location.href.split('#')[0]);
    return { wrong, refused, opened };
  }, [list, patience]);
  await openPlain(page);
  const { wrong, refused, opened } = await follow(links);
  assert.deepEqual(wrong.slice(0, 20), [], when);
  for (const says of new Set(refused.map(({ says }) => says))) assert.match(says, /^[A-Z][^<>]{19,}[.?)]/, `${when}: a whole sentence`);
  for (const { says } of refused) assert.doesNotMatch(says, /undefined|\[object|TypeError|RangeError|is not a function|Cannot read/, when);
  await expectText(page, when);
  // what was opened took the place of what was there: those that are refused once more, beside work that is kept
  const before = await addPlain(page);
  const again = await follow(links.filter(link => !opened.includes(link)));
  assert.deepEqual([again.wrong.slice(0, 20), again.opened], [[], []], when);
  await closeNotices(page);
  await expectSurvived(page, before, { sentences: null });
  return { loaded: opened.length, refused };
}

// ---- in every field that the page has, typed and sent; what was typed arrives as text, and the articles stay as they are.
// That it is every field is checked twice: each one that was seen on the way must have been typed into, and each place of the sources that makes
// one (web/src) must have been seen.
const kPlaces = ['Find in all articles', 'Facts that mention', 'Question', 'title source published url', 'Text of the article', 'note', 'about', 'words', 'Date of', 'date of a mention', 'date-', 'Password'];
async function placesOfFields() {
  const folder = new URL('../../web/src/', import.meta.url);
  let count = 0;
  for (const file of (await readdir(folder)).filter(file => /\.ts$/.test(file) && !/\.test\.ts$/.test(file)))
    for (const [, attributes] of (await readFile(new URL(file, folder), 'utf8')).matchAll(/element\('(?:input|textarea)', \{([^}]*)\}/g))
      if (!/readonly|type: '(?:radio|checkbox|file)'/.test(attributes)) count++;
  return count;
}
export async function inFields(page, texts, when, patience = 30_000) { // ms
  assert.equal(await placesOfFields(), kPlaces.length, 'places of web/src that make a field: what is new is to be tested here');
  await openPlain(page);
  const wrong = await page.evaluate(async ([texts, patience, places]) => {
    const { session } = synoptic, wrong = [], seen = new Set(), typed_into = new Set(), met = new Set();
    const bodies = () => session.comparison.articles.map(a => a.body).join('\0');
    const before = bodies();
    const until = async (holds, what) => {
      for (const end = performance.now() + patience; performance.now() < end; await new Promise(go => setTimeout(go, 5))) if (holds()) return true;
      wrong.push(`never: ${what()}`);
      if (wrong.length > 2) throw new Error(wrong.join('; ')); // no use in waiting for more
      return false;
    };
    // every field that can be seen now; of each the place that it belongs to
    const placeOf = field => {
      const name = field.getAttribute('aria-label') ?? field.name, label = field.closest('label')?.textContent ?? '';
      return places.find(place => place.split(' ').includes(field.name) || (name && name.startsWith(place))) ??
        (/: shorten to the words that are meant/.test(label) ? 'words' : field.type === 'date' && field.closest('.choices') ? 'date of a mention' : `no place: ${field.outerHTML.slice(0, 200)}`);
    };
    const look = () => {
      for (const field of document.querySelectorAll('input, textarea, [contenteditable]')) {
        if (field.readOnly || /^(radio|checkbox|file|submit|button|hidden)$/.test(field.type) || !field.checkVisibility()) continue;
        seen.add(field);
        met.add(placeOf(field));
      }
    };
    const type = (field, text) => {
      look();
      typed_into.add(field);
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return field.value;
    };
    const dialog = () => document.querySelector('dialog[open]');
    const shut = () => document.querySelectorAll('dialog[open]').forEach(d => d.close());
    const kFields = ['title', 'source', 'published', 'url'];
    // what is no address is not taken by its field; the rest is then sent without it
    const typeAll = text => kFields.map(name => {
      const field = dialog().querySelector(`input[name=${name}]`);
      type(field, text);
      return (field.checkValidity() ? field.value : type(field, '')).trim();
    });

    session.reading.find.open();
    for (const text of texts) type(document.querySelector('#find input'), text);
    document.querySelector('#find input').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    document.querySelector('#find input').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));

    for (const text of texts) {
      const filter = document.querySelector('#sift input');
      type(filter, text);
      session.app_.post({ type: 'sift', kind: '', article: -1, text: filter.value.trim() });
    }
    type(document.querySelector('#sift input'), '');
    session.app_.post({ type: 'sift', kind: '', article: -1, text: '' });

    for (const text of texts) { // what an article is called
      session.edit(0);
      const typed = typeAll(text);
      dialog().querySelector('form').requestSubmit();
      shut();
      const held = () => kFields.map(name => session.entries_[0]?.[name] ?? '');
      await until(() => held().every((said, i) => said === typed[i] || said === typed[i].toWellFormed()), () => `edited to ${JSON.stringify(typed)}, not ${JSON.stringify(held())}`);
    }
    await until(() => session.comparison && bodies() === before, () => 'the articles as they were');

    for (const text of texts) { // a pasted text with its fields; taken back
      session.act('paste');
      const area = type(dialog().querySelector('textarea'), text);
      typeAll(text);
      dialog().querySelector('form').requestSubmit();
      const refused = !area.trim();
      if (refused !== Boolean(dialog())) wrong.push(`pasted: ${JSON.stringify(area)}`);
      shut();
      if (!refused) {
        const told = document.querySelectorAll('.notice.error').length;
        if (await until(() => session.work.now.articles.length === 3 || document.querySelectorAll('.notice.error').length > told, () => `pasted ${JSON.stringify(text)}`) && session.work.now.articles.length === 3) session.app_.post({ type: 'undo' });
        await until(() => session.work.now.articles.length === 2, () => `taken back ${JSON.stringify(text)}`);
      }
      document.querySelectorAll('.notice').forEach(n => n.remove());
    }
    await until(() => session.comparison.articles.length === 2 && bodies() === before, () => 'the articles as they were');

    const whole = text => text === text.toWellFormed() ? [text] : [text, text.toWellFormed()];
    const first = () => session.comparison.corrections?.[0];
    const takeBack = async what => {
      session.app_.post({ type: 'undo' });
      await until(() => !session.comparison.corrections?.length, () => `${what} taken back`);
      document.querySelectorAll('.notice').forEach(n => n.remove());
    };
    for (const text of texts) { // a note on a fact, and its dates put right: a field of dates takes no text; taken back
      session.app_.post({ type: 'choose', fact: session.comparison.facts.find(f => f.kind === 'date' && f.values.length > 1).id });
      session.act('correct');
      for (const field of dialog().querySelectorAll('input[type=date]')) if (type(field, text) !== '') wrong.push(`a date is ${JSON.stringify(text)}`);
      dialog().querySelector('input[value=dismiss]').click();
      const typed = type(dialog().querySelector('textarea[name=note]'), text).trim();
      dialog().querySelector('form').requestSubmit();
      shut();
      await until(() => session.comparison.corrections?.length === 1 && whole(typed).includes(first().note ?? ''), () => `noted ${JSON.stringify(typed)}, not ${JSON.stringify(first()?.note)}`);
      await takeBack('the note');
    }

    const sentenceOf = async article => { // chosen, with its dialog; the last one of an article has words of its own
      const sentence = session.comparison.articles[article].sentences.length - 1;
      session.app_.post({ type: 'choose', article, sentence });
      await until(() => session.reading.chosen_?.picked?.join() === `${article},${sentence}`, () => `sentence ${sentence} of ${article} chosen`);
      session.act('correct');
      await until(() => dialog(), () => `a dialog about sentence ${sentence} of ${article}`);
      return dialog().querySelectorAll('textarea:not([name])');
    };
    const pressed = name => [...dialog().querySelectorAll('button')].find(button => button.textContent.startsWith(name)).click();
    for (const text of texts) { // words of a sentence: those that do not stand in it are not taken; its date; two passages related, what about, and a note; taken back
      const dated = () => { if (type(dialog().querySelector('input[type=date]'), text) !== '') wrong.push(`a date of publication is ${JSON.stringify(text)}`); };
      const [words] = await sentenceOf(0), before_it = words.value;
      dated();
      type(words, text);
      pressed('Relate');
      const within = !dialog(); // ")" may well stand in it
      if (within !== !document.querySelector('#held').hidden) wrong.push(`words ${JSON.stringify(text)} held by halves`);
      if (within) {
        session.reading.correcting.release();
        await sentenceOf(0);
        dated();
      }
      type(dialog().querySelector('textarea'), before_it);
      pressed('Relate');
      const fields = await sentenceOf(1), kept = [...fields].map(field => field.value);
      if (fields.length !== 2) wrong.push('no two passages to relate');
      for (const [i, field] of fields.entries()) {
        type(field, text);
        if (!before.includes(field.value.trim()) || !field.value.trim()) {
          dialog().querySelector('form').requestSubmit();
          if (!dialog() || first()) wrong.push(`words ${JSON.stringify(text)} related`);
        }
        type(field, kept[i]);
      }
      const about = type(dialog().querySelector('input[name=about]'), text).trim(), note = type(dialog().querySelector('textarea[name=note]'), text).trim();
      const way = dialog().querySelector('select');
      way.selectedIndex = [...way.options].findIndex(option => /shared/i.test(option.textContent));
      dialog().querySelector('form').requestSubmit();
      shut();
      await until(() => session.comparison.corrections?.length === 1 && whole(note).includes(first().note ?? '') && whole(about).includes(first().about ?? ''),
        () => `related as ${JSON.stringify([about, note])}, not ${JSON.stringify([first()?.about, first()?.note])}`);
      await takeBack('the relation');
    }
    session.app_.post({ type: 'choose', fact: '' });

    for (const text of texts) { // the dates of articles that have none: such a field takes no text
      session.bring.asked_.clear();
      session.bring.offerDates(session.comparison);
      [...document.querySelectorAll('.notice button')].find(button => /^Add the date/.test(button.textContent)).click();
      for (const field of dialog().querySelectorAll('input')) if (type(field, text) !== '') wrong.push(`a date is ${JSON.stringify(text)}`);
      dialog().querySelector('form').requestSubmit();
      shut();
      document.querySelectorAll('.notice').forEach(n => n.remove());
    }
    for (const text of texts) { // a password, of a file of that name: given on as it was typed
      const given = session.bring.reader_.meanwhile_.password(`${text}.pdf`, false);
      const typed = type(dialog().querySelector('input'), text);
      dialog().querySelector('form').requestSubmit();
      shut();
      if (await given !== typed) wrong.push(`another password than ${JSON.stringify(typed)}`);
    }

    session.reading.toggleStudy();
    [...document.querySelectorAll('#study [role=tab]')].find(tab => /ask/i.test(tab.textContent))?.click();
    for (const text of texts) { // a question: an answer or that there is none
      const field = document.querySelector('#study input[type=search]');
      const typed = type(field, text).trim();
      field.form.requestSubmit();
      if (typed) await until(() => !/Reading …/.test(document.querySelector('#study').textContent), () => `asked ${JSON.stringify(typed)}`);
    }
    session.reading.toggleStudy();

    for (const text of texts) { // as a link: one sentence, and nothing is opened
      document.querySelectorAll('.notice').forEach(n => n.remove());
      await session.bring.openLink(text);
      const said = [...document.querySelectorAll('.notice.error')].map(n => n.textContent);
      if (said.length !== 1 || said[0].length < 20) wrong.push(`as a link ${JSON.stringify(text)}: ${JSON.stringify(said)}`);
    }
    if (bodies() !== before) wrong.push('the articles are others');
    document.querySelectorAll('.notice').forEach(n => n.remove());
    for (const field of seen) if (!typed_into.has(field)) wrong.push(`never typed into: ${field.outerHTML.slice(0, 200)}`);
    for (const place of new Set([...places, ...met])) if (!met.has(place) || !places.includes(place)) wrong.push(`${places.includes(place) ? 'never met' : 'not listed'}: ${place}`);
    return wrong;
  }, [texts, patience, kPlaces]);
  assert.deepEqual(wrong.slice(0, 20), [], when);
  await expectText(page, when);
  await expectKept(page, when);
}

// ---- in the saved page, opened by itself with scripts allowed: as saved, and once more with its policy taken out, which must not matter
export async function inSavedPage(bench, page, when) {
  const html = await page.evaluate(async () => new TextDecoder().decode(await synoptic.core.call({ op: 'report', format: 'html' }, JSON.stringify(synoptic.session.work.now))));
  const folder = await mkdtemp(path.join(tmpdir(), 'synoptic-saved-'));
  const context = await bench.context({ address: pathToFileURL(folder).href });
  try {
    for (const [name, text] of [['saved.html', html], ['bare.html', html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')]]) {
      if (name === 'bare.html') assert.notEqual(text, html, 'a saved page has a policy');
      const file = path.join(folder, name);
      await writeFile(file, text);
      const saved = await context.newPage();
      saved.on('console', message => saved.faults.push(`console: ${message.text()}`)); // whatever it is
      saved.on('request', request => { if (request.url() !== pathToFileURL(file).href) saved.faults.push(`request to ${request.url()}`); });
      await saved.goto(pathToFileURL(file).href);
      assert.ok((await saved.locator('article').count()) >= 2, `${when}: the saved page shows its articles`);
      const found = await saved.evaluate(() => [...document.querySelectorAll('*')].flatMap(e => [
        ...(/^(html|head|meta|title|style|body|header|main|section|article|aside|footer|nav|h[1-6]|p|ul|ol|li|span|a|q|mark|br|b|i|em|strong|blockquote|time|div|details|summary|table|thead|tbody|tr|td|th|dl|dt|dd|cite|code|pre)$/.test(e.localName) ? [] : [`<${e.localName}>`]),
        ...[...e.attributes].filter(({ name, value }) => /^(on|src|action|formaction|background|poster|xlink)/.test(name) || (name === 'href' && !/^(#|https?:\/\/)/.test(value))).map(({ name, value }) => `<${e.localName} ${name}="${value.slice(0, 60)}">`),
      ]));
      assert.deepEqual(found, [], `${when}: markup in ${name}`);
      // what stands there can be pressed
      await saved.evaluate(() => document.querySelectorAll('a[href^="#"]').forEach(link => link.click()));
      assert.deepEqual(saved.faults, [], `${when}, ${name}`);
      await saved.close();
    }
  } finally {
    await context.close();
  }
}

// What comes of texts in all these places; the page works on.
export async function expectHarmless(bench, page, texts, when, endings = ['txt', 'md', 'html']) {
  await asArticles(page, texts, when);
  await inSavedPage(bench, page, when);
  for (const ending of endings) {
    const sentence = 'Twelve people were hurt in Port Ellory on March 3, 2026, the coast guard said, and the harbor was closed for a day.';
    await asFiles(page, texts.map((text, i) => ({ name: `${text}.${ending}`, bytes: `${i % 2 ? `${sentence}\n\n` : ''}${text}\n\n${sentence}\n` })), `${when}, files .${ending}`);
    await inSavedPage(bench, page, `${when}, files .${ending}`);
  }
}
export { expectClean };
