import type { Lexicon, LexiconEntity } from '../../../model/lexicon.ts';
import { fold } from '../../../text/fold.ts';
import { endsWord, isAddress } from './borders.ts';
import { type Chains, chainLines, hasBit, hashOf, prefixesAt } from './buckets.ts';
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
 * Compiles the lexicon: squeezed aliases in chains by their first characters, of which only those that
 * a page asks for become objects. Automatons were measured: they search as fast and weigh ten times as
 * much. Linear in the aliases; a search is linear in the text, for aliases are short.
 */
export function compileGazetteer(lexicon: Lexicon): Gazetteer {
  const aliases = createAliases(lexicon);
  return {
    lookup(surface) {
      const key = squeezeText(surface.toLowerCase());
      const hash = hashOf(key.charCodeAt(0), key.charCodeAt(1) || 0, key.charCodeAt(2) || 0);
      return aliases.startingWith(hash).includes(key) ? aliases.of(key) : undefined;
    },
    search: (lower) => search(squeeze(lower), lower, aliases),
  };
}

/** The aliases of a lexicon by their squeezed form, made as they are asked for. */
interface Aliases {
  readonly chains: Chains;
  /** The squeezed forms whose first characters have the same lower bits of a hash, sorted. */
  startingWith(hash: number): readonly string[];
  /** The alias of one of these forms. */
  of(key: string): Alias;
}

interface Building extends Alias {
  entities: LexiconEntity[];
}

function createAliases({ entities, notNames }: Lexicon): Aliases {
  const owners = entities.flatMap((entity) => entity.aliases.map(() => entity));
  const written = [...entities.flatMap((entity) => entity.aliases), ...notNames];
  // One fold of all aliases together costs a tenth of one each.
  const folded = fold(written.join('\n'));
  const squeezed = squeeze(folded.lower);
  const units = squeezed.units.slice();
  const chains = chainLines(units, written.length);
  const offsets = chains.starts.map((start) => squeezed.at[start] ?? folded.text.length + 1);
  const made = new Map<string, Building>();
  const add = (line: number): string => {
    const [start, end] = [chains.starts[line] as number, (chains.starts[line + 1] as number) - 1];
    const key = String.fromCharCode(...units.subarray(start, end));
    const owner = owners[line];
    const alias = made.get(key);
    if (!alias) {
      const surface = folded.text.slice(offsets[line], (offsets[line + 1] as number) - 1);
      made.set(key, { written: surface, entities: owner ? [owner] : [] });
    } else if (owner && !alias.entities.includes(owner)) alias.entities.push(owner);
    return key;
  };
  const asked = new Map<number, readonly string[]>();
  return {
    chains,
    startingWith(hash) {
      const place = hash & 0xffff;
      let keys = asked.get(place);
      if (!keys) {
        const found = new Set<string>();
        for (let line = chains.heads[place]; line; line = chains.next[line])
          found.add(add(line - 1));
        keys = [...found].sort();
        asked.set(place, keys);
      }
      return keys;
    },
    of: (key) => made.get(key) as Alias,
  };
}

function search({ units, at }: Squeezed, lower: string, aliases: Aliases): Hit[] {
  const hits: Hit[] = [];
  const { bits, heads } = aliases.chains;
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
    for (const hash of (long & 0xffff) === (short & 0xffff) ? [long] : [long, short]) {
      if (heads[hash & 0xffff] === 0) continue;
      const keys = prefixesAt(units, i, aliases.startingWith(hash));
      for (let k = keys.length - 1; k >= 0; k--) {
        const key = keys[k] as string;
        const alias = aliases.of(key);
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
