import { describe, expect, it } from 'vitest';
import { kReports, warmUp } from './core_warm';

type Header = { op: string };
const bodiesOf = (request: string) => (JSON.parse(request) as { articles: { body: string }[] }).articles.map(({ body }) => body);

describe('warming up the comparing module', () => {
  it('reads one report, then compares all of them several times', async () => {
    const calls: [string, string][] = [];
    await warmUp((header, data) => void calls.push([(header as Header).op, data]), () => 0, async () => ['One.', 'Two.', 'Three.']);
    expect(calls[0]).toEqual(['import', 'One.']);
    const rest = calls.slice(1);
    expect(rest.length).toBeGreaterThan(5);
    for (const [op, data] of rest) {
      expect(op).toBe('show');
      expect(bodiesOf(data)).toEqual(['One.', 'Two.', 'Three.']);
    }
  });

  it('stops as soon as a reader has asked for something', async () => {
    let asked = 0;
    let count = 0;
    await warmUp(() => { if (++count === 3) asked = 1; }, () => asked, async () => ['One.', 'Two.']);
    expect(count).toBe(3);
  });

  it('does nothing when the reader was first', async () => {
    let count = 0;
    await warmUp(() => { count++; }, () => 1, async () => ['One.', 'Two.']);
    expect(count).toBe(0);
  });

  it('takes its own two reports where the sample cannot be had', async () => {
    const requests: string[] = [];
    await warmUp((header, data) => { if ((header as Header).op === 'show') requests.push(data); }, () => 0, () => Promise.reject(new Error('no network')));
    expect(bodiesOf(requests[0]!)).toEqual(kReports);
  });
});
