import type { Lexicon, LexiconEntity } from '../../../model/lexicon.ts';
import { fold } from '../../../text/fold.ts';
import { endsWord, isAddress } from './borders.ts';
import {
  type Bucket,
  type Buckets,
  collectBuckets,
  hasBit,
  hashOf,
  prefixesAt,
} from './buckets.ts';
import { isWord } from './characters.ts';
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
  { bits, table, list }: Buckets,
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
    const short = hashOf(first, second, 0);
    const long = hashOf(first, second, third);
    if (!hasBit(bits, short) && !hasBit(bits, long)) continue;
    const start = at[i] as number;
    if (start > 0 && isWord(first) && isWord(lower.charCodeAt(start - 1))) continue;
    const places = [table[long & 0xffff] as number, table[short & 0xffff] as number];
    if (places[0] === places[1]) places.pop();
    for (const place of places) {
      const keys = prefixesAt(units, i, list[place] as Bucket);
      for (let k = keys.length - 1; k >= 0; k--) {
        const key = keys[k] as string;
        const alias = aliases.get(key) as Alias;
        const end = (at[i + key.length - 1] as number) + 1;
        if (endsWord(lower, end, isModel(alias)) && !isAddress(lower, start, end)) {
          hits.push({ start, end, alias });
        }
      }
    }
  }
  return hits;
}

function isModel(alias: Alias): boolean {
  return alias.entities.some((entity) => entity.kind === 'model');
}
