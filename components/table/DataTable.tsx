import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { type GridMove, moveOf } from './keys.ts';
import { TableRow } from './TableRow.tsx';
import './table.css';

/** One column: its heading, its width as a grid track, and what a row shows in it. */
export interface Column<T> {
  readonly id: string;
  readonly heading: string;
  readonly track: string;
  readonly numeric?: boolean;
  readonly cell: (row: T) => ReactNode;
}

export interface RowAction<T> {
  readonly label: string;
  readonly icon: ReactNode;
  readonly run: (row: T) => void;
}

export interface DataTableProps<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly total: number;
  /** Undefined where the row is not loaded yet. */
  readonly rowAt: (index: number) => T | undefined;
  readonly keyOf: (row: T) => string;
  readonly nameOf: (row: T) => string;
  /** Told which stretch is in view, so that it can be loaded. */
  readonly onView: (first: number, last: number) => void;
  readonly openKey: string | undefined;
  readonly onOpen: (row: T) => void;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly checked?: ReadonlySet<string>;
  readonly onCheck?: (row: T) => void;
  readonly onDelete?: (row: T) => void;
  readonly actions?: readonly RowAction<T>[];
}

const ROW = 32;

/** A table of any length: only the rows in view exist. One row takes the focus; arrows move it. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, columns, total, rowAt, onView, active } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollPaddingStart: ROW,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onView(first, last), [onView, first, last]);
  const tracks = [props.onCheck ? '32px' : '', ...columns.map(({ track }) => track), 'auto'];
  const style = { '--tracks': tracks.join(' ') } as CSSProperties;
  const goTo = (index: number) => {
    virtual.scrollToIndex(index);
    props.onActive(index);
    requestAnimationFrame(() => focusRow(scroller.current, index));
  };
  return (
    <div className="table-scroller" ref={scroller} style={style}>
      <table
        className="data-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows walk its rows.
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-multiselectable={props.onCheck !== undefined}
        onKeyDown={(event) => answerKey(event, props, goTo)}
      >
        <HeadRow columns={columns} checks={props.onCheck !== undefined} />
        <tbody style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => (
            <TableRow
              key={item.key}
              {...props}
              row={rowAt(item.index)}
              index={item.index}
              top={item.start}
              focusable={item.index === Math.min(active, total - 1)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeadRow<T>({ columns, checks }: { columns: readonly Column<T>[]; checks: boolean }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {checks && <td />}
        {columns.map((column) => (
          <th key={column.id} scope="col" className={column.numeric ? 'number' : undefined}>
            {column.heading}
          </th>
        ))}
        <td />
      </tr>
    </thead>
  );
}

function answerKey<T>(
  event: KeyboardEvent<HTMLElement>,
  props: DataTableProps<T>,
  goTo: (index: number) => void,
): void {
  const onRow = event.target instanceof HTMLElement && event.target.tagName === 'TR';
  const row = props.rowAt(props.active);
  const move: GridMove | null = moveOf(event, props.active, props.total);
  if (move !== null && (onRow || event.key.startsWith('Arrow'))) goTo(move);
  else if (!onRow || row === undefined) return;
  else if (event.key === 'Enter') props.onOpen(row);
  else if (event.key === ' ' && props.onCheck) props.onCheck(row);
  else if (event.key === 'Delete' && props.onDelete) props.onDelete(row);
  else return;
  event.preventDefault();
}

function focusRow(scroller: HTMLElement | null, index: number): void {
  scroller?.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"]`)?.focus();
}
