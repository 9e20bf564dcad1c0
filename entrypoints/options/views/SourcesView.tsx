import { useState } from 'react';
import { publisherOf } from '../../../components/fact-text.ts';
import { BulkBar, ListView } from '../../../components/frame/ListView.tsx';
import { useLocale, useStrings } from '../../../components/locale.tsx';
import type { Column } from '../../../components/table/DataTable.tsx';
import { type Locale, translator } from '../../../lib/locale/index.ts';
import { curationStrings } from '../../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import type { Source } from '../../../lib/model/source.ts';
import { deleteSources, listSources } from '../../../lib/store/index.ts';
import { useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import { usePaged } from '../paged.ts';
import { useSelection } from '../selection.ts';
import { PagedTable } from './PagedTable.tsx';
import { SourceDetail } from './SourceDetail.tsx';
import { ViewLayout } from './ViewLayout.tsx';

/** Every page something was kept from, and the catalogue's own sources. */
export function SourcesView() {
  const store = useStore();
  const locale = useLocale();
  const t = useStrings(curationStrings);
  const o = useStrings(optionsStrings);
  const { route, go, outcome } = useCollection();
  const [query, setQuery] = useState('');
  const selection = useSelection();
  const rows = usePaged((from, at) => listSources(from, { query, ...at }), [query]);
  const remove = async (ids: readonly string[]) => {
    const done = o('deleted', { count: ids.length });
    if (await outcome.run(done, () => deleteSources(store, ids))) selection.clear();
  };
  return (
    <ViewLayout detail={route.id !== undefined && <SourceDetail key={route.id} id={route.id} />}>
      <ListView
        title={o('sources')}
        searchLabel={o('searchSources')}
        query={query}
        onQuery={setQuery}
        total={rows.total}
        bulk={
          <BulkBar count={selection.checked.size} onClear={selection.clear}>
            <button type="button" className="danger" onClick={() => remove([...selection.checked])}>
              {t('deleteSource')}
            </button>
          </BulkBar>
        }
      >
        <PagedTable<Source>
          label={o('sources')}
          rows={rows}
          columns={sourceColumns(locale)}
          empty={query ? o('nothingFound') : t('noSources')}
          nameOf={({ title }) => title}
          selection={selection}
          onOpen={({ id }) => go({ view: 'sources', id })}
          onDelete={({ id }) => remove([id])}
        />
      </ListView>
    </ViewLayout>
  );
}

function sourceColumns(locale: Locale): Column<Source>[] {
  const t = translator(curationStrings, locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const date = (iso: string | undefined) => {
    const time = Date.parse(iso ?? '');
    return <span className="muted">{Number.isNaN(time) ? '' : day.format(time)}</span>;
  };
  return [
    {
      id: 'title',
      heading: t('titleColumn'),
      track: 'minmax(160px, 3fr)',
      cell: (source) => source.title || source.url,
    },
    {
      id: 'publisher',
      heading: t('publisher'),
      track: 'minmax(96px, 1fr)',
      cell: (source) => <span className="muted">{publisherOf(source)}</span>,
    },
    {
      id: 'published',
      heading: t('published'),
      track: '112px',
      cell: ({ published }) => date(published),
    },
    {
      id: 'accessed',
      heading: t('accessed'),
      track: '112px',
      cell: ({ accessed }) => date(accessed),
    },
  ];
}
