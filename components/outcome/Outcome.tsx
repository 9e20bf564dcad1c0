import { type ErrorCode, errorStrings } from '../../lib/locale/strings/errors.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import { useStrings } from '../locale.tsx';
import './outcome.css';

/** How the last write went: what was done and how to take it back, or why it failed. */
export type OutcomeState =
  | { readonly done: string; readonly onUndo?: () => void }
  | { readonly error: ErrorCode };

interface OutcomeProps {
  readonly state: OutcomeState | null;
  readonly onDismiss: () => void;
}

/** A line at the foot of a surface, told to screen readers as it changes. */
export function Outcome({ state, onDismiss }: OutcomeProps) {
  const common = useStrings(wordStrings);
  const errors = useStrings(errorStrings);
  return (
    <div className="outcome" aria-live="polite" data-shown={state !== null}>
      {state && 'error' in state && (
        <p role="alert" className="error">
          {errors(state.error)}
        </p>
      )}
      {state && 'done' in state && <p>{state.done}</p>}
      {state && 'done' in state && state.onUndo && (
        <button type="button" className="plain" onClick={state.onUndo}>
          {common('undo')}
        </button>
      )}
      {state && (
        <button type="button" className="plain" onClick={onDismiss}>
          {common('close')}
        </button>
      )}
    </div>
  );
}
