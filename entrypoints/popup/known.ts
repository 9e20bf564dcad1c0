import { useEffect, useState } from 'react';
import type { CardClaim } from '../../components/card/props.ts';
import { callStore } from '../../lib/messages/call.ts';
import type { EntityView, PageClaim, PageReport } from '../../lib/model/views.ts';
import { entityView, listHistory } from '../../lib/store/index.ts';
import { useLive } from '../surface/store.ts';

/** What the store knows of the page's entities, live. */
export function useKnown(report: PageReport | null): ReadonlyMap<string, EntityView> | undefined {
  const ids = (report?.entities ?? []).flatMap(({ entityId }) => entityId ?? []);
  const known = useLive(
    async (store) => {
      const views = await Promise.all(ids.map((id) => entityView(store, id)));
      return new Map(ids.flatMap((id, i) => (views[i] ? [[id, views[i]] as const] : [])));
    },
    [ids.join('\n')],
  );
  return known?.ok ? known.value : undefined;
}

/** How the page's claims stand to what is kept; asked again after every write. */
export function useCompared(claims: readonly PageClaim[]): readonly CardClaim[] {
  const newest = useLive(async (store) => (await listHistory(store, { limit: 1 }))[0], []);
  const stamp = newest?.ok ? `${newest.value?.id} ${newest.value?.undoneAt}` : '';
  const key = claims.map(({ claim, text }) => `${claim.start}${text}`).join('\n');
  const [rows, setRows] = useState<readonly CardClaim[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the claims' key and the store's stamp stand for them.
  useEffect(() => {
    let stale = false;
    callStore('claims:compare', { claims }).then((answer) => {
      if (!stale)
        setRows(claims.map((claim, i) => compared(claim, answer.ok ? answer.value[i] : undefined)));
    });
    return () => {
      stale = true;
    };
  }, [key, stamp]);
  return rows.length === claims.length ? rows : claims.map((claim) => compared(claim, undefined));
}

function compared(claim: PageClaim, comparison: CardClaim['comparison']): CardClaim {
  return { claim, kept: comparison?.verdict === 'same', ...(comparison && { comparison }) };
}
