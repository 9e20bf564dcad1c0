import type { Folded } from '../../../text/fold.ts';
import type { Focus } from '../focus.ts';

const HAN = /[\u4e00-\u9fff]/;
const LONGEST_HEADING = 45;
/** A heading is short, ends in no mark and is no item of a list. */
const ITEM = /^\s*(?:[-•*·|]|\d+[.、)])|^[^:]{1,16}: ?\W{0,2}\d/;
const ENDS = /[。.!?;；:：,，…、」”）)]\s*$/;

/**
 * Enters a new block of a Chinese page. A market or a set of people is spoken of in its own paragraph
 * only; a heading, which the page says it is or which looks like one, ends what was spoken of.
 */
export function enterBlock({ text }: Folded, heading: boolean, focus: Focus): void {
  if (!HAN.test(text)) return;
  if (focus.last?.kind === 'group') focus.last = focus.named;
  if (heading || isHeading(text)) focus.last = null;
}

function isHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && !ENDS.test(text) && !ITEM.test(text);
}
