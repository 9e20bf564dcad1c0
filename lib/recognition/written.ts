import type { Folded } from '../text/fold.ts';

/** The characters of the source behind folded units `start` to `end`, without glosses in between. */
export function writtenAs({ source, starts }: Folded, start: number, end: number): string {
  const [first, last] = [starts[start] as number, starts[end - 1] as number];
  if (last - first === end - 1 - start) return source.slice(first, last + 1);
  let written = '';
  for (let at = start; at < end; at++) written += source[starts[at] as number] ?? '';
  return written;
}
