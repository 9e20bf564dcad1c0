import { existsSync, readFileSync } from 'node:fs';

/** Linux alone tells of one thread: the nanoseconds that it has run. */
const THREAD = '/proc/thread-self/schedstat';
const perThread = existsSync(THREAD);

/**
 * Milliseconds that this thread has run, or the whole process where the system cannot tell. Not the
 * clock's, which other work on the machine stretches.
 */
function spent(): number {
  if (perThread) return Number(readFileSync(THREAD, 'utf8').split(' ', 1)[0]) / 1e6;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds that `times` runs of `work` take together. */
export function time(work: () => unknown, times = 1): number {
  const start = spent();
  for (let i = 0; i < times; i++) work();
  return spent() - start;
}

/**
 * The median of `runs` timed runs of `work`, in milliseconds, after `warmups` untimed ones. Work of
 * less than a few milliseconds must be repeated: the system counts in steps of that size.
 */
export function median(
  work: () => unknown,
  { runs = 9, warmups = 5, times = 1 }: { runs?: number; warmups?: number; times?: number } = {},
): number {
  for (let i = 0; i < warmups; i++) work();
  return middle(Array.from({ length: runs }, () => time(work, times) / times));
}

/** The middle one of some numbers. */
export function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] as number;
}
