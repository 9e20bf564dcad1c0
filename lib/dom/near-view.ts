import { parentOf } from './blocks.ts';
import type { PageChunk, Segment } from './page-chunk.ts';
import { reachOf } from './plain-nodes.ts';

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

/** By its block's box where that will do: characters are dear to measure. */
function placeOf(page: PageChunk, margin: number): Place {
  const { block } = page;
  if (!isDrawn(block)) return null;
  const { top, width, height } = Element.prototype.getBoundingClientRect.call(block);
  // What it holds may reach out of its box.
  const reach = Math.max(height, reachOf(block));
  const boxed = width > 0 && height > 0;
  const place = sideOf(top, top + reach, margin);
  return boxed && (place !== 0 || reach <= innerHeight) ? place : placeOfText(page, margin);
}

/** By its first and its last character. */
function placeOfText({ segments }: PageChunk, margin: number): Place {
  const [first, last] = [segments[0], segments.at(-1)];
  const top = first && boxOf(first, first.from);
  const bottom = last && boxOf(last, last.to - 1);
  if (!top || !bottom) return null;
  const [from, to] = [Math.min(top.top, bottom.top), Math.max(top.bottom, bottom.bottom)];
  return sideOf(from, to, margin);
}

function sideOf(top: number, bottom: number, margin: number): -1 | 0 | 1 {
  const room = innerHeight * margin;
  if (bottom < -room) return -1;
  return top > innerHeight + room ? 1 : 0;
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
