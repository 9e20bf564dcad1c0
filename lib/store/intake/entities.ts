import type { KeptEntity, Redirect } from '../../model/collection.ts';
import { displayName } from '../../model/entity.ts';
import { moveAll } from '../entities/curation.ts';
import { resolveId } from '../entities/entities.ts';
import { entityRow, plain } from '../rows/keys.ts';
import type { EntityRow } from '../rows/rows.ts';
import { adopt } from './adopt.ts';
import { chunks, count, heldRows, type Intake, wins } from './standing.ts';

export async function takeEntities(intake: Intake, entities: readonly KeptEntity[]): Promise<void> {
  const { draft } = intake;
  const isOwn = (entity: KeptEntity) => entity.origin !== 'catalogue' || entity.edited === true;
  // Whom a row speaks of may come behind it.
  const strangers = await adopt(intake, entities);
  intake.onRows?.(entities.length - strangers.length);
  for (const chunk of chunks(strangers, intake)) {
    const rows = chunk.map((row) => rehomed(intake, row));
    const here = await heldRows(intake, 'entities', rows);
    const gone = await heldRows(intake, 'redirects', rows);
    const puts: { before: EntityRow | undefined; after: EntityRow }[] = [];
    const put = (before: EntityRow | undefined, row: KeptEntity) =>
      puts.push({ before, after: entityRow(row) });
    for (const [i, row] of rows.entries()) {
      const mine = here[i];
      if (gone[i]) count(intake, about(row), 'merged');
      else if (mine && !isOwn(row)) count(intake, about(row), 'same');
      else if (mine && !isOwn(mine)) {
        count(intake, about(row), 'merged');
        put(mine, row);
      } else {
        const pair = { mine: mine && plain(mine), theirs: row };
        if (wins(intake, { table: 'entities', id: row.id, ...pair })) put(mine, row);
      }
    }
    await draft.replace('entities', puts);
  }
}

function about(row: KeptEntity) {
  return { table: 'entities', id: row.id, label: displayName(row, 'en') } as const;
}

/** The entity with the ids under which those it speaks of are kept here. */
function rehomed({ entityIds }: Intake, row: KeptEntity): KeptEntity {
  const at = (id: string) => entityIds.get(id) ?? id;
  const { maker, parent, family } = row;
  if (![maker, parent, family].some((id) => id !== undefined && entityIds.has(id))) return row;
  return {
    ...row,
    ...(maker !== undefined && { maker: at(maker) }),
    ...(parent !== undefined && { parent: at(parent) }),
    ...(family !== undefined && { family: at(family) }),
  };
}

/** A merge done elsewhere is done here too: what hangs on the merged id moves along. */
export async function takeRedirects(intake: Intake, redirects: readonly Redirect[]): Promise<void> {
  const { store, draft } = intake;
  for (const redirect of redirects) {
    const mine = await store.redirects.get(redirect.id);
    const pair = { mine, theirs: redirect };
    if (!wins(intake, { table: 'redirects', id: redirect.id, ...pair })) continue;
    const to = redirect.to && (await resolveId(store, redirect.to));
    if (to === redirect.id) continue;
    await draft.put('redirects', { id: redirect.id, to });
    intake.held.delete('redirects');
    if (!to) continue;
    await moveAll(store, draft, { from: redirect.id, to });
    await draft.remove('entities', redirect.id);
  }
}
