import type { Marks } from '../../lib/dom/marks.ts';
import { joinChunks, sentenceAround } from '../../lib/dom/page-text.ts';
import { callStore } from '../../lib/messages/call.ts';
import type { EntityId, NameKind } from '../../lib/model/entity.ts';
import type { PageClaim, PageSource } from '../../lib/model/views.ts';
import { bracketedWith } from './bracketed.ts';
import { anchoredClaims, identityOf, pageClaim } from './report.ts';

/** A name no list holds, with a sentence it stands in. */
interface ProposedName {
  readonly surface: string;
  readonly kind: NameKind;
  readonly sentence: string;
  /** The entity beside whose name it stands in brackets, in the other script. */
  readonly aliasOf?: EntityId;
}

interface ProposalOptions {
  readonly source: PageSource;
  readonly signal: AbortSignal;
  /** Whether the reader opted in to it. */
  readonly collects: () => boolean;
}

/** Milliseconds a page is left to settle before what it says is offered. */
const SETTLE = 4_000;
const MOST_NAMES = 200;
const MOST_SENTENCES = 3;
const MOST_CLAIMS = 60;
/** Surer claims alone are worth a look. */
const SURE = 0.7;

/**
 * Offers what a page says to the review queue: names that no list holds, each sentence once, and
 * figures of entities that are known. Only where the reader has opted in; the background asks again,
 * and drops all of it in private windows.
 */
export function createProposals(
  marks: Marks,
  { source, signal, collects }: ProposalOptions,
): { offerSoon(): void } {
  const offered = new Map<string, Set<string>>();
  const claimed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    offerSoon() {
      clearTimeout(timer);
      timer = setTimeout(offer, SETTLE);
    },
  };

  function offer(): void {
    if (!collects()) return;
    const names = gather();
    if (names.length > 0) void callStore('names:propose', { names, source });
    const claims = gatherClaims();
    if (claims.length > 0) void callStore('facts:propose', { claims, source });
  }

  function gather(): ProposedName[] {
    const names: ProposedName[] = [];
    for (const { anchors } of marks.inOrder()) {
      for (const [i, { mention, page }] of anchors.entries()) {
        if (mention.kind === 'figure' || mention.kind === 'date' || mention.entityId) continue;
        const key = identityOf(mention);
        const sentences = offered.get(key) ?? new Set();
        if (sentences.size >= MOST_SENTENCES || (!offered.has(key) && offered.size >= MOST_NAMES)) {
          continue;
        }
        const sentence = sentenceAround(page.chunk.text, mention);
        if (sentences.has(sentence)) continue;
        offered.set(key, sentences.add(sentence));
        const aliasOf = bracketedWith(anchors, i);
        const name = { surface: mention.text, kind: mention.kind, sentence };
        names.push(aliasOf === undefined ? name : { ...name, aliasOf });
      }
    }
    return names;
  }

  function gatherClaims(): PageClaim[] {
    const fresh = anchoredClaims(marks).filter(({ claim: { subject, metricId, confidence } }) => {
      return subject.entityId !== undefined && metricId !== undefined && confidence >= SURE;
    });
    if (fresh.length === 0) return [];
    const text = joinChunks(marks.inOrder());
    const claims: PageClaim[] = [];
    for (const one of fresh) {
      if (claimed.size >= MOST_CLAIMS) break;
      const said = pageClaim(one, text);
      const key = said && `${said.claim.metricId}\n${said.text}\n${said.quote}`;
      if (!said || !key || claimed.has(key)) continue;
      claimed.add(key);
      claims.push(said);
    }
    return claims;
  }
}
