import type { MouseEvent } from 'react';
import { errorStrings } from '../../lib/locale/strings/errors.ts';
import { optionsStrings } from '../../lib/locale/strings/options.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import { useStrings } from '../locale.tsx';
import type { Submission } from './submit.ts';

interface FormActionsProps {
  readonly changed: boolean;
  /** How the last save went; what was typed stays in the form when it failed. */
  readonly submission: Submission;
  /** What stands in the way of saving, in words. */
  readonly problem?: string | undefined;
  readonly onReset: () => void;
  /** What another window made of the row meanwhile, and how to go on all the same. */
  readonly collision?: { readonly theirs: string; readonly onKeepMine: () => void } | undefined;
}

/** Save and cancel, and what became of the last save; always in sight at the foot of the form. */
export function FormActions(props: FormActionsProps) {
  const { changed, submission, problem, onReset, collision } = props;
  const t = useStrings(optionsStrings);
  const common = useStrings(wordStrings);
  const errors = useStrings(errorStrings);
  const { busy, error } = submission;
  if (!changed && !error) return null;
  if (collision && !busy) {
    return (
      <div className="form-actions" data-collision="true">
        <p className="error" role="alert">
          {t('collided', { theirs: collision.theirs })}
        </p>
        <button type="button" className="plain" onClick={onReset}>
          {t('takeTheirs')}
        </button>
        <button type="button" onClick={(event) => keepMine(event, collision.onKeepMine)}>
          {t('keepMine')}
        </button>
      </div>
    );
  }
  return (
    <div className="form-actions">
      {error ? (
        <p className="error" role="alert">
          {errors(error)}
        </p>
      ) : (
        <p className="status" role="status">
          {problem ?? t(busy ? 'saving' : 'unsaved')}
        </p>
      )}
      <button type="button" className="plain" onClick={onReset}>
        {common('cancel')}
      </button>
      <button type="submit" className="primary" disabled={busy || problem !== undefined}>
        {common('save')}
      </button>
    </div>
  );
}

/**
 * React makes this very button the one that saves, before the browser has done what a click on it does:
 * it would be a save that nobody asked for.
 */
function keepMine(event: MouseEvent, onKeepMine: () => void): void {
  event.preventDefault();
  onKeepMine();
}
