import type { Highlighter } from '../../lib/dom/highlights.ts';
import type { Marks } from '../../lib/dom/marks.ts';
import { type Anchor, liveRange } from '../../lib/dom/ranges.ts';
import type { HoverCard } from './hover-card.ts';
import { anchoredClaims, identityOf } from './report.ts';

/** A place of the page that the popup names: a surface's mentions, or the nth claim of the report. */
export type Place = { readonly surface: string } | { readonly claim: number };

/** Ways from mention to mention. */
export interface Jump {
  /** Opens the card of the next (1) or previous (-1) mention, around the ends of the page. */
  step(direction: 1 | -1): void;
  /** Scrolls to a mention and tints it; asked again for the same surface, to the next one. */
  reveal(place: Place): void;
}

export function createJump(marks: Marks, card: HoverCard, highlighter: Highlighter | null): Jump {
  let last: Anchor | null = null;
  return {
    step(direction) {
      const next = neighbour(all(), card.current() ?? last, direction);
      if (!next) return;
      go(next);
      card.open(next, true);
    },
    reveal(place) {
      const next =
        'claim' in place
          ? (anchoredClaims(marks)[place.claim]?.anchor ?? null)
          : neighbour(mentionsOf(place.surface), last, 1);
      if (!next) return;
      go(next);
      highlighter?.tint([next]);
    },
  };

  function go(anchor: Anchor): void {
    last = anchor;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const box = liveRange(anchor)?.getBoundingClientRect();
    // Measured, not `scrollIntoView` of the block: a block may be longer than the window.
    if (box && (box.top < 0 || box.bottom > innerHeight)) {
      anchor.pieces[0]?.node.parentElement?.scrollIntoView({ block: 'center' });
      const now = liveRange(anchor)?.getBoundingClientRect();
      const top = (now?.top ?? innerHeight / 2) - innerHeight / 2;
      scrollBy({ top, behavior: calm ? 'instant' : 'auto' });
    }
  }

  function all(): Anchor[] {
    return marks.inOrder().flatMap((marked) => marked.painted);
  }

  /** All mentions of what a surface speaks of, under whatever name. */
  function mentionsOf(surface: string): Anchor[] {
    const anchors = marks.inOrder().flatMap((marked) => marked.anchors);
    const first = anchors.find(({ mention }) => mention.text === surface)?.mention;
    return first ? anchors.filter(({ mention }) => identityOf(mention) === identityOf(first)) : [];
  }
}

function neighbour(
  anchors: readonly Anchor[],
  current: Anchor | null,
  direction: 1 | -1,
): Anchor | null {
  const known = current ? anchors.indexOf(current) : -1;
  const at = known < 0 && direction < 0 ? 0 : known;
  return anchors[(at + direction + anchors.length) % anchors.length] ?? null;
}
