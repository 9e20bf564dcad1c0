import { type FormEvent, useState } from 'react';
import { ChoiceField, TextField } from '../../../components/form/Field.tsx';
import { useStrings } from '../../../components/locale.tsx';
import { Progress } from '../../../components/progress/Progress.tsx';
import { EXPORT_FORMATS, type ExportFormatId } from '../../../lib/export/index.ts';
import { exportStrings } from '../../../lib/locale/strings/export.ts';
import { formatStrings } from '../../../lib/locale/strings/in-out.ts';
import { settingsStrings } from '../../../lib/locale/strings/settings.ts';
import { type Running, useExport } from './use-export.ts';

/** Everything, or what a search finds, in the format chosen. */
export function Export() {
  const t = useStrings(settingsStrings);
  const e = useStrings(exportStrings);
  const nameOf = useStrings(formatStrings);
  const { run, running } = useExport();
  const [format, setFormat] = useState<ExportFormatId>('markdown');
  const [extent, setExtent] = useState<'all' | 'search'>('all');
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (extent === 'all') run(format, { type: 'all' }, 'all');
    else run(format, { type: 'search', text }, text);
  };
  return (
    <section>
      <h2>{t('export')}</h2>
      <form className="form" onSubmit={submit}>
        <ChoiceField<'all' | 'search'>
          label={e('extent')}
          value={extent}
          choices={[
            { value: 'all', label: e('everything') },
            { value: 'search', label: e('ofSearch') },
          ]}
          onChange={setExtent}
        />
        {extent === 'search' && (
          <TextField label={e('searchWords')} value={text} onChange={setText} />
        )}
        <ChoiceField<ExportFormatId>
          label={t('format')}
          value={format}
          choices={EXPORT_FORMATS.map(({ id }) => ({ value: id, label: nameOf(id) }))}
          onChange={setFormat}
        />
        <div>
          <button type="submit" disabled={extent === 'search' && text.trim() === ''}>
            {extent === 'all' ? t('exportAll') : e('exportNow')}
          </button>
        </div>
      </form>
      <ExportProgress running={running} />
    </section>
  );
}

/** How far an export is, while there is one. */
export function ExportProgress({ running }: { readonly running: Running | null }) {
  const e = useStrings(exportStrings);
  if (!running) return null;
  return <Progress label={e('writing')} share={running.share} onCancel={running.cancel} />;
}
