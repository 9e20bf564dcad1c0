import { defineConfig } from 'vitest/config';

/** What hurts for long: huge pages, full disks, kills. Not part of `npm test`. */
export default defineConfig({
  test: {
    include: ['tests/faults/**/*.test.ts'],
    globalSetup: 'tests/e2e/prepare.ts',
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 90_000,
  },
});
