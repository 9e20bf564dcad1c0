import { cardStrings } from '../../lib/locale/strings/card.ts';
import type { DateMention } from '../../lib/model/mention.ts';
import { useLocale, useStrings } from '../locale.tsx';

/** A date, resolved against the article's own. */
export function DateBody({ mention: { from, to } }: { readonly mention: DateMention }) {
  const locale = useLocale();
  const t = useStrings(cardStrings);
  if (!from) return <p className="card-section muted">{t('dateOpen')}</p>;
  const format = new Intl.DateTimeFormat(locale, { ...fields(from, to), timeZone: 'UTC' });
  return (
    <p className="card-section date-value">
      {format.formatRange(new Date(from), new Date(to ?? from))}
    </p>
  );
}

/** Whole months and years are named as such, not by their first and last days. */
function fields(from: string, to = from): Intl.DateTimeFormatOptions {
  const dayAfter = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
  const wholeMonths = from.endsWith('-01') && dayAfter.endsWith('-01') && to !== from;
  if (wholeMonths && from.endsWith('-01-01') && dayAfter.endsWith('-01-01')) {
    return { year: 'numeric' };
  }
  return wholeMonths
    ? { year: 'numeric', month: 'long' }
    : { year: 'numeric', month: 'long', day: 'numeric' };
}
