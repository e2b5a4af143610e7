// Batches by several processes: the same bytes as by one, in order, as they come, whatever becomes of a line or of a process.
// usage: node batch.mjs SYNOPTIC        (SYNOPTIC_LEXICON names the folder of the lexicon, else it lies beside the program)
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';

const program = process.argv[2];
if (!program) { console.error('usage: node batch.mjs SYNOPTIC'); process.exit(2); }

const article = (n) => `Ferry link to open in May\n\nThe ferry link between Orsund and Velling will open on May ${n % 28 + 1}, the port said. It cost ${n + 2} million euros.\n`;
const request = (n) => JSON.stringify({ id: n, articles: [{ body: article(n) }, { body: article(n + n % 3) }] });
const lines = Array.from({ length: 120 }, (_, n) => (n % 17 === 5 ? '{"id": 1, "articles"' : n % 13 === 4 ? '' : request(n)));
const batch = (jobs, input) => spawnSync(program, ['compare', '--ndjson', '-j', String(jobs)], { input, maxBuffer: 1 << 30 });

// A batch that has been given some lines and not yet the end of its input.
function begun(jobs, input) {
  const child = spawn(program, ['compare', '--ndjson', '-j', String(jobs)]);
  child.stdin.write(input + '\n');
  let out = '';
  const firstLine = new Promise(done => child.stdout.on('data', data => { out += data; if (out.includes('\n')) done(out.split('\n')[0]); }));
  return { child, firstLine };
}
const childrenOf = (pid) => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
const isRunning = (pid) => existsSync(`/proc/${pid}/stat`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));

