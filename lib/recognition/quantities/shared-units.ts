import type { FigureCandidate } from '../candidate.ts';

/** As far back as the sum that names the currency may stand, in characters. */
const REACH = 120;

/**
 * Gives sums that name no currency that of the sum before them in their paragraph: 2023年不到10亿美元，
 * 2024年大约100亿. Where the paragraph speaks of several currencies they stay without.
 */
export function shareCurrency(
  text: string,
  figures: readonly FigureCandidate[],
): FigureCandidate[] {
  let told: { readonly unit: string; readonly end: number } | null = null;
  let mixed = false;
  let at = 0;
  return figures.map((figure) => {
    if (text.slice(at, figure.start).includes('\n')) {
      told = null;
      mixed = false;
    }
    at = figure.end;
    const { dimension, unit } = figure.quantity;
    if (dimension === 'money' && unit !== null) {
      mixed ||= told !== null && told.unit !== unit;
      told = { unit, end: figure.end };
      return figure;
    }
    const bare = unit === null && (dimension === 'money' || dimension === 'other');
    if (!bare || !told || mixed || figure.start - told.end > REACH) return figure;
    const quantity = { ...figure.quantity, dimension: 'money' as const, unit: told.unit };
    told = { unit: told.unit, end: figure.end };
    return { ...figure, quantity, rule: 'money' };
  });
}

/** Between two prices of one list: 输入1元，输出4元. */
const GOES_ON = /^[^。.;；\n]{0,10}(?:输入|输出|缓存|input|output|cached)[^。.;；\n]{0,10}$/i;
const SLASH = /^ ?\/ ?$/;

/**
 * Gives prices that stand in one list what one of them is per: 每百万 token 输入1元，输出4元, and
 * "$1.25 / $4.25 per 1M input/output tokens".
 */
export function shareRate(text: string, figures: readonly FigureCandidate[]): FigureCandidate[] {
  const shared = [...figures];
  for (let i = 1; i < shared.length; i++) {
    const [first, second] = [shared[i - 1], shared[i]] as [FigureCandidate, FigureCandidate];
    if (second.start - first.end > 24 || first.quantity.unit !== second.quantity.unit) continue;
    if (first.quantity.dimension !== 'money') continue;
    const between = text.slice(first.end, second.start);
    const [before, after] = [first.quantity.per, second.quantity.per];
    if (before?.endsWith('tokens') && after === undefined && GOES_ON.test(between)) {
      shared[i] = { ...second, quantity: { ...second.quantity, per: before } };
    } else if (after !== undefined && before === undefined && SLASH.test(between)) {
      shared[i - 1] = { ...first, quantity: { ...first.quantity, per: after } };
    }
  }
  return shared;
}
