import type { Span } from '../../../lib/model/span.ts';
import type { Passage } from './passages.ts';

/** A text of which each unit knows where in the first text it stood; -1 for what was put in. */
export interface Traced {
  readonly text: string;
  readonly origins: readonly number[];
}

export function traced(text: string): Traced {
  return { text, origins: Array.from({ length: text.length }, (_, i) => i) };
}

/** Text of no origin. */
export function added(text: string): Traced {
  return { text, origins: Array.from({ length: text.length }, () => -1) };
}

export function sliced({ text, origins }: Traced, start: number, end?: number): Traced {
  return { text: text.slice(start, end), origins: origins.slice(start, end) };
}

export function joined(parts: readonly Traced[]): Traced {
  return {
    text: parts.map((part) => part.text).join(''),
    origins: parts.flatMap((part) => part.origins as number[]),
  };
}

/**
 * A rewriting of a whole text, traced unit by unit: one to one where the lengths agree, else by the
 * longest common subsequence.
 */
export function rewritten(from: Traced, text: string): Traced {
  if (text.length === from.text.length) return { text, origins: from.origins };
  const origins = Array.from({ length: text.length }, () => -1);
  for (const [i, j] of common(from.text, text)) origins[j] = from.origins[i] ?? -1;
  return { text, origins };
}

function common(a: string, b: string): [number, number][] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const below = lengths[(i + 1) * width + j] as number;
      const right = lengths[i * width + j + 1] as number;
      const both = a[i] === b[j] ? (lengths[(i + 1) * width + j + 1] as number) + 1 : 0;
      lengths[i * width + j] = Math.max(both, below, right);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const here = lengths[i * width + j] as number;
    if (a[i] === b[j] && here === (lengths[(i + 1) * width + j + 1] as number) + 1)
      pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j] === here) i++;
    else j++;
  }
  return pairs;
}

/** So much of a passage must still stand, in one piece, for it to be said to exist. */
const KEPT = 0.7;
/** A short one, a figure or a name, is another one when it lost a character or got one put in. */
const SHORT = 12;
const UNSEEN = /\([^()]{1,8}\)|[\s\u200b\u00ad]/g;

/** Where a passage of the first text stands now; null when it was taken out, rewritten or torn apart. */
export function placeOf({ text, origins }: Traced, passage: Passage): Span | null {
  const places: number[] = [];
  for (let i = 0; i < origins.length; i++) {
    const from = origins[i] as number;
    if (from >= passage.start && from < passage.end) places.push(i);
  }
  const length = passage.end - passage.start;
  const short = length <= SHORT || passage.kind === 'figure' || passage.kind === 'name';
  const [first] = places;
  const last = places.at(-1);
  const kept = short ? 0.95 : KEPT;
  if (first === undefined || last === undefined || places.length < length * kept) return null;
  const visible = text.slice(first, last + 1).replace(UNSEEN, '').length;
  const most = short ? length + 1 : length * 1.3 + 4;
  return visible > most ? null : { start: first, end: last + 1 };
}

/** Whether at least half of a place is made of the passage, or half of what is left of it stands there. */
export function holdsRemains({ origins }: Traced, passage: Span, place: Span): boolean {
  const isOf = (from: number) => from >= passage.start && from < passage.end;
  const here = origins.slice(place.start, place.end).filter(isOf).length;
  const left = origins.filter(isOf).length;
  return here > 0 && here * 2 >= Math.min(place.end - place.start, left);
}
