// Parts of what was shared.
import { expect, test } from 'vitest';
import { partsOf } from './shared_in';

function form(fields: Record<string, string>, files: File[] = []): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  for (const file of files) data.append('files', file);
  return data;
}

test('files stay as they are, each a part', async () => {
  const parts = partsOf(form({}, [new File([new Uint8Array([0, 255, 13, 10])], 'a.pdf'), new File(['b'], 'ü 1.txt')]));
  expect(parts.map(([kind, name]) => [kind, name])).toEqual([['file', 'a.pdf'], ['file', 'ü 1.txt']]);
  expect([...new Uint8Array(await parts[0]![2].arrayBuffer())]).toEqual([0, 255, 13, 10]);
});

test.each([
  [{ title: 'T', text: 'words', url: 'https://a/' }, { title: 'T', text: 'words', url: 'https://a/' }],
  [{ text: ' words ' }, { title: '', text: 'words', url: '' }],
  [{ url: 'https://a/' }, { title: '', text: '', url: 'https://a/' }],
])('a text without files is one part: %j', async (fields, text) => {
  const [part, ...rest] = partsOf(form(fields));
  expect(rest).toEqual([]);
  expect(JSON.parse(await part![2].text())).toEqual(text);
});

test('a field of files that was left empty is none', () => { expect(partsOf(form({ title: '', text: '' }, [new File([], '')]))).toEqual([]); });
test('an empty file is one, so that it is told of', () => { expect(partsOf(form({}, [new File([], 'a.txt')]))).toHaveLength(1); });
test('a text beside files is no article', () => { expect(partsOf(form({ text: 'see this' }, [new File(['a'], 'a.txt')]))).toHaveLength(1); });
