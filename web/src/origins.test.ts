// origins: found by body; the oldest go first.
import { expect, it } from 'vitest';
import { Origins, type Origin } from './origins';

const origin = (size: number): Origin => ({
  file: { name: 'a', bytes: new Uint8Array(size) },
  read: { article: { body: '' }, kind: 'text', charset: '', guessed: false, blocks: [], notes: [], byline: '', attachments: [] },
});

it('the oldest go when there is too much; the newest stays, however large', () => {
  const origins = new Origins(1000);
  origins.add('a', origin(400));
  origins.add('b', origin(400));
  origins.add('a', origin(401)); // again: now the newest
  origins.add('c', origin(400));
  expect([origins.get('a')?.file.bytes.length, origins.get('b'), origins.get('c')?.file.bytes.length]).toEqual([401, null, 400]);
  origins.add('d', origin(5000));
  expect([origins.get('a'), origins.get('c'), origins.get('d')?.file.bytes.length]).toEqual([null, null, 5000]);
});
