import { scriptOf } from '../../lib/locale/index.ts';
import { cardStrings } from '../../lib/locale/strings/card.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import { displayName } from '../../lib/model/entity.ts';
import { KindGlyph } from '../glyph/KindGlyph.tsx';
import { useLocale, useStrings } from '../locale.tsx';
import { cardNames, isUnlistedVersion, whereabouts } from './names.ts';
import type { CardView } from './props.ts';

/** Names, kind, and where or whose it is. */
export function CardHeader({ view }: { readonly view: CardView }) {
  const locale = useLocale();
  const common = useStrings(wordStrings);
  const { mention, entity } = view;
  const own = 'subkind' in mention ? mention.subkind : undefined;
  const subkind = isUnlistedVersion(view) ? own : (entity?.entity.subkind ?? own);
  const { name, others } = cardNames(view, locale);
  return (
    <header className="card-header">
      <div className="card-title">
        <KindGlyph kind={mention.kind} subkind={subkind} />
        <h2>{name}</h2>
        <span className="card-kind">{common(subkind ?? mention.kind)}</span>
      </div>
      {others.length > 0 && <p className="card-others">{others.join(' · ')}</p>}
      {entity && <Lineage view={view} />}
    </header>
  );
}

function Lineage({ view }: { readonly view: CardView }) {
  const { entity, script } = view;
  const locale = useLocale();
  const t = useStrings(cardStrings);
  if (!entity) return null;
  const nameIn = script ?? scriptOf(locale);
  const parts = whereabouts(entity.entity, locale);
  if (entity.maker) parts.push(`${t('madeBy')} ${displayName(entity.maker, nameIn)}`);
  if (isUnlistedVersion(view)) parts.push(`${t('familyOf')} ${displayName(entity.entity, nameIn)}`);
  if (entity.family) parts.push(`${t('familyOf')} ${displayName(entity.family, nameIn)}`);
  const shown = entity.makes.slice(0, 3).map((made) => displayName(made, nameIn));
  return (
    <>
      {parts.length > 0 && <p className="card-lineage">{parts.join(' · ')}</p>}
      {shown.length > 0 && (
        <p
          className="card-lineage"
          title={entity.makes.map((m) => displayName(m, nameIn)).join(', ')}
        >
          {t(entity.entity.subkind === 'family' ? 'versions' : 'makes')}{' '}
          {shown.join(locale === 'en' ? ', ' : '、')}
          {entity.makes.length > shown.length &&
            ` · ${t('more', { count: entity.makes.length - shown.length })}`}
        </p>
      )}
    </>
  );
}
