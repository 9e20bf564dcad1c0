/** One event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly frame?: string } };
}

/** Main-thread tasks in which code of ours ran. Milliseconds. */
export interface OurTasks {
  readonly longestTaskMs: number;
  /** What exceeds 50 ms, added up over the tasks: https://web.dev/articles/tbt */
  readonly blockingMs: number;
}

const LONG_TASK_MS = 50;

/**
 * Reads a trace for the tasks that our content script took part in. A task counts with the time that
 * our own calls took in it, so that a page's slow script is not laid at our door, nor ours at its.
 */
export function ourTasks(trace: string, extensionOrigin: string): OurTasks {
  const events = (JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents;
  const complete = events.filter((event) => event.ph === 'X' && event.dur !== undefined);
  const tasks = complete
    .filter((event) => event.name === 'RunTask' || event.name === 'ThreadControllerImpl::RunTask')
    .sort((a, b) => a.ts - b.ts);
  const ours = complete.filter((event) => event.args?.data?.url?.startsWith(extensionOrigin));
  const spent = new Map<TraceEvent, number>();
  for (const call of outermost(ours)) {
    const task = tasks.findLast(
      (candidate) =>
        candidate.pid === call.pid &&
        candidate.tid === call.tid &&
        candidate.ts <= call.ts &&
        call.ts <= candidate.ts + (candidate.dur ?? 0),
    );
    const key = task ?? call;
    spent.set(key, (spent.get(key) ?? 0) + (call.dur ?? 0) / 1000);
  }
  const times = [...spent.values()];
  return {
    longestTaskMs: round(Math.max(0, ...times)),
    blockingMs: round(times.reduce((sum, time) => sum + Math.max(0, time - LONG_TASK_MS), 0)),
  };
}

/** The calls that no other of ours encloses on the same thread. */
function outermost(calls: readonly TraceEvent[]): TraceEvent[] {
  const ends = new Map<string, number>();
  return [...calls]
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter((call) => {
      const thread = `${call.pid}/${call.tid}`;
      if (call.ts < (ends.get(thread) ?? 0)) return false;
      ends.set(thread, call.ts + (call.dur ?? 0));
      return true;
    });
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
