import type { Dexie } from 'dexie';

/** The version of the database that this Newsgloss writes. */
export const NEWEST_VERSION = 1;

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
}
