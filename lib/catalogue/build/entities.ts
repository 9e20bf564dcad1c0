import type { Entity, EntityId } from '../../model/entity.ts';
import type { CatalogueFact, CatalogueFacts } from '../facts.ts';
import { type Draft, leadName } from './draft.ts';
import { foldedHan, slug } from './names.ts';
import type { Register } from './register.ts';

export interface Finished {
  readonly entities: readonly Entity[];
  readonly facts: CatalogueFacts;
}

/**
 * Gives every draft its id and its links, and sorts out what the catalogue files hold. A maker is
 * stated as a fact where the draft's source may state facts; a family without a member is a model.
 */
export function finish(
  organizations: Register,
  models: Register,
  statesFacts: (source: string) => boolean,
): Finished {
  const ids = new Map<Draft, EntityId>();
  const taken = new Set<string>();
  const name = (draft: Draft) => {
    const stem = slug(leadName(draft));
    const options = [
      stem,
      `${stem}-${draft.subkind ?? draft.kind}`,
      `${stem}-${slug(draft.makerName ?? draft.country ?? draft.source)}`,
    ];
    const id = options.find((option) => !taken.has(option));
    if (!id) throw new Error(`no id is left for ${leadName(draft)} (${options.join(', ')})`);
    taken.add(id);
    ids.set(draft, id);
  };
  for (const draft of organizations.sorted()) name(draft);
  for (const subkind of ['family', 'product', 'chip', 'model']) {
    for (const draft of models.sorted().filter((each) => each.subkind === subkind)) name(draft);
  }
  const idOf = (register: Register, wanted: string | undefined, self: Draft) => {
    const draft = register.find(wanted);
    return draft && draft !== self ? ids.get(draft) : undefined;
  };
  const parents = new Set(models.drafts.map((draft) => familyOf(draft, models)));
  const entities: Entity[] = [];
  const facts: Record<EntityId, readonly CatalogueFact[]> = {};
  for (const [draft, id] of [...ids].sort(([, a], [, b]) => (a < b ? -1 : 1))) {
    const family = familyOf(draft, models);
    const maker = idOf(organizations, draft.makerName, draft);
    const parent = idOf(organizations, draft.parentName, draft);
    const familyId = family && ids.get(family);
    const childless = draft.subkind === 'family' && !parents.has(draft);
    const entity = entityOf(draft, id, { maker, parent, family: familyId });
    entities.push(childless ? { ...entity, subkind: 'model' } : entity);
    if (maker && statesFacts(draft.source)) draft.facts.unshift(['developer', maker, draft.source]);
    if (draft.facts.length > 0) facts[id] = draft.facts;
  }
  return { entities, facts };
}

function familyOf(draft: Draft, models: Register): Draft | undefined {
  const family = models.find(draft.familyName);
  return family && family !== draft && family.subkind !== 'model' ? family : undefined;
}

function entityOf(
  draft: Draft,
  id: EntityId,
  links: Record<'maker' | 'parent' | 'family', EntityId | undefined>,
): Entity {
  const { country, place, tickers } = draft;
  return {
    id,
    kind: draft.kind,
    ...(draft.subkind && { subkind: draft.subkind }),
    names: draft.names,
    aliases: furtherAliases(draft),
    ...(links.maker && { maker: links.maker }),
    ...(links.parent && { parent: links.parent }),
    ...(links.family && { family: links.family }),
    ...(country && { country }),
    ...(place && { place }),
    ...(tickers && { tickers }),
    source: draft.source,
  };
}

/** The aliases beside the English and the Simplified name, one of those that fold alike. */
function furtherAliases({ names, aliases }: Draft): string[] {
  const seen = new Set([names.en, names.hans ?? names.hant].map((name) => foldedHan(name ?? '')));
  return [...(names.hant ? [names.hant] : []), ...[...aliases].sort()].filter((alias) => {
    const folded = foldedHan(alias);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}
