import { isEnglishObject } from './english/roles.ts';
import { isHanObject } from './han/roles.ts';
import type { Actor, Scene } from './scene.ts';

/** A name that goes on from an object: 与 Quest 3 相同的 Snapdragon, Qualcomm Snapdragon. */
const CHAINED = /^(?: ?相?同款?的?)? ?的? ?$|^ ?\([^()]{0,12}\) ?$/;
const COORDINATED = /^\)?(?:,| and|, and| or|、|和|及|与)\s?$/;

/** Whether a name stands in its sentence as object, comparison, member or source. */
export function isObject(scene: Scene, actor: Actor): boolean {
  const place = scene.actors.indexOf(actor);
  // Asked again and again: it is told once.
  let object = scene.objects[place];
  if (object === undefined) {
    object = tellObject(scene, actor, scene.actors[place - 1]);
    scene.objects[place] = object;
  }
  return object;
}

function tellObject(scene: Scene, actor: Actor, previous: Actor | undefined): boolean {
  if (actor.kind === 'group') return false;
  const between = previous ? scene.lower.slice(previous.end, actor.start) : '-';
  if (previous && (CHAINED.test(between) || COORDINATED.test(between))) {
    if (isObject(scene, previous)) return true;
  }
  return scene.han ? isHanObject(scene, actor) : isEnglishObject(scene, actor);
}

/** Whether a name only says whose the next one is: 英伟达的第三代产品Riva 128, AMD's MI300X. */
export function isOwner({ text }: Scene, actor: Actor, next: Actor | undefined): boolean {
  if (!next || next.start - actor.end > 14) return false;
  const between = text.slice(actor.end, next.start);
  return (
    /^(?:的|'s |旗下的?| )?[^,，。:：、;；]{0,12}$/.test(between) &&
    next.kind === 'model' &&
    actor.kind !== 'model' &&
    !/[推发宣公开出]/.test(between)
  );
}

/** A、B、C等: one of a list that is there for example. */
export function isListed({ text }: Scene, actor: Actor): boolean {
  return /^(?:等|、)/.test(text.slice(actor.end, actor.end + 1)) || text[actor.start - 1] === '、';
}
