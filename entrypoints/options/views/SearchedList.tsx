import { useState } from 'react';
import { BulkBar, ListView } from '../../../components/frame/ListView.tsx';
import type { View } from '../../../components/frame/views.ts';
import { useStrings } from '../../../components/locale.tsx';
import type { Column } from '../../../components/table/DataTable.tsx';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import type { Page, Scope, Store, Written } from '../../../lib/store/index.ts';
import { useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import { ExportMenu } from '../in-out/ExportMenu.tsx';
import { usePaged } from '../paged.ts';
import { useSelection } from '../selection.ts';
import { PagedTable } from './PagedTable.tsx';

interface SearchedListProps<T> {
  readonly view: View;
  readonly title: string;
  readonly searchLabel: string;
  /** The label of the button that deletes what is selected. */
  readonly deleteLabel: string;
  /** What to say where there is nothing at all; a search that finds nothing says so itself. */
  readonly empty: string;
  readonly columns: readonly Column<T>[];
  readonly nameOf: (row: T) => string;
  readonly load: (
    store: Store,
    stretch: { query: string; offset: number; limit: number },
  ) => Promise<Page<T>>;
  /** What of the selection is exported; without it nothing can be. */
  readonly scopeOf?: (ids: readonly string[]) => Scope;
  readonly remove: (store: Store, ids: readonly string[]) => Promise<Written<object>>;
}

/** A list that is searched and deleted from: by row, or by selection. */
export function SearchedList<T extends { readonly id: string }>(props: SearchedListProps<T>) {
  const { view, title, searchLabel, deleteLabel, empty, columns, nameOf, load } = props;
  const store = useStore();
  const o = useStrings(optionsStrings);
  const { go, outcome } = useCollection();
  const [query, setQuery] = useState('');
  const selection = useSelection();
  const rows = usePaged((from, at) => load(from, { query, ...at }), [query]);
  const remove = async (ids: readonly string[]) => {
    const done = o('deleted', { count: ids.length });
    if (await outcome.run(done, () => props.remove(store, ids))) selection.clear();
  };
  return (
    <ListView
      title={title}
      searchLabel={searchLabel}
      query={query}
      onQuery={setQuery}
      total={rows.total}
      bulk={
        <BulkBar count={selection.checked.size} onClear={selection.clear}>
          {props.scopeOf && (
            <ExportMenu scope={props.scopeOf([...selection.checked])} title={title} />
          )}
          <button type="button" className="danger" onClick={() => remove([...selection.checked])}>
            {deleteLabel}
          </button>
        </BulkBar>
      }
    >
      <PagedTable<T>
        label={title}
        rows={rows}
        columns={columns}
        empty={query ? o('nothingFound') : empty}
        nameOf={nameOf}
        selection={selection}
        onOpen={({ id }) => go({ view, id })}
        onDelete={({ id }) => remove([id])}
      />
    </ListView>
  );
}
