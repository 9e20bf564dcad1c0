import type {
  Ignore,
  KeptEntity,
  Proposal,
  Redirect,
  Setting,
  SiteRule,
} from '../../model/collection.ts';
import type { EntityId, NameKind } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { Note } from '../../model/note.ts';
import type { Source } from '../../model/source.ts';

/** An entity with what is only indexed, derived from the rest. */
export interface EntityRow extends KeptEntity {
  readonly keys: {
    /** What is sorted by: the name that a reader of each script is shown; `name` for English. */
    readonly name: string;
    readonly hans: string;
    readonly hant: string;
    /** Present where pages must be told of it: the reader made or changed it. */
    readonly own?: 1;
  };
}

/** What an entity is found by; derived from its names and aliases. */
export interface AliasRow {
  readonly entityId: EntityId;
  readonly kind: NameKind;
  /** Its surface strings, squeezed: folded, lower case, without spaces and hyphens. Each once. */
  readonly wholes: readonly string[];
  /** The same from each of their words on, each once. */
  readonly terms: readonly string[];
}

/** A fact as it is kept. `keys` are derived from the rest and only indexed. */
export interface FactRow extends Fact {
  readonly keys: {
    /** The same for every telling of the same claim; unique. None for the catalogue's own. */
    readonly claim?: string;
    /** The subject's id, or its folded name behind a `~`. */
    readonly entity: string;
    readonly metric: string;
    /** `from/to` where resolved, else the folded text; empty where there is none. */
    readonly period: string;
    readonly sources: readonly string[];
    /** 1 where the reader kept, wrote or confirmed it; 0 for the catalogue's own. */
    readonly kept: 0 | 1;
    /** The subject as written, folded, to sort by. */
    readonly subject: string;
    /** What is sorted by: dimension, unit and value; a loss is below nought. What is no figure comes last. */
    readonly amount: readonly [dimension: string, unit: string, value: number];
    /** What subject and metric are found by; none for the catalogue's own. */
    readonly terms: readonly string[];
  };
}

/** How much hangs on an entity; derived from facts and notes. None where nothing does. */
export interface TallyRow {
  readonly id: EntityId;
  readonly facts: number;
  readonly notes: number;
  /** When something was last kept of it from a page; ISO 8601, empty where nothing was. */
  readonly seen: string;
}

export interface SourceRow extends Source {
  readonly keys: {
    /** The address without fragment and tracking; absent for what is no page. Unique. */
    readonly page?: string;
    /** The host without `www.`; empty for what is no page. */
    readonly site: string;
  };
}

/** A catalogue row that the reader changed or deleted, as the catalogue has it: the base of a three-way merge. */
export interface BaseRow {
  /** `table/id`. */
  readonly id: string;
  readonly row: unknown;
}

/** Facts about the store itself: the catalogue's version, the last backup. */
export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

/** The tables whose every change is journalled. */
export interface Journalled {
  readonly entities: EntityRow;
  readonly facts: FactRow;
  readonly notes: Note;
  readonly sources: SourceRow;
  readonly proposals: Proposal;
  readonly sites: SiteRule;
  readonly settings: Setting;
  readonly ignores: Ignore;
  readonly redirects: Redirect;
}

export type JournalledTable = keyof Journalled;

/** What was done, in the words of the history. */
export type Act =
  | 'fact:keep'
  | 'fact:save'
  | 'fact:confirm'
  | 'fact:delete'
  | 'note:save'
  | 'note:delete'
  | 'entity:save'
  | 'entity:merge'
  | 'entity:split'
  | 'entity:delete'
  | 'name:accept'
  | 'name:ignore'
  | 'ignore:delete'
  | 'source:save'
  | 'source:delete'
  | 'site:set'
  | 'site:forget'
  | 'setting:set'
  | 'proposal:reject'
  | 'update:take'
  | 'import'
  | 'wipe';

/** One act of the reader, which can be undone and redone. */
export interface JournalRow {
  readonly id: string;
  readonly at: string;
  readonly act: Act;
  /** What it was done to: a name, a metric, an address. */
  readonly about: string;
  /** How many rows it changed. */
  readonly count: number;
  /** ISO 8601; present while it is undone. */
  readonly undoneAt?: string;
}

/** What an act changed: one row, or very many in one. */
export type ChangeRow = { readonly entry: string; readonly seq: number } & (
  | Change
  | { readonly all: readonly Change[] }
);

/** One row before and after an act; null where it did not exist. */
export interface Change {
  readonly table: JournalledTable;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}
