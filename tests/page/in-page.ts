/** Functions that run in the measured page before its own scripts. Each must stand on its own. */

/** When marks of ours appeared, in milliseconds from navigation. */
export interface MarkWatch {
  readonly first: number | null;
  readonly last: number | null;
}

declare global {
  interface Window {
    __marks: { changed?: number; stop(): MarkWatch };
  }
}

/** Looks at the highlight registry every 25 ms. */
export function watchMarks(): void {
  let total = 0;
  let first: number | null = null;
  const count = (): number => {
    let size = 0;
    for (const [name, highlight] of CSS.highlights ?? [])
      if (name.startsWith('newsgloss-') && !name.endsWith('-tint')) size += highlight.size;
    return size;
  };
  const timer = setInterval(() => {
    const now = count();
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
      return { first: round(first), last: round(window.__marks.changed) };
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
