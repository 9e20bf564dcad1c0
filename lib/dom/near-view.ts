import { parentOf } from './blocks.ts';
import type { PageChunk, Segment } from './page-chunk.ts';

/** Where a chunk stands: above what the reader sees, in or near it, below; null where it is not drawn. */
type Place = -1 | 0 | 1 | null;

/** Of a long run so many chunks are measured, and those between two of them only where the view may be. */
const SAMPLES = 300;

/** Whether any of the chunk stands in view, or within `margin` windows' heights of it. */
export function isNearView(page: PageChunk, margin: number): boolean {
  return placeOf(page, margin) === 0;
}

/**
 * The chunks of a run that stand in view or within `margin` windows' heights of it; a run is in the
 * order of the page. Yields now and then, so that the caller can pause.
 */
export function* nearView<T extends { readonly page: PageChunk }>(
  run: readonly T[],
  margin: number,
): Generator<void, readonly T[]> {
  const near: T[] = [];
  const step = Math.max(1, Math.floor(run.length / SAMPLES));
  let before: Place = null;
  for (let from = 0; from < run.length; from += step) {
    const stretch = run.slice(from, from + step);
    const end = stretch.at(-1);
    const after = end ? placeOf(end.page, margin) : null;
    if (step === 1) {
      if (after === 0) near.push(...stretch);
    } else if (after === 0 || before === 0 || after !== before) {
      // With both ends on the same side, so is what stands between.
      near.push(...stretch.filter(({ page }) => isNearView(page, margin)));
    }
    before = after;
    yield;
  }
  return near;
}

/** By its first and its last character: a block may be higher than it says, or hold far more. */
function placeOf({ block, segments }: PageChunk, margin: number): Place {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last || !isDrawn(block)) return null;
  const top = boxOf(first, first.from);
  const bottom = boxOf(last, last.to - 1);
  if (!top || !bottom) return null;
  const room = innerHeight * margin;
  if (Math.max(top.bottom, bottom.bottom) < -room) return -1;
  return Math.min(top.top, bottom.top) > innerHeight + room ? 1 : 0;
}

/** What a page leaves undrawn until it is near (`content-visibility: auto`) is not to be laid out for us. */
function isDrawn(block: Element): boolean {
  const check = Element.prototype.checkVisibility as Element['checkVisibility'] | undefined;
  return check?.call(block, { contentVisibilityAuto: true }) ?? true;
}

/** One for all: every live range makes later edits of the page dearer, until it is collected. */
let ruler: Range | null = null;

function boxOf({ node }: Segment, at: number): DOMRect | null {
  if (!node.isConnected || node.length <= at) return null;
  ruler ??= new Range();
  ruler.setStart(node, at);
  ruler.setEnd(node, at + 1);
  const box = ruler.getBoundingClientRect();
  if (box.width > 0 || box.height > 0) return box;
  // White space that collapses has no box of its own.
  return parentOf(node)?.getBoundingClientRect() ?? null;
}
