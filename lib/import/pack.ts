import * as v from 'valibot';
import { EMPTY_COLLECTION, type KeptEntity } from '../model/collection.ts';
import { firstUnsound, type Readout } from './checked.ts';
import { keptOf, namedBy } from './listed.ts';
import { issueText, type Refusal } from './refusal.ts';

const texts = v.array(v.string());
const optional = <T extends v.GenericSchema>(schema: T) => v.exactOptional(schema);

/** One entity of a pack; `context` and `notContext` are words that speak for and against its names. */
const listed = v.object({
  id: optional(v.string()),
  name: optional(v.string()),
  names: optional(
    v.object({ en: optional(v.string()), hans: optional(v.string()), hant: optional(v.string()) }),
  ),
  aliases: optional(texts),
  kind: optional(v.string()),
  subkind: optional(v.string()),
  maker: optional(v.string()),
  parent: optional(v.string()),
  family: optional(v.string()),
  country: optional(v.string()),
  place: optional(v.string()),
  tickers: optional(texts),
  context: optional(texts),
  notContext: optional(texts),
});

/**
 * The rows of a catalogue pack, a reader's own list of names as JSON: `{"entities": […]}` or the list
 * alone, each entity with a `name` or `names`. Null for what is no pack.
 */
export function packIn(file: unknown): readonly unknown[] | null {
  const list =
    typeof file === 'object' && file !== null && 'entities' in file ? file.entities : file;
  if (!Array.isArray(list)) return null;
  const isNamed = (row: unknown) =>
    typeof row === 'object' && row !== null && ('name' in row || 'names' in row);
  return list.some(isNamed) ? list : null;
}

/** Reads the rows of a pack, each taken or refused by itself. */
export function readPack(rows: readonly unknown[]): Readout {
  const entities = new Map<string, KeptEntity>();
  const linked: KeptEntity[] = [];
  const refusals: Refusal[] = [];
  for (const [i, value] of rows.entries()) {
    const row = i + 1;
    const read = v.safeParse(listed, value);
    if (!read.success) {
      const detail = issueText(read.issues[0]);
      refusals.push({ reason: 'shape', table: 'entities', row, detail });
      continue;
    }
    const entity = entityOf(read.output);
    const named = namedBy(read.output);
    const problem = entity
      ? firstUnsound('entities', [entity, ...named])
      : { reason: 'no-name' as const };
    if (problem) refusals.push({ ...problem, table: 'entities', row });
    else if (entity && entities.has(entity.id))
      refusals.push({ reason: 'duplicate', table: 'entities', row, detail: entity.id });
    else if (entity) {
      entities.set(entity.id, entity);
      linked.push(...named);
    }
  }
  for (const entity of linked) if (!entities.has(entity.id)) entities.set(entity.id, entity);
  return { collection: { ...EMPTY_COLLECTION, entities: [...entities.values()] }, refusals };
}

function entityOf({ context = [], notContext = [], ...rest }: v.InferOutput<typeof listed>) {
  const entity = keptOf(rest, 'company');
  if (!entity || (!context.length && !notContext.length)) return entity;
  const surfaces = new Set([...Object.values(entity.names), ...entity.aliases]);
  const rule = context.length ? ('context' as const) : ('anywhere' as const);
  const rules = [...surfaces].map((alias) => ({
    alias,
    rule,
    cues: context,
    antiCues: notContext,
  }));
  return { ...entity, rules };
}
