import { memo, type RefObject } from 'react';
import { optionsStrings } from '../../lib/locale/strings/options.ts';
import { useStrings } from '../locale.tsx';
import type { Column, DataTableProps } from './DataTable.tsx';

interface TableRowProps<T> {
  /** What the table was given last; read when something is done to the row. */
  readonly table: RefObject<DataTableProps<T>>;
  readonly columns: readonly Column<T>[];
  readonly row: T | undefined;
  readonly index: number;
  readonly top: number;
  readonly isFocusable: boolean;
  readonly isOpen: boolean;
  readonly isChecked: boolean;
}

/** One row; its actions show on hover and when it holds the focus. */
function Row<T>(props: TableRowProps<T>) {
  const { table, columns, row, index, top, isFocusable, isOpen, isChecked } = props;
  const { onCheck } = table.current;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={onCheck ? isChecked : isOpen}
      data-open={isOpen}
      tabIndex={isFocusable ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={() => table.current.active !== index && table.current.onActive(index)}
      onClick={() => row && table.current.onOpen(row)}
    >
      {onCheck && <CheckCell {...props} />}
      {columns.map((column) => (
        <td key={column.id} className={column.numeric ? 'number ellipsis' : 'ellipsis'}>
          {row ? column.cell(row) : '…'}
        </td>
      ))}
      <RowActions {...props} />
    </tr>
  );
}

/** Drawn again only where something of it changed: a scroll moves thirty rows and brings a few. */
export const TableRow = memo(Row) as typeof Row;

function CheckCell<T>({ table, row, isChecked }: TableRowProps<T>) {
  const t = useStrings(optionsStrings);
  return (
    <td>
      <input
        type="checkbox"
        tabIndex={-1}
        checked={isChecked}
        aria-label={t('selectRow', { name: row ? table.current.nameOf(row) : '' })}
        onClick={(event) => event.stopPropagation()}
        onChange={() => row && table.current.onCheck?.(row)}
      />
    </td>
  );
}

function RowActions<T>({ table, row, index, isFocusable }: TableRowProps<T>) {
  const { actions = [] } = table.current;
  return (
    <td className="row-actions">
      {row &&
        actions.map(({ label, icon }, at) => (
          <button
            key={label}
            type="button"
            className="icon"
            title={label}
            aria-label={label}
            tabIndex={isFocusable ? 0 : -1}
            onClick={(event) => {
              event.stopPropagation();
              const now = table.current.rowAt(index);
              if (now) table.current.actions?.[at]?.run(now);
            }}
            onKeyDown={(event) => event.stopPropagation()}
          >
            {icon}
          </button>
        ))}
    </td>
  );
}
