import { useState } from 'react';
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
import { useCollection } from '../context.ts';
import type { PagedRows } from '../paged.ts';
import type { useSelection } from '../selection.ts';

interface PagedTableProps<T> {
  readonly label: string;
  readonly rows: PagedRows<T>;
  readonly columns: readonly Column<T>[];
  /** One sentence that says what to do where there is nothing. */
  readonly empty: string;
  readonly nameOf: (row: T) => string;
  readonly keyOf?: (row: T) => string;
  readonly selection?: ReturnType<typeof useSelection>;
  readonly sorting?: Sorting | undefined;
  readonly onSort?: (sorting: Sorting) => void;
  readonly onOpen: (row: T) => void;
  readonly onDelete: (row: T) => void;
  readonly actions?: readonly RowAction<T>[];
}

/** A table over rows that are read as they come into view; or why there is none. */
export function PagedTable<T extends { readonly id: string }>(props: PagedTableProps<T>) {
  const { rows, empty, selection, actions = [], keyOf = ({ id }) => id, ...table } = props;
  const { route } = useCollection();
  const common = useStrings(wordStrings);
  const errors = useStrings(errorStrings);
  const [active, setActive] = useState(0);
  if (rows.error) {
    return (
      <p className="empty error" role="alert">
        {errors(rows.error)}
      </p>
    );
  }
  if (rows.total === undefined) return <p className="empty">{common('loading')}</p>;
  if (rows.total === 0) return <p className="empty">{empty}</p>;
  const remove = { label: common('delete'), icon: <Icon name="remove" />, run: props.onDelete };
  return (
    <DataTable<T>
      {...table}
      keyOf={keyOf}
      total={rows.total}
      rowAt={rows.rowAt}
      onView={rows.onView}
      openKey={route.id}
      active={active}
      onActive={setActive}
      actions={[...actions, remove]}
      {...(selection && {
        checked: selection.checked,
        onCheck: (row: T) => selection.toggle(keyOf(row)),
      })}
    />
  );
}
