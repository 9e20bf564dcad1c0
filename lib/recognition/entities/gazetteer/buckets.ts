/** The squeezed aliases that share a hash of their first characters: three, or two if that is all. */
export interface Bucket {
  /** Sorted when the bucket is first asked. */
  readonly keys: string[];
  sorted: boolean;
}

/** All buckets; a table instead of a map, for it is asked once for every character of the page. */
export interface Buckets {
  /** One bit for each hash that some alias has: small enough to stay near, it answers most of a page. */
  readonly bits: Uint8Array;
  /** The place in `list` for the lower bits of a hash; 0 where no alias begins so. */
  readonly table: Uint16Array;
  readonly list: readonly Bucket[];
}

/** Sorts squeezed aliases of two units or more into their buckets. */
export function collectBuckets(keys: Iterable<string>): Buckets {
  const bits = new Uint8Array(0x10000);
  const table = new Uint16Array(0x10000);
  const list: Bucket[] = [{ keys: [], sorted: true }];
  for (const key of keys) {
    const hash = hashOf(key.charCodeAt(0), key.charCodeAt(1), key.charCodeAt(2) || 0);
    bits[hash >>> 3] = (bits[hash >>> 3] as number) | (1 << (hash & 7));
    const place = table[hash & 0xffff] as number;
    if (place === 0) table[hash & 0xffff] = list.push({ keys: [key], sorted: false }) - 1;
    else (list[place] as Bucket).keys.push(key);
  }
  return { bits, table, list };
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

/** The keys that the text goes on with from `i`, shortest first. */
export function prefixesAt(units: Uint16Array, i: number, bucket: Bucket): readonly string[] {
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
