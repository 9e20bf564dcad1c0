import {
  type FileContent,
  MOST_BYTES,
  type Readout,
  type Refusal,
  readFile,
  readRows,
  type TableFile,
  type TableReading,
} from '../../../lib/import/index.ts';
import type { Result } from '../../../lib/model/result.ts';
import {
  applyImport,
  type ImportReport,
  openStore,
  previewImport,
  type StoreError,
} from '../../../lib/store/index.ts';

/** What the page asks of the worker: to read a file, to read its table, to take it in. */
export type Asked =
  | { readonly do: 'open'; readonly file: File }
  | { readonly do: 'read'; readonly reading: TableReading }
  | { readonly do: 'apply'; readonly rule: 'keep' | 'take' | 'newer' };

/** What is shown of a table before it is read. */
export interface TableHead extends Omit<TableFile, 'rows'> {
  readonly sample: readonly (readonly string[])[];
  readonly rows: number;
}

/** What the worker answers. `share` is told in between, any number of times. */
export type Answer =
  | { readonly share: number }
  | { readonly refused: readonly Refusal[] }
  | { readonly table: TableHead }
  | {
      readonly report: ImportReport;
      readonly refusals: readonly Refusal[];
      readonly encoding: string;
    }
  | { readonly applied: string }
  | { readonly error: StoreError };

/** So many rows of a table are shown, so many refusals told. */
const SAMPLE = 5;
const MOST_REFUSALS = 1_000;

const store = openStore();
let content: FileContent | null = null;
let readout: Readout | null = null;

const tell = (answer: Answer) => postMessage(answer);

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  if (data.do === 'open') await open(data.file);
  else if (data.do === 'read') await read(data.reading);
  else await apply(data.rule);
});

async function open(file: File): Promise<void> {
  if (file.size > MOST_BYTES) return tell({ refused: [{ reason: 'too-large' }] });
  const opened = readFile(file.name, new Uint8Array(await file.arrayBuffer()));
  if (!opened.ok) return tell({ refused: opened.error });
  content = opened.value;
  if (content.format !== 'table') return preview(content.readout);
  const { rows, ...head } = content.table;
  tell({ table: { ...head, sample: rows.slice(0, SAMPLE), rows: rows.length } });
}

async function read(reading: TableReading): Promise<void> {
  if (content?.format === 'table') await preview(readRows(content.table, reading));
}

async function preview(read: Readout): Promise<void> {
  readout = read;
  const report = await previewImport(store, read.collection, progress(read));
  if (!report.ok) return tell({ error: report.error });
  const refusals = read.refusals.slice(0, MOST_REFUSALS);
  tell({ report: report.value, refusals, encoding: content?.encoding ?? 'utf-8' });
}

async function apply(rule: 'keep' | 'take' | 'newer'): Promise<void> {
  if (!readout) return;
  const done: Result<{ undoId: string }, StoreError> = await applyImport(
    store,
    readout.collection,
    rule,
    progress(readout),
  );
  tell(done.ok ? { applied: done.value.undoId } : { error: done.error });
}

/** Tells the share of the rows that are through. */
function progress({ collection }: Readout): (rows: number) => void {
  const total = Object.values(collection).reduce((sum, rows) => sum + rows.length, 0);
  let done = 0;
  return (rows) => {
    done += rows;
    tell({ share: Math.min(1, done / Math.max(1, total)) });
  };
}
