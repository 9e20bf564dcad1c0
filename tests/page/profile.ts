import type { Work } from './work.ts';

/** What is kept of one thread of Firefox's profile: its samples and the tables they point into. */
export interface ProfiledThread {
  readonly samples: readonly Sample[];
  /** The stack beneath, and the frame on top of it. */
  readonly stacks: readonly (readonly [prefix: number | null, frame: number])[];
  /** What each frame is called: a label of the browser's, or a function with its script's address. */
  readonly frames: readonly string[];
}

/**
 * One look at a thread. `delay` is how long, in milliseconds, an event that came with the one being
 * handled would have waited by now; null when none is handled. `spent` is the processor time, in
 * nanoseconds, since the look before.
 */
export type Sample = readonly [
  stack: number | null,
  time: number,
  delay: number | null,
  spent: number | null,
];

/** Samples of one event agree on when it came, to this many milliseconds. */
const SAME_EVENT_MS = 0.5;
const OURS = 1;
const THEIRS = 2;
const RENDERING = 4;
/** Marks change no box: what is laid out anew in a frame is what the page changed or was still at. */
const LAYOUT = 8;

/** A thread's work, task by task, as the samples tell it. */
export function workOf({ samples, stacks, frames }: ProfiledThread): Work[] {
  const kinds = kindsOf(stacks, frames.map(kindOf));
  const tasks: Work[] = [];
  let task: Work | undefined;
  let came = Number.NaN;
  for (const [stack, time, delay, spent] of samples) {
    if (stack === null || delay === null) {
      task = undefined;
      continue;
    }
    if (!task || !(Math.abs(time - delay - came) <= SAME_EVENT_MS)) {
      task = { ours: 0, rendering: 0, theirs: false };
      tasks.push(task);
      came = time - delay;
    }
    add(task, kinds[stack] ?? 0, (spent ?? 0) / 1e6);
  }
  return tasks;
}

function add(task: Work, kind: number, spent: number): void {
  if (kind & OURS) task.ours += spent;
  else if (kind & THEIRS) task.theirs = true;
  else if (kind & RENDERING && !(kind & LAYOUT)) task.rendering += spent;
}

function kindOf(name: string): number {
  if (/moz-extension:\/\/[^/]+\/content-scripts\//.test(name)) return OURS;
  if (/\(https?:\/\//.test(name)) return THEIRS;
  if (name.startsWith('Reflow')) return LAYOUT;
  return /^RefreshDriver tick|^Update the rendering/.test(name) ? RENDERING : 0;
}

/** A stack is of the kinds of all its frames; prefixes come before what stands on them. */
function kindsOf(stacks: ProfiledThread['stacks'], frames: readonly number[]): number[] {
  const kinds: number[] = [];
  for (const [prefix, frame] of stacks) {
    kinds.push((frames[frame] ?? 0) | (prefix === null ? 0 : (kinds[prefix] ?? 0)));
  }
  return kinds;
}
