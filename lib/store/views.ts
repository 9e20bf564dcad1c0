import { lexiconEntity } from '../catalogue/read.ts';
import type { CatalogueView } from '../catalogue/view.ts';
import type { Entity, EntityId } from '../model/entity.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { EntityView, PageRules, SourcedFact } from '../model/views.ts';
import type { Store } from './database.ts';
import { getEntity, resolveId } from './entities/entities.ts';
import { factsOf } from './facts/facts.ts';
import { ignoredOn } from './pages/ignores.ts';
import { siteMode } from './pages/sites.ts';
import type { EntityRow } from './rows/rows.ts';
import { getSettings } from './settings.ts';

const MOST_MADE = 12;

/**
 * What the store knows of an entity; null where it knows nothing. Merged ids lead to the whole. While
 * the catalogue is still being taken in, `unseeded` tells what it has of an entity.
 */
export async function entityView(
  store: Store,
  id: EntityId,
  unseeded: CatalogueView = () => null,
): Promise<EntityView | null> {
  const { entities, facts, notes, sources, redirects } = store;
  return store.transaction('r', entities, facts, notes, sources, redirects, async () => {
    const home = await resolveId(store, id);
    const coming = (await redirects.get(home)) ? null : unseeded(home);
    const entity = (await getEntity(store, home)) ?? coming?.entity;
    if (!entity) return null;
    const linked = (link: EntityId | undefined) =>
      link === undefined ? undefined : getEntity(store, link);
    const [maker, family, makes, known, written] = await Promise.all([
      linked(entity.maker),
      linked(entity.family),
      madeBy(store, entity.id),
      factsOf(store, entity.id),
      notes.where('target.entityId').equals(entity.id).toArray(),
    ]);
    const view = {
      entity,
      ...(maker && { maker }),
      ...(family && { family }),
      makes,
      facts: known,
      notes: written,
    };
    return coming ? joinedViews(view, coming) : view;
  });
}

/** What the store has already, and of the rest what the catalogue has in store for it. */
function joinedViews(view: EntityView, coming: EntityView): EntityView {
  const makes = view.makes.length < coming.makes.length ? coming.makes : view.makes;
  return { ...coming, ...view, makes, facts: withComing(view.facts, coming.facts) };
}

/** Facts with those of the catalogue that are not among them. */
export function withComing(
  facts: readonly SourcedFact[],
  coming: readonly SourcedFact[],
): readonly SourcedFact[] {
  const ids = new Set(facts.map(({ fact }) => fact.id));
  return [...facts, ...coming.filter(({ fact }) => !ids.has(fact.id))];
}

/** What a company makes, or the versions of a family; the newest release first. */
async function madeBy(store: Store, id: EntityId): Promise<readonly Entity[]> {
  const made = await store.entities.where('maker').equals(id).limit(400).toArray();
  const versions = await store.entities.where('family').equals(id).limit(400).toArray();
  const rows = [...new Map([...made, ...versions].map((row) => [row.id, row])).values()];
  const released = await Promise.all(rows.map((row) => releaseOf(store, row.id)));
  return rows
    .map((row, i) => ({ row, released: released[i] as string }))
    .sort((a, b) => (a.released < b.released ? 1 : a.released > b.released ? -1 : 0))
    .slice(0, MOST_MADE)
    .map(({ row: { keys: _, ...entity } }) => entity);
}

async function releaseOf(store: Store, id: EntityId): Promise<string> {
  const fact = await store.facts
    .where('[keys.entity+keys.metric+keys.period]')
    .between([id, 'release-date', ''], [id, 'release-date', '\uffff'])
    .first();
  return fact?.period?.from ?? fact?.text ?? '';
}

/** What a page must know: the rule of its site, the settings, the reader's own names. */
export async function pageRules(store: Store, address: string): Promise<PageRules> {
  const { sites, settings, entities, ignores, redirects } = store;
  return store.transaction('r', sites, settings, entities, ignores, redirects, async () => {
    const { collect, ...all } = await getSettings(store);
    const { density, kinds, dwell, holding, overview, pageKeys } = all;
    return {
      mode: await siteMode(store, address),
      settings: { density, kinds, dwell, holding, overview, pageKeys },
      overlay: await overlay(store),
      ignored: await ignoredOn(store, address),
      ...(collect === 'yes' && { collects: true as const }),
    };
  });
}

/**
 * The entities the reader made or changed, as the recogniser takes them; one that was merged or
 * deleted is there without a name, so that it takes the built-in one's place and is not found.
 */
async function overlay(store: Store): Promise<Lexicon> {
  const rows = await ownRows(store);
  const gone = await store.redirects.toCollection().primaryKeys();
  const own = new Set(rows.map((row) => row.id));
  const nameless = gone.filter((id) => !own.has(id));
  return {
    entities: [
      ...rows.map(lexiconEntity),
      ...nameless.map((id) => ({ id, kind: 'company', aliases: [] }) as const),
    ],
    ambiguous: rows.flatMap((row) => row.rules ?? []),
    notNames: [],
  };
}

/** Read at once: where our pages share a thread, none of them waits for a hundred thousand. */
const STEP = 1_000;

async function ownRows(store: Store): Promise<EntityRow[]> {
  const own = () => store.entities.where('keys.own').equals(1);
  const few = await own()
    .limit(STEP + 1)
    .toArray();
  if (few.length <= STEP) return few;
  const ids = await own().primaryKeys();
  const rows: EntityRow[] = [];
  for (let from = 0; from < ids.length; from += STEP) {
    const [first = '', last = first] = [ids[from], ids[Math.min(from + STEP, ids.length) - 1]];
    // What is not the reader's own may stand between.
    const some = await store.entities.where(':id').between(first, last, true, true).toArray();
    for (const row of some) if (row.keys.own) rows.push(row);
  }
  return rows;
}
