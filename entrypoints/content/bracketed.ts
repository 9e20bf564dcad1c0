import type { Anchor } from '../../lib/dom/ranges.ts';
import type { EntityId } from '../../lib/model/entity.ts';

/** A mention and the text it stands in. */
type NamedAt = Pick<Anchor, 'mention'> & { readonly page: Pick<Anchor['page'], 'chunk'> };

const HAN = /\p{Script=Han}/u;

/**
 * The listed entity of the same kind whose name, in the other script, this one stands beside in
 * brackets: 智谱（Zhipu AI）, Moonshot AI (月之暗面). Undefined where there is none.
 */
export function bracketedWith(anchors: readonly NamedAt[], index: number): EntityId | undefined {
  const own = anchors[index];
  for (const other of [anchors[index - 1], anchors[index + 1]]) {
    if (!own || !other || own.mention.kind !== other.mention.kind) continue;
    if (own.page !== other.page || !('entityId' in other.mention)) continue;
    if (HAN.test(own.mention.text) === HAN.test(other.mention.text)) continue;
    const [first, second] = own.mention.start < other.mention.start ? [own, other] : [other, own];
    const { text } = own.page.chunk;
    const between = text.slice(first.mention.end, second.mention.start);
    const behind = text.slice(second.mention.end, second.mention.end + 2);
    if (/^\s*[（(]\s*$/.test(between) && /^\s?[)）]/.test(behind)) return other.mention.entityId;
  }
  return undefined;
}
