import { useId } from 'react';
import { popupStrings } from '../../lib/locale/strings/popup.ts';
import type { SiteMode } from '../../lib/model/views.ts';
import { useStrings } from '../locale.tsx';
import './site-switch.css';

const MODES: readonly SiteMode[] = ['auto', 'always', 'never'];

interface SiteSwitchProps {
  readonly site: string;
  readonly mode: SiteMode;
  readonly onChange: (mode: SiteMode) => void;
}

/** Whether Newsgloss acts on this site. */
export function SiteSwitch({ site, mode, onChange }: SiteSwitchProps) {
  const t = useStrings(popupStrings);
  const name = useId();
  const hints = { auto: t('autoHint'), always: t('alwaysHint'), never: t('neverHint') };
  return (
    <fieldset className="site-switch">
      <legend className="visually-hidden">{t('siteSwitch', { site })}</legend>
      {MODES.map((one) => (
        <label key={one} title={hints[one]}>
          <input
            className="visually-hidden"
            type="radio"
            name={name}
            checked={mode === one}
            onChange={() => onChange(one)}
          />
          <span>{t(one)}</span>
        </label>
      ))}
    </fieldset>
  );
}
