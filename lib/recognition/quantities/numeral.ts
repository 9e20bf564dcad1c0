import type { Bound } from '../../model/quantity.ts';
import type { Span } from '../../model/span.ts';

/**
 * A number as the text writes it, before its unit is known: `12亿3,000万`, `三十多`, `1.2e25`,
 * `two hundred and five`. `min` and `max` are equal unless the numeral itself is a range (五六, 数十).
 */
export interface Numeral extends Span {
  readonly min: number;
  readonly max: number;
  /** The number before its scale word, and what the scale word multiplies it by (1 without one). */
  readonly mantissa: number;
  readonly scale: number;
  /** What 多, 余, 几, 数, 上 inside the numeral say. */
  readonly bound: Bound;
  readonly form: 'digits' | 'han' | 'words';
  /** A scale letter such as the B of 7B, which may be a unit or a name as well. */
  readonly letter: string;
  /** Written with thousands separators, an exponent or a fraction: unlike an identifier. */
  readonly plain: boolean;
  /** The denominator of 百分之三十五 or 三分之一; 1 without one. */
  readonly over: number;
}

/** A numeral of one value, with what is not given left plain. */
export function numeral(
  given: Pick<Numeral, 'start' | 'end' | 'form'> & Partial<Numeral> & { readonly value?: number },
): Numeral {
  // Spelt out: spreading took most of the time the scanner had.
  const min = given.min ?? given.value ?? 0;
  return {
    start: given.start,
    end: given.end,
    min,
    max: given.max ?? min,
    mantissa: given.mantissa ?? min,
    scale: given.scale ?? 1,
    bound: given.bound ?? 'exact',
    form: given.form,
    letter: given.letter ?? '',
    plain: given.plain ?? true,
    over: given.over ?? 1,
  };
}
