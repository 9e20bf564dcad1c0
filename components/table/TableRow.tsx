import { optionsStrings } from '../../lib/locale/strings/options.ts';
import { useStrings } from '../locale.tsx';
import type { DataTableProps } from './DataTable.tsx';

interface TableRowProps<T> extends DataTableProps<T> {
  readonly row: T | undefined;
  readonly index: number;
  readonly top: number;
  readonly focusable: boolean;
}

/** One row; its actions show on hover and when it holds the focus. */
export function TableRow<T>(props: TableRowProps<T>) {
  const { row, index, top, focusable, columns, openKey, checked, onCheck } = props;
  const key = row && props.keyOf(row);
  const isChecked = key !== undefined && (checked?.has(key) ?? false);
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={onCheck ? isChecked : key !== undefined && key === openKey}
      data-open={key !== undefined && key === openKey}
      tabIndex={focusable ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={() => props.active !== index && props.onActive(index)}
      onClick={() => row && props.onOpen(row)}
    >
      {onCheck && <CheckCell {...props} isChecked={isChecked} />}
      {columns.map((column) => (
        <td key={column.id} className={column.numeric ? 'number ellipsis' : 'ellipsis'}>
          {row ? column.cell(row) : '…'}
        </td>
      ))}
      <RowActions {...props} />
    </tr>
  );
}

function CheckCell<T>({
  row,
  onCheck,
  nameOf,
  isChecked,
}: TableRowProps<T> & { isChecked: boolean }) {
  const t = useStrings(optionsStrings);
  return (
    <td>
      <input
        type="checkbox"
        tabIndex={-1}
        checked={isChecked}
        aria-label={t('selectRow', { name: row ? nameOf(row) : '' })}
        onClick={(event) => event.stopPropagation()}
        onChange={() => row && onCheck?.(row)}
      />
    </td>
  );
}

function RowActions<T>({ row, actions = [], focusable }: TableRowProps<T>) {
  return (
    <td className="row-actions">
      {row &&
        actions.map(({ label, icon, run }) => (
          <button
            key={label}
            type="button"
            className="icon"
            title={label}
            aria-label={label}
            tabIndex={focusable ? 0 : -1}
            onClick={(event) => {
              event.stopPropagation();
              run(row);
            }}
            onKeyDown={(event) => event.stopPropagation()}
          >
            {icon}
          </button>
        ))}
    </td>
  );
}
