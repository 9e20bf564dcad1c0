import { type FormEvent, useState } from 'react';
import { Icon } from '../../../components/glyph/Icon.tsx';
import { useStrings } from '../../../components/locale.tsx';
import { SiteSwitch } from '../../../components/popup/SiteSwitch.tsx';
import { curationStrings } from '../../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import { popupStrings } from '../../../lib/locale/strings/popup.ts';
import { wordStrings } from '../../../lib/locale/strings/words.ts';
import type { SiteMode } from '../../../lib/model/views.ts';
import {
  deleteIgnores,
  forgetSite,
  listIgnores,
  listSites,
  setSiteMode,
} from '../../../lib/store/index.ts';
import { useLive, useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import { ViewLayout } from './ViewLayout.tsx';

/** Where Newsgloss acts, and the names it leaves alone. */
export function SitesView() {
  const o = useStrings(optionsStrings);
  return (
    <ViewLayout>
      <header className="view-head">
        <h1>{o('sites')}</h1>
      </header>
      <div className="prose">
        <SiteRules />
        <IgnoredNames />
      </div>
    </ViewLayout>
  );
}

function SiteRules() {
  const store = useStore();
  const { outcome } = useCollection();
  const t = useStrings(curationStrings);
  const o = useStrings(optionsStrings);
  const sites = useLive(listSites, []);
  const rows = sites?.ok ? sites.value : [];
  const setMode = (site: string, mode: SiteMode) =>
    outcome.run(o('saved'), () => setSiteMode(store, site, mode));
  const forget = async (site: string) => {
    const forgotten = await forgetSite(store, site);
    if (!forgotten.ok) return outcome.setState({ error: forgotten.error });
    outcome.setState({ done: t('forgotten', { count: forgotten.value }) });
  };
  return (
    <section>
      {sites && rows.length === 0 && <p className="muted">{t('noSites')}</p>}
      <ul className="rule-list">
        {rows.map(({ site, mode }) => (
          <li key={site}>
            <span className="ellipsis">{site}</span>
            <SiteSwitch site={site} mode={mode} onChange={(to) => setMode(site, to)} />
            <button type="button" className="plain" onClick={() => forget(site)}>
              {t('forgetSite')}
            </button>
          </li>
        ))}
      </ul>
      <AddRule onAdd={setMode} />
    </section>
  );
}

function AddRule({
  onAdd,
}: {
  readonly onAdd: (site: string, mode: SiteMode) => Promise<boolean>;
}) {
  const t = useStrings(curationStrings);
  const p = useStrings(popupStrings);
  const [site, setSite] = useState('');
  const [mode, setMode] = useState<SiteMode>('never');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (site.trim() && (await onAdd(site.trim(), mode))) setSite('');
  };
  return (
    <form className="inline-form" onSubmit={submit}>
      <input
        type="text"
        value={site}
        placeholder="example.com"
        aria-label={t('site')}
        onChange={(event) => setSite(event.target.value)}
      />
      <select
        aria-label={t('rule')}
        value={mode}
        onChange={(event) => setMode(event.target.value === 'always' ? 'always' : 'never')}
      >
        <option value="never">{p('never')}</option>
        <option value="always">{p('always')}</option>
      </select>
      <button type="submit" disabled={site.trim() === ''}>
        {t('addSite')}
      </button>
    </form>
  );
}

function IgnoredNames() {
  const store = useStore();
  const { outcome } = useCollection();
  const t = useStrings(curationStrings);
  const common = useStrings(wordStrings);
  const ignores = useLive(listIgnores, []);
  const rows = ignores?.ok ? ignores.value : [];
  return (
    <section>
      <h2>{t('ignoredNames')}</h2>
      {ignores && rows.length === 0 && <p className="muted">{t('noIgnored')}</p>}
      <ul className="rule-list">
        {rows.map(({ id, surface, site }) => (
          <li key={id}>
            <span className="ellipsis">{surface}</span>
            <span className="muted">{site || t('everywhere')}</span>
            <button
              type="button"
              className="plain"
              onClick={() => outcome.run(common('undo'), () => deleteIgnores(store, [id]))}
            >
              <Icon name="undo" />
              {t('markAgain')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
