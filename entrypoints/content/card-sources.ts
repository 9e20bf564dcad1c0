import type { Marks } from '../../lib/dom/marks.ts';
import { joinChunks } from '../../lib/dom/page-text.ts';
import type { Anchor } from '../../lib/dom/ranges.ts';
import { describe } from '../../lib/dom/selectors.ts';
import type { Script } from '../../lib/model/entity.ts';
import type { PageClaim, PageSource } from '../../lib/model/views.ts';
import type { CardSources } from './card-model.ts';
import { anchoredClaims } from './report.ts';

export interface CardSourcesOptions {
  readonly marks: Marks;
  readonly source: PageSource;
  readonly ignoreHere: (anchor: Anchor) => void;
  readonly onOrphaned: () => void;
}

/** A card shows the first dozen of its claims; no more than these are compared. */
const MOST = 50;

/** What cards ask of the page. Claims are gathered anew only when the marks changed. */
export function cardSources({ marks, source, ...rest }: CardSourcesOptions): CardSources {
  let claims: ReturnType<typeof anchoredClaims> = [];
  let of: unknown = null;
  const script = scriptOf(source.lang);
  return {
    ...rest,
    source,
    script,
    claimsOn({ mention, page }): PageClaim[] {
      if (of !== marks.inOrder()) {
        of = marks.inOrder();
        claims = anchoredClaims(marks);
      }
      return claims
        .filter(({ anchor, page: { claim } }) =>
          mention.kind === 'figure'
            ? anchor.page === page && anchor.mention.start === mention.start
            : mention.kind !== 'date' &&
              (mention.entityId
                ? claim.subject.entityId === mention.entityId
                : claim.subject.text === mention.text),
        )
        .map((anchored) => anchored.page)
        .slice(0, MOST);
    },
    selectorOf({ mention, page }) {
      const text = joinChunks(marks.inOrder());
      const span = text.spanOf(page, mention);
      return span ? describe(text.text, span) : describe(page.chunk.text, mention);
    },
  };
}

function scriptOf(lang: string | undefined): Script | undefined {
  const tag = lang?.toLowerCase() ?? '';
  if (/^zh\b.*(?:hant|tw|hk|mo)/.test(tag)) return 'hant';
  if (/^zh\b/.test(tag)) return 'hans';
  return /^en\b/.test(tag) ? 'en' : undefined;
}
