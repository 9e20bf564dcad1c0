export { LOCALES, type Locale, localeOf, scriptOf } from './locale.ts';
export {
  type Message,
  type StringTable,
  type Translate,
  translator,
} from './translate.ts';
