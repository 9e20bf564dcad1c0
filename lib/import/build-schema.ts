import { writeFileSync } from 'node:fs';
import { backupSchema } from './json-schema.ts';

/** Publishes the shape of a backup; run by hand after a change: `npx tsx lib/import/build-schema.ts`. */
const path = new URL('../../public/schema/newsgloss-1.schema.json', import.meta.url);
writeFileSync(path, `${JSON.stringify(backupSchema(), null, 2)}\n`);
