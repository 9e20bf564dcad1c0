import { useEffect, useState } from 'react';
import { CATALOGUE_FILES, type Catalogue } from '../../lib/catalogue/catalogue.ts';
import { report } from '../../lib/errors.ts';
import type { Entity } from '../../lib/model/entity.ts';
import type { AmbiguousAlias } from '../../lib/model/lexicon.ts';
import { squeeze } from '../../lib/store/index.ts';

let all: Promise<ReadonlyMap<string, AmbiguousAlias>> | undefined;

/** The catalogue's rules by squeezed alias; read from its file once a page asks. */
function listedCues(): Promise<ReadonlyMap<string, AmbiguousAlias>> {
  all ??= fetch(`/catalogue/${CATALOGUE_FILES.ambiguous}`)
    .then((response) => response.json())
    // The project's own data, of the shape that its own build gave it.
    .then((rows: Catalogue['ambiguous']) => new Map(rows.map((row) => [squeeze(row.alias), row])));
  return all;
}

/** The catalogue's rules for names of an entity that are common words too. */
export function useListedCues(entity: Pick<Entity, 'names' | 'aliases'>): AmbiguousAlias[] {
  const [cues, setCues] = useState<ReadonlyMap<string, AmbiguousAlias>>();
  useEffect(() => {
    let stale = false;
    listedCues().then(
      (found) => !stale && setCues(found),
      (error) => report('cues', error),
    );
    return () => {
      stale = true;
    };
  }, []);
  if (!cues) return [];
  const surfaces = [...Object.values(entity.names), ...entity.aliases];
  return [...new Set(surfaces.flatMap((one) => cues.get(squeeze(one)) ?? []))];
}
