// The page. The worker compares, the canvas module holds the truth and paints, the document lays out and is read;
// this file joins them and tells the story: ways in, comparison, columns, frames, ways out.
// In: the reader. Out: nothing that leaves the browser. Covered by tests/e2e.
import type { AppEvent } from './contract';
import '../styles/page.css';
import { AppModule, kChanges, startGraphics } from './app_module';
import { Columns } from './columns';
import { CoreClient, type WorkerLike } from './core_client';
import { kColdWorker } from './core_warm';
import { askShared } from './dialogs';
import { button, found, nextPaint, whenIdle } from './dom';
import { kEmbedded } from './embed';
import { kStopped } from './failure';
import { filesIn, openWays } from './intake';
import { listenToKeys } from './keyboard';
import { StyleProbe } from './layout';
import { linkIn } from './link';
import { Mirror } from './mirror';
import { goOffline } from './offline';
import { Panel } from './panel';
import { routePointers } from './pointer';
import { kCold, rehearse } from './rehearse';
import { Session } from './session';
import { bringShared, wordsOf } from './shared_in';
import { Stage } from './stage';
import { Status } from './status';
import { theme } from './theme';
import { workerAddress } from './trusted';

const status = new Status();

// With a link the worker is needed at once, else it starts when the first frame is there (below): both compile large modules.
const core = new CoreClient(() => new Worker(workerAddress(), { type: 'module', name: kCold ? kColdWorker : 'core' }) as unknown as WorkerLike);
const link = linkIn(location.hash);
if (link) core.warm();

const canvas = found<HTMLCanvasElement>('canvas');
const probe = new StyleProbe(found('probe'));
const fonts = probe.fonts();
const loading = AppModule.load(canvas);
// The graphics answer late too; they are started as soon as the browser has shown the text, while the module is on its way.
const kStartPatience = 2000; // ms
// What the reader brings before the page is whole waits for it, and for what is opened at the start, beside which it is put.
let arrive: (session: Session) => void = () => undefined;
const there = new Promise<Session>(come => { arrive = come; });
const shown = performance.getEntriesByName('first-contentful-paint').length > 0;
const graphics = (shown ? Promise.resolve() : nextPaint()).then(() => startGraphics(canvas));

