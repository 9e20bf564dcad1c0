import * as v from 'valibot';
import { importFile, type Refusal } from '../../lib/import/index.ts';
import { ROW_SCHEMAS } from '../../lib/import/schemas.ts';
import { canonical } from '../../lib/model/canonical.ts';
import { COLLECTION_TABLES, type Collection } from '../../lib/model/collection.ts';
import { applyImport, openStore, previewImport, type Store } from '../../lib/store/index.ts';
import { type Check, Unsound } from './check.ts';
import { spoiltFile } from './files.ts';
import { randomOf } from './random.ts';
import './database.ts';

/** Every so many files that are sound are taken into a store, to see that all or nothing is. */
const TAKEN = 40;
/** No file of these sizes may take longer, in milliseconds of processor. */
const SLOWEST = 400;

/** The doors for files, on files that were spoilt. */
export function importCheck(): Check {
  let store = openStore({ name: 'fuzz' });
  return {
    name: 'files',
    async run(seed, index) {
      const random = randomOf(seed, index);
      const file = spoiltFile(random);
      const before = process.cpuUsage();
      const read = importFile(file.name, file.text);
      const { user } = process.cpuUsage(before);
      if (user / 1000 > SLOWEST) throw new Unsound(`${user / 1000} ms for ${file.text.length}`);
      if ('polluted' in {}) throw new Unsound('a file reached into every object');
      if (!read.ok) {
        for (const refusal of read.error) inspectRefusal(refusal);
        if (read.error.length === 0) throw new Unsound('refused without a reason');
        return [file.kind, 'refused'];
      }
      inspectRows(read.value);
      if (!random.oneIn(TAKEN)) return [file.kind, 'sound'];
      await take(store, read.value);
      return [file.kind, 'sound', 'taken in'];
    },
    async rest() {
      await store.delete();
      store = openStore({ name: 'fuzz' });
    },
  };
}

function inspectRefusal({ reason, table, row, detail = '' }: Refusal): void {
  if (!reason) throw new Unsound('a refusal without a reason');
  if (row !== undefined && !(Number.isInteger(row) && row > 0)) throw new Unsound('a row of none');
  if (table !== undefined && !COLLECTION_TABLES.includes(table)) throw new Unsound('no such table');
  if (detail.length > 5_000) throw new Unsound('a detail as long as a file');
}

function inspectRows(collection: Collection): void {
  for (const table of COLLECTION_TABLES) {
    for (const row of collection[table]) {
      if (!v.is(ROW_SCHEMAS[table], row)) throw new Unsound(`an unsound row of ${table}`);
      if (typeof row === 'object' && Object.getPrototypeOf(row) !== Object.prototype) {
        throw new Unsound('a row with a prototype of its own');
      }
    }
  }
}

/** A preview writes nothing; an import is whole, or it is none. */
async function take(store: Store, collection: Collection): Promise<void> {
  const before = await contents(store);
  const preview = await previewImport(store, collection);
  if ((await contents(store)) !== before) throw new Unsound('a preview wrote');
  const applied = await applyImport(store, collection);
  if (applied.ok !== preview.ok) throw new Unsound('the preview promised otherwise');
  if (!applied.ok && (await contents(store)) !== before) throw new Unsound('half an import');
}

async function contents(store: Store): Promise<string> {
  const tables = await Promise.all(store.tables.map((table) => table.toArray()));
  return canonical(tables);
}
