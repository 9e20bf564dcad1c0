import type { Catalogue } from '../catalogue.ts';
import { ambiguousAliases } from './ambiguity.ts';
import { chipDrafts } from './chips.ts';
import { type Curated, readCurated } from './curated.ts';
import type { Draft } from './draft.ts';
import { finish } from './entities.ts';
import { settleLinks } from './links.ts';
import { modelDraft } from './models.ts';
import { modelKey, nameKey } from './names.ts';
import { notNames } from './not-names.ts';
import { organizationDraft } from './organizations.ts';
import { Register } from './register.ts';
import type { Candidates } from './rows.ts';
import { createSourceBook, type SourceBook } from './sources.ts';

interface Registers {
  readonly organizations: Register;
  readonly models: Register;
}

/** The catalogue made of the candidate data and the curated tables, but for its version. */
export function buildCatalogue(candidates: Candidates): Omit<Catalogue, 'version'> {
  const curated = readCurated();
  const book = createSourceBook(candidates.sources);
  const { organizations, models } = register(candidates, book, curated);
  settleLinks(organizations, models);
  const { entities, facts } = finish(organizations, models, book.statesFacts);
  const used = new Set([...Object.values(facts).flat()].map(([, , source]) => source));
  for (const entity of entities) used.add(entity.source);
  for (const key of ['opencc', 'opencompass']) used.add(key);
  return {
    entities,
    facts,
    ambiguous: ambiguousAliases(candidates.ambiguous, curated.ambiguous, organizations.drafts),
    notNames: notNames(candidates.benchmarks, curated.notNames),
    sources: Object.fromEntries(
      Object.entries(book.entries)
        .filter(([key]) => used.has(key))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

/**
 * Registers the curated drafts first, then the candidates. A list of logos does not tell a maker from
 * its product: a row of it whose name the other register knows is left out.
 */
function register(candidates: Candidates, book: SourceBook, curated: Curated): Registers {
  const organizations = new Register((name) => [nameKey(name)]);
  const models = new Register((name) => [nameKey(name), modelKey(name)]);
  const add = (to: Register, other: Register, draft: Draft | null) => {
    if (!draft) return;
    const named = Object.values(draft.names).some((name) => other.find(name));
    if (draft.source !== 'lobe-icons' || !named) to.add(draft);
  };
  for (const draft of curated.organizations) organizations.add(draft);
  for (const draft of curated.models) models.add(draft);
  for (const row of candidates.organizations) {
    add(organizations, models, organizationDraft(row, book, curated));
  }
  for (const kind of ['family', 'product', 'model']) {
    for (const row of candidates.models.filter((each) => each.kind === kind)) {
      add(models, organizations, modelDraft(row, book, curated));
    }
  }
  for (const draft of chipDrafts(candidates.hardware)) {
    if (!curated.dropped.has(nameKey(draft.names.en ?? ''))) models.add(draft);
  }
  return { organizations, models };
}
