/**
 * Writes `han-variants.ts`, the 1:1 table from Traditional to Simplified characters, out of OpenCC's
 * tables. Run by hand after an update of opencc-js: `npx tsx lib/text/build-han-variants.ts`.
 */
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

const convert = Converter({ from: 't', to: 'cn' });
const from: string[] = [];
const to: string[] = [];
for (let code = 0x3400; code <= 0x9fff; code++) {
  const char = String.fromCharCode(code);
  const simplified = convert(char);
  if (simplified !== char && simplified.length === 1) {
    from.push(char);
    to.push(simplified);
  }
}

writeFileSync(
  new URL('./han-variants.ts', import.meta.url),
  `// Written by build-han-variants.ts from OpenCC's tables (Apache-2.0). Do not edit.

/** Traditional characters; the Simplified one of each stands at the same place in \`SIMPLIFIED\`. */
export const TRADITIONAL =
  '${from.join('')}';
export const SIMPLIFIED =
  '${to.join('')}';
`,
);
