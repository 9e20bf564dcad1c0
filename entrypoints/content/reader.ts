import { blockOf, standsAlone } from '../../lib/dom/blocks.ts';
import { walkChunks } from '../../lib/dom/chunks.ts';
import type { Marks } from '../../lib/dom/marks.ts';
import { isSameChunk, type PageChunk } from '../../lib/dom/page-chunk.ts';
import { chunkId } from '../../lib/dom/page-order.ts';
import { isInPage } from '../../lib/dom/plain-nodes.ts';
import { frameCost, runInSlices, shown } from '../../lib/dom/schedule.ts';
import { viewportFirst } from '../../lib/dom/viewport.ts';
import type { ChunkReading } from '../../lib/model/page.ts';
import type { Engine } from './engine.ts';

/** What is to be read: everything under an element, or only its own text. */
export interface ReadJob {
  readonly root: Element;
  readonly shallow: boolean;
}

export interface ReaderOptions {
  readonly engine: Engine;
  readonly marks: Marks;
  readonly signal: AbortSignal;
  readonly isOurs: (node: Node) => boolean;
  readonly onShadow: (root: ShadowRoot) => void;
  readonly onHidden: (element: Element) => void;
}

/** Reads parts of the page, one after the other, without holding it up. */
export interface Reader {
  /** Resolves when these jobs, and those asked for before, are done. */
  read(jobs: readonly ReadJob[]): Promise<void>;
  /** Reads everything again, after the engine changed. */
  readAgain(): Promise<void>;
}

interface Pass {
  /** How many of the first chunks the reader sees now. */
  readonly inView?: number;
  /** Blocks whose marks of before go when the new ones come. */
  readonly stale?: Set<Element>;
}

/** What a walk brought together. */
interface Walked {
  readonly pages: PageChunk[];
  readonly stale: Set<Element>;
  /** Blocks of which only the text may have changed. */
  readonly touched: Set<Element>;
}

/** A page with more mentions than this is marked as far as that: what a tab may cost is bounded. */
const MOST_MENTIONS = 30_000;
/** Of a block longer than this only so much is read: a browser draws all of it anew for every mark in it. */
const LONGEST_BLOCK = 250_000;
/** Characters sent to the engine at once; the first time little, so that the first marks come soon. */
const FIRST_BATCH = 1_500;
const BATCH = 6_000;
/** Out of sight fewer messages count more than soon. */
const FAR_BATCH = 16_000;
const LARGEST_BATCH = 48_000;
/** Milliseconds of drawing that a batch out of sight may cost before batches grow and rests are taken. */
const DEAR_FRAME = 50;
const REST = 4;

export function createReader(options: ReaderOptions): Reader {
  const { engine, marks, signal } = options;
  let walk = 0;
  let lastId = 0;
  let established = 0;
  let queue: Promise<unknown> = Promise.resolve();

  return {
    read: (jobs) => enqueue(() => readJobs(jobs)),
    readAgain() {
      return enqueue(() => {
        established = 0;
        return readSettled(marks.inOrder().map(({ page }) => page));
      });
    },
  };

  function enqueue(task: () => Promise<void>): Promise<void> {
    const turn = queue.then(task);
    queue = turn.catch(() => undefined);
    return turn;
  }

  async function readJobs(jobs: readonly ReadJob[]): Promise<void> {
    const walked: Walked = { pages: [], stale: new Set(), touched: new Set() };
    await runInSlices(walkJobs(jobs, walked), { signal });
    const { order, inView } = viewportFirst(changedOf(walked));
    await readSettled(order, { inView, stale: walked.stale });
    for (const block of walked.stale) marks.drop(block);
  }

  /** Leaves out the blocks that were only touched and read as before: a page may do so without end. */
  function changedOf({ pages, stale, touched }: Walked): readonly PageChunk[] {
    for (const [block, now] of Map.groupBy(pages, (page) => page.block)) {
      const before = touched.has(block) ? marks.chunksOf(block) : [];
      const same = (page: PageChunk, i: number) => before[i] && isSameChunk(page, before[i]);
      if (before.length === now.length && now.every(same)) stale.delete(block);
    }
    return pages.filter(({ block }) => stale.has(block));
  }

  async function readSettled(order: readonly PageChunk[], first: Pass = {}): Promise<void> {
    const before = established;
    await readPages(order, first);
    // A later block may have vouched for names in an earlier one.
    if (established > before) await readPages(order.filter(marks.has));
  }

  function* walkJobs(jobs: readonly ReadJob[], { pages, stale, touched }: Walked): Generator<void> {
    const lengths = new Map<Element, number>();
    for (const { root, shallow } of jobs) {
      yield;
      const block = blockOf(root);
      if (!isInPage(root) || !block || standsAlone(root)) continue;
      walk += 1;
      if (shallow) {
        stale.add(block);
        touched.add(block);
      }
      for (const page of walkChunks(shallow ? block : root, { ...options, nextId, shallow })) {
        yield;
        if (!page) continue;
        const length = (lengths.get(page.block) ?? 0) + page.chunk.text.length;
        lengths.set(page.block, length);
        if (length > LONGEST_BLOCK) continue;
        pages.push(page);
        stale.add(page.block);
        // What was put in, or moved, may stand elsewhere than before.
        if (!shallow) touched.delete(page.block);
      }
    }
  }

  async function readPages(
    pages: readonly PageChunk[],
    { inView = 0, stale = new Set() }: Pass = {},
  ): Promise<void> {
    let done = 0;
    let room = FIRST_BATCH;
    for (const batch of batchesOf(pages, () => room)) {
      await shown(signal);
      if (signal.aborted || marks.size() >= MOST_MENTIONS) return;
      const reading = await engine.read(batch.map(({ chunk }) => chunk));
      if (signal.aborted || !reading) return;
      established = reading.established;
      const urgent = done < inView;
      const painted = marks.painted();
      await runInSlices(put(batch, reading.readings, stale), { signal, urgent: () => urgent });
      done += batch.length;
      if (room < FAR_BATCH) room = done < inView ? BATCH : FAR_BATCH;
      // Long blocks are drawn anew as a whole: fewer and larger steps.
      const cost = urgent || marks.painted() === painted ? 0 : await frameCost();
      if (cost < DEAR_FRAME) continue;
      room = Math.min(LARGEST_BATCH, room * 4);
      await new Promise((resolve) => setTimeout(resolve, cost * REST));
    }
  }

  function* put(
    batch: readonly PageChunk[],
    readings: readonly ChunkReading[],
    stale: Set<Element>,
  ): Generator<void> {
    for (const [i, page] of batch.entries()) {
      const reading = readings[i];
      if (!reading || !isInPage(page.block)) continue;
      // Old marks stay until the new ones are at hand: nothing flickers.
      if (stale.delete(page.block)) marks.drop(page.block);
      marks.put(page, reading);
      yield;
    }
  }

  function nextId(): string {
    lastId += 1;
    return chunkId(walk, lastId);
  }
}

/** Pages in order, as many at once as hold `size` characters at the time. */
function* batchesOf(pages: readonly PageChunk[], size: () => number): Generator<PageChunk[]> {
  let batch: PageChunk[] = [];
  let length = 0;
  for (const page of pages) {
    batch.push(page);
    length += page.chunk.text.length;
    if (length < size()) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}
