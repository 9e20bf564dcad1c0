import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A case that failed: run it again by its seed and number. */
export interface Finding {
  readonly seed: number;
  readonly index: number;
  readonly message: string;
}

/** How far one check has come with one seed. */
export interface Progress {
  done: number;
  /** Milliseconds of processor. */
  spent: number;
  readonly counts: Record<string, number>;
  readonly findings: Finding[];
  /** The case that came to most, by what was measured. */
  most?: Record<string, { readonly index: number; readonly value: number }>;
}

const FILE = fileURLToPath(
  new URL('../../node_modules/.cache/newsgloss-fuzz.json', import.meta.url),
);

/** What earlier runs came to, by check and seed. */
export function readProgress(): Record<string, Progress> {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'));
  } catch {
    return {};
  }
}

/** Keeps the progress of one check; other runs may have kept theirs meanwhile. */
export function keepProgress(key: string, progress: Progress): void {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify({ ...readProgress(), [key]: progress }));
}
