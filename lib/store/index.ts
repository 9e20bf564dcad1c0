export type {
  Collection,
  Scope,
} from '../model/collection.ts';
export { onRulesChange } from './changes.ts';
export { collect } from './collection.ts';
export { keptOf } from './compare.ts';
export { acceptName, deleteEntities, mergeEntities, splitEntity } from './curation.ts';
export { openStore, Store } from './database.ts';
export {
  countOf,
  getEntity,
  listEntities,
  type Page,
  saveEntity,
} from './entities.ts';
export { attempt, type StoreError } from './errors.ts';
export { factsOf, getFact, listFacts } from './facts.ts';
export { deleteIgnores, ignoreName, listIgnores } from './ignores.ts';
export {
  applyImport,
  type ImportReport,
  previewImport,
} from './intake.ts';
export { listHistory, redo, trimHistory, undo, type Written } from './journal.ts';
export { confirmFacts, deleteFacts, keepFact, saveFact } from './keep.ts';
export {
  deleteNotes,
  getNote,
  listNotes,
  listTags,
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
  proposeNames,
  rejectProposals,
} from './proposals.ts';
export type { JournalRow } from './rows.ts';
export { GATHERED, seed, seededVersion } from './seed.ts';
export { getSettings, setSettings } from './settings.ts';
export { forgetSite, listSites, setSiteMode, siteMode } from './sites.ts';
export {
  deleteSources,
  getSource,
  listSources,
  saveSource,
} from './sources.ts';
export { entityView, pageRules, withComing } from './views.ts';
