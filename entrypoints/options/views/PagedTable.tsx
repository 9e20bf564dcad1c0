import { useEffect, useMemo, useRef, useState } from 'react';
import { Icon } from '../../../components/glyph/Icon.tsx';
import { useStrings } from '../../../components/locale.tsx';
import {
  type Column,
  DataTable,
  type RowAction,
  type Sorting,
} from '../../../components/table/DataTable.tsx';
import { errorStrings } from '../../../lib/locale/strings/errors.ts';
import { wordStrings } from '../../../lib/locale/strings/words.ts';
import type { Store } from '../../../lib/store/index.ts';
import { useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import type { PagedRows } from '../paged.ts';
import type { useSelection } from '../selection.ts';

interface PagedTableProps<T> {
  readonly label: string;
  readonly rows: PagedRows<T>;
  readonly columns: readonly Column<T>[];
  /** Whether the minor columns have no room. */
  readonly isNarrow: boolean;
  /** One sentence that says what to do where there is nothing. */
  readonly empty: string;
  readonly nameOf: (row: T) => string;
  readonly selection: ReturnType<typeof useSelection>;
  readonly sorting?: Sorting | undefined;
  readonly onSort?: (sorting: Sorting) => void;
  readonly placeOf?: (store: Store, id: string) => Promise<number>;
  readonly onOpen: (row: T) => void;
  readonly onDelete: (row: T) => void;
  readonly actions?: readonly RowAction<T>[];
}

/** A table over rows that are read as they come into view; or why there is none. */
export function PagedTable<T extends { readonly id: string }>(props: PagedTableProps<T>) {
  const { rows, empty, selection, isNarrow, placeOf, actions = [], ...table } = props;
  const { route } = useCollection();
  const common = useStrings(wordStrings);
  const errors = useStrings(errorStrings);
  const [active, setActive] = useState(0);
  const openIndex = usePlace(rows, route.id, placeOf);
  const columns = useMemo(
    () => props.columns.filter(({ minor }) => !(minor && isNarrow)),
    [props.columns, isNarrow],
  );
  if (rows.error) {
    return (
      <p className="empty error" role="alert">
        {errors(rows.error)}
      </p>
    );
  }
  if (rows.total === undefined) return <p className="empty">{common('loading')}</p>;
  if (rows.total === 0) {
    return (
      <p className="empty" aria-busy={rows.busy}>
        {empty}
      </p>
    );
  }
  const remove = { label: common('delete'), icon: <Icon name="remove" />, run: props.onDelete };
  return (
    <DataTable<T>
      {...table}
      columns={columns}
      keyOf={({ id }) => id}
      total={rows.total}
      rowAt={rows.rowAt}
      onView={rows.onView}
      busy={rows.busy}
      listKey={rows.listKey}
      openKey={route.id}
      openIndex={openIndex}
      active={active}
      onActive={setActive}
      actions={[...actions, remove]}
      checked={selection.checked}
      onCheck={({ id }) => selection.toggle(id)}
    />
  );
}

/** Where the open row stands, once a link has led to a row that is out of sight. */
function usePlace<T extends { readonly id: string }>(
  { rows, total }: PagedRows<T>,
  id: string | undefined,
  placeOf: PagedTableProps<T>['placeOf'],
): number | undefined {
  const store = useStore();
  const [place, setPlace] = useState<number>();
  const hasArrived = useRef(false);
  const isRead = total !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row is looked for when it is opened.
  useEffect(() => {
    if (!isRead) return;
    const arrives = !hasArrived.current;
    hasArrived.current = true;
    const at = rows.findIndex((row) => row.id === id);
    // What was pressed is in sight; what the address of the page led to may be further down.
    if (at >= 0 && arrives) setPlace(at);
    if (at >= 0 || id === undefined || !placeOf) return;
    let stale = false;
    placeOf(store, id).then(
      (at) => !stale && at >= 0 && setPlace(at),
      // It is open beside the list all the same.
      () => {},
    );
    return () => {
      stale = true;
    };
  }, [store, id, isRead]);
  return place;
}
