import { type ReactNode, useState } from 'react';
import { BulkBar, ListView } from '../../../components/frame/ListView.tsx';
import type { View } from '../../../components/frame/views.ts';
import { useStrings } from '../../../components/locale.tsx';
import type { Column, RowAction, Sorting } from '../../../components/table/DataTable.tsx';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import type { Page, Scope, Store, Written } from '../../../lib/store/index.ts';
import { useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import { ExportMenu } from '../in-out/ExportMenu.tsx';
import { type Stretch, usePaged, useReadAhead } from '../paged.ts';
import { useSelection } from '../selection.ts';
import { PagedTable } from './PagedTable.tsx';

/** What of a list is asked for. */
export interface Asked extends Stretch {
  readonly query: string;
  /** Undefined for the order the list has of itself. */
  readonly sort: string | undefined;
  readonly descending: boolean;
}

interface SearchedListProps<T> {
  readonly view: View;
  readonly title: string;
  readonly searchLabel: string;
  /** The label of the button that deletes what is selected. */
  readonly deleteLabel: string;
  /** What to say where there is nothing at all; a search that finds nothing says so itself. */
  readonly empty: string;
  /** A hook: the columns for what is read; the same ones as long as nothing of them changes. */
  readonly useColumns: (rows: readonly T[]) => readonly Column<T>[];
  readonly nameOf: (row: T) => string;
  /** The filters that are set; the list is read anew with them. */
  readonly filter?: unknown;
  readonly load: (store: Store, asked: Asked) => Promise<Page<T>>;
  /** What of a long list is read ahead, for the first search of it. Must stay the same. */
  readonly readAhead?: (store: Store) => Promise<unknown>;
  /** Where a row stands in the list as it opens, for a link that leads to it; -1 where it does not. */
  readonly placeOf?: (store: Store, id: string) => Promise<number>;
  /** How the list is sorted at first, where a column says so. */
  readonly sorted?: Sorting;
  readonly tools?: ReactNode;
  /** What can be done with what is selected, beside exporting and deleting it. */
  readonly bulk?: (ids: readonly string[], clear: () => void) => ReactNode;
  readonly actions?: readonly RowAction<T>[];
  /** What of the selection is exported; without it nothing can be. */
  readonly scopeOf?: (ids: readonly string[]) => Scope;
  readonly remove: (store: Store, ids: readonly string[]) => Promise<Written<object>>;
}

/** A list that is searched, sorted and deleted from: by row, or by selection. */
export function SearchedList<T extends { readonly id: string }>(props: SearchedListProps<T>) {
  const { view, title, searchLabel, deleteLabel, empty, nameOf, load, filter, useColumns } = props;
  const store = useStore();
  const o = useStrings(optionsStrings);
  const { route, go, outcome } = useCollection();
  const [query, setQuery] = useState('');
  const [sorting, setSorting] = useState(props.sorted);
  const selection = useSelection();
  const { by: sort, descending = false } = sorting ?? {};
  const rows = usePaged(
    (from, at) => load(from, { query, sort, descending, ...at }),
    [query, filter, sorting],
  );
  useReadAhead(props.readAhead, rows.total);
  const columns = useColumns(rows.rows);
  const isNarrow = route.id !== undefined;
  const remove = async (ids: readonly string[]) => {
    const done = o('deleted', { count: ids.length });
    if (await outcome.run(done, () => props.remove(store, ids))) selection.clear();
  };
  const ids = [...selection.checked];
  const sortable = query === '' && columns.some((column) => column.sort !== undefined);
  const isAsOpened = query === '' && sorting === props.sorted;
  return (
    <ListView
      title={title}
      searchLabel={searchLabel}
      query={query}
      onQuery={setQuery}
      total={rows.total}
      tools={props.tools}
      bulk={
        <BulkBar count={ids.length} onClear={selection.clear}>
          {props.bulk?.(ids, selection.clear)}
          {props.scopeOf && <ExportMenu scope={props.scopeOf(ids)} title={title} />}
          <button type="button" className="danger" onClick={() => remove(ids)}>
            {deleteLabel}
          </button>
        </BulkBar>
      }
    >
      <PagedTable<T>
        label={title}
        rows={rows}
        columns={columns}
        isNarrow={isNarrow}
        empty={query ? o('nothingFound') : empty}
        nameOf={nameOf}
        selection={selection}
        {...(sortable && { sorting, onSort: setSorting })}
        {...(isAsOpened && props.placeOf && { placeOf: props.placeOf })}
        {...(props.actions && { actions: props.actions })}
        onOpen={({ id }) => go({ view, id })}
        onDelete={({ id }) => remove([id])}
      />
    </ListView>
  );
}
