import type { Dimension } from '../../model/quantity.ts';

const SIGNED = new Set<Dimension>(['share', 'money', 'multiple', 'score']);
const AFTER_LATIN = /(?:^|[^\w\d%)\u4e00-\u9fff])[-−–+]$/;
const AFTER_HAN = /[\u4e00-\u9fff][-−+]$/;

/** How many characters of a plus or minus sign stand before `start`: 1 or 0. */
export function signBefore(text: string, start: number, dimension: Dimension): number {
  if (start === 0 || !'-−–+'.includes(text[start - 1] as string)) return 0;
  const before = text.slice(Math.max(0, start - 2), start);
  if (AFTER_LATIN.test(before)) return 1;
  return SIGNED.has(dimension) && AFTER_HAN.test(before) ? 1 : 0;
}
