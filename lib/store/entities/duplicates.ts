import search from 'approx-string-match';
import type { KeptEntity } from '../../model/collection.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Store } from '../database.ts';
import { plain, squeeze } from '../rows/keys.ts';
import type { AliasRow } from '../rows/rows.ts';

/** More than anyone goes through in one sitting. */
const MOST = 5;
/** So many that begin alike are compared for each of so many names. */
const MOST_COMPARED = 200;
const MOST_NAMES = 8;
const HAN = /\p{Script=Han}/u;
/** What a firm may or may not call itself by. */
const FORM =
  /(?:股份有限公司|有限责任公司|有限公司|集团|公司|incorporated|inc|limited|ltd|llc|plc|corporation|corp|gmbh|ag|sa|bv)$/;

/**
 * Entities of the same kind that may be this one under another id: they share a name, or one of
 * theirs is spelt nearly the same. Names with other digits are other versions, not other spellings.
 */
export async function duplicatesOf(store: Store, entity: Entity): Promise<readonly KeptEntity[]> {
  const all = [...Object.values(entity.names), ...entity.aliases];
  const own = new Map(all.map((name) => [core(squeeze(name)), name])).entries();
  const ranks = new Map<EntityId, number>();
  for (const [surface, name] of [...own].slice(0, MOST_NAMES)) {
    if (surface === '') continue;
    for (const row of await likeOnes(store, surface, name)) {
      if (row.entityId === entity.id || row.kind !== entity.kind) continue;
      const distance = Math.min(...row.wholes.map((whole) => distanceOf(surface, core(whole))));
      const known = ranks.get(row.entityId) ?? Number.POSITIVE_INFINITY;
      if (distance < known) ranks.set(row.entityId, distance);
    }
  }
  const ids = [...ranks].sort((a, b) => a[1] - b[1]).map(([id]) => id);
  const rows = await store.entities.bulkGet(ids.slice(0, MOST));
  return rows.flatMap((row) => (row ? [plain(row)] : []));
}

/** A squeezed name without its legal form. */
function core(whole: string): string {
  const bare = whole.replace(FORM, '');
  return bare.length > 1 ? bare : whole;
}

/** What begins like a name, or has one of its later words: a letter may differ on either side. */
async function likeOnes(store: Store, surface: string, name: string): Promise<AliasRow[]> {
  const isShort = allowed(surface) === 0;
  const length = isShort ? surface.length : Math.max(3, Math.ceil(surface.length / 3));
  const words = name.trim().split(/\s+/);
  const later = isShort ? [] : words.slice(1).map((_, i) => squeeze(words.slice(i + 1).join('')));
  // Of a Chinese name every character begins a term.
  if (!isShort && HAN.test(surface)) later.push(surface.slice(Math.ceil(surface.length / 2)));
  const beginnings = [surface.slice(0, Math.min(length, 24)), ...later.filter(Boolean)];
  const found = beginnings.map((beginning) =>
    store.aliases.where('terms').startsWith(beginning.slice(0, 24)).limit(MOST_COMPARED).toArray(),
  );
  return (await Promise.all(found)).flat();
}

/** How many letters two spellings of a name may differ in: none in short ones. */
function allowed(surface: string): number {
  if (HAN.test(surface)) return surface.length >= 4 ? 1 : 0;
  return surface.length >= 10 ? 2 : surface.length >= 6 ? 1 : 0;
}

/** In how many letters two squeezed names differ; infinite where they are too far apart. */
function distanceOf(one: string, other: string): number {
  if (one === other) return 0;
  const most = Math.min(allowed(one), allowed(other));
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length > most || digits(one) !== digits(other)) {
    return Number.POSITIVE_INFINITY;
  }
  const distances = search(long, short, most)
    .map(({ start, end, errors }) => errors + start + (long.length - end))
    .filter((distance) => distance <= most);
  return distances.length ? Math.min(...distances) : Number.POSITIVE_INFINITY;
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}
