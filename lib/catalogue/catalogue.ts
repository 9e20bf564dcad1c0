import type { Entity } from '../model/entity.ts';
import type { AmbiguousAlias } from '../model/lexicon.ts';
import type { CatalogueFacts } from './facts.ts';

/** Where catalogue data come from, and what must be said when they ship. */
export interface CatalogueSource {
  readonly name: string;
  readonly url: string;
  /** SPDX identifier, or `own work`. */
  readonly licence: string;
  /** The text that must ship with the data. */
  readonly attribution: string;
}

/** The starter catalogue, whole. */
export interface Catalogue {
  /** Changes with any change of the data; compare for equality only. */
  readonly version: string;
  readonly entities: readonly Entity[];
  readonly facts: CatalogueFacts;
  readonly ambiguous: readonly AmbiguousAlias[];
  readonly notNames: readonly string[];
  readonly sources: Readonly<Record<string, CatalogueSource>>;
}

/** The names of the catalogue's files under `public/catalogue/`, by the part they hold. */
export const CATALOGUE_FILES: Readonly<Record<keyof Catalogue, string>> = {
  version: 'version.json',
  entities: 'entities.json',
  facts: 'facts.json',
  ambiguous: 'ambiguous.json',
  notNames: 'not-names.json',
  sources: 'sources.json',
};
