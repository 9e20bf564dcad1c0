import { useEffect } from 'react';
import { useStrings } from '../../components/locale.tsx';
import { settingsStrings } from '../../lib/locale/strings/settings.ts';
import { getSettings, lastBackup, listFacts } from '../../lib/store/index.ts';
import { useLive, useStore } from '../surface/store.ts';
import { backUpIfDue } from './in-out/folder-backup.ts';

const DAY = 86_400_000;
/** A backup older than this is worth a word, in days. */
const OLD = 30;

/**
 * A quiet line where something is kept and no backup of it is recent; where the reader picked a folder,
 * today's backup is written into it.
 */
export function BackupReminder() {
  const t = useStrings(settingsStrings);
  const own = useStore();
  useEffect(() => {
    // Where it may not write, the age of the backup says so soon enough.
    backUpIfDue(own).catch((error) => console.warn('Newsgloss: no backup was written', error));
  }, [own]);
  const state = useLive(
    async (store) => ({
      kept: (await listFacts(store, { limit: 1 })).total,
      at: await lastBackup(store),
      wanted: (await getSettings(store)).backupReminder,
    }),
    [],
  );
  if (!state?.ok || !state.value.wanted || state.value.kept === 0) return null;
  const { at } = state.value;
  const days = at === null ? null : Math.floor((Date.now() - Date.parse(at)) / DAY);
  if (days !== null && days < OLD) return null;
  return (
    <a className="backup-reminder small" href="#/in-out">
      {days === null ? t('neverBackedUp') : t('backupIsOld', { count: days })}
    </a>
  );
}
