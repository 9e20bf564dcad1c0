import { useMemo, useState } from 'react';
import {
  type EntityTableRow,
  entityColumns,
} from '../../../components/curation/entity-columns.tsx';
import { CheckField } from '../../../components/form/Field.tsx';
import { Icon } from '../../../components/glyph/Icon.tsx';
import { useLocale, useStrings } from '../../../components/locale.tsx';
import { scriptOf } from '../../../lib/locale/index.ts';
import { curationStrings } from '../../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import { wordStrings } from '../../../lib/locale/strings/words.ts';
import { displayName, type NameKind, type Script } from '../../../lib/model/entity.ts';
import {
  deleteEntities,
  type EntitySort,
  getEntities,
  listEntities,
  type Page,
  placeOfEntity,
  type Store,
  talliesOf,
} from '../../../lib/store/index.ts';
import { useCollection } from '../context.ts';
import { EntitiesBulk } from './EntitiesBulk.tsx';
import { EntityDetail } from './EntityDetail.tsx';
import { type Asked, SearchedList } from './SearchedList.tsx';
import { ViewLayout } from './ViewLayout.tsx';

const KINDS: readonly NameKind[] = ['company', 'organization', 'model'];
const BY_NAME = { by: 'name', descending: false } as const;
const SORTS: readonly EntitySort[] = ['name', 'kind', 'aliases', 'maker', 'facts', 'notes', 'seen'];

interface Filter {
  readonly kind: NameKind | '';
  readonly own: boolean;
}

/** Every company, organization, model, product and chip. */
export function EntitiesView() {
  const script = scriptOf(useLocale());
  const t = useStrings(curationStrings);
  const o = useStrings(optionsStrings);
  const common = useStrings(wordStrings);
  const { route } = useCollection();
  const [filter, setFilter] = useState<Filter>({ kind: '', own: false });
  const isWhole = filter.kind === '' && !filter.own;
  return (
    <ViewLayout detail={route.id !== undefined && <EntityDetail key={route.id} id={route.id} />}>
      <SearchedList<EntityTableRow>
        view="entities"
        title={o('entities')}
        searchLabel={o('searchEntities')}
        deleteLabel={common('delete')}
        empty={t('noEntities')}
        sorted={BY_NAME}
        useColumns={useEntityColumns}
        nameOf={(entity) => displayName(entity, script)}
        filter={{ ...filter, script }}
        load={(store, asked) => loadEntities(store, asked, { ...filter, script })}
        {...(isWhole && { placeOf: (store, id) => placeOfEntity(store, id, script) })}
        tools={<Tools filter={filter} onFilter={setFilter} />}
        bulk={(ids, clear) => <EntitiesBulk ids={ids} onMerged={clear} />}
        scopeOf={(entityIds) => ({ type: 'selection', entityIds })}
        remove={deleteEntities}
      />
    </ViewLayout>
  );
}

function useEntityColumns() {
  const locale = useLocale();
  return useMemo(() => entityColumns(locale), [locale]);
}

/** The entities with what hangs on each, and what each hangs on. */
async function loadEntities(
  store: Store,
  { sort: by, ...asked }: Asked,
  { kind, own, script }: Filter & { readonly script: Script },
): Promise<Page<EntityTableRow>> {
  const sort = SORTS.find((one) => one === by) ?? 'name';
  const page = await listEntities(store, { ...asked, own, sort, script, ...(kind && { kind }) });
  const linkOf = (row: { maker?: string; parent?: string }) => row.maker ?? row.parent ?? '';
  const [tallies, links] = await Promise.all([
    talliesOf(
      store,
      page.rows.map(({ id }) => id),
    ),
    getEntities(store, page.rows.map(linkOf).filter(Boolean)),
  ]);
  const none = { facts: 0, notes: 0, seen: '' };
  const rows = page.rows.map((row, i) => {
    const { facts, notes, seen } = tallies[i] ?? none;
    const last = row.lastSeen !== undefined && row.lastSeen > seen ? row.lastSeen : seen;
    return { ...row, link: links.get(linkOf(row)), facts, notes, seen: last };
  });
  return { rows, total: page.total };
}

interface ToolsProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

function Tools({ filter, onFilter }: ToolsProps) {
  const t = useStrings(curationStrings);
  const common = useStrings(wordStrings);
  const { go } = useCollection();
  return (
    <>
      <select
        aria-label={t('kind')}
        value={filter.kind}
        onChange={(event) => {
          onFilter({ ...filter, kind: KINDS.find((one) => one === event.target.value) ?? '' });
        }}
      >
        <option value="">{t('allKinds')}</option>
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {common(one)}
          </option>
        ))}
      </select>
      <CheckField
        label={t('ownOnly')}
        checked={filter.own}
        onChange={(own) => onFilter({ ...filter, own })}
      />
      <button type="button" onClick={() => go({ view: 'entities', id: 'new' })}>
        <Icon name="add" />
        {t('addEntity')}
      </button>
    </>
  );
}
