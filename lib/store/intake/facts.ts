import type { Fact } from '../../model/fact.ts';
import { resolveId } from '../entities/entities.ts';
import { tellings } from '../facts/echoes.ts';
import { joined } from '../facts/keep.ts';
import { factRow, plain } from '../rows/keys.ts';
import type { FactRow } from '../rows/rows.ts';
import { chunks, count, type Intake, wins } from './standing.ts';

export async function takeFacts(intake: Intake, facts: readonly Fact[]): Promise<void> {
  const { store, draft, factIds } = intake;
  for (const chunk of chunks(facts)) {
    const rows = (await Promise.all(chunk.map((fact) => rehomed(intake, fact)))).map(factRow);
    const here = await store.facts.bulkGet(rows.map((row) => row.id));
    const claims = rows.flatMap((row) => row.keys.claim ?? []);
    const known = await store.facts.where('keys.claim').anyOf(claims).toArray();
    const byClaim = new Map(known.map((row) => [claimOf(row), row]));
    for (const [i, row] of rows.entries()) {
      const twin = byClaim.get(claimOf(row));
      const mine = here[i];
      let kept: FactRow | null = null;
      if (twin && twin.id !== row.id) {
        factIds.set(row.id, twin.id);
        kept = await withTelling(intake, twin, row);
      } else if (mine?.origin === 'catalogue') {
        const told = row.origin !== 'catalogue' || (row.confirmed && !mine.confirmed);
        count(intake, 'facts', told ? 'merged' : 'same');
        kept = told ? row : null;
      } else {
        const pair = { mine: mine && plain(mine), theirs: plain(row) };
        if (wins(intake, { table: 'facts', id: row.id, ...pair })) kept = row;
      }
      if (kept) byClaim.set(claimOf(kept), kept);
    }
    const before = new Map(known.map((row) => [row.id, row]));
    const own = new Set(rows.map((row) => row.id));
    const changed = [...byClaim.values()].filter((row) => before.get(row.id) !== row);
    await draft.put('facts', ...changed.filter((row) => own.has(row.id) || before.has(row.id)));
  }
}

/** What tells a fact from others in an import; the catalogue's own are each one of a kind. */
function claimOf({ id, keys }: FactRow): string {
  return keys.claim ?? id;
}

/** The fact with the ids under which its sources and its subject are kept here. */
async function rehomed({ store, sourceIds }: Intake, fact: Fact): Promise<Fact> {
  const at = (id: string) => sourceIds.get(id) ?? id;
  const { entityId } = fact.subject;
  const to = entityId === undefined ? undefined : await resolveId(store, entityId);
  return {
    ...fact,
    ...(to !== undefined && { subject: { ...fact.subject, entityId: to } }),
    sourceId: at(fact.sourceId),
    ...(fact.echoes && {
      echoes: fact.echoes.map((echo) => ({ ...echo, sourceId: at(echo.sourceId) })),
    }),
  };
}

async function withTelling(intake: Intake, twin: FactRow, row: FactRow): Promise<FactRow | null> {
  const merged = await joined(intake.store, plain(twin), plain(row));
  const more = tellings(merged).length > tellings(twin).length;
  count(intake, 'facts', more ? 'merged' : 'same');
  return more ? factRow(merged) : null;
}
