import { type OurTasks, sumUp, type Work } from './work.ts';

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

/** What the trace must record for `ourTasks`. */
export const TRACED = ['toplevel', 'devtools.timeline', 'disabled-by-default-v8.cpu_profiler'];

const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);
const SCRIPTS = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile']);
const RENDERING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize']);
interface TracedWork extends Work {
  readonly task: TraceEvent;
}

/** A stretch of a trace, from one of the page's `performance.mark`s to another. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** Reads a trace, or a stretch of it, for the tasks that the content script took part in. */
export function ourTasks(trace: string, stretch?: Stretch): OurTasks {
  const events = (JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents;
  const home = events.find(({ args, name }) => SCRIPTS.has(name) && isOurs(args?.data?.url));
  if (!home) return sumUp([]);
  const here = events.filter(({ pid, tid }) => pid === home.pid && tid === home.tid);
  const time = (mark: string | undefined) => here.find(({ name }) => name === mark)?.ts;
  const [from = -Infinity, to = Infinity] = [time(stretch?.from), time(stretch?.to)];
  const tasks = here
    .filter((event) => event.ph === 'X' && TASKS.has(event.name))
    .filter(({ ts }) => ts >= from && ts < to)
    .sort((a, b) => a.ts - b.ts)
    .map((task): TracedWork => ({ task, ours: 0, rendering: 0, theirs: false }));
  addCalls(tasks, here);
  addSamples(
    tasks,
    events.filter(({ pid }) => pid === home.pid),
  );
  return sumUp(tasks);
}

function isOurs(url: string | undefined): boolean {
  return url !== undefined && /^chrome-extension:\/\/[a-p]+\/content-scripts\//.test(url);
}

/** Calls that the trace names: our script's evaluation and the callbacks the browser makes into it. */
function addCalls(tasks: readonly TracedWork[], here: readonly TraceEvent[]): void {
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
function addSamples(tasks: readonly TracedWork[], events: readonly TraceEvent[]): void {
  const ours = new Set<number>();
  const sampled = new Map<TracedWork, number>();
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

function taskAt(tasks: readonly TracedWork[], time: number): TracedWork | undefined {
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
