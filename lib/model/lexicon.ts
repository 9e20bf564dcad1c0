import type { EntityId, NameKind, Subkind } from './entity.ts';

/** One entity as the recogniser needs it: its surface strings, nothing to show. */
export interface LexiconEntity {
  readonly id: EntityId;
  readonly kind: NameKind;
  readonly subkind?: Subkind;
  readonly maker?: EntityId;
  readonly family?: EntityId;
  /** Every surface string, in any script; case and variants are folded by the recogniser. */
  readonly aliases: readonly string[];
}

/**
 * When an alias that is also a common word may be taken for a name:
 * `never` alone; `context` only near a cue; `capitalised` when written with a capital; `digit` only
 * with a version behind it; `exact-case` only as written here; `anywhere` save where an anti-cue
 * stands over it.
 */
export type AmbiguityRule =
  | 'never'
  | 'context'
  | 'capitalised'
  | 'digit'
  | 'exact-case'
  | 'anywhere';

/**
 * An alias that is also a common word, with what speaks for and against the name. An anti-cue that
 * holds the alias within it (高通胀 for 高通) counts only where it stands over the alias; any other
 * counts in the neighbourhood, as cues do.
 */
export interface AmbiguousAlias {
  readonly alias: string;
  readonly rule: AmbiguityRule;
  readonly cues: readonly string[];
  readonly antiCues: readonly string[];
}

/** All that the recogniser is told of names: the catalogue's, with the reader's own laid over it. */
export interface Lexicon {
  readonly entities: readonly LexiconEntity[];
  readonly ambiguous: readonly AmbiguousAlias[];
  /** Benchmarks, datasets, methods: looked up so that they are not taken for models. */
  readonly notNames: readonly string[];
}
