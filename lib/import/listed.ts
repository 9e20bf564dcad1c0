import type { KeptEntity } from '../model/collection.ts';
import type { NameKind, Script, Subkind } from '../model/entity.ts';
import type { AmbiguousAlias } from '../model/lexicon.ts';
import { fold } from '../text/fold.ts';
import { fingerprint } from './fingerprint.ts';
import { momentOf } from './moments.ts';

/** An entity as a list or a pack gives it: strings, of which only some name is needed. */
export interface Listed {
  readonly id?: string;
  readonly name?: string;
  readonly names?: Readonly<Partial<Record<Script, string>>>;
  readonly aliases?: readonly string[];
  readonly kind?: string;
  readonly subkind?: string;
  readonly maker?: string;
  readonly parent?: string;
  readonly family?: string;
  readonly country?: string;
  readonly place?: string;
  readonly tickers?: readonly string[];
  readonly rules?: readonly AmbiguousAlias[];
  readonly origin?: string;
  readonly created?: string;
  readonly updated?: string;
}

const KINDS: Readonly<Record<string, readonly [NameKind, Subkind?]>> = {
  company: ['company'],
  公司: ['company'],
  organization: ['organization'],
  organisation: ['organization'],
  机构: ['organization'],
  機構: ['organization'],
  model: ['model'],
  模型: ['model'],
  family: ['model', 'family'],
  product: ['model', 'product'],
  产品: ['model', 'product'],
  產品: ['model', 'product'],
  chip: ['model', 'chip'],
  芯片: ['model', 'chip'],
  晶片: ['model', 'chip'],
  investor: ['company', 'investor'],
  media: ['organization', 'media'],
  university: ['organization', 'university'],
  lab: ['organization', 'lab'],
  government: ['organization', 'government'],
};

const ORIGINS = ['catalogue', 'page', 'hand'] as const;

/** The id under which a name that a list gives is known until it is found to be kept already. */
export function listedId(name: string): string {
  return `list:${fingerprint(fold(name).lower.replace(/\s+/g, ' ').trim())}`;
}

/** A listed entity as it is kept; null without a name or with a kind there is not. */
export function keptOf(listed: Listed, fallback: NameKind): KeptEntity | null {
  const names = { ...named(listed.name), ...present(listed.names ?? {}) };
  const [first] = Object.values(names);
  const wanted = listed.kind?.trim().toLowerCase() || fallback;
  const [kind, subkind] = KINDS[wanted] ?? [];
  if (!first || !kind) return null;
  const createdAt = listed.id ? (listed.created ?? '') : momentOf(listed.created);
  const linked = (name: string | undefined) => (name && !isId(name) ? listedId(name) : name);
  const links = present({
    maker: linked(listed.maker?.trim()),
    parent: linked(listed.parent?.trim()),
    family: linked(listed.family?.trim()),
  });
  const entity = {
    id: listed.id?.trim() || listedId(first),
    kind,
    ...present({ subkind: listed.subkind?.trim() || subkind }),
    names,
    aliases: [...new Set((listed.aliases ?? []).filter((alias) => alias !== ''))],
    ...links,
    ...present({ country: listed.country?.trim(), place: listed.place?.trim() }),
    ...(listed.tickers?.length && { tickers: listed.tickers }),
    ...(listed.rules?.length && { rules: listed.rules }),
    source: 'hand',
    origin: ORIGINS.find((origin) => origin === listed.origin) ?? 'hand',
    createdAt,
    updatedAt: listed.id ? (listed.updated ?? '') : momentOf(listed.updated, createdAt),
  };
  // Whatever is not of its shape is refused with its row by the schema.
  return entity as KeptEntity;
}

/** Slugs and our own ids are written without spaces and without Chinese. */
function isId(text: string): boolean {
  return /^[a-z0-9][a-z0-9:.-]*$/.test(text) || /^[0-9A-HJKMNP-TV-Z]{20,}$/.test(text);
}

function named(name: string | undefined): Partial<Record<Script, string>> {
  const text = name?.trim();
  if (!text) return {};
  if (!/\p{Script=Han}/u.test(text)) return { en: text };
  return fold(text).text === text ? { hans: text } : { hant: text };
}

function present<T extends object>(row: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const entries = Object.entries(row).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries) as { [K in keyof T]?: NonNullable<T[K]> };
}

/** The entities that a listed one only names: its maker, its parent, its family. */
export function namedBy({ maker, parent, family }: Listed): readonly KeptEntity[] {
  const links = [
    [maker, 'company'],
    [parent, 'company'],
    [family, 'family'],
  ] as const;
  return links.flatMap(([name = '', kind]) => {
    const text = name.trim();
    const entity = text && !isId(text) ? keptOf({ name: text, kind }, 'company') : null;
    return entity ? [entity] : [];
  });
}
