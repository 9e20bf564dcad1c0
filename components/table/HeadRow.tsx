import { optionsStrings } from '../../lib/locale/strings/options.ts';
import { Icon } from '../glyph/Icon.tsx';
import { useStrings } from '../locale.tsx';
import type { Column, DataTableProps, Sorting } from './DataTable.tsx';

/** The headings; a press on one that sorts puts the rows in its order, and again turns it round. */
export function HeadRow<T>(props: DataTableProps<T>) {
  const { columns, sorting, onSort, onCheck } = props;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {onCheck && <td />}
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            className={column.numeric ? 'number ellipsis' : 'ellipsis'}
            {...(column.sort && { 'aria-sort': sortOf(column.sort, sorting) })}
          >
            {column.sort && onSort ? (
              <SortButton column={column} sorting={sorting} onSort={onSort} />
            ) : (
              column.heading
            )}
          </th>
        ))}
        <td />
      </tr>
    </thead>
  );
}

interface SortButtonProps<T> {
  readonly column: Column<T>;
  readonly sorting: Sorting | undefined;
  readonly onSort: (sorting: Sorting) => void;
}

function SortButton<T>({ column, sorting, onSort }: SortButtonProps<T>) {
  const t = useStrings(optionsStrings);
  const { sort = column.id, descends = false } = column;
  const sorted = sorting?.by === sort;
  return (
    <button
      type="button"
      className="sort"
      data-sort={sortOf(sort, sorting)}
      title={t('sortBy', { column: column.heading })}
      onClick={() => onSort({ by: sort, descending: sorted ? !sorting.descending : descends })}
    >
      {column.heading}
      <Icon name="more" />
    </button>
  );
}

function sortOf(id: string, sorting: Sorting | undefined): 'ascending' | 'descending' | 'none' {
  if (sorting?.by !== id) return 'none';
  return sorting.descending ? 'descending' : 'ascending';
}
