import type { Dexie } from 'dexie';
import { entityRow, factRow } from './rows/keys.ts';
import type { Change, ChangeRow, EntityRow, FactRow, Journalled } from './rows/rows.ts';
import { tallied } from './rows/tallies.ts';

/** The version of the database that this Newsgloss writes. */
export const NEWEST_VERSION = 3;

/**
 * Every version of the database there has been, oldest first. A released version is never edited;
 * a change of shape is a new entry, with a fixture of the old one under `tests/store/fixtures`.
 */
export function declareVersions(db: Dexie): void {
  db.version(1).stores({
    entities: 'id, keys.name, [kind+keys.name], updatedAt, keys.own, maker, parent, family',
    aliases: 'entityId, *terms',
    facts:
      'id, &keys.claim, [keys.entity+keys.metric+keys.period], keys.metric, keys.subject, [keys.kept+updatedAt], *keys.sources, *keys.terms',
    notes: 'id, target.entityId, target.factId, target.sourceId, *tags, updatedAt',
    sources: 'id, &keys.page, keys.site, accessed',
    proposals: 'id, &[type+key], updatedAt',
    sites: 'site',
    settings: 'key',
    ignores: 'id, folded, site',
    redirects: 'id, to',
    bases: 'id',
    meta: 'key',
    journal: 'id, at, undoneAt',
    changes: '[entry+seq], [table+key]',
  });
  // Lists sort by more, and every order ends in the id: so any place in it can be read from.
  db.version(2)
    .stores({
      entities:
        'id, [keys.name+id], [kind+keys.name+id], [updatedAt+id], keys.own, maker, parent, family',
      facts:
        'id, &keys.claim, [keys.entity+keys.metric+keys.period], [keys.metric+id], [keys.subject+id], [keys.period+id], [keys.amount+id], [keys.kept+updatedAt+id], *keys.sources, *keys.terms',
      notes: 'id, target.entityId, target.factId, target.sourceId, *tags, [updatedAt+id]',
      sources: 'id, &keys.page, keys.site, [accessed+id]',
      tallies: 'id, [facts+id], [notes+id], [seen+id]',
    })
    .upgrade(async (transaction) => {
      const facts = transaction.table<FactRow, string>('facts');
      const rekeyed = (await facts.toArray()).map(factRow);
      await facts.bulkPut(rekeyed);
      const notes = await transaction.table<Journalled['notes'], string>('notes').toArray();
      await transaction.table('tallies').bulkPut(tallied(rekeyed, notes));
      // Undo compares rows with those of the history.
      await transaction
        .table<Change>('changes')
        .where('[table+key]')
        .between(['facts'], ['facts', []])
        .modify((change) => {
          Object.assign(change, { before: anew(change.before), after: anew(change.after) });
        });
    });
  // Names stand in the order of the script that they are shown in.
  db.version(3)
    .stores({
      entities:
        'id, [keys.name+id], [keys.hans+id], [keys.hant+id], [kind+keys.name+id], [kind+keys.hans+id], [kind+keys.hant+id], [updatedAt+id], keys.own, maker, parent, family',
    })
    .upgrade(async (transaction) => {
      const entities = transaction.table<EntityRow, string>('entities');
      for (let after = ''; ; ) {
        const rows = await entities.where(':id').above(after).limit(STEP).toArray();
        if (rows.length) await entities.bulkPut(rows.map(entityRow));
        after = rows.at(-1)?.id ?? '';
        if (rows.length < STEP) break;
      }
      // Undo compares rows with those of the history.
      await transaction
        .table<ChangeRow>('changes')
        .toCollection()
        .modify((row) => {
          for (const change of 'all' in row ? row.all : [row]) renamed(change);
        });
    });
}

/** So many rows are rewritten at once. */
const STEP = 2_000;

function renamed(change: Change): void {
  if (change.table !== 'entities') return;
  const { before, after } = change;
  // Rows of the table that the change names.
  const keyed = (row: unknown) => row && entityRow(row as EntityRow);
  Object.assign(change, { before: keyed(before), after: keyed(after) });
}

function anew(row: unknown): unknown {
  return row === null ? null : factRow(row as FactRow);
}
