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

/** The catalogue made of the candidate data and the curated tables, but for its version. */
export function buildCatalogue(candidates: Candidates): Omit<Catalogue, 'version'> {
  const curated = readCurated();
  const book = createSourceBook(candidates.sources);
  const organizations = registerOrganizations(candidates, book, curated);
  const models = registerModels(candidates, book, curated);
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

function registerOrganizations(
  candidates: Candidates,
  book: SourceBook,
  curated: Curated,
): Register {
  const register = new Register(nameKey);
  const rows = candidates.organizations.map((row) => organizationDraft(row, book, curated));
  const drafts = [...curated.organizations, ...rows.filter((draft): draft is Draft => !!draft)];
  for (const draft of drafts) register.add(draft);
  return register;
}

function registerModels(candidates: Candidates, book: SourceBook, curated: Curated): Register {
  const register = new Register(modelKey);
  const rows = ['family', 'product', 'model']
    .flatMap((kind) => candidates.models.filter((row) => row.kind === kind))
    .flatMap((row) => modelDraft(row, book, curated) ?? []);
  for (const draft of [...curated.models, ...rows, ...chipDrafts(candidates.hardware)]) {
    register.add(draft);
  }
  return register;
}
