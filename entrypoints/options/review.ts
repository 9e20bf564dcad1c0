import { useCallback, useState } from 'react';
import { useStrings } from '../../components/locale.tsx';
import { curationStrings } from '../../lib/locale/strings/curation.ts';
import type { Proposal } from '../../lib/model/collection.ts';
import {
  acceptName,
  getEntity,
  ignoreName,
  listEntities,
  rejectProposals,
  saveEntity,
} from '../../lib/store/index.ts';
import { useStore } from '../surface/store.ts';
import { useCollection } from './context.ts';

/** What the review queue does with a proposal, each under its key. */
export function useReviewActs() {
  const store = useStore();
  const { go, outcome } = useCollection();
  const t = useStrings(curationStrings);
  const [merging, setMerging] = useState<Proposal | null>(null);
  const find = useCallback(
    async (query: string) => (await listEntities(store, { query, limit: 8 })).rows,
    [store],
  );
  const keys = {
    a: ({ surface, kind }: Proposal) =>
      outcome.run(t('accepted', { name: surface }), () => acceptName(store, { surface, kind })),
    e: async ({ surface, kind }: Proposal) => {
      const written = await acceptName(store, { surface, kind });
      if (!written.ok) return outcome.setState({ error: written.error });
      go({ view: 'entities', id: written.value.entityId });
    },
    m: async (proposal: Proposal) => setMerging(proposal),
    r: ({ id, surface }: Proposal) =>
      outcome.run(t('rejected', { name: surface }), () => rejectProposals(store, [id])),
    x: ({ id, surface }: Proposal) =>
      outcome.run(
        t('ignored'),
        () => ignoreName(store, { surface, scope: 'everywhere', address: '' }),
        () => rejectProposals(store, [id]),
      ),
  };
  const acceptAll = (rows: readonly Proposal[]) =>
    outcome.run(
      t('acceptedMany', { count: rows.length }),
      ...rows.map(
        ({ surface, kind }) =>
          () =>
            acceptName(store, { surface, kind }),
      ),
    );
  /** The proposed name becomes an alias of an entity. */
  const mergeInto = async ({ id, surface }: Proposal, into: string) => {
    setMerging(null);
    const entity = await getEntity(store, into);
    if (!entity) return outcome.setState({ error: 'not-found' });
    const { source: _, ...rest } = entity;
    await outcome.run(
      t('aliasAdded', { name: surface }),
      () => saveEntity(store, { ...rest, aliases: [...rest.aliases, surface] }, entity.updatedAt),
      () => rejectProposals(store, [id]),
    );
  };
  return { keys, find, acceptAll, merging, setMerging, mergeInto };
}
