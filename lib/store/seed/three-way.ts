import { sameRow } from '../rows/same-row.ts';

/** What a merge of one row came to: the row, and the fields that both sides changed differently. */
export interface Merged {
  readonly row: Fields;
  readonly conflicts: readonly { field: string; mine: unknown; theirs: unknown }[];
}

export interface Fields {
  readonly [field: string]: unknown;
  readonly names?: unknown;
}

/** Kept as the store has them, whatever an update says. */
const OURS = new Set([
  'id',
  'keys',
  'createdAt',
  'updatedAt',
  'lastSeen',
  'edited',
  'echoes',
  'confirmed',
]);
/** Lists without an order: what either side added or took away holds. */
const SETS = new Set(['aliases', 'tickers']);

/**
 * Lays an update over a row the reader may have changed: what only one side changed is taken from
 * that side; what both changed stays the reader's and is told as a conflict.
 */
export function mergeThreeWays(base: Fields, mine: Fields, theirs: Fields): Merged {
  const row: Record<string, unknown> = { ...mine };
  const conflicts: Merged['conflicts'][number][] = [];
  const fields = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)]);
  for (const field of fields) {
    if (OURS.has(field)) continue;
    const settled = settle(field, [base[field], mine[field], theirs[field]]);
    if (settled === undefined) delete row[field];
    else row[field] = settled;
    const open =
      field === 'names' ? openNames(base, mine, theirs) : isOpen(base, mine, theirs, field);
    if (open) conflicts.push({ field, mine: mine[field], theirs: theirs[field] });
  }
  return { row, conflicts };
}

/** Whether the reader left the row as the catalogue had it. */
export function untouched(base: Fields, mine: Fields): boolean {
  return [...new Set([...Object.keys(base), ...Object.keys(mine)])].every(
    (field) => OURS.has(field) || sameRow(base[field], mine[field]),
  );
}

type Three = readonly [base: unknown, mine: unknown, theirs: unknown];

function settle(field: string, [base, mine, theirs]: Three): unknown {
  if (SETS.has(field)) return mergeSets(list(base), list(mine), list(theirs), mine ?? theirs);
  if (field === 'names') return mergeNames(fieldsOf(base), fieldsOf(mine), fieldsOf(theirs));
  return sameRow(base, mine) ? theirs : mine;
}

function mergeSets(base: string[], mine: string[], theirs: string[], either: unknown): unknown {
  if (either === undefined) return undefined;
  const dropped = new Set(base.filter((entry) => !theirs.includes(entry)));
  const added = theirs.filter((entry) => !base.includes(entry) && !mine.includes(entry));
  return [...mine.filter((entry) => !dropped.has(entry)), ...added];
}

function mergeNames(base: Fields, mine: Fields, theirs: Fields): Fields {
  const scripts = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const entries = [...scripts].map((script) => {
    const name = sameRow(base[script], mine[script]) ? theirs[script] : mine[script];
    return [script, name] as const;
  });
  return Object.fromEntries(entries.filter(([, name]) => name !== undefined));
}

function openNames(base: Fields, mine: Fields, theirs: Fields): boolean {
  const names = [base, mine, theirs].map((row) => fieldsOf(row.names));
  const [of, ours, news] = names as [Fields, Fields, Fields];
  return ['en', 'hans', 'hant'].some((script) => isOpen(of, ours, news, script));
}

function isOpen(base: Fields, mine: Fields, theirs: Fields, field: string): boolean {
  return (
    !SETS.has(field) &&
    !sameRow(base[field], mine[field]) &&
    !sameRow(base[field], theirs[field]) &&
    !sameRow(mine[field], theirs[field])
  );
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
