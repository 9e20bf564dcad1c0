import { createContext, useContext } from 'react';
import type { useOutcome } from '../surface/outcome.ts';
import type { Route } from './route.ts';

/** What every view of the collection is given: where it is, and how to tell of a write. */
export interface Collection {
  readonly route: Route;
  readonly go: (route: Route) => void;
  readonly outcome: ReturnType<typeof useOutcome>;
}

export const CollectionContext = createContext<Collection | null>(null);

export function useCollection(): Collection {
  const collection = useContext(CollectionContext);
  if (!collection) throw new Error('no collection above this view');
  return collection;
}
