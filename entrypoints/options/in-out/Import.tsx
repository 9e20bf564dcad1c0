import { type ChangeEvent, useId, useState } from 'react';
import {
  type ConflictRule,
  type ImportCounts,
  ImportPreview,
} from '../../../components/curation/ImportPreview.tsx';
import { RefusalList } from '../../../components/curation/RefusalList.tsx';
import { useStrings } from '../../../components/locale.tsx';
import { importFile, type Refusal } from '../../../lib/import/index.ts';
import { settingsStrings } from '../../../lib/locale/strings/settings.ts';
import {
  applyImport,
  type Collection,
  type ImportReport,
  previewImport,
} from '../../../lib/store/index.ts';
import { useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';

type Chosen =
  | { readonly refusals: readonly Refusal[] }
  | { readonly name: string; readonly collection: Collection; readonly counts: ImportCounts };

/** Takes a file in: checked whole, shown first, applied in one go, undone as one. */
export function Import() {
  const store = useStore();
  const id = useId();
  const t = useStrings(settingsStrings);
  const { outcome } = useCollection();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target;
    const [file] = input.files ?? [];
    if (!file) return;
    const read = importFile(file.name, await file.text());
    input.value = '';
    if (!read.ok) return setChosen({ refusals: read.error });
    const report = await previewImport(store, read.value);
    if (!report.ok) return outcome.setState({ error: report.error });
    setChosen({ name: file.name, collection: read.value, counts: countsOf(report.value) });
  };
  const apply = async (collection: Collection, rule: ConflictRule) => {
    const done = await outcome.run(t('imported'), () => applyImport(store, collection, rule));
    if (done) setChosen(null);
  };
  return (
    <section>
      <h2>{t('import')}</h2>
      <p className="muted small">{t('importHint')}</p>
      <div>
        <input
          id={id}
          className="visually-hidden"
          type="file"
          accept=".json,.csv,.txt,application/json,text/csv"
          onChange={choose}
        />
        <label className="file-button" htmlFor={id}>
          {t('chooseFile')}
        </label>
      </div>
      {chosen && 'refusals' in chosen && <RefusalList refusals={chosen.refusals} />}
      {chosen && 'collection' in chosen && (
        <ImportPreview
          file={chosen.name}
          counts={chosen.counts}
          onApply={(rule) => apply(chosen.collection, rule)}
          onCancel={() => setChosen(null)}
        />
      )}
    </section>
  );
}

function countsOf({ tables }: ImportReport): ImportCounts {
  const counts = { added: 0, merged: 0, conflicting: 0, same: 0 };
  for (const standing of Object.values(tables)) {
    counts.added += standing.added;
    counts.merged += standing.merged;
    counts.conflicting += standing.conflicting;
    counts.same += standing.same;
  }
  return counts;
}
