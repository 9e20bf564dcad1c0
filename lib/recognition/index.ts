export { createPageMemory, type PageContext } from './context.ts';
export { loadEnglish } from './entities/english/people.ts';
export { closest, type Statement } from './linking/compare.ts';
export { convert } from './quantities/convert.ts';
export { otherScale, writeQuantity } from './quantities/format.ts';
export { createRecognizer, type Recognizer } from './recognize.ts';
