import type { Mention } from '../model/mention.ts';
import type { ChunkReading } from '../model/page.ts';
import type { Highlighter } from './highlights.ts';
import type { HitTest } from './hit-test.ts';
import type { PageChunk } from './page-chunk.ts';
import { type Anchor, anchor } from './ranges.ts';

/** A chunk that was read, with the marks it has on the page. */
export interface MarkedChunk {
  readonly page: PageChunk;
  readonly reading: ChunkReading;
  /** The mentions that stand, whether they are painted or not. */
  readonly anchors: readonly Anchor[];
}

/** All that was read on a page, and what of it is painted. */
export interface Marks {
  /** Takes the place of what was read in this very chunk before. */
  put(page: PageChunk, reading: ChunkReading): void;
  /** Forgets the chunks of a block. */
  drop(block: Element): void;
  /** Forgets the blocks that left the page. */
  dropDetached(): void;
  /** In the order of the page. The same array until something changes. */
  inOrder(): readonly MarkedChunk[];
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
  const byBlock = new Map<Element, MarkedChunk[]>();
  let ordered: MarkedChunk[] | null = null;
  let count = 0;

  return {
    put,
    drop,
    dropDetached() {
      for (const block of [...byBlock.keys()]) if (!block.isConnected) drop(block);
    },
    inOrder() {
      ordered ??= [...byBlock.values()].flat().sort(byPlace);
      return ordered;
    },
    size: () => count,
    *refresh() {
      for (const marked of [...byBlock.values()].flat()) {
        put(marked.page, marked.reading);
        yield;
      }
    },
    clear() {
      for (const block of [...byBlock.keys()]) drop(block);
    },
  };

  function put(page: PageChunk, reading: ChunkReading): void {
    const own = byBlock.get(page.block) ?? [];
    const at = own.findIndex((marked) => marked.page === page);
    const before = own[at];
    if (before) unmark(before);
    const anchors = reading.mentions
      .filter((mention) => stands(mention, page))
      .map((mention) => anchor(page, mention))
      .filter((anchored) => anchored !== null);
    const marked = { page, reading, anchors };
    if (before) own[at] = marked;
    else own.push(marked);
    byBlock.set(page.block, own);
    const shown = painted(anchors);
    highlighter?.paint(shown);
    hits.add(shown);
    count += anchors.length;
    ordered = null;
  }

  function drop(block: Element): void {
    const own = byBlock.get(block);
    if (!own) return;
    for (const marked of own) unmark(marked);
    byBlock.delete(block);
    ordered = null;
  }

  function unmark({ anchors }: MarkedChunk): void {
    highlighter?.erase(anchors);
    hits.remove(anchors);
    count -= anchors.length;
  }
}

function byPlace(a: MarkedChunk, b: MarkedChunk): number {
  const first = a.page.segments[0]?.node;
  const second = b.page.segments[0]?.node;
  if (!first || !second) return 0;
  if (first === second) return (a.page.segments[0]?.from ?? 0) - (b.page.segments[0]?.from ?? 0);
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
}
