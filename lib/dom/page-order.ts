import type { PageChunk } from './page-chunk.ts';

/** A chunk's id: chunks of one walk over the page follow each other by their number in it. */
export function chunkId(walk: number, number: number): string {
  return `${walk}.${number}`;
}

interface Place<T> {
  readonly item: T;
  readonly number: number;
}

/** The chunks of each walk, in the order it came upon them; the longest walk first. */
export function runsOf<T extends { readonly page: PageChunk }>(items: Iterable<T>): T[][] {
  const walks = new Map<number, Place<T>[]>();
  for (const item of items) {
    const [walk = 0, number = 0] = item.page.chunk.id.split('.').map(Number);
    const place = { item, number };
    const others = walks.get(walk);
    if (others) others.push(place);
    else walks.set(walk, [place]);
  }
  return [...walks.values()]
    .sort((a, b) => b.length - a.length)
    .map((run) => run.sort((a, b) => a.number - b.number).map(({ item }) => item));
}

/**
 * Sorts into the order of the page. Two neighbours are dear to compare (a browser walks along all
 * their siblings), so the DOM is only asked where a later walk's chunks belong among the others.
 */
export function inPageOrder<T extends { readonly page: PageChunk }>(items: readonly T[]): T[] {
  return runsOf(items).reduce<T[]>(merged, []);
}

/** Puts a run among what is in order: as a whole where nothing stands within it, else piece by piece. */
function merged<T extends { readonly page: PageChunk }>(ordered: T[], run: readonly T[]): T[] {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last || ordered.length === 0) return [...ordered, ...run];
  const from = placeOf(ordered, first);
  const whole = from === placeOf(ordered, last);
  for (const [i, item] of run.entries()) {
    ordered.splice(whole ? from + i : placeOf(ordered, item), 0, item);
  }
  return ordered;
}

/** How many of the ordered stand before the item. */
function placeOf<T extends { readonly page: PageChunk }>(ordered: readonly T[], item: T): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stands(ordered[middle], item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function stands(
  one: { readonly page: PageChunk } | undefined,
  other: { readonly page: PageChunk },
) {
  const [first, second] = [one?.page.segments[0], other.page.segments[0]];
  if (!first || !second) return true;
  if (first.node === second.node) return first.from <= second.from;
  const place = first.node.compareDocumentPosition(second.node);
  return (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
