import type { Source } from '../../model/source.ts';
import type { PageSource } from '../../model/views.ts';
import type { Store } from '../database.ts';
import type { Page } from '../entities/entities.ts';
import { StoreRefusal } from '../errors.ts';
import { withoutSources } from '../facts/echoes.ts';
import type { Draft } from '../journal/draft.ts';
import { type Written, write } from '../journal/journal.ts';
import { heldIds } from '../rows/held-ids.ts';
import { factRow, folded, pageKey, plain, sourceRow } from '../rows/keys.ts';
import { inOrder } from '../rows/order.ts';
import type { SourceRow } from '../rows/rows.ts';
import { rowsAt, stretchOf } from '../rows/stretch.ts';
import { totalOf } from '../rows/totals.ts';

export type SourceSort = 'accessed' | 'title' | 'publisher' | 'published';

/** What a list of sources shows; newest read first unless sorted otherwise. */
export interface SourceList {
  readonly query?: string;
  readonly site?: string;
  /** Of all sources, not with a query or a site. */
  readonly sort?: SourceSort;
  readonly descending?: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

/** The id of a page's source, made where the page is new; must run within a write. */
export async function ensureSource(store: Store, draft: Draft, page: PageSource): Promise<string> {
  const key = pageKey(page.url);
  if (key === null) throw new StoreRefusal('not-found');
  const known = await store.sources.where('keys.page').equals(key).first();
  if (known) return known.id;
  const { title, publisher, published, lang } = page;
  const source: Source = {
    id: store.newId(),
    url: page.url.split('#', 1)[0] ?? '',
    title,
    accessed: store.moment(),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(lang !== undefined && { lang }),
  };
  await draft.put('sources', sourceRow(source));
  return source.id;
}

/** The source of a page, by its address; undefined where nothing was kept from it. */
export async function sourceOfPage(store: Store, address: string): Promise<Source | undefined> {
  const key = pageKey(address);
  const row = key === null ? undefined : await store.sources.where('keys.page').equals(key).first();
  return row && plain(row);
}

export async function getSource(store: Store, id: string): Promise<Source | undefined> {
  const row = await store.sources.get(id);
  return row && plain(row);
}

/** A stretch of the sources, found by title, publisher or address. */
export async function listSources(store: Store, list: SourceList = {}): Promise<Page<Source>> {
  const { query = '', site, limit = 100, offset = 0 } = list;
  const wanted = folded(query);
  if (!wanted && site === undefined) return allSources(store, list);
  const found = store.sources
    .orderBy('[accessed+id]')
    .reverse()
    .filter(
      (row) =>
        (site === undefined || row.keys.site === site) &&
        folded(`${row.title} ${row.publisher ?? ''} ${row.url}`).includes(wanted),
    );
  const total = await found.count();
  const rows = await found.offset(offset).limit(limit).toArray();
  return { rows: rows.map(plain), total };
}

async function allSources(store: Store, list: SourceList): Promise<Page<Source>> {
  const { sort = 'accessed', descending = sort === 'accessed', limit = 100, offset = 0 } = list;
  if (sort !== 'accessed') {
    const ids = await sortedSourceIds(store, sort);
    const rows = await rowsAt(store.sources, ids, { offset, limit, descending });
    return { rows: rows.map(plain), total: ids.length };
  }
  const total = totalOf(store, 'sources');
  const stretch = { offset, limit, total, descending };
  const rows = await stretchOf(store.sources, NEWEST, stretch);
  return { rows: rows.map(plain), total: await total };
}

const NEWEST = { index: '[accessed+id]' } as const;

/** The ids of all sources, ascending by what no index has in order; held until one changes. */
async function sortedSourceIds(
  store: Store,
  sort: Exclude<SourceSort, 'accessed'>,
): Promise<readonly string[]> {
  // What a live query depends on, though it is read apart from it.
  await inOrder(store.sources, NEWEST).limit(1).primaryKeys();
  return heldIds(store.sources, sort, async () => {
    const rows = await store.sources.toArray();
    const keyed = rows.map((row) => ({
      id: row.id,
      key: folded(row[sort] || shownFor(row, sort)),
    }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    return keyed.map(({ id }) => id);
  });
}

/** What a list shows of a source that says nothing of it. */
function shownFor(
  { url, title, keys }: SourceRow,
  sort: 'title' | 'publisher' | 'published',
): string {
  return { title: url, publisher: keys.site || title, published: '' }[sort];
}

/** Corrects what is known of a source; its address stays. */
export function saveSource(store: Store, source: Source): Promise<Written<{ id: string }>> {
  return write(store, 'source:save', async (draft, entry) => {
    const old = await store.sources.get(source.id);
    if (!old) throw new StoreRefusal('not-found');
    entry.about = source.title;
    await draft.put('sources', sourceRow({ ...source, url: old.url }));
    return { id: source.id };
  });
}

/**
 * Deletes sources alone: facts and notes that were kept from them stay, without a page to show.
 * Notes on their passages are orphans then.
 */
export function deleteSourcesAlone(store: Store, ids: readonly string[]): Promise<Written<object>> {
  return write(store, 'source:delete', async (draft, entry) => {
    entry.about = (await store.sources.get(ids[0] ?? ''))?.title ?? '';
    await draft.remove('sources', ...ids);
    return {};
  });
}

/**
 * Deletes sources with the facts and passage notes that hang on nothing else; facts told by other
 * pages too lose only this telling.
 */
export function deleteSources(store: Store, ids: readonly string[]): Promise<Written<object>> {
  return write(store, 'source:delete', async (draft, entry) => {
    const gone = new Set(ids);
    entry.about = (await store.sources.get(ids[0] ?? ''))?.title ?? '';
    const facts = await store.facts.where('keys.sources').anyOf(ids).distinct().toArray();
    const left = facts.flatMap((row) => {
      const rest = withoutSources(plain(row), gone);
      return rest ? [rest] : [];
    });
    const leftIds = new Set(left.map((fact) => fact.id));
    const deleted = facts.filter((fact) => !leftIds.has(fact.id)).map((fact) => fact.id);
    const notes = await store.notes.where('target.sourceId').anyOf(ids).primaryKeys();
    const onFacts = await store.notes.where('target.factId').anyOf(deleted).primaryKeys();
    await draft.put('facts', ...left.map(factRow));
    await draft.remove('facts', ...deleted);
    await draft.remove('notes', ...notes, ...onFacts);
    await draft.remove('sources', ...ids);
    return {};
  });
}
