import type { Entity, EntityId, NameKind } from './entity.ts';
import type { Fact, Origin } from './fact.ts';
import type { AmbiguousAlias } from './lexicon.ts';
import type { Note } from './note.ts';
import type { Source } from './source.ts';
import type { PageClaim, PageSource, SiteMode } from './views.ts';

/** An entity as it is kept. Times are ISO 8601 in UTC. */
export interface KeptEntity extends Entity {
  readonly origin: Origin;
  /** The reader changed what the catalogue says of it. */
  readonly edited?: true;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The last page that proposed or accepted it. */
  readonly lastSeen?: string;
  /** When aliases of it that are common words too may be taken for it. */
  readonly rules?: readonly AmbiguousAlias[];
}

/** What a page or an update proposed, waiting for the reader's word. */
export interface Proposal {
  readonly id: string;
  /**
   * `name`: of an entity, or another one of an entity. `fact`: a figure a page gives of an entity that
   * the reader keeps something of. `conflict`: an update of the catalogue and the reader changed the
   * same field.
   */
  readonly type: 'name' | 'fact' | 'conflict';
  readonly surface: string;
  readonly kind: NameKind;
  /** Folded, for one row a name; what a fact claims; a conflict's table, id and field. Unique with the type. */
  readonly key: string;
  /** At most three. */
  readonly sentences: readonly { readonly text: string; readonly url: string }[];
  readonly seen: number;
  /** The entity that a page gives the name as another name of. */
  readonly aliasOf?: EntityId;
  /** What the page says, of a fact. */
  readonly said?: { readonly claim: PageClaim; readonly source: PageSource };
  /** The kept fact that it contradicts. */
  readonly against?: string;
  readonly conflict?: Conflict;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A field that the reader and an update of the catalogue both changed; the reader's stays. */
export interface Conflict {
  readonly table: 'entities' | 'facts' | 'sources';
  readonly id: string;
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** The reader's rule for a site. */
export interface SiteRule {
  /** The host without `www.`. */
  readonly site: string;
  readonly mode: SiteMode;
  readonly updatedAt: string;
}

/** One setting; only those that differ from the default are kept. */
export interface Setting {
  readonly key: string;
  readonly value: unknown;
}

/** A surface the reader marked "not this". */
export interface Ignore {
  /** `site|folded`. */
  readonly id: string;
  readonly surface: string;
  readonly folded: string;
  /** Empty: everywhere. */
  readonly site: string;
  readonly createdAt: string;
}

/** Where a merged entity went, or that the reader deleted one of the catalogue's. */
export interface Redirect {
  readonly id: EntityId;
  /** Empty: nowhere, it was deleted. */
  readonly to: EntityId | '';
}

/**
 * What the reader keeps, or a part of it, as plain data: what is exported and imported. Rows of the
 * catalogue are in it only where the reader changed them or where something kept speaks of them.
 */
export interface Collection {
  readonly entities: readonly KeptEntity[];
  readonly facts: readonly Fact[];
  readonly notes: readonly Note[];
  readonly sources: readonly Source[];
  readonly proposals: readonly Proposal[];
  readonly sites: readonly SiteRule[];
  readonly settings: readonly Setting[];
  readonly ignores: readonly Ignore[];
  readonly redirects: readonly Redirect[];
  /** Catalogue rows the reader deleted, as `table/id`. */
  readonly removed: readonly string[];
}

/** The tables of a collection, in the order they are written. */
export const COLLECTION_TABLES = [
  'sources',
  'entities',
  'redirects',
  'facts',
  'notes',
  'proposals',
  'ignores',
  'sites',
  'settings',
  'removed',
] as const satisfies readonly (keyof Collection)[];

export const EMPTY_COLLECTION: Collection = {
  entities: [],
  facts: [],
  notes: [],
  sources: [],
  proposals: [],
  sites: [],
  settings: [],
  ignores: [],
  redirects: [],
  removed: [],
};

/**
 * What is asked for: everything, a page by its address, one entity, rows by id, or what a
 * search finds: facts by subject and metric, notes by their words.
 */
export type Scope =
  | { readonly type: 'all' }
  | { readonly type: 'page'; readonly url: string }
  | { readonly type: 'entity'; readonly id: EntityId }
  | {
      readonly type: 'selection';
      readonly factIds?: readonly string[];
      readonly noteIds?: readonly string[];
      readonly entityIds?: readonly EntityId[];
    }
  | { readonly type: 'search'; readonly text: string };
