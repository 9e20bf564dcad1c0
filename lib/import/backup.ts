import * as v from 'valibot';
import { COLLECTION_TABLES, type Collection } from '../model/collection.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { ImportFormat } from './format.ts';
import { hostility } from './hostile.ts';
import { issueText, type Refusal } from './refusal.ts';
import { ROW_SCHEMAS } from './schemas.ts';

/** The newest version of the file's shape that is understood. */
const NEWEST = 1;
/** After so many the file is plainly not worth reading on. */
const MOST_REFUSALS = 200;

/** Our own backup. */
export const backup = {
  id: 'newsgloss',
  fits: (name, text) => /\.json$/i.test(name) || /^\s*\{/.test(text.slice(0, 200)),
  read: readBackup,
} as const satisfies ImportFormat;

/** Reads a backup whole: a collection of which every row is sound, or every reason why not. */
function readBackup(text: string): Result<Collection, readonly Refusal[]> {
  const parsed = parse(text);
  if (!parsed.ok) return fail([parsed.error]);
  const file = parsed.value;
  if (typeof file !== 'object' || file === null) return fail([{ reason: 'foreign' }]);
  const { format, version } = file as { format?: unknown; version?: unknown };
  if (format !== 'newsgloss' || !Number.isInteger(version)) return fail([{ reason: 'foreign' }]);
  if (Number(version) > NEWEST) return fail([{ reason: 'newer', detail: String(version) }]);
  const reserved = Object.keys(file).find((key) => key === '__proto__');
  if (reserved) return fail([{ reason: 'reserved-key', detail: reserved }]);
  return readTables(file as Readonly<Record<string, unknown>>);
}

function parse(text: string): Result<unknown, Refusal> {
  if (text.includes('\u0000')) return fail({ reason: 'not-text' });
  try {
    return ok(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch (error) {
    if (error instanceof RangeError) return fail({ reason: 'too-deep' });
    const end = text.trimEnd().at(-1);
    const ours = /^\s*\{\s*"format":\s*"newsgloss"/.test(text.slice(0, 200));
    const detail = error instanceof Error ? error.message : '';
    return fail({ reason: ours && end !== '}' ? 'truncated' : 'not-json', detail });
  }
}

function readTables(
  file: Readonly<Record<string, unknown>>,
): Result<Collection, readonly Refusal[]> {
  const refusals: Refusal[] = [];
  const tables = COLLECTION_TABLES.map((table) => {
    const rows = file[table];
    if (Array.isArray(rows)) return [table, readRows(table, rows, refusals)] as const;
    refusals.push({ reason: 'shape', table, detail: 'no list of rows' });
    return [table, []] as const;
  });
  if (refusals.length) return fail(refusals.slice(0, MOST_REFUSALS));
  // Each table was read by its own schema.
  const collection = Object.fromEntries(tables) as unknown as Collection;
  const cycles = circular(collection.redirects);
  return cycles.length ? fail(cycles.slice(0, MOST_REFUSALS)) : ok(collection);
}

/** Redirects that lead in a ring, or into one: no merge ever makes them. Each is walked along once. */
function circular(redirects: Collection['redirects']): readonly Refusal[] {
  const next = new Map(redirects.map(({ id, to }) => [id, to]));
  const isEndless = new Map<string, boolean>([['', false]]);
  for (const { id } of redirects) {
    const path = new Set<string>();
    let at = id;
    for (; next.has(at) && !isEndless.has(at) && !path.has(at); at = next.get(at) ?? '')
      path.add(at);
    const verdict = path.has(at) || isEndless.get(at) === true;
    for (const one of path) isEndless.set(one, verdict);
  }
  return redirects.flatMap(({ id }, i) =>
    isEndless.get(id) ? [{ reason: 'cycle', table: 'redirects', row: i + 1, detail: id }] : [],
  );
}

function readRows(
  table: keyof Collection,
  rows: readonly unknown[],
  refusals: Refusal[],
): readonly unknown[] {
  const seen = new Set<string>();
  return rows.flatMap((value, i) => {
    const row = i + 1;
    const odd = hostility(value);
    const read = odd ? null : v.safeParse(ROW_SCHEMAS[table], value, { abortEarly: true });
    if (odd) refusals.push({ ...odd, table, row });
    else if (!read?.success) refusals.push({ reason: 'shape', table, row, ...shapeDetail(read) });
    else {
      const id = idOf(read.output);
      if (seen.has(id)) refusals.push({ reason: 'duplicate', table, row, detail: id });
      seen.add(id);
      return [read.output];
    }
    return [];
  });
}

function shapeDetail(read: { issues?: readonly v.BaseIssue<unknown>[] } | null): {
  detail?: string;
} {
  const issue = read?.issues?.[0];
  return issue ? { detail: issueText(issue) } : {};
}

/** What tells a row from the others of its table. */
function idOf(row: Collection[keyof Collection][number]): string {
  if (typeof row === 'string') return row;
  if ('id' in row) return row.id;
  return 'site' in row ? row.site : row.key;
}
