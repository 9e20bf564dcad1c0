import { clean } from './digits.ts';
import { type Numeral, numeral } from './numeral.ts';

const UNITS = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
    'fifteen sixteen seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, i) => [word, i] as const),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i) => [word, (i + 2) * 10] as const),
);
const SCALES = new Map([
  ['hundred', 100],
  ['dozen', 12],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const VAGUE = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
]);
const WORD = /[ -]?(?:and[ -])?([a-z]+)/y;
const OF = / of (tens|hundreds|thousands|millions|billions|trillions)(?![a-z])/y;
const OF_SCALE = / (thousand|million|billion|trillion)s?(?![a-z])/y;

/** The number read so far: `section` waits for the next scale from a thousand up. */
interface Sum {
  end: number;
  total: number;
  section: number;
  scale: number;
  seen: string;
}

/** Reads the number in English words that starts at `at` of the lower-cased text, or null. */
export function readNumberWords(lower: string, at: number): Numeral | null {
  const first = wordAt(lower, at);
  if (VAGUE.has(first)) return readVague(lower, at, first);
  const sum = open(lower, at, first);
  if (!sum) return null;
  while (takeWord(lower, at, sum)) {
    // takeWord moves `sum.end`
  }
  if (sum.end === at || sum.seen === 'article') return null;
  const value = clean(sum.total + sum.section);
  const { end, scale } = sum;
  return numeral({
    start: at,
    end,
    value,
    mantissa: value / scale,
    scale,
    form: 'words',
    plain: scale === 1,
  });
}

/** Starts a sum, behind "a" or "half a" where a scale follows; null where none does. */
function open(lower: string, at: number, first: string): Sum | null {
  const sum: Sum = { end: at, total: 0, section: 0, scale: 1, seen: '' };
  if (first !== 'a' && first !== 'an' && first !== 'half') return sum;
  const opening = /^(?:half an?|half|an?)(?= )/.exec(lower.slice(at, at + 12))?.[0] ?? '';
  if (!SCALES.has(wordAt(lower, at + opening.length + 1))) return null;
  const section = first === 'half' ? 0.5 : 1;
  return { ...sum, end: at + opening.length, section, seen: 'article' };
}

/** Adds the next word to the sum; false where it doesn't belong to the number. */
function takeWord(lower: string, at: number, sum: Sum): boolean {
  WORD.lastIndex = sum.end;
  const found = WORD.exec(lower);
  if (!found || (sum.end === at && /^[ -]/.test(found[0]))) return false;
  const whole = found[1] as string;
  // Eighteenfold: what it is multiplied with is one word with its unit.
  const word = whole.endsWith('fold') ? whole.slice(0, -4) : whole;
  const value = UNITS.get(word) ?? TENS.get(word);
  const factor = SCALES.get(word);
  if (value !== undefined) {
    if (!follows(sum.seen, sum.section, word, value)) return false;
    sum.section += value;
    sum.scale = 1;
  } else {
    if (factor === undefined || sum.seen === '') return false;
    sum.scale *= factor;
    if (factor < 1e3) sum.section *= factor;
    else {
      sum.total += sum.section * factor;
      sum.section = 0;
    }
  }
  sum.seen = word;
  sum.end += found[0].length - (whole.length - word.length);
  return true;
}

/** Whether a word of this value may stand after `seen`: forty five, hundred and two, not two three. */
function follows(seen: string, section: number, word: string, value: number): boolean {
  if (seen === '') return true;
  if (seen === 'article') return false;
  if (SCALES.has(seen)) return section === 0 ? true : value < 100;
  return TENS.has(seen) && UNITS.has(word) && value > 0 && value < 10;
}

/** Hundreds of thousands: from the number named to ten times it. */
function readVague(lower: string, at: number, first: string): Numeral | null {
  let min = VAGUE.get(first) as number;
  let end = at + first.length;
  OF.lastIndex = end;
  const of = OF.exec(lower);
  OF_SCALE.lastIndex = end;
  const scale = OF_SCALE.exec(lower);
  if (of) {
    min *= VAGUE.get(of[1] as string) as number;
    end += of[0].length;
  } else if (scale) {
    min *= SCALES.get(scale[1] as string) as number;
    end += scale[0].length;
  }
  return numeral({
    start: at,
    end,
    min,
    max: min * 10,
    form: 'words',
    bound: 'about',
    plain: false,
  });
}

function wordAt(lower: string, at: number): string {
  return /^[a-z]+/.exec(lower.slice(at, at + 14))?.[0] ?? '';
}
