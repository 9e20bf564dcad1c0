import { useState } from 'react';
import { type FactTableRow, factColumns } from '../../../components/curation/fact-columns.tsx';
import { CheckField } from '../../../components/form/Field.tsx';
import { BulkBar, ListView } from '../../../components/frame/ListView.tsx';
import { Icon } from '../../../components/glyph/Icon.tsx';
import { useLocale, useStrings } from '../../../components/locale.tsx';
import type { Sorting } from '../../../components/table/DataTable.tsx';
import { curationStrings } from '../../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import { wordStrings } from '../../../lib/locale/strings/words.ts';
import { confirmFacts, deleteFacts, listFacts } from '../../../lib/store/index.ts';
import { useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import { useContradicted } from '../contradictions.ts';
import { ExportMenu } from '../in-out/ExportMenu.tsx';
import { usePaged } from '../paged.ts';
import { useSelection } from '../selection.ts';
import { FactDetail } from './FactDetail.tsx';
import { PagedTable } from './PagedTable.tsx';
import { ViewLayout } from './ViewLayout.tsx';

const SORTS: Readonly<Record<string, 'subject' | 'metric'>> = {
  subject: 'subject',
  metric: 'metric',
};

/** Every fact: the reader's own, and on demand the catalogue's. */
export function FactsView() {
  const store = useStore();
  const locale = useLocale();
  const t = useStrings(curationStrings);
  const o = useStrings(optionsStrings);
  const common = useStrings(wordStrings);
  const { route, go, outcome } = useCollection();
  const [query, setQuery] = useState('');
  const [own, setOwn] = useState(true);
  const [sorting, setSorting] = useState<Sorting>();
  const selection = useSelection();
  const rows = usePaged<FactTableRow>(
    async (from, at) => {
      const order = sorting && {
        sort: SORTS[sorting.by] ?? ('updated' as const),
        descending: sorting.descending,
      };
      const origin = own ? {} : ({ origin: 'any' } as const);
      const page = await listFacts(from, { query, ...origin, ...order, ...at });
      return { ...page, rows: page.rows.map((row) => ({ ...row, id: row.fact.id })) };
    },
    [query, own, sorting],
  );
  const contradicted = useContradicted(rows.rows);
  const remove = async (ids: readonly string[]) => {
    const done = o('deleted', { count: ids.length });
    if (await outcome.run(done, () => deleteFacts(store, ids))) selection.clear();
  };
  const confirm = (ids: readonly string[]) =>
    outcome.run(t('confirmed'), () => confirmFacts(store, ids, true));
  return (
    <ViewLayout detail={route.id !== undefined && <FactDetail key={route.id} id={route.id} />}>
      <ListView
        title={o('facts')}
        searchLabel={o('searchFacts')}
        query={query}
        onQuery={setQuery}
        total={rows.total}
        tools={
          <>
            <CheckField label={t('keptOnly')} checked={own} onChange={setOwn} />
            <button type="button" onClick={() => go({ view: 'facts', id: 'new' })}>
              <Icon name="add" />
              {t('addFact')}
            </button>
          </>
        }
        bulk={
          <BulkBar count={selection.checked.size} onClear={selection.clear}>
            <button type="button" onClick={() => confirm([...selection.checked])}>
              {t('confirm')}
            </button>
            <ExportMenu
              scope={{ type: 'selection', factIds: [...selection.checked] }}
              title={o('facts')}
            />
            <button type="button" className="danger" onClick={() => remove([...selection.checked])}>
              {common('delete')}
            </button>
          </BulkBar>
        }
      >
        <PagedTable<FactTableRow>
          label={o('facts')}
          rows={rows}
          columns={factColumns(locale, contradicted)}
          {...(query === '' && { sorting, onSort: setSorting })}
          empty={query ? o('nothingFound') : t('noFacts')}
          nameOf={({ fact }) => `${fact.subject.text} ${fact.metric}`}
          selection={selection}
          onOpen={({ id }) => go({ view: 'facts', id })}
          onDelete={({ id }) => remove([id])}
          actions={[
            { label: t('confirm'), icon: <Icon name="kept" />, run: ({ id }) => confirm([id]) },
          ]}
        />
      </ListView>
    </ViewLayout>
  );
}
