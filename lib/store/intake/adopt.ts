import type { KeptEntity } from '../../model/collection.ts';
import { displayName, type EntityId } from '../../model/entity.ts';
import { entityRow, plain, squeeze } from '../rows/keys.ts';
import type { EntityRow } from '../rows/rows.ts';
import { count, heldRows, type Intake, MOST_CONFLICTS } from './standing.ts';

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
  if (!rows.some(isListed)) return rows;
  // All is read beforehand: a transaction that waits for nothing of its own ends itself.
  const known = await heldRows(intake, 'entities', rows);
  const bearers = await bearersIn(intake);
  const idsOf = (row: KeptEntity) =>
    Object.values(row.names).flatMap((name) => bearers.get(squeeze(name)) ?? []);
  const listed = rows.filter((row, i) => isListed(row) && !known[i]);
  const ids = [...new Set(listed.flatMap(idsOf))];
  const found = await intake.store.entities.bulkGet(ids);
  const byId = new Map(found.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  const more = new Map<EntityId, EntityRow>();
  const strangers: KeptEntity[] = [];
  for (const [i, row] of rows.entries()) {
    const named = [...new Set(idsOf(row))].flatMap((id) => more.get(id) ?? byId.get(id) ?? []);
    if (!isListed(row) || known[i] || named.length === 0) strangers.push(row);
    else {
      const joined = joinedTo(intake, row, named);
      if (joined) more.set(joined.id, joined);
    }
  }
  await intake.draft.put('entities', ...more.values());
  return strangers;
}

function isListed({ id }: KeptEntity): boolean {
  return id.startsWith(LISTED);
}

/** The entity with what the row adds to it; null where it adds nothing or cannot. */
function joinedTo(intake: Intake, row: KeptEntity, named: readonly EntityRow[]): EntityRow | null {
  const [mine, other] = named.filter((one) => one.kind === row.kind);
  const about = { table: 'entities', id: row.id, label: displayName(row, 'en') } as const;
  const [elsewhere] = named;
  if (elsewhere && (!mine || other)) {
    count(intake, about, 'conflicting');
    intake.entityIds.set(row.id, elsewhere.id);
    const pair = { mine: plain(elsewhere), theirs: row };
    // Under the row's own id, by which rows are listed.
    if (intake.conflicts.length < MOST_CONFLICTS)
      intake.conflicts.push({ table: 'entities', id: row.id, ...pair });
    return null;
  }
  if (!mine) return null;
  intake.entityIds.set(row.id, mine.id);
  const more = withMore(mine, row);
  count(intake, about, more ? 'merged' : 'same');
  return more;
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
