import type { Lexicon, LexiconEntity } from '../../../model/lexicon.ts';
import { fold } from '../../../text/fold.ts';
import { isDigit, isWord } from './characters.ts';
import { type Squeezed, squeeze, squeezeText } from './squeeze.ts';

/** One surface string of the lexicon, with all that bear it. */
export interface Alias {
  /** Folded, case kept. */
  readonly written: string;
  /** Empty for what the lexicon lists as no name. */
  readonly entities: readonly LexiconEntity[];
}

/** An alias found in a text; `start` and `end` count in the unsqueezed, folded text. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly alias: Alias;
}

/** The compiled aliases. */
export interface Gazetteer {
  /** The alias written so (folded, any case), or undefined. */
  lookup(surface: string): Alias | undefined;
  /** Every alias of the text, by start and then from longest to shortest; they may overlap. */
  search(lower: string): Hit[];
}

/** The squeezed aliases that share a hash of their first characters: three, or two if that is all. */
interface Bucket {
  /** Sorted when the bucket is first asked. */
  readonly keys: string[];
  sorted: boolean;
}

/** All buckets; a table instead of a map, for it is asked once for every character of the page. */
interface Buckets {
  /** The place in `list` for a hash; 0 where no alias begins so. */
  readonly table: Uint16Array;
  readonly list: readonly Bucket[];
}

/**
 * Compiles the lexicon: squeezed aliases in sorted buckets by their first characters. Automatons were
 * measured: they search as fast and weigh ten times as much. Linear in the aliases; a search is linear
 * in the text, for aliases are short.
 */
export function compileGazetteer(lexicon: Lexicon): Gazetteer {
  const aliases = collectAliases(lexicon);
  const buckets = collectBuckets(aliases.keys());
  return {
    lookup: (surface) => aliases.get(squeezeText(surface.toLowerCase())),
    search: (lower) => search(squeeze(lower), lower, aliases, buckets),
  };
}

function collectBuckets(keys: Iterable<string>): Buckets {
  const table = new Uint16Array(0x10000);
  const list: Bucket[] = [{ keys: [], sorted: true }];
  for (const key of keys) {
    const hash = hashOf(key.charCodeAt(0), key.charCodeAt(1), key.charCodeAt(2) || 0);
    const place = table[hash] as number;
    if (place === 0) table[hash] = list.push({ keys: [key], sorted: false }) - 1;
    else (list[place] as Bucket).keys.push(key);
  }
  return { table, list };
}

/** A hash of the first units of a key; `third` is 0 for a key of two. */
function hashOf(first: number, second: number, third: number): number {
  return (Math.imul(first, 0x9e35) ^ Math.imul(second, 0x5bd1) ^ Math.imul(third, 0x27d5)) & 0xffff;
}

interface Building extends Alias {
  entities: LexiconEntity[];
}

function collectAliases({ entities, notNames }: Lexicon): Map<string, Alias> {
  const written = [...entities.flatMap((entity) => entity.aliases), ...notNames];
  // One fold of all aliases together costs a tenth of one each.
  const folded = fold(written.join('\n'));
  const surfaces = folded.text.split('\n');
  const keys = squeezeText(folded.lower).split('\n');
  const aliases = new Map<string, Building>();
  let i = 0;
  for (const entity of entities) {
    for (let n = 0; n < entity.aliases.length; n++, i++) {
      const key = keys[i] ?? '';
      if (key.length < 2) continue;
      const alias = aliases.get(key);
      if (!alias) aliases.set(key, { written: surfaces[i] ?? key, entities: [entity] });
      else if (!alias.entities.includes(entity)) alias.entities.push(entity);
    }
  }
  for (; i < written.length; i++) {
    const key = keys[i] ?? '';
    if (key.length > 1 && !aliases.has(key)) {
      aliases.set(key, { written: surfaces[i] ?? key, entities: [] });
    }
  }
  return aliases;
}

function search(
  { units, at }: Squeezed,
  lower: string,
  aliases: ReadonlyMap<string, Alias>,
  { table, list }: Buckets,
): Hit[] {
  const hits: Hit[] = [];
  // Reading past its end would slow every later read of a typed array down.
  if (units.length < 2) return hits;
  const last = units.length - 2;
  let second = units[0] as number;
  let third = units[1] as number;
  for (let i = 0; i <= last; i++) {
    const first = second;
    second = third;
    third = i < last ? (units[i + 2] as number) : 0;
    const short = table[hashOf(first, second, 0)] as number;
    const long = table[hashOf(first, second, third)] as number;
    if (short === 0 && long === 0) continue;
    const start = at[i] as number;
    if (start > 0 && isWord(first) && isWord(lower.charCodeAt(start - 1))) continue;
    for (const place of long === short ? [long] : [long, short]) {
      if (place === 0) continue;
      const keys = prefixesAt(units, i, list[place] as Bucket);
      for (let k = keys.length - 1; k >= 0; k--) {
        const key = keys[k] as string;
        const alias = aliases.get(key) as Alias;
        const end = (at[i + key.length - 1] as number) + 1;
        if (endsWord(lower, end, alias) && !isAddress(lower, start, end)) {
          hits.push({ start, end, alias });
        }
      }
    }
  }
  return hits;
}

