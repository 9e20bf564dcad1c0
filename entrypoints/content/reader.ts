import { blockOf, standsAlone } from '../../lib/dom/blocks.ts';
import { walkChunks } from '../../lib/dom/chunks.ts';
import type { Marks } from '../../lib/dom/marks.ts';
import type { PageChunk } from '../../lib/dom/page-chunk.ts';
import { runInSlices } from '../../lib/dom/schedule.ts';
import { viewportFirst } from '../../lib/dom/viewport.ts';
import type { ChunkReading } from '../../lib/model/page.ts';
import {
  createPageMemory,
  type PageContext,
  type Recognizer,
} from '../../lib/recognition/index.ts';

/** What is to be read: everything under an element, or only its own text. */
export interface ReadJob {
  readonly root: Element;
  readonly shallow: boolean;
}

export interface ReaderOptions {
  readonly marks: Marks;
  readonly context: Omit<PageContext, 'memory'>;
  readonly signal: AbortSignal;
  readonly isOurs: (node: Node) => boolean;
  readonly onShadow: (root: ShadowRoot) => void;
  readonly onHidden: (element: Element) => void;
}

/** Reads parts of the page, one after the other, without holding it up. */
export interface Reader {
  /** Resolves when these jobs, and those asked for before, are done. */
  read(jobs: readonly ReadJob[]): Promise<void>;
  /** Reads all again with another engine. */
  use(engine: Promise<Recognizer>): Promise<void>;
}

/** A page with more mentions than this is marked as far as that: what a tab may cost is bounded. */
const MOST_MENTIONS = 30_000;
/** Pages that rewrite the same text over and over are not recognised over and over. */
const REMEMBERED = 800;

export function createReader(engine: Promise<Recognizer>, options: ReaderOptions): Reader {
  const { marks, signal } = options;
  const memory = createPageMemory();
  const context: PageContext = { ...options.context, memory };
  const known = new Map<string, ChunkReading>();
  let recognizer: Recognizer;
  let lastId = 0;
  let urgent = true;
  let queue: Promise<unknown> = become(engine);

  return {
    read: (jobs) => enqueue(() => readJobs(jobs)),
    use(other) {
      queue = queue.then(() => become(other));
      return enqueue(() => readAgain(marks.inOrder().map(({ page }) => page)));
    },
  };

  async function become(next: Promise<Recognizer>): Promise<void> {
    recognizer = await next;
  }

  function enqueue(steps: () => Iterator<void>): Promise<void> {
    const turn = queue.then(async () => {
      urgent = true;
      await runInSlices(steps(), { signal, urgent: () => urgent });
    });
    queue = turn.catch(() => undefined);
    return turn;
  }

  function* readJobs(jobs: readonly ReadJob[]): Generator<void> {
    const pages: PageChunk[] = [];
    const stale = new Set<Element>();
    for (const { root, shallow } of jobs) {
      const block = blockOf(root);
      if (!root.isConnected || !block || standsAlone(root)) continue;
      if (shallow) stale.add(block);
      for (const page of walkChunks(shallow ? block : root, { ...options, nextId, shallow })) {
        if (page) pages.push(page);
        yield;
      }
    }
    for (const { block } of pages) stale.add(block);
    const settled = memory.names.size + memory.entities.size;
    const { order, inView } = viewportFirst(pages);
    yield* readPages(order, inView, stale);
    for (const block of stale) marks.drop(block);
    // A later block may have vouched for names in an earlier one.
    if (memory.names.size + memory.entities.size > settled) yield* readAgain(order);
  }

  function* readPages(
    order: readonly PageChunk[],
    inView: number,
    stale: Set<Element>,
  ): Generator<void> {
    for (const [i, page] of order.entries()) {
      urgent = i < inView;
      if (marks.size() >= MOST_MENTIONS) return;
      const reading = readingOf(page);
      // Old marks stay until the new ones are at hand: nothing flickers.
      if (stale.delete(page.block)) marks.drop(page.block);
      marks.put(page, reading);
      yield;
    }
  }

  function* readAgain(pages: readonly PageChunk[]): Generator<void> {
    urgent = false;
    known.clear();
    for (const page of pages) {
      if (page.block.isConnected && marks.has(page)) marks.put(page, readingOf(page));
      yield;
    }
  }

  function readingOf({ chunk }: PageChunk): ChunkReading {
    const before = known.get(chunk.text);
    if (before) return { ...before, chunkId: chunk.id };
    const [reading = { chunkId: chunk.id, mentions: [], claims: [] }] = recognizer.recognize(
      [chunk],
      context,
    );
    if (known.size >= REMEMBERED) known.clear();
    known.set(chunk.text, reading);
    return reading;
  }

  function nextId(): string {
    lastId += 1;
    return `c${lastId}`;
  }
}
