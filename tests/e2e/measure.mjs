// Figures of the page: node tests/e2e/measure.mjs [--page] [--json FILE] [part of a name …]. Each is the median of several runs
// with least and most. In: the built page; the articles of $SYNOPTIC_SHARED where present, else the sample. Out: a table, and with
// --json a list of {name, value, unit, target, met, spread}. Times are those of the page's own thread; on a busy machine they
// hold the waiting too, so the load is printed beside them.
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import path from 'node:path';
import { Bench, closeNotices, differing, drop, expectColumns, openSample, require, settle, shared } from './lib.mjs';

const argv = process.argv.slice(2).filter(word => word !== '--page');
const at = argv.indexOf('--json');
const [, file] = at >= 0 ? argv.splice(at, 2) : [];
const folder = path.join(shared, 'clusters/envoys/articles');
const five = existsSync(folder)
  ? await Promise.all((await readdir(folder)).sort().map(async name => ({ name, bytes: await readFile(path.join(folder, name)) }))) : null;
const figures = new Map();
const note = (name, unit, value, target) => figures.set(name, { unit, target, values: [...figures.get(name)?.values ?? [], value] });
const middle = list => [...list].sort((a, b) => a - b)[list.length >> 1];
const still = { warm: true, reducedMotion: 'reduce' };

// Counts the own time of frames, and when the columns of a drop are painted.
const watch = page => page.evaluate(() => {
  const { stage, session } = synoptic;
  addEventListener('drop', () => { globalThis.dropped = performance.now(); }, { capture: true, once: true });
  const { reading } = session;
  const inner = reading.show.bind(reading);
  reading.show = (comparison, sample) => { inner(comparison, sample); globalThis.painted ??= performance.now(); };
  const paint = stage.app_.frame.bind(stage.app_);
  globalThis.own = [];
  stage.app_.frame = (...args) => { const t = performance.now(); const answer = paint(...args); globalThis.own.push(performance.now() - t); return answer; };
});
// ms from navigation to the first frame. Nothing of the test tool is run in the page before it: its helpers alone take 30 ms of the page's thread.
async function firstFrame(page) {
  const cdp = await page.context().newCDPSession(page);
  for (;;) {
    const { result } = await cdp.send('Runtime.evaluate', { expression: 'globalThis.synoptic?.stage.first ?? 0' });
    if (result.value > 0) return result.value;
    await new Promise(resume => setTimeout(resume, 50));
  }
}
// Words that are read for the first time, not only moved.
const forgetWords = () => {
  synoptic.stage.epoch_++;
  for (const column of synoptic.session.columns_.list) column.whole = false;
};
// Seconds of the processor that pages and the painting process have taken so far, whatever else the machine does.
async function cpu(bench) {
  bench.cdp ??= await bench.browser.newBrowserCDPSession();
  const { processInfo } = await bench.cdp.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer' || type === 'GPU').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}
// Own times of frames while every column scrolls, sorted; the first pass rasterises the words and is not counted.
const scrolling = page => page.evaluate(async () => {
  const { list } = synoptic.session.columns_;
  for (let pass = 0; pass < 2; pass++) {
    globalThis.own.length = 0;
    for (let i = 0; i < 120; i++) {
      list.forEach((column, k) => { column.scroller.scrollTop = i * (9 + k); });
      await new Promise(go => requestAnimationFrame(go));
    }
  }
  return globalThis.own.sort((a, b) => a - b);
});

// Of each box of three pictures (painted, the document's own, without text): pixels of ink, and those that differ.
const inkIn = (page, pictures, boxes, ratio) => page.evaluate(async ([pictures, boxes, ratio]) => {
  const [painted, plain, blank] = await Promise.all(pictures.map(async text => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(text), c => c.charCodeAt(0))]));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  }));
  const apart = (a, b, i) => Math.max(Math.abs(a.data[i] - b.data[i]), Math.abs(a.data[i + 1] - b.data[i + 1]), Math.abs(a.data[i + 2] - b.data[i + 2])) > 32;
  return boxes.map(({ x, y, width, height }) => {
    let ink = 0, differ = 0;
    for (let row = Math.floor(y * ratio); row < Math.min((y + height) * ratio, plain.height); row++)
      for (let at = 4 * (row * plain.width + Math.floor(x * ratio)), end = at + 4 * Math.floor(width * ratio); at < end; at += 4) {
        ink += apart(plain, blank, at);
        differ += apart(plain, painted, at);
      }
    return { ink, differ };
  });
}, [pictures.map(picture => picture.toString('base64')), boxes, ratio]);
// The article that is shown alone: as painted, as the document shows it, and without text.
async function threeWays(page) {
  await settle(page);
  await closeNotices(page);
  await page.mouse.move(5, 5);
  const shots = [await page.screenshot()];
  await page.evaluate(() => document.documentElement.classList.add('plain'));
  shots.push(await page.screenshot());
  await page.evaluate(() => { document.querySelector('article').style.visibility = 'hidden'; });
  return [...shots, await page.screenshot()];
}
const kScripts = {
  Latin: 'The ferry was late: “Öresund” œuvre fjord', Cyrillic: 'Паром опоздал на три часа в четверг', Greek: 'Το πλοίο άργησε τρεις ώρες την Πέμπτη',
  Arabic: 'تأخرت العبارة ثلاث ساعات يوم الخميس', Hebrew: 'המעבורת איחרה בשלוש שעות ביום חמישי', Devanagari: 'नौका गुरुवार को तीन घंटे देर से आई',
  Thai: 'เรือข้ามฟากมาถึงช้าสามชั่วโมงในวันพฤหัสบดี', Chinese: '渡轮星期四晚了三个小时才到港口', Japanese: 'フェリーは木曜日に三時間遅れて着いた', Korean: '여객선은 목요일에 세 시간 늦게 도착했다',
  Georgian: 'ბორანი ხუთშაბათს სამი საათით გვიან მოვიდა', emoji: 'Ferry ⛴️ late 🕒 family 👨‍👩‍👧 flag 🇬🇪 hand 👋🏽',
};

