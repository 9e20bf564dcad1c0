import * as v from 'valibot';
import type { Claim, Funding, Period, Qualifier, Subject } from './claim.ts';
import type { Echo, Fact } from './fact.ts';
import type { Note, NoteTarget } from './note.ts';
import type { Bound, Dimension, Quantity } from './quantity.ts';
import type { Selector } from './selector.ts';
import type { Source } from './source.ts';
import type { PageClaim, PageSource } from './views.ts';

/**
 * The model's plain data as schemas, for the borders where data comes from outside: messages and
 * imports. Unknown keys are dropped; numbers are finite; lengths are bounded, so that a hostile text
 * cannot fill the disk in one call.
 */
type Schema<T> = v.GenericSchema<unknown, T>;

/** A short string: a name, an id, an address. */
export const shortText = v.pipe(v.string(), v.maxLength(4_096));
/** A passage of a page. */
export const passageText = v.pipe(v.string(), v.maxLength(100_000));
/** What the reader writes. */
export const longText = v.pipe(v.string(), v.maxLength(4_000_000));
/** An id; never empty. */
export const idText = v.pipe(v.string(), v.minLength(1), v.maxLength(512));

const finite = v.pipe(v.number(), v.finite());
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const portion = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const many = <T>(schema: Schema<T>, most: number) => v.pipe(v.array(schema), v.maxLength(most));

/** ISO 8601, a day or a moment. */
export const moment = v.pipe(
  v.string(),
  v.maxLength(64),
  v.regex(/^[+-]?\d{4}/, 'not an ISO 8601 date'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'not an ISO 8601 date'),
);

/** An address that can be opened without running anything, or nothing. */
const address = v.pipe(
  v.string(),
  v.maxLength(8_192),
  v.regex(/^$|^(?:https?|file):\/\//i, 'not an http address'),
);

export const nameKind = v.picklist(['company', 'organization', 'model']);
const subkinds = [
  'model',
  'family',
  'product',
  'chip',
  'investor',
  'media',
  'lab',
  'university',
  'government',
] as const;
const dimensions = [
  'money',
  'share',
  'multiple',
  'count',
  'parameters',
  'tokens',
  'compute',
  'data-size',
  'duration',
  'length',
  'area',
  'energy',
  'power',
  'frequency',
  'speed',
  'score',
  'rank',
  'other',
] as const satisfies readonly Dimension[];
const bounds = ['exact', 'about', 'over', 'under'] as const satisfies readonly Bound[];

export const subkind = v.picklist(subkinds);
const status = v.picklist(['actual', 'planned', 'rumoured', 'denied']);
const qualifierNames = [
  'total',
  'pre-money',
  'post-money',
  'annualised',
  'cumulative',
  'adjusted',
  'year-on-year',
  'quarter-on-quarter',
] as const satisfies readonly Qualifier[];
const polarity = v.nullable(v.picklist(['loss', 'rise']));

export const quantity: Schema<Quantity> = v.object({
  value: v.exactOptional(finite),
  min: v.exactOptional(finite),
  max: v.exactOptional(finite),
  unit: v.nullable(shortText),
  dimension: v.picklist(dimensions),
  bound: v.picklist(bounds),
  per: v.exactOptional(shortText),
});

const period: Schema<Period> = v.object({
  text: shortText,
  from: v.exactOptional(shortText),
  to: v.exactOptional(shortText),
});

const subject: Schema<Subject> = v.object({
  text: shortText,
  entityId: v.exactOptional(idText),
});

const funding: Schema<Funding> = v.object({
  round: v.exactOptional(shortText),
  leads: v.exactOptional(many(subject, 100)),
  investors: v.exactOptional(many(subject, 100)),
});
const narrowing = {
  qualifiers: v.exactOptional(many(v.picklist(qualifierNames), qualifierNames.length)),
  claimant: v.exactOptional(shortText),
  funding: v.exactOptional(funding),
};

export const selector: Schema<Selector> = v.object({
  quote: v.object({
    type: v.literal('TextQuoteSelector'),
    exact: passageText,
    prefix: passageText,
    suffix: passageText,
  }),
  position: v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
});

export const claim: Schema<Claim> = v.object({
  start: offset,
  end: offset,
  subject,
  metric: shortText,
  metricId: v.exactOptional(idText),
  period: v.exactOptional(period),
  polarity,
  status,
  ...narrowing,
  confidence: portion,
});

/** What a page says with one of its figures. */
export const pageClaim: Schema<PageClaim> = v.object({
  claim,
  text: shortText,
  quantity,
  quote: passageText,
  selector,
});

/** What a page says of itself. */
export const pageSource: Schema<PageSource> = v.object({
  url: address,
  title: shortText,
  publisher: v.exactOptional(shortText),
  published: v.exactOptional(shortText),
  lang: v.exactOptional(shortText),
});

/** An entity's fields one by one, for schemas that add to them. */
export const entityEntries = {
  id: idText,
  kind: nameKind,
  subkind: v.exactOptional(subkind),
  names: v.object({
    en: v.exactOptional(shortText),
    hans: v.exactOptional(shortText),
    hant: v.exactOptional(shortText),
  }),
  aliases: many(shortText, 2_000),
  maker: v.exactOptional(idText),
  parent: v.exactOptional(idText),
  family: v.exactOptional(idText),
  country: v.exactOptional(shortText),
  place: v.exactOptional(shortText),
  tickers: v.exactOptional(many(shortText, 100)),
  source: shortText,
};

export const source: Schema<Source> = v.object({
  id: idText,
  url: address,
  title: shortText,
  publisher: v.exactOptional(shortText),
  published: v.exactOptional(shortText),
  accessed: v.union([v.literal(''), moment]),
  lang: v.exactOptional(shortText),
  attribution: v.exactOptional(passageText),
});

const echo: Schema<Echo> = v.object({
  sourceId: idText,
  quote: v.exactOptional(passageText),
  selector: v.exactOptional(selector),
  at: moment,
});

export const fact: Schema<Fact> = v.object({
  id: idText,
  subject,
  metric: shortText,
  metricId: v.exactOptional(idText),
  quantity: v.exactOptional(quantity),
  text: passageText,
  period: v.exactOptional(period),
  polarity,
  status,
  ...narrowing,
  confidence: portion,
  origin: v.picklist(['catalogue', 'page', 'hand']),
  sourceId: idText,
  quote: v.exactOptional(passageText),
  selector: v.exactOptional(selector),
  echoes: v.exactOptional(many(echo, 10_000)),
  confirmed: v.exactOptional(v.boolean()),
  createdAt: moment,
  updatedAt: moment,
});

const noteTarget: Schema<NoteTarget> = v.variant('type', [
  v.object({ type: v.literal('passage'), sourceId: idText, selector }),
  v.object({ type: v.literal('entity'), entityId: idText }),
  v.object({ type: v.literal('fact'), factId: idText }),
]);

export const tags = many(v.pipe(v.string(), v.maxLength(200)), 200);

export const note: Schema<Note> = v.object({
  id: idText,
  body: longText,
  tags,
  target: noteTarget,
  createdAt: moment,
  updatedAt: moment,
});
