import fc from 'fast-check';
import { type Collection, EMPTY_COLLECTION, type KeptEntity } from '../../lib/model/collection.ts';
import type { Fact } from '../../lib/model/fact.ts';
import type { Note } from '../../lib/model/note.ts';
import type { Source } from '../../lib/model/source.ts';

const at = '2026-03-01T09:00:00.000Z';

/** A small collection: one company, one fact told twice, a note on each kind of thing. */
export const sample: Collection = {
  ...EMPTY_COLLECTION,
  sources: [
    {
      id: 's1',
      url: 'https://news.example/ark_(lab)',
      title: 'Ark | raises *money*',
      publisher: 'The Example',
      published: '2026-02-01',
      accessed: at,
    },
    { id: 's2', url: 'https://other.example/a', title: '=cmd|calc', accessed: at },
  ],
  entities: [
    {
      id: 'e1',
      kind: 'company',
      names: { en: 'Ark Labs', hant: '方舟實驗室' },
      aliases: ['Ark', '-Ark-'],
      source: 'hand',
      origin: 'hand',
      createdAt: at,
      updatedAt: at,
    },
  ],
  facts: [
    {
      id: 'f1',
      subject: { text: 'Ark', entityId: 'e1' },
      metric: 'net profit',
      metricId: 'net-profit',
      quantity: { value: 1.5e8, unit: 'USD', dimension: 'money', bound: 'over' },
      text: 'over $150 million',
      period: { text: '2025', from: '2025-01-01', to: '2025-12-31' },
      polarity: 'loss',
      status: 'planned',
      qualifiers: ['year-on-year', 'adjusted'],
      claimant: '<b>Ark</b> & others',
      confidence: 0.9,
      origin: 'page',
      sourceId: 's1',
      quote: 'Ark expects to lose <b>over</b> $150 million.',
      echoes: [{ sourceId: 's2', at }],
      createdAt: at,
      updatedAt: at,
    },
  ],
  notes: [
    {
      id: 'n1',
      body: 'Compare with **last year**.',
      tags: ['to check'],
      target: {
        type: 'passage',
        sourceId: 's1',
        selector: {
          quote: { type: 'TextQuoteSelector', exact: '+1 said\nArk', prefix: '', suffix: '' },
          position: { type: 'TextPositionSelector', start: 42, end: 53 },
        },
      },
      createdAt: at,
      updatedAt: at,
    },
    {
      id: 'n2',
      body: 'Founded when?',
      tags: [],
      target: { type: 'entity', entityId: 'e1' },
      createdAt: at,
      updatedAt: at,
    },
    {
      id: 'n3',
      body: '',
      tags: [],
      target: { type: 'fact', factId: 'f1' },
      createdAt: at,
      updatedAt: at,
    },
  ],
};

/** Emoji, bidi marks, controls, lone surrogates, markup, formulas: whatever a page may hold. */
export const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('\ud800', '\udfff', '\u202e', '\u0000', '\t', '"', ',', '\r\n'),
  }),
  fc.constantFrom(
    '=1+1',
    "'=1+1",
    "''@x",
    '-5',
    '+ 1',
    '[a](javascript:x)',
    '<img src=x>',
    '💡',
    '經(jīng)濟',
  ),
);

const filled = oddText.filter((text) => text.length > 0);
const time = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

function rows<T>(prefix: string, row: fc.Arbitrary<Omit<T, 'id'>>): fc.Arbitrary<T[]> {
  return fc
    .array(row, { maxLength: 5 })
    .map((list) => list.map((entry, i) => ({ id: `${prefix}${i}`, ...entry }) as T));
}

const source = (n: number) => fc.integer({ min: 0, max: n }).map((i) => `s${i}`);

/** Any collection whose facts and notes hang together. */
export const collections: fc.Arbitrary<Collection> = fc
  .record({
    sources: rows<Source>(
      's',
      fc.record({ url: fc.constant(''), title: oddText, accessed: time, publisher: oddText }),
    ),
    entities: rows<KeptEntity>(
      'e',
      fc.record({
        kind: fc.constantFrom('company' as const, 'model' as const),
        names: fc.record({ en: filled, hant: oddText }, { requiredKeys: ['en'] }),
        aliases: fc.uniqueArray(oddText, { maxLength: 3 }),
        source: fc.constant('hand'),
        origin: fc.constantFrom('hand' as const, 'page' as const),
        createdAt: time,
        updatedAt: time,
      }),
    ),
    facts: rows<Fact>(
      'f',
      fc.record(
        {
          subject: fc.record({ text: oddText }),
          metric: oddText,
          quantity: fc.record({
            value: number,
            unit: fc.option(oddText),
            dimension: fc.constant('money' as const),
            bound: fc.constant('exact' as const),
          }),
          text: oddText,
          polarity: fc.constantFrom(null, 'loss' as const),
          status: fc.constant('actual' as const),
          qualifiers: fc.constant(['total' as const, 'cumulative' as const]),
          claimant: filled,
          funding: fc.record({ round: filled, leads: fc.constant([{ text: '<i>Lead</i> & Co' }]) }),
          confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
          origin: fc.constant('page' as const),
          sourceId: source(4),
          quote: oddText,
          createdAt: time,
          updatedAt: time,
        },
        {
          requiredKeys: [
            'subject',
            'metric',
            'text',
            'polarity',
            'status',
            'confidence',
            'origin',
            'sourceId',
            'createdAt',
            'updatedAt',
          ],
        },
      ),
    ),
    notes: rows<Note>(
      'n',
      fc.record({
        body: oddText,
        tags: fc.uniqueArray(oddText, { maxLength: 2 }),
        target: fc.record({ type: fc.constant('entity' as const), entityId: fc.constant('e0') }),
        createdAt: time,
        updatedAt: time,
      }),
    ),
  })
  .map(({ sources, ...rest }) => ({
    ...EMPTY_COLLECTION,
    ...rest,
    sources: sources.map((row, i) => ({ ...row, url: i % 2 ? `https://x.example/${i}` : '' })),
  }));

/** As a file holds it: UTF-8 knows no halves of a character, and a name stands on one line. */
export function wellFormed(collection: Collection): Collection {
  const whole: Collection = JSON.parse(JSON.stringify(collection), (_, value) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  );
  const entities = whole.entities.map((row) => ({
    ...row,
    aliases: [...new Set(row.aliases.map((alias) => alias.replace(/\s+/g, ' ')).filter(Boolean))],
  }));
  return { ...whole, entities };
}
