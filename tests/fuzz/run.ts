import { type Check, Unsound } from './check.ts';
import type { Progress } from './progress.ts';

export interface Bounds {
  readonly seed: number;
  /** Stops when so many cases are done, those of earlier runs included. */
  readonly cases: number;
  /** Stops at this time, in milliseconds since 1970. */
  readonly until: number;
}

/** Cases between two rests of a check. */
const STRETCH = 500;
const MOST_FINDINGS = 50;

export function freshProgress(): Progress {
  return { done: 0, spent: 0, counts: {}, findings: [] };
}

/** Goes on with a check from where it is, until its bounds; tells after each stretch. */
export async function runCheck(
  check: Check,
  progress: Progress,
  { seed, cases, until }: Bounds,
  tell: (progress: Progress) => void = () => {},
): Promise<Progress> {
  while (progress.done < cases && Date.now() < until) {
    const before = process.cpuUsage();
    const end = Math.min(cases, progress.done + STRETCH);
    for (; progress.done < end; progress.done++) await runCase(check, progress, seed);
    await check.rest?.();
    const { user, system } = process.cpuUsage(before);
    progress.spent += (user + system) / 1000;
    tell(progress);
  }
  return progress;
}

async function runCase(check: Check, progress: Progress, seed: number): Promise<void> {
  const index = progress.done;
  try {
    for (const name of await check.run(seed, index)) count(progress, name);
    keepMost(progress, check.measures?.() ?? {});
  } catch (error) {
    count(progress, 'FAILED');
    const message = error instanceof Unsound ? error.message : String((error as Error).stack);
    if (progress.findings.length < MOST_FINDINGS) progress.findings.push({ seed, index, message });
  }
}

function keepMost(progress: Progress, measures: Readonly<Record<string, number>>): void {
  progress.most ??= {};
  for (const [name, value] of Object.entries(measures)) {
    const most = progress.most[name]?.value ?? 0;
    if (value > most) progress.most[name] = { index: progress.done, value };
  }
}

function count({ counts }: Progress, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
