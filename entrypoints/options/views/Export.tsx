import { useState } from 'react';
import { ChoiceField } from '../../../components/form/Field.tsx';
import { useLocale, useStrings } from '../../../components/locale.tsx';
import { EXPORT_FORMATS, type ExportFormatId, exportFile } from '../../../lib/export/index.ts';
import { scriptOf } from '../../../lib/locale/index.ts';
import { formatStrings } from '../../../lib/locale/strings/in-out.ts';
import { settingsStrings } from '../../../lib/locale/strings/settings.ts';
import {
  attempt,
  collect,
  noteBackup,
  type Scope,
  seededVersion,
} from '../../../lib/store/index.ts';
import { useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import { saveFile } from '../save-file.ts';

/** Saves a file of what is kept; a complete one counts as a backup. */
export function useExport(): (
  format: ExportFormatId,
  scope: Scope,
  title: string,
) => Promise<void> {
  const store = useStore();
  const script = scriptOf(useLocale());
  const { outcome } = useCollection();
  const t = useStrings(settingsStrings);
  return async (id, scope, title) => {
    const format = EXPORT_FORMATS.find((one) => one.id === id) ?? EXPORT_FORMATS[0];
    const written = await attempt(async () => {
      const catalogue = await seededVersion(store);
      const collection = await collect(store, scope);
      const at = new Date().toISOString();
      const file = exportFile(format, collection, { title, at, script, catalogue });
      saveFile(file);
      if (id === 'json' && scope.type === 'all') await noteBackup(store);
      return file.name;
    });
    outcome.setState(
      written.ok ? { done: t('exported', { file: written.value }) } : { error: written.error },
    );
  };
}

/** Everything, in the format chosen. */
export function Export() {
  const t = useStrings(settingsStrings);
  const nameOf = useStrings(formatStrings);
  const run = useExport();
  const [format, setFormat] = useState<ExportFormatId>('markdown');
  return (
    <section>
      <h2>{t('export')}</h2>
      <ChoiceField<ExportFormatId>
        label={t('format')}
        value={format}
        choices={EXPORT_FORMATS.map(({ id }) => ({ value: id, label: nameOf(id) }))}
        onChange={setFormat}
      />
      <div>
        <button type="button" onClick={() => run(format, { type: 'all' }, 'all')}>
          {t('exportAll')}
        </button>
      </div>
    </section>
  );
}
