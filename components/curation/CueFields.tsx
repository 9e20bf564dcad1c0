import { useState } from 'react';
import { cueStrings } from '../../lib/locale/strings/cues.ts';
import type { AmbiguityRule, AmbiguousAlias } from '../../lib/model/lexicon.ts';
import { ChoiceField, TextField } from '../form/Field.tsx';
import { useStrings } from '../locale.tsx';
import { type CueValues, cueValues } from './cue-values.ts';
import './cues.css';

const RULES: readonly AmbiguityRule[] = [
  'context',
  'anywhere',
  'capitalised',
  'exact-case',
  'digit',
  'never',
];
/** Of a long list so many cues are named. */
const MOST_NAMED = 8;

interface CueFieldsProps {
  /** The names and aliases there are. */
  readonly surfaces: readonly string[];
  readonly rules: readonly CueValues[];
  /** The catalogue's rules for them. */
  readonly listed: readonly AmbiguousAlias[];
  readonly onChange: (rules: readonly CueValues[]) => void;
}

/** When names that are common words too are marked: the catalogue's rules, and one's own over them. */
export function CueFields({ surfaces, rules, listed, onChange }: CueFieldsProps) {
  const t = useStrings(cueStrings);
  const ruled = new Set(rules.map(({ alias }) => alias.toLowerCase()));
  const inherited = listed.filter(({ alias }) => !ruled.has(alias.toLowerCase()));
  const taken = new Set([...ruled, ...listed.map(({ alias }) => alias.toLowerCase())]);
  const free = [...new Set(surfaces)].filter((one) => one && !taken.has(one.toLowerCase()));
  const count = rules.length + inherited.length;
  if (count + free.length === 0) return null;
  const set = (at: number, some: Partial<CueValues>) =>
    onChange(rules.map((rule, i) => (i === at ? { ...rule, ...some } : rule)));
  return (
    <details className="menu cues">
      <summary>
        {t('title')} {count > 0 && <span className="muted">{count}</span>}
      </summary>
      <p className="hint">{t('hint')}</p>
      {rules.map((rule, at) => (
        <RuleFields
          key={rule.alias}
          rule={rule}
          onChange={(some) => set(at, some)}
          onRemove={() => onChange(rules.filter((_, i) => i !== at))}
        />
      ))}
      {inherited.map((rule) => (
        <ListedRule
          key={rule.alias}
          rule={rule}
          onEdit={() => onChange([...rules, cueValues(rule)])}
        />
      ))}
      {free.length > 0 && (
        <AddRule
          names={free}
          onAdd={(alias) =>
            onChange([...rules, { alias, rule: 'context', cues: '', antiCues: '' }])
          }
        />
      )}
    </details>
  );
}

interface AddRuleProps {
  readonly names: readonly string[];
  readonly onAdd: (name: string) => void;
}

/** With a button, since arrows walk through the choices of a closed list. */
function AddRule({ names, onAdd }: AddRuleProps) {
  const t = useStrings(cueStrings);
  const [chosen, setChosen] = useState('');
  const name = names.includes(chosen) ? chosen : (names[0] ?? '');
  return (
    <div className="add-rule">
      <ChoiceField
        label={t('add')}
        value={name}
        choices={names.map((one) => ({ value: one, label: one }))}
        onChange={setChosen}
      />
      <button type="button" onClick={() => onAdd(name)}>
        {t('addRule')}
      </button>
    </div>
  );
}

interface RuleFieldsProps {
  readonly rule: CueValues;
  readonly onChange: (some: Partial<CueValues>) => void;
  readonly onRemove: () => void;
}

function RuleFields({ rule, onChange, onRemove }: RuleFieldsProps) {
  const t = useStrings(cueStrings);
  return (
    <fieldset>
      <legend>{rule.alias}</legend>
      <ChoiceField
        label={t('when')}
        value={rule.rule}
        choices={RULES.map((one) => ({ value: one, label: t(one) }))}
        onChange={(chosen) => onChange({ rule: chosen })}
      />
      <div className="form-pair">
        <TextField
          label={t('cues')}
          hint={t('cuesHint')}
          rows={3}
          value={rule.cues}
          onChange={(cues) => onChange({ cues })}
        />
        <TextField
          label={t('antiCues')}
          hint={t('antiCuesHint')}
          rows={3}
          value={rule.antiCues}
          onChange={(antiCues) => onChange({ antiCues })}
        />
      </div>
      <button type="button" className="plain small" onClick={onRemove}>
        {t('remove', { name: rule.alias })}
      </button>
    </fieldset>
  );
}

/** A rule of the catalogue, in words. */
function ListedRule({ rule, onEdit }: { rule: AmbiguousAlias; onEdit: () => void }) {
  const t = useStrings(cueStrings);
  const named = rule.cues.slice(0, MOST_NAMED).join(' · ');
  const more = rule.cues.length - MOST_NAMED;
  return (
    <p className="listed-rule">
      <strong>{rule.alias}</strong> {t(rule.rule)}{' '}
      {named && (
        <span className="muted small">
          {named}
          {more > 0 && ` · ${t('more', { count: more })}`}
        </span>
      )}{' '}
      <button type="button" className="plain small" onClick={onEdit}>
        {t('edit', { name: rule.alias })}
      </button>
    </p>
  );
}
