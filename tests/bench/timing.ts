/**
 * The median of `runs` timed runs of `work`, in milliseconds of processor time, after `warmups`
 * untimed ones. Processor time, since a machine that does other work stretches the clock's; it counts
 * the collector's and compiler's threads too.
 */
export function median(work: () => unknown, { runs = 5, warmups = 3 } = {}): number {
  for (let i = 0; i < warmups; i++) work();
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] as number;
}

/** The least of `runs` timed runs: what the work itself takes, whatever the collector did meanwhile. */
export function least(work: () => unknown, runs: number): number {
  return Math.min(...Array.from({ length: runs }, () => median(work, { runs: 1, warmups: 0 })));
}

/** Collects measurements, prints them, and knows whether one is over its limit. */
export class Report {
  over = false;

  heading(text: string): void {
    console.log(`\n${text}`);
  }

  /** Prints one line; `limit` is the most that the value may be. */
  line(name: string, value: number, unit: string, limit?: number): void {
    const bad = limit !== undefined && value > limit;
    this.over ||= bad;
    const bound = limit === undefined ? '' : `   ${bad ? 'OVER' : 'within'} ${limit}`;
    console.log(
      `  ${name.padEnd(46)} ${value.toFixed(value < 10 ? 2 : 1).padStart(10)} ${unit}${bound}`,
    );
  }
}
