import { qualifierStrings } from '../../lib/locale/strings/qualifiers.ts';
import type { Qualifier } from '../../lib/model/claim.ts';
import { TextField } from '../form/Field.tsx';
import { useStrings } from '../locale.tsx';

const QUALIFIERS: readonly Qualifier[] = [
  'year-on-year',
  'quarter-on-quarter',
  'annualised',
  'cumulative',
  'adjusted',
  'pre-money',
  'post-money',
  'total',
];

/** What narrows a fact, and who says it. */
export interface Narrowing {
  readonly qualifiers: readonly Qualifier[];
  readonly claimant: string;
}

interface NarrowingFieldsProps extends Narrowing {
  readonly onChange: (some: Partial<Narrowing>) => void;
}

/** Folded away under what is set: most facts need neither. */
export function NarrowingFields({ qualifiers, claimant, onChange }: NarrowingFieldsProps) {
  const t = useStrings(qualifierStrings);
  const set = [...qualifiers.map((one) => t(one)), claimant && t('claimant', { who: claimant })];
  const toggle = (one: Qualifier, on: boolean) =>
    onChange({
      qualifiers: QUALIFIERS.filter((other) => (other === one ? on : qualifiers.includes(other))),
    });
  return (
    <details className="narrowing">
      <summary>
        {t('title')}
        <span className="muted"> {set.filter(Boolean).join(t('and')) || t('none')}</span>
      </summary>
      <fieldset aria-label={t('title')}>
        {QUALIFIERS.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={qualifiers.includes(one)}
              onChange={(event) => toggle(one, event.target.checked)}
            />
            {t(one)}
          </label>
        ))}
      </fieldset>
      <TextField
        label={t('who')}
        value={claimant}
        onChange={(next) => onChange({ claimant: next })}
      />
    </details>
  );
}