const NONE: readonly string[] = [];

/** The keys that the text goes on with from `i`, shortest first. */
function prefixesAt(units: Uint16Array, i: number, bucket: Bucket): readonly string[] {
  const { keys } = bucket;
  if (!bucket.sorted) {
    keys.sort();
    bucket.sorted = true;
  }
  if (keys.length > FEW) return narrowedAt(units, i, keys);
  let found: string[] | undefined;
  for (let k = 0; k < keys.length; k++) {
    const key = keys[k] as string;
    if (!goesOnWith(units, i, key)) continue;
    found ??= [];
    found.push(key);
  }
  return found ?? NONE;
}

/** Up to so many keys are compared one by one; a search by halves pays only for more. */
const FEW = 6;

function goesOnWith(units: Uint16Array, i: number, key: string): boolean {
  // The last unit differs first more often than not.
  const last = key.length - 1;
  if (i + last >= units.length || units[i + last] !== key.charCodeAt(last)) return false;
  for (let k = 0; k < last; k++) if (units[i + k] !== key.charCodeAt(k)) return false;
  return true;
}

/** The same for a crowded bucket: narrowed character by character. */
function narrowedAt(units: Uint16Array, i: number, keys: readonly string[]): readonly string[] {
  let found: string[] | undefined;
  let low = 0;
  let high = keys.length;
  for (let depth = 0; low < high && i + depth < units.length; depth++) {
    const code = units[i + depth] as number;
    low = narrow(keys, { low, high, depth, code });
    high = narrow(keys, { low, high, depth, code: code + 1 });
    const key = keys[low];
    if (low < high && key?.length === depth + 1) {
      found ??= [];
      found.push(key);
    }
  }
  return found ?? NONE;
}

/** The first place between `low` and `high` whose key holds at `depth` a unit of `code` or more. */
function narrow(
  keys: readonly string[],
  { low, high, depth, code }: { low: number; high: number; depth: number; code: number },
): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    // Past its end a key sorts before any other, and charCodeAt is NaN.
    if ((keys[middle] as string).charCodeAt(depth) >= code) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Whether this is part of an address, a handle or an identifier: news.smol.ai, @vllm_project. */
function isAddress(lower: string, start: number, end: number): boolean {
  const before = lower.charCodeAt(start - 1);
  const after = lower.charCodeAt(end);
  if (after === UNDERSCORE && isWord(lower.charCodeAt(end + 1))) return true;
  if (before === UNDERSCORE && isWord(lower.charCodeAt(start - 2))) return true;
  if (before === SLASH && lower.charCodeAt(start - 2) === SLASH) return true;
  if (before === SLASH || before === HYPHEN || before === EQUALS) return isInLink(lower, start);
  if (before === DOT) return isWord(lower.charCodeAt(start - 2));
  return after === DOT && DOMAIN.test(lower.slice(end, end + 5));
}

/** Whether the run of characters before this begins like a link: https://…/openai-sets. */
function isInLink(lower: string, start: number): boolean {
  const before = lower.slice(Math.max(0, start - LONGEST_LINK), start);
  return /(?:\/\/|www\.)[^\s\u3000-\u9fff]*$/.test(before);
}

const LONGEST_LINK = 120;
const UNDERSCORE = 0x5f;
const HYPHEN = 0x2d;
const EQUALS = 0x3d;
const SLASH = 0x2f;
const DOT = 0x2e;
const DOMAIN = /^\.(?:com|org|net|cn|io|dev|co)(?![a-z])/;

/** Whether a word of Latin script ends here, or a version may follow without a gap (Qwen3, GPT4o). */
function endsWord(lower: string, end: number, alias: Alias): boolean {
  const last = lower.charCodeAt(end - 1);
  const next = lower.charCodeAt(end);
  if (Number.isNaN(next) || !isWord(last) || !isWord(next)) return true;
  if (isDigit(last)) return !isDigit(next) && isModel(alias);
  return isDigit(next) && isModel(alias);
}

function isModel(alias: Alias): boolean {
  return alias.entities.some((entity) => entity.kind === 'model');
}
