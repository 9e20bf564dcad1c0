import type { CardClaim } from '../../../components/card/props.ts';
import type { Comparison, EntityView, PageClaim, PageReport } from '../../../lib/model/views.ts';
import { entityView } from '../../../lib/store/index.ts';
import { compareClaims } from '../../background/compare.ts';
import { useLive } from '../store.ts';

/** What the store knows of the page's entities, live. */
export function useKnown(report: PageReport | null): ReadonlyMap<string, EntityView> | undefined {
  const ids = (report?.entities ?? []).flatMap(({ entityId }) => entityId ?? []);
  const known = useLive(
    async (store) => {
      const views = new Map<string, EntityView>();
      // One after another: of many transactions side by side some commit too early.
      for (const id of ids) {
        const view = await entityView(store, id);
        if (view) views.set(id, view);
      }
      return views;
    },
    [ids.join('\n')],
  );
  return known?.ok ? known.value : undefined;
}

/** How the page's claims stand to what is kept, live. */
export function useCompared(claims: readonly PageClaim[]): readonly CardClaim[] {
  const key = claims.map(({ claim, text }) => `${claim.start}${text}`).join('\n');
  const verdicts = useLive(
    async (store) => {
      const found: Comparison[] = [];
      for (const claim of claims) found.push(...(await compareClaims(store, [claim])));
      return found;
    },
    [key],
  );
  return claims.map((claim, i) => compared(claim, verdicts?.ok ? verdicts.value[i] : undefined));
}

function compared(claim: PageClaim, comparison: CardClaim['comparison']): CardClaim {
  return { claim, kept: comparison?.verdict === 'same', ...(comparison && { comparison }) };
}
