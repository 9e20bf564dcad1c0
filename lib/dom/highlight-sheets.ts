import type { Ground } from './ground.ts';
import { highlightRules } from './highlight-styles.ts';
import { nextFrame } from './schedule.ts';
import { createStyleScopes, type StyleScopes } from './style-scopes.ts';

/** The style sheets of our highlights. They show in no markup, and work under the strictest CSP. */
export interface HighlightSheets {
  /** Marks on this ground are about to be painted in this element: most pages need the rules of one only. */
  need(ground: Ground, element: Element): void;
  /** Whether marks were asked for that no sheet is to style, because the page is too large. */
  withheld(): boolean;
  /** Puts the sheets into every root that lacks them. */
  attach(): void;
  detach(): void;
}

/**
 * Sheets for a page and for the open shadow roots that `roots` comes to hold. Each makes the browser
 * style anew what it reaches, so a large page gets one a frame, each for a part of it.
 */
export function createSheets(
  page: Document,
  roots: ReadonlySet<Document | ShadowRoot>,
): HighlightSheets {
  const sheets = new Map<string, CSSStyleSheet>();
  const waiting: CSSStyleSheet[] = [];
  const inherited = inherits();
  let scopes: StyleScopes | null = null;
  let busy = false;
  let withheld = false;

  return {
    need(ground, element) {
      scopes ??= createStyleScopes(page, inherited);
      const scope = scopes.scopeOf(element);
      const key = `${ground} ${scope}`;
      withheld ||= scope === null;
      if (scope === null || sheets.has(key)) return;
      const sheet = new (page.defaultView ?? window).CSSStyleSheet();
      sheet.replaceSync(highlightRules(ground, scope));
      sheets.set(key, sheet);
      waiting.push(sheet);
      if (!busy) void attachWaiting();
    },
    withheld: () => withheld,
    attach,
    detach() {
      const ours = new Set(sheets.values());
      waiting.length = 0;
      for (const root of roots) {
        const others = root.adoptedStyleSheets.filter((sheet) => !ours.has(sheet));
        if (others.length < root.adoptedStyleSheets.length) root.adoptedStyleSheets = others;
      }
    },
  };

  async function attachWaiting(): Promise<void> {
    busy = true;
    while (waiting.length > 0) {
      // Right before the browser styles anyway: a look of ours at a style must not make it do so in between.
      await nextFrame();
      if (waiting.shift()) attach();
    }
    busy = false;
  }

  function attach(): void {
    for (const root of roots) {
      if (inherited && root !== page) continue;
      const present = root.adoptedStyleSheets;
      const missing = [...sheets.values()].filter(
        (sheet) => !waiting.includes(sheet) && !present.includes(sheet),
      );
      if (missing.length > 0) root.adoptedStyleSheets = [...present, ...missing];
    }
  }
}

/** Whether an element's highlight styles hold for the elements within it. */
function inherits(): boolean {
  return !CSS.supports('-moz-appearance', 'none');
}
