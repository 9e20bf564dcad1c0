import type { Folded } from '../../text/fold.ts';
import type { NameCandidate } from '../candidate.ts';
import type { PageMemory } from '../context.ts';
import { focused } from './attention.ts';
import { notePeople } from './people.ts';

/**
 * Notes in the page's memory what its texts as a whole tell, before any figure is related: its people,
 * the name it speaks of most, and how it writes each entity most often.
 */
export function surveyNames(
  texts: readonly Folded[],
  names: readonly (readonly NameCandidate[])[],
  { focus }: PageMemory,
): void {
  const counts = new Map<string, number>();
  const written = new Map<string, number>();
  let most = 0;
  let mostOfCompany = 0;
  for (const { text } of texts) notePeople(text, focus.people);
  for (const [i, found] of names.entries()) {
    const folded = texts[i] as Folded;
    for (const name of found) {
      const actor = focused(folded, name);
      if (actor.entityId !== undefined) {
        const times = tick(written, `${actor.entityId} ${actor.text}`);
        const usual = focus.surfaces.get(actor.entityId);
        if (times > (written.get(`${actor.entityId} ${usual}`) ?? 0) || usual === undefined) {
          focus.surfaces.set(actor.entityId, actor.text);
        }
      }
      if (name.kind === 'organization') continue;
      const count = tick(counts, actor.entityId ?? actor.text);
      if (name.kind === 'company' && count > mostOfCompany) {
        mostOfCompany = count;
        focus.company = actor;
      }
      if (count <= most) continue;
      most = count;
      focus.main = actor;
    }
  }
}

function tick(counts: Map<string, number>, key: string): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}
