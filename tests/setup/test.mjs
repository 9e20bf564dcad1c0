// `npm test`: installs what is missing, then runs every check in order and adds up the tests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers, ensurePackages, ROOT } from './ensure.mjs';

ensurePackages();
ensureBrowsers();

const results = mkdtempSync(join(tmpdir(), 'newsgloss-test-'));
const vitest = (name, ...more) => [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(results, `${name}.json`)}`,
  ...more,
];

/** Each step is a command; its name is what a failing run reports. */
const STEPS = [
  ['lint', ['biome', 'check', '.']],
  ['types', ['tsc', '--noEmit']],
  ['types of the engine', ['tsc', '-p', 'lib/recognition']],
  ['dead code', ['knip']],
  ['unit tests', vitest('unit')],
  ['Chromium build', ['wxt', 'build']],
  ['Firefox build', ['wxt', 'build', '-b', 'firefox', '--mv3']],
  ['end-to-end tests', vitest('e2e', '--config', 'vitest.e2e.config.ts')],
];

const failedSteps = [];
for (const [name, [tool, ...args]] of STEPS) {
  const began = Date.now();
  console.log(`\n── ${name}`);
  const outcome = spawnSync('npx', ['--no-install', tool, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (outcome.status !== 0) failedSteps.push(name);
  console.log(`── ${name}: ${outcome.status === 0 ? 'ok' : 'FAILED'}, ${Date.now() - began} ms`);
}

const tally = { passed: 0, failed: 0, skipped: 0 };
for (const name of ['unit', 'e2e']) {
  try {
    const report = JSON.parse(readFileSync(join(results, `${name}.json`), 'utf8'));
    tally.passed += report.numPassedTests;
    tally.failed += report.numFailedTests;
    tally.skipped += report.numPendingTests;
  } catch {
    tally.failed += 1; // the run left no report: it counts as a failure of its own
  }
}
rmSync(results, { recursive: true, force: true });
if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(', ')}`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exit(failedSteps.length > 0 || tally.failed > 0 || tally.passed === 0 ? 1 : 0);
