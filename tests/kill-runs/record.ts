import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Work } from './page.ts';

/** What the store was after one moment: as before the work, as after it, or neither. */
export type Verdict = 'old' | 'new' | 'between';

/** One moment at which a browser was ended, `at` milliseconds into the work. */
export interface Ending {
  readonly work: Work;
  readonly at: number;
  readonly verdict: Verdict;
}

const FILE = fileURLToPath(
  new URL('../../node_modules/.cache/newsgloss-kill-runs.json', import.meta.url),
);

/** The endings of earlier turns, by the run they belong to: browser, seed and code. */
export function readEndings(run: string): Ending[] {
  return all()[run] ?? [];
}

/** Keeps the endings of a run so far. */
export function keepEndings(run: string, endings: readonly Ending[]): void {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify({ ...all(), [run]: endings }));
}

function all(): Record<string, Ending[]> {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'));
  } catch {
    return {};
  }
}
