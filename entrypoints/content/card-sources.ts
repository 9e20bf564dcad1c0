import type { Marks } from '../../lib/dom/marks.ts';
import { joinChunks } from '../../lib/dom/page-text.ts';
import type { Anchor } from '../../lib/dom/ranges.ts';
import { describe, find } from '../../lib/dom/selectors.ts';
import type { Script } from '../../lib/model/entity.ts';
import type { PageClaim, PageSource } from '../../lib/model/views.ts';
import type { CardSources } from './card-model.ts';
import { type AnchoredClaim, anchoredClaims, pageClaim } from './report.ts';

export interface CardSourcesOptions {
  readonly marks: Marks;
  readonly source: PageSource;
  readonly ignoreHere: (anchor: Anchor) => void;
  readonly onOrphaned: () => void;
}

/** A card shows the first dozen of its claims; no more than these are compared. */
const MOST = 50;

/** What cards ask of the page. Claims and text are gathered anew only when the marks changed. */
export function cardSources({ marks, source, ...rest }: CardSourcesOptions): CardSources {
  const gathered = gatherOnce(marks);
  const script = scriptOf(source.lang);
  return {
    ...rest,
    source,
    script,
    claimsOn({ mention, page }): PageClaim[] {
      const { claims, text } = gathered();
      const about = claims.filter(({ anchor, claim }) =>
        mention.kind === 'figure'
          ? anchor.page === page && anchor.mention.start === mention.start
          : mention.kind !== 'date' &&
            (mention.entityId
              ? claim.subject.entityId === mention.entityId
              : claim.subject.text === mention.text),
      );
      return distinct(about)
        .slice(0, MOST)
        .flatMap((anchored) => pageClaim(anchored, text) ?? []);
    },
    selectorOf({ mention, page }) {
      const { text } = gathered();
      const span = text.spanOf(page, mention);
      return span ? describe(text.text, span) : describe(page.chunk.text, mention);
    },
    notesOn(notes, { mention, page }) {
      const { text } = gathered();
      const span = text.spanOf(page, mention);
      if (!span) return [];
      return notes.filter(({ target }) => {
        const passage = target.type === 'passage' ? find(text.text, target.selector) : null;
        return passage !== null && passage.start < span.end && span.start < passage.end;
      });
    },
  };
}

/** What a page says over and over, in its headline and below, a card says once, as it is surest. */
export function distinct(claims: readonly AnchoredClaim[]): AnchoredClaim[] {
  const said = new Set<string>();
  return claims.filter(({ anchor, claim }) => {
    const { metric, metricId, period, polarity, status, qualifiers } = claim;
    const when = period && (period.from ? [period.from, period.to] : period.text);
    const figure = anchor.mention.kind === 'figure' && anchor.mention.quantity;
    const key = JSON.stringify([metricId ?? metric, when, figure, polarity, status, qualifiers]);
    if (said.has(key)) return false;
    said.add(key);
    return true;
  });
}

function gatherOnce(marks: Marks) {
  let of: unknown = null;
  let gathered = { claims: [] as AnchoredClaim[], text: joinChunks([]) };
  return () => {
    const chunks = marks.inOrder();
    if (of !== chunks) gathered = { claims: anchoredClaims(marks), text: joinChunks(chunks) };
    of = chunks;
    return gathered;
  };
}

function scriptOf(lang: string | undefined): Script | undefined {
  const tag = lang?.toLowerCase() ?? '';
  if (/^zh\b.*(?:hant|tw|hk|mo)/.test(tag)) return 'hant';
  if (/^zh\b/.test(tag)) return 'hans';
  return /^en\b/.test(tag) ? 'en' : undefined;
}
