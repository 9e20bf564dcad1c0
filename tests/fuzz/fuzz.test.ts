import { beforeEach, expect, test, vi } from 'vitest';
import { type Check, Unsound } from './check.ts';
import { engineCheck } from './engine.ts';
import { importCheck } from './imports.ts';
import { freshProgress, runCheck } from './run.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('./double.ts')).browser }));

/** Another small part each day would find more, and could not be told from what changed: always the same. */
const SEED = 11;
const forever = Number.POSITIVE_INFINITY;
const first = (check: Check, cases: number) =>
  runCheck(check, freshProgress(), { seed: SEED, cases, until: forever });

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
});

test('odd texts are read without a throw, and what is read can be kept', {
  timeout: 60_000,
}, async () => {
  const { done, findings } = await first(await engineCheck(), 400);
  expect(findings).toEqual([]);
  expect(done).toBe(400);
});

test('spoilt files are refused with a reason, or taken in whole', { timeout: 60_000 }, async () => {
  const { counts, findings } = await first(importCheck(), 2_000);
  expect(findings).toEqual([]);
  expect(counts.refused).toBeGreaterThan(1_000);
  expect(counts.sound).toBeGreaterThan(100);
});

test('forged messages are not heard, refused, or speak for their own page only', async () => {
  const { messageCheck } = await import('./messages.ts');
  const { counts, findings } = await first(await messageCheck(), 500);
  expect(findings).toEqual([]);
  expect(counts['not heard']).toBeGreaterThan(50);
  expect(counts['bad-request']).toBeGreaterThan(50);
  expect(counts.answered).toBeGreaterThan(20);
});

test('a run goes on where it was stopped, and comes to the same', async () => {
  const seen: number[] = [];
  const check: Check = {
    name: 'counted',
    run(seed, index) {
      seen.push(index);
      if (index === 3) throw new Unsound(`three of ${seed}`);
      return ['fine'];
    },
  };
  const half = await runCheck(check, freshProgress(), { seed: 5, cases: 4, until: forever });
  const whole = await runCheck(check, half, { seed: 5, cases: 8, until: forever });
  expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(whole.counts).toEqual({ fine: 7, FAILED: 1 });
  expect(whole.findings).toEqual([{ seed: 5, index: 3, message: 'three of 5' }]);
});
