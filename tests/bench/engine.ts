/** What the benchmark takes of the engine, as one entry to bundle. */
export { decodeLexicon } from '../../lib/catalogue/lexicon-text.ts';
export { readDates } from '../../lib/recognition/dates/index.ts';
export { createPageMemory, createRecognizer, loadEnglish } from '../../lib/recognition/index.ts';
export { readQuantities } from '../../lib/recognition/quantities/index.ts';
export { fold } from '../../lib/text/fold.ts';
