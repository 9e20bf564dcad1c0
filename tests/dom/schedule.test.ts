// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { runInSlices } from '../../lib/dom/schedule.ts';

function* counting(to: number, each: (n: number) => void = () => {}): Generator<void> {
  for (let n = 1; n <= to; n++) {
    each(n);
    yield;
  }
}

/** A step that keeps the thread for so many milliseconds. */
function busy(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

describe('work in slices', () => {
  it('does every step, in order', async () => {
    const seen: number[] = [];
    const { signal } = new AbortController();
    expect(
      await runInSlices(
        counting(1000, (n) => seen.push(n)),
        { signal },
      ),
    ).toBe(true);
    expect(seen).toHaveLength(1000);
    expect(seen.at(-1)).toBe(1000);
  });

  it('lets the page have its turn in between', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 0);
    const { signal } = new AbortController();
    await runInSlices(
      counting(20, () => busy(5)),
      { signal },
    );
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });

  it('stops where it was called off', async () => {
    const life = new AbortController();
    let done = 0;
    const steps = counting(1000, (n) => {
      done = n;
      busy(1);
      if (n === 20) life.abort();
    });
    expect(await runInSlices(steps, { signal: life.signal })).toBe(false);
    expect(done).toBeLessThan(60);
  });

  it('hands on what a step threw', async () => {
    const { signal } = new AbortController();
    const failing = counting(3, () => {
      throw new RangeError('no');
    });
    await expect(runInSlices(failing, { signal })).rejects.toThrow('no');
  });
});
