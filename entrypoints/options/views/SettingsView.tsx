import { useState } from 'react';
import { ConfirmDialog } from '../../../components/form/ConfirmDialog.tsx';
import { CheckField, ChoiceField } from '../../../components/form/Field.tsx';
import { useStrings } from '../../../components/locale.tsx';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import { settingsStrings } from '../../../lib/locale/strings/settings.ts';
import { wordStrings } from '../../../lib/locale/strings/words.ts';
import type { MentionKind } from '../../../lib/model/mention.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/model/settings.ts';
import { attempt, forgetAll, getSettings, setSettings } from '../../../lib/store/index.ts';
import { useLive, useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import { ViewLayout } from './ViewLayout.tsx';

const KINDS: readonly MentionKind[] = ['company', 'organization', 'model', 'figure', 'date'];
const DWELLS = ['0', '150', '300', '600'] as const;

/** What the reader can set. Each change is saved at once, and can be undone. */
export function SettingsView() {
  const store = useStore();
  const { outcome } = useCollection();
  const o = useStrings(optionsStrings);
  const read = useLive(getSettings, []);
  const settings = read?.ok ? read.value : DEFAULT_SETTINGS;
  const set = (some: Partial<Settings>) => outcome.run(o('saved'), () => setSettings(store, some));
  return (
    <ViewLayout>
      <header className="view-head">
        <h1>{o('settings')}</h1>
      </header>
      <div className="prose settings">
        <OnPages settings={settings} onSet={set} />
        <Privacy settings={settings} onSet={set} />
        <DeleteAll />
      </div>
    </ViewLayout>
  );
}

interface SettingsProps {
  readonly settings: Settings;
  readonly onSet: (some: Partial<Settings>) => void;
}

function OnPages({ settings, onSet }: SettingsProps) {
  const t = useStrings(settingsStrings);
  const common = useStrings(wordStrings);
  const dwell = DWELLS.find((one) => one === String(settings.dwell)) ?? '150';
  return (
    <section>
      <ChoiceField<Settings['language']>
        label={t('language')}
        value={settings.language}
        choices={[
          { value: 'auto', label: t('followBrowser') },
          { value: 'en', label: 'English' },
          { value: 'zh_CN', label: '简体中文' },
          { value: 'zh_TW', label: '繁體中文' },
        ]}
        onChange={(language) => onSet({ language })}
      />
      <h2>{t('onPages')}</h2>
      <ChoiceField<Settings['density']>
        label={t('density')}
        value={settings.density}
        choices={(['every', 'first', 'off'] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(density) => onSet({ density })}
      />
      <fieldset className="check-list">
        <legend className="hint">{t('kinds')}</legend>
        {KINDS.map((kind) => (
          <CheckField
            key={kind}
            label={common(kind)}
            checked={settings.kinds[kind]}
            onChange={(on) => onSet({ kinds: { ...settings.kinds, [kind]: on } })}
          />
        ))}
      </fieldset>
      <ChoiceField
        label={t('dwell')}
        value={dwell}
        choices={DWELLS.map((value) => ({
          value,
          label: t('milliseconds', { count: Number(value) }),
        }))}
        onChange={(value) => onSet({ dwell: Number(value) })}
      />
      <ChoiceField<Settings['holding']>
        label={t('holding')}
        value={settings.holding}
        choices={[
          { value: 'none', label: t('holdingNone') },
          { value: 'Alt', label: t('holdingKey', { key: 'Alt' }) },
          { value: 'Control', label: t('holdingKey', { key: 'Ctrl' }) },
          { value: 'Shift', label: t('holdingKey', { key: 'Shift' }) },
        ]}
        onChange={(holding) => onSet({ holding })}
      />
      <ChoiceField<Settings['overview']>
        label={t('overview')}
        value={settings.overview}
        choices={[
          { value: 'current', label: t('overviewCurrent') },
          { value: 'all', label: t('overviewAll') },
          { value: 'off', label: t('overviewOff') },
        ]}
        onChange={(overview) => onSet({ overview })}
      />
      <CheckField
        label={t('pageKeys')}
        checked={settings.pageKeys}
        onChange={(pageKeys) => onSet({ pageKeys })}
      />
    </section>
  );
}

function Privacy({ settings, onSet }: SettingsProps) {
  const t = useStrings(settingsStrings);
  return (
    <section>
      <h2>{t('privacy')}</h2>
      <CheckField
        label={t('collect')}
        hint={t('collectHint')}
        checked={settings.collect === 'yes'}
        onChange={(on) => onSet({ collect: on ? 'yes' : 'no' })}
      />
      <CheckField
        label={t('backupReminder')}
        checked={settings.backupReminder}
        onChange={(backupReminder) => onSet({ backupReminder })}
      />
    </section>
  );
}

function DeleteAll() {
  const store = useStore();
  const { outcome } = useCollection();
  const t = useStrings(settingsStrings);
  const common = useStrings(wordStrings);
  const [asking, setAsking] = useState(false);
  const wipe = async () => {
    setAsking(false);
    const wiped = await attempt(() => forgetAll(store));
    outcome.setState(wiped.ok ? { done: t('allDeleted') } : { error: wiped.error });
  };
  return (
    <section>
      <div>
        <button type="button" className="danger" onClick={() => setAsking(true)}>
          {t('deleteAll')}
        </button>
      </div>
      {asking && (
        <ConfirmDialog
          title={t('deleteAllTitle')}
          text={t('deleteAllHint')}
          action={common('delete')}
          onConfirm={wipe}
          onCancel={() => setAsking(false)}
        />
      )}
    </section>
  );
}
