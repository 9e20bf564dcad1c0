import * as v from 'valibot';
import type { Collection } from '../model/collection.ts';
import { issueText, type Refusal } from './refusal.ts';
import { ROW_SCHEMAS } from './schemas.ts';

/** What was read of a file that may be taken in without the rows that are refused. */
export interface Readout {
  readonly collection: Collection;
  /** The rows left out, with the reason. */
  readonly refusals: readonly Refusal[];
}

/** What is wrong with the first of some rows that is not sound; null where all are. */
export function firstUnsound(table: keyof Collection, rows: readonly unknown[]): Refusal | null {
  for (const row of rows) {
    const problem = unsound(table, row);
    if (problem) return problem;
  }
  return null;
}

/** What is wrong with a row by the shape of its table; null where nothing is. */
export function unsound(table: keyof Collection, row: unknown): Refusal | null {
  const read = v.safeParse(ROW_SCHEMAS[table], row, { abortEarly: true });
  if (read.success) return null;
  return { reason: 'shape', table, detail: issueText(read.issues[0]) };
}
