import { canonical } from '../model/canonical.ts';
import { COLLECTION_TABLES } from '../model/collection.ts';
import type { ExportFormat } from './format.ts';

/** The version of the file's shape; a change of shape is a new one, and the old stays importable. */
const BACKUP_VERSION = 1;

/**
 * The backup: complete, one row a line, keys in order, so that the same data are the same bytes. Its
 * shape is published as `schema/newsgloss-1.schema.json`.
 */
export const json = {
  id: 'json',
  ending: '.json',
  mime: 'application/json',
  tables: COLLECTION_TABLES,
  *write(collection, { at, catalogue }) {
    const head = { format: 'newsgloss', version: BACKUP_VERSION, exportedAt: at, catalogue };
    yield `{\n${Object.entries(head)
      .map(([key, value]) => `"${key}": ${JSON.stringify(value)},\n`)
      .join('')}`;
    for (const [i, table] of COLLECTION_TABLES.entries()) {
      const rows = collection[table];
      yield `"${table}": [`;
      for (const [n, row] of rows.entries()) yield `${n ? ',' : ''}\n${canonical(row)}`;
      yield `${rows.length ? '\n' : ''}]${i < COLLECTION_TABLES.length - 1 ? ',' : ''}\n`;
    }
    yield '}\n';
  },
} as const satisfies ExportFormat;
