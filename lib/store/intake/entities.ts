import type { KeptEntity, Redirect } from '../../model/collection.ts';
import { moveAll } from '../entities/curation.ts';
import { resolveId } from '../entities/entities.ts';
import { entityRow, plain } from '../rows/keys.ts';
import { chunks, count, type Intake, wins } from './standing.ts';

export async function takeEntities(intake: Intake, entities: readonly KeptEntity[]): Promise<void> {
  const { store, draft } = intake;
  const isOwn = (entity: KeptEntity) => entity.origin !== 'catalogue' || entity.edited === true;
  for (const rows of chunks(entities)) {
    const here = await store.entities.bulkGet(rows.map((row) => row.id));
    const gone = await store.redirects.bulkGet(rows.map((row) => row.id));
    const puts: KeptEntity[] = [];
    for (const [i, row] of rows.entries()) {
      const mine = here[i];
      if (gone[i]) count(intake, 'entities', 'merged');
      else if (mine && !isOwn(row)) count(intake, 'entities', 'same');
      else if (mine && !isOwn(mine)) {
        count(intake, 'entities', 'merged');
        puts.push(row);
      } else {
        const pair = { mine: mine && plain(mine), theirs: row };
        if (wins(intake, { table: 'entities', id: row.id, ...pair })) puts.push(row);
      }
    }
    await draft.put('entities', ...puts.map(entityRow));
  }
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
    if (!to) continue;
    await moveAll(store, draft, { from: redirect.id, to });
    await draft.remove('entities', redirect.id);
  }
}
