import type { Marks } from '../../lib/dom/marks.ts';
import { createOverview } from '../../lib/dom/overview.ts';
import type { Anchor } from '../../lib/dom/ranges.ts';
import type { PageSettings } from '../../lib/model/views.ts';
import { identityOf } from './report.ts';

/** Chooses what the ticks beside the scrollbar show, by the reader's setting. */
export interface Ticks {
  /** The card of this mention opened, or it closed. */
  aim(anchor: Anchor | null): void;
  /** The marks or the rules changed. */
  refresh(): void;
  owns(node: unknown): boolean;
}

export function createTicks(
  marks: Marks,
  setting: () => PageSettings['overview'],
  signal: AbortSignal,
): Ticks {
  const overview = createOverview(document, signal);
  let aimed: Anchor | null = null;
  return {
    aim(anchor) {
      aimed = anchor;
      if (setting() === 'current') show();
    },
    refresh() {
      if (setting() !== 'current' || aimed === null) show();
    },
    owns: (node) => node !== null && node === overview.element(),
  };

  function show(): void {
    overview.show(chosen());
  }

  function chosen(): readonly Anchor[] {
    if (setting() === 'off') return [];
    const all = () => marks.inOrder().flatMap(({ painted }) => painted);
    if (setting() === 'all') return all();
    if (!aimed) return [];
    const identity = identityOf(aimed.mention);
    return all().filter(({ mention }) => identityOf(mention) === identity);
  }
}
