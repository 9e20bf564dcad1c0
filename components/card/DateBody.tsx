import { cardStrings } from '../../lib/locale/strings/card.ts';
import type { DateMention } from '../../lib/model/mention.ts';
import { dateRange } from '../date-text.ts';
import { useLocale, useStrings } from '../locale.tsx';

/** A date, resolved against the article's own. */
export function DateBody({ mention: { from, to } }: { readonly mention: DateMention }) {
  const locale = useLocale();
  const t = useStrings(cardStrings);
  if (!from) return <p className="card-section muted">{t('dateOpen')}</p>;
  return <p className="card-section date-value">{dateRange(from, to ?? from, locale)}</p>;
}
