/** Odd texts, spoilt files and forged messages without end, until the time is up. */
import { parseArgs } from 'node:util';
import type { Check } from './check.ts';
import { engineCheck } from './engine.ts';
import { importCheck } from './imports.ts';
import { messageCheck } from './messages.ts';
import { keepProgress, type Progress, readProgress } from './progress.ts';
import { freshProgress, runCheck } from './run.ts';

const USAGE = `usage: npm run fuzz -- [options]

  --seconds N   how long in all (60)
  --seed N      which cases (1); the same seed is the same cases
  --only NAME   texts, files or messages
  --fresh       from the first case; without it a run goes on where the last one stopped
  --case N      one case by its number, with what it fails of`;

interface Part {
  readonly name: string;
  readonly open: () => Check | Promise<Check>;
  /** A seed is done with so many cases. */
  readonly cases: number;
  /** How much of the time it gets. */
  readonly share: number;
}

const PARTS: readonly Part[] = [
  { name: 'messages', open: messageCheck, cases: 20_000, share: 0.1 },
  { name: 'files', open: importCheck, cases: 150_000, share: 0.2 },
  { name: 'texts', open: engineCheck, cases: 1_200_000, share: 1 },
];

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    case: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(USAGE);
else process.exitCode = await fuzz(Number(values.seed), Number(values.seconds) * 1000);

async function fuzz(seed: number, time: number): Promise<number> {
  const parts = PARTS.filter(({ name }) => !values.only || name === values.only);
  const end = Date.now() + time;
  let failed = 0;
  for (const part of parts) {
    const check = await part.open();
    if (values.case !== undefined) {
      console.log(part.name, await check.run(seed, Number(values.case)));
      continue;
    }
    const key = `${part.name}, seed ${seed}`;
    const known = values.fresh ? undefined : readProgress()[key];
    const until = parts.length > 1 ? Math.min(end, Date.now() + time * part.share) : end;
    const progress = await runCheck(
      check,
      known ?? freshProgress(),
      { seed, cases: part.cases, until },
      (so) => keepProgress(key, so),
    );
    tell(key, progress);
    failed += progress.counts.FAILED ?? 0;
  }
  return failed > 0 ? 1 : 0;
}

function tell(key: string, { done, spent, counts, findings, most = {} }: Progress): void {
  console.log(`${key}: ${done} cases, ${Math.round(spent / 1000)} s of processor`);
  for (const [name, count] of Object.entries(counts)) console.log(`  ${count} ${name}`);
  for (const [name, { index, value }] of Object.entries(most))
    console.log(`  at most ${value.toFixed(1)} ${name}: case ${index}`);
  for (const { index, message } of findings) console.log(`  case ${index}: ${message}`);
}
