import type { CardView } from '../../components/card/props.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Entity } from '../../lib/model/entity.ts';
import type { Fact } from '../../lib/model/fact.ts';
import type { NameMention } from '../../lib/model/mention.ts';
import type { Quantity } from '../../lib/model/quantity.ts';
import type { PageClaim, SourcedFact } from '../../lib/model/views.ts';

const READ_AT = '2026-03-02T08:00:00Z';

const company: Entity = {
  id: 'northlight',
  kind: 'company',
  names: { en: 'Northlight', hans: '北光智能', hant: '北光智能科技' },
  aliases: ['Northlight AI'],
  country: 'CN',
  place: 'Hefei',
  tickers: ['000000.SZ'],
  source: 'hand',
};

const model: Entity = {
  id: 'aurora-3',
  kind: 'model',
  names: { en: 'Aurora 3', hans: '极光 3', hant: '極光 3' },
  aliases: [],
  maker: 'northlight',
  source: 'hand',
};

const money = (value: number): Quantity => ({
  value,
  unit: 'CNY',
  dimension: 'money',
  bound: 'exact',
});

function claimOf(over: Partial<Claim>, quantity: Quantity, text: string): PageClaim {
  const quote = `${text} …`;
  return {
    text,
    quantity,
    quote,
    claim: {
      start: quote.length * 10 + text.length,
      end: quote.length * 10 + text.length + 1,
      subject: { text: '北光智能', entityId: 'northlight' },
      metric: 'revenue',
      polarity: null,
      status: 'actual',
      confidence: 0.9,
      ...over,
    },
    selector: {
      quote: { type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 0, end: text.length },
    },
  };
}

function factOf(over: Partial<Fact>, publisher = 'Example Daily'): SourcedFact {
  return {
    fact: {
      id: `${over.metricId}-${over.text}`,
      subject: { text: '北光智能', entityId: 'northlight' },
      metric: over.metricId ?? '',
      text: '',
      polarity: null,
      status: 'actual',
      confidence: 1,
      origin: 'page',
      sourceId: 's1',
      createdAt: READ_AT,
      updatedAt: READ_AT,
      ...over,
    },
    source: {
      id: 's1',
      url: 'https://news.example/a',
      title: 'Northlight reports its first half',
      publisher,
      published: '2024-08-22',
      accessed: READ_AT,
    },
  };
}

const loss = claimOf(
  { metric: '扣非淨利', metricId: 'net-profit', polarity: 'loss', period: { text: '2024 H1' } },
  money(4.83e8),
  '4.83億元',
);
const keptLoss = factOf({
  metricId: 'net-profit',
  quantity: money(4e8),
  text: '4億元',
  polarity: 'loss',
  period: { text: '2024 Q1' },
});

function nameMention(over: Partial<NameMention>): NameMention {
  const text = over.text ?? '北光智能';
  return { start: 0, end: 4, text, folded: text, kind: 'company', confidence: 0.97, ...over };
}

const figure: CardView = {
  mention: {
    start: 0,
    end: 6,
    text: '4.83億元',
    folded: '4.83亿元',
    kind: 'figure',
    quantity: money(4.83e8),
    confidence: 0.95,
  },
  claims: [
    { claim: loss, kept: false, comparison: { verdict: 'contradicting', against: keptLoss } },
  ],
  pinned: false,
};

const companyView: CardView = {
  mention: nameMention({ entityId: 'northlight' }),
  entity: {
    entity: company,
    makes: [
      model,
      { ...model, id: 'a2', names: { en: 'Aurora 2' } },
      { ...model, id: 'a1', names: { en: 'Aurora' } },
    ],
    facts: [
      keptLoss,
      factOf({ metricId: 'employees', text: '1,200', origin: 'catalogue' }, 'Wikidata'),
    ],
    notes: [
      {
        id: 'n1',
        body: 'Guidance was cut twice this year; compare with the annual report.',
        tags: [],
        target: { type: 'entity', entityId: 'northlight' },
        createdAt: READ_AT,
        updatedAt: READ_AT,
      },
    ],
  },
  claims: [
    { claim: loss, kept: false, comparison: { verdict: 'contradicting', against: keptLoss } },
    {
      claim: claimOf(
        { metric: '政府采購佔比' },
        { min: 40, max: 50, unit: '%', dimension: 'share', bound: 'exact' },
        '四至五成',
      ),
      kept: true,
    },
    {
      claim: claimOf(
        { metricId: 'revenue', status: 'planned', period: { text: '2025' } },
        { ...money(3e10), bound: 'over' },
        '逾300億元',
      ),
      kept: false,
    },
  ],
  pinned: true,
};

const modelView: CardView = {
  mention: nameMention({ text: 'Aurora 3', kind: 'model', entityId: 'aurora-3' }),
  entity: {
    entity: model,
    maker: company,
    makes: [],
    facts: [
      factOf({ metricId: 'release-date', text: '2025-11-04', origin: 'catalogue' }),
      factOf({
        metricId: 'parameters',
        quantity: { value: 6.71e11, unit: 'parameters', dimension: 'parameters', bound: 'exact' },
        origin: 'catalogue',
      }),
      factOf({
        metricId: 'context-window',
        quantity: { value: 131072, unit: 'tokens', dimension: 'tokens', bound: 'exact' },
        origin: 'catalogue',
      }),
      factOf({
        metricId: 'price-input',
        quantity: {
          value: 0.27,
          unit: 'USD',
          dimension: 'money',
          bound: 'exact',
          per: '1e6 tokens',
        },
        origin: 'catalogue',
      }),
      factOf({ metricId: 'licence', text: 'Apache-2.0', origin: 'catalogue' }),
    ],
    notes: [],
  },
  claims: [],
  pinned: false,
};

/** One card of every sort, by the name its preview is labelled with. */
export const SAMPLES: Readonly<Record<string, CardView>> = {
  company: companyView,
  figure,
  model: modelView,
  organization: {
    mention: nameMention({ text: '信息技术标准院', kind: 'organization', entityId: 'o1' }),
    entity: {
      entity: { ...company, id: 'o1', kind: 'organization', names: { hans: '信息技术标准院' } },
      makes: [],
      facts: [],
      notes: [],
    },
    claims: [],
    pinned: false,
  },
  chip: {
    ...modelView,
    mention: nameMention({ text: 'NL-900', kind: 'model', subkind: 'chip' }),
    entity: null,
    claims: [],
  },
  loading: { mention: nameMention({ text: 'Northlight' }), claims: [], pinned: false },
  date: {
    mention: {
      start: 0,
      end: 4,
      text: '去年7月',
      folded: '去年7月',
      kind: 'date',
      from: '2025-07-01',
      to: '2025-07-31',
      confidence: 0.9,
    },
    claims: [],
    pinned: false,
  },
  undo: { ...figure, undo: { label: 'Kept.', undoId: 'u1' } },
  error: { ...figure, error: 'The disk is full, so nothing was saved.' },
};
