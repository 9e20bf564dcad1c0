import { useEffect, useRef, useState } from 'react';
import { useStrings } from '../../../components/locale.tsx';
import type { Refusal, TableReading } from '../../../lib/import/index.ts';
import { importStrings } from '../../../lib/locale/strings/import.ts';
import { settingsStrings } from '../../../lib/locale/strings/settings.ts';
import type { ImportReport } from '../../../lib/store/index.ts';
import { useCollection } from '../context.ts';
import type { Answer, Asked, TableHead } from './import-worker.ts';

/** Where an import stands. */
export type ImportState =
  | { readonly at: 'idle' }
  | { readonly at: 'working'; readonly share: number | null; readonly applying: boolean }
  | { readonly at: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly at: 'table'; readonly table: TableHead }
  | {
      readonly at: 'preview';
      readonly report: ImportReport;
      readonly refusals: readonly Refusal[];
      readonly encoding: string;
    };

/**
 * An import in a worker of its own, so that the page stays alive however large the file. To break it
 * off ends the worker; a transaction that was under way is then as if it had never begun.
 */
export function useImport() {
  const { outcome } = useCollection();
  const t = useStrings(settingsStrings);
  const i = useStrings(importStrings);
  const [state, setState] = useState<ImportState>({ at: 'idle' });
  const [file, setFile] = useState('');
  const worker = useRef<Worker | null>(null);
  const stop = () => {
    worker.current?.terminate();
    worker.current = null;
    setState({ at: 'idle' });
  };
  useEffect(() => () => worker.current?.terminate(), []);
  const hear = ({ data }: MessageEvent<Answer>) => {
    if ('share' in data)
      setState((old) => (old.at === 'working' ? { ...old, share: data.share } : old));
    else if ('refused' in data) setState({ at: 'refused', refusals: data.refused });
    else if ('table' in data) setState({ at: 'table', table: data.table });
    else if ('report' in data) setState({ at: 'preview', ...data });
    else if ('error' in data) {
      outcome.setState({ error: data.error });
      stop();
    } else {
      const onUndo = () => void outcome.takeBack([data.applied]);
      outcome.setState(data.applied ? { done: t('imported'), onUndo } : { done: t('imported') });
      stop();
    }
  };
  const ask = (asked: Asked) => {
    setState({ at: 'working', share: null, applying: asked.do === 'apply' });
    worker.current?.postMessage(asked);
  };
  return {
    state,
    file,
    open(chosen: File) {
      stop();
      setFile(chosen.name);
      // In one piece, or the bundler does not see that a worker is to be built.
      worker.current = new Worker(new URL('./import-worker.ts', import.meta.url), {
        type: 'module',
      });
      worker.current.addEventListener('message', hear);
      worker.current.addEventListener('error', () => {
        outcome.setState({ error: 'failed' });
        stop();
      });
      ask({ do: 'open', file: chosen });
    },
    read: (reading: TableReading) => ask({ do: 'read', reading }),
    apply: (rule: 'keep' | 'take' | 'newer') => ask({ do: 'apply', rule }),
    cancel() {
      stop();
      outcome.setState({ done: i('brokenOff') });
    },
    close: stop,
  };
}
