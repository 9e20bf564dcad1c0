const DIGITS = '零一二三四五六七八九';

/** A small number as Chinese writes it, 1 to 99: 三, 十, 十二, 二十五, 两; also plain digits. */
export const SMALL: string =
  '(?:\\d{1,3}|[一二三四五六七八九两]?十[一二三四五六七八九]?|[一二三四五六七八九两])';

/** Reads what `SMALL` matches; NaN for anything else. */
export function smallNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九两])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return Number.NaN;
  const [, first, ten, last] = match;
  if (!ten) return first && !last ? digit(first) : Number.NaN;
  return (first ? digit(first) : 1) * 10 + (last ? digit(last) : 0);
}

/** Reads a year written digit by digit: 二〇二四, 二零二四; also plain digits. */
export function yearNumber(text: string): number {
  const plain = Number(text);
  if (!Number.isNaN(plain)) return plain;
  return Number(
    text.replace(/[^\d]/gu, (char) => (/[〇○]/.test(char) ? '0' : String(digit(char)))),
  );
}

function digit(char: string): number {
  return char === '两' ? 2 : DIGITS.indexOf(char);
}
