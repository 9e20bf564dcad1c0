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

const NOTHING: Omit<Numeral, 'start' | 'end' | 'min' | 'max' | 'form'> = {
  mantissa: 0,
  scale: 1,
  bound: 'exact',
  letter: '',
  plain: true,
  over: 1,
};

/** A numeral of one value, with what is not given left plain. */
export function numeral(
  given: Pick<Numeral, 'start' | 'end' | 'form'> & Partial<Numeral> & { readonly value?: number },
): Numeral {
  const { value = 0, ...rest } = given;
  const min = rest.min ?? value;
  return { ...NOTHING, min, max: min, mantissa: min, ...rest };
}
