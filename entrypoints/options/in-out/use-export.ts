import { useRef, useState } from 'react';
import { useLocale, useStrings } from '../../../components/locale.tsx';
import { EXPORT_FORMATS, type ExportFormatId, exportFile } from '../../../lib/export/index.ts';
import { scriptOf } from '../../../lib/locale/index.ts';
import { exportStrings } from '../../../lib/locale/strings/export.ts';
import { settingsStrings } from '../../../lib/locale/strings/settings.ts';
import {
  attempt,
  collect,
  getSettings,
  noteBackup,
  type Scope,
  seededVersion,
} from '../../../lib/store/index.ts';
import { useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import { saveFile } from '../save-file.ts';

/** An export under way. */
export interface Running {
  /** The share that is written, 0 to 1; null while it is read. */
  readonly share: number | null;
  readonly cancel: () => void;
}

interface Export {
  readonly run: (format: ExportFormatId, scope: Scope, title: string) => Promise<void>;
  readonly running: Running | null;
}

/** Saves a file of what is kept; a complete one counts as a backup. */
export function useExport(): Export {
  const store = useStore();
  const script = scriptOf(useLocale());
  const { outcome } = useCollection();
  const t = useStrings(settingsStrings);
  const e = useStrings(exportStrings);
  const [running, setRunning] = useState<Running | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const write = async (id: ExportFormatId, scope: Scope, title: string, signal: AbortSignal) => {
    const format = EXPORT_FORMATS.find((one) => one.id === id) ?? EXPORT_FORMATS[0];
    const { templates } = await getSettings(store);
    const catalogue = await seededVersion(store);
    const collection = await collect(store, scope);
    const at = new Date().toISOString();
    const options = { title, at, script, catalogue, templates };
    const onProgress = (share: number) => setRunning((old) => old && { ...old, share });
    const file = await exportFile(format, collection, options, { signal, onProgress });
    saveFile(file);
    if (id === 'json' && scope.type === 'all') await noteBackup(store);
    return file.name;
  };
  /** One after the other, so that each has its own way out. */
  const run: Export['run'] = (...wanted) => {
    queue.current = queue.current.then(() => runNow(...wanted));
    return queue.current;
  };
  const runNow: Export['run'] = async (id, scope, title) => {
    const control = new AbortController();
    setRunning({ share: null, cancel: () => control.abort() });
    const written = await attempt(async () => {
      try {
        return await write(id, scope, title, control.signal);
      } catch (error) {
        if (control.signal.aborted) return null;
        throw error;
      }
    });
    setRunning(null);
    if (!written.ok) return outcome.setState({ error: written.error });
    const file = written.value;
    outcome.setState({ done: file === null ? e('brokenOff') : t('exported', { file }) });
  };
  return { run, running };
}
