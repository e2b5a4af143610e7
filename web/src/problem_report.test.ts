// The problem report: enough to find the fault, no word of an article.
import { expect, test } from 'vitest';
import { problemReport } from './problem_report';

test('numbers and the page’s own words, nothing that was read', () => {
  const report = problemReport({ version: { program: '1.2.3', rules: 2, link: 1, format: 1 }, mode: 'canvas', kept: 'saved', articles: [{ bytes: 1200, sentences: 9 }],
    facts: 4, notes: 1, errors: ['secret.txt is empty.'] }, 'Browser/1', '800×600 at 2');
  expect(report).toBe('Synoptic 1.2.3, rules 2, link 1, format 1\nBrowser: Browser/1\nWindow: 800×600 at 2; painting: canvas; kept: saved\n' +
    'Articles: 1 (1200 bytes, 9 sentences); facts: 4; notes: 1\nErrors shown: 1\nWhat I did, what I expected, what happened:');
  expect(report).not.toContain('secret');
});
