import { parentOf } from './blocks.ts';
import { createGroundReader, type Ground } from './ground.ts';
import { createSheets } from './highlight-sheets.ts';
import { highlightName, type Shade } from './highlight-styles.ts';
import type { Anchor } from './ranges.ts';

/** Paints anchors without touching the page's DOM. Only our own highlights are ever changed. */
export interface Highlighter {
  paint(anchors: Iterable<Anchor>): void;
  erase(anchors: Iterable<Anchor>): void;
  /** Tints the anchors that are pointed at or stepped to, in place of the ones before. */
  tint(anchors: readonly Anchor[]): void;
  /** Lets the marks show in an open shadow root too. */
  style(root: ShadowRoot): void;
  /** Puts back a style sheet that the page's scripts dropped. */
  mend(): void;
  /** To be run when the page may have changed its colours: mark by mark, each moves to its ground. */
  repaint(): Generator<void>;
  /** Whether the page is too large for its marks to be drawn. */
  withheld(): boolean;
  /** Leaves no trace: highlights, style sheets and all. */
  clear(): void;
}

/** Null where the browser has no CSS Custom Highlight API: then nothing is painted, quietly. */
export function createHighlighter(page: Document): Highlighter | null {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return null;
  const grounds = createGroundReader();
  const placed = new Map<Anchor, Highlight>();
  const ours = new Map<string, Highlight>();
  const roots = new Set<Document | ShadowRoot>([page]);
  const sheets = createSheets(page, roots);
  let tinted: readonly Anchor[] = [];

  return { paint, erase, tint, style, mend, repaint, withheld: sheets.withheld, clear };

  function paint(anchors: Iterable<Anchor>): void {
    for (const anchor of anchors) {
      if (placed.has(anchor)) continue;
      const { mention } = anchor;
      const known = mention.kind === 'figure' || mention.kind === 'date' || mention.entityId;
      placed.set(anchor, add(anchor, known ? 'known' : 'unknown'));
    }
  }

  function erase(anchors: Iterable<Anchor>): void {
    for (const anchor of anchors) {
      const highlight = placed.get(anchor);
      for (const range of anchor.ranges) highlight?.delete(range);
      placed.delete(anchor);
    }
  }

  function tint(anchors: readonly Anchor[]): void {
    for (const anchor of tinted) {
      const highlight = ours.get(highlightName(anchor.mention.kind, groundOf(anchor), 'tint'));
      for (const range of anchor.ranges) highlight?.delete(range);
    }
    tinted = anchors;
    for (const anchor of anchors) add(anchor, 'tint');
  }

  function add(anchor: Anchor, shade: Shade): Highlight {
    const ground = groundOf(anchor);
    const highlight = highlightFor(highlightName(anchor.mention.kind, ground, shade), shade);
    for (const range of anchor.ranges) highlight.add(range);
    // A mark may stand in several elements, one within another or side by side.
    for (const { node } of anchor.pieces) {
      const around = parentOf(node);
      if (around) sheets.need(ground, around);
    }
    return highlight;
  }

  function groundOf(anchor: Anchor): Ground {
    const parent = anchor.pieces[0]?.node.parentElement;
    return grounds.groundOf(parent ?? anchor.page.block);
  }

  function highlightFor(name: string, shade: Shade): Highlight {
    const known = ours.get(name);
    if (known) return known;
    const highlight = new Highlight();
    if (shade === 'tint') highlight.priority = -1;
    ours.set(name, highlight);
    CSS.highlights.set(name, highlight);
    return highlight;
  }

  function style(root: ShadowRoot): void {
    roots.add(root);
    sheets.attach();
  }

  function mend(): void {
    sheets.attach();
    for (const [name, highlight] of ours) {
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
  }

  function* repaint(): Generator<void> {
    const pointed = tinted;
    tint([]);
    grounds.forget();
    for (const anchor of [...placed.keys()]) {
      if (placed.has(anchor)) {
        erase([anchor]);
        paint([anchor]);
      }
      yield;
    }
    tint(pointed);
  }

  function clear(): void {
    for (const [name, highlight] of ours) {
      // By now it may be that of a newer run.
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    ours.clear();
    placed.clear();
    sheets.detach();
  }
}
