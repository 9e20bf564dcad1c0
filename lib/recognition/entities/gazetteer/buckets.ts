/**
 * Squeezed aliases, a line each, chained by a hash of their first characters: three, or two if that is
 * all. Tables instead of maps, for they are asked once for every character of the page, and instead of
 * strings, for a page meets few of the aliases.
 */
export interface Chains {
  /** One bit for each hash that some alias has: small enough to stay near, it answers most of a page. */
  readonly bits: Uint8Array;
  /** The first line for the lower bits of a hash, counted from 1; 0 where no alias begins so. */
  readonly heads: Int32Array;
  /** The line behind a line in its chain, both counted from 1; 0 at the end. */
  readonly next: Int32Array;
  /** Where each line begins among the units, and behind the last one where another would. */
  readonly starts: Int32Array;
}

const NEWLINE = 0x0a;

/** Chains the lines of `units`, `count` in number; those of one unit or none are left out. */
export function chainLines(units: Uint16Array, count: number): Chains {
  const starts = new Int32Array(count + 1);
  let line = 1;
  for (let i = 0; i < units.length; i++) if (units[i] === NEWLINE) starts[line++] = i + 1;
  starts[count] = units.length + 1;
  const bits = new Uint8Array(0x10000);
  const heads = new Int32Array(0x10000);
  const next = new Int32Array(count + 1);
  // Backwards, so that each chain keeps the order of the lines.
  for (let i = count - 1; i >= 0; i--) {
    const at = starts[i] as number;
    const length = (starts[i + 1] as number) - 1 - at;
    if (length < 2) continue;
    const third = length > 2 ? (units[at + 2] as number) : 0;
    const hash = hashOf(units[at] as number, units[at + 1] as number, third);
    bits[hash >>> 3] = (bits[hash >>> 3] as number) | (1 << (hash & 7));
    next[i + 1] = heads[hash & 0xffff] as number;
    heads[hash & 0xffff] = i + 1;
  }
  return { bits, heads, next, starts };
}

/** A hash of nineteen bits of the first units of a key; `third` is 0 for a key of two. */
export function hashOf(first: number, second: number, third: number): number {
  const mixed =
    Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  return mixed >>> 13;
}

/** Whether some alias has the hash; now and then it says so of one that none has. */
export function hasBit(bits: Uint8Array, hash: number): boolean {
  return (((bits[hash >>> 3] as number) >>> (hash & 7)) & 1) === 1;
}

const NONE: readonly string[] = [];

/** Which of the `keys`, sorted, the text goes on with from `i`, shortest first. */
export function prefixesAt(
  units: Uint16Array,
  i: number,
  keys: readonly string[],
): readonly string[] {
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
