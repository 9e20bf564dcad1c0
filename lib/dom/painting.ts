import type { Highlighter } from './highlights.ts';
import { isNearView, nearView } from './near-view.ts';
import type { PageChunk } from './page-chunk.ts';
import { runsOf } from './page-order.ts';
import type { Anchor } from './ranges.ts';

/** A chunk with what is to be painted of it. */
export interface Paintable {
  readonly page: PageChunk;
  readonly painted: readonly Anchor[];
}

/** Which of a page's marks are painted now: all of a few, of many those around what the reader sees. */
export interface Painting {
  /** A chunk was read: painted at once where it stands near the view, else when the paint follows. */
  add(chunk: Paintable): void;
  remove(chunk: Paintable): void;
  /** Whether marks are left unpainted, so that the paint has to follow the reader. */
  isPartial(): boolean;
  /** How many marks are painted now. */
  size(): number;
  /** Moves the paint to where the reader is now, chunk by chunk; a later call calls off an earlier. */
  follow(): Generator<void>;
  /** While a page keeps changing only what is near the view is painted. Takes effect with `follow`. */
  setBusy(busy: boolean): void;
}

/**
 * Marks painted at once on a page at rest. For every frame in which anything on the page changed,
 * Chromium goes through all ranges of all highlights, some 4 µs each, and draws anew those that are
 * not far. With 26,000 that took 100 ms, with each hover as well.
 */
const AT_REST = 600;
/** So many are painted at most, where that many stand near the view. */
const MOST = 3_000;
/** How far around the view is always painted, in heights of the window. */
const MARGIN = 1;
const BUSY_MARGIN = 0.5;

/** Paints by `highlighter`; null where the browser can't. */
export function createPainting(highlighter: Highlighter | null): Painting {
  const all = new Set<Paintable>();
  const lit = new Set<Paintable>();
  let runs: Paintable[][] | null = null;
  let busy = false;
  let paintable = 0;
  let painted = 0;
  let turn = 0;

  return {
    add(chunk) {
      if (chunk.painted.length === 0) return;
      all.add(chunk);
      runs = null;
      paintable += chunk.painted.length;
      // What is far is painted by `follow`, all at once: each change costs a frame.
      const fits = painted + chunk.painted.length <= MOST;
      if (fits && isNearView(chunk.page, margin())) light(chunk);
    },
    remove(chunk) {
      douse(chunk);
      if (!all.delete(chunk)) return;
      paintable -= chunk.painted.length;
      runs = null;
    },
    isPartial: () => paintable > painted,
    size: () => painted,
    follow,
    setBusy(now) {
      busy = now;
    },
  };

  function margin(): number {
    return busy ? BUSY_MARGIN : MARGIN;
  }

  function* follow(): Generator<void> {
    const mine = ++turn;
    const wanted = yield* choose();
    for (const chunk of wanted) {
      if (mine !== turn) return;
      light(chunk);
      yield;
    }
    for (const chunk of [...lit]) {
      if (mine !== turn) return;
      if (!wanted.has(chunk)) douse(chunk);
      yield;
    }
  }

  function* choose(): Generator<void, ReadonlySet<Paintable>> {
    if (!busy && paintable <= AT_REST) return new Set(all);
    runs ??= runsOf(all);
    const ordered = runs;
    const near = new Set<Paintable>();
    let room = MOST;
    for (const run of ordered) {
      for (const chunk of yield* nearView(run, margin())) {
        room -= chunk.painted.length;
        if (room >= 0) near.add(chunk);
      }
    }
    return busy ? near : filled(ordered.flat(), near);
  }

  function light(chunk: Paintable): void {
    // It may have gone while the page had its turn.
    if (lit.has(chunk) || !all.has(chunk)) return;
    lit.add(chunk);
    painted += chunk.painted.length;
    highlighter?.paint(chunk.painted);
  }

  function douse(chunk: Paintable): void {
    if (!lit.delete(chunk)) return;
    painted -= chunk.painted.length;
    highlighter?.erase(chunk.painted);
  }
}

/** What is near, and on both sides of it what there is room for on a page at rest. */
function filled(ordered: readonly Paintable[], near: ReadonlySet<Paintable>): Set<Paintable> {
  const chosen = new Set(near);
  let room = AT_REST - countOf(near);
  let before = ordered.findIndex((chunk) => near.has(chunk)) - 1;
  let after = ordered.findLastIndex((chunk) => near.has(chunk)) + 1;
  while (room > 0 && (before >= 0 || after < ordered.length)) {
    for (const chunk of [ordered[after++], ordered[before--]]) {
      if (!chunk || chunk.painted.length > room) continue;
      chosen.add(chunk);
      room -= chunk.painted.length;
    }
  }
  return chosen;
}

function countOf(chunks: Iterable<Paintable>): number {
  let count = 0;
  for (const { painted } of chunks) count += painted.length;
  return count;
}
