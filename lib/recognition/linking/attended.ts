import type { Period } from '../../model/claim.ts';
import type { Folded } from '../../text/fold.ts';
import type { Candidate, FigureCandidate } from '../candidate.ts';
import { continuesHeading, moveFocus, noteHeading } from './attention.ts';
import { pairUp } from './coordination.ts';
import { noteTopic } from './english/outline.ts';
import type { Focus, Heading } from './focus.ts';
import type { FoundSubject, Previous } from './found-subject.ts';
import { enterBlock } from './han/outline.ts';
import { noteQuarter, openingDate, quarterOf } from './periods.ts';
import type { Actor, Scene } from './scene.ts';
import { findSubject } from './subjects.ts';

/** A text with its settled candidates, and whether the page makes a heading of it. */
export interface Block {
  readonly folded: Folded;
  readonly candidates: readonly Candidate[];
  readonly heading: boolean;
}

/** A text's sentences with whom their figures speak of. */
export interface Attended {
  readonly scenes: readonly AttendedScene[];
  /** The heading that the text goes on under. */
  readonly heading: Heading | null;
}

export interface AttendedScene {
  readonly scene: Scene;
  /** Its figures with whom each speaks of, where it is clear. */
  readonly subjects: readonly Previous[];
  readonly pairs: ReadonlyMap<FigureCandidate, Actor>;
  /** The quarter it goes on with; undefined where only a semicolon parts it from the one before. */
  readonly quarter: Period | null | undefined;
  /** The quarter that the page reported on last, as far as this sentence. */
  readonly reported: Period | null;
}

/** Finds whom the figures of a text speak of, and moves the focus along. */
export function attendTo(
  { folded, candidates, heading: isHeading }: Block,
  scenes: readonly Scene[],
  focus: Focus,
): Attended {
  if (!continuesHeading(folded.text)) focus.heading = null;
  noteTopic(folded, candidates, { focus, heading: isHeading });
  enterBlock(folded, isHeading, focus);
  const { heading } = focus;
  let noted: Period | null = null;
  const attended = scenes.map((scene): AttendedScene => {
    const before = folded.text.slice(Math.max(0, scene.start - 2), scene.start).trimEnd();
    const quarter = /[;；]$/.test(before) ? undefined : quarterOf(scene, noted, focus);
    const pairs = pairUp(scene);
    const subjects = subjectsOf(scene, pairs, focus);
    const told = noteQuarter(folded, scene, focus);
    if (scene.dates.length > 0) {
      noted = openingDate(folded, scene) ?? told ?? (scene.han ? null : focus.quarter);
    }
    moveFocus(folded, scene, focus);
    return { scene, subjects, pairs, quarter, reported: focus.quarter };
  });
  noteHeading(folded, candidates, focus);
  return { scenes: attended, heading };
}

const NONE: readonly Previous[] = [];

function subjectsOf(
  scene: Scene,
  pairs: ReadonlyMap<FigureCandidate, Actor>,
  focus: Focus,
): readonly Previous[] {
  if (scene.figures.length === 0) return NONE;
  const subjects: Previous[] = [];
  let previous: Previous | null = null;
  for (const figure of scene.figures) {
    const paired = pairs.size > 0 ? pairs.get(figure) : undefined;
    const subject: FoundSubject | null = paired
      ? { actor: paired, carried: null, certainty: 0.9 }
      : findSubject(scene, figure, focus, previous);
    if (!subject) continue;
    previous = { figure, subject };
    subjects.push(previous);
  }
  return subjects;
}
