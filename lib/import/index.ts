import type { Collection } from '../model/collection.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { backup } from './backup.ts';
import type { Readout } from './checked.ts';
import { guessKind, guessMapping, type Mapping, type TableKind } from './columns.ts';
import { parseCsv } from './csv.ts';
import { decode, type Encoding } from './decode.ts';
import { hostility } from './hostile.ts';
import { annotationsIn, readAnnotations } from './hypothesis.ts';
import { packIn, readPack } from './pack.ts';
import { readwise } from './readwise.ts';
import type { Refusal } from './refusal.ts';
import { readTable, type TableReading } from './tables.ts';

export type { Readout } from './checked.ts';
export { FIELDS, guessMapping, type Mapping, missingFields, type TableKind } from './columns.ts';
export type { Encoding } from './decode.ts';
export type { Refusal } from './refusal.ts';
export type { TableReading } from './tables.ts';

/** A table whose columns the reader must first be asked about. */
export interface TableFile {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What it most likely is. */
  readonly kind: TableKind;
  readonly mapping: Mapping;
}

/** What a file holds: what can be taken in, or a table to be asked about. */
export type FileContent = { readonly encoding: Encoding } & (
  | { readonly format: 'newsgloss' | 'readwise' | 'hypothesis' | 'pack'; readonly readout: Readout }
  | { readonly format: 'table'; readonly table: TableFile }
);

/**
 * Larger files are refused: a file is checked whole, and its text and its rows must fit in memory at
 * once, some six times its size.
 */
export const MOST_BYTES = 256e6;

/** Reads a file in the format it looks like; nothing of it is kept by this. */
export function readFile(name: string, bytes: Uint8Array): Result<FileContent, readonly Refusal[]> {
  const { text, encoding } = decode(bytes);
  const read = readText(name, text);
  return read.ok ? ok({ encoding, ...read.value }) : read;
}

type Content =
  | { readonly format: 'newsgloss' | 'readwise' | 'hypothesis' | 'pack'; readonly readout: Readout }
  | { readonly format: 'table'; readonly table: TableFile };

function readText(name: string, text: string): Result<Content, readonly Refusal[]> {
  if (readwise.fits(name, text)) return whole('readwise', readwise.read(text));
  if (/^\s*[{[]/.test(text.slice(0, 200))) return readJson(text);
  if (!/\.(?:csv|tsv|tab|txt)$/i.test(name)) return fail([{ reason: 'foreign' }]);
  return tableIn(text);
}

function whole(
  format: 'newsgloss' | 'readwise',
  read: Result<Collection, readonly Refusal[]>,
): Result<Content, readonly Refusal[]> {
  return read.ok ? ok({ format, readout: { collection: read.value, refusals: [] } }) : read;
}

function readJson(text: string): Result<Content, readonly Refusal[]> {
  if (/^\s*\{\s*"format":\s*"newsgloss"/.test(text.slice(0, 200)))
    return whole('newsgloss', backup.read(text));
  const parsed = attemptJson(text);
  if (parsed === undefined) return whole('newsgloss', backup.read(text));
  const odd = hostility(parsed);
  const annotations = odd ? null : annotationsIn(parsed);
  if (annotations) return ok({ format: 'hypothesis', readout: readAnnotations(annotations) });
  const isOurs = typeof parsed === 'object' && parsed !== null && 'format' in parsed;
  const pack = odd || isOurs ? null : packIn(parsed);
  if (pack) return ok({ format: 'pack', readout: readPack(pack) });
  return odd ? fail([odd]) : whole('newsgloss', backup.read(text));
}

function attemptJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tableIn(text: string): Result<Content, readonly Refusal[]> {
  try {
    const [headings = [], ...rows] = parseCsv(text);
    if (headings.some((heading) => heading.includes('\u0000')))
      return fail([{ reason: 'not-text' }]);
    if (headings.length < 2 || rows.length === 0) return fail([{ reason: 'foreign' }]);
    const kind = guessKind(headings);
    const mapping = guessMapping(kind, headings);
    return ok({ format: 'table', table: { headings, rows, kind, mapping } });
  } catch (error) {
    return fail([{ reason: 'shape', detail: error instanceof Error ? error.message : '' }]);
  }
}

/** Reads a table as the reader said. */
export function readRows(table: TableFile, reading: TableReading): Readout {
  return readTable(table.rows, reading);
}

/** Reads a text that needs no asking about: ours, Readwise's, Hypothesis's, a pack. */
export function importFile(name: string, text: string): Result<Collection, readonly Refusal[]> {
  const read = readText(name, text);
  if (!read.ok) return read;
  if (read.value.format === 'table') return fail([{ reason: 'foreign' }]);
  const { collection, refusals } = read.value.readout;
  return refusals.length ? fail(refusals) : ok(collection);
}
