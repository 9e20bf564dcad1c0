import lexiconText from 'virtual:lexicon';
import { decodeLexicon } from '../../lib/catalogue/lexicon-text.ts';
import { nextTurn } from '../../lib/dom/schedule.ts';
import type { Lexicon } from '../../lib/model/lexicon.ts';
import { createRecognizer, loadEnglish, type Recognizer } from '../../lib/recognition/index.ts';

/**
 * The engine with the reader's own names laid over the built-in ones; an entity of theirs takes the
 * place of ours. An English page's tagger is loaded first. Gives way to the page between its steps,
 * which take some milliseconds each.
 */
export async function buildEngine(overlay: Lexicon, title: string): Promise<Recognizer> {
  await nextTurn();
  if (!/\p{Script=Han}/u.test(title)) await loadEnglish();
  await nextTurn();
  const builtIn = decodeLexicon(lexiconText);
  await nextTurn();
  const own = new Set(overlay.entities.map((entity) => entity.id));
  return createRecognizer({
    entities: [...overlay.entities, ...builtIn.entities.filter((entity) => !own.has(entity.id))],
    ambiguous: [...overlay.ambiguous, ...builtIn.ambiguous],
    notNames: [...overlay.notNames, ...builtIn.notNames],
  });
}
