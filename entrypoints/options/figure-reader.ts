import type { Period } from '../../lib/model/claim.ts';
import type { Mention } from '../../lib/model/mention.ts';
import type { Quantity } from '../../lib/model/quantity.ts';
import { createPageMemory, createRecognizer } from '../../lib/recognition/index.ts';

const recognizer = createRecognizer({ entities: [], ambiguous: [], notNames: [] });

/** The figure in a text, read as on a page; null where there is none. */
export function figureIn(text: string): Quantity | null {
  const figure = mentionsIn(text).find((mention) => mention.kind === 'figure');
  return figure?.kind === 'figure' ? figure.quantity : null;
}

/** The figure of a passage as it is written there; the passage itself where it has none, or is one. */
export function figureTextIn(passage: string): string {
  const figures = mentionsIn(passage).filter((mention) => mention.kind === 'figure');
  return figures[0]?.text ?? passage;
}

/** A period with the dates it stands for, read as on a page. */
export function periodIn(text: string): Period {
  const date = mentionsIn(text).find((mention) => mention.kind === 'date');
  const { from, to } = date?.kind === 'date' ? date : wholeYear(text);
  return { text, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** A bare year is no date on a page; in a field for periods it is one. */
function wholeYear(text: string): { from?: string; to?: string } {
  const year = /^\s*((?:19|20)\d\d)\s*$/.exec(text)?.[1];
  return year === undefined ? {} : { from: `${year}-01-01`, to: `${year}-12-31` };
}

function mentionsIn(text: string): readonly Mention[] {
  const chunks = [{ id: 'typed', text }];
  return recognizer.recognize(chunks, { memory: createPageMemory() })[0]?.mentions ?? [];
}
