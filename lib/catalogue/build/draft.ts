import type { Entity, NameKind, Script, Subkind } from '../../model/entity.ts';
import type { CatalogueFact } from '../facts.ts';

/** An entity in the making: links are names still, facts carry their rank among sources. */
export interface Draft {
  readonly kind: NameKind;
  readonly subkind?: Subkind | undefined;
  readonly names: Partial<Record<Script, string>>;
  readonly aliases: Set<string>;
  makerName?: string | undefined;
  familyName?: string | undefined;
  parentName?: string | undefined;
  country?: string | undefined;
  place?: string | undefined;
  tickers?: readonly string[] | undefined;
  readonly source: string;
  readonly facts: CatalogueFact[];
}

/** What may be given of a draft; the rest is empty. */
export type DraftParts = Pick<Draft, 'kind' | 'names' | 'source'> &
  Partial<Omit<Draft, 'kind' | 'names' | 'source' | 'aliases'>> & {
    readonly aliases?: Iterable<string>;
  };

export function createDraft(parts: DraftParts): Draft {
  return { facts: [], ...parts, names: { ...parts.names }, aliases: new Set(parts.aliases ?? []) };
}

/** Sources whose statement of a metric stands before another's: Epoch dates its models by hand. */
const RANK = ['epoch_n', 'epoch_a', 'epoch', 'models.dev', 'lonePatient'];

function rank(source: string): number {
  const at = RANK.indexOf(source);
  return at < 0 ? RANK.length : at;
}

/** Takes into `target` what `other`, the same entity, knows beyond it. */
export function mergeDraft(target: Draft, other: Draft): void {
  for (const [script, name] of Object.entries(other.names) as [Script, string][]) {
    if (!target.names[script]) target.names[script] = name;
    else target.aliases.add(name);
  }
  for (const alias of other.aliases) target.aliases.add(alias);
  target.makerName ??= other.makerName;
  target.familyName ??= other.familyName;
  target.parentName ??= other.parentName;
  target.country ??= other.country;
  target.place ??= other.place;
  target.tickers ??= other.tickers;
  for (const fact of other.facts) addFact(target, fact);
}

/** Adds a fact; of two that state one metric, the better source's stays, and the first of equals. */
function addFact(target: Draft, fact: CatalogueFact): void {
  const at = target.facts.findIndex(([metric]) => metric === fact[0]);
  const known = target.facts[at];
  if (!known) target.facts.push(fact);
  else if (rank(fact[2]) < rank(known[2])) target.facts[at] = fact;
}

/** The draft's first name, English before Chinese: what its id is made of. */
export function leadName(draft: Draft | Entity): string {
  return draft.names.en ?? draft.names.hans ?? draft.names.hant ?? '';
}
