/** What one task of a page's main thread held of ours. Milliseconds of processor time. */
export interface Work {
  /** What code of ours took, whatever the browser did for that code included. */
  ours: number;
  /** Styles, layout and paint of a frame, beyond what scripts asked for. */
  rendering: number;
  /** Whether a script of the page ran in it. */
  theirs: boolean;
}

/** Main-thread tasks in which code of ours ran. Milliseconds of processor time. */
export interface OurTasks {
  readonly longestTaskMs: number;
  /** What exceeds 50 ms, added up over the tasks: https://web.dev/articles/tbt */
  readonly blockingMs: number;
  /** The longest frame that the browser drew next after work of ours: its styles and layout. */
  readonly longestFrameMs: number;
  /** All of it: our tasks and the frames after them. */
  readonly totalMs: number;
}

const LONG_TASK_MS = 50;
/** Shorter turns of ours, such as a look at the pointer, make no frame dear. */
const SOME_WORK_MS = 0.3;

/**
 * Sums up what was ours of a page's tasks, in their order. A task counts with our own time in it: a
 * page's slow script is not laid at our door. A frame that is drawn after our work counts as ours
 * too, unless a script of the page ran in between.
 */
export function sumUp(tasks: readonly Work[]): OurTasks {
  const frames = framesAfterUs(tasks);
  const times = [...tasks.map(({ ours }) => ours), ...frames];
  return {
    longestTaskMs: round(times.reduce((most, time) => Math.max(most, time), 0)),
    blockingMs: round(times.reduce((sum, time) => sum + Math.max(0, time - LONG_TASK_MS), 0)),
    longestFrameMs: round(frames.reduce((most, time) => Math.max(most, time), 0)),
    totalMs: round(times.reduce((sum, time) => sum + time, 0)),
  };
}

function framesAfterUs(tasks: readonly Work[]): number[] {
  const frames: number[] = [];
  let dirty = false;
  for (const { ours, rendering, theirs } of tasks) {
    if (rendering > 0) {
      if (dirty && !theirs) frames.push(rendering);
      dirty = false;
    }
    if (ours > SOME_WORK_MS) dirty = true;
    else if (theirs) dirty = false;
  }
  return frames;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