const tests = {
  'the same bytes by one process and by several, errors and line numbers too'() {
    const input = lines.join('\n') + '\n';
    const alone = batch(1, input);
    assert.equal(alone.status, 1);
    assert.equal(alone.stdout.toString().split('\n').length - 1, lines.filter(line => line !== '').length);
    for (const jobs of [2, 3, 8]) {
      const several = batch(jobs, input);
      assert.equal(several.status, 1);
      assert.ok(several.stdout.equals(alone.stdout), `-j ${jobs}`);
    }
  },
  'no lines, blank lines, a last line without an end, one line longer than what a pipe holds'() {
    assert.equal(batch(4, '').status, 0);
    assert.equal(batch(4, '\n \n').stdout.length, 0);
    assert.ok(batch(4, request(1)).stdout.equals(batch(1, request(1) + '\n').stdout));
    const long = JSON.stringify({ articles: [{ body: article(3).repeat(3000) }, { body: article(4) }] });
    const input = [request(1), long, long, long, request(2)].join('\n');
    assert.ok(batch(2, input).stdout.equals(batch(1, input).stdout));
  },
  async 'an answer comes when its line has come, not when the input ends'() {
    const { child, firstLine } = begun(3, request(7));
    assert.equal(JSON.parse(await firstLine).id, 7);
    child.stdin.end();
    assert.equal(await new Promise(done => child.on('exit', done)), 0);
  },
  async 'a process that is killed costs at most the line it was at'() {
    const many = Array.from({ length: 400 }, (_, n) => request(n));
    const { child, firstLine } = begun(2, many.slice(0, 200).join('\n'));
    let out = '';
    child.stdout.on('data', data => { out += data; });
    await firstLine;
    const children = childrenOf(child.pid);
    assert.equal(children.length, 2);
    process.kill(children[0], 'SIGKILL');
    child.stdin.end(many.slice(200).join('\n') + '\n');
    await new Promise(done => child.on('close', done));
    const answers = out.trim().split('\n').map(line => JSON.parse(line));
    assert.equal(answers.length, many.length);
    const lost = answers.filter(answer => answer.error);
    assert.ok(lost.length <= 1, `${lost.length} lost`);
    for (const answer of lost) assert.match(answer.error.message, /needed more than this machine gives/);
    answers.forEach((answer, n) => { if (!answer.error) assert.equal(answer.id, n); });
  },
  async 'a reader that goes away ends it quietly, and no process is left'() {
    const { child, firstLine } = begun(3, Array.from({ length: 300 }, (_, n) => request(n)).join('\n'));
    let complaint = '';
    child.stderr.on('data', data => { complaint += data; });
    child.stdin.on('error', () => {}); // it ends before it has read all
    await firstLine;
    const children = childrenOf(child.pid);
    child.stdout.destroy();
    assert.equal(await new Promise(done => child.on('exit', (status, signal) => done(signal))), 'SIGPIPE');
    assert.equal(complaint, '');
    for (let tries = 0; children.some(isRunning); tries++) {
      assert.ok(tries < 500, 'a process is left');
      await new Promise(done => setTimeout(done, 10));
    }
  },
  async 'memory does not grow with the number of lines'() {
    const bad = `{"id": 1, "note": "${'x'.repeat(1000)}"`; // refused: what takes time is not what is asked here
    const env = { ...process.env, ASAN_OPTIONS: `${process.env.ASAN_OPTIONS ?? ''}:quarantine_size_mb=1` }; // a sanitizer would keep what was given back
    for (const jobs of [1, 2]) {
      const child = spawn(program, ['compare', '--ndjson', '-j', String(jobs)], { env });
      let answered = 0, wanted = 0;
      child.stdout.on('data', data => { for (const byte of data) answered += byte === 10; });
      const most = async count => { // bytes that were ever held, when so many lines are answered
        const block = `${bad}\n`.repeat(500);
        for (let n = 0; n < count; n += 500) if (!child.stdin.write(block)) await new Promise(done => child.stdin.once('drain', done));
        for (wanted += count; answered < wanted;) await new Promise(done => setTimeout(done, 10));
        return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) * 1024;
      };
      const first = await most(2000), then = await most(40_000); // 40 MB of lines
      child.stdin.end();
      assert.equal(await new Promise(done => child.on('exit', done)), 1);
      assert.ok(then - first < 8e6, `-j ${jobs}: ${((then - first) / 1e6).toFixed(1)} MB more after 40,000 lines`);
    }
  },
  'an input that cannot be read is told, and no line is answered as if that were its end'() {
    const folder = openSync('/', 'r');
    for (const args of [['--ndjson'], ['--ndjson', '-j2'], ['-']]) {
      const { status, stdout, stderr } = spawnSync(program, ['compare', ...args], { stdio: [folder, 'pipe', 'pipe'] });
      assert.deepEqual([status, stdout.toString(), stderr.toString()], [1, '', 'synoptic: standard input: cannot be read to its end (Is a directory)\n'], args.join(' '));
    }
    closeSync(folder);
  },
  async 'of an input that breaks off the whole lines are answered, the line it broke off in is not, and that is told'() {
    for (const jobs of [1, 2]) {
      let come;
      const connected = new Promise(done => { come = done; });
      const server = createServer(come).listen(0, '127.0.0.1');
      await new Promise(done => server.on('listening', done));
      const child = spawn('bash', ['-c', `exec "$0" compare --ndjson -j ${jobs} < /dev/tcp/127.0.0.1/${server.address().port}`, program]);
      let out = '', complaint = '';
      child.stderr.on('data', data => { complaint += data; });
      const socket = await connected;
      socket.write(`${request(1)}\n${request(2)}`); // the half line is a request, but who knows of what
      await new Promise(done => child.stdout.on('data', data => { out += data; if (out.includes('\n')) done(); }));
      socket.resetAndDestroy();
      assert.equal(await new Promise(done => child.on('close', done)), 1);
      assert.equal(JSON.parse(out).id, 1);
      assert.equal(complaint, 'synoptic: standard input: cannot be read to its end (Connection reset by peer)\n');
      server.close();
    }
  },
  async 'an input that does not wait is read to its end'() {
    const start = 'import os, sys; os.set_blocking(0, False); os.execv(sys.argv[1], sys.argv[1:])';
    const answersOf = async (args, first, then) => {
      const child = spawn('python3', ['-c', start, program, 'compare', ...args]);
      let out = '';
      child.stdout.on('data', data => { out += data; });
      child.stdin.on('error', () => {}); // it ended before
      child.stdin.write(first);
      await new Promise(done => setTimeout(done, 700));
      child.stdin.end(then);
      assert.equal(await new Promise(done => child.on('close', done)), 0, args.join(' '));
      return out.trim().split('\n').map(line => JSON.parse(line));
    };
    for (const jobs of [1, 2]) {
      const answers = await answersOf(['--ndjson', '-j', String(jobs)], `${request(1)}\n`, `${request(2)}\n${request(3)}`);
      assert.deepEqual(answers.map(answer => answer.id), [1, 2, 3], `-j ${jobs}`);
    }
    const [whole] = await answersOf(['-'], article(1).slice(0, 40), article(1).slice(40));
    assert.equal(whole.articles[0].body, article(1));
  },
  'a standard stream that is closed is told as one that cannot be read or written, and no other file takes its place'() {
    for (const jobs of [1, 2]) {
      const closed = how => {
        const { status, stdout, stderr } = spawnSync('bash', ['-c', `exec "$0" compare --ndjson -j ${jobs} ${how}`, program], { input: request(1), timeout: 60_000 });
        return [status, stdout.toString(), stderr.toString()];
      };
      assert.deepEqual(closed('<&-'), [1, '', 'synoptic: standard input: cannot be read to its end (Bad file descriptor)\n']);
      const [status, , complaint] = closed('>&-');
      assert.equal(status, 1);
      assert.match(complaint, /answers could not be written/);
      assert.deepEqual([closed('2>&-')[0], closed('<&- >&- 2>&-')[0]], [0, 1]);
    }
  },
  'what -j does not take'() {
    for (const jobs of ['0', '-1', 'x', '257', '']) assert.equal(batch(jobs, '').status, 2, jobs);
    assert.equal(spawnSync(program, ['compare', '-j2', 'a.txt']).status, 2);
  },
};
for (const [name, body] of Object.entries(tests)) {
  await body();
  console.log(`passed: ${name}`);
}
