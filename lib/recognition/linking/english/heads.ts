import { isCommonWord } from '../../entities/english/words/words.ts';
import type { Focused } from '../focus.ts';
import type { Actor, Scene } from '../scene.ts';

/** "Velocity Micro is still letting …": capitals at the head of a sentence, and a verb behind. */
const HEAD =
  /^[^\w@“"]*([A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,2})(?: (?:also|currently|now|still|recently|just|[a-z]+ly))* (?:is|are|was|were|has|have|had|will|(?!(?:earnings|sales|shares|revenues|profits|results|margins|losses|users|customers|costs|prices)\b)[a-z]{2,}(?:s|ed))\b/;
/** A name with its verb stands in the first words. */
const REACH = 80;

/** The name at the head of a sentence that no list holds, a person's perhaps; undefined where none is. */
export function unlistedHead({ text, start, end, actors }: Scene): Focused | undefined {
  const match = HEAD.exec(text.slice(start, Math.min(end, start + REACH)));
  const name = match?.[1];
  if (!match || !name) return undefined;
  const until = start + match[0].length;
  if (actors.some((actor) => actor.start < until)) return undefined;
  const words = name.split(' ');
  if (name.length < 2) return undefined;
  if (words.every((word) => isCommonWord(word.toLowerCase()) || /^[A-Z]{2,4}$/.test(word)))
    return undefined;
  return { kind: /\d|[a-z][A-Z]/.test(name) ? 'model' : 'company', text: name };
}

const RELEASES =
  /\b(?:releas|launch|introduc|unveil|announc|open-sourc|ship|debut|preview|roll)(?:e|es|ed|ing|ped|ping)? (?:out )?(?:[\w’'“"-]+ ){0,3}[“"]?$/;
const RELEASE_REACH = 60;

/** The model that an English sentence says was brought out: "X released Y, built on Z"; or null. */
export function broughtOut({ lower, start, actors }: Scene): Actor | null {
  for (const actor of actors) {
    if (actor.kind !== 'model' || actor.guessed) continue;
    const ahead = lower.slice(Math.max(start, actor.start - RELEASE_REACH), actor.start);
    if (RELEASES.test(ahead)) return actor;
  }
  return null;
}
