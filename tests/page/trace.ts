/** One event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time on the processor: what other programs took of a busy machine is not in it. */
  readonly tdur?: number;
  readonly args?: { readonly data?: EventData };
}

interface EventData {
  readonly url?: string;
  readonly startTime?: number;
  readonly timeDeltas?: readonly number[];
  readonly cpuProfile?: {
    readonly nodes?: readonly ProfileNode[];
    readonly samples?: readonly number[];
  };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame?: { readonly url?: string };
}

/** Main-thread tasks in which code of ours ran. Milliseconds of processor time. */
export interface OurTasks {
  readonly longestTaskMs: number;
  /** What exceeds 50 ms, added up over the tasks: https://web.dev/articles/tbt */
  readonly blockingMs: number;
  /** The longest frame that the browser drew next after work of ours: its styles and layout. */
  readonly longestFrameMs: number;
}

/** What the trace must record for `ourTasks`. */
export const TRACED = ['toplevel', 'devtools.timeline', 'disabled-by-default-v8.cpu_profiler'];

const LONG_TASK_MS = 50;
const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);
const SCRIPTS = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile']);
const RENDERING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize']);
/** Shorter turns of ours, such as a look at the pointer, make no frame dear. */
const SOME_WORK_MS = 0.3;

interface Work {
  readonly task: TraceEvent;
  /** Milliseconds of it that code of ours took, whatever the browser did for that code included. */
  ours: number;
  rendering: number;
  theirs: boolean;
}

/**
 * Reads a trace for the tasks that the content script took part in. A task counts with our own time
 * in it: a page's slow script is not laid at our door. A frame that is drawn after our work counts
 * as ours too, unless a script of the page ran in between.
 */
export function ourTasks(trace: string): OurTasks {
  const events = (JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents;
  const home = events.find(({ args, name }) => SCRIPTS.has(name) && isOurs(args?.data?.url));
  if (!home) return { longestTaskMs: 0, blockingMs: 0, longestFrameMs: 0 };
  const here = events.filter(({ pid, tid }) => pid === home.pid && tid === home.tid);
  const tasks = here
    .filter((event) => event.ph === 'X' && TASKS.has(event.name))
    .sort((a, b) => a.ts - b.ts)
    .map((task): Work => ({ task, ours: 0, rendering: 0, theirs: false }));
  addCalls(tasks, here);
  addSamples(
    tasks,
    events.filter(({ pid }) => pid === home.pid),
  );
  const frames = framesAfterUs(tasks);
  const times = [...tasks.map(({ ours }) => ours), ...frames];
  return {
    longestTaskMs: round(Math.max(0, ...times)),
    blockingMs: round(times.reduce((sum, time) => sum + Math.max(0, time - LONG_TASK_MS), 0)),
    longestFrameMs: round(Math.max(0, ...frames)),
  };
}

function isOurs(url: string | undefined): boolean {
  return url !== undefined && /^chrome-extension:\/\/[a-p]+\/content-scripts\//.test(url);
}

/** Calls that the trace names: our script's evaluation and the callbacks the browser makes into it. */
function addCalls(tasks: readonly Work[], here: readonly TraceEvent[]): void {
  const named = here.filter(
    ({ ph, name }) => ph === 'X' && (SCRIPTS.has(name) || RENDERING.has(name)),
  );
  for (const event of outermost(named)) {
    const work = taskAt(tasks, event.ts);
    if (!work) continue;
    const time = (event.tdur ?? event.dur ?? 0) / 1000;
    if (RENDERING.has(event.name)) work.rendering += time;
    else if (isOurs(event.args?.data?.url)) work.ours += time;
    else if (/^https?:/.test(event.args?.data?.url ?? '')) work.theirs = true;
  }
}

/**
 * What goes on after an `await` is no call of its own in the trace; the profiler's samples tell whose
 * code was on the stack. They are spread over the task's processor time.
 */
function addSamples(tasks: readonly Work[], events: readonly TraceEvent[]): void {
  const ours = new Set<number>();
  const sampled = new Map<Work, number>();
  let at = 0;
  for (const { name, args, ts } of events.filter(({ name: of }) => of.startsWith('Profile'))) {
    const data = args?.data;
    if (name === 'Profile') at = data?.startTime ?? ts;
    for (const { id, parent, callFrame } of data?.cpuProfile?.nodes ?? []) {
      if (isOurs(callFrame?.url) || (parent !== undefined && ours.has(parent))) ours.add(id);
    }
    const samples = data?.cpuProfile?.samples ?? [];
    for (const [i, sample] of samples.entries()) {
      const delta = data?.timeDeltas?.[i] ?? 0;
      at += delta;
      const work = ours.has(sample) ? taskAt(tasks, at) : undefined;
      if (work) sampled.set(work, (sampled.get(work) ?? 0) + Math.max(0, delta));
    }
  }
  for (const [work, time] of sampled) {
    const { dur = 0, tdur = dur } = work.task;
    const share = dur > 0 ? Math.min(1, time / dur) : 0;
    work.ours = Math.max(work.ours, (share * tdur) / 1000);
  }
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

function taskAt(tasks: readonly Work[], time: number): Work | undefined {
  let low = 0;
  let high = tasks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tasks[middle]?.task.ts ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  const work = tasks[low - 1];
  return work && time <= work.task.ts + (work.task.dur ?? 0) ? work : undefined;
}

/** The events that no other of them encloses. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return [...events]
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter((event) => {
      if (event.ts < end) return false;
      end = event.ts + (event.dur ?? 0);
      return true;
    });
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
