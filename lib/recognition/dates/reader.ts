import type { Bearings } from './anchor.ts';
import type { Days } from './calendar.ts';

/** A date as a reader finds it. */
export interface DateReading {
  /** Folded offset behind its last character. */
  readonly end: number;
  /** The days meant, as far as the bearings tell; null where they don't. */
  readonly resolve: (by: Bearings) => Days | null;
  /** A calendar year the date names, for those behind it in the sentence. */
  readonly year?: number | undefined;
}

/**
 * Reads dates of one form at a given place of folded text. `starts` tells where it is worth trying:
 * a date of this form begins with one of these characters.
 */
export interface DateReader {
  readonly name: string;
  readonly starts: string;
  /** Each of these dates holds one of these characters within `scan`'s window; any may do without it. */
  readonly holds?: string;
  readonly read: (text: string, at: number) => DateReading | null;
}

/** Named groups of a match; one that took no part is undefined. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** What a match of a reader's pattern means, or null where it is no date after all. */
export type Meaning = Omit<DateReading, 'end'> & { readonly end?: number };

/** A reader made of one pattern and what a match of it means. */
export function patternReader(spec: {
  readonly name: string;
  readonly starts: string;
  readonly holds?: string;
  /** Linear: no quantifier within a quantifier over the same characters. */
  readonly pattern: string;
  readonly mean: (groups: Groups, text: string, at: number) => Meaning | null;
}): DateReader {
  const pattern = new RegExp(spec.pattern, 'uy');
  const { name, starts, holds = '' } = spec;
  return {
    name,
    starts,
    holds,
    read(text, at) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) return null;
      const end = pattern.lastIndex;
      const meaning = spec.mean(match.groups ?? {}, text, at);
      // Field by field, as each date of a page passes here.
      return meaning && { end: meaning.end ?? end, resolve: meaning.resolve, year: meaning.year };
    },
  };
}

/** Resolves to these days whatever is known: nothing of the match needs to be kept for that. */
export function settled(days: Days | null): DateReading['resolve'] {
  return () => days;
}

/** Resolves to nothing, for what only the reader of the text can place. */
export const unresolved = (): null => null;

/** The few characters before a place, to judge it by; never more, or a long text costs its square. */
export function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - 10), at);
}
