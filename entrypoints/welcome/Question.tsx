import { type FormEvent, useEffect, useState } from 'react';
import { CheckField } from '../../components/form/Field.tsx';
import { useStrings } from '../../components/locale.tsx';
import { Outcome, type OutcomeState } from '../../components/outcome/Outcome.tsx';
import { popupStrings } from '../../lib/locale/strings/popup.ts';
import { welcomeStrings } from '../../lib/locale/strings/welcome.ts';
import { askToPersist, getSettings, setSettings } from '../../lib/store/index.ts';
import { askAccess, hasAccess } from '../surface/access.ts';
import { useLive, useStore } from '../surface/store.ts';

/** Asks plainly whether names may be collected, off by default; then lets the reader go. */
export function Question() {
  const store = useStore();
  const t = useStrings(welcomeStrings);
  const settings = useLive(getSettings, []);
  const chosen = settings?.ok && settings.value.collect === 'yes';
  const [ticked, setTicked] = useState<boolean | null>(null);
  const [started, setStarted] = useState(false);
  const [failed, setFailed] = useState<OutcomeState | null>(null);
  const collect = ticked ?? chosen === true;
  const start = async (event: FormEvent) => {
    event.preventDefault();
    const written = await setSettings(store, { collect: collect ? 'yes' : 'no' });
    if (!written.ok) return setFailed({ error: written.error });
    setFailed(null);
    setStarted(true);
    await askToPersist(store);
  };
  return (
    <section aria-labelledby="question">
      <h2 id="question">{t('questionTitle')}</h2>
      <form className="form" onSubmit={start}>
        <CheckField
          label={t('question')}
          hint={t('questionHint')}
          checked={collect}
          onChange={setTicked}
        />
        <Access />
        <div>
          <button type="submit" className="primary">
            {t('start')}
          </button>
        </div>
        <p role="status">
          {started && (
            <>
              {t('started')} <a href="/options.html#/entities">{t('collection')}</a>
            </>
          )}
        </p>
      </form>
      <Outcome state={failed} onDismiss={() => setFailed(null)} />
    </section>
  );
}

/** Firefox lets its user withhold access to sites: said plainly, and asked for. */
function Access() {
  const t = useStrings(welcomeStrings);
  const p = useStrings(popupStrings);
  const [granted, setGranted] = useState(true);
  useEffect(() => {
    hasAccess().then(setGranted);
  }, []);
  if (granted) return null;
  return (
    <div>
      <p>{t('access')}</p>
      <button type="button" onClick={() => askAccess().then(setGranted)}>
        {p('giveAccess')}
      </button>
    </div>
  );
}
