import { type Draft, leadName } from './draft.ts';
import { modelKey } from './names.ts';
import type { Register } from './register.ts';

/**
 * Sets each model's maker and family right: a version whose name begins with its family's is the
 * family's maker's, whoever hosts it; one that only builds on the family keeps its own maker.
 */
export function settleLinks(organizations: Register, models: Register): void {
  for (const draft of models.drafts) {
    const family = models.find(draft.familyName);
    if (!family || family === draft) continue;
    if (!isNamedAfter(draft, family, organizations)) draft.familyName = undefined;
    else if (draft.source === 'models.dev') draft.makerName = family.makerName ?? draft.makerName;
    else if (isForeign(draft, family, organizations)) draft.familyName = undefined;
    draft.makerName ??= family.makerName;
  }
}

/** Whether the version has another maker than its family, a parent or a lab of the maker aside. */
function isForeign(draft: Draft, family: Draft, organizations: Register): boolean {
  const own = organizations.find(draft.makerName);
  const families = organizations.find(family.makerName);
  if (!own || !families || own === families) return false;
  const parents = [own, families].map((each) => {
    const parent = organizations.find(each.parentName);
    return parent === each ? undefined : parent;
  });
  if (parents.includes(own) || parents.includes(families)) return false;
  return !parents[0] || parents[0] !== parents[1];
}

/** Whether the version's name begins with its family's, or holds its words and has its maker. */
function isNamedAfter(draft: Draft, family: Draft, organizations: Register): boolean {
  const own = leadName(draft).toLowerCase();
  const words = new Set(modelKey(own).split(' '));
  const maker = organizations.find(draft.makerName);
  const kin = !!maker && maker === organizations.find(family.makerName);
  return [...Object.values(family.names), ...family.aliases]
    .map((name) => name.toLowerCase())
    .some((name) =>
      own.startsWith(name)
        ? !/^[a-z]/.test(own.slice(name.length))
        : kin &&
          modelKey(name)
            .split(' ')
            .every((word) => words.has(word)),
    );
}
