// link: what is said about a link, and what a saved file is called.
import { describe, expect, it, test } from 'vitest';
import { describeLink, fileName, linkAddress, linkIn, looksLikeLink } from './link';

describe('describeLink', () => {
  it.each([
    [1_999, '1,999 characters: fits everywhere, Discord included.'],
    [6_862, '6,862 characters: fits mail and documents, too long for Discord.'],
    [15_955, '15,955 characters: fits documents and most mail, too long for many chats.'],
    [200_000, '200,000 characters: long: some programs will cut it, so save a file as well.'],
  ])('%i', (characters, sentence) => expect(describeLink(characters)).toBe(sentence));
});

describe('linkAddress', () => {
  it('keeps the page and its folder', () => expect(linkAddress('http://host/sub/?a=1#old', '#1d.3.x')).toBe('http://host/sub/?a=1#1d.3.x'));
});

describe('looksLikeLink', () => {
  it.each([
    ['#1d.120.0a1b2c3d.abcz', true], ['https://host/page/#1u.3.x.abcz', true], ['  http://host/%231d.3.x.abcz', true],
    ['Ferry hits ship', false], ['see section #1. of the report', false], ['https://host/page/#top', false],
  ])('%s', (text, expected) => expect(looksLikeLink(text)).toBe(expected));
});

describe('fileName', () => {
  const day = new Date('2026-03-06T12:00:00Z');
  it.each([
    ['Ferry & ship: 12 hurt', 'ferry-ship-12-hurt-2026-03-06.json'],
    ['Señora Ortíz', 'senora-ortiz-2026-03-06.json'],
    ['../../etc/passwd', 'etc-passwd-2026-03-06.json'],
    ['', 'comparison-2026-03-06.json'],
    ['Night ferry between Wexmere and Port Ellory to start on Tuesday next', 'night-ferry-between-wexmere-and-port-ellory-to-start-on-2026-03-06.json'],
  ])('%s', (title, expected) => expect(fileName(title, 'json', day)).toBe(expected));
});

test.each([
  ['#1d.3.0a1b2c3d.abcz', '#1d.3.0a1b2c3d.abcz'],
  ['#1d', '#1d.'],
  ['%231d', '%231d.'],
  ['#1', ''],
  ['#part-2', ''],
  ['', ''],
])('the link in an address, whole or cut: %s', (hash, link) => { expect(linkIn(hash)).toBe(link); });
