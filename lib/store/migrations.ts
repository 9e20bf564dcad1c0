import type { Dexie } from 'dexie';
import { factRow } from './rows/keys.ts';
import type { Change, FactRow, Journalled } from './rows/rows.ts';
import { tallied } from './rows/tallies.ts';

/** The version of the database that this Newsgloss writes. */
export const NEWEST_VERSION = 2;

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
}

function anew(row: unknown): unknown {
  return row === null ? null : factRow(row as FactRow);
}
