import { type Locale, translator } from '../lib/locale/index.ts';
import { metricStrings } from '../lib/locale/strings/metrics.ts';
import type { Claim } from '../lib/model/claim.ts';
import type { Fact } from '../lib/model/fact.ts';
import type { PageClaim, SourcedFact } from '../lib/model/views.ts';
import { formatQuantity } from './quantity/format.ts';

/** The metric in the reader's language where it is a canonical one, else as the text says it. */
export function metricText(of: Pick<Claim, 'metric' | 'metricId'>, locale: Locale): string {
  const { metricId, metric } = of;
  if (!metricId || !Object.hasOwn(metricStrings, metricId)) return metric || metricId || '';
  return translator(metricStrings, locale)(metricId as keyof typeof metricStrings);
}

/** The value of a fact: its figure in the reader's scale, or its words. */
export function factValue(fact: Fact, locale: Locale): string {
  return fact.quantity ? formatQuantity(fact.quantity, locale, fact.polarity) : fact.text;
}

/** The figure of a page's claim in the reader's scale. */
export function claimValue(claim: PageClaim, locale: Locale): string {
  return formatQuantity(claim.quantity, locale, claim.claim.polarity);
}

/** What a fact holds for, else the day of its source; empty where neither is known. */
export function asOf({ fact, source }: SourcedFact): string {
  return fact.period?.text ?? (source.published ?? '').slice(0, 10);
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
