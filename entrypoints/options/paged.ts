import { useCallback, useEffect, useRef, useState } from 'react';
import type { Page, Store, StoreError } from '../../lib/store/index.ts';
import { useLive, useStore } from '../surface/store.ts';

const STEP = 50;
/** A list longer than this has its order looked up ahead of the first jump into it. */
const LONG = 1_000;
/** The first rows are on screen by then, in milliseconds. */
const SETTLED = 400;

/** Has something be read ahead of the first search of a long list, once its first rows are on screen. */
export function useReadAhead(
  read: ((store: Store) => Promise<unknown>) | undefined,
  total: number | undefined,
): void {
  const store = useStore();
  const isLong = total !== undefined && total >= LONG;
  useEffect(() => {
    if (!isLong || !read) return;
    const timer = setTimeout(() => read(store).catch(() => {}), SETTLED);
    return () => clearTimeout(timer);
  }, [store, read, isLong]);
}

/** Which rows of a list are read. */
export interface Stretch {
  readonly offset: number;
  readonly limit: number;
}

const START: Stretch = { offset: 0, limit: STEP };

export interface PagedRows<T> {
  /** Undefined until the first rows are there. */
  readonly total: number | undefined;
  readonly error: StoreError | null;
  /** The stretch that is read. */
  readonly rows: readonly T[];
  /** Whether what is shown is not yet what was asked for. */
  readonly busy: boolean;
  /** The same for the same list, however far it is scrolled. */
  readonly listKey: string;
  readonly rowAt: (index: number) => T | undefined;
  readonly onView: (first: number, last: number) => void;
}

interface Loaded<T> extends Page<T>, Stretch {
  readonly listKey: string;
}

/**
 * The rows in view of a long list, live: only the hundreds around them are read. Rows that were read
 * stay on screen until the next ones are there; what comes into view meanwhile is read after them,
 * so that a drag of the scrollbar does not ask for each place it passes.
 */
export function usePaged<T>(
  load: (store: Store, stretch: Stretch) => Promise<Page<T>>,
  dependencies: readonly unknown[],
): PagedRows<T> {
  const listKey = JSON.stringify(dependencies);
  const [asked, setAsked] = useState({ ...START, listKey });
  // Another list begins at its head.
  const { offset, limit } = asked.listKey === listKey ? asked : START;
  const wanted = useRef<Stretch>(START);
  const result = useLive(
    async (store): Promise<Loaded<T>> => {
      const page = await load(store, { offset, limit });
      return { ...page, offset, limit, listKey };
    },
    [offset, limit, listKey],
  );
  const last = useRef<Loaded<T>>(undefined);
  if (result?.ok) last.current = result.value;
  const shown = last.current;
  const failed = result !== undefined && !result.ok;
  const busy =
    !failed && (shown?.listKey !== listKey || shown.offset !== offset || shown.limit !== limit);
  const isBusy = useRef(busy);
  isBusy.current = busy;
  const ask = useCallback(() => setAsked({ ...wanted.current, listKey }), [listKey]);
  const onView = useCallback(
    (first: number, end: number) => {
      const from = Math.floor(first / STEP) * STEP;
      const length = Math.ceil((end + 1) / STEP) * STEP - from;
      wanted.current = { offset: from, limit: length };
      if (!isBusy.current) ask();
    },
    [ask],
  );
  useEffect(() => {
    const { offset: from, limit: length } = wanted.current;
    if (!busy && (from !== offset || length !== limit)) ask();
  }, [busy, offset, limit, ask]);
  useOrderAhead(load, shown?.listKey === listKey ? shown.total : 0, listKey);
  return {
    total: shown?.total,
    error: failed ? result.error : null,
    rows: shown?.rows ?? [],
    busy,
    listKey,
    rowAt: (index) => shown?.rows[index - shown.offset],
    onView,
  };
}

/** Has the store look up where the rows of a long list are, before someone jumps into its middle. */
function useOrderAhead(
  load: (store: Store, stretch: Stretch) => Promise<unknown>,
  total: number,
  listKey: string,
): void {
  const store = useStore();
  const latest = useRef(load);
  latest.current = load;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has another order.
  useEffect(() => {
    if (total < LONG) return;
    const ahead = () => latest.current(store, { offset: total >> 1, limit: 1 }).catch(() => {});
    const timer = setTimeout(ahead, SETTLED);
    return () => clearTimeout(timer);
  }, [store, total, listKey]);
}
