import type { Marks } from '../../lib/dom/marks.ts';
import { sentenceAround } from '../../lib/dom/page-text.ts';
import { callStore } from '../../lib/messages/call.ts';
import type { NameKind } from '../../lib/model/entity.ts';
import type { PageSource } from '../../lib/model/views.ts';
import { identityOf } from './report.ts';

/** A name no list holds, with a sentence it stands in. */
interface ProposedName {
  readonly surface: string;
  readonly kind: NameKind;
  readonly sentence: string;
}

/** Milliseconds a page is left to settle before its unknown names are offered. */
const SETTLE = 4_000;
const MOST_NAMES = 200;
const MOST_SENTENCES = 3;

/**
 * Offers the names that no list holds to the review queue, each sentence once. The background drops
 * them where the reader has not opted in, and in private windows.
 */
export function createProposals(
  marks: Marks,
  source: PageSource,
  signal: AbortSignal,
): { offerSoon(): void } {
  const offered = new Map<string, Set<string>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    offerSoon() {
      clearTimeout(timer);
      timer = setTimeout(offer, SETTLE);
    },
  };

  function offer(): void {
    const names = gather();
    if (names.length > 0) void callStore('names:propose', { names, source });
  }

  function gather(): ProposedName[] {
    const names: ProposedName[] = [];
    for (const { mention, page } of marks.inOrder().flatMap(({ anchors }) => anchors)) {
      if (mention.kind === 'figure' || mention.kind === 'date' || mention.entityId) continue;
      const key = identityOf(mention);
      const sentences = offered.get(key) ?? new Set();
      if (sentences.size >= MOST_SENTENCES || (!offered.has(key) && offered.size >= MOST_NAMES)) {
        continue;
      }
      const sentence = sentenceAround(page.chunk.text, mention);
      if (sentences.has(sentence)) continue;
      offered.set(key, sentences.add(sentence));
      names.push({ surface: mention.text, kind: mention.kind, sentence });
    }
    return names;
  }
}
