export { createPageMemory, type PageContext, type PageMemory } from './context.ts';
export { loadEnglish } from './entities/english/people.ts';
export { closest, compare, type Statement, type Verdict } from './linking/compare.ts';
export { convert } from './quantities/convert.ts';
export { otherScale, type Script, writeQuantity } from './quantities/format.ts';
export { createRecognizer, type Recognizer } from './recognize.ts';
