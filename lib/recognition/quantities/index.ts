import type { Quantity } from '../../model/quantity.ts';
import type { Folded } from '../../text/fold.ts';
import type { FigureCandidate } from '../candidate.ts';
import type { PageContext } from '../context.ts';
import { writtenAs } from '../written.ts';
import { createUnitReader, readFigure } from './grammar.ts';
import { tighten } from './layout.ts';
import { placeOf } from './place.ts';
import { scanNumerals } from './scan.ts';
import { shareCurrency, shareRate } from './shared-units.ts';

export { surveyTalk } from './survey.ts';

/** Reads the figures of a text: one pass, in order, not overlapping. */
export function readQuantities(folded: Folded, context: PageContext): FigureCandidate[] {
  const { text, lower, foldedAt } = tighten(folded);
  const numerals = scanNumerals(text, lower);
  const around = {
    text,
    lower,
    numerals,
    place: placeOf(context),
    benchmarks: context.memory.talk.benchmarks,
  };
  const unitOf = createUnitReader(around);
  const figures: FigureCandidate[] = [];
  let from = 0;
  for (let index = 0; index < numerals.length; ) {
    const read = (numerals[index]?.start ?? 0) >= from ? readFigure(around, index, unitOf) : null;
    index += read?.used ?? 1;
    if (!read || read.figure.start < from) continue;
    const { unitAt } = read.figure;
    const quantity = unitAt
      ? {
          ...read.figure.quantity,
          unit: writtenAs(folded, foldedAt(unitAt.start), foldedAt(unitAt.end)),
        }
      : read.figure.quantity;
    const start = foldedAt(read.figure.start);
    const end = foldedAt(read.figure.end - 1) + 1;
    from = read.figure.end;
    if (!isHeld(quantity)) continue;
    figures.push({
      kind: 'figure',
      start,
      end,
      quantity,
      confidence: 0.9,
      rule: quantity.dimension,
    });
  }
  return shareRate(folded.text, shareCurrency(folded.text, figures));
}

/** Digits without end are more than a double holds, and no figure anyone means. */
function isHeld({ value = 0, min = 0, max = 0 }: Quantity): boolean {
  return [value, min, max].every(Number.isFinite);
}
