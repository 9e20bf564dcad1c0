import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type BrowserName, forget } from '../e2e/browsers.ts';
import { setFaultScene } from '../e2e/fault-scene.ts';
import { allRows } from '../e2e/faults.ts';

/** Disks of 400 MB can be made by root on Linux alone. */
const DISK = mountable();

describe.each<BrowserName>(['chromium', 'firefox'])('a disk in %s', (name) => {
  const scene = setFaultScene(name);

  it.skipIf(!DISK)(
    'that is full is said to be, nothing is lost, and keeping works when there is room',
    async () => {
      await scene.browser.close();
      forget(scene.browser);
      const disk = mkdtempSync(join(tmpdir(), 'newsgloss-disk-'));
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', disk]);
      try {
        const profile = join(disk, 'profile');
        mkdirSync(profile);
        await scene.start({ profile });
        await catalogueTakenIn(await scene.openStill());
        const filler = join(disk, 'filler');
        fill(disk, filler);
        // Chromium may still have room for a little in what it set aside before.
        const said = await scene.keep(/disk (?:is|may be) full|Undo/);
        rmSync(filler);
        await scene.browser.close();
        await scene.start({ profile });
        if (!/Undo/.test(said)) await scene.keep(/Undo/);
        // What was said to be kept is kept, through the restart too.
        expect(await allRows(await scene.openStill(), 'facts')).toContain('"origin":"page"');
        await scene.browser.close();
      } finally {
        await scene.browser.close().catch(() => {});
        execFileSync('umount', ['-l', disk]);
      }
    },
  );
});

/** The catalogue's own write is over, so that the disk is full for the fact alone. */
async function catalogueTakenIn(page: Page): Promise<void> {
  await expect
    .poll(() => allRows(page, 'meta'), { timeout: 60_000, interval: 500 })
    .toContain('"key":"persisted"');
  await page.close();
}

function mountable(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'newsgloss-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Leaves no room on a disk. */
function fill(disk: string, file: string): void {
  const { bavail, bsize } = statfsSync(disk);
  try {
    writeFileSync(file, Buffer.alloc(bavail * bsize));
  } catch (error) {
    // The browser was quicker with the last of it.
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
