/** What a figure measures. Each has one file under `lib/recognition/quantities/units/`. */
export type Dimension =
  | 'money'
  | 'share'
  | 'multiple'
  | 'count'
  | 'parameters'
  | 'tokens'
  | 'compute'
  | 'data-size'
  | 'duration'
  | 'length'
  | 'area'
  | 'energy'
  | 'power'
  | 'frequency'
  | 'speed'
  | 'score'
  | 'rank'
  | 'other';

/**
 * How the stated number bounds the true one: `over` for 超, 逾, 多, more than, at least; `under` for
 * 不到, 最多, up to; `about` for 近, 約, nearly.
 */
export type Bound = 'exact' | 'about' | 'over' | 'under';

/**
 * A figure, read. Either `value`, or `min` and `max` for a range; always in base units (4.83億元 is
 * 483000000 CNY, 12.69P is 12.69e15 FLOPS, 四至五成 is 40 to 50 %), never negative: a loss belongs to
 * the claim, not to the number.
 */
export interface Quantity {
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  /**
   * ISO 4217 code, `%`, `x`, `FLOPS`, `parameters`, `tokens`, `bytes`, `s`, `month`, `year`, `m`,
   * `m2`, `W`, `Wh`, `Hz`, `points`; for a count the measure word or noun as written. Null where the
   * text names none.
   */
  readonly unit: string | null;
  readonly dimension: Dimension;
  readonly bound: Bound;
  /** The denominator of a rate, as in $3 per million tokens: `1e6 tokens`. */
  readonly per?: string;
}
