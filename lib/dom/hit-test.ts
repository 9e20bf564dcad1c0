import { type Anchor, liveRange } from './ranges.ts';

/** Finds the anchor at a point of the viewport. */
export interface HitTest {
  add(anchors: Iterable<Anchor>): void;
  remove(anchors: Iterable<Anchor>): void;
  /** Null where no marked text lies under the point. */
  at(x: number, y: number): Anchor | null;
  /** The anchor that holds an offset of a text node. */
  of(node: Node, offset: number): Anchor | null;
}

/** The pointer may rest this many pixels above or below the glyphs: the underline lies there. */
const SLACK = 3;

/** A map by text node; `shadowRoots` lists the open roots that were read. */
export function createHitTest(page: Document, shadowRoots: () => ShadowRoot[]): HitTest {
  const byNode = new WeakMap<Node, Set<Anchor>>();

  return {
    add(anchors) {
      for (const anchor of anchors) {
        for (const { node } of anchor.pieces) {
          const known = byNode.get(node);
          if (known) known.add(anchor);
          else byNode.set(node, new Set([anchor]));
        }
      }
    },
    remove(anchors) {
      for (const anchor of anchors) {
        for (const { node } of anchor.pieces) byNode.get(node)?.delete(anchor);
      }
    },
    at(x, y) {
      const caret = caretAt(page, x, y, shadowRoots());
      // The caret snaps to the nearest text, however far away the pointer is.
      const near = caret ? around(caret.node, caret.offset) : [];
      return near.find((anchor) => rectAt(anchor, x, y)) ?? null;
    },
    of: (node, offset) => around(node, offset)[0] ?? null,
  };

  /** One anchor, or two that touch at the offset. */
  function around(node: Node, offset: number): Anchor[] {
    return [...(byNode.get(node) ?? [])].filter((anchor) =>
      anchor.pieces.some(
        (piece) => piece.node === node && piece.start <= offset && offset <= piece.end,
      ),
    );
  }
}

/** The box of the anchor's line that lies under the point; null when none does. */
export function rectAt(anchor: Anchor, x: number, y: number): DOMRect | null {
  for (const rect of liveRange(anchor)?.getClientRects() ?? []) {
    const across = rect.left <= x && x <= rect.right;
    if (across && rect.top - SLACK <= y && y <= rect.bottom + SLACK) return rect;
  }
  return null;
}

function caretAt(
  page: Document,
  x: number,
  y: number,
  shadowRoots: ShadowRoot[],
): { node: Node; offset: number } | null {
  if (page.caretPositionFromPoint) {
    const caret = page.caretPositionFromPoint(x, y, { shadowRoots });
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = page.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
