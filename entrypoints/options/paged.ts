import { useCallback, useRef, useState } from 'react';
import type { Page, Store, StoreError } from '../../lib/store/index.ts';
import { useLive } from '../surface/store.ts';

const STEP = 100;

export interface PagedRows<T> {
  /** Undefined until the first rows are there. */
  readonly total: number | undefined;
  readonly error: StoreError | null;
  /** The stretch that is read. */
  readonly rows: readonly T[];
  readonly rowAt: (index: number) => T | undefined;
  readonly onView: (first: number, last: number) => void;
}

interface Loaded<T> extends Page<T> {
  readonly offset: number;
}

/**
 * The rows in view of a long list, live: only the hundreds around them are read. Rows that were read
 * stay on screen until the next ones are there.
 */
export function usePaged<T>(
  load: (store: Store, stretch: { offset: number; limit: number }) => Promise<Page<T>>,
  dependencies: readonly unknown[],
): PagedRows<T> {
  const [stretch, setStretch] = useState({ offset: 0, limit: 2 * STEP });
  const result = useLive(
    async (store): Promise<Loaded<T>> => ({
      ...(await load(store, stretch)),
      offset: stretch.offset,
    }),
    [stretch.offset, stretch.limit, ...dependencies],
  );
  const last = useRef<Loaded<T>>(undefined);
  if (result?.ok) last.current = result.value;
  const shown = last.current;
  const onView = useCallback((first: number, end: number) => {
    const offset = Math.floor(first / STEP) * STEP;
    const limit = Math.max(2 * STEP, Math.ceil((end + 1) / STEP) * STEP - offset);
    setStretch((old) => (old.offset === offset && old.limit === limit ? old : { offset, limit }));
  }, []);
  return {
    total: shown?.total,
    error: result && !result.ok ? result.error : null,
    rows: shown?.rows ?? [],
    rowAt: (index) => shown?.rows[index - shown.offset],
    onView,
  };
}
