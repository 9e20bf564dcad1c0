import { useCallback, useSyncExternalStore } from 'react';
import { VIEWS, type View } from '../../components/frame/views.ts';

/** Where in the collection we are: a view, and in it a row; `#/entities/iflytek`. */
export interface Route {
  readonly view: View;
  readonly id?: string;
}

/** The place a hash names; the first view where it names none. */
export function readRoute(hash: string): Route {
  const [view = '', ...rest] = hash.replace(/^#\/?/, '').split('/');
  const known = VIEWS.find((one) => one === view) ?? 'entities';
  const id = rest.join('/');
  return id === '' ? { view: known } : { view: known, id: decode(id) };
}

export function writeRoute({ view, id }: Route): string {
  return id === undefined ? `#/${view}` : `#/${view}/${encodeURIComponent(id)}`;
}

/** The route in the address bar, so that Back, reload and deep links work. */
export function useRoute(): [route: Route, go: (route: Route) => void] {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const go = useCallback((route: Route) => {
    location.hash = writeRoute(route);
  }, []);
  return [readRoute(hash), go];
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** A typed address may hold a broken escape. */
function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
