import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BrowserName } from '../e2e/browsers.ts';
import { setFaultScene } from '../e2e/fault-scene.ts';
import { awaitWords } from '../e2e/faults.ts';

describe.each<BrowserName>(['chromium', 'firefox'])('a corrupt database in %s', (name) => {
  const scene = setFaultScene(name);

  it('leaves pages marked, and has the catalogue again', async () => {
    const { profile } = scene.browser;
    await scene.keep(/Undo/);
    await scene.browser.close();
    const spoilt = databaseFiles(profile, name);
    expect(spoilt.length).toBeGreaterThan(0);
    for (const file of spoilt) writeFileSync(file, Buffer.alloc(statSync(file).size, 'x'));

    await scene.start({ profile });
    const options = await scene.browser.openExtensionPage('options.html#/entities');
    await awaitWords(options, /[5-9],\d{3} rows/, 90_000);
  });
});

/** The files in which the browser keeps the extension's database. */
function databaseFiles(profile: string, name: BrowserName): string[] {
  const wanted =
    name === 'chromium'
      ? /chrome-extension_\w+_0\.indexeddb\.leveldb\/(?:\d+\.(?:ldb|log)|MANIFEST-\d+)$/
      : /moz-extension\+\+\+[^/]+\/idb\/[^/]+\.sqlite$/;
  return readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((file) => wanted.test(file))
    .map((file) => join(profile, file));
}
