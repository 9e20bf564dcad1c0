import { type ReactNode, StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/surface.css';
import { LocaleProvider } from '../../components/locale.tsx';
import { localeOf } from '../../lib/locale/index.ts';
import { getSettings, openStore } from '../../lib/store/index.ts';
import { StoreContext, useLive } from './store.ts';

/** Renders one of our own pages: with the store, and in the language the reader chose. */
export function mountSurface(surface: ReactNode): void {
  const store = openStore();
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <StoreContext value={store}>
        <InLanguage>{surface}</InLanguage>
      </StoreContext>
    </StrictMode>,
  );
}

function InLanguage({ children }: { readonly children: ReactNode }) {
  const settings = useLive((store) => getSettings(store), []);
  const chosen = settings?.ok ? settings.value.language : 'auto';
  const locale = localeOf(chosen === 'auto' ? browser.i18n.getUILanguage() : chosen);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  // A surface in the wrong language for a moment is worse than an empty one.
  return settings && <LocaleProvider value={locale}>{children}</LocaleProvider>;
}
