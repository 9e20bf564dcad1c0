import type { Subject } from '../model/claim.ts';
import type { Fact } from '../model/fact.ts';
import { type Column, csv } from './csv.ts';
import type { ExportFormat } from './format.ts';
import { type Lookup, lookUp } from './lookup.ts';

/** Facts as a table: one a row, numbers in base units, with the earliest source. */
export const factsCsv = {
  id: 'csv-facts',
  ending: '-facts.csv',
  mime: 'text/csv',
  tables: ['facts'],
  write: (collection, { script }) => csv(collection.facts, columns(lookUp(collection, script))),
} as const satisfies ExportFormat;

function columns({ source, subject }: Lookup): readonly Column<Fact>[] {
  return [
    ['id', (fact) => fact.id],
    ['subject', subject],
    ['subject_id', (fact) => fact.subject.entityId],
    ['subject_as_written', (fact) => fact.subject.text],
    ['metric', (fact) => fact.metric],
    ['metric_id', (fact) => fact.metricId],
    ['value', (fact) => fact.quantity?.value],
    ['min', (fact) => fact.quantity?.min],
    ['max', (fact) => fact.quantity?.max],
    ['unit', (fact) => fact.quantity?.unit ?? undefined],
    ['per', (fact) => fact.quantity?.per],
    ['dimension', (fact) => fact.quantity?.dimension],
    ['bound', (fact) => fact.quantity?.bound],
    ['text', (fact) => fact.text],
    ['period', (fact) => fact.period?.text],
    ['from', (fact) => fact.period?.from],
    ['to', (fact) => fact.period?.to],
    ['polarity', (fact) => fact.polarity ?? undefined],
    ['status', (fact) => fact.status],
    ['qualifiers', (fact) => fact.qualifiers?.join(' ')],
    ['claimant', (fact) => fact.claimant],
    ['round', (fact) => fact.funding?.round],
    ['leads', (fact) => named(fact.funding?.leads)],
    ['investors', (fact) => named(fact.funding?.investors)],
    ['confidence', (fact) => fact.confidence],
    ['origin', (fact) => fact.origin],
    ['confirmed', (fact) => (fact.confirmed ? 'yes' : '')],
    ['quote', (fact) => fact.quote],
    ['source_title', (fact) => source(fact.sourceId)?.title],
    ['source_url', (fact) => source(fact.sourceId)?.url],
    ['publisher', (fact) => source(fact.sourceId)?.publisher],
    ['published', (fact) => source(fact.sourceId)?.published],
    ['accessed', (fact) => source(fact.sourceId)?.accessed],
    ['also_in', (fact) => alsoIn(fact, source)],
    ['sources', (fact) => 1 + (fact.echoes?.length ?? 0)],
    ['created', (fact) => fact.createdAt],
    ['updated', (fact) => fact.updatedAt],
  ];
}

/** Names, one a line. */
function named(side: readonly Subject[] | undefined): string | undefined {
  return side?.map(({ text }) => text).join('\n');
}

/** Where else it was read, an address or a title a line. */
function alsoIn({ echoes = [] }: Fact, source: Lookup['source']): string {
  const told = echoes.map(({ sourceId }) => source(sourceId));
  return told.flatMap((one) => one?.url || one?.title || []).join('\n');
}
