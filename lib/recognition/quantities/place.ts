import type { PageContext } from '../context.ts';

/** Where a text's unnamed money is at home. */
export type Place = 'mainland' | 'taiwan' | 'hongkong';

const PLACES: readonly Place[] = ['mainland', 'taiwan', 'hongkong'];

/** Tells from the words of the page, then from its language tag, where its money is at home. */
export function placeOf({ lang, memory }: PageContext): Place {
  const told = tagged(lang?.toLowerCase() ?? '');
  const { talk } = memory;
  return PLACES.reduce((best, place) => (talk[place] > talk[best] ? place : best), told);
}

function tagged(tag: string): Place {
  if (/-(?:hk|mo)\b/.test(tag)) return 'hongkong';
  return /-tw\b|hant/.test(tag) ? 'taiwan' : 'mainland';
}
