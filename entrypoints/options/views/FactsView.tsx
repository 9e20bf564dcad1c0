import { useMemo, useState } from 'react';
import { type FactTableRow, factColumns } from '../../../components/curation/fact-columns.tsx';
import { CheckField } from '../../../components/form/Field.tsx';
import { Icon } from '../../../components/glyph/Icon.tsx';
import { useLocale, useStrings } from '../../../components/locale.tsx';
import { curationStrings } from '../../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import { wordStrings } from '../../../lib/locale/strings/words.ts';
import type { SourcedFact } from '../../../lib/model/views.ts';
import {
  confirmFacts,
  deleteFacts,
  type FactSort,
  listDisputed,
  listFacts,
  type Page,
  placeOfFact,
  readNewestFacts,
  type Store,
} from '../../../lib/store/index.ts';
import { useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import { useContradicted } from '../contradictions.ts';
import { FactDetail } from './FactDetail.tsx';
import { type Asked, SearchedList } from './SearchedList.tsx';
import { ViewLayout } from './ViewLayout.tsx';

const SORTS: readonly FactSort[] = ['subject', 'metric', 'amount', 'period'];

/** Every fact: the reader's own, and on demand the catalogue's. */
export function FactsView() {
  const store = useStore();
  const t = useStrings(curationStrings);
  const o = useStrings(optionsStrings);
  const common = useStrings(wordStrings);
  const { route, go, outcome } = useCollection();
  const [own, setOwn] = useState(true);
  const [disputed, setDisputed] = useState(false);
  const confirm = (ids: readonly string[]) =>
    outcome.run(t('confirmed'), () => confirmFacts(store, ids, true));
  return (
    <ViewLayout detail={route.id !== undefined && <FactDetail key={route.id} id={route.id} />}>
      <SearchedList<FactTableRow>
        view="facts"
        title={o('facts')}
        searchLabel={o('searchFacts')}
        deleteLabel={common('delete')}
        empty={t(disputed ? 'noneDisputed' : 'noFacts')}
        useColumns={useFactColumns}
        nameOf={({ fact }) => `${fact.subject.text} ${fact.metric}`}
        filter={{ own, disputed }}
        load={(from, asked) => loadFacts(from, asked, { own, disputed })}
        readAhead={readNewestFacts}
        {...(own && !disputed && { placeOf: placeOfFact })}
        tools={
          <>
            <CheckField label={t('keptOnly')} checked={own} onChange={setOwn} />
            <CheckField label={t('disputedOnly')} checked={disputed} onChange={setDisputed} />
            <button type="button" onClick={() => go({ view: 'facts', id: 'new' })}>
              <Icon name="add" />
              {t('addFact')}
            </button>
          </>
        }
        bulk={(ids) => (
          <button type="button" onClick={() => confirm(ids)}>
            {t('confirm')}
          </button>
        )}
        actions={[
          { label: t('confirm'), icon: <Icon name="kept" />, run: ({ id }) => confirm([id]) },
        ]}
        scopeOf={(factIds) => ({ type: 'selection', factIds })}
        remove={deleteFacts}
      />
    </ViewLayout>
  );
}

function useFactColumns(rows: readonly FactTableRow[]) {
  const locale = useLocale();
  const contradicted = useContradicted(rows);
  return useMemo(() => factColumns(locale, contradicted), [locale, contradicted]);
}

async function loadFacts(
  store: Store,
  { sort: by, descending, ...asked }: Asked,
  { own, disputed }: { own: boolean; disputed: boolean },
): Promise<Page<FactTableRow>> {
  const withIds = (page: Page<SourcedFact>) => ({
    ...page,
    rows: page.rows.map((row) => ({ ...row, id: row.fact.id })),
  });
  if (disputed && asked.query.trim() === '') return withIds(await listDisputed(store, asked));
  const sort = SORTS.find((one) => one === by);
  const page = await listFacts(store, {
    ...asked,
    ...(!own && { origin: 'any' }),
    ...(sort && { sort, descending }),
  });
  return withIds(page);
}
