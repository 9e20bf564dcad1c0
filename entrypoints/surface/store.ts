import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext } from 'react';
import type { Result } from '../../lib/model/result.ts';
import { attempt, type Store, type StoreError } from '../../lib/store/index.ts';

export const StoreContext = createContext<Store | null>(null);

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('no store above this component');
  return store;
}

/**
 * What the store says, and says anew whenever it changes, in this window or in another. Undefined
 * until the first answer; an error is an answer too.
 */
export function useLive<T>(
  read: (store: Store) => Promise<T>,
  dependencies: readonly unknown[],
): Result<T, StoreError> | undefined {
  const store = useStore();
  return useLiveQuery(() => attempt(() => read(store)), [store, ...dependencies]);
}
