import { type ReactNode, StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/surface.css';
import { LocaleProvider } from '../../components/locale.tsx';
import { localeOf } from '../../lib/locale/index.ts';
import { callStore } from '../../lib/messages/call.ts';
import { getSettings, onRulesChange, openStore } from '../../lib/store/index.ts';
import { StoreContext, useLive } from './store.ts';

/** Renders one of our own pages: with the store, and in the language the reader chose. */
export function mountSurface(surface: ReactNode): void {
  const store = openStore();
  // A background that sleeps does not hear of writes made here: the call wakes it.
  onRulesChange(store, () => void callStore('store:changed'));
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <StoreContext value={store}>
        <InLanguage>{surface}</InLanguage>
      </StoreContext>
    </StrictMode>,
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
