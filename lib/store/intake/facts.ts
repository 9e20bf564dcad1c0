import type { Subject } from '../../model/claim.ts';
import type { Fact } from '../../model/fact.ts';
import { resolveId } from '../entities/entities.ts';
import { entitiesNamed } from '../entities/search.ts';
import { tellings } from '../facts/echoes.ts';
import { joined } from '../facts/keep.ts';
import { factRow, plain } from '../rows/keys.ts';
import type { FactRow } from '../rows/rows.ts';
import { LISTED } from './adopt.ts';
import { chunks, count, heldIdsOf, heldRows, type Intake, wins } from './standing.ts';

/** From so many facts on, what is kept is read at once instead of asked for. */
const LONG = 5_000;

export async function takeFacts(intake: Intake, facts: readonly Fact[]): Promise<void> {
  const { draft, factIds } = intake;
  if (facts.length > LONG) intake.claims = await allClaims(intake);
  for (const chunk of chunks(facts, intake)) {
    await knowSubjects(intake, chunk);
    const rows = chunk.map((fact) => factRow(rehomed(intake, fact)));
    const here = await heldRows(intake, 'facts', rows);
    const known = await keptClaims(intake, rows);
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
    const stood = new Map(known.map((row) => [row.id, row]));
    const before = new Map(
      [...here.flatMap((row) => row ?? []), ...known].map((row) => [row.id, row]),
    );
    const own = new Set(rows.map((row) => row.id));
    const changed = [...byClaim.values()].filter((row) => stood.get(row.id) !== row);
    const puts = new Map(
      changed.flatMap((row) =>
        own.has(row.id) || stood.has(row.id) ? [[row.id, row] as const] : [],
      ),
    );
    await draft.replace(
      'facts',
      [...puts].map(([id, after]) => ({ before: before.get(id), after })),
    );
    for (const { keys } of puts.values()) if (keys.claim) intake.claims?.add(keys.claim);
  }
}

/** The claims of all facts that are kept: to ask for each of very many takes minutes. */
async function allClaims({ store }: Intake): Promise<Set<string>> {
  return new Set((await store.facts.orderBy('keys.claim').keys()).map(String));
}

/** The rows that are kept of what these facts say. */
function keptClaims({ store, claims }: Intake, rows: readonly FactRow[]): Promise<FactRow[]> {
  const asked = rows.flatMap(({ keys: { claim } }) => claim ?? []);
  const wanted = claims ? asked.filter((claim) => claims.has(claim)) : asked;
  return store.facts.where('keys.claim').anyOf(wanted).toArray();
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
function rehomed({ sourceIds, subjects }: Intake, fact: Fact): Fact {
  const at = (id: string) => sourceIds.get(id) ?? id;
  return {
    ...fact,
    subject: subjects.get(namedAs(fact.subject)) ?? fact.subject,
    sourceId: at(fact.sourceId),
    ...(fact.echoes && {
      echoes: fact.echoes.map((echo) => ({ ...echo, sourceId: at(echo.sourceId) })),
    }),
  };
}

/** Each way of naming a subject is looked up once: lists name the same few again and again. */
function namedAs({ text, entityId = '' }: Subject): string {
  return `${entityId}\n${text}`;
}

/**
 * Finds out who the subjects of facts are. Waits only where the database is asked: a transaction is
 * lost to a loop that waits a hundred times for nothing of its own.
 */
async function knowSubjects(intake: Intake, facts: readonly Fact[]): Promise<void> {
  const moved = await heldIdsOf(intake, 'redirects');
  for (const { subject } of facts) {
    const { entityId } = subject;
    if (entityId === undefined || intake.subjects.has(namedAs(subject))) continue;
    const id = intake.entityIds.get(entityId) ?? entityId;
    const there = { ...subject, entityId: id };
    const isKnown = !moved.has(id) && !id.startsWith(LISTED);
    intake.subjects.set(namedAs(subject), isKnown ? there : await lookUp(intake, there));
  }
}

/** A subject that a list only names is the one entity that bears the name, or none. */
async function lookUp({ store }: Intake, subject: Required<Subject>): Promise<Subject> {
  const { text } = subject;
  const to = await resolveId(store, subject.entityId);
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
