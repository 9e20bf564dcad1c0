import type { Dimension } from '../../../model/quantity.ts';
import type { Span } from '../../../model/span.ts';
import type { Numeral } from '../numeral.ts';
import type { Place } from '../place.ts';

/** One unit, in one row: how it is written, what it is called, and how many base units it holds. */
export interface UnitRow {
  /** The canonical unit; null where the form as written is the unit. */
  readonly unit: string | null;
  /** Base units in one of this; 1 without it. */
  readonly factor?: number;
  /**
   * The surfaces, folded, split by `|`. One of at most two Latin letters, or with a capital, is
   * matched as written, the others in any case.
   */
  readonly forms: string;
  /** Stands before the number ($5) instead of after it. */
  readonly before?: boolean;
  /** Characters that must not follow, because they make another word of the form (部委, 分钟). */
  readonly not?: string;
  /** The counted noun: it names the unit but stays outside the figure's span. */
  readonly outside?: boolean;
}

/** A numeral in its text, as dimensions see it. */
export interface Site {
  readonly text: string;
  readonly lower: string;
  readonly numeral: Numeral;
  /** The first character behind the number that is no space or hyphen; empty at the end. */
  readonly next: string;
  /** Where the sums of money of this text are at home. */
  readonly place: Place;
  /** How often the page speaks of benchmarks and scores. */
  readonly benchmarks: number;
}

/** A numeral with its unit: what a dimension makes of a site. Offsets are folded ones. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly dimension: Dimension;
  readonly unit: string | null;
  readonly factor: number;
  /** Where the unit stands if it is what is written there; `unit` is then its folded form. */
  readonly unitAt?: Span;
  /** Set where the unit was written next to the number, not taken from the words around. */
  readonly written: boolean;
}

/** A dimension: its units, and what it makes of numerals that carry none of them. */
export interface DimensionRules {
  readonly dimension: Dimension;
  readonly units: readonly UnitRow[];
  /** Forms that are more than a number and a unit: 百分之三十, 五折. Tried before the units. */
  readonly read?: (site: Site) => Reading | null;
  /** What the words around say of a number that names no unit: a score, a context of 128K. */
  readonly infer?: (site: Site) => Reading | null;
  /** Vetoes a unit that these surroundings make something else: 7部委, 5G手机. */
  readonly rejects?: (site: Site, reading: Reading) => boolean;
}
