import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { COLLECTION_TABLES } from '../model/collection.ts';
import { ROW_SCHEMAS } from './schemas.ts';

/**
 * The JSON Schema of a backup (https://json-schema.org/draft/2020-12), made of what imports are
 * checked by. What only code can check, such as that a date is one, is left out.
 */
export function backupSchema(): object {
  const tables = COLLECTION_TABLES.map((table) => [table, v.array(ROW_SCHEMAS[table])] as const);
  const file = v.object({
    format: v.literal('newsgloss'),
    version: v.literal(1),
    exportedAt: v.string(),
    catalogue: v.nullable(v.string()),
    ...Object.fromEntries(tables),
  });
  const schema = toJsonSchema(file, { target: 'draft-2020-12', errorMode: 'ignore' });
  return {
    ...schema,
    $id: 'newsgloss-1.schema.json',
    title: 'Newsgloss backup, version 1',
    description: 'What a reader keeps: entities, facts, notes, their sources, rules and settings.',
  };
}
