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
