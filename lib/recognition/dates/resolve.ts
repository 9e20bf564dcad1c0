import type { DateCandidate } from '../candidate.ts';
import type { Anchor, Bearings } from './anchor.ts';
import type { Days } from './calendar.ts';
import type { FoundDate } from './scan.ts';

const CONFIDENCE = 0.9;
/** Readers whose dates name their year, if only from the article's own. */
const NAMES_YEAR = new Set(['relative year']);
const JOINT = /^ ?(?:[-–—~]|至|到|to) ?$/;
const SENTENCE_END = /[。！？!?\n;；]|\. /;
const AHEAD =
  /将|拟|预计|预期|计划|有望|明年|展望|will|expect|plan|forecast|upcoming|project(?:s|ed)? |launch(?:es|ing)? |by $/i;

/** Makes one of two dates that a dash or "to" joins: 9月12日至13日, 2021年4月至2022年3月. */
export function joinRanges(text: string, dates: readonly FoundDate[]): FoundDate[] {
  const joined: FoundDate[] = [];
  for (const date of dates) {
    const before = joined.at(-1);
    // Two and no more: what comes behind a range is no end of it.
    const joins = before && before.rule !== 'range' && date.start - before.end <= 4;
    if (!joins || !JOINT.test(text.slice(before.end, date.start))) {
      joined.push(date);
      continue;
    }
    joined[joined.length - 1] = {
      ...date,
      start: before.start,
      rule: 'range',
      resolve(by) {
        const from = before.resolve(by);
        const to = from && date.resolve(after(from, by));
        return from && to && from.from <= to.to ? { from: from.from, to: to.to } : null;
      },
    };
  }
  return joined;
}

/** 同年9月 and 次年1月 hang on the year named last, not on the article's. */
function told(
  given: Pick<Bearings, 'anchor' | 'year'>,
  named: number | null,
  before: string,
): Pick<Bearings, 'anchor' | 'year'> {
  const word = before.includes('年') ? /([同该那当次翌])年 ?$/.exec(before)?.[1] : undefined;
  if (!word) return given;
  const next = word === '次' || word === '翌' ? 1 : 0;
  return { anchor: null, year: named === null ? null : named + next };
}

/** The bearings of a range's end: the next of its kind behind the beginning. */
function after({ from }: Days, by: Bearings): Bearings {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  return { ...by, anchor: { year, month, date: from }, year: null, ahead: true };
}

/** Resolves dates against the article's own and against the years their sentences name. */
export function resolveAll(
  text: string,
  dates: readonly FoundDate[],
  anchor: Anchor | null,
): DateCandidate[] {
  let year: number | null = null;
  let lasting: number | null = null;
  let named: number | null = null;
  let at = 0;
  return dates.map((date) => {
    const between = text.slice(Math.max(at, date.start - 200), date.start);
    if (SENTENCE_END.test(between)) year = lasting;
    const before = fromSentenceStart(text.slice(Math.max(at, date.start - 12), date.start));
    const behind = text.slice(date.end, date.end + 8);
    const end = behind.search(SENTENCE_END);
    const given = told({ anchor, year }, named, before);
    const ahead = AHEAD.test(`${before} ${end < 0 ? behind : behind.slice(0, end)}`);
    const by: Bearings = { anchor: given.anchor, year: given.year, ahead };
    const days = date.resolve(by);
    if (days && NAMES_YEAR.has(date.rule)) year = Number(days.from.slice(0, 4));
    year = date.year ?? year;
    named = year ?? named;
    // A paragraph that opens with a year, or a year with its month, tells of that year throughout.
    lasting = date.year !== undefined && (date.start < 4 || isShort(days)) ? date.year : lasting;
    at = date.end;
    const { start, rule } = date;
    return days
      ? { kind: 'date', start, end: at, confidence: CONFIDENCE, rule, from: days.from, to: days.to }
      : { kind: 'date', start, end: at, confidence: CONFIDENCE, rule };
  });
}

/** What of a stretch belongs to the sentence that its end lies in. */
function fromSentenceStart(stretch: string): string {
  for (let at = stretch.length - 1; at >= 0; at--) {
    const ends = '。！？!?\n;；'.includes(stretch[at] as string);
    if (ends || (stretch[at] === ' ' && stretch[at - 1] === '.')) return stretch.slice(at + 1);
  }
  return stretch;
}

function isShort(days: Days | null): boolean {
  return days !== null && days.from.slice(0, 7) === days.to.slice(0, 7);
}
