import type { Quantity } from '../../lib/model/quantity.ts';
import { createPageMemory, createRecognizer } from '../../lib/recognition/index.ts';

const recognizer = createRecognizer({ entities: [], ambiguous: [], notNames: [] });

/** The figure in a typed text, read as on a page; null where there is none. */
export function readFigure(text: string): Quantity | null {
  const chunks = [{ id: 'typed', text }];
  const [reading] = recognizer.recognize(chunks, { memory: createPageMemory() });
  const figure = reading?.mentions.find((mention) => mention.kind === 'figure');
  return figure?.kind === 'figure' ? figure.quantity : null;
}
