import type { Actor, Scene } from '../scene.ts';

/** Verbs that bring a thing into the world; what they bring is spoken of from then on. */
const RELEASES =
  /(?:发布|推出|开源|上线|更新|发表|带来|亮相|公开|揭晓|首发|升级)了?(?![^,，。;；]{0,20}(?:财报|业绩|报告|数据))[^,，。;；:：]{0,24}$/;

/** The model that a sentence tells somebody has brought out: 某公司发布 X, or null. */
export function releasedIn({ text, start, actors }: Scene): Actor | null {
  let maker: Actor | null = null;
  for (const actor of actors) {
    if (actor.kind === 'company' || actor.kind === 'organization') maker ??= actor;
    if (actor.kind !== 'model' || actor.guessed || !maker) continue;
    const between = text.slice(Math.max(start, maker.end), actor.start);
    if (between.length < 60 && RELEASES.test(between)) return actor;
  }
  return null;
}
