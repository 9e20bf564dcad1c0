import { createContext, useContext, useMemo } from 'react';
import { type Locale, type StringTable, type Translate, translator } from '../lib/locale/index.ts';

const LocaleContext = createContext<Locale>('en');

/** Says which language everything below speaks. */
export const LocaleProvider = LocaleContext.Provider;

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** The strings of one table in the surface's language. */
export function useStrings<T extends StringTable>(table: T): Translate<T> {
  const locale = useLocale();
  return useMemo(() => translator(table, locale), [table, locale]);
}
