import type { Folded } from '../text/fold.ts';

/** The characters of the source behind folded units `start` to `end`, without glosses in between. */
export function writtenAs({ source, starts }: Folded, start: number, end: number): string {
  let written = '';
  for (let at = start; at < end; at++) written += source[starts[at] as number] ?? '';
  return written;
}
