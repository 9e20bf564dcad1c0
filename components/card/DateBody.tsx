import { cardStrings } from '../../lib/locale/strings/card.ts';
import type { DateMention } from '../../lib/model/mention.ts';
import { useLocale, useStrings } from '../locale.tsx';

/** A date, resolved against the article's own. */
export function DateBody({ mention }: { readonly mention: DateMention }) {
  const locale = useLocale();
  const t = useStrings(cardStrings);
  const { from, to } = mention;
  const day = (iso: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
  if (!from) return <p className="card-section muted">{t('dateOpen')}</p>;
  return (
    <p className="card-section figure-value">
      {to && to !== from ? t('dateRange', { from: day(from), to: day(to) }) : day(from)}
    </p>
  );
}
