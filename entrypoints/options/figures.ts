import type { Period } from '../../lib/model/claim.ts';
import type { Quantity } from '../../lib/model/quantity.ts';

/** The engine weighs a megabyte: it is loaded when something is typed, not to show a list. */
const reader = () => import('./figure-reader.ts');

/** The figure in a typed text, read as on a page; null where there is none. */
export async function readFigure(text: string): Promise<Quantity | null> {
  return text.trim() === '' ? null : (await reader()).figureIn(text);
}

/** A typed period with the dates it stands for, read as on a page; undefined where nothing is typed. */
export async function readPeriod(text: string): Promise<Period | undefined> {
  return text.trim() === '' ? undefined : (await reader()).periodIn(text);
}

/** The first figure of a passage, as it is written there; the passage itself where it has none. */
export async function figureText(passage: string): Promise<string> {
  return passage.trim() === '' ? '' : (await reader()).figureTextIn(passage);
}
