/**
 * Writes `common-words.ts` from SCOWL's word lists (Debian package `scowl`):
 * `tsx lib/recognition/entities/english/words/build-common-words.ts /usr/share/dict/scowl`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stems } from './stems.ts';

const SIZES = [10, 20, 35];
const LONGEST = 16;

const folder = process.argv[2] ?? '/usr/share/dict/scowl';
const files = SIZES.flatMap((size) =>
  ['english', 'american'].map((dialect) => join(folder, `${dialect}-words.${size}`)),
).filter((path) => existsSync(path));
if (files.length === 0) throw new Error(`no SCOWL lists in ${folder}`);

const all = new Set(
  files
    .flatMap((path) => readFileSync(path, 'latin1').split('\n'))
    .filter((word) => /^[a-z]{2,}$/.test(word)),
);
const kept = [...all]
  .filter((word) => word.length <= LONGEST && !stems(word).some((stem) => all.has(stem)))
  .sort();
writeFileSync(
  new URL('./common-words.ts', import.meta.url),
  `/**
 * Stems of common English words, from SCOWL sizes 10 to 35, by build-common-words.ts.
 * SCOWL is Copyright 2000-2018 by Kevin Atkinson. Permission to use, copy, modify, distribute and
 * sell these word lists is granted without fee, provided that this notice appears in all copies.
 * They come "as is", without warranty.
 */
export const COMMON_WORDS =
  '${kept.join(' ')}';
`,
);
console.error(`${kept.length} words`);
