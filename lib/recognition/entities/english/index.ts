import type { Span } from '../../../model/span.ts';
import type { Folded } from '../../../text/fold.ts';
import type { NameCandidate } from '../../candidate.ts';
import type { PageContext } from '../../context.ts';
import { settleNames } from '../../settle.ts';
import { isLetter } from '../gazetteer/characters.ts';
import { speaksOfAi } from '../topic.ts';
import { readCoordinated } from './frames/coordination.ts';
import { readFramed } from './frames/framed.ts';
import { joinModels } from './joined.ts';
import { readInstitutions } from './organizations.ts';
import { readRuns } from './runs.ts';
import { readShapes } from './shapes.ts';
import { SpanIndex } from './span-index.ts';

/**
 * Reads names in Latin script no list holds, by their shape and by the words around them. `known`
 * are the settled names that lists gave and `blocked` what lists say is no name, both in order of
 * start. Some candidates hold a known name within them and mean to replace it.
 */
export function readEnglishNames(
  folded: Folded,
  { known, blocked }: { known: readonly NameCandidate[]; blocked: readonly Span[] },
  context: PageContext,
): NameCandidate[] {
  const { text } = folded;
  if (!hasLatin(text)) return [];
  const ai = speaksOfAi(context.memory);
  const hidden = new SpanIndex(blocked);
  const shaped = settleNames([...(ai ? readShapes(text) : []), ...readInstitutions(text)]).filter(
    (candidate) => !hidden.overlapping(candidate),
  );
  const all = readRuns(text);
  const runs = blocked.length === 0 ? all : all.filter((run) => !hidden.overlapping(run));
  const standing = settleNames([...known, ...shaped]);
  const framed = readFramed(text, runs, {
    standing,
    ai,
    established: context.memory.names,
  });
  const firm = settleNames([...standing, ...framed]);
  const listed = readCoordinated(text, runs, new SpanIndex(firm), firm);
  return [...joinModels(text, firm), ...shaped, ...framed, ...listed];
}

/** Whether there is a Latin letter at all: most lines of a Chinese page are done with here. */
function hasLatin(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isLetter(text.charCodeAt(i))) return true;
  return false;
}