async function begin(): Promise<void> {
  const columns: Columns = new Columns(found('columns'), {
    edit: i => session.edit(i), remove: i => session.remove(i), changed: () => session.reading.stage.relayout(),
    move: (article, to) => session.post({ type: 'move', article, to }), arranged: (held, folded) => session.post({ type: 'arrange', held, folded: folded.join(' ') }),
  });

  const ways = kEmbedded ? { choose: () => undefined } : openWays({
    files: files => void there.then(({ bring }) => bring.addFiles(files)),
    text: (text, markup) => void there.then(({ bring }) => bring.addLoose(text, markup)),
  });
  if (kEmbedded) document.documentElement.classList.add('embed');
  else found('actions').append(
    button('Choose files', { class: 'main' }, () => ways.choose()),
    button('Paste text', {}, () => void there.then(session => session.act('paste'))),
    button('Open the sample', {}, () => void there.then(({ bring }) => bring.openSample())));

  const [app] = await Promise.all([loading, graphics]);
  found('late').remove(); // all that it waits for has come
  const drawing = app.create(theme.dark, theme.strong); // the graphics compile while the rest is made
  const session = new Session(core, app, columns, status, () => ways.choose());
  const chrome = found('chrome');
  const mirror = new Mirror(chrome, app, () => { stage.flush(3); return stage.popup; });
  const stage: Stage = session.reading.stage = new Stage(canvas, app, columns, probe, mirror);
  session.reading.panel = new Panel(action => session.act(action), fact => app.post({ type: 'choose', fact }));
  app.onEffect = effect => session.effect(effect);
  app.onTrap = lost => void revive(app, session, lost);
  app.onRefused = () => status.error(kStopped);
  stage.onMode = () => session.reading.marks();
  stage.onLayout = () => session.reading.laidOut();
  stage.onPlaced = () => session.reading.placed();
  stage.foundIn = article => session.reading.find.rangesOf(article);

  await Promise.race([fonts, new Promise(go => setTimeout(go, 2000))]);
  stage.start(drawing);
  core.warm();
  if (kEmbedded) app.post({ type: 'embed' });

  routePointers(chrome, app, columns, stage, (x, y) => session.reading.pressText(x, y), () => session.reading.turned());
  listenToKeys({
    step: by => session.reading.step(by),
    sentence: by => session.reading.nextSentence(by),
    toggle: what => app.post({ type: 'toggle', what }),
    article: to => session.reading.turnTo(to),
    act: action => session.act(action),
    clear: () => stage.popup ? mirror.menu.shut() : app.post({ type: 'choose', fact: '' }),
    undo: () => { if (!kEmbedded) app.post({ type: 'undo' }); },
    redo: () => { if (!kEmbedded) app.post({ type: 'redo' }); },
  });
  addEventListener('hashchange', () => { if (location.hash.length > 1) void session.bring.openLink(linkIn(location.hash) || location.hash); });
  // what this tab had open comes back too where a link is refused
  const opened = link ? session.bring.openLink(link) : Promise.resolve(false);
  const started = opened.then(taken => taken || kEmbedded ? undefined : session.bring.keepingAddress(() => session.keep.restore()));
  // a store that is slow is not waited for: what it brings later does not take the place of what is there by then
  void (link ? started : Promise.race([started, new Promise(go => setTimeout(go, kStartPatience))])).then(() => arrive(session));
  if (!link) await started;
  if (!kEmbedded) void started.then(() => bringShared({
    files: files => session.bring.addFiles(files, true),
    text: shared => session.bring.addLoose(wordsOf(shared), '', shared, true),
    installed: () => !matchMedia('(display-mode: browser)').matches,
    agreed: askShared,
    kept: async () => { await session.keep.flush(); return !app.dead && !session.keep.unsaved; },
    fail: sentence => status.error(sentence),
  }));
  document.body.dataset['ready'] = '1';
  if (!kEmbedded && !kCold) whenIdle(() => {
    if (!stage.painting || !core.idle || !document.body.classList.contains('empty')) return;
    if (rehearse(app, found('probe'))) performance.mark('rehearsed');
    stage.flush(1);
  });
  if (!kEmbedded) void goOffline(status, () => session.keep.flush());
  (globalThis as { synoptic?: unknown }).synoptic = { session, stage, core, intake: { filesIn } }; // for tests and for the curious
}

// The canvas module stopped: its articles are opened in a new one, once; then the document goes on alone.
let revived = false;
// What was just being done to them may not be among them, and that is said.
async function revive(app: AppModule, session: Session, lost?: AppEvent): Promise<void> {
  session.reading.stage.stop();
  const { now: workspace, document, behind } = session.work; // before there is a new module, which will tell of an empty one
  if (revived) {
    status.error('The part that draws the marks stopped again. The text stays readable: save a file and reload the page.');
    return;
  }
  revived = true;
  try {
    await app.revive(canvas);
    session.reading.stage.restart(app.create(theme.dark, theme.strong));
    if (kEmbedded) app.post({ type: 'embed' });
    session.keep.restarted(document, () => app.post({ type: 'open', workspace }));
    const before = behind || (lost && kChanges.includes(lost.type)) ? ', perhaps without what was just done' : '';
    status.notice(`The part that draws the marks stopped and was started again. The articles are still here${before}; earlier steps cannot be undone.`);
  } catch {
    status.error('The part that draws the marks stopped and could not be started again. The text stays readable: save a file and reload the page.');
  }
}

begin().catch(error => {
  document.getElementById('late')?.remove();
  status.error(`The page could not be started${error instanceof Error && error.name === 'Error' ? `: ${error.message.replace(/[.\s]*$/, '')}` : ''}. Look at the connection and reload it.`);
});
