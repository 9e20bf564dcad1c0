import type { Page } from 'puppeteer-core';

/** Asks the page from a world of its own, which what the page did to its own world does not reach. */
function ask<A extends unknown[], T>(page: Page, question: (...a: A) => T, ...a: A) {
  const frame = page.mainFrame() as unknown as {
    isolatedRealm(): { evaluate(question: (...a: A) => T, ...a: A): Promise<Awaited<T>> };
  };
  return frame.isolatedRealm().evaluate(question, ...a);
}

const NAMES = ['company', 'organization', 'model', 'figure', 'date'].flatMap((kind) =>
  ['light', 'dark'].flatMap((ground) =>
    ['', '-unknown'].map((shade) => `newsgloss-${kind}-${ground}${shade}`),
  ),
);

/** How many ranges of ours are painted, whatever the page says. */
export function paintedCount(page: Page): Promise<number> {
  return ask(
    page,
    (names) => names.reduce((sum, name) => sum + (CSS.highlights.get(name)?.size ?? 0), 0),
    NAMES,
  );
}

/** All that a page can read of its highlight registry: names, and the texts they lie on. Empty ones and tints, which follow the pointer, are left out. */
export function registryOf(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const found: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      const texts: string[] = [];
      for (const part of highlight as unknown as Iterable<AbstractRange>) {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        texts.push(range.toString());
      }
      if (texts.length > 0 && !name.endsWith('-tint')) found[name] = texts.sort();
    }
    return found;
  });
}
