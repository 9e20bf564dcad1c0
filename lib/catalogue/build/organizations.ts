import type { NameKind, Subkind } from '../../model/entity.ts';
import type { CatalogueFact } from '../facts.ts';
import type { Curated } from './curated.ts';
import { createDraft, type Draft } from './draft.ts';
import { nameKey, traditional } from './names.ts';
import type { OrganizationRow } from './rows.ts';
import type { SourceBook } from './sources.ts';

const KINDS: Readonly<Record<string, readonly [NameKind, Subkind?]>> = {
  company: ['company'],
  investor: ['company', 'investor'],
  lab: ['organization', 'lab'],
  university: ['organization', 'university'],
  government: ['organization', 'government'],
};

/** The draft of a candidate organization, or null for one that the curated tables weed out. */
export function organizationDraft(
  row: OrganizationRow,
  book: SourceBook,
  curated: Curated,
): Draft | null {
  const en = tradeName(row);
  const hans = plainName(row.name_zh_hans);
  const lead = en ?? hans;
  if (!lead || curated.dropped.has(nameKey(lead))) return null;
  const hant = row.hant_by || !row.name_zh_hant ? hans && traditional(hans) : row.name_zh_hant;
  const source = book.keyOf(row.source);
  const [kind, subkind] = KINDS[row.kind] ?? ['company'];
  const facts = organizationFacts(row, source, book);
  const shown = new Set(facts.map(([metric]) => metric));
  return createDraft({
    kind,
    ...(subkind && { subkind }),
    names: { ...(en && { en }), ...(hans && { hans }), ...(hant && { hant }) },
    aliases: row.aliases
      .map(plainName)
      .filter((alias): alias is string => alias !== null && !curated.dropped.has(nameKey(alias))),
    source,
    facts,
    parentName: row.parent,
    country: shown.has('country') ? row.country : undefined,
    place: shown.has('place') ? row.province : undefined,
    tickers: shown.has('ticker') ? row.ticker : undefined,
  });
}

/** Facts of an organization; what only a hand-typed table states has none. */
function organizationFacts(row: OrganizationRow, own: string, book: SourceBook): CatalogueFact[] {
  if (row.check === 'curated-only') return [];
  const named = [own, ...(row.also ?? [])].filter((key) => book.statesFacts(key));
  const among = (keys: readonly string[]) => keys.find((key) => named.includes(key));
  const facts: CatalogueFact[] = [];
  const state = (metric: CatalogueFact[0], value: string | undefined, keys: readonly string[]) => {
    const source = among(keys);
    if (value && source) facts.push([metric, value, source]);
  };
  const listed = ['dsa', 'findb', 'twstock'];
  state('country', row.country, ['epoch', 'wgwang', ...listed]);
  state('place', row.province, ['wgwang']);
  state('ticker', row.ticker?.join(', '), listed);
  state('industry', row.industry, ['findb']);
  return facts;
}

/** The English name; of a listed firm the one without its legal form, where the row gives it. */
function tradeName(row: OrganizationRow): string | null {
  const full = plainName(row.name_en);
  const short = row.aliases[0];
  return row.ticker && short && full?.startsWith(short) ? short : full;
}

/** The name without a bracketed gloss behind it; null for none. */
function plainName(name: string | null): string | null {
  const plain = name?.replace(/\s*[(（“][^)）]*[)）]$/u, '').trim();
  return plain && !/[\\[\]|]/.test(plain) ? plain : null;
}
