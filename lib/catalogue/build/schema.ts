import * as v from 'valibot';
import type { Catalogue } from '../catalogue.ts';

const id = v.pipe(v.string(), v.minLength(1));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120));
const strings = v.array(name);

const entity = v.strictObject({
  id,
  kind: v.picklist(['company', 'organization', 'model']),
  subkind: v.exactOptional(
    v.picklist([
      'model',
      'family',
      'product',
      'chip',
      'investor',
      'media',
      'lab',
      'university',
      'government',
    ]),
  ),
  names: v.strictObject({
    en: v.exactOptional(name),
    hans: v.exactOptional(name),
    hant: v.exactOptional(name),
  }),
  aliases: strings,
  maker: v.exactOptional(id),
  parent: v.exactOptional(id),
  family: v.exactOptional(id),
  country: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  place: v.exactOptional(name),
  tickers: v.exactOptional(strings),
  source: id,
});

const fact = v.union([
  v.tuple([metric(), value(), id]),
  v.tuple([metric(), value(), id, v.pipe(v.number(), v.gtValue(0), v.maxValue(1))]),
]);

const ambiguousAlias = v.strictObject({
  alias: name,
  rule: v.picklist(['never', 'context', 'capitalised', 'digit', 'exact-case', 'anywhere']),
  cues: strings,
  antiCues: strings,
});

const catalogue = v.strictObject({
  version: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  entities: v.array(entity),
  facts: v.record(id, v.array(fact)),
  ambiguous: v.array(ambiguousAlias),
  notNames: strings,
  sources: v.record(
    id,
    v.strictObject({ name, url: v.string(), licence: name, attribution: v.string() }),
  ),
});

function metric() {
  return v.picklist([
    'developer',
    'release-date',
    'parameters',
    'active-parameters',
    'context-window',
    'weights',
    'licence',
    'modalities',
    'field',
    'training-compute',
    'training-hardware',
    'country',
    'place',
    'ticker',
    'industry',
    'memory',
    'power',
  ]);
}

function value() {
  return v.union([v.pipe(v.string(), v.minLength(1)), v.pipe(v.number(), v.gtValue(0))]);
}

/** The catalogue, where the data have its shape; throws valibot's `ValiError` where they do not. */
export function checkCatalogue(data: unknown): Catalogue {
  return v.parse(catalogue, data);
}
