import type { Entity, NameKind, Subkind } from '../../lib/model/entity.ts';
import type { AmbiguousAlias } from '../../lib/model/lexicon.ts';
import { type CueValues, cueValues, toRule } from './cue-values.ts';

/** What the form edits: an entity with its rules, or what there is of one yet. */
export type EditedEntity = Partial<Entity> & { readonly rules?: readonly AmbiguousAlias[] };

/** An entity as a form holds it: fields are strings, aliases one a line, apart by script. */
export interface EntityValues {
  readonly en: string;
  readonly hans: string;
  readonly hant: string;
  readonly latin: string;
  readonly han: string;
  readonly kind: NameKind;
  readonly subkind: Subkind | '';
  readonly maker: string;
  readonly parent: string;
  readonly family: string;
  readonly rules: readonly CueValues[];
}

const HAN = /\p{Script=Han}/u;

export function valuesOf(entity: EditedEntity): EntityValues {
  const aliases = entity.aliases ?? [];
  return {
    en: entity.names?.en ?? '',
    hans: entity.names?.hans ?? '',
    hant: entity.names?.hant ?? '',
    latin: aliases.filter((alias) => !HAN.test(alias)).join('\n'),
    han: aliases.filter((alias) => HAN.test(alias)).join('\n'),
    kind: entity.kind ?? 'company',
    subkind: entity.subkind ?? '',
    maker: entity.maker ?? '',
    parent: entity.parent ?? '',
    family: entity.family ?? '',
    rules: (entity.rules ?? []).map(cueValues),
  };
}

/** The values with stray spaces and empty lines gone. */
export function entityValues(values: EntityValues): EntityValues {
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n');
  return {
    ...values,
    en: values.en.trim(),
    hans: values.hans.trim(),
    hant: values.hant.trim(),
    latin: lines(values.latin),
    han: lines(values.han),
  };
}

/** The entity the values describe; fields the form does not show stay as they were. */
export function toEntity(
  values: EntityValues,
  old: EditedEntity,
): Omit<Entity, 'id' | 'source'> & Pick<EditedEntity, 'rules'> {
  const { names: _n, aliases: _a, subkind: _s, maker: _m, parent: _p, family: _f, ...others } = old;
  const { rules: _r, ...rest } = others;
  const { en, hans, hant, latin, han, kind, subkind, maker, parent, family, rules } = values;
  const isModel = kind === 'model';
  return {
    ...rest,
    kind,
    names: { ...(en && { en }), ...(hans && { hans }), ...(hant && { hant }) },
    aliases: [latin, han].flatMap((text) => text.split('\n')).filter(Boolean),
    ...(subkind && { subkind }),
    ...(isModel && maker && { maker }),
    ...(isModel && family && { family }),
    ...(!isModel && parent && { parent }),
    ...(rules.length && { rules: rules.map(toRule) }),
  };
}
