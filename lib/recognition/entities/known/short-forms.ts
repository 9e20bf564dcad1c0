import type { EntityId } from '../../../model/entity.ts';
import type { Folded } from '../../../text/fold.ts';
import type { NameCandidate } from '../../candidate.ts';
import type { PageContext } from '../../context.ts';
import { occurrences } from '../chinese/occurrences.ts';
import { readTail } from './versions.ts';

/** The last part of a name that stands for it alone: K2 of Kimi K2, Umbra 5 of Claude Umbra 5. */
const SHORT =
  /[ -]([A-Z])(\d{1,2}(?:\.\d{1,2})?)(?:[ -][A-Za-z]+)*$|[ -]([A-Z][a-z]{2,}) (\d{1,2}(?:\.\d{1,2})?)$/;
const SURFACE =
  /(?<![A-Za-z0-9.$-])([A-Z])(\d{1,2}(?:\.\d{1,2})?)(?![A-Za-z0-9%]|[.,]\d)|(?<![A-Za-z0-9.-])([A-Z][a-z]{2,})[ -](\d{1,2}(?:\.\d{1,2})?)(?![A-Za-z0-9%]|[.,]\d)/g;
/** Words that end a name of a version without standing for it: Pro 2, Max 3. */
const TIERS =
  /^(?:Pro|Max|Ultra|Plus|Mini|Nano|Lite|Flash|Turbo|Air|Large|Medium|Small|Preview|Vision|Series|Model|Base|Chat|Version|Gen|Phase|Step)$/;

/** Notes in the page's memory the letters and words that its models' short forms begin with. */
export function noteShortForms(
  folded: Folded,
  found: readonly NameCandidate[],
  context: PageContext,
): void {
  for (const name of found) {
    if (name.kind !== 'model' || name.subkind === 'chip') continue;
    const match = SHORT.exec(folded.text.slice(name.start, name.end));
    const head = match?.[1] ?? match?.[3];
    if (!head || TIERS.test(head)) continue;
    context.memory.shortForms.set(head, name.entityId ?? null);
  }
}

/** The short forms of models that the page has named in full: K2.6, R1, Umbra 5. */
export function readShortForms(folded: Folded, context: PageContext): NameCandidate[] {
  const { shortForms } = context.memory;
  if (shortForms.size === 0) return [];
  const { text } = folded;
  const found: NameCandidate[] = [];
  for (const match of occurrences(SURFACE, text)) {
    const head = match[1] ?? match[3] ?? '';
    const entityId: EntityId | null | undefined = shortForms.get(head);
    if (entityId === undefined) continue;
    const start = match.index;
    const end = start + match[0].length;
    found.push({
      start,
      end: readTail(text, start, end)?.end ?? end,
      kind: 'model',
      subkind: 'model',
      ...(entityId ? { entityId } : {}),
      confidence: 0.75,
      rule: 'short-form',
    });
  }
  return found;
}
