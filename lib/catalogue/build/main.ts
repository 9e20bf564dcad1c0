/**
 * Turns a folder of candidate data into the catalogue under `public/catalogue/`. Run by hand when the
 * data or the curated tables change: `npx tsx lib/catalogue/build/main.ts DATA_DIR`. The same input
 * gives the same output, byte for byte.
 */
import { buildCatalogue } from './catalogue.ts';
import { writeCatalogue } from './output.ts';
import { readCandidates } from './rows.ts';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: npx tsx lib/catalogue/build/main.ts DATA_DIR');
  process.exit(2);
}
const catalogue = buildCatalogue(readCandidates(folder));
writeCatalogue(catalogue, new URL('../../../public/catalogue/', import.meta.url));
console.error(
  `${catalogue.entities.length} entities, facts of ${Object.keys(catalogue.facts).length}, ` +
    `${catalogue.ambiguous.length} ambiguous aliases, ${catalogue.notNames.length} other names`,
);
