import type { Lexicon } from '../../../lib/model/lexicon.ts';
import { createPageMemory, createRecognizer, loadEnglish } from '../../../lib/recognition/index.ts';

declare global {
  interface Window {
    /** Where a text's names and figures stand, by our own engine. */
    __read: (text: string) => (readonly [start: number, end: number])[];
    __startEngine: (lexicon: Lexicon, lang: string) => Promise<void>;
  }
}

/** One entry, to run the engine in the page itself, as who wraps what it finds at once must. */
window.__startEngine = async (lexicon, lang) => {
  await loadEnglish();
  const engine = createRecognizer(lexicon);
  const context = { lang, memory: createPageMemory() };
  let read = 0;
  window.__read = (text) =>
    engine
      .recognize([{ id: `${read++}`, text }], context)
      .flatMap(({ mentions }) => mentions.filter(({ kind }) => kind !== 'date'))
      .map(({ start, end }) => [start, end] as const);
};
