import type { Folded } from '../../text/fold.ts';
import type { PageContext } from '../context.ts';
import type { Guards } from './guards.ts';

/** What the readers of known names share over one text. */
export interface Scene {
  readonly folded: Folded;
  readonly context: PageContext;
  readonly guards: Guards;
}
