/** How a stretch of work takes its turns with the page. */
export interface ScheduleOptions {
  readonly signal: AbortSignal;
  /** Work the reader is waiting for goes on at once; the rest when the page is idle. */
  readonly urgent?: () => boolean;
  /** Milliseconds of one slice. */
  readonly slice?: number;
}

/** A frame has 16 ms; half of it stays the page's. */
const SLICE = 6;
/** Idle work is not starved for longer than this by a busy page. */
const PATIENCE = 1500;

/**
 * Runs the steps of a generator in slices, giving way to the page in between and resting while the
 * tab is hidden. Resolves false when it was aborted first; rejects with what a step threw.
 */
export async function runInSlices(
  steps: Iterator<unknown>,
  { signal, urgent = () => true, slice = SLICE }: ScheduleOptions,
): Promise<boolean> {
  let budget = slice;
  while (!signal.aborted) {
    if (runSlice(steps, budget)) return true;
    if (urgent()) await nextTurn();
    budget = urgent() ? slice : Math.min(slice, await nextIdle());
    if (document.hidden) await shown(signal);
  }
  steps.return?.();
  return false;
}

let worked = 0;

/** Milliseconds that all slices so far took of the page's thread. */
export function timeWorked(): number {
  return worked;
}

/** True when there are no more steps. */
function runSlice(steps: Iterator<unknown>, budget: number): boolean {
  const started = performance.now();
  try {
    do {
      if (steps.next().done) return true;
      if (inputPending()) return false;
    } while (performance.now() < started + budget);
    return false;
  } finally {
    worked += performance.now() - started;
  }
}

interface SchedulerLike {
  yield?: () => Promise<void>;
  postTask?: (task: () => void, options: { priority: string }) => Promise<void>;
}

function scheduler(): SchedulerLike | undefined {
  return (globalThis as { scheduler?: SchedulerLike }).scheduler;
}

function nextTurn(): Promise<void> {
  // Called as methods: they check their `this`.
  const known = scheduler();
  if (known?.yield) return known.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Resolves to the milliseconds the page leaves over. */
function nextIdle(): Promise<number> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback((idle) => resolve(idle.timeRemaining()), { timeout: PATIENCE });
    } else setTimeout(() => resolve(SLICE), 50);
  });
}

/** A frame takes this long when there is nothing to draw; a browser that draws none is not waited for. */
const FRAME = 17;
const NO_FRAME = 1000;

/** Resolves to the milliseconds that drawing the last change took beyond an empty frame. */
export async function frameCost(): Promise<number> {
  const started = performance.now();
  await nextFrame();
  await nextFrame();
  return Math.max(0, performance.now() - started - 2 * FRAME);
}

/** Resolves when the browser draws, or a second later where it draws nothing. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, NO_FRAME);
  });
}

/** Resolves right after a frame: the page's styles and layout are up to date then, as a rule. */
export async function afterFrame(): Promise<void> {
  await nextFrame();
  await nextTurn();
}

function inputPending(): boolean {
  const { scheduling } = navigator as { scheduling?: { isInputPending?: () => boolean } };
  return scheduling?.isInputPending?.() ?? false;
}

/** Resolves when the tab is shown, or when the work was called off. */
export function shown(signal: AbortSignal): Promise<void> {
  if (!document.hidden || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      if (document.hidden && !signal.aborted) return;
      document.removeEventListener('visibilitychange', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    document.addEventListener('visibilitychange', done);
    signal.addEventListener('abort', done);
  });
}
