export { createPageMemory, type PageContext, type PageMemory } from './context.ts';
export { createRecognizer, type Recognizer } from './recognize.ts';
