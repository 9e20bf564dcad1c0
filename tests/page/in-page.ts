/** Functions that run in the measured page before its own scripts. Each must stand on its own. */

/** When marks of ours appeared, in milliseconds from navigation, and how many of each kind. */
export interface MarkWatch {
  readonly first: number | null;
  readonly last: number | null;
  readonly kinds: Record<string, number>;
}

/** How long the page's event loop was held up. */
export interface LagWatch {
  readonly longest: number;
  readonly blocking: number;
}

declare global {
  interface Window {
    __marks: { changed?: number; stop(): MarkWatch };
    __lag: { stop(): LagWatch };
  }
}

/** Looks at the highlight registry every 25 ms. */
export function watchMarks(): void {
  let total = 0;
  let first: number | null = null;
  const count = (): Record<string, number> => {
    const kinds: Record<string, number> = {};
    for (const [name, highlight] of CSS.highlights ?? []) {
      const match = /^newsgloss-([a-z]+)-(?:light|dark)(?:-unknown)?$/.exec(name);
      if (match) kinds[match[1] as string] = (kinds[match[1] as string] ?? 0) + highlight.size;
    }
    return kinds;
  };
  const timer = setInterval(() => {
    const now = Object.values(count()).reduce((sum, size) => sum + size, 0);
    if (now === total) return;
    total = now;
    window.__marks.changed = performance.now();
    first ??= window.__marks.changed;
  }, 25);
  window.__marks = {
    stop() {
      clearInterval(timer);
      const round = (time: number | null | undefined): number | null =>
        time === null || time === undefined ? null : Math.round(time);
      return { first: round(first), last: round(window.__marks.changed), kinds: count() };
    },
  };
}

/** Sends itself messages; a late answer is a task that held the thread. */
export function watchLag(): void {
  let longest = 0;
  let blocking = 0;
  let before = performance.now();
  let running = true;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const now = performance.now();
    const gap = now - before;
    before = now;
    longest = Math.max(longest, gap);
    if (gap > 50) blocking += gap - 50;
    if (running) channel.port2.postMessage(null);
  };
  channel.port2.postMessage(null);
  window.__lag = {
    stop() {
      running = false;
      return { longest, blocking };
    },
  };
}

/** The same lots and the same hour at every load: most pages then come out alike twice. */
export function holdStill(): void {
  let seed = 1;
  Math.random = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const hour = 1_760_000_000_000;
  const Real = Date;
  const start = Real.now();
  Date.now = () => hour + (Real.now() - start > 60_000 ? Real.now() - start : 0);
  globalThis.Date = new Proxy(Real, {
    construct: (real, args) => Reflect.construct(real, args.length > 0 ? args : [Real.now()]),
    apply: () => new Real(Real.now()).toString(),
  });
}

/** What is left of the document without our hosts, which are in it only while a card is shown. */
export function readDocument(): { dom: string; text: string } {
  return {
    dom: document.documentElement.outerHTML,
    text: document.body?.innerText ?? '',
  };
}