// A report of about so many words, invented by counting.
function report(number, words) {
  const nouns = ['harbour', 'council', 'bridge', 'ferry', 'warden', 'storm', 'school', 'market'];
  const lines = [];
  for (let n = 0, i = 0; n < words; i++) {
    const line = Array.from({ length: 6 }, (_, k) => `The ${nouns[(i + k + number) % 8]} of Port Ellory counted ${(i * 7 + k * 3 + number) % 97} ${nouns[(i * 3 + k) % 8]} plans before ${nouns[(k + 3) % 8]} day.`).join(' ');
    n += line.split(' ').length;
    lines.push(line);
  }
  return `Report ${number} from Port Ellory\n\n${lines.join('\n\n')}\n`;
}

const parts = {
  async 'five articles'(bench) {
    for (let run = 0; run < 5; run++) {
      const page = await bench.page({ ...still, ready: false });
      note('navigation to first frame, cold', 'ms', await firstFrame(page), 350);
      note('load to visible text', 'ms', await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime));
      await page.waitForSelector('body[data-ready]');
      await settle(page);
      await watch(page);
      if (five) await drop(page, five);
      else await openSample(page);
      await expectColumns(page, 5);
      if (five) note('drop of five files to painted marks', 'ms', await page.evaluate(() => globalThis.painted - globalThis.dropped), 250);
      await settle(page);
      await closeNotices(page);
      await page.evaluate(`globalThis.forgetWords = ${forgetWords}`);
      note('layout read and handed over', 'ms', await page.evaluate(() => [0, 1, 2, 3, 4].map(() => {
        forgetWords();
        const t = performance.now();
        synoptic.stage.readLayout();
        synoptic.stage.readRest();
        return performance.now() - t;
      }).sort((a, b) => a - b)[2]));
      await page.evaluate(() => { const { app_ } = synoptic.session; app_.post({ type: 'toggle', what: 'shared' }); app_.post({ type: 'step', by: 1 }); });
      await settle(page);
      const own = await scrolling(page);
      note('own time of a frame, all marks and ribbons, scrolling: median', 'ms', middle(own), 2);
      note('own time of a frame, all marks and ribbons, scrolling: p95', 'ms', own[Math.floor(own.length * .95)], 4);
      await settle(page);
      const before = await page.evaluate(() => synoptic.stage.frames);
      const spent = await cpu(bench);
      await page.waitForTimeout(3000);
      note('processor time of page and graphics while idling', '%', 100 * (await cpu(bench) - spent) / 3, 1);
      note('frames in 3 s of idling', 'frames', await page.evaluate(() => synoptic.stage.frames) - before, 0);
      await bench.closePages();
    }
  },
  // As a reader comes to it who has looked at the page first: what is got ready after the first frame is ready.
  async 'five articles, a few seconds after loading'(bench) {
    for (let run = 0; five && run < 5; run++) {
      const page = await bench.page(still);
      await settle(page);
      await page.waitForTimeout(4000);
      await watch(page);
      await drop(page, five);
      await expectColumns(page, 5);
      note('drop of five files to painted marks, 4 s after loading', 'ms', await page.evaluate(() => globalThis.painted - globalThis.dropped), 250);
      await bench.closePages();
    }
  },
  async 'twenty articles of 1,500 words'(bench) {
    const page = await bench.page(still);
    await watch(page);
    await drop(page, Array.from({ length: 20 }, (_, i) => ({ name: `${i}.txt`, bytes: report(i, 1500) })));
    await expectColumns(page, 20);
    await settle(page);
    const own = await scrolling(page);
    note('own time of a frame, 20 articles × 1,500 words: median', 'ms', middle(own), 4);
    await page.evaluate(`globalThis.forgetWords = ${forgetWords}`);
    const [first, all] = await page.evaluate(() => {
      const { stage } = synoptic;
      const times = [0, 0, 0].map(() => {
        forgetWords();
        const t = performance.now();
        stage.readLayout();
        const seen = performance.now();
        stage.readRest();
        for (const i of [...stage.unread_]) stage.readColumn(synoptic.session.columns_.list[i], i, true);
        return [seen - t, performance.now() - t];
      });
      return [0, 1].map(k => times.map(pair => pair[k]).sort((a, b) => a - b)[1]);
    });
    note('layout of the first screen, 20 articles', 'ms', first, 60);
    note('layout of all 20 articles', 'ms', all, 400);
    await bench.closePages();
  },
  // Each letter of one has forty marks, of one twelve, one letter has a thousand of them in each line, and one is signs that nobody sees.
  async 'flooded texts'(bench) {
    const page = await bench.page(still);
    const flooded = (number, flood) => ({ name: `${number}.txt`, bytes: report(number, 1500).split('\n\n').map(flood).join('\n\n') });
    const marks = count => String.fromCodePoint(...Array.from({ length: count }, (_, i) => 0x300 + i % 0x30));
    await watch(page);
    await drop(page, [flooded(1, line => line.replace(/\p{L}/gu, `$&${marks(40)}`)), flooded(2, line => line.replace(/\p{L}/gu, `$&${marks(12)}`)),
      flooded(3, line => `${line[0]}${marks(1000)}${line.slice(1)}`), flooded(4, line => line.replace(/\p{L}/gu, '$&\u200b\u202e')), flooded(5, line => line)]);
    await expectColumns(page, 5);
    await settle(page);
    await closeNotices(page);
    const own = await scrolling(page);
    note('own time of a frame over flooded texts, scrolling: median', 'ms', middle(own));
    note('own time of a frame over flooded texts, scrolling: most', 'ms', own.at(-1), 33);
    await bench.closePages();
  },
  // One article alone has no marks: what differs is the text.
  async 'painted against visible text'(bench) {
    for (const deviceScaleFactor of [1, 1.5, 2, 3]) {
      const page = await bench.page({ ...still, deviceScaleFactor });
      await drop(page, [{ name: 'a.txt', bytes: await readFile(new URL('../../web/sample/northwater.txt', import.meta.url)) }]);
      await expectColumns(page, 1);
      const shots = await threeWays(page);
      const box = await page.evaluate(() => { const { x, y, width } = document.querySelector('article').getBoundingClientRect(); return { x: x + 20, y, width: width - 30, height: 500 }; });
      const [{ ink, differ }] = await inkIn(page, shots, [box], deviceScaleFactor);
      note(`painted against visible text, ratio ${deviceScaleFactor}: ink that differs by more than 32 of 255`, '%', 100 * differ / ink, 1.5);
      await bench.closePages();
    }
  },
  // A script without a font on this machine shows boxes and is left out; how many have one is a figure of its own.
  async 'words of twelve scripts'(bench) {
    for (const deviceScaleFactor of [1, 2]) {
      const page = await bench.page({ ...still, deviceScaleFactor, viewport: { width: 1440, height: 2200 } }); // all of it in sight
      await drop(page, [{ name: 'a.txt', bytes: `Twelve scripts\n\n${Object.values(kScripts).map(line => Array(6).fill(`${line}.`).join(' ')).join('\n\n')}\n` }]);
      await expectColumns(page, 1);
      const boxes = await page.evaluate(lines => lines.map(line => {
        const all = [...document.querySelectorAll('article :is(p, h2, h3, li)')].filter(p => p.textContent.includes(line.slice(0, 8)) || p.textContent.includes(line.slice(-8)));
        if (all.length === 0) throw new Error(`no paragraph has “${line}”`);
        const rects = all.map(p => p.getBoundingClientRect());
        const [left, top] = [Math.min(...rects.map(r => r.left)) - 4, Math.min(...rects.map(r => r.top))];
        return { x: left, y: top, width: Math.max(...rects.map(r => r.right)) - left, height: Math.max(...rects.map(r => r.bottom)) - top };
      }), Object.values(kScripts));
      const found = await inkIn(page, await threeWays(page), boxes, deviceScaleFactor);
      if (found.some(({ ink }) => ink < 200)) throw new Error('a paragraph is out of sight');
      const shares = found.map(({ ink, differ }) => 100 * differ / Math.max(1, ink));
      const fonts = await page.evaluate(lines => {
        const context = new OffscreenCanvas(40, 40).getContext('2d', { willReadFrequently: true });
        context.font = `24px ${getComputedStyle(document.querySelector('article')).fontFamily}`;
        const drawn = text => { context.clearRect(0, 0, 40, 40); context.fillText(text, 4, 30); return context.getImageData(0, 0, 40, 40).data.join(); };
        return lines.map(line => drawn([...line][0]) !== drawn('\u{10ffff}'));
      }, Object.entries(kScripts).map(([script, line]) => script === 'emoji' ? '👋' : line));
      Object.keys(kScripts).forEach((script, i) => { if (fonts[i]) note(`painted as the document has it, ratio ${deviceScaleFactor}: ${script}`, '%', shares[i], 1.5); });
      note('scripts that have a font on this machine', 'of 12', fonts.filter(Boolean).length);
      await bench.closePages();
    }
  },
  async 'rows at one height'(bench) {
    for (const width of [1100, 1440, 2560]) {
      const page = await bench.page({ ...still, viewport: { width, height: 900 } });
      await openSample(page);
      for (const [when, size] of [['', width], [' after a resize', width - 150]]) {
        await page.setViewportSize({ width: size, height: 900 });
        await settle(page);
        const apart = await page.evaluate(async () => {
          const { comparison, columns_, app_, reading: { index: index_ } } = synoptic.session;
          let most = 0;
          for (const { sentences } of comparison.rows) {
            const [article, sentence] = index_.places.get(sentences[0]);
            app_.post({ type: 'choose', article, sentence });
            await new Promise(go => setTimeout(go, 80));
            const tops = synoptic.session.reading.chosen_.main.map(([a, s]) => columns_.rangeOf(a, comparison.articles[a].sentences[s].span).getClientRects()[0].top);
            most = Math.max(most, Math.max(...tops) - Math.min(...tops));
            app_.post({ type: 'choose', fact: '' });
          }
          return most;
        });
        note(`tops of the chosen row, most apart, ${Math.max(1, Math.min(5, Math.floor((width - 340) / 360)))} columns${when}`, 'px', apart, 1);
      }
      await bench.closePages();
    }
  },
  async 'accessibility'(bench) {
    const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
    let found = 0;
    for (const options of [{}, { colorScheme: 'dark' }, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }, { forcedColors: 'active' }]) {
      const page = await bench.page({ ...still, ...options });
      await openSample(page);
      await page.evaluate(axe);
      const count = () => page.evaluate(async () => (await globalThis.axe.run(document, { resultTypes: ['violations'] })).violations.filter(v => ['serious', 'critical'].includes(v.impact)).length);
      found += await count();
      for (const key of ['n', 'm', 'Escape', 'Escape', 'a', 'j', '/', 'Escape', '?']) {
        await page.keyboard.press(key);
        await settle(page);
        found += await count();
      }
      await bench.closePages();
    }
    note('serious or critical findings of axe, every view', 'findings', found, 0);
  },
  async 'three fresh starts'(bench) {
    const shots = [];
    for (let run = 0; run < 3; run++) {
      const page = await bench.page(still);
      await openSample(page);
      await closeNotices(page);
      await page.keyboard.press('n');
      await page.mouse.move(3, 3);
      await settle(page);
      shots.push(await page.screenshot());
      if (run === 2) note('pixels that differ over three fresh starts', 'px', Math.max(await differing(page, shots[0], shots[1], 0), await differing(page, shots[0], shots[2], 0)), 0);
      await bench.closePages();
    }
  },
};

const bench = await Bench.open();
for (const [name, run] of Object.entries(parts)) {
  if (argv.length > 0 && !argv.some(part => name.includes(part))) continue;
  await run(bench);
}
await bench.close();
const rows = [...figures].map(([name, { unit, target, values }]) => {
  values.sort((a, b) => a - b);
  const [least, value, most] = [values[0], values[values.length >> 1], values.at(-1)].map(v => +v.toFixed(2));
  return { name, value, unit, target: target ?? null, met: target === undefined ? null : value <= target, spread: [least, most] };
});
console.log(`load ${loadavg()[0].toFixed(1)}; ${five ? 'five real articles' : 'the sample'}`);
for (const { name, value, unit, target, met, spread } of rows)
  console.log(`${name.padEnd(84)} ${String(value).padStart(8)} ${unit}  (${spread.join(' to ')})${target === null ? '' : `  target ${target}: ${met ? 'met' : 'MISSED'}`}`);
if (file) await writeFile(file, `${JSON.stringify(rows, null, 1)}\n`);
