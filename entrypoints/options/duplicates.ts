import type { Entity } from '../../lib/model/entity.ts';
import { duplicatesOf } from '../../lib/store/index.ts';
import { useLive } from '../surface/store.ts';

/** Entities that may be this one under another id, live. */
export function useDuplicates(entity: Entity | undefined): readonly Entity[] {
  const found = useLive(
    async (store) => (entity ? duplicatesOf(store, entity) : []),
    [entity && JSON.stringify([entity.id, entity.names, entity.aliases])],
  );
  return found?.ok ? found.value : [];
}
