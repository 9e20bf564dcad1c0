import type { Marks } from '../../lib/dom/marks.ts';
import { joinChunks, type PageText, sentenceAround } from '../../lib/dom/page-text.ts';
import type { Anchor } from '../../lib/dom/ranges.ts';
import { describe } from '../../lib/dom/selectors.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Mention, MentionKind } from '../../lib/model/mention.ts';
import type { PageClaim, PageEntity, PageReport, PageSource } from '../../lib/model/views.ts';

type Counts = Record<MentionKind, number>;

/** A claim of the page with the anchor of its figure. */
export interface AnchoredClaim {
  readonly anchor: Anchor;
  readonly page: PageClaim;
}

/** A report goes by message: of each list so many are told. */
const MOST = 1_000;

/** What the popup shows of a page on which nothing was read. */
export function emptyReport(source: PageSource, state: PageReport['state']): PageReport {
  return { state, source, counts: noCounts(), entities: [], claims: [], figures: [] };
}

/** The page's claims: surest first, then in the order of the page. Those whose figure was ignored are left out. */
export function anchoredClaims(marks: Marks): AnchoredClaim[] {
  const chunks = marks.inOrder();
  const text = joinChunks(chunks);
  return chunks
    .flatMap(({ anchors, reading }) =>
      reading.claims.flatMap((claim) => {
        const anchor = anchors.find((one) => one.mention.start === claim.start);
        const page = anchor && pageClaim(anchor, claim, text);
        return anchor && page ? [{ anchor, page }] : [];
      }),
    )
    .sort((a, b) => b.page.claim.confidence - a.page.claim.confidence)
    .slice(0, MOST);
}

/** What the popup and the side panel show of a page. */
export function fullReport(marks: Marks, source: PageSource): PageReport {
  const anchors = marks.inOrder().flatMap((marked) => marked.anchors);
  const claims = anchoredClaims(marks);
  const claimed = new Set(claims.map(({ anchor }) => anchor));
  const counts = noCounts();
  for (const { mention } of anchors) counts[mention.kind] += 1;
  return {
    state: 'on',
    source,
    counts,
    entities: entitiesOf(anchors),
    claims: claims.map(({ page }) => page),
    figures: anchors
      .filter((anchor) => !claimed.has(anchor))
      .flatMap(figureOf)
      .slice(0, MOST),
  };
}

/** What a mention speaks of: equal for all mentions of one entity, or of one surface no list holds. */
export function identityOf(mention: Mention): string {
  const entityId = 'entityId' in mention ? mention.entityId : undefined;
  return entityId ?? `${mention.kind}:${mention.folded.toLowerCase()}`;
}

function pageClaim(anchor: Anchor, claim: Claim, text: PageText): PageClaim | null {
  const { mention, page } = anchor;
  const span = text.spanOf(page, mention);
  if (mention.kind !== 'figure' || !span) return null;
  return {
    claim,
    text: mention.text,
    quantity: mention.quantity,
    quote: sentenceAround(page.chunk.text, mention),
    selector: describe(text.text, span),
  };
}

function figureOf({ mention, page }: Anchor): PageReport['figures'][number][] {
  if (mention.kind !== 'figure') return [];
  const quote = sentenceAround(page.chunk.text, mention);
  return [{ text: mention.text, quantity: mention.quantity, quote }];
}

function entitiesOf(anchors: readonly Anchor[]): PageEntity[] {
  const found = new Map<string, PageEntity>();
  for (const { mention } of anchors) {
    if (mention.kind === 'figure' || mention.kind === 'date') continue;
    const key = identityOf(mention);
    const known = found.get(key);
    found.set(key, {
      surface: known?.surface ?? mention.text,
      kind: mention.kind,
      count: (known?.count ?? 0) + 1,
      ...(mention.entityId && { entityId: mention.entityId }),
    });
  }
  return [...found.values()].sort((a, b) => b.count - a.count).slice(0, MOST);
}

function noCounts(): Counts {
  return { company: 0, organization: 0, model: 0, figure: 0, date: 0 };
}
