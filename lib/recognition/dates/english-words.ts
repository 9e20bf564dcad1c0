import type { Part } from './calendar.ts';

const NAMES =
  'january february march april may june july august september october november december';

/** The names of the months, with their usual short forms, as a pattern. */
export const MONTH_NAME: string =
  '(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)(?![A-Za-z])';

/** The names of the weekdays, as a pattern. */
export const WEEKDAY_NAME: string = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';

/** A year that news may speak of, as a pattern. */
export const YEAR: string = '(?:1[5-9]\\d\\d|20[0-4]\\d)';

/** A small number in words or digits. */
export const COUNT: string =
  '(?<count>\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|thirty|couple of|dozen|a|an)';

const COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const MORE: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  dozen: 12,
  'couple of': 2,
};

/** Reads what `COUNT` matches. */
export function countOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  const lower = word.toLowerCase();
  return MORE[lower] ?? COUNTS.indexOf(lower);
}

/** The month a name or its short form stands for, 1 to 12. */
export function monthOf(name: string): number {
  return (
    NAMES.split(' ').findIndex((whole) => whole.startsWith(name.slice(0, 3).toLowerCase())) + 1
  );
}

/** The place of a weekday in the week, Monday 0. */
export function weekdayNumber(name: string): number {
  return ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(name.slice(0, 3).toLowerCase());
}

/** Words that place a thing in time: a year or month that follows one is surely meant as such. */
export const STRONG_LEAD: RegExp =
  /(?:^|[^\w-])(?:in|since|until|till|during|early|mid|late|as of|back in|around)[ -]$/i;

/** Words that often do. */
export const WEAK_LEAD: RegExp =
  /(?:^|[^\w-])(?:[Bb]y|[Ff]rom|to|[Tt]hrough|[Bb]efore|[Aa]fter|of|[Ff]or|last|this|next|[Bb]etween|and|than|[Oo]n)[ -]$/;

/** What may stand behind a year, where a counted noun does not. */
export const YEAR_ENDS: RegExp =
  /^(?:$|[,.;:)\]?!"'”’—–]|\n| (?:and|or|to|in|with|when|as|the|that|which|by|at|but|for|on|from|through|it|we|is|was|will|has)\b)/;

/** The months of a season on the northern hemisphere; winter runs into the next year. */
export function seasonMonths(name: string): readonly [first: number, last: number] {
  const season = ['spring', 'summer', 'fall', 'winter'].indexOf(
    name.toLowerCase().replace('autumn', 'fall'),
  );
  return [season * 3 + 3, season * 3 + 5];
}

/** The part of a period that early, mid-, late, start of, end of and their like name. */
export function stageOf(words: string): Part {
  if (/^(?:early|start|begin)/i.test(words)) return 'early';
  return /^mid/i.test(words) ? 'middle' : 'late';
}
