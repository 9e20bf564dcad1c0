import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A browser profile with a filled collection, to be measured and thrown away. Filling takes minutes:
 * where a folder is given to keep it in, the first run fills it, or goes on where it was broken off,
 * and gives null; every later one gets a copy.
 */
export async function filledProfile(
  kept: string | undefined,
  name: string,
  fill: (profile: string) => Promise<void>,
): Promise<string | null> {
  const own = mkdtempSync(join(tmpdir(), 'newsgloss-bench-'));
  if (kept === undefined) {
    await fill(own);
    return own;
  }
  const home = join(kept, name);
  if (existsSync(`${home}.filled`)) {
    cpSync(home, own, { recursive: true });
    return own;
  }
  forgetProfile(own);
  mkdirSync(home, { recursive: true });
  await fill(home);
  writeFileSync(`${home}.filled`, '');
  return null;
}

export function forgetProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 15, retryDelay: 200 });
  } catch {
    // On a busy machine the browser still writes there; the folder is a temporary one.
  }
}
