import { type Locale, translator } from '../lib/locale/index.ts';
import { metricStrings } from '../lib/locale/strings/metrics.ts';
import { qualifierStrings } from '../lib/locale/strings/qualifiers.ts';
import { wordStrings } from '../lib/locale/strings/words.ts';
import type { Claim, Qualifier, Subject } from '../lib/model/claim.ts';
import type { Fact } from '../lib/model/fact.ts';
import type { Quantity } from '../lib/model/quantity.ts';
import type { PageClaim, SourcedFact } from '../lib/model/views.ts';
import { periodText } from './date-text.ts';
import { formatQuantity } from './quantity/format.ts';

/**
 * The metric in the reader's language where it is a canonical one, else as the text says it; what
 * narrows it in brackets: "parameters (total)".
 */
export function metricText(
  of: Pick<Claim, 'metric' | 'metricId' | 'qualifiers' | 'funding'>,
  locale: Locale,
): string {
  const name = metricName(of, locale);
  const t = translator(qualifierStrings, locale);
  const told = (of.qualifiers ?? []).filter((one) => !impliedBy(of, one)).map((one) => t(one));
  const by = [...(of.funding?.round ? [of.funding.round] : []), ...told].join(t('and'));
  return by === '' ? name : t('narrowed', { metric: name, by });
}

/** Who gave the money of a round, those who led it first; empty where nobody is named. */
export function backersText({ funding }: Pick<Claim, 'funding'>, locale: Locale): string {
  const t = translator(qualifierStrings, locale);
  const named = (side: readonly Subject[]) => side.map(({ text }) => text).join(t('and'));
  const { leads = [], investors = [] } = funding ?? {};
  return [
    leads.length > 0 ? t('ledBy', { who: named(leads) }) : '',
    investors.length > 0 ? t('joinedBy', { who: named(investors) }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** "Annual recurring revenue" is annualised by its name; a metric in the text's words says it itself. */
function impliedBy(of: Pick<Claim, 'metric' | 'metricId'>, qualifier: Qualifier): boolean {
  if (of.metricId === 'annual-recurring-revenue' && qualifier === 'annualised') return true;
  const own = SAID_BY[qualifier];
  return of.metricId === undefined && own !== undefined && own.test(of.metric);
}

const SAID_BY: Partial<Record<Qualifier, RegExp>> = {
  cumulative: /累[计計積积]|cumulative/i,
  'year-on-year': /同比|年[增减減]|year[- ]o/i,
  'quarter-on-quarter': /[环環]比|季[增减減]|quarter[- ]o/i,
};

function metricName(of: Pick<Claim, 'metric' | 'metricId'>, locale: Locale): string {
  const { metricId, metric } = of;
  if (!metricId || !Object.hasOwn(metricStrings, metricId)) return metric || metricId || '';
  return translator(metricStrings, locale)(metricId as keyof typeof metricStrings);
}

/** The canonical metric that a typed text names in any language; undefined where it names none. */
export function metricIdOf(text: string): string | undefined {
  const typed = text.trim().toLowerCase();
  const rows = Object.entries<readonly unknown[]>(metricStrings);
  return rows.find(([, names]) =>
    names.some((name) => typeof name === 'string' && name.toLowerCase() === typed),
  )?.[0];
}

/** The value of a fact: its figure in the reader's scale, or its words. */
export function factValue(fact: Fact, locale: Locale): string {
  if (fact.quantity) return valueText(fact, fact.quantity, locale);
  return WORDS[fact.metricId ?? '']?.(fact.text, locale) ?? fact.text;
}

/** The figure of a page's claim in the reader's scale. */
export function claimValue({ claim, quantity }: PageClaim, locale: Locale): string {
  return valueText(claim, quantity, locale);
}

/**
 * "671 B" beside "parameters": a metric that names its unit is not followed by it again. Work done in
 * training is counted in FLOP, where FLOPS would be so many each second.
 */
function valueText(
  { metricId, polarity }: Pick<Claim, 'metricId' | 'polarity'>,
  quantity: Quantity,
  locale: Locale,
): string {
  const isNamed = quantity.unit === 'parameters' && metricId?.endsWith('parameters');
  const isWork = quantity.unit === 'FLOPS' && metricId === 'training-compute';
  const unit = isNamed ? null : isWork ? 'FLOP' : quantity.unit;
  return formatQuantity({ ...quantity, unit }, locale, polarity);
}

/** Values that the catalogue holds as codes. */
const WORDS: Readonly<Record<string, (text: string, locale: Locale) => string>> = {
  country: (code, locale) => regionName(code, locale),
  weights: (text, locale) =>
    text === 'open' || text === 'closed' ? translator(wordStrings, locale)(text) : text,
};

/** A country or region by its ISO 3166-1 code; what is no code stays as it is. */
export function regionName(code: string, locale: Locale): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}

/** What a fact holds for, else the day of its source; empty where neither is known. */
export function asOf({ fact, source }: SourcedFact, locale: Locale): string {
  return periodText(fact.period, locale) || (source.published ?? '').slice(0, 10);
}

/** Who stands behind a source, in a word or two. */
export function publisherOf(source: SourcedFact['source']): string {
  if (source.publisher) return source.publisher;
  return URL.canParse(source.url)
    ? new URL(source.url).hostname.replace(/^www\./, '')
    : source.title;
}

/** The source's address when it may be opened; imported text can hold any scheme. */
export function safeUrl(url: string): string | undefined {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;
}
