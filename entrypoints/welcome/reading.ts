import type { CardClaim, CardView } from '../../components/card/props.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Mention } from '../../lib/model/mention.ts';
import type { EntityView, PageClaim } from '../../lib/model/views.ts';
import { createPageMemory, createRecognizer } from '../../lib/recognition/index.ts';
import { ARTICLE_DATE, type Article, ENTITIES, LEXICON } from './article.ts';

/** A paragraph with what the engine reads in it. */
export interface ReadParagraph {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly claims: readonly PageClaim[];
}

/** Reads the article with the engine that reads pages. */
export function readArticle(article: Article): readonly ReadParagraph[] {
  const recognizer = createRecognizer(LEXICON);
  const chunks = article.paragraphs.map((text, i) => ({ id: String(i), text }));
  const readings = recognizer.recognize(chunks, { date: ARTICLE_DATE, memory: createPageMemory() });
  return chunks.map(({ text }, i) => {
    const mentions = (readings[i]?.mentions ?? []).filter(({ kind }) => kind !== 'date');
    const claims = (readings[i]?.claims ?? []).flatMap((claim) => {
      const page = pageClaim(text, claim, mentions);
      return page ? [page] : [];
    });
    return { text, mentions, claims };
  });
}

function pageClaim(text: string, claim: Claim, mentions: readonly Mention[]): PageClaim | null {
  const figure = mentions.find(({ start, kind }) => kind === 'figure' && start === claim.start);
  if (figure?.kind !== 'figure') return null;
  const exact = figure.text;
  return {
    claim,
    text: exact,
    quantity: figure.quantity,
    quote: text,
    selector: {
      quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: claim.start, end: claim.end },
    },
  };
}

/** What the card shows of a mention of the article. */
export function viewOf(
  mention: Mention,
  claims: readonly PageClaim[],
  kept: ReadonlySet<PageClaim>,
): Omit<CardView, 'pinned'> {
  const own = claims.filter(({ claim }) =>
    mention.kind === 'figure'
      ? claim.start === mention.start && claim.end === mention.end
      : 'entityId' in mention && claim.subject.entityId === mention.entityId,
  );
  const rows = own.map(
    (claim): CardClaim => ({
      claim,
      kept: kept.has(claim),
      comparison: { verdict: kept.has(claim) ? 'same' : 'new' },
    }),
  );
  if (mention.kind === 'figure' || mention.kind === 'date') return { mention, claims: rows };
  return { mention, claims: rows, entity: entityOf(mention.entityId) };
}

function entityOf(id: string | undefined): EntityView | null {
  const entity = ENTITIES.find((one) => one.id === id);
  if (!entity) return null;
  const maker = ENTITIES.find((one) => one.id === entity.maker);
  const makes = ENTITIES.filter((one) => one.maker === id);
  return { entity, makes, facts: [], notes: [], ...(maker && { maker }) };
}
