import lexiconText from 'virtual:lexicon';
import { decodeLexicon } from '../../lib/catalogue/lexicon-text.ts';
import type { Lexicon } from '../../lib/model/lexicon.ts';
import { createRecognizer, loadEnglish, type Recognizer } from '../../lib/recognition/index.ts';

/** The engine with the reader's own names laid over the built-in ones; an entity of theirs takes the place of ours. */
export async function buildEngine(overlay: Lexicon): Promise<Recognizer> {
  await loadEnglish();
  const builtIn = decodeLexicon(lexiconText);
  const own = new Set(overlay.entities.map((entity) => entity.id));
  return createRecognizer({
    entities: [...overlay.entities, ...builtIn.entities.filter((entity) => !own.has(entity.id))],
    // Of two rules for one name the last holds.
    ambiguous: [...builtIn.ambiguous, ...overlay.ambiguous],
    notNames: [...overlay.notNames, ...builtIn.notNames],
  });
}
