import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifestMessages } from './manifest-messages.ts';

/**
 * Writes `public/_locales` from the string tables. Run by hand after a change of
 * `strings/manifest.ts`: `npx tsx lib/locale/build-messages.ts`.
 */
for (const [path, text] of manifestMessages()) {
  const file = fileURLToPath(new URL(`../../public/${path}`, import.meta.url));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
