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
  /** The order the rows can be put in by its heading. */
  readonly sort?: string;
  /** Whether the first press puts the most or the newest on top. */
  readonly descends?: boolean;
  /** Left out where the table is narrow. */
  readonly minor?: boolean;
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
  /** Keep them the same from one rendering to the next: rows whose columns change are drawn anew. */
  readonly columns: readonly Column<T>[];
  readonly total: number;
  /** Undefined where the row is not loaded yet. */
  readonly rowAt: (index: number) => T | undefined;
  readonly keyOf: (row: T) => string;
  readonly nameOf: (row: T) => string;
  /** Told which stretch is in view, so that it can be loaded. */
  readonly onView: (first: number, last: number) => void;
  readonly busy?: boolean;
  /** Another list starts at its top. */
  readonly listKey?: string;
  readonly openKey: string | undefined;
  /** Where the open row stands, to be brought into view. */
  readonly openIndex?: number | undefined;
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

/** A table of any length: only the rows in view exist. One row takes the focus; arrows move it. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, columns, total, rowAt, onView, active, openKey, checked } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    scrollPaddingStart: ROW,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onView(first, last), [onView, first, last]);
  useScrolls(props, virtual.scrollToIndex);
  const tracks = [props.onCheck ? '32px' : '', ...columns.map(({ track }) => track), 'auto'];
  const style = { '--tracks': tracks.join(' ') } as CSSProperties;
  const goTo = (index: number) => {
    virtual.scrollToIndex(index);
    props.onActive(index);
    requestAnimationFrame(() => focusRow(scroller.current, index));
  };
  const focusable = Math.min(active, total - 1);
  return (
    <div className="table-scroller" ref={scroller} style={style}>
      <table
        className="data-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows walk its rows.
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-busy={props.busy ?? false}
        aria-multiselectable={props.onCheck !== undefined}
        onKeyDown={(event) => answerKey(event, props, goTo)}
      >
        <HeadRow {...props} />
        <tbody style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rowAt(index);
            const key = row && props.keyOf(row);
            return (
              <TableRow
                key={index}
                table={latest}
                columns={columns}
                row={row}
                index={index}
                top={start}
                isFocusable={index === focusable}
                isOpen={key !== undefined && key === openKey}
                isChecked={key !== undefined && (checked?.has(key) ?? false)}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Brings the open row into view when it is said where it stands, and the top with another list. */
function useScrolls<T>(
  { openIndex, listKey, onActive }: DataTableProps<T>,
  scrollToIndex: (index: number, options?: { align?: 'center' }) => void,
): void {
  const list = useRef(listKey);
  useEffect(() => {
    if (list.current === listKey) return;
    list.current = listKey;
    onActive(0);
    scrollToIndex(0);
  });
  const shown = useRef<number>(undefined);
  useEffect(() => {
    if (openIndex === undefined || shown.current === openIndex) return;
    shown.current = openIndex;
    onActive(openIndex);
    scrollToIndex(openIndex, { align: 'center' });
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
