import { useEffect, useState } from 'react';
import { useLocale, useStrings } from '../../../components/locale.tsx';
import { backupStrings } from '../../../lib/locale/strings/backup.ts';
import { attempt, backupFolder, setBackupFolder } from '../../../lib/store/index.ts';
import { useLive, useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import { canPickFolder, isPermitted, pickFolder, writeBackup } from './folder-backup.ts';

/** A folder that a backup is written into once a day; not shown where the browser cannot. */
export function FolderBackup() {
  const store = useStore();
  const { outcome } = useCollection();
  const t = useStrings(backupStrings);
  const moment = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'long', timeStyle: 'short' });
  const read = useLive(backupFolder, []);
  const folder = read?.ok ? read.value : null;
  const [allowed, setAllowed] = useState(true);
  useEffect(() => {
    if (folder) isPermitted(folder, false).then(setAllowed, () => setAllowed(false));
  }, [folder]);
  if (!canPickFolder()) return null;
  const run = async (done: string, work: () => Promise<void>) => {
    const result = await attempt(async () => {
      try {
        await work();
        return true;
      } catch (error) {
        // The reader picked nothing.
        if (error instanceof DOMException && error.name === 'AbortError') return false;
        throw error;
      }
    });
    if (!result.ok) outcome.setState({ error: result.error });
    else if (result.value) outcome.setState({ done });
  };
  const pick = () => run(t('folderWritten'), () => pickFolder(store));
  if (!folder) {
    return (
      <div className="inline-form">
        <button type="button" onClick={pick}>
          {t('pickFolder')}
        </button>
        <span className="muted small">{t('pickFolderHint')}</span>
      </div>
    );
  }
  const allow = () =>
    run(t('folderWritten'), async () => {
      const granted = await isPermitted(folder, true);
      setAllowed(granted);
      if (granted) await writeBackup(store, folder);
    });
  return (
    <div className="inline-form">
      <span>
        {t('folder', { name: folder.handle.name })}{' '}
        <span className="muted small">
          {folder.written
            ? t('lastWritten', { date: moment.format(new Date(folder.written)) })
            : t('neverWritten')}
        </span>
      </span>
      {!allowed && (
        <button type="button" className="primary" onClick={allow}>
          {t('allowAgain')}
        </button>
      )}
      <button type="button" onClick={pick}>
        {t('otherFolder')}
      </button>
      <button type="button" className="plain" onClick={() => setBackupFolder(store, null)}>
        {t('stopFolder')}
      </button>
    </div>
  );
}
