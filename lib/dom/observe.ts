import { report } from '../errors.ts';
import { afterFrame, shown, timeWorked } from './schedule.ts';

/** What changed on the page since the last batch. */
export interface PageChange {
  /** Newly inserted elements: everything under them is to be read. */
  readonly added: ReadonlySet<Element>;
  /** Elements whose own text changed: their block is to be read again, not the blocks within. */
  readonly touched: ReadonlySet<Element>;
}

export interface ObserveOptions {
  readonly signal: AbortSignal;
  /** Elements of our own, whose changes are nobody's business. */
  readonly isOurs: (node: Node) => boolean;
  /** Reads a batch; resolves when done. The next batch waits for it. */
  readonly onChange: (change: PageChange) => Promise<void>;
  /** The page began to change a lot, or came to rest again. */
  readonly onBusy?: (busy: boolean) => void;
}

/** Milliseconds a page is left to settle before a batch is read. */
const SETTLE = 120;
/** A page that changes without end gets at most one part in so many of its thread's time taken. */
const REST = 20;
const LONGEST_REST = 5000;
/** A page at which so many elements changed since the last batch is busy … */
const MANY = 20;
/** … and, when nothing changed for so many milliseconds, no longer. */
const CALM = 1500;

/** Watches a page for changed text, batch by batch, with rests that grow with the cost of the last one. */
export interface Observer {
  /** Watches an open shadow root as well. */
  watch(root: Node): void;
}

export function observePage(page: Document, options: ObserveOptions): Observer {
  let added = new Set<Element>();
  let touched = new Set<Element>();
  let pending = false;
  /** No batch is read before this moment. */
  let restUntil = 0;
  const calm = createCalm(options);
  const observer = new MutationObserver((records) => {
    for (const record of records) note(record);
    if (added.size + touched.size === 0) return;
    calm.stir(added.size + touched.size);
    schedule();
  });
  const watch = (root: Node) =>
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  watch(page);
  options.signal.addEventListener('abort', () => observer.disconnect());
  return { watch };

  function note({ type, target, addedNodes, removedNodes }: MutationRecord): void {
    if (options.isOurs(target)) return;
    const parent = target instanceof Element ? target : target.parentElement;
    if (type === 'characterData') {
      if (parent) touched.add(parent);
      return;
    }
    let own = false;
    for (const node of addedNodes) {
      if (options.isOurs(node)) continue;
      if (node instanceof Element) added.add(node);
      else own ||= node instanceof Text;
    }
    for (const node of removedNodes) own ||= !options.isOurs(node);
    const host = target instanceof ShadowRoot ? target.host : parent;
    if (own && host) touched.add(host);
  }

  function schedule(): void {
    if (pending) return;
    pending = true;
    setTimeout(() => void flush(), Math.max(SETTLE, restUntil - performance.now()));
  }

  async function flush(): Promise<void> {
    await shown(options.signal);
    // What is asked of styles and places is at hand then, and need not be worked out for us alone.
    await afterFrame();
    if (options.signal.aborted) return;
    const change = { added, touched };
    added = new Set();
    touched = new Set();
    const before = timeWorked();
    try {
      await options.onChange(change);
    } catch (error) {
      report('observe', error);
    }
    restUntil = performance.now() + Math.min(LONGEST_REST, (timeWorked() - before) * REST);
    pending = false;
    if (added.size + touched.size > 0) schedule();
  }
}

/** Tells when a page is busy: from many changes at a time on, until none has come for a while. */
function createCalm({ signal, onBusy = () => undefined }: ObserveOptions): {
  stir(changes: number): void;
} {
  let busy = false;
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    stir(changes) {
      last = performance.now();
      if (busy || changes < MANY) return;
      busy = true;
      onBusy(true);
      timer = setTimeout(look, CALM);
    },
  };

  function look(): void {
    const rest = last + CALM - performance.now();
    if (rest > 0) {
      timer = setTimeout(look, rest);
      return;
    }
    busy = false;
    onBusy(false);
  }
}
