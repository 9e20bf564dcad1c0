import { popupStrings } from '../../lib/locale/strings/popup.ts';
import type { MentionKind } from '../../lib/model/mention.ts';
import { KindGlyph } from '../glyph/KindGlyph.tsx';
import { useLocale, useStrings } from '../locale.tsx';

const KINDS = [
  ['company', 'companies'],
  ['organization', 'organizations'],
  ['model', 'models'],
  ['figure', 'figures'],
  ['date', 'dates'],
] as const satisfies readonly [MentionKind, keyof typeof popupStrings][];

/** How much was found, kind by kind. */
export function Counts({ counts }: { readonly counts: Readonly<Record<MentionKind, number>> }) {
  const t = useStrings(popupStrings);
  const number = new Intl.NumberFormat(useLocale());
  return (
    <ul className="counts" aria-label={t('counts')}>
      {KINDS.filter(([kind]) => counts[kind] > 0).map(([kind, plural]) => (
        <li key={kind} title={t(plural, { count: counts[kind] })}>
          <KindGlyph kind={kind} />
          <span aria-hidden="true">{number.format(counts[kind])}</span>
          <span className="visually-hidden">{t(plural, { count: counts[kind] })}</span>
        </li>
      ))}
    </ul>
  );
}
