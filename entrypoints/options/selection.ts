import { useCallback, useState } from 'react';

/** The checked rows of a table, by key. */
export function useSelection() {
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((key: string) => {
    setChecked((old) => {
      const next = new Set(old);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const clear = useCallback(() => setChecked(new Set()), []);
  return { checked, toggle, clear };
}
