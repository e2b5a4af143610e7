// failure: the page's own sentences are shown, the browser's words never.
import { expect, it } from 'vitest';
import { CoreError } from './core_client';
import { sentenceOf } from './failure';

it.each([
  ['a sentence of its own', new Error('This PDF is damaged.'), 'This PDF is damaged.'],
  ['what the worker said', new CoreError('The file is empty.'), 'The file is empty.'],
])('%s is shown', (_, error, sentence) => expect(sentenceOf(error)).toBe(sentence));
it.each([
  ['a request that failed', new TypeError('Failed to fetch')], ['a module that did not come', new TypeError('Failed to fetch dynamically imported module: https://host/read_pdf.js')],
  ['a fault of the program', new RangeError('Invalid array length')], ['what the browser refuses', new DOMException('The operation is insecure.', 'SecurityError')],
  ['what is no error', 'x'], ['nothing', undefined], ['no words', new Error('')],
])('%s is told in words of the page', (_, error) => expect(sentenceOf(error)).toMatch(/^This cannot be done now, .*reload the page\.$/));
