import type { Mention } from '../model/mention.ts';
import type { ChunkReading } from '../model/page.ts';
import type { Highlighter } from './highlights.ts';
import type { HitTest } from './hit-test.ts';
import type { PageChunk } from './page-chunk.ts';
import { inPageOrder } from './page-order.ts';
import { createPainting } from './painting.ts';
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
  /** Whether there is more to paint than is painted now. */
  isPartial(): boolean;
  /** How many anchors are painted now. */
  painted(): number;
  /** Moves the paint to where the reader is, chunk by chunk. */
  follow(): Generator<void>;
  /** While a page keeps changing only what is near the view is painted. Takes effect with `follow`. */
  setBusy(busy: boolean): void;
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

export function createMarks({ highlighter, hits, stands, painted }: MarksOptions): Marks {
  const chunks = new Map<PageChunk, MarkedChunk>();
  const byBlock = new Map<Element, Set<PageChunk>>();
  const painting = createPainting(highlighter);
  let ordered: MarkedChunk[] | null = null;
  let count = 0;

  return {
    put,
    has: (page) => chunks.has(page),
    drop,
    dropDetached() {
      for (const block of [...byBlock.keys()]) if (!isInPage(block)) drop(block);
    },
    inOrder,
    chunksOf: (block) => [...(byBlock.get(block) ?? [])],
    isPartial: painting.isPartial,
    painted: painting.size,
    follow: painting.follow,
    setBusy: painting.setBusy,
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
    const marked = { page, reading, anchors, painted: shown };
    chunks.set(page, marked);
    const siblings = byBlock.get(page.block);
    if (siblings) siblings.add(page);
    else byBlock.set(page.block, new Set([page]));
    painting.add(marked);
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

  function unmark(marked: MarkedChunk): void {
    painting.remove(marked);
    hits.remove(marked.painted);
    count -= marked.anchors.length;
  }
}
