import type { KeptEntity } from '../model/collection.ts';
import { type Column, csv } from './csv.ts';
import type { ExportFormat } from './format.ts';

/** Entities as a table; several aliases or symbols in one cell stand on lines of their own. */
export const entitiesCsv = {
  id: 'csv-entities',
  ending: '-entities.csv',
  mime: 'text/csv',
  tables: ['entities'],
  write: (collection) => csv(collection.entities, COLUMNS),
} as const satisfies ExportFormat;

const COLUMNS: readonly Column<KeptEntity>[] = [
  ['id', (entity) => entity.id],
  ['kind', (entity) => entity.kind],
  ['subkind', (entity) => entity.subkind],
  ['name_en', (entity) => entity.names.en],
  ['name_hans', (entity) => entity.names.hans],
  ['name_hant', (entity) => entity.names.hant],
  ['aliases', (entity) => entity.aliases.join('\n')],
  ['maker', (entity) => entity.maker],
  ['parent', (entity) => entity.parent],
  ['family', (entity) => entity.family],
  ['country', (entity) => entity.country],
  ['place', (entity) => entity.place],
  ['tickers', (entity) => entity.tickers?.join('\n')],
  ['origin', (entity) => entity.origin],
  ['created', (entity) => entity.createdAt],
  ['updated', (entity) => entity.updatedAt],
];
