import { type Locale, translator } from '../../lib/locale/index.ts';
import { curationStrings } from '../../lib/locale/strings/curation.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import type { SourcedFact } from '../../lib/model/views.ts';
import { periodText } from '../date-text.ts';
import { factValue, metricText, publisherOf } from '../fact-text.ts';
import { Icon } from '../glyph/Icon.tsx';
import type { Column } from '../table/DataTable.tsx';

/** A row of the table of facts. */
export interface FactTableRow extends SourcedFact {
  readonly id: string;
}

/** The order that the store knows a column by. */
const SORTS: Readonly<Record<string, string>> = {
  subject: 'subject',
  metric: 'metric',
  value: 'amount',
  period: 'period',
};

/** What the table of facts shows of each; `contradicted` are the ids of those that others contradict. */
export function factColumns(
  locale: Locale,
  contradicted: ReadonlySet<string>,
): Column<FactTableRow>[] {
  const t = translator(curationStrings, locale);
  const common = translator(wordStrings, locale);
  const columns: [keyof typeof curationStrings, string, Column<FactTableRow>['cell']][] = [
    ['subject', 'minmax(96px, 2fr)', ({ fact }) => fact.subject.text],
    ['metric', 'minmax(96px, 2fr)', ({ fact }) => metricText(fact, locale)],
    [
      'value',
      'minmax(96px, 1.5fr)',
      ({ fact }) => (
        <>
          {contradicted.has(fact.id) && <Differs label={t('differing')} />}
          {factValue(fact, locale)}
        </>
      ),
    ],
    [
      'period',
      'minmax(72px, 1fr)',
      ({ fact }) => <span className="muted">{periodText(fact.period, locale)}</span>,
    ],
    [
      'status',
      '72px',
      ({ fact }) => (
        <span className="muted">{fact.status !== 'actual' && common(fact.status)}</span>
      ),
    ],
    [
      'page',
      'minmax(72px, 1.5fr)',
      ({ source }) => <span className="muted">{publisherOf(source)}</span>,
    ],
    ['checked', '56px', ({ fact }) => fact.confirmed && <CheckedMark label={t('checked')} />],
  ];
  return columns.map(([id, track, cell]) => ({
    id,
    heading: id === 'page' ? t('titleOfSource') : t(id as 'subject'),
    track,
    cell,
    ...(id === 'value' && { numeric: true }),
    ...(SORTS[id] !== undefined && { sort: SORTS[id] }),
    ...(id === 'period' && { descends: true }),
    ...((id === 'page' || id === 'status') && { minor: true }),
  }));
}

function Differs({ label }: { readonly label: string }) {
  return (
    <span className="differs" title={label}>
      <Icon name="warning" />
      <span className="visually-hidden">{label}</span>
    </span>
  );
}

function CheckedMark({ label }: { readonly label: string }) {
  return (
    <>
      <Icon name="kept" />
      <span className="visually-hidden">{label}</span>
    </>
  );
}
