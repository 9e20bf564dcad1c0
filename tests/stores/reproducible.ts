/** Builds twice, in two folders of other names, without a network where the system allows it, and compares every byte. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../setup/ensure.mjs';

const BUILDS = [
  { folder: 'chrome-mv3', args: ['build'] },
  { folder: 'firefox-mv3', args: ['build', '-b', 'firefox', '--mv3'] },
] as const;
/** A network of its own, with nobody in it; only root on Linux can make one. */
const ALONE = spawnSync('unshare', ['-n', 'true']).status === 0;

const COMMIT = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();

console.log(`commit ${COMMIT}`);
console.log(ALONE ? 'building without a network' : 'this system cannot take the network away');
const [first, second] = [buildIn('newsgloss-a-'), buildIn('newsgloss-other-')];
const differing = [...new Set([...first.keys(), ...second.keys()])].filter(
  (file) => first.get(file) !== second.get(file),
);
for (const file of differing) console.log(`differs: ${file}`);
console.log(`${first.size} files in each build, ${differing.length} differ`);
const whole = createHash('sha256');
for (const [file, hash] of [...first].sort()) whole.update(`${file} ${hash}\n`);
console.log(`sha256 of all: ${whole.digest('hex')}`);
process.exitCode = differing.length > 0 || first.size === 0 ? 1 : 0;

/** The hash of each file of both builds, of that commit. */
function buildIn(prefix: string): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  try {
    const archive = execFileSync('git', ['archive', COMMIT], { cwd: ROOT, maxBuffer: 2 ** 30 });
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    for (const { args } of [{ args: ['prepare'] }, ...BUILDS]) {
      const [tool, ...rest] = [...(ALONE ? ['unshare', '-n'] : []), 'npx', '--no-install', 'wxt'];
      execFileSync(tool as string, [...rest, ...args], { cwd: folder, stdio: 'ignore' });
    }
    return new Map(BUILDS.flatMap(({ folder: build }) => hashes(folder, join('.output', build))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function hashes(root: string, under: string): [string, string][] {
  return readdirSync(join(root, under), { recursive: true, encoding: 'utf8' })
    .map((name) => join(under, name))
    .filter((name) => statSync(join(root, name)).isFile())
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(root, name)))
        .digest('hex'),
    ]);
}
