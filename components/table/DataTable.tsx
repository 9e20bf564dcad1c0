import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { HeadRow } from './HeadRow.tsx';
import { type GridMove, moveOf } from './keys.ts';
import { TableRow } from './TableRow.tsx';
import './table.css';

/** One column: its heading, its width as a grid track, and what a row shows in it. */
export interface Column<T> {
  readonly id: string;
  readonly heading: string;
  readonly track: string;
  readonly numeric?: boolean;
  /** Whether the rows can be put in its order. */
  readonly sortable?: boolean;
  readonly cell: (row: T) => ReactNode;
}

/** In which order the rows stand. */
export interface Sorting {
  readonly by: string;
  readonly descending: boolean;
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
  readonly sorting?: Sorting | undefined;
  readonly onSort?: (sorting: Sorting) => void;
  readonly onOpen: (row: T) => void;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly checked?: ReadonlySet<string>;
  readonly onCheck?: (row: T) => void;
  readonly onDelete?: (row: T) => void;
  readonly actions?: readonly RowAction<T>[];
}

const ROW = 32;
const LOOKED_AT = 200;

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
  useOpenRowInView(props, virtual.scrollToIndex);
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
        <HeadRow {...props} />
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

/** A row that is open when the table appears, by a deep link, is brought into view once. */
function useOpenRowInView<T>(
  { openKey, total, rowAt, keyOf, onActive }: DataTableProps<T>,
  scrollToIndex: (index: number) => void,
): void {
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (openKey === undefined || shown.current === openKey) return;
    for (let index = 0; index < total; index++) {
      const row = rowAt(index);
      // The rows that are read stand at the head of the table, or in one stretch.
      if (!row && index > LOOKED_AT) return;
      if (!row || keyOf(row) !== openKey) continue;
      shown.current = openKey;
      onActive(index);
      scrollToIndex(index);
      return;
    }
  });
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
