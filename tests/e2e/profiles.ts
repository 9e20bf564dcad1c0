import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the tests' processes find the folder of prepared profiles. */
export const PREPARED = 'NEWSGLOSS_PREPARED_PROFILES';

/**
 * A profile of its own for a browser. Taking in the catalogue costs a browser up to ten seconds: where
 * there is a prepared profile that has it, a copy is given, unless a first start is what is looked at.
 */
export function newProfile(name: string, isFirstStart = false): string {
  const profile = mkdtempSync(join(tmpdir(), `newsgloss-${name}-`));
  const prepared = process.env[PREPARED];
  if (prepared && !isFirstStart) {
    cpSync(join(prepared, name), profile, { recursive: true, verbatimSymlinks: true });
  }
  return profile;
}
