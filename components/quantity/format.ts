import type { Locale } from '../../lib/locale/index.ts';
import type { Polarity } from '../../lib/model/claim.ts';
import type { Script } from '../../lib/model/entity.ts';
import type { Quantity } from '../../lib/model/quantity.ts';
import {
  convert,
  otherScale as scaledOtherwise,
  writeQuantity,
} from '../../lib/recognition/index.ts';

const SCRIPTS = { en: 'en', 'zh-CN': 'zh-Hans', 'zh-TW': 'zh-Hant' } as const;
const SHORT = { trillion: 'T', billion: 'B', million: 'M' } as const;

/** The normal form in the reader's language, a loss with its sign: `about −483 million CNY`. */
export function normalForm(quantity: Quantity, locale: Locale, polarity?: Polarity): string {
  const script = SCRIPTS[locale];
  const figure = writeQuantity({ ...quantity, bound: 'exact' }, script);
  return signed(writeQuantity(quantity, script), figure, polarity);
}

/** The normal form as narrow columns want it: 483 M CNY. */
export function formatQuantity(quantity: Quantity, locale: Locale, polarity?: Polarity): string {
  const form = normalForm(quantity, locale, polarity);
  return form.replace(
    /\b(trillion|billion|million)\b/g,
    (word) => SHORT[word as keyof typeof SHORT],
  );
}

/** The same in the other culture's scale, Chinese in the page's script; null where both are written alike. */
export function otherScale(
  quantity: Quantity,
  { locale, page, polarity }: { locale: Locale; page?: Script; polarity?: Polarity },
): string | null {
  const han = page === 'hant' ? 'zh-Hant' : 'zh-Hans';
  const whole = scaledOtherwise(quantity, SCRIPTS[locale], han);
  const figure = scaledOtherwise({ ...quantity, bound: 'exact' }, SCRIPTS[locale], han);
  return whole && figure && signed(whole, figure, polarity);
}

/** The same in a unit its reader measures in, as 坪 in Taiwan; null where nothing certain would help. */
export function conversion(quantity: Quantity, locale: Locale): string | null {
  return convert(quantity, SCRIPTS[locale]);
}

/** A loss has its sign before the figure, behind what bounds it. */
function signed(whole: string, figure: string, polarity: Polarity | undefined): string {
  if (polarity !== 'loss') return whole;
  return `${whole.slice(0, whole.length - figure.length)}−${figure}`;
}
