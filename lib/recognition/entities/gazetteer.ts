import type { Lexicon, LexiconEntity } from '../../model/lexicon.ts';
import { fold } from '../../text/fold.ts';
import { isDigit, isWord } from './characters.ts';
import { type Squeezed, squeeze } from './squeeze.ts';

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

/** Lengths of the aliases that begin with a pair of characters, longest first. */
type Lengths = number[];

/**
 * Compiles the lexicon: a map of squeezed aliases, and for each pair of first characters the lengths
 * worth looking up. Time and space are linear in the aliases; a search is linear in the text.
 */
export function compileGazetteer(lexicon: Lexicon): Gazetteer {
  const aliases = collectAliases(lexicon);
  const lengths = new Map<number, Lengths>();
  for (const key of aliases.keys()) {
    const pair = pairAt(key, 0);
    const known = lengths.get(pair);
    if (!known) lengths.set(pair, [key.length]);
    else if (!known.includes(key.length)) known.push(key.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return {
    lookup: (surface) => aliases.get(squeeze(surface.toLowerCase()).text),
    search: (lower) => search(squeeze(lower), lower, aliases, lengths),
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
  const keys = squeeze(folded.lower).text.split('\n');
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
  squeezed: Squeezed,
  lower: string,
  aliases: ReadonlyMap<string, Alias>,
  lengths: ReadonlyMap<number, Lengths>,
): Hit[] {
  const { text, at } = squeezed;
  const hits: Hit[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const known = lengths.get(pairAt(text, i));
    if (!known) continue;
    const start = at[i] as number;
    if (start > 0 && isWord(text.charCodeAt(i)) && isWord(lower.charCodeAt(start - 1))) continue;
    for (const length of known) {
      if (i + length > text.length) continue;
      const alias = aliases.get(text.slice(i, i + length));
      if (!alias) continue;
      const end = (at[i + length - 1] as number) + 1;
      if (endsWord(lower, end, alias)) hits.push({ start, end, alias });
    }
  }
  return hits;
}

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

function pairAt(text: string, i: number): number {
  return text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1);
}
