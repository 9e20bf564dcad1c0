import type { Highlighter } from '../../lib/dom/highlights.ts';
import type { Marks } from '../../lib/dom/marks.ts';
import { joinChunks } from '../../lib/dom/page-text.ts';
import { type Anchor, liveRange, type Piece, piecesOf } from '../../lib/dom/ranges.ts';
import { find } from '../../lib/dom/selectors.ts';
import type { PagePlace } from '../../lib/messages/contract.ts';
import type { Selector } from '../../lib/model/selector.ts';
import type { HoverCard } from './hover-card.ts';
import { anchoredClaims, identityOf } from './report.ts';

/** Ways from mention to mention. */
export interface Jump {
  /** Opens the card of the next (1) or previous (-1) mention, around the ends of the page. */
  step(direction: 1 | -1): void;
  /**
   * Scrolls to a place; false where the page has no such place. A mention is tinted, and a surface
   * asked for again leads to its next one. A passage is only scrolled to: the page sees our
   * highlights, and what the reader noted is not the page's to know.
   */
  reveal(place: PagePlace): boolean;
}

export function createJump(marks: Marks, card: HoverCard, highlighter: Highlighter | null): Jump {
  let last: Anchor | null = null;
  return {
    step(direction) {
      const anchors = all();
      const from = card.current() ?? last;
      const known = from !== null && anchors.includes(from);
      const next = known ? neighbour(anchors, from, direction) : firstInView(anchors, direction);
      if (!next) return;
      go(next);
      card.open(next, true);
    },
    reveal(place) {
      if ('passage' in place) return revealPassage(place.passage);
      const next =
        'claim' in place
          ? (anchoredClaims(marks)[place.claim]?.anchor ?? null)
          : neighbour(mentionsOf(place.surface), last, 1);
      if (!next) return false;
      go(next);
      highlighter?.tint([next]);
      return true;
    },
  };

  function go(anchor: Anchor): void {
    last = anchor;
    scrollTo(anchor);
  }

  function revealPassage(passage: Selector): boolean {
    const text = joinChunks(marks.inOrder());
    const span = find(text.text, passage);
    const place = span && text.locate(span);
    if (!place) return false;
    scrollTo({ pieces: piecesOf(place.page.segments, place.span) });
    return true;
  }

  function scrollTo(anchor: { readonly pieces: readonly Piece[] }): void {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const box = liveRange(anchor)?.getBoundingClientRect();
    // Measured, not `scrollIntoView` of the block: a block may be longer than the window.
    if (box && (box.top < 0 || box.bottom > innerHeight)) {
      const parent = anchor.pieces[0]?.node.parentElement;
      if (parent) Element.prototype.scrollIntoView.call(parent, { block: 'center' });
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

/** Where stepping starts: at what the reader sees, or from there backwards. */
function firstInView(anchors: readonly Anchor[], direction: 1 | -1): Anchor | null {
  const at = anchors.findIndex((anchor) => {
    const box = liveRange(anchor)?.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.top >= 0;
  });
  if (direction > 0) return anchors[Math.max(0, at)] ?? null;
  return anchors.at(at <= 0 ? -1 : at - 1) ?? null;
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
