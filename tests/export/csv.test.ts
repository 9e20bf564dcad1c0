import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../lib/export/csv.ts';
import { EXPORT_FORMATS, exportFile } from '../../lib/export/index.ts';
import { parseCsv } from '../../lib/import/csv.ts';
import { oddText, sample } from './collections.ts';

const options = { at: '2026-03-02T00:00:00.000Z', script: 'hant', catalogue: null } as const;

function written(id: string): string {
  const format = EXPORT_FORMATS.find((candidate) => candidate.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return [...format.write(sample, options)].join('');
}

/** The table as rows of heading and cell. */
function table(text: string): Record<string, string | undefined>[] {
  const [head = [], ...rows] = parseCsv(text);
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
}

test('any cells come back unchanged', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(oddText, oddText), { minLength: 1 }), (rows) => {
      const text = [
        ...csv(rows, [
          ['a', ([a]) => a],
          ['b', ([, b]) => b],
        ]),
      ].join('');
      // A file is UTF-8, which knows no halves of a character.
      const whole = rows.map((row) => row.map((cell) => cell.toWellFormed()));
      expect(parseCsv(text.toWellFormed()).slice(1)).toEqual(whole);
    }),
    { numRuns: 500 },
  );
});

test('no cell begins as a formula, even behind its quotes', () => {
  fc.assert(
    fc.property(oddText, (text) => {
      const [, line] = [...csv([text], [['a', (cell) => cell]])];
      expect(line).not.toMatch(/^"?[=+\-@\t\r](?!\n$)/);
    }),
    { numRuns: 500 },
  );
});

describe('of the sample', () => {
  test('facts stand with number, period and earliest source', () => {
    expect(table(written('csv-facts'))).toMatchObject([
      {
        subject: '方舟實驗室',
        metric: 'net profit',
        value: '150000000',
        unit: 'USD',
        bound: 'over',
        polarity: 'loss',
        status: 'planned',
        from: '2025-01-01',
        source_url: 'https://news.example/ark_(lab)',
        sources: '2',
      },
    ]);
  });

  test('notes stand under the headings of Readwise', () => {
    const [passage, entity, fact] = table(written('csv-notes'));
    expect(Object.keys(passage ?? {})).toEqual(
      'Highlight Title Author URL Note Location Date'.split(' '),
    );
    expect(passage).toMatchObject({
      Highlight: '+1 said\nArk',
      Author: 'The Example',
      Note: 'Compare with **last year**.\n.to-check',
      Date: '2026-03-01 09:00:00',
    });
    expect(entity?.Highlight).toBe('方舟實驗室');
    expect(fact?.URL).toBe('https://news.example/ark_(lab)');
  });

  test('entities stand with their names by script and their aliases line by line', () => {
    expect(table(written('csv-entities'))).toMatchObject([
      { name_en: 'Ark Labs', name_hant: '方舟實驗室', aliases: 'Ark\n-Ark-' },
    ]);
  });
});

test('a file is named for what it holds, in characters every system takes', async () => {
  const [format] = EXPORT_FORMATS;
  const named = async (title: string) =>
    (await exportFile(format, sample, { ...options, title })).name;
  expect(await named('星火：發布/會 <2026>?')).toBe('newsgloss-星火：發布-會-2026-2026-03-02.md');
  expect(await named('../..\u202e\ud800')).toBe('newsgloss-export-2026-03-02.md');
});
