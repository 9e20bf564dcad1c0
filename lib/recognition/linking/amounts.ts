import type { Quantity } from '../../model/quantity.ts';

/** A written number stands for all that round to it, but for no more than this share of itself. */
const ROUNDING_AT_MOST = 0.05;
/** 约 and about reach this far to both sides. */
const ABOUT = 0.1;
/** 超7000 says little of 15,000: over reaches up to this many times the number, under down to as little. */
const OVER = 1.5;

/** Units that a fixed number joins. */
const SHARED_UNITS: Readonly<Record<string, readonly [string, number]>> = {
  FLOP: ['FLOPS', 1],
  year: ['month', 12],
  month: ['month', 1],
  Elo: ['points', 1],
  points: ['points', 1],
};

/** Whether two quantities measure in one unit, so that their numbers may be held side by side. */
export function commensurable(a: Quantity, b: Quantity): boolean {
  if ((a.per ?? '') !== (b.per ?? '')) return false;
  if (a.dimension === 'count' && b.dimension === 'count') return true;
  return a.unit !== null && b.unit !== null && unitOf(a)[0] === unitOf(b)[0];
}

/** Whether two commensurable quantities can be told of one true number, bounds and roundings allowed. */
export function agree(a: Quantity, b: Quantity): boolean {
  const [aLow, aHigh] = reach(a);
  const [bLow, bHigh] = reach(b);
  return aLow <= bHigh && bLow <= aHigh;
}

function unitOf({ unit }: Quantity): readonly [string, number] {
  return SHARED_UNITS[unit ?? ''] ?? [unit ?? '', 1];
}

/** The numbers a quantity may stand for. */
function reach(quantity: Quantity): readonly [number, number] {
  const factor = unitOf(quantity)[1];
  const low = (quantity.min ?? quantity.value ?? 0) * factor;
  const high = (quantity.max ?? quantity.value ?? 0) * factor;
  switch (quantity.bound) {
    case 'over':
      return [low - rounding(low), Math.max(high * OVER, high / OVER)];
    case 'under':
      return [Math.min(low * OVER, low / OVER), high + rounding(high)];
    case 'about':
      return [low - Math.abs(low) * ABOUT, high + Math.abs(high) * ABOUT];
    default:
      return [low - rounding(low), high + rounding(high)];
  }
}

/** Half of the last digit written: 48亿 stands for 47.5 to 48.5, 7,216 for itself. */
function rounding(value: number): number {
  const [digits = '', power = '0'] = Math.abs(value).toExponential().split('e');
  const decimals = digits.includes('.') ? digits.length - 2 : 0;
  const half = 0.5 * 10 ** (Number(power) - decimals);
  return Math.min(half, Math.abs(value) * ROUNDING_AT_MOST);
}
