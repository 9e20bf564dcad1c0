/** Watches parts of the page that are not shown now. */
export interface HiddenParts {
  add(element: Element): void;
}

/** A page may hide any number of parts; no more than these are watched. */
const MOST = 2000;

/** Calls `onShown` once for each added part, when it first comes into view. */
export function watchHidden(
  signal: AbortSignal,
  onShown: (elements: readonly Element[]) => void,
): HiddenParts {
  const waiting = new Set<Element>();
  const observer = new IntersectionObserver((entries) => {
    const seen = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target);
    for (const element of seen) {
      observer.unobserve(element);
      waiting.delete(element);
    }
    if (seen.length > 0) onShown(seen);
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    add(element) {
      if (waiting.size >= MOST || signal.aborted) return;
      waiting.add(element);
      observer.observe(element);
    },
  };
}
