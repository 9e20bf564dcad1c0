/** Collects measurements, prints them, and knows whether one is over its limit. */
export class Report {
  over = false;

  heading(text: string): void {
    console.log(`\n${text}`);
  }

  /** Prints one line; `limit` is the most that the value may be, or with `least` the least. */
  line(
    name: string,
    value: number,
    unit: string,
    { limit, least }: { limit?: number; least?: number } = {},
  ): void {
    const bad = (limit !== undefined && value > limit) || (least !== undefined && value < least);
    this.over ||= bad;
    const bound = limit ?? least;
    const verdict = bound === undefined ? '' : `   ${bad ? 'OUTSIDE' : 'within'} ${bound}`;
    console.log(
      `  ${name.padEnd(46)} ${value.toFixed(value < 10 ? 2 : 1).padStart(10)} ${unit}${verdict}`,
    );
  }
}
