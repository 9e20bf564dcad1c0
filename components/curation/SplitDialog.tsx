import { useEffect, useRef, useState } from 'react';
import { curationStrings } from '../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../lib/locale/strings/options.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import type { SourcedFact } from '../../lib/model/views.ts';
import { factValue, metricText } from '../fact-text.ts';
import { useLocale, useStrings } from '../locale.tsx';

/** What a part of an entity takes along. */
export interface SplitPart {
  /** The first is its name. */
  readonly aliases: readonly string[];
  readonly factIds: readonly string[];
}

interface SplitDialogProps {
  /** Names and aliases, each once. */
  readonly surfaces: readonly string[];
  readonly facts: readonly SourcedFact[];
  readonly onSplit: (part: SplitPart) => void;
  readonly onCancel: () => void;
}

/** Asks which names and facts belong to another entity than the one they are kept with. */
export function SplitDialog({ surfaces, facts, onSplit, onCancel }: SplitDialogProps) {
  const locale = useLocale();
  const t = useStrings(curationStrings);
  const o = useStrings(optionsStrings);
  const common = useStrings(wordStrings);
  const dialog = useRef<HTMLDialogElement>(null);
  const [aliases, setAliases] = useState<ReadonlySet<string>>(new Set());
  const [factIds, setFactIds] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => dialog.current?.showModal(), []);
  const possible = aliases.size > 0 && aliases.size < surfaces.length;
  return (
    <dialog ref={dialog} aria-labelledby="split-title" onClose={onCancel}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // In the order they are shown, whatever the order they were picked in.
          const picked = surfaces.filter((surface) => aliases.has(surface));
          if (possible) onSplit({ aliases: picked, factIds: [...factIds] });
        }}
      >
        <h2 id="split-title">{t('splitTitle')}</h2>
        <Choices
          legend={t('splitNames')}
          choices={surfaces.map((surface) => [surface, surface])}
          checked={aliases}
          onChange={setAliases}
        />
        {facts.length > 0 && (
          <Choices
            legend={o('facts')}
            choices={facts.map(({ fact }) => [
              fact.id,
              `${metricText(fact, locale)} · ${factValue(fact, locale)}`,
            ])}
            checked={factIds}
            onChange={setFactIds}
          />
        )}
        <p className="hint" role="status">
          {aliases.size === surfaces.length ? t('splitAll') : t('splitHint')}
        </p>
        <div className="dialog-actions">
          <button type="button" onClick={onCancel}>
            {common('cancel')}
          </button>
          <button type="submit" className="primary" disabled={!possible}>
            {t('split')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

interface ChoicesProps {
  readonly legend: string;
  readonly choices: readonly (readonly [id: string, label: string])[];
  readonly checked: ReadonlySet<string>;
  readonly onChange: (checked: ReadonlySet<string>) => void;
}

function Choices({ legend, choices, checked, onChange }: ChoicesProps) {
  const toggle = (id: string) => {
    const next = new Set(checked);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset className="choices">
      <legend className="hint">{legend}</legend>
      {choices.map(([id, label]) => (
        <label key={id}>
          <input type="checkbox" checked={checked.has(id)} onChange={() => toggle(id)} />
          <span className="ellipsis">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
