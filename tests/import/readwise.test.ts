import { expect, test } from 'vitest';
import { notesCsv } from '../../lib/export/notes-csv.ts';
import { importFile } from '../../lib/import/index.ts';
import type { Collection } from '../../lib/model/collection.ts';
import { sample } from '../export/collections.ts';

function read(text: string): Collection {
  const result = importFile('highlights.csv', text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test('a highlight becomes a note on its passage, with its page, tags and date', () => {
  const { notes, sources } = read(
    'Highlight,Title,Author,URL,Note,Location,Date\r\n' +
      '"Ark, again",On Ark,The Example,https://news.example/a,"Check\n.ai .q2",42,2026-03-01 09:00:00\r\n',
  );
  expect(sources).toMatchObject([
    { url: 'https://news.example/a', title: 'On Ark', publisher: 'The Example' },
  ]);
  expect(notes).toMatchObject([
    {
      body: 'Check',
      tags: ['ai', 'q2'],
      target: {
        type: 'passage',
        selector: { quote: { exact: 'Ark, again' }, position: { start: 42 } },
      },
      createdAt: '2026-03-01T09:00:00.000Z',
    },
  ]);
});

test('our own export of passage notes comes back with its words', () => {
  const options = { at: '', script: 'en', catalogue: null } as const;
  const { notes } = read([...notesCsv.write(sample, options)].join(''));
  const [note] = notes;
  expect(note?.body).toBe('Compare with **last year**.');
  expect(note?.target).toMatchObject({ selector: { quote: { exact: '+1 said\nArk' } } });
});

test('the same file is the same notes, and a row that comes twice is one', () => {
  const text = 'Highlight\na\nb\na\n\n';
  expect(read(text)).toEqual(read(text));
  expect(read(text).notes).toHaveLength(2);
});

test('a script as address is no address, and a note without end is refused with its row', () => {
  expect(read('Highlight,URL\na,javascript:alert(1)\n').sources[0]?.url).toBe('');
  const broken = importFile('a.csv', 'Highlight,Note\n"a"b,c\n');
  expect(broken).toMatchObject({ ok: false, error: [{ reason: 'shape' }] });
  const long = `Highlight\na\n${'x'.repeat(200_000)}\n`;
  expect(importFile('a.csv', long)).toMatchObject({
    ok: false,
    error: [{ table: 'notes', row: 2 }],
  });
});
