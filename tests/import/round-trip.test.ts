import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXPORT_FORMATS, type ExportFormat } from '../../lib/export/index.ts';
import { parseCsv } from '../../lib/import/csv.ts';
import { readFile, readRows } from '../../lib/import/index.ts';
import type { Collection } from '../../lib/model/collection.ts';
import { collections, wellFormed } from '../export/collections.ts';

const options = { at: '2026-03-02T00:00:00.000Z', script: 'en', catalogue: null } as const;

function written(id: string, collection: Collection): string {
  const format: ExportFormat | undefined = EXPORT_FORMATS.find((one) => one.id === id);
  return [...(format?.write(collection, options) ?? [])].join('');
}

/** The rows below the headings, each once, in order of their text. */
function rowsOf(text: string): string[] {
  return [
    ...new Set(
      parseCsv(text)
        .slice(1)
        .map((row) => JSON.stringify(row)),
    ),
  ].sort();
}

function read(text: string): Collection {
  const file = readFile('a.csv', new TextEncoder().encode(text));
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  if (file.value.format !== 'table') return file.value.readout.collection;
  const { table } = file.value;
  const { collection, refusals } = readRows(table, { ...table, entityKind: 'company' });
  if (refusals.length) throw new Error(JSON.stringify(refusals));
  return collection;
}

test.each(['csv-entities', 'csv-facts', 'csv-notes'])(
  '%s, read and written again, has the same rows',
  (id) => {
    fc.assert(
      fc.property(collections, (any) => {
        const collection = wellFormed(any);
        const text = written(id, collection);
        if (rowsOf(text).length === 0) return;
        expect(rowsOf(written(id, read(text)))).toEqual(rowsOf(text));
      }),
      { numRuns: 60 },
    );
  },
);
