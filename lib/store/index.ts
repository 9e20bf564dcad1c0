export type {
  Collection,
  Ignore as IgnoreRow,
  Proposal as ProposalRow,
  Scope,
  SiteRule as SiteRow,
} from '../model/collection.ts';
export { onRulesChange } from './changes.ts';
export { collect } from './collection.ts';
export { keptOf } from './compare.ts';
export { acceptName, deleteEntities, mergeEntities, splitEntity } from './curation.ts';
export { openStore, Store, type StoreOptions } from './database.ts';
export {
  countOf,
  type EntityDraft,
  type EntityList,
  getEntity,
  listEntities,
  type Page,
  resolveId,
  saveEntity,
} from './entities.ts';
export { attempt, type StoreError, storeError } from './errors.ts';
export { type FactList, factsOf, getFact, listFacts } from './facts.ts';
export { deleteIgnores, ignoreName, listIgnores } from './ignores.ts';
export {
  applyImport,
  type ImportConflict,
  type ImportReport,
  type OnConflict,
  previewImport,
  type Standing,
} from './intake.ts';
export { listHistory, redo, trimHistory, undo, type Written } from './journal.ts';
export { confirmFacts, deleteFacts, type FactDraft, keepFact, saveFact } from './keep.ts';
export { siteOf } from './keys.ts';
export {
  deleteNotes,
  getNote,
  listNotes,
  listTags,
  type NoteEdit,
  type NoteList,
  notesOfPage,
  saveNote,
  writeNote,
} from './notes.ts';
export {
  askToPersist,
  forgetAll,
  lastBackup,
  noteBackup,
  type StorageState,
  storageState,
} from './persistence.ts';
export {
  expireProposals,
  listProposals,
  type ProposedName,
  proposeNames,
  rejectProposals,
} from './proposals.ts';
export type { Act, JournalRow } from './rows.ts';
export { entitiesNamed, findEntityIds } from './search.ts';
export { type Seeded, seed, seededVersion } from './seed.ts';
export { getSettings, setSettings } from './settings.ts';
export { forgetSite, listSites, setSiteMode, siteMode } from './sites.ts';
export {
  countOfSources,
  deleteSources,
  getSource,
  listSources,
  type SourceList,
  saveSource,
  sourceOfPage,
} from './sources.ts';
export { entityView, pageRules } from './views.ts';
