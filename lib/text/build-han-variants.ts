/**
 * Writes `han-variants.ts`, the 1:1 table from Traditional to Simplified characters, out of OpenCC's
 * tables. Run by hand after an update of opencc-js: `npx tsx lib/text/build-han-variants.ts`.
 */
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

/** Also written in Simplified text, in another sense: 乾坤, 吒, 拚, 奏摺, 袷袢, 薹, 醣, 著名, 什么. */
const LEFT_ALONE = '乾吒拚摺袷薹醣著么';

const converters = (['t', 'hk', 'tw'] as const).map((from) => Converter({ from, to: 'cn' }));
const pairs = new Map<string, string>();
for (let code = 0x3400; code <= 0x9fff; code++) {
  const char = String.fromCharCode(code);
  const simplified = converters
    .map((convert) => convert(char))
    .find((result) => result !== char && result.length === 1);
  if (simplified && !LEFT_ALONE.includes(char)) pairs.set(char, simplified);
}
// What a character folds to must itself be stable.
for (const [char, simplified] of pairs) pairs.set(char, pairs.get(simplified) ?? simplified);

writeFileSync(
  new URL('./han-variants.ts', import.meta.url),
  `// Written by build-han-variants.ts from OpenCC's tables (Apache-2.0). Do not edit.

/** Traditional characters; the Simplified one of each stands at the same place in \`SIMPLIFIED\`. */
export const TRADITIONAL =
  '${[...pairs.keys()].join('')}';
export const SIMPLIFIED =
  '${[...pairs.values()].join('')}';
`,
);
