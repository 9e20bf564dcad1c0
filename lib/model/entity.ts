/** Kinds of names. A product or a chip is a model mention with a subkind. */
export type NameKind = 'company' | 'organization' | 'model';

/** Finer than the kind, where it is known. */
export type Subkind =
  | 'model'
  | 'family'
  | 'product'
  | 'chip'
  | 'investor'
  | 'media'
  | 'lab'
  | 'university'
  | 'government';

/** The scripts a name is kept in; `hant` holds Taiwan and Hong Kong forms alike. */
export type Script = 'en' | 'hans' | 'hant';

/** A stable identifier: a slug for catalogue entities, a sortable id for the reader's own. */
export type EntityId = string;

/** A company, organization, model, product or chip, as the catalogue or the store knows it. */
export interface Entity {
  readonly id: EntityId;
  readonly kind: NameKind;
  readonly subkind?: Subkind;
  /** The display name a script; at least one is present. */
  readonly names: Readonly<Partial<Record<Script, string>>>;
  /** Further surface strings, in any script. */
  readonly aliases: readonly string[];
  /** The company that makes this model, product or chip. */
  readonly maker?: EntityId;
  /** The company that owns this one. */
  readonly parent?: EntityId;
  /** The family this model version belongs to. */
  readonly family?: EntityId;
  /** ISO 3166-1 alpha-2, where known. */
  readonly country?: string;
  /** A place within the country, as written in the source. */
  readonly place?: string;
  /** Exchange symbols such as 002230.SZ. */
  readonly tickers?: readonly string[];
  /** The key of the source in the catalogue's `sources.json`, or `hand` for the reader's own. */
  readonly source: string;
}

/** The name to show a reader of `script`, falling back through the other scripts to the id. */
export function displayName(entity: Pick<Entity, 'id' | 'names'>, script: Script): string {
  const { en, hans, hant } = entity.names;
  const order = { en: [en, hans, hant], hans: [hans, hant, en], hant: [hant, hans, en] }[script];
  return order.find((name) => name) ?? entity.id;
}
