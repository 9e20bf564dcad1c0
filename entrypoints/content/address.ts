/** Milliseconds between looks at the address where the browser tells nothing of its changes. */
const LOOK = 2000;

/** Calls back when the page may have moved to another address without loading: check which. */
export function watchAddress(signal: AbortSignal, onMove: () => void): void {
  for (const type of ['popstate', 'hashchange']) addEventListener(type, onMove, { signal });
  const { navigation } = globalThis as { navigation?: EventTarget };
  if (navigation) {
    navigation.addEventListener('navigatesuccess', onMove, { signal });
    return;
  }
  const timer = setInterval(() => !document.hidden && onMove(), LOOK);
  signal.addEventListener('abort', () => clearInterval(timer));
}
