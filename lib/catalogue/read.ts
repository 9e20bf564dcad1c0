import { displayName, type Entity, type EntityId } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { Lexicon, LexiconEntity } from '../model/lexicon.ts';
import type { Source } from '../model/source.ts';
import { CATALOGUE_FILES, type Catalogue } from './catalogue.ts';
import { storedFact } from './facts.ts';

/**
 * Gathers the catalogue from its files. `load` is given a file name and answers the parsed JSON; it
 * is the project's own data, checked when it is built and tested, and is trusted here.
 */
export async function readCatalogue(load: (file: string) => Promise<unknown>): Promise<Catalogue> {
  const parts = await Promise.all(
    Object.entries(CATALOGUE_FILES).map(async ([part, file]) => [part, await load(file)] as const),
  );
  return Object.fromEntries(parts) as unknown as Catalogue;
}

/** What the recogniser needs of the catalogue. */
export function lexiconOf(
  catalogue: Pick<Catalogue, 'entities' | 'ambiguous' | 'notNames'>,
): Lexicon {
  return {
    entities: catalogue.entities.map(lexiconEntity),
    ambiguous: catalogue.ambiguous,
    notNames: catalogue.notNames,
  };
}

/**
 * One entity's surface strings: its English name, its Chinese one, then its further aliases, each
 * once. A Traditional name that is more than the Simplified one's characters is among the aliases.
 */
export function lexiconEntity(entity: Entity): LexiconEntity {
  const { id, kind, subkind, maker, family, names, aliases } = entity;
  return {
    id,
    kind,
    ...(subkind && { subkind }),
    ...(maker && { maker }),
    ...(family && { family }),
    aliases: [...new Set([names.en, names.hans ?? names.hant, ...aliases])].filter(
      (alias) => alias !== undefined,
    ),
  };
}

/** The catalogue's facts as the store keeps them, in the order of their entities. */
export function storedFacts(catalogue: Catalogue, at: string): Fact[] {
  const names = new Map(catalogue.entities.map((entity) => [entity.id, displayName(entity, 'en')]));
  const nameOf = (id: EntityId) => names.get(id) ?? id;
  return Object.entries(catalogue.facts).flatMap(([entityId, facts]) =>
    facts.map((fact) => storedFact(fact, { entityId, subject: nameOf(entityId), at, nameOf })),
  );
}

/** The catalogue's sources as the store keeps them; a fact's `sourceId` is the `id` of one. */
export function storedSources(catalogue: Catalogue, at: string): Source[] {
  return Object.entries(catalogue.sources).map(([key, source]) => ({
    id: `catalogue:${key}`,
    url: source.url,
    title: source.name,
    accessed: at,
    attribution: `${source.attribution} (${source.licence})`,
  }));
}
