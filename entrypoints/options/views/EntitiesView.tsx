import { useState } from 'react';
import { entityColumns } from '../../../components/curation/entity-columns.tsx';
import { MergeDialog } from '../../../components/curation/MergeDialog.tsx';
import { CheckField } from '../../../components/form/Field.tsx';
import { BulkBar, ListView } from '../../../components/frame/ListView.tsx';
import { Icon } from '../../../components/glyph/Icon.tsx';
import { useLocale, useStrings } from '../../../components/locale.tsx';
import type { Sorting } from '../../../components/table/DataTable.tsx';
import { scriptOf } from '../../../lib/locale/index.ts';
import { curationStrings } from '../../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import { wordStrings } from '../../../lib/locale/strings/words.ts';
import { displayName, type Entity, type NameKind } from '../../../lib/model/entity.ts';
import { deleteEntities, listEntities, mergeEntities } from '../../../lib/store/index.ts';
import { useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import { ExportMenu } from '../in-out/ExportMenu.tsx';
import { useEntities } from '../linked.ts';
import { usePaged } from '../paged.ts';
import { useSelection } from '../selection.ts';
import { EntityDetail } from './EntityDetail.tsx';
import { PagedTable } from './PagedTable.tsx';
import { ViewLayout } from './ViewLayout.tsx';

const KINDS: readonly NameKind[] = ['company', 'organization', 'model'];

/** Every company, organization, model, product and chip. */
export function EntitiesView() {
  const store = useStore();
  const locale = useLocale();
  const t = useStrings(curationStrings);
  const o = useStrings(optionsStrings);
  const common = useStrings(wordStrings);
  const { route, go, outcome } = useCollection();
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<NameKind | ''>('');
  const [own, setOwn] = useState(false);
  const [merging, setMerging] = useState(false);
  const [sorting, setSorting] = useState<Sorting>({ by: 'name', descending: false });
  const selection = useSelection();
  const { descending } = sorting;
  const filter = { query, own, descending, ...(kind && { kind }) };
  const rows = usePaged(
    (from, at) => listEntities(from, { ...filter, ...at }),
    [query, kind, own, descending],
  );
  const makers = useEntities(
    Array.from({ length: 200 }, (_, i) => rows.rowAt(i)?.maker ?? rows.rowAt(i)?.parent),
  );
  const checked = useEntities([...selection.checked]);
  const remove = async (ids: readonly string[]) => {
    const done = o('deleted', { count: ids.length });
    if (await outcome.run(done, () => deleteEntities(store, ids))) selection.clear();
  };
  const merge = async (into: string) => {
    setMerging(false);
    const others = [...selection.checked].filter((id) => id !== into);
    const done = t('merged', { count: others.length });
    if (!(await outcome.run(done, () => mergeEntities(store, into, others)))) return;
    selection.clear();
    go({ view: 'entities', id: into });
  };
  return (
    <ViewLayout detail={route.id !== undefined && <EntityDetail key={route.id} id={route.id} />}>
      <ListView
        title={o('entities')}
        searchLabel={o('searchEntities')}
        query={query}
        onQuery={setQuery}
        total={rows.total}
        tools={
          <>
            <select
              aria-label={t('kind')}
              value={kind}
              onChange={(event) => setKind(KINDS.find((one) => one === event.target.value) ?? '')}
            >
              <option value="">{t('allKinds')}</option>
              {KINDS.map((one) => (
                <option key={one} value={one}>
                  {common(one)}
                </option>
              ))}
            </select>
            <CheckField label={t('ownOnly')} checked={own} onChange={setOwn} />
            <button type="button" onClick={() => go({ view: 'entities', id: 'new' })}>
              <Icon name="add" />
              {t('addEntity')}
            </button>
          </>
        }
        bulk={
          <BulkBar count={selection.checked.size} onClear={selection.clear}>
            <button
              type="button"
              disabled={selection.checked.size < 2}
              onClick={() => setMerging(true)}
            >
              {t('merge')}
            </button>
            <ExportMenu
              scope={{ type: 'selection', entityIds: [...selection.checked] }}
              title={o('entities')}
            />
            <button type="button" className="danger" onClick={() => remove([...selection.checked])}>
              {common('delete')}
            </button>
          </BulkBar>
        }
      >
        <PagedTable<Entity>
          label={o('entities')}
          rows={rows}
          columns={entityColumns(locale, makers)}
          {...(query === '' && { sorting, onSort: setSorting })}
          empty={query ? o('nothingFound') : t('noEntities')}
          nameOf={(entity) => displayName(entity, scriptOf(locale))}
          selection={selection}
          onOpen={({ id }) => go({ view: 'entities', id })}
          onDelete={({ id }) => remove([id])}
        />
      </ListView>
      {merging && (
        <MergeDialog
          entities={[...checked.values()]}
          onMerge={merge}
          onCancel={() => setMerging(false)}
        />
      )}
    </ViewLayout>
  );
}
