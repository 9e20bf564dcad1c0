import { parentOf } from './blocks.ts';
import type { PageChunk } from './page-chunk.ts';

/** Where to look for the blocks in view, as shares of the viewport. */
const COLUMNS = [0.25, 0.5, 0.7];
const ROWS = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95];

/**
 * Chunks in the order to read them: from the first to the last in view, then what follows, then what
 * stands before. Asks the browser for a few points instead of every block's box.
 */
export function viewportFirst(pages: readonly PageChunk[]): {
  readonly order: readonly PageChunk[];
  /** How many of them are in view. */
  readonly inView: number;
} {
  const first = new Map<Element, number>();
  const last = new Map<Element, number>();
  for (const [i, { block }] of pages.entries()) {
    if (!first.has(block)) first.set(block, i);
    last.set(block, i);
  }
  let from = pages.length;
  let to = 0;
  for (const block of blocksInView((element) => first.has(element))) {
    from = Math.min(from, first.get(block) ?? from);
    to = Math.max(to, (last.get(block) ?? 0) + 1);
  }
  if (from >= to) return { order: pages, inView: 0 };
  const order = [...pages.slice(from, to), ...pages.slice(to), ...pages.slice(0, from)];
  return { order, inView: to - from };
}

function* blocksInView(isBlock: (element: Element) => boolean): Generator<Element> {
  for (const row of ROWS) {
    for (const column of COLUMNS) {
      let at: Element | null = document.elementFromPoint(innerWidth * column, innerHeight * row);
      while (at && !isBlock(at)) at = parentOf(at);
      if (at && at !== document.body) yield at;
    }
  }
}

/** Milliseconds between two looks at where the reader is while the page scrolls. */
const PACE = 100;
/** Of these too, parts of a page may come into view. */
const MOVING = ['click', 'keyup', 'toggle', 'transitionend', 'contentvisibilityautostatechange'];

/** Calls back when the reader may see another part of the page: while it scrolls as well. */
export function watchView(signal: AbortSignal, onMove: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      onMove();
    }, PACE);
  };
  for (const type of ['scroll', 'resize', ...MOVING])
    addEventListener(type, soon, { signal, passive: true, capture: true });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
