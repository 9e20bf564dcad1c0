import type { Marks } from '../../lib/dom/marks.ts';
import { joinChunks, type PageText, sentenceAround } from '../../lib/dom/page-text.ts';
import type { Anchor } from '../../lib/dom/ranges.ts';
import { describe } from '../../lib/dom/selectors.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Mention, MentionKind } from '../../lib/model/mention.ts';
import type { PageClaim, PageEntity, PageReport, PageSource } from '../../lib/model/views.ts';

type Counts = Record<MentionKind, number>;

/** A claim of the page, bound to its figure. */
export interface AnchoredClaim {
  readonly anchor: Anchor;
  readonly claim: Claim;
}

/** A report goes by message, again and again while the popup is open: of each list so many are told. */
const MOST = 300;

/** What the popup shows of a page on which nothing was read. */
export function emptyReport(source: PageSource, state: PageReport['state']): PageReport {
  return { state, source, counts: noCounts(), entities: [], claims: [], figures: [] };
}

/** The page's claims: surest first, then in the order of the page. Those whose figure was ignored are left out. */
export function anchoredClaims(marks: Marks): AnchoredClaim[] {
  return marks
    .inOrder()
    .flatMap(({ anchors, reading }) =>
      reading.claims.flatMap((claim) => {
        const anchor = anchors.find((one) => one.mention.start === claim.start);
        return anchor?.mention.kind === 'figure' ? [{ anchor, claim }] : [];
      }),
    )
    .sort((a, b) => b.claim.confidence - a.claim.confidence);
}

/** A claim as it is sent to be kept or compared; null when its figure is no longer on the page. */
export function pageClaim({ anchor, claim }: AnchoredClaim, text: PageText): PageClaim | null {
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

/** What the popup and the side panel show of a page. */
export function fullReport(marks: Marks, source: PageSource): PageReport {
  const chunks = marks.inOrder();
  const anchors = chunks.flatMap((marked) => marked.anchors);
  const claims = anchoredClaims(marks);
  const claimed = new Set(claims.map(({ anchor }) => anchor));
  const text = joinChunks(chunks);
  const counts = noCounts();
  for (const { mention } of anchors) counts[mention.kind] += 1;
  return {
    state: 'on',
    source,
    counts,
    entities: entitiesOf(anchors),
    claims: claims.slice(0, MOST).flatMap((anchored) => pageClaim(anchored, text) ?? []),
    figures: anchors
      .filter((anchor) => anchor.mention.kind === 'figure' && !claimed.has(anchor))
      .slice(0, MOST)
      .flatMap(figureOf),
  };
}

/** What a mention speaks of: equal for all mentions of one entity, or of one surface no list holds. */
export function identityOf(mention: Mention): string {
  const entityId = 'entityId' in mention ? mention.entityId : undefined;
  return entityId ?? `${mention.kind}:${mention.folded.toLowerCase()}`;
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
