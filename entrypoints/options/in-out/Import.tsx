import { type ChangeEvent, useId } from 'react';
import { type ImportCounts, ImportPreview } from '../../../components/curation/ImportPreview.tsx';
import { RefusalList } from '../../../components/curation/RefusalList.tsx';
import { RowStandings } from '../../../components/curation/RowStandings.tsx';
import { TableMapping } from '../../../components/curation/TableMapping.tsx';
import { useStrings } from '../../../components/locale.tsx';
import { Progress } from '../../../components/progress/Progress.tsx';
import { FIELDS, guessMapping, missingFields } from '../../../lib/import/index.ts';
import { importStrings } from '../../../lib/locale/strings/import.ts';
import { settingsStrings } from '../../../lib/locale/strings/settings.ts';
import type { ImportReport } from '../../../lib/store/index.ts';
import { useImport } from './use-import.ts';

/** Takes a file in: checked whole, shown first, applied in one go, undone as one. */
export function Import() {
  const id = useId();
  const t = useStrings(settingsStrings);
  const i = useStrings(importStrings);
  const running = useImport();
  const { state, file } = running;
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target;
    const [chosen] = input.files ?? [];
    if (chosen) running.open(chosen);
    input.value = '';
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
          accept=".json,.csv,.tsv,.tab,.txt,application/json,text/csv,text/tab-separated-values"
          onChange={choose}
        />
        <label className="file-button" htmlFor={id}>
          {t('chooseFile')}
        </label>
      </div>
      {state.at === 'working' && (
        <Progress
          label={i(state.applying ? 'applying' : 'reading')}
          share={state.share}
          onCancel={running.cancel}
        />
      )}
      {state.at === 'working' && state.applying && (
        <p className="muted small">{i('applyingHint')}</p>
      )}
      {state.at === 'refused' && <RefusalList refusals={state.refusals} />}
      {state.at === 'table' && (
        <TableMapping
          file={file}
          table={state.table}
          fields={FIELDS}
          guess={guessMapping}
          missing={missingFields}
          onRead={running.read}
          onCancel={running.close}
        />
      )}
      {state.at === 'preview' && (
        <ImportPreview
          file={file}
          counts={{ ...countsOf(state.report), refused: state.refusals.length }}
          onApply={running.apply}
          onCancel={running.close}
        >
          <p className="muted small">{i('encoding', { encoding: state.encoding.toUpperCase() })}</p>
          <RowStandings rows={state.report.rows} conflicts={state.report.conflicts} />
          {state.refusals.length > 0 && <RefusalList refusals={state.refusals} partly />}
        </ImportPreview>
      )}
    </section>
  );
}

function countsOf({ tables }: ImportReport): Omit<ImportCounts, 'refused'> {
  const counts = { added: 0, merged: 0, conflicting: 0, same: 0 };
  for (const standing of Object.values(tables)) {
    counts.added += standing.added;
    counts.merged += standing.merged;
    counts.conflicting += standing.conflicting;
    counts.same += standing.same;
  }
  return counts;
}
