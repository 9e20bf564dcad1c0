/**
 * Writes `currencies.json`, every ISO 4217 currency in use by its code, from the currency names of
 * Unicode CLDR (licence Unicode-3.0) as this runtime's Intl holds them:
 * `npx tsx lib/recognition/quantities/build-currencies.ts`.
 */
import { writeFileSync } from 'node:fs';

const names = (locale: string) => new Intl.DisplayNames([locale], { type: 'currency' });
const [english, hans, hant, hongKong] = ['en', 'zh-Hans', 'zh-Hant', 'zh-Hant-HK'].map(names);

function spelled(code: string, currencyDisplay: 'name' | 'narrowSymbol' | 'symbol'): string {
  const style = { style: 'currency', currency: code, currencyDisplay, maximumFractionDigits: 0 };
  return new Intl.NumberFormat('en', style as Intl.NumberFormatOptions)
    .format(2)
    .replace(/^2\s|[\s\d.]+$/g, '')
    .trim();
}

function list(...forms: (string | undefined)[]): string {
  return [...new Set(forms)].join('|');
}

const currencies = Intl.supportedValuesOf('currency').map((code) => {
  const symbols = [spelled(code, 'narrowSymbol'), spelled(code, 'symbol')];
  const names = {
    en: list(english?.of(code), spelled(code, 'name')),
    hans: list(hans?.of(code)),
    hant: list(hant?.of(code), hongKong?.of(code)),
    symbols: list(...symbols.filter((form) => form !== code)),
  };
  return [code, names];
});
writeFileSync(
  new URL('./currencies.json', import.meta.url),
  `${JSON.stringify(Object.fromEntries(currencies), null, 2)}\n`,
);
