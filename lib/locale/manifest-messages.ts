import { LOCALES, type Locale } from './locale.ts';
import { manifestStrings } from './strings/manifest.ts';
import { translator } from './translate.ts';

/** The folder of a language under `_locales`, which the browsers spell with an underscore. */
function localeFolder(locale: Locale): string {
  return locale.replace('-', '_');
}

/**
 * The text of each language's `messages.json`, by its path under `public/`.
 * https://developer.chrome.com/docs/extensions/reference/api/i18n
 */
export function manifestMessages(): ReadonlyMap<string, string> {
  return new Map(LOCALES.map((locale) => [path(locale), messages(locale)]));
}

function path(locale: Locale): string {
  return `_locales/${localeFolder(locale)}/messages.json`;
}

function messages(locale: Locale): string {
  const t = translator(manifestStrings, locale);
  const keys = Object.keys(manifestStrings) as (keyof typeof manifestStrings)[];
  const entries = keys.map((key) => [key, { message: t(key) }]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
