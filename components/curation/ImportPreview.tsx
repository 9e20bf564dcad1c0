import { type FormEvent, type ReactNode, useState } from 'react';
import { importStrings } from '../../lib/locale/strings/import.ts';
import { inOutStrings } from '../../lib/locale/strings/in-out.ts';
import { settingsStrings } from '../../lib/locale/strings/settings.ts';
import { ChoiceField } from '../form/Field.tsx';
import { useLocale, useStrings } from '../locale.tsx';

/** How many rows of a file are new, joined, different or here already. */
export interface ImportCounts {
  readonly added: number;
  readonly merged: number;
  readonly conflicting: number;
  readonly same: number;
  readonly refused: number;
}

/** What is done where the file and the collection differ. */
export type ConflictRule = 'keep' | 'take' | 'newer';

interface ImportPreviewProps {
  readonly file: string;
  readonly counts: ImportCounts;
  readonly onApply: (rule: ConflictRule) => void;
  readonly onCancel: () => void;
  /** The rows one by one. */
  readonly children?: ReactNode;
}

/** What an import would do, before it does it. */
export function ImportPreview({ file, counts, onApply, onCancel, children }: ImportPreviewProps) {
  const t = useStrings(settingsStrings);
  const io = useStrings(inOutStrings);
  const i = useStrings(importStrings);
  const number = new Intl.NumberFormat(useLocale());
  const [rule, setRule] = useState<ConflictRule>('keep');
  const parts = [
    [t('added'), counts.added],
    [t('mergedRows'), counts.merged],
    [t('conflicting'), counts.conflicting],
    [t('unchanged'), counts.same],
    ...(counts.refused ? [[i('refusedRows'), counts.refused] as const] : []),
  ] as const;
  const nothing = counts.added + counts.merged + counts.conflicting === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onApply(rule);
  };
  return (
    <form className="form" onSubmit={submit}>
      <h3>{file}</h3>
      <dl className="preview-counts">
        {parts.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{number.format(count)}</dd>
          </div>
        ))}
      </dl>
      {children}
      {counts.conflicting > 0 && (
        <ChoiceField<ConflictRule>
          label={io('onConflict')}
          value={rule}
          choices={[
            { value: 'keep', label: io('keep') },
            { value: 'take', label: io('take') },
            { value: 'newer', label: io('newerWins') },
          ]}
          onChange={setRule}
        />
      )}
      {nothing && <p className="muted">{io('nothingNew')}</p>}
      <div className="inline-form">
        <button type="submit" className="primary" disabled={nothing}>
          {t('applyImport')}
        </button>
        <button type="button" className="plain" onClick={onCancel}>
          {io('cancelImport')}
        </button>
      </div>
    </form>
  );
}
