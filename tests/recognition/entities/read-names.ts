import type { Lexicon } from '../../../lib/model/lexicon.ts';
import type { NameMention } from '../../../lib/model/mention.ts';
import type { NameCandidate } from '../../../lib/recognition/candidate.ts';
import { createPageMemory, type PageMemory } from '../../../lib/recognition/context.ts';
import { createNameReader } from '../../../lib/recognition/entities/index.ts';
import { settleNames } from '../../../lib/recognition/settle.ts';
import { fold, sourceSpan } from '../../../lib/text/fold.ts';

type Found = Pick<NameMention, 'start' | 'end' | 'kind' | 'subkind' | 'entityId' | 'confidence'>;

/** Reads the names of a page's texts with nothing else of the engine; spans count in each text. */
export function createNamesOnly(lexicon: Lexicon) {
  const reader = createNameReader(lexicon);
  return (texts: readonly string[], memory: PageMemory = createPageMemory()): Found[][] => {
    const context = { memory };
    const folded = texts.map((text) => fold(text));
    for (const text of folded) reader.survey(text, context);
    const names = folded.map((text) => reader.read(text, context));
    return folded.map((text, i) => {
      const found = names[i] as NameCandidate[];
      return settleNames([...found, ...reader.vouch(text, found, context)]).map(
        ({ rule: _rule, start, end, ...rest }) => ({ ...rest, ...sourceSpan(text, start, end) }),
      );
    });
  };
}
