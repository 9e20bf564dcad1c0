import type { Subject } from '../../model/claim.ts';
import type { Fact } from '../../model/fact.ts';
import { resolveId } from '../entities/entities.ts';
import { entitiesNamed } from '../entities/search.ts';
import { tellings } from '../facts/echoes.ts';
import { joined } from '../facts/keep.ts';
import { factRow, plain } from '../rows/keys.ts';
import type { FactRow } from '../rows/rows.ts';
import { LISTED } from './adopt.ts';
import { chunks, count, heldRows, type Intake, wins } from './standing.ts';

export async function takeFacts(intake: Intake, facts: readonly Fact[]): Promise<void> {
  const { store, draft, factIds } = intake;
  for (const chunk of chunks(facts, intake)) {
    const rows = (await Promise.all(chunk.map((fact) => rehomed(intake, fact)))).map(factRow);
    const here = await heldRows(intake, 'facts', rows);
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
        count(intake, about(row), told ? 'merged' : 'same');
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

function about({ id, subject, metric, text }: FactRow) {
  return {
    table: 'facts',
    id,
    label: `${subject.text} · ${metric} · ${text}`.slice(0, 120),
  } as const;
}

/** What tells a fact from others in an import; the catalogue's own are each one of a kind. */
function claimOf({ id, keys }: FactRow): string {
  return keys.claim ?? id;
}

/** The fact with the ids under which its sources and its subject are kept here. */
async function rehomed(intake: Intake, fact: Fact): Promise<Fact> {
  const at = (id: string) => intake.sourceIds.get(id) ?? id;
  return {
    ...fact,
    subject: await subjectOf(intake, fact.subject),
    sourceId: at(fact.sourceId),
    ...(fact.echoes && {
      echoes: fact.echoes.map((echo) => ({ ...echo, sourceId: at(echo.sourceId) })),
    }),
  };
}

/** A subject that a list only names is the one entity that bears the name, or none. */
async function subjectOf({ store, entityIds }: Intake, subject: Subject): Promise<Subject> {
  const { text, entityId } = subject;
  if (entityId === undefined) return subject;
  const to = await resolveId(store, entityIds.get(entityId) ?? entityId);
  if (!to.startsWith(LISTED) || (await store.entities.get(to))) return { ...subject, entityId: to };
  const [named, other] = await entitiesNamed(store, text);
  return named !== undefined && other === undefined ? { text, entityId: named } : { text };
}

async function withTelling(intake: Intake, twin: FactRow, row: FactRow): Promise<FactRow | null> {
  const merged = await joined(intake.store, plain(twin), plain(row));
  const more = tellings(merged).length > tellings(twin).length;
  count(intake, about(row), more ? 'merged' : 'same');
  return more ? factRow(merged) : null;
}
