import { displayName, type Entity, type EntityId } from '../model/entity.ts';
import type { EntityView } from '../model/views.ts';
import type { Catalogue } from './catalogue.ts';
import { storedFact } from './facts.ts';
import { storedSources } from './read.ts';

/** What the catalogue alone knows of an entity; null where it has none of that id. */
export type CatalogueView = (id: EntityId) => EntityView | null;

const MOST_MADE = 12;

/**
 * Answers from the catalogue in memory, for as long as it is not in the store: the first page that is
 * read after installation need not wait for it. `at` is the time its facts bear, ISO 8601.
 */
export function catalogueView(catalogue: Catalogue, at: string): CatalogueView {
  const entities = new Map(catalogue.entities.map((entity) => [entity.id, entity]));
  const sources = new Map(storedSources(catalogue, at).map((source) => [source.id, source]));
  const nameOf = (id: EntityId) => {
    const entity = entities.get(id);
    return entity ? displayName(entity, 'en') : id;
  };
  const factsOf = (entityId: EntityId) =>
    (catalogue.facts[entityId] ?? []).flatMap((line) => {
      const fact = storedFact(line, { entityId, subject: nameOf(entityId), at, nameOf });
      const source = sources.get(fact.sourceId);
      return source ? [{ fact, source }] : [];
    });
  return (id) => {
    const entity = entities.get(id);
    if (!entity) return null;
    const maker = entity.maker === undefined ? undefined : entities.get(entity.maker);
    const family = entity.family === undefined ? undefined : entities.get(entity.family);
    return {
      entity,
      ...(maker && { maker }),
      ...(family && { family }),
      makes: madeBy(catalogue, id),
      facts: factsOf(id),
      notes: [],
    };
  };
}

function madeBy({ entities, facts }: Catalogue, id: EntityId): Entity[] {
  const releaseOf = (entity: Entity) =>
    String(facts[entity.id]?.find(([metric]) => metric === 'release-date')?.[1] ?? '');
  return entities
    .filter((entity) => entity.maker === id || entity.family === id)
    .map((entity) => ({ entity, released: releaseOf(entity) }))
    .sort((a, b) => (a.released < b.released ? 1 : a.released > b.released ? -1 : 0))
    .slice(0, MOST_MADE)
    .map(({ entity }) => entity);
}
