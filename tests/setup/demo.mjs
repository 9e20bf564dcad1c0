// `npm run demo [-- FILE|URL…]`: installs what is missing, then runs the demo itself.
import { spawnSync } from 'node:child_process';
import { ensureBrowsers, ensurePackages, ROOT } from './ensure.mjs';

const args = process.argv.slice(2);
ensurePackages();
ensureBrowsers();
const outcome = spawnSync(
  process.execPath,
  ['--import', 'tsx', `${ROOT}/tests/demo/main.ts`, ...args],
  { stdio: 'inherit' },
);
process.exit(outcome.status ?? 1);
