// core_client: what becomes of a call when the worker answers, refuses, stops or hangs.
import { describe, expect, it } from 'vitest';
import { Cancelled, CoreClient, CoreError, Superseded, type Header, type WorkerLike } from './core_client';
import type { Call } from './core_worker';

type Behaviour = 'answer' | 'silent' | 'refuse' | 'stop' | 'hang' | 'absent' | 'lacking' | 'exhaust' | 'garble';

// Workers that do what the script says, one word a call, over all restarts.
function scripted(script: Behaviour[]) {
  const seen = { started: 0, ended: 0, calls: [] as Call[], worker: null as WorkerLike | null };
  const make = (): WorkerLike => {
    seen.started++;
    const worker: WorkerLike = {
      onmessage: null, onmessageerror: null, onerror: null,
      terminate() { seen.ended++; },
      postMessage(call) {
        seen.calls.push(call);
        const what = script.shift() ?? 'answer';
        if (what !== 'silent') worker.onmessage?.({ data: { came: true } }); // as it does when all that it needs has come
        const text = what === 'refuse' ? '{"error":"The file is empty."}' : `"${JSON.stringify(call.header).length}"`;
        if (what === 'answer' || what === 'refuse')
          setTimeout(() => worker.onmessage?.({ data: { id: call.id, done: what === 'answer', answer: new TextEncoder().encode(text) } }));
        if (what === 'stop') setTimeout(() => worker.onerror?.({ message: 'unreachable' }));
        if (what === 'garble') setTimeout(() => worker.onmessageerror?.());
        if (what === 'lacking') setTimeout(() => worker.onmessage?.({ data: { id: call.id, done: false, answer: new Uint8Array(), fault: 'absent' } }));
        if (what === 'exhaust') setTimeout(() => worker.onmessage?.({ data: { id: call.id, done: false, answer: new Uint8Array(), fault: 'spent' } }));
        if (what === 'absent') setTimeout(() => worker.onerror?.({}));
      },
    };
    return seen.worker = worker;
  };
  return { make, seen };
}
const client = (script: Behaviour[], seconds = 0.02) => {
  const { make, seen } = scripted(script);
  return { core: new CoreClient(make, seconds), seen };
};

