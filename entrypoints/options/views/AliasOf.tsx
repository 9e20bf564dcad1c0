import { useCallback } from 'react';
import { MergeNameDialog } from '../../../components/curation/MergeNameDialog.tsx';
import { useStrings } from '../../../components/locale.tsx';
import { curationStrings } from '../../../lib/locale/strings/curation.ts';
import { getEntity, listEntities, saveEntity } from '../../../lib/store/index.ts';
import { useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';

/** Asks of which entity a name that was selected on a page is another name. */
export function AliasOf({ name }: { readonly name: string }) {
  const store = useStore();
  const { go, outcome } = useCollection();
  const t = useStrings(curationStrings);
  const find = useCallback(
    async (query: string) => (await listEntities(store, { query, limit: 8 })).rows,
    [store],
  );
  const add = async (id: string) => {
    const entity = await getEntity(store, id);
    go({ view: 'entities', ...(entity && { id: entity.id }) });
    if (!entity) return outcome.setState({ error: 'not-found' });
    const { source: _, aliases, ...rest } = entity;
    const named = { ...rest, aliases: [...new Set([...aliases, name])] };
    await outcome.run(t('aliasAdded', { name }), () => saveEntity(store, named, entity.updatedAt));
  };
  return (
    <MergeNameDialog
      label={t('mergeName', { name })}
      find={find}
      onMerge={add}
      onCancel={() => go({ view: 'entities' })}
    />
  );
}
