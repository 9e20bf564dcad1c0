import ROWS from './words.json';

/**
 * Class of a common word: `n` noun, `v` verb, `a` adjective, `f` function word, `m` numeral,
 * measure or time word, `s` place, `r` name of a person, `z` another proper name.
 */
export type WordKind = 'n' | 'v' | 'a' | 'f' | 'm' | 's' | 'r' | 'z';

/** A common word: how surprising it is in running text, in nats, and its class. */
export interface CommonWord {
  readonly cost: number;
  readonly kind: WordKind;
}

/** The longest word the lexicon holds, in characters. */
export const LONGEST_WORD = 6;

/** Binary logarithm of the number of words in the corpus behind the counts. */
const CORPUS_SIZE = 25.8;
const SLOTS = 1 << 18;
const HASH_FACTOR = 0x9e3779b1;

/** An open-addressed table of the words where they stand in `WORDS`: no string is cut to look one up. */
interface Lexicon {
  /** Where in `WORDS` the word of a slot begins; 0 for an empty slot. */
  readonly places: Int32Array;
  /** The row of `rows` the word of a slot is from. */
  readonly rowOf: Uint16Array;
  readonly rows: readonly (CommonWord & { readonly length: number })[];
}

/** One row a class, binary logarithm of the count and length: then the words, end to end. */
const WORDS = ROWS.join('\n');

let lexicon: Lexicon | null = null;

/** The common word that is exactly `text`, or null; the lexicon is unpacked at the first call. */
export function commonWord(text: string): CommonWord | null {
  return commonWordAt(text, 0, text.length);
}

/** The common word of `length` characters that stands in `text` at `at`, or null. */
export function commonWordAt(text: string, at: number, length: number): CommonWord | null {
  if (length < 1 || length > LONGEST_WORD) return null;
  lexicon ??= unpack();
  return find(lexicon, { text, at, length }, hash(text, at, length));
}

/**
 * Puts the common words that stand in `text` at `at` into `found`, each at the place of its length;
 * null where no word has that length, up to `longest` of at most `LONGEST_WORD`.
 */
export function commonWordsAt(
  { text, at }: { readonly text: string; readonly at: number },
  longest: number,
  found: (CommonWord | null)[],
): void {
  lexicon ??= unpack();
  let key = 0;
  for (let length = 1; length <= longest; length++) {
    key = mix(key, text.charCodeAt(at + length - 1));
    found[length] = find(lexicon, { text, at, length }, slotOf(key));
  }
}

function find(
  { places, rowOf, rows }: Lexicon,
  { text, at, length }: { readonly text: string; readonly at: number; readonly length: number },
  first: number,
): CommonWord | null {
  for (let slot = first; ; slot = (slot + 1) & (SLOTS - 1)) {
    const place = places[slot] as number;
    if (place === 0) return null;
    const row = rows[rowOf[slot] as number] as Lexicon['rows'][number];
    if (row.length === length && same(text, at, place, length)) return row;
  }
}

function same(text: string, at: number, place: number, length: number): boolean {
  for (let i = 0; i < length; i++) {
    if (text.charCodeAt(at + i) !== WORDS.charCodeAt(place + i)) return false;
  }
  return true;
}

function hash(text: string, at: number, length: number): number {
  let key = 0;
  for (let i = 0; i < length; i++) key = mix(key, text.charCodeAt(at + i));
  return slotOf(key);
}

function mix(key: number, unit: number): number {
  const mixed = Math.imul(key ^ unit, HASH_FACTOR);
  return mixed ^ (mixed >>> 15);
}

function slotOf(key: number): number {
  return (key ^ (key >>> 13)) & (SLOTS - 1);
}

function unpack(): Lexicon {
  const places = new Int32Array(SLOTS);
  const rowOf = new Uint16Array(SLOTS);
  const rows: Lexicon['rows'][number][] = [];
  let from = 0;
  for (const row of WORDS.split('\n')) {
    const [kind, level, letters] = row.split(' ', 3);
    const length = Number(letters);
    const end = from + row.length;
    rows.push({ kind: kind as WordKind, cost: (CORPUS_SIZE - Number(level)) * Math.LN2, length });
    for (let at = row.lastIndexOf(' ') + 1 + from; at < end; at += length) {
      let slot = hash(WORDS, at, length);
      while (places[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
      places[slot] = at;
      rowOf[slot] = rows.length - 1;
    }
    from = end + 1;
  }
  return { places, rowOf, rows };
}

/** Whether a common word lies across the border before `at`: 冰|箱 cuts one. */
export function crossesWord(text: string, at: number): boolean {
  for (let length = 2; length <= 3; length++) {
    for (let start = Math.max(0, at - length + 1); start < at; start++) {
      if (start + length <= at || start + length > text.length) continue;
      if (commonWordAt(text, start, length)) return true;
    }
  }
  return false;
}
