/** Time on one thread between two marks of the page. Milliseconds of processor time. */
export interface ThreadTime {
  readonly total: number;
  readonly longest: number;
  /** What tasks exceed 50 ms by, added up: https://web.dev/articles/tbt */
  readonly blocking: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly cat?: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What a trace must record for these. */
export const TIMED = ['toplevel', 'blink.user_timing', '__metadata'];

const TASK = /RunTask$/;
const LONG_TASK_MS = 50;

/** The main thread of the page that set both marks by `performance.mark`. */
export function timeBetween(trace: string, from: string, to: string): ThreadTime {
  const events = eventsOf(trace);
  const mark = (name: string) =>
    events.find((event) => event.cat?.includes('user_timing') && event.name === name);
  const [start, end] = [mark(from), mark(to)];
  if (!start || !end) throw new Error(`the trace has no marks ${from} and ${to}`);
  const times = events
    .filter(({ pid, tid }) => pid === start.pid && tid === start.tid)
    .filter(isTask)
    .filter(({ ts, dur = 0 }) => ts + dur > start.ts && ts < end.ts)
    .map(spent);
  return sumOf(times);
}

/** All that service workers did in the trace; the only one there is that of the extension. */
export function serviceWorkerTime(trace: string): ThreadTime {
  const events = eventsOf(trace);
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'ServiceWorker thread')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return sumOf(
    events.filter((event) => isTask(event) && threads.has(`${event.pid} ${event.tid}`)).map(spent),
  );
}

function eventsOf(trace: string): readonly TraceEvent[] {
  return (JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents;
}

function isTask({ ph, name }: TraceEvent): boolean {
  return ph === 'X' && TASK.test(name);
}

function spent({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur / 1000;
}

function sumOf(times: readonly number[]): ThreadTime {
  return {
    total: times.reduce((sum, time) => sum + time, 0),
    longest: times.reduce((most, time) => Math.max(most, time), 0),
    blocking: times.reduce((sum, time) => sum + Math.max(0, time - LONG_TASK_MS), 0),
  };
}
