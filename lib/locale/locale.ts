import type { Script } from '../model/entity.ts';

/** The languages the interface speaks. */
export type Locale = 'en' | 'zh-CN' | 'zh-TW';

/** In the order of a row of a string table. */
export const LOCALES: readonly Locale[] = ['en', 'zh-CN', 'zh-TW'];

/**
 * The interface language for a BCP 47 tag, such as the browser's own: Traditional for Taiwan, Hong
 * Kong, Macau and `Hant`, Simplified for the rest of Chinese, English for everything else.
 */
export function localeOf(tag: string): Locale {
  const parts = tag.toLowerCase().split(/[-_]/);
  if (parts[0] !== 'zh') return 'en';
  const traditional = ['hant', 'tw', 'hk', 'mo'].some((part) => parts.includes(part));
  return traditional && !parts.includes('hans') ? 'zh-TW' : 'zh-CN';
}

/** The script a reader of this interface language reads names in. */
export function scriptOf(locale: Locale): Script {
  return ({ en: 'en', 'zh-CN': 'hans', 'zh-TW': 'hant' } as const)[locale];
}
