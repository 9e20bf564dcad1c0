import { commonStrings } from '../../lib/locale/strings/common.ts';
import { type ErrorCode, errorStrings } from '../../lib/locale/strings/errors.ts';
import { optionsStrings } from '../../lib/locale/strings/options.ts';
import { useStrings } from '../locale.tsx';

interface FormActionsProps {
  readonly changed: boolean;
  /** Why the last save failed; what was typed stays in the form. */
  readonly error: ErrorCode | null;
  /** What stands in the way of saving, in words. */
  readonly problem?: string | undefined;
  readonly onReset: () => void;
}

/** Save and cancel, and what became of the last save; always in sight at the foot of the form. */
export function FormActions({ changed, error, problem, onReset }: FormActionsProps) {
  const t = useStrings(optionsStrings);
  const common = useStrings(commonStrings);
  const errors = useStrings(errorStrings);
  if (!changed && !error) return null;
  return (
    <div className="form-actions">
      {error ? (
        <p className="error" role="alert">
          {errors(error)}
        </p>
      ) : (
        <p className="status" role="status">
          {problem ?? t('unsaved')}
        </p>
      )}
      <button type="button" className="plain" onClick={onReset}>
        {common('cancel')}
      </button>
      <button type="submit" className="primary" disabled={problem !== undefined}>
        {common('save')}
      </button>
    </div>
  );
}