describe('CoreClient', () => {
  it('gives the answer of one worker to many calls', async () => {
    const { core, seen } = client([]);
    await Promise.all([core.call({ op: 'version' }), core.call({ op: 'open' }, '#1'), core.call({ op: 'link' })]);
    expect(seen.started).toBe(1);
    expect(seen.calls).toHaveLength(3);
  });
  it('who has what a call is about is asked when the worker gets to it, once, and of a call that was made needless never', async () => {
    const { core, seen } = client(['answer', 'stop', 'answer']);
    const asked: string[] = [];
    const text = (name: string) => () => {
      asked.push(name);
      return new TextEncoder().encode(name);
    };
    const first = core.call({ op: 'version' });
    const stale = core.call({ op: 'show' }, text('stale')), last = core.call({ op: 'show' }, text('last'));
    expect(asked).toEqual([]);
    await expect(stale).rejects.toThrow(Superseded);
    await Promise.all([first, last]);
    expect(asked).toEqual(['last']);
    expect(seen.calls.map(call => new TextDecoder().decode(call.data))).toEqual(['', 'last', 'last']);
  });
  it('who has no memory for what a call is about is told, and the next call works', async () => {
    const { core } = client([]);
    const failed = core.call({ op: 'show' }, () => { throw new RangeError('Array buffer allocation failed'); });
    const next = core.call({ op: 'version' });
    await expect(failed).rejects.toThrow(RangeError);
    await expect(next).resolves.toBeInstanceOf(Uint8Array);
    expect(core.idle).toBe(true);
  });
  it('a refusal is the sentence of the core', async () => {
    const { core } = client(['refuse']);
    await expect(core.call({ op: 'import', name: 'a.txt' })).rejects.toThrow('The file is empty.');
  });
  for (const fault of ['stop', 'hang', 'garble', 'exhaust'] as const) {
    it(`a worker that ${fault}s is replaced and the call tried again`, async () => {
      const { core, seen } = client([fault, 'answer']);
      await core.call({ op: 'version' });
      expect([seen.started, seen.ended]).toEqual([2, 1]);
    });
    it(`after two ${fault}s there is one clear sentence, and the next call works`, async () => {
      const { core } = client([fault, fault, 'answer']);
      const failed = core.call({ op: 'import', name: 'a.txt' });
      const next = core.call({ op: 'version' });
      await expect(failed).rejects.toThrow(CoreError);
      await expect(failed).rejects.toThrow(/^Reading a\.txt .* twice\. What was loaded stays/);
      await expect(next).resolves.toBeInstanceOf(Uint8Array);
    });
  }
  it('what had no memory twice says how large it was', async () => {
    const { core, seen } = client(['exhaust', 'exhaust']);
    await expect(core.call({ op: 'import', name: 'a.txt' }, 'x'.repeat(1_234_000))).rejects.toThrow('Reading a.txt ran out of memory twice (1.2 MB). What was loaded stays');
    expect(seen.ended).toBe(2); // the memory that it took is given back with it
  });
  it('is stopped from the second fault to the next answer', async () => {
    const { core } = client(['stop', 'stop', 'refuse']);
    expect(core.stopped).toBe(false);
    await core.call({ op: 'link' }).catch(() => undefined);
    expect(core.stopped).toBe(true);
    await core.call({ op: 'link' }).catch(() => undefined);
    expect(core.stopped).toBe(false);
  });
  it.each(['absent', 'lacking', 'silent'] as const)('a worker whose script or part does not come (%s) is told as that: shorter texts would not help', async what => {
    const { core } = client([what, what, 'answer']);
    await expect(core.call({ op: 'link' })).rejects.toThrow(/could not be loaded\. What was loaded stays.* reload the page\.$/);
    await expect(core.call({ op: 'version' })).resolves.toBeInstanceOf(Uint8Array);
  });
  it('a comparison that has not begun gives way to a newer one', async () => {
    const { core, seen } = client([]);
    const first = core.call({ op: 'show' }, '1');
    const second = core.call({ op: 'show' }, '2');
    const third = core.call({ op: 'show' }, '3');
    await expect(second).rejects.toThrow(Superseded);
    await Promise.all([first, third]);
    expect(seen.calls).toHaveLength(2);
  });
  // The first worker compares without end; what stands for "a while" is 30 ms here.
  const busy = (script: Behaviour[]) => {
    const { make, seen } = scripted(script);
    return { core: new CoreClient(make, 5, 30), seen };
  };
  const opsOf = (calls: Call[]) => calls.map(call => (call.header as { op: string }).op);
  it('a comparison that runs for a while gives way to a newer one', async () => {
    const { core, seen } = busy(['hang', 'answer']);
    const first = core.call({ op: 'show' }, '1'), began = performance.now();
    const second = core.call({ op: 'show' }, '2');
    await expect(first).rejects.toThrow(Superseded);
    expect(performance.now() - began).toBeGreaterThan(25); // one that is soon done is not lost
    await second;
    expect([seen.started, seen.ended]).toEqual([2, 1]);
  });
  it('a comparison that is done in time is given though a newer one waits', async () => {
    const { core, seen } = busy(['answer', 'answer']);
    await Promise.all([core.call({ op: 'show' }, '1'), core.call({ op: 'show' }, '2')]);
    await new Promise(go => setTimeout(go, 40));
    expect([seen.started, seen.ended]).toEqual([1, 0]);
  });
  it.each<Header>([
    { op: 'import', name: 'a.txt' }, { op: 'page', name: 'a.html' }, { op: 'open' }, { op: 'openFile' },
  ])('a comparison that runs for a while waits behind what brings in an article ($op), and is made after all', async header => {
    const { core, seen } = busy(['hang', 'answer', 'answer']);
    const comparison = core.call({ op: 'show' }, '1'), brought = core.call(header, 'x');
    await brought;
    await comparison;
    expect(opsOf(seen.calls)).toEqual(['show', header.op, 'show']);
  });
  it('a comparison that gave way is still tried twice', async () => {
    const { core, seen } = busy(['hang', 'answer', 'stop', 'answer']);
    const comparison = core.call({ op: 'show' }, '1');
    await core.call({ op: 'import', name: 'a.txt' }, 'x');
    await comparison;
    expect(opsOf(seen.calls)).toEqual(['show', 'import', 'show', 'show']);
  });
  it('files that are read one after the other put the comparison off once, until none comes any more', async () => {
    const { core, seen } = busy(['hang']);
    const comparison = core.call({ op: 'show' }, '1');
    for (let i = 0; i < 5; i++) await core.call({ op: 'import', name: `${i}.txt` }, 'x');
    await comparison;
    expect(opsOf(seen.calls)).toEqual(['show', ...Array(5).fill('import'), 'show']);
    expect([seen.started, seen.ended, core.idle]).toEqual([2, 1, true]);
  });
  it('one that was put off is superseded or cancelled as any other', async () => {
    for (const [stop, end] of [[(core: CoreClient) => void core.call({ op: 'show' }, '2'), Superseded], [(core: CoreClient) => core.cancelComparison(), Cancelled]] as const) {
      const { core, seen } = busy(['hang']);
      const comparison = core.call({ op: 'show' }, '1');
      await core.call({ op: 'import', name: 'a.txt' }, 'x');
      stop(core);
      await expect(comparison).rejects.toThrow(end);
      await new Promise(go => setTimeout(go, 400));
      expect(seen.calls.filter(call => new TextDecoder().decode(call.data) === '1')).toHaveLength(1);
      expect(core.idle).toBe(true);
    }
  });
  it('what waits behind other work, a newer comparison or a fault is given way to as well', async () => {
    const other = busy(['answer', 'hang']); // other work first
    void other.core.call({ op: 'version' });
    const waits = other.core.call({ op: 'show' }, '1');
    await other.core.call({ op: 'import', name: 'a.txt' }, 'x');
    await waits;
    expect(opsOf(other.seen.calls)).toEqual(['version', 'show', 'import', 'show']);
    const newer = busy(['hang', 'hang']);
    const first = newer.core.call({ op: 'show' }, '1'), second = newer.core.call({ op: 'show' }, '2');
    const brought = newer.core.call({ op: 'import', name: 'a.txt' }, 'x');
    await expect(first).rejects.toThrow(Superseded);
    await Promise.all([brought, second]);
    expect(opsOf(newer.seen.calls)).toEqual(['show', 'show', 'import', 'show']);
    const fault = busy(['stop', 'hang']);
    const stopped = fault.core.call({ op: 'show' }, '1'), next = fault.core.call({ op: 'show' }, '2');
    await expect(stopped).rejects.toThrow(Superseded);
    await next;
    expect(fault.seen.calls).toHaveLength(3);
  });
  it('while a worker is still loading nothing ends it: it would be loaded anew each time', async () => {
    const { core, seen } = busy(['silent']);
    const first = core.call({ op: 'show' }, '1'), second = core.call({ op: 'show' }, '2');
    await new Promise(go => setTimeout(go, 80));
    expect(seen.ended).toBe(0);
    seen.worker!.onmessage!({ data: { came: true } });
    await expect(first).rejects.toThrow(Superseded);
    await second;
    expect([seen.started, seen.ended]).toEqual([2, 1]);
  });
  it('a comparison gives way to nothing else, and nothing else gives way', async () => {
    const { core, seen } = busy(['hang']);
    const other = busy(['hang']);
    void core.call({ op: 'show' }, '1').catch(() => undefined);
    for (const header of [{ op: 'link' }, { op: 'save' }, { op: 'version' }, { op: 'timeline' }] as const) void core.call(header).catch(() => undefined);
    void other.core.call({ op: 'link' }).catch(() => undefined);
    for (const header of [{ op: 'show' }, { op: 'import', name: 'a.txt' }] as const) void other.core.call(header).catch(() => undefined);
    await new Promise(go => setTimeout(go, 60));
    expect([seen.ended, other.seen.ended]).toEqual([0, 0]);
  });
  it('a comparison can be cancelled, one that runs and one that waits; what waits behind it is answered', async () => {
    const { core, seen } = busy(['hang', 'answer', 'answer', 'answer']);
    const running = core.call({ op: 'show' }, '1'), behind = core.call({ op: 'link' });
    core.cancelComparison();
    await expect(running).rejects.toThrow(Cancelled);
    const waiting = core.call({ op: 'show' }, '2');
    core.cancelComparison();
    await expect(waiting).rejects.toThrow(Cancelled);
    await behind;
    core.cancelComparison(); // nothing to cancel
    await core.call({ op: 'show' }, '3');
    expect([seen.started, seen.ended]).toEqual([2, 1]);
    expect(opsOf(seen.calls)).toEqual(['show', 'link', 'show']);
  });
});
