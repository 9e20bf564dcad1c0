import { useMemo } from 'react';
import { publisherOf } from '../../../components/fact-text.ts';
import { useLocale, useStrings } from '../../../components/locale.tsx';
import type { Column } from '../../../components/table/DataTable.tsx';
import { type Locale, translator } from '../../../lib/locale/index.ts';
import { curationStrings } from '../../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import type { Source } from '../../../lib/model/source.ts';
import {
  deleteSources,
  deleteSourcesAlone,
  listSources,
  type Page,
  type SourceSort,
  type Store,
} from '../../../lib/store/index.ts';
import { useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import { type Asked, SearchedList } from './SearchedList.tsx';
import { SourceDetail } from './SourceDetail.tsx';
import { ViewLayout } from './ViewLayout.tsx';

const NEWEST = { by: 'accessed', descending: true } as const;
const SORTS: readonly SourceSort[] = ['accessed', 'title', 'publisher', 'published'];

function loadSources(
  store: Store,
  { sort: by, descending, ...rest }: Asked,
): Promise<Page<Source>> {
  const sort = SORTS.find((one) => one === by);
  return listSources(store, { ...rest, ...(sort && { sort, descending }) });
}

/** Every page something was kept from, and the catalogue's own sources. */
export function SourcesView() {
  const t = useStrings(curationStrings);
  const o = useStrings(optionsStrings);
  const { route } = useCollection();
  return (
    <ViewLayout detail={route.id !== undefined && <SourceDetail key={route.id} id={route.id} />}>
      <SearchedList<Source>
        view="sources"
        title={o('sources')}
        searchLabel={o('searchSources')}
        deleteLabel={t('deleteSource')}
        empty={t('noSources')}
        useColumns={useSourceColumns}
        nameOf={({ title }) => title}
        load={loadSources}
        sorted={NEWEST}
        bulk={(ids, clear) => <DeleteAlone ids={ids} onDeleted={clear} />}
        remove={deleteSources}
      />
    </ViewLayout>
  );
}

/** Deletes what is selected without what was kept from it. */
function DeleteAlone({ ids, onDeleted }: { ids: readonly string[]; onDeleted: () => void }) {
  const store = useStore();
  const { outcome } = useCollection();
  const t = useStrings(curationStrings);
  const o = useStrings(optionsStrings);
  const run = async () => {
    const done = o('deleted', { count: ids.length });
    if (await outcome.run(done, () => deleteSourcesAlone(store, ids))) onDeleted();
  };
  return (
    <button type="button" onClick={run}>
      {t('deleteSourceAlone')}
    </button>
  );
}

function useSourceColumns() {
  const locale = useLocale();
  return useMemo(() => sourceColumns(locale), [locale]);
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
      sort: 'title',
      track: 'minmax(160px, 3fr)',
      cell: (source) => source.title || source.url,
    },
    {
      id: 'publisher',
      heading: t('publisher'),
      sort: 'publisher',
      track: 'minmax(96px, 1fr)',
      cell: (source) => <span className="muted">{publisherOf(source)}</span>,
    },
    {
      id: 'published',
      heading: t('published'),
      sort: 'published',
      descends: true,
      track: '112px',
      cell: ({ published }) => date(published),
    },
    {
      id: 'accessed',
      heading: t('accessed'),
      sort: 'accessed',
      descends: true,
      track: '112px',
      cell: ({ accessed }) => date(accessed),
    },
  ];
}
