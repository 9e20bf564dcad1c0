import { useCallback, useState } from 'react';
import { useStrings } from '../../components/locale.tsx';
import { curationStrings } from '../../lib/locale/strings/curation.ts';
import type { Proposal } from '../../lib/model/collection.ts';
import {
  acceptName,
  addAlias,
  ignoreName,
  keepFact,
  listEntities,
  rejectProposals,
  takeUpdate,
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
  /** Takes what is proposed for what it is proposed as. */
  const accept = (proposal: Proposal) => {
    const { surface, kind, said, aliasOf } = proposal;
    if (said) return keepFact(store, said);
    return aliasOf === undefined
      ? acceptName(store, { surface, kind })
      : addAlias(store, { entityId: aliasOf, surface });
  };
  const reject = ({ id }: Proposal) => rejectProposals(store, [id]);
  const names = {
    a: (proposal: Proposal) =>
      proposal.aliasOf === undefined
        ? outcome.run(t('accepted', { name: proposal.surface }), () => accept(proposal))
        : mergeInto(proposal, proposal.aliasOf),
    e: async ({ surface, kind }: Proposal) => {
      const written = await acceptName(store, { surface, kind });
      if (!written.ok) return outcome.setState({ error: written.error });
      go({ view: 'entities', id: written.value.entityId });
    },
    m: async (proposal: Proposal) => setMerging(proposal),
    r: (proposal: Proposal) =>
      outcome.run(t('rejected', { name: proposal.surface }), () => reject(proposal)),
    s: (proposal: Proposal) => {
      const { surface, sentences } = proposal;
      const addresses = [...new Map(sentences.map(({ url }) => [hostOf(url), url])).values()];
      const ignores = addresses.map(
        (address) => () => ignoreName(store, { surface, scope: 'site', address }),
      );
      return outcome.run(t('ignored'), ...ignores, () => reject(proposal));
    },
    x: (proposal: Proposal) =>
      outcome.run(
        t('ignored'),
        () => ignoreName(store, { surface: proposal.surface, scope: 'everywhere', address: '' }),
        () => reject(proposal),
      ),
  };
  const facts = {
    a: (proposal: Proposal) =>
      outcome.run(t('factKept', { name: proposal.surface }), () => accept(proposal)),
    e: async ({ said }: Proposal) => {
      if (!said) return;
      const written = await keepFact(store, said);
      if (!written.ok) return outcome.setState({ error: written.error });
      go({ view: 'facts', id: written.value.factId });
    },
    r: names.r,
  };
  const conflicts = {
    a: ({ id, surface }: Proposal) =>
      outcome.run(t('updateTaken', { name: surface }), () => takeUpdate(store, id)),
    r: (proposal: Proposal) =>
      outcome.run(t('keptMine', { name: proposal.surface }), () => reject(proposal)),
  };
  /** What a key does with a proposal; undefined where it does nothing with one of its type. */
  const actOf = (key: string, { type }: Proposal) => {
    const acts: Readonly<Record<string, (proposal: Proposal) => Promise<unknown>>> = {
      name: names,
      fact: facts,
      conflict: conflicts,
    }[type];
    return Object.hasOwn(acts, key) ? acts[key] : undefined;
  };
  const acceptAll = (rows: readonly Proposal[]) =>
    outcome.run(t('acceptedMany', { count: rows.length }), ...rows.map((row) => () => accept(row)));
  /** The proposed name becomes an alias of an entity. */
  const mergeInto = ({ surface }: Proposal, into: string) => {
    setMerging(null);
    return outcome.run(t('aliasAdded', { name: surface }), () =>
      addAlias(store, { entityId: into, surface }),
    );
  };
  return { actOf, find, acceptAll, merging, setMerging, mergeInto };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
