import type { Folded } from '../../text/fold.ts';
import type { DateCandidate } from '../candidate.ts';
import type { PageContext } from '../context.ts';
import { readAnchor } from './anchor.ts';
import { englishCalendar } from './english-calendar.ts';
import { englishQuarters } from './english-quarters.ts';
import { englishRelative } from './english-relative.ts';
import { hanEras } from './han-eras.ts';
import { hanRelative } from './han-relative.ts';
import { hanYears } from './han-years.ts';
import { joinRanges, resolveAll } from './resolve.ts';
import { scan } from './scan.ts';

/** The readers of dates; of two that read equally far, the earlier stands. */
const READERS = [
  ...hanEras,
  ...hanYears,
  ...hanRelative,
  ...englishQuarters,
  ...englishCalendar,
  ...englishRelative,
];

/** Reads calendar points and periods: one pass, in order, not overlapping. */
export function readDates(folded: Folded, context: PageContext): DateCandidate[] {
  const found = joinRanges(folded.text, scan(folded.text, READERS));
  return resolveAll(folded.text, found, readAnchor(context.date));
}
