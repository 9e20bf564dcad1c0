import { type ReactNode, StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/surface.css';
import { LocaleProvider, useStrings } from '../../components/locale.tsx';
import { report } from '../../lib/errors.ts';
import { localeOf } from '../../lib/locale/index.ts';
import { errorStrings } from '../../lib/locale/strings/errors.ts';
import { callStore } from '../../lib/messages/call.ts';
import { getSettings, onRulesChange, openStore } from '../../lib/store/index.ts';
import { StoreContext, useLive } from './store.ts';

/** Renders one of our own pages: with the store, and in the language the reader chose. */
export function mountSurface(surface: ReactNode): void {
  const store = openStore();
  // The database opens while the page is drawn; where it can't, the first read says why.
  store.open().catch(() => {});
  // A background that sleeps does not hear of writes made here: the call wakes it.
  onRulesChange(store, () => void callStore('store:changed'));
  const inSurface = (content: ReactNode) => (
    <StrictMode>
      <StoreContext value={store}>
        <InLanguage>{content}</InLanguage>
      </StoreContext>
    </StrictMode>
  );
  const root = createRoot(document.getElementById('root') as HTMLElement, {
    onUncaughtError(error) {
      report('surface', error);
      root.render(inSurface(<Broken />));
    },
  });
  root.render(inSurface(surface));
}

/** What is left of a surface that broke: a sentence, and the way back. */
function Broken() {
  const t = useStrings(errorStrings);
  return (
    <main className="empty">
      <h1 className="visually-hidden">Newsgloss</h1>
      <p role="alert">{t('broken')}</p>
      <button type="button" onClick={() => location.reload()}>
        {t('reload')}
      </button>
    </main>
  );
}

/** The store may be busy for seconds while it takes in the catalogue; the language is known before. */
const LANGUAGE_HINT = 'language';

function InLanguage({ children }: { readonly children: ReactNode }) {
  const settings = useLive((store) => getSettings(store), []);
  const set = settings?.ok ? settings.value.language : null;
  const chosen = set ?? localStorage.getItem(LANGUAGE_HINT) ?? 'auto';
  const locale = localeOf(chosen === 'auto' ? browser.i18n.getUILanguage() : chosen);
  useEffect(() => {
    document.documentElement.lang = locale;
    if (set) localStorage.setItem(LANGUAGE_HINT, set);
  }, [locale, set]);
  return <LocaleProvider value={locale}>{children}</LocaleProvider>;
}
