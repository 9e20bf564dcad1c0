import { useCallback, useState } from 'react';
import { useStrings } from '../../components/locale.tsx';
import type { OutcomeState } from '../../components/outcome/Outcome.tsx';
import { popupStrings } from '../../lib/locale/strings/popup.ts';
import { undo, type Written } from '../../lib/store/index.ts';
import { useStore } from './store.ts';

/** The last write of a surface: told when done, taken back on demand, its failure put into words. */
export function useOutcome() {
  const store = useStore();
  const t = useStrings(popupStrings);
  const [state, setState] = useState<OutcomeState | null>(null);
  const takeBack = useCallback(
    async (undoIds: readonly string[]) => {
      for (const undoId of undoIds.toReversed()) {
        const undone = await undo(store, undoId);
        if (!undone.ok) return setState({ error: undone.error });
      }
      setState({ done: t('undone') });
    },
    [store, t],
  );
  /** Runs writes one after another; true when all went well. */
  const run = useCallback(
    async (done: string, ...writes: readonly (() => Promise<Written<object>>)[]) => {
      const undoIds: string[] = [];
      for (const write of writes) {
        const written = await write();
        if (!written.ok) {
          setState({ error: written.error });
          return false;
        }
        if (written.value.undoId) undoIds.push(written.value.undoId);
      }
      const onUndo = () => void takeBack(undoIds);
      setState(undoIds.length > 0 ? { done, onUndo } : { done });
      return true;
    },
    [takeBack],
  );
  const dismiss = useCallback(() => setState(null), []);
  return { state, setState, run, takeBack, dismiss };
}
