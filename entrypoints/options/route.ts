import { useCallback, useSyncExternalStore } from 'react';
import { VIEWS, type View } from '../../components/frame/views.ts';

/** Where in the collection we are: a view, and in it a row; `#/entities/iflytek`. */
export interface Route {
  readonly view: View;
  readonly id?: string;
  /** What a page's menu gave along, to be looked over before it is kept: `#/entities?alias=…`. */
  readonly given?: URLSearchParams;
}

/** The place a hash names; the first view where it names none. */
export function readRoute(hash: string): Route {
  const [path = '', query] = hash.replace(/^#\/?/, '').split('?', 2);
  const [view = '', ...rest] = path.split('/');
  const known = VIEWS.find((one) => one === view) ?? 'entities';
  const id = rest.join('/');
  const given = query === undefined ? {} : { given: new URLSearchParams(query) };
  return { view: known, ...(id !== '' && { id: decode(id) }), ...given };
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
