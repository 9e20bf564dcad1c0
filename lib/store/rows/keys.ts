import type { Subject } from '../../model/claim.ts';
import type { KeptEntity } from '../../model/collection.ts';
import { displayName, type Entity, type EntityId, type Script } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { Source } from '../../model/source.ts';
import { fold } from '../../text/fold.ts';
import type { AliasRow, EntityRow, FactRow, SourceRow } from './rows.ts';
import { sortKey } from './sort-key.ts';

/** Long enough to tell names apart, short enough to index. */
const TERM_LENGTH = 32;
/** Of a long surface only so many beginnings are indexed. */
const MOST_TERMS = 12;
const MOST_FACT_TERMS = 5;
const JOINTS = /[\s\-‐-―_·・./]/;
const ALL_JOINTS = new RegExp(JOINTS.source, 'g');
const HAN = /\p{Script=Han}/u;
/** Parameters that say how a reader came, not what the page is. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|spm|from|ref|share_token|_ga|mc_[ce]id)$/i;

/** A text as names are compared: folded, lower case, without spaces, hyphens and dots. */
export function squeeze(text: string): string {
  return fold(text).lower.replace(ALL_JOINTS, '');
}

/** Folded and lower-cased, trimmed; spaces kept. */
export function folded(text: string): string {
  return fold(text).lower.trim().replace(/\s+/g, ' ');
}

/**
 * The squeezed surface, then the same from each later word or Han character on, so that a prefix
 * search finds 訊飛 in 科大訊飛 and "cloud" in "Huawei Cloud".
 */
function searchTerms(surface: string, most = MOST_TERMS): string[] {
  const { lower } = fold(surface);
  const terms = new Set<string>();
  for (let i = 0; i < lower.length && terms.size < most; i++) {
    const char = lower[i] as string;
    const before = lower[i - 1];
    if (JOINTS.test(char)) continue;
    const starts =
      before === undefined || JOINTS.test(before) || HAN.test(char) || HAN.test(before);
    if (!starts) continue;
    const rest = lower.slice(i, i + 3 * TERM_LENGTH).replace(ALL_JOINTS, '');
    terms.add(rest.slice(0, TERM_LENGTH));
  }
  return [...terms];
}

/** What an entity is found by. */
export function aliasRow(entity: Entity): AliasRow {
  const { id, kind, names, aliases, tickers = [] } = entity;
  const surfaces = [names.en, names.hans, names.hant, ...aliases, ...tickers];
  const wholes = new Set<string>();
  const terms = new Set<string>();
  for (const surface of surfaces) {
    const whole = surface ? squeeze(surface).slice(0, 512) : '';
    if (!surface || !whole || wholes.has(whole)) continue;
    wholes.add(whole);
    for (const term of searchTerms(surface)) terms.add(term);
  }
  return { entityId: id, kind, wholes: [...wholes], terms: [...terms] };
}

/** The script a surface string is written in; what holds no Han character counts as English. */
export function scriptOf(surface: string): Script {
  if (!HAN.test(surface)) return 'en';
  return fold(surface).text === surface ? 'hans' : 'hant';
}

/** The entity with its derived keys. */
export function entityRow(entity: KeptEntity): EntityRow {
  const keys = {
    name: nameKey(entity, 'en'),
    hans: nameKey(entity, 'hans'),
    hant: nameKey(entity, 'hant'),
  };
  const own = entity.origin !== 'catalogue' || entity.edited;
  return { ...entity, keys: own ? { ...keys, own: 1 } : keys };
}

/** Traditional names keep their characters: folded ones have other strokes. */
function nameKey(entity: Pick<Entity, 'id' | 'names'>, script: Script): string {
  const name = displayName(entity, script);
  const plain = script === 'hant' ? name.normalize('NFKC').toLowerCase().trim() : folded(name);
  return sortKey(plain.slice(0, 200), script);
}

/** What facts of one subject have in common: its id, or its folded name behind a `~`. */
export function subjectKey({ entityId, text }: Subject): string {
  return entityId ?? `~${folded(text)}`;
}

/** The fact with its derived keys. */
export function factRow(fact: Fact): FactRow {
  const entity = subjectKey(fact.subject);
  const metric = fact.metricId ?? `~${folded(fact.metric)}`;
  const { text = '', from, to } = fact.period ?? {};
  const period = from || to ? `${from ?? ''}/${to ?? ''}` : folded(text);
  const sources = [fact.sourceId, ...(fact.echoes ?? []).map((echo) => echo.sourceId)];
  const kept = fact.origin !== 'catalogue' || fact.confirmed;
  const terms = [fact.subject.text, fact.metric].flatMap((words) =>
    kept ? searchTerms(words, MOST_FACT_TERMS) : [],
  );
  const claim = claimKey(fact, [entity, metric, period]);
  const keys: FactRow['keys'] = {
    ...(claim !== null && { claim }),
    entity,
    metric,
    period,
    sources: [...new Set(sources)],
    kept: kept ? 1 : 0,
    subject: folded(fact.subject.text).slice(0, 200),
    amount: amountOf(fact),
    terms: [...new Set(terms)],
  };
  return { ...fact, keys };
}

/** The row of a fact whose subject is now another entity: of its keys only what names it changes. */
export function movedFact(row: FactRow, entityId: EntityId): FactRow {
  const { metric, period } = row.keys;
  const claim = claimKey(row, [entityId, metric, period]);
  const keys = { ...row.keys, ...(claim !== null && { claim }), entity: entityId };
  return { ...row, subject: { ...row.subject, entityId }, keys };
}

/** Figures stand by what they measure, in one unit by size; `~` puts words behind them. */
function amountOf({ quantity, text, polarity }: Fact): FactRow['keys']['amount'] {
  if (!quantity) return ['~', folded(text).slice(0, 100), 0];
  const { dimension, unit, per = '', value, min, max } = quantity;
  const size = value ?? min ?? max ?? 0;
  const rate = per && ` / ${per}`;
  return [dimension, `${unit ?? ''}${rate}`, polarity === 'loss' ? -size : size];
}

/** A catalogue fact stays itself, whatever a page says; any other is the same where it says the same. */
function claimKey(fact: Fact, about: readonly string[]): string | null {
  if (fact.origin === 'catalogue') return null;
  const { value, min, max, unit, per, bound } = fact.quantity ?? {};
  const said = fact.quantity
    ? [value ?? null, min ?? null, max ?? null, unit, per ?? null, bound]
    : [folded(fact.text)];
  const narrowed = fact.qualifiers?.length ? [fact.qualifiers.toSorted().join(' ')] : [];
  return JSON.stringify([...about, ...said, fact.polarity, fact.status, ...narrowed]);
}

/** The row without its derived keys. */
export function plain<T extends { readonly keys: unknown }>({
  keys: _,
  ...rest
}: T): Omit<T, 'keys'> {
  return rest;
}

/** The source with its derived keys. */
export function sourceRow(source: Source): SourceRow {
  const page = pageKey(source.url);
  const site = siteOf(source.url);
  return { ...source, keys: page ? { page, site } : { site } };
}

/** One key for a page, however it was reached: no fragment, no tracking. Null for what is no page. */
export function pageKey(address: string): string | null {
  const url = parse(address);
  if (!url) return null;
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  url.hash = '';
  return url.href;
}

/** The host without `www.`; empty for what is no page. */
export function siteOf(address: string): string {
  return parse(address)?.hostname.replace(/^www\./, '') ?? '';
}

function parse(address: string): URL | null {
  if (!/^(?:https?|file):\/\//i.test(address)) return null;
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
