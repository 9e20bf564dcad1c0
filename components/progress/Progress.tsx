import { wordStrings } from '../../lib/locale/strings/words.ts';
import { useLocale, useStrings } from '../locale.tsx';

interface ProgressProps {
  readonly label: string;
  /** 0 to 1; null while it cannot be told. */
  readonly share: number | null;
  readonly onCancel?: () => void;
}

/** How far long work has come, and a way out of it. */
export function Progress({ label, share, onCancel }: ProgressProps) {
  const common = useStrings(wordStrings);
  const percent = new Intl.NumberFormat(useLocale(), { style: 'percent' });
  return (
    <div className="progress inline-form">
      <label>
        {label} <progress {...(share !== null && { value: share })} max={1} />
      </label>
      {share !== null && <span className="muted small">{percent.format(share)}</span>}
      {onCancel && (
        <button type="button" className="plain" onClick={onCancel}>
          {common('cancel')}
        </button>
      )}
    </div>
  );
}
