import type { Collection, KeptEntity } from '../model/collection.ts';
import { displayName, type Script } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { Source } from '../model/source.ts';

/** Rows of a collection by id, as the formats need them. */
export interface Lookup {
  readonly source: (id: string) => Source | undefined;
  readonly entity: (id: string) => KeptEntity | undefined;
  readonly fact: (id: string) => Fact | undefined;
  /** The subject's display name, or the words of the page where no entity is known. */
  readonly subject: (fact: Fact) => string;
}

export function lookUp(collection: Collection, script: Script): Lookup {
  const sources = byId(collection.sources);
  const entities = byId(collection.entities);
  const facts = byId(collection.facts);
  return {
    source: (id) => sources.get(id),
    entity: (id) => entities.get(id),
    fact: (id) => facts.get(id),
    subject({ subject }) {
      const entity = subject.entityId === undefined ? undefined : entities.get(subject.entityId);
      return entity ? displayName(entity, script) : subject.text;
    },
  };
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
