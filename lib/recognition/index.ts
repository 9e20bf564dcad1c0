export { createPageMemory, type PageContext, type PageMemory } from './context.ts';
export { loadEnglish } from './entities/english/people.ts';
export { createRecognizer, type Recognizer } from './recognize.ts';
