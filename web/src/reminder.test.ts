// reminder: once for each document, after ten minutes of work, never where a file was saved.
import { describe, expect, it } from 'vitest';
import { kPause, kWork, Reminder } from './reminder';

const kStep = 30_000;
// At which step of steady work on `document` it is told.
function toldAt(reminder: Reminder, document: string, steps: number, from = 0): number[] {
  return Array.from({ length: steps }, (_, i) => i).filter(i => reminder.worked(document, from + i * kStep));
}
const made = (done: string[] = [], note: (done: string[]) => void = () => undefined) => new Reminder(done, note);

describe('Reminder', () => {
  it('tells once, when the work has come to ten minutes', () => expect(toldAt(made(), 'a', 100)).toEqual([kWork / kStep]));
  it('counts no pause', () => {
    const reminder = made();
    expect(toldAt(reminder, 'a', 11)).toEqual([]); // five minutes
    expect(toldAt(reminder, 'a', 100, 8 * 3600_000)).toEqual([10]); // five more, a night later
  });
  it('work that goes on slowly counts, as long as it is no pause', () => {
    const slow = made();
    const told = Array.from({ length: 12 }, (_, i) => slow.worked('a', i * kPause));
    expect(told.indexOf(true)).toBe(kWork / kPause);
    const rare = made();
    expect(Array.from({ length: 500 }, (_, i) => rare.worked('a', i * (kPause + 1))).some(Boolean)).toBe(false);
  });
  it('each document has its own time', () => {
    const reminder = made();
    expect(toldAt(reminder, 'a', 15)).toEqual([]);
    expect(toldAt(reminder, 'b', 15)).toEqual([]);
    expect(toldAt(reminder, 'b', 100, 15 * kStep)).toEqual([kWork / kStep - 15]);
  });
  it('says nothing of what is in a file', () => {
    const reminder = made();
    toldAt(reminder, 'a', 5);
    reminder.done('a');
    expect(toldAt(reminder, 'a', 100)).toEqual([]);
  });
  it('a reload does not make it say it again', () => {
    let noted: string[] = [];
    expect(toldAt(made([], done => { noted = done; }), 'a', 100)).toHaveLength(1);
    expect(noted).toEqual(['a']);
    expect(toldAt(made(noted), 'a', 100)).toEqual([]);
    expect(toldAt(made(noted), 'b', 100)).toHaveLength(1);
  });
  it('a clock that is set back is no work', () => {
    const reminder = made();
    expect(Array.from({ length: 100 }, (_, i) => reminder.worked('a', -i * 1e9)).some(Boolean)).toBe(false);
  });
});
