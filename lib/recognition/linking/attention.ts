import type { Folded } from '../../text/fold.ts';
import type { Candidate } from '../candidate.ts';
import { writtenAs } from '../written.ts';
import { broughtOut, unlistedHead } from './english/heads.ts';
import { attend, type Focus, type Focused, isHouse } from './focus.ts';
import { releasedIn } from './han/releases.ts';
import { isAside } from './han/scope.ts';
import { toPeriod } from './periods.ts';
import { isListed, isObject, isOwner } from './roles.ts';
import type { Actor, Scene } from './scene.ts';

/** An actor as it is kept beyond its text. */
export function focused(folded: Folded, actor: Actor): Focused {
  actor.kept ??= keptAs(folded, actor);
  return actor.kept;
}

/** A name as it is kept beyond its text. */
export function keptAs(folded: Folded, { kind, start, end, entityId }: Actor): Focused {
  const text = writtenAs(folded, start, end);
  return entityId === undefined ? { kind, text } : { kind, text, entityId };
}

/**
 * The next sentence speaks of the one this sentence was about: the first actor that is no object and
 * only owns no other; the pronoun at its head keeps the focus where it was. Objects of each kind come
 * into view for 该模型 and the like.
 */
export function moveFocus(folded: Folded, scene: Scene, focus: Focus): void {
  const [first] = scene.actors;
  const head = scene.text.slice(scene.start, first?.start ?? scene.start);
  const kept = /^(?:它|其|他们|该公司|这家公司|It |Its )|[,，。](?:它|其|他们)/.test(head)
    ? focus.last
    : null;
  const spokenOf = scene.actors.filter(
    (actor) =>
      isSpokenOf(scene, actor) &&
      !(scene.han && isHouse(focus, actor.entityId, scene.text.slice(actor.start, actor.end))),
  );
  const topic = spokenOf.find(
    (actor) =>
      !isLabel(scene, actor) &&
      !(scene.han && isAside(scene, actor, { start: scene.end })) &&
      !isOwner(scene, actor, scene.actors[scene.actors.indexOf(actor) + 1]),
  );
  const latest = scene.han ? scene.actors.findLast(({ kind }) => kind === 'model') : undefined;
  if (latest) focus.latest = focused(folded, latest);
  for (const actor of scene.actors) {
    if (!focus.byKind.has(actor.kind)) focus.byKind.set(actor.kind, focused(folded, actor));
  }
  for (const actor of spokenOf) if (!isLabel(scene, actor)) attend(focus, focused(folded, actor));
  const brought = scene.han ? null : broughtOut(scene);
  if (brought) focus.byKind.set('model', focused(folded, brought));
  const models = focus.byKind.get('model');
  // Under a heading, what a line names itself goes before what the heading names.
  const inherited = !scene.han && focus.topic !== null && !focus.outline.at(-1)?.own;
  if (topic && inherited) focus.topic = focused(folded, topic);
  const unlisted = scene.han ? undefined : unlistedHead(scene);
  if (unlisted) attend(focus, unlisted);
  else if (kept) attend(focus, kept);
  else if (topic) attend(focus, focused(folded, topic));
  // "X = 57.5" under a heading that names nobody: the lines behind go on with X.
  const heading = focus.heading;
  if (
    !scene.han &&
    topic &&
    heading?.subject &&
    leadsLine(scene, topic) &&
    !heading.text.includes(heading.subject.text)
  ) {
    focus.heading = { ...heading, subject: null };
  }
  const released = scene.han && !kept ? releasedIn(scene) : null;
  if (released) attend(focus, focused(folded, released));
  // 该模型 means the one just released, though its maker's other model led the sentence.
  if (models) focus.byKind.set('model', models);
}

/** "- X = 57.5": a line that begins with its name. */
function leadsLine({ text, start: from }: Scene, { start, end }: Actor): boolean {
  return /^[\s•*·-]*$/.test(text.slice(from, start)) && /^ ?[=:]/.test(text.slice(end, end + 2));
}

/** Whether a sentence speaks of a name, so that the next may go on with it. */
function isSpokenOf(scene: Scene, actor: Actor): boolean {
  if (isListed(scene, actor) || isMeasuredAgainst(scene, actor)) return false;
  return !isObject(scene, actor) || isIntroduced(scene, actor);
}

/** "- Twice the cost of leader X": an item of a list speaks of its heading's subject, not of X. */
const MEASURED_AGAINST = /\b(?:of|vs\.?|versus|than|behind|over|against) (?:[a-z][\w-]* ){0,3}$/;

function isMeasuredAgainst({ han, text, start }: Scene, actor: Actor): boolean {
  if (han || !/^\s*[-•*·]/.test(text.slice(0, 8))) return false;
  return MEASURED_AGAINST.test(text.slice(Math.max(start, actor.start - 40), actor.start));
}

/** 这个转变的象征是某公司。: a sentence that ends in a name leads up to it. */
function isIntroduced({ text, han, start, end }: Scene, actor: Actor): boolean {
  return (
    han &&
    /(?:是|为|叫做|名为|领头的是) ?[「“]?$/.test(
      text.slice(Math.max(start, actor.start - 4), actor.start),
    ) &&
    /^[」”]?[。.!]?$/.test(text.slice(actor.end, end))
  );
}

/** A region in a line's label is not what the next speak of: 美国投资承诺：某公司宣布…. */
function isLabel({ text, start: from }: Scene, { kind, start, end }: Actor): boolean {
  return (
    kind === 'place' &&
    /^[^,，。:：]{0,10}[:：]/.test(text.slice(end, end + 11)) &&
    /^[\s•*·-]*$/.test(text.slice(from, start))
  );
}

/** Lists and labelled lines go on under the heading before them. */
export function continuesHeading(text: string): boolean {
  return /^\s*(?:[-•*·]|\d+[.、)])|^[^。.!?]{1,16}[:：]/.test(text);
}

/** Notes a line that ends in a colon as the heading of those it introduces. */
export function noteHeading(folded: Folded, candidates: readonly Candidate[], focus: Focus): void {
  const { text } = folded;
  if (!/[:：]\s*$/.test(text) || text.length > 120) return;
  const dates = candidates.filter((candidate) => candidate.kind === 'date');
  const [date] = dates;
  const period = date ? toPeriod(folded, date) : null;
  focus.heading = {
    text,
    subject: focus.last,
    period,
    status: /估计[,，]|传闻|据传|爆料|猜测|泄露|没有披露|rumou?r|leak/.test(text)
      ? 'rumoured'
      : /预测|展望|预期|guidance|outlook|forecast/i.test(text)
        ? 'planned'
        : 'actual',
  };
}
