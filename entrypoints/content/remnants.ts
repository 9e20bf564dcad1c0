import { browser } from 'wxt/browser';
import { highlightNames } from '../../lib/dom/highlight-styles.ts';

/** Milliseconds between looks whether the extension is still there. */
const LOOK = 2_000;

/**
 * Calls back once when the extension was updated, reloaded or switched off under the page. Chromium
 * leaves the script running then, cut off from the rest, and tells it nothing.
 */
export function watchOrphaned(signal: AbortSignal, onOrphaned: () => void): void {
  const look = () => {
    if (!browser.runtime?.id) onOrphaned();
  };
  const timer = setInterval(look, LOOK);
  document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', () => clearInterval(timer));
}

/**
 * Takes away what a run before this one left in the page. Firefox ends a script with its extension,
 * without a last word, and starts the new version's in the pages that are open.
 */
export function sweepRemnants(page: Document): void {
  if (typeof CSS !== 'undefined' && CSS.highlights) {
    // By name: what lies there may belong to a script that is gone, and Firefox lets no one touch that.
    for (const name of highlightNames()) CSS.highlights.delete(name);
  }
  const others = page.adoptedStyleSheets?.filter((sheet) => !isOurs(sheet));
  if (others && others.length < page.adoptedStyleSheets.length) page.adoptedStyleSheets = others;
  for (const element of page.querySelectorAll('html > div, div[popover]')) {
    if (isHost(element)) element.remove();
  }
}

function isOurs({ cssRules }: CSSStyleSheet): boolean {
  return cssRules[0]?.cssText.includes('::highlight(newsgloss-') ?? false;
}

const TOPMOST = 2_147_483_646;

/** Nothing in it that the page could see, and above everything: see `card-stage.ts` and `overview.ts`. */
function isHost(element: Element): boolean {
  return (
    element instanceof HTMLElement &&
    element.childNodes.length === 0 &&
    Number(element.style.zIndex) >= TOPMOST &&
    element.style.getPropertyPriority('z-index') === 'important'
  );
}
