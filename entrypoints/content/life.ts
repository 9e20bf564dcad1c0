/** Where a run leaves word for the next one: on the world of our scripts, which the page can't see. */
const SLOT = Symbol.for('newsgloss:life');

/**
 * Takes the place of WXT's own context (see `wxt.config.ts`). That one tells newer runs of itself by an
 * event on the document whose name holds the extension's id: a page that listened for it would know
 * us, on sites where we are never to act too. This one leaves word where pages can't look. What
 * a run of an older version left behind is another world; that run ends when it finds no extension.
 */
export class ContentScriptContext {
  readonly #life = new AbortController();

  constructor() {
    const world = globalThis as { [SLOT]?: AbortController };
    world[SLOT]?.abort();
    world[SLOT] = this.#life;
  }

  /** Aborted when the script is run again in the same page: the last run is the one that stands. */
  get signal(): AbortSignal {
    return this.#life.signal;
  }
}
