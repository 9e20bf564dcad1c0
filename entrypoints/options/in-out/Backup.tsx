import { useEffect, useState } from 'react';
import { useLocale, useStrings } from '../../../components/locale.tsx';
import { settingsStrings } from '../../../lib/locale/strings/settings.ts';
import {
  askToPersist,
  lastBackup,
  type StorageState,
  storageState,
} from '../../../lib/store/index.ts';
import { useLive, useStore } from '../../surface/store.ts';
import { ExportProgress } from './Export.tsx';
import { FolderBackup } from './FolderBackup.tsx';
import { useExport } from './use-export.ts';

/** How old the backup is, and a new one in one click. */
export function Backup() {
  const t = useStrings(settingsStrings);
  const { run, running } = useExport();
  const last = useLive(lastBackup, []);
  const date = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'long' });
  const at = last?.ok ? last.value : null;
  return (
    <section>
      <h2>{t('backup')}</h2>
      <p>{at === null ? t('noBackup') : t('lastBackup', { date: date.format(new Date(at)) })}</p>
      <p className="muted small">{t('backupHint')}</p>
      <div>
        <button
          type="button"
          className="primary"
          onClick={() => run('json', { type: 'all' }, 'all')}
        >
          {t('makeBackup')}
        </button>
      </div>
      <ExportProgress running={running} />
      <FolderBackup />
    </section>
  );
}

/** Whether the browser promised to keep the data, and how much there is. */
export function Storage() {
  const store = useStore();
  const locale = useLocale();
  const t = useStrings(settingsStrings);
  const [state, setState] = useState<StorageState>();
  useEffect(() => {
    storageState().then(setState);
  }, []);
  const ask = async () => {
    await askToPersist(store);
    setState(await storageState());
  };
  const megabytes = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  });
  if (!state) return null;
  return (
    <section>
      <h2>{t('storage')}</h2>
      <p>{t(state.persisted ? 'persisted' : 'notPersisted')}</p>
      {state.used !== null && (
        <p className="muted small">{t('used', { used: megabytes.format(state.used / 1e6) })}</p>
      )}
      {!state.persisted && (
        <div>
          <button type="button" onClick={ask}>
            {t('askPersist')}
          </button>
        </div>
      )}
    </section>
  );
}
