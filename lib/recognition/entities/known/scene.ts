import type { EntityId } from '../../../model/entity.ts';
import type { Folded } from '../../../text/fold.ts';
import type { PageContext } from '../../context.ts';
import type { Hit } from '../gazetteer/gazetteer.ts';
import { type Guards, isCapitalised } from './guards.ts';

/** What the readers of known names share over one text. */
export interface Scene {
  readonly folded: Folded;
  readonly context: PageContext;
  readonly guards: Guards;
  readonly sure: Certain;
}

/** Where names that can mean nothing else begin and end, by folded offset. */
export interface Certain {
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlyMap<number, EntityId>;
}

/** Sets the scene of one text. */
export function createScene(
  folded: Folded,
  hits: readonly Hit[],
  { context, guards }: Pick<Scene, 'context' | 'guards'>,
): Scene {
  const starts = new Set<number>();
  const ends = new Map<number, EntityId>();
  for (const hit of hits) {
    const { rule } = guards(hit.alias);
    const capital = rule === 'capitalised' && isCapitalised(folded.text, hit.start);
    if (rule !== 'free' && rule !== 'anywhere' && !capital) continue;
    const [entity] = hit.alias.entities;
    if (!entity) continue;
    starts.add(hit.start);
    ends.set(hit.end, entity.id);
  }
  return { folded, context, guards, sure: { starts, ends } };
}
