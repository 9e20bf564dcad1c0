import type { KeptEntity } from '../../model/collection.ts';
import { displayName, type EntityId } from '../../model/entity.ts';
import { entityRow, plain, squeeze } from '../rows/keys.ts';
import type { EntityRow } from '../rows/rows.ts';
import { count, heldRows, type Intake } from './standing.ts';

/** Rows of a list have no id of their own, only one made of their name. */
export const LISTED = 'list:';

/**
 * Lists give names, not ids: a row whose name is kept already is joined to that entity, adding the
 * names, aliases and rules it lacks. Returns the rows that are no one's yet. A name that several
 * entities bear, or one of another kind, is a conflict and left alone.
 */
export async function adopt(
  intake: Intake,
  rows: readonly KeptEntity[],
): Promise<readonly KeptEntity[]> {
  const strangers: KeptEntity[] = [];
  const known = await heldRows(intake, 'entities', rows);
  for (const [i, row] of rows.entries()) {
    if (!row.id.startsWith(LISTED) || known[i]) strangers.push(row);
    else if (!(await joinedTo(intake, row))) strangers.push(row);
  }
  return strangers;
}

async function joinedTo(intake: Intake, row: KeptEntity): Promise<boolean> {
  const named = await namesakes(intake, row);
  const [mine, other] = named.filter((one) => one.kind === row.kind);
  const [elsewhere] = named;
  if (!elsewhere) return false;
  const about = { table: 'entities', id: row.id, label: displayName(row, 'en') } as const;
  if (!mine || other) {
    count(intake, about, 'conflicting');
    intake.entityIds.set(row.id, elsewhere.id);
    intake.conflicts.push({
      table: 'entities',
      id: elsewhere.id,
      mine: plain(elsewhere),
      theirs: row,
    });
    return true;
  }
  intake.entityIds.set(row.id, mine.id);
  const more = withMore(mine, row);
  count(intake, about, more ? 'merged' : 'same');
  if (more) await intake.draft.put('entities', more);
  return true;
}

async function namesakes(intake: Intake, row: KeptEntity): Promise<EntityRow[]> {
  intake.bearers ??= await bearersIn(intake);
  const ids = new Set(
    Object.values(row.names).flatMap((name) => intake.bearers?.get(squeeze(name)) ?? []),
  );
  if (ids.size === 0) return [];
  return (await intake.store.entities.bulkGet([...ids])).filter((one) => one !== undefined);
}

/** Who bears each name: read once, because a list has many and each look-up has its price. */
async function bearersIn({ store }: Intake): Promise<Map<string, EntityId[]>> {
  const bearers = new Map<string, EntityId[]>();
  for (const { entityId, wholes } of await store.aliases.toArray()) {
    for (const whole of wholes) {
      const others = bearers.get(whole);
      if (others) others.push(entityId);
      else bearers.set(whole, [entityId]);
    }
  }
  return bearers;
}

/** The entity with what the row adds to it; null where that is nothing. */
function withMore(mine: EntityRow, row: KeptEntity): EntityRow | null {
  const known = new Set([...Object.values(mine.names), ...mine.aliases]);
  const all = [...Object.values(row.names), ...row.aliases];
  const added = [...new Set(all)].filter((alias) => !known.has(alias));
  const tickers = (row.tickers ?? []).filter((ticker) => !mine.tickers?.includes(ticker));
  const rules = (row.rules ?? []).filter(
    (rule) => !mine.rules?.some((one) => one.alias === rule.alias),
  );
  if (!added.length && !tickers.length && !rules.length) return null;
  return entityRow({
    ...plain(mine),
    aliases: [...mine.aliases, ...added],
    ...(tickers.length && { tickers: [...(mine.tickers ?? []), ...tickers] }),
    ...(rules.length && { rules: [...(mine.rules ?? []), ...rules] }),
    ...(mine.origin === 'catalogue' && { edited: true as const }),
    updatedAt: row.updatedAt > mine.updatedAt ? row.updatedAt : mine.updatedAt,
  });
}
