import type { Mention } from '../model/mention.ts';
import type { ChunkReading } from '../model/page.ts';
import type { Highlighter } from './highlights.ts';
import type { HitTest } from './hit-test.ts';
import type { PageChunk } from './page-chunk.ts';
import { inPageOrder } from './page-order.ts';
import { isInPage } from './plain-nodes.ts';
import { type Anchor, anchor } from './ranges.ts';

/** A chunk that was read, with the marks it has on the page. */
export interface MarkedChunk {
  readonly page: PageChunk;
  readonly reading: ChunkReading;
  /** The mentions that stand, whether they are painted or not. */
  readonly anchors: readonly Anchor[];
  readonly painted: readonly Anchor[];
}

/** All that was read on a page, and what of it is painted. */
export interface Marks {
  /** Takes the place of what was read in this very chunk before. */
  put(page: PageChunk, reading: ChunkReading): void;
  /** Whether this very chunk is among what was read. */
  has(page: PageChunk): boolean;
  /** Forgets the chunks of a block. */
  drop(block: Element): void;
  /** Forgets the blocks that left the page. */
  dropDetached(): void;
  /** In the order of the page. The same array until something changes. */
  inOrder(): readonly MarkedChunk[];
  /** The chunks of a block, in the order they were read. */
  chunksOf(block: Element): readonly PageChunk[];
  /** Whether there is more to paint than is painted at once. */
  crowded(): boolean;
  /** On a crowded page, moves the paint to the chunks nearest to this one, chunk by chunk. */
  paintAround(page: PageChunk): Generator<void>;
  /** How many anchors there are. */
  size(): number;
  /** Filters and paints anew, chunk by chunk, after the rules changed. */
  refresh(): Generator<void>;
  clear(): void;
}

export interface MarksOptions {
  /** Null where the browser can't paint. */
  readonly highlighter: Highlighter | null;
  readonly hits: HitTest;
  /** Whether a mention stands: it was not ignored. */
  readonly stands: (mention: Mention, page: PageChunk) => boolean;
  /** Which of a block's standing anchors are painted. */
  readonly painted: (anchors: readonly Anchor[]) => readonly Anchor[];
}

/**
 * Marks painted at once. For every change of a highlight Chromium goes through all ranges of all
 * highlights in the next frame: 26,000 took it 100 ms, as many milliseconds for each hover.
 */
const MOST_PAINTED = 3_000;

export function createMarks({ highlighter, hits, stands, painted }: MarksOptions): Marks {
  const chunks = new Map<PageChunk, MarkedChunk>();
  const byBlock = new Map<Element, Set<PageChunk>>();
  const lit = new Set<PageChunk>();
  let ordered: MarkedChunk[] | null = null;
  let count = 0;
  let paintable = 0;
  let paintedNow = 0;

  return {
    put,
    has: (page) => chunks.has(page),
    drop,
    dropDetached() {
      for (const block of [...byBlock.keys()]) if (!isInPage(block)) drop(block);
    },
    inOrder,
    chunksOf: (block) => [...(byBlock.get(block) ?? [])],
    crowded: () => paintable > paintedNow,
    paintAround,
    size: () => count,
    *refresh() {
      for (const marked of [...chunks.values()]) {
        if (chunks.get(marked.page) === marked) put(marked.page, marked.reading);
        yield;
      }
    },
    clear() {
      for (const block of [...byBlock.keys()]) drop(block);
    },
  };

  function inOrder(): readonly MarkedChunk[] {
    ordered ??= inPageOrder([...chunks.values()]);
    return ordered;
  }

  function put(page: PageChunk, reading: ChunkReading): void {
    const before = chunks.get(page);
    // What reads as before stays the same anchor: a card may be open on it.
    const known =
      before && new Map(before.anchors.map((one) => [JSON.stringify(one.mention), one]));
    const anchors = reading.mentions
      .filter((mention) => stands(mention, page))
      .map((mention) => known?.get(JSON.stringify(mention)) ?? anchor(page, mention))
      .filter((anchored) => anchored !== null);
    if (before) unmark(before);
    const shown = painted(anchors);
    chunks.set(page, { page, reading, anchors, painted: shown });
    const siblings = byBlock.get(page.block);
    if (siblings) siblings.add(page);
    else byBlock.set(page.block, new Set([page]));
    paintable += shown.length;
    if (paintedNow + shown.length <= MOST_PAINTED) light(page, shown);
    hits.add(shown);
    count += anchors.length;
    ordered = null;
  }

  function drop(block: Element): void {
    for (const page of byBlock.get(block) ?? []) {
      const marked = chunks.get(page);
      if (marked) unmark(marked);
      chunks.delete(page);
      ordered = null;
    }
    byBlock.delete(block);
  }

  function* paintAround(page: PageChunk): Generator<void> {
    const near = nearest(inOrder(), page);
    for (const far of [...lit]) {
      const marked = chunks.get(far);
      if (marked && !near.has(marked)) douse(far, marked.painted);
      yield;
    }
    for (const marked of near) {
      // It may have gone, or been read again, while the page had its turn.
      const stands = chunks.get(marked.page) === marked && !lit.has(marked.page);
      if (stands && paintedNow + marked.painted.length <= MOST_PAINTED) {
        light(marked.page, marked.painted);
      }
      yield;
    }
  }

  function light(page: PageChunk, shown: readonly Anchor[]): void {
    highlighter?.paint(shown);
    lit.add(page);
    paintedNow += shown.length;
  }

  function douse(page: PageChunk, shown: readonly Anchor[]): void {
    highlighter?.erase(shown);
    lit.delete(page);
    paintedNow -= shown.length;
  }

  function unmark({ page, anchors, painted: shown }: MarkedChunk): void {
    if (lit.has(page)) douse(page, shown);
    paintable -= shown.length;
    hits.remove(shown);
    count -= anchors.length;
  }
}

/** The chunks to both sides of one, as far as together they may be painted. */
function nearest(ordered: readonly MarkedChunk[], page: PageChunk): ReadonlySet<MarkedChunk> {
  const near = new Set<MarkedChunk>();
  const at = ordered.findIndex((marked) => marked.page === page);
  let room = MOST_PAINTED;
  for (let far = 0; far < ordered.length && room > 0; far++) {
    for (const marked of new Set([ordered[at + far], ordered[at - far]])) {
      if (!marked || marked.painted.length > room) continue;
      near.add(marked);
      room -= marked.painted.length;
    }
  }
  return near;
}
