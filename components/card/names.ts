import { type Locale, scriptOf } from '../../lib/locale/index.ts';
import { displayName, type Entity, type Script } from '../../lib/model/entity.ts';
import { regionName } from '../fact-text.ts';
import type { CardView } from './props.ts';

/** The entity's name in the page's script, and its other names behind it. */
export function cardNames(view: CardView, locale: Locale): { name: string; others: string[] } {
  const entity = view.entity?.entity;
  if (!entity || isUnlistedVersion(view)) return { name: view.mention.text, others: [] };
  const name = displayName(entity, view.script ?? scriptOfMention(view, locale));
  const others = [entity.names.en, entity.names.hans, entity.names.hant].filter(
    (other): other is string => Boolean(other) && other !== name,
  );
  return { name, others: [...new Set(others)] };
}

/** A version whose family alone is known keeps its own name: GLM-9 is not GLM. */
export function isUnlistedVersion({ mention, entity }: CardView): boolean {
  if (mention.kind !== 'model' || entity?.entity.subkind !== 'family') return false;
  const { names, aliases } = entity.entity;
  return ![...Object.values(names), ...aliases].includes(mention.text);
}

function scriptOfMention({ mention, entity }: CardView, locale: Locale): Script {
  const names = entity?.entity.names ?? {};
  if (names.hant?.includes(mention.text)) return 'hant';
  if (names.hans?.includes(mention.text)) return 'hans';
  return /\p{Script=Han}/u.test(mention.text) && locale === 'en' ? 'hans' : scriptOf(locale);
}

/** Place and symbols: the second line of the header. */
export function whereabouts(entity: Entity, locale: Locale): string[] {
  const country = entity.country && regionName(entity.country, locale);
  const place = [entity.place, country].filter(Boolean).join(locale === 'en' ? ', ' : ' ');
  return [place, ...(entity.tickers ?? [])].filter((part) => part !== '');
}
