import { useEffect, useRef, useState } from 'react';
import { curationStrings } from '../../lib/locale/strings/curation.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import type { SourcedFact } from '../../lib/model/views.ts';
import { ChoiceField } from '../form/Field.tsx';
import { useLocale, useStrings } from '../locale.tsx';
import { ComparisonPlot } from '../plot/ComparisonPlot.tsx';
import { comparisonsOf } from '../plot/series.ts';

interface CompareDialogProps {
  readonly subjects: readonly { readonly name: string; readonly facts: readonly SourcedFact[] }[];
  readonly onClose: () => void;
}

/** One metric of several entities side by side, picked among those that they have in common. */
export function CompareDialog({ subjects, onClose }: CompareDialogProps) {
  const locale = useLocale();
  const t = useStrings(curationStrings);
  const common = useStrings(wordStrings);
  const dialog = useRef<HTMLDialogElement>(null);
  const [picked, setPicked] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const comparisons = comparisonsOf(subjects, locale);
  const shown = comparisons.find(({ key }) => key === picked) ?? comparisons[0];
  return (
    <dialog ref={dialog} className="wide" aria-labelledby="compare-title" onClose={onClose}>
      <div className="stack">
        <h2 id="compare-title">{t('compareTitle')}</h2>
        {shown ? (
          <>
            <ChoiceField
              label={t('metric')}
              value={shown.key}
              choices={comparisons.map(({ key, metric, sample: { unit } }) => ({
                value: key,
                label: unit === null ? metric : `${metric} (${unit})`,
              }))}
              onChange={setPicked}
            />
            <ComparisonPlot comparison={shown} />
          </>
        ) : (
          <p className="muted">{t('nothingToCompare')}</p>
        )}
        <div className="dialog-actions">
          <button type="button" onClick={() => dialog.current?.close()}>
            {common('close')}
          </button>
        </div>
      </div>
    </dialog>
  );
}
