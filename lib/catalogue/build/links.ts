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
    if (!startsWithName(draft, family)) draft.familyName = undefined;
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
  const parents = [own, families].map((each) => organizations.find(each.parentName));
  return (
    !parents.includes(own) && !parents.includes(families) && parents[0] !== (parents[1] ?? null)
  );
}

function startsWithName(draft: Draft, family: Draft): boolean {
  const own = leadName(draft).toLowerCase();
  const names = [...Object.values(family.names), ...family.aliases];
  return names.some((name) => {
    const lower = name.toLowerCase();
    const words = new Set(modelKey(own).split(' '));
    return own.startsWith(lower)
      ? !/^[a-z]/.test(own.slice(lower.length))
      : modelKey(lower)
          .split(' ')
          .every((word) => words.has(word));
  });
}
