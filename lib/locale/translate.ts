import { LOCALES, type Locale } from './locale.ts';

/** A string with `{name}` where a value goes; or one for each plural category of its `count`. */
export type Message = string | { readonly one: string; readonly other: string };

/** One string of the interface in English, Simplified and Traditional Chinese. */
export type Row = readonly [en: Message, zhCn: Message, zhTw: Message];

/** The strings of one surface. */
export type StringTable = Readonly<Record<string, Row>>;

type NamesIn<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type TextOf<M> = M extends { readonly other: infer S } ? S : M;
type ParamNames<R extends Row> = NamesIn<TextOf<R[0]>>;
type Params<R extends Row> = [ParamNames<R>] extends [never]
  ? []
  : [params: Readonly<Record<ParamNames<R>, string | number>>];

/** Gives the string of a key; the parameters its English names are required by type. */
export type Translate<T extends StringTable> = <K extends keyof T & string>(
  key: K,
  ...params: Params<T[K]>
) => string;

/**
 * Binds a table to a language. Numbers are written as the language writes them; a plural message is
 * chosen by its `count` (https://cldr.unicode.org/index/cldr-spec/plural-rules).
 */
export function translator<T extends StringTable>(table: T, locale: Locale): Translate<T> {
  const column = LOCALES.indexOf(locale);
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  return (key, ...[params]) => {
    const values: Readonly<Record<string, string | number>> = params ?? {};
    const message = (table[key] as Row)[column] as Message;
    const text = typeof message === 'string' ? message : message[category(plural, values.count)];
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? number.format(value) : (value ?? '');
    });
  };
}

function category(plural: Intl.PluralRules, count: string | number | undefined): 'one' | 'other' {
  return plural.select(Number(count)) === 'one' ? 'one' : 'other';
}
