import type { EntityId } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { Quantity } from '../model/quantity.ts';

/** What the catalogue states of an entity; the keys double as `metricId` of the facts made of them. */
export type CatalogueMetric =
  | 'developer'
  | 'release-date'
  | 'parameters'
  | 'active-parameters'
  | 'context-window'
  | 'weights'
  | 'licence'
  | 'modalities'
  | 'field'
  | 'training-compute'
  | 'training-hardware'
  | 'country'
  | 'place'
  | 'ticker'
  | 'industry'
  | 'memory'
  | 'power';

/**
 * One fact as the catalogue files hold it: metric, value, key of its source, and how sure the source
 * is (0 to 1; left out for 0.9). Numbers are in base units: parameters, tokens, FLOP, bytes, watts.
 * A release date is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `weights` is `open` or `closed`; `developer`
 * is an entity id; the rest is text as in the source.
 */
export type CatalogueFact = readonly [
  metric: CatalogueMetric,
  value: string | number,
  source: string,
  confidence?: number,
];

/** The catalogue's facts by the entity they speak of. */
export type CatalogueFacts = Readonly<Record<EntityId, readonly CatalogueFact[]>>;

/** What a stored fact needs beyond the catalogue's own line. */
export interface FactFrame {
  readonly entityId: EntityId;
  /** The subject's display name. */
  readonly subject: string;
  /** ISO 8601, UTC: when the catalogue was taken in. */
  readonly at: string;
  /** The display name of an entity, for facts whose value is one. */
  readonly nameOf: (id: EntityId) => string;
}

const UNITS: Readonly<
  Partial<Record<CatalogueMetric, Pick<Quantity, 'unit' | 'dimension'> & { word: string }>>
> = {
  parameters: { unit: 'parameters', dimension: 'parameters', word: 'parameters' },
  'active-parameters': { unit: 'parameters', dimension: 'parameters', word: 'parameters' },
  'context-window': { unit: 'tokens', dimension: 'tokens', word: 'tokens' },
  'training-compute': { unit: 'FLOP', dimension: 'compute', word: 'FLOP' },
  memory: { unit: 'bytes', dimension: 'data-size', word: 'B' },
  power: { unit: 'W', dimension: 'power', word: 'W' },
};

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'K'],
];

/** The fact as the store keeps it. Its id is made of subject and metric, so an update replaces it. */
export function storedFact(fact: CatalogueFact, frame: FactFrame): Fact {
  const [metric, value, source, confidence = 0.9] = fact;
  const unit = UNITS[metric];
  return {
    id: `catalogue:${frame.entityId}:${metric}`,
    subject: { text: frame.subject, entityId: frame.entityId },
    metric: metric.replaceAll('-', ' '),
    metricId: metric,
    ...(unit &&
      typeof value === 'number' && {
        quantity: { value, unit: unit.unit, dimension: unit.dimension, bound: 'exact' },
      }),
    text: valueText(fact, frame),
    polarity: null,
    status: 'actual',
    confidence,
    origin: 'catalogue',
    sourceId: `catalogue:${source}`,
    createdAt: frame.at,
    updatedAt: frame.at,
  };
}

function valueText([metric, value]: CatalogueFact, { nameOf }: FactFrame): string {
  if (typeof value === 'string') return metric === 'developer' ? nameOf(value) : value;
  if (metric === 'training-compute') return `${value.toExponential().replace('e+', 'e')} FLOP`;
  if (metric === 'memory') return `${value / 1e9} GB`;
  if (metric === 'power') return `${value} W`;
  const [scale, letter] = SCALES.find(([size]) => value >= size) ?? [1, ''];
  return `${Number((value / scale).toPrecision(4))}${letter} ${UNITS[metric]?.word ?? ''}`.trim();
}
