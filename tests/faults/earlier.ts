import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../setup/ensure.mjs';

/** A state of the code with an earlier database and an earlier catalogue; a release takes its place. */
const EARLIER = 'edf681b5d997';

/** Whether the history holds the earlier state: a copy without history has none to build. */
export function hasEarlier(): boolean {
  try {
    execFileSync('git', ['cat-file', '-e', EARLIER], { cwd: ROOT, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Builds the earlier state for a browser, in a folder of its own; returns the folder. */
export function buildEarlier(name: 'chromium' | 'firefox'): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsgloss-earlier-'));
  const files = execFileSync('git', ['archive', EARLIER], { cwd: ROOT, maxBuffer: 2 ** 28 });
  execFileSync('tar', ['x', '-C', folder], { input: files });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const args = name === 'firefox' ? ['build', '-b', 'firefox', '--mv3'] : ['build'];
  execFileSync(join(ROOT, 'node_modules/.bin/wxt'), args, { cwd: folder, stdio: 'ignore' });
  const build = mkdtempSync(join(tmpdir(), 'newsgloss-build-'));
  replaceBuild(build, join(folder, '.output', `${OUTPUT[name]}-mv3`));
  rmSync(folder, { recursive: true, force: true });
  return build;
}

const OUTPUT = { chromium: 'chrome', firefox: 'firefox' } as const;

/** Puts one build in the place of another, as an update does: the folder, and so the id, is the same. */
export function replaceBuild(place: string, build: string): void {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
  cpSync(build, place, { recursive: true });
}

/** The folder of the build that lies in `.output`. */
export function presentBuild(name: 'chromium' | 'firefox'): string {
  return join(ROOT, '.output', `${OUTPUT[name]}-mv3`);
}
