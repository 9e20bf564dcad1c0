/** What the benchmark takes of the engine, as one entry to bundle. */
export { decodeLexicon } from '../../lib/catalogue/lexicon-text.ts';
export { readDates } from '../../lib/recognition/dates/index.ts';
export { createNameReader } from '../../lib/recognition/entities/index.ts';
export { createPageMemory, createRecognizer, loadEnglish } from '../../lib/recognition/index.ts';
export { relate } from '../../lib/recognition/linking/index.ts';
export { surveyNames } from '../../lib/recognition/linking/survey.ts';
export { readQuantities, surveyTalk } from '../../lib/recognition/quantities/index.ts';
export { settle } from '../../lib/recognition/settle.ts';
export { fold } from '../../lib/text/fold.ts';
