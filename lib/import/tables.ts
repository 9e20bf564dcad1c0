import type { KeptEntity } from '../model/collection.ts';
import { EMPTY_COLLECTION } from '../model/collection.ts';
import type { NameKind } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { Source } from '../model/source.ts';
import { firstUnsound, type Readout, unsound } from './checked.ts';
import type { Mapping, TableKind } from './columns.ts';
import { keptOf, listedId, namedBy } from './listed.ts';
import { type Cells, factOf, sourcesOf } from './listed-facts.ts';
import type { Refusal } from './refusal.ts';

/** How the reader wants a table read. */
export interface TableReading {
  readonly kind: TableKind;
  readonly mapping: Mapping;
  /** The kind of entities whose row does not say. */
  readonly entityKind: NameKind;
}

/** Reads the rows below the headings; each is taken or refused by itself, empty ones passed over. */
export function readTable(rows: readonly (readonly string[])[], reading: TableReading): Readout {
  const kept = new Kept();
  for (const [i, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const cell = (field: string) => cells[reading.mapping[field] ?? -1] ?? '';
    readRow(kept, i + 1, { cell, reading });
  }
  return kept.readout();
}

/** What was read so far. */
class Kept {
  readonly entities = new Map<string, KeptEntity>();
  /** Those that others only name. */
  readonly linked = new Map<string, KeptEntity>();
  readonly sources = new Map<string, Source>();
  readonly facts = new Map<string, Fact>();
  readonly refusals: Refusal[] = [];

  readout(): Readout {
    return {
      collection: {
        ...EMPTY_COLLECTION,
        sources: [...this.sources.values()],
        entities: [...new Map([...this.linked, ...this.entities]).values()],
        facts: [...this.facts.values()],
      },
      refusals: this.refusals,
    };
  }
}

interface Row {
  readonly cell: Cells;
  readonly reading: TableReading;
}

function readRow(kept: Kept, row: number, { cell, reading }: Row): void {
  if (reading.kind === 'facts') readFact(kept, row, cell);
  else readEntity(kept, row, { cell, reading });
}

function readEntity(kept: Kept, row: number, { cell, reading }: Row): void {
  const entity =
    reading.kind === 'aliases'
      ? aliasRow(cell, reading.entityKind)
      : entityRow(cell, reading.entityKind);
  const linked = namedBy({ maker: cell('maker'), parent: cell('parent'), family: cell('family') });
  const problem = entity
    ? firstUnsound('entities', [entity, ...linked])
    : missingName(cell, reading);
  if (problem) kept.refusals.push({ ...problem, table: 'entities', row });
  else if (entity) {
    const known = kept.entities.get(entity.id);
    if (known && reading.kind === 'entities' && cell('id')) {
      kept.refusals.push({ reason: 'duplicate', table: 'entities', row, detail: entity.id });
    } else {
      kept.entities.set(entity.id, known ? joined(known, entity) : entity);
      for (const one of linked) kept.linked.set(one.id, one);
    }
  }
}

function missingName(cell: Cells, { kind }: TableReading): Refusal {
  const name = cell(kind === 'aliases' ? 'entity' : 'name');
  return name ? { reason: 'kind', detail: cell('kind') } : { reason: 'no-name' };
}

function entityRow(cell: Cells, fallback: NameKind): KeptEntity | null {
  // Ours set several in one cell on lines of their own; a semicolon is then a character.
  const listIn = cell('id') ? linesOf : listOf;
  const aliases = listIn(cell('aliases'));
  const cues = listOf(cell('cues'));
  const antiCues = listOf(cell('anti_cues'));
  const main = cell('name') || cell('name_en') || cell('name_hans') || cell('name_hant');
  const ruled = cues.length || antiCues.length ? [...new Set([main, ...aliases])] : [];
  const texts = ['id', 'kind', 'subkind', 'maker', 'parent', 'family', 'country', 'place'] as const;
  const rest = Object.fromEntries(texts.map((field) => [field, cell(field)]));
  return keptOf(
    {
      ...rest,
      name: cell('name'),
      names: { en: cell('name_en'), hans: cell('name_hans'), hant: cell('name_hant') },
      aliases,
      tickers: listIn(cell('tickers')),
      rules: ruled.map((alias) => ({
        alias,
        rule: cues.length ? 'context' : 'anywhere',
        cues,
        antiCues,
      })),
      origin: cell('origin'),
      created: cell('created'),
      updated: cell('updated'),
    },
    fallback,
  );
}

function aliasRow(cell: Cells, fallback: NameKind): KeptEntity | null {
  if (!cell('alias').trim()) return null;
  return keptOf(
    { name: cell('entity'), aliases: listOf(cell('alias')), kind: cell('kind') },
    fallback,
  );
}

function joined(one: KeptEntity, other: KeptEntity): KeptEntity {
  const names = { ...other.names, ...one.names };
  return { ...one, names, aliases: [...new Set([...one.aliases, ...other.aliases])] };
}

function readFact(kept: Kept, row: number, cell: Cells): void {
  const sources = sourcesOf(cell);
  const fact = factOf(cell, sources, listedId);
  const problem =
    firstUnsound('sources', sources) ??
    (cell('id') || (cell('subject').trim() && cell('metric').trim())
      ? unsound('facts', fact)
      : { reason: 'no-name' as const });
  if (problem) kept.refusals.push({ ...problem, table: problem.table ?? 'facts', row });
  else if (kept.facts.has(fact.id) && cell('id'))
    kept.refusals.push({ reason: 'duplicate', table: 'facts', row, detail: fact.id });
  else {
    for (const source of sources) kept.sources.set(source.id, source);
    kept.facts.set(fact.id, fact);
  }
}

/** Several in one cell stand on lines of their own, or between semicolons or bars. */
function listOf(cell: string): string[] {
  if (cell.includes('\n')) return linesOf(cell);
  return cell
    .split(/[;；|、]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function linesOf(cell: string): string[] {
  return cell.split('\n').filter(Boolean);
}
