export type { Scope } from '../model/collection.ts';
export { onRulesChange } from './changes.ts';
export { collect } from './collection.ts';
export { openStore, Store } from './database.ts';
export {
  acceptName,
  addAlias,
  deleteEntities,
  mergeEntities,
  splitEntity,
} from './entities/curation.ts';
export { duplicatesOf } from './entities/duplicates.ts';
export {
  type EntitySort,
  getEntities,
  getEntity,
  listEntities,
  ownedBy,
  type Page,
  placeOfEntity,
  saveEntity,
  talliesOf,
} from './entities/entities.ts';
export { attempt, type StoreError } from './errors.ts';
export { listDisputed } from './facts/disputed.ts';
export { type FactSort, factsOf, getFact, listFacts, placeOfFact } from './facts/facts.ts';
export { addFact, confirmFacts, deleteFacts, keepFact, saveFact } from './facts/keep.ts';
export { keptOf } from './facts/kept-of.ts';
export { readNewestFacts } from './facts/newest.ts';
export {
  applyImport,
  type ImportReport,
  previewImport,
} from './intake/intake.ts';
export { listHistory, redo, trimHistory, undo, type Written } from './journal/journal.ts';
export {
  deleteNotes,
  getNote,
  listNotes,
  listTags,
  type NoteSort,
  notesOfPage,
  placeOfNote,
  saveNote,
  writeNote,
} from './notes/notes.ts';
export { isOrphaned, listOrphans } from './notes/orphans.ts';
export { readNoteTexts } from './notes/texts.ts';
export { takeUpdate } from './pages/conflicts.ts';
export { type ProposedFact, proposable, proposeFacts } from './pages/fact-proposals.ts';
export { deleteIgnores, ignoreName, listIgnores } from './pages/ignores.ts';
export {
  expireProposals,
  listProposals,
  proposeNames,
  rejectProposals,
} from './pages/proposals.ts';
export { forgetSite, listSites, setSiteMode, siteMode } from './pages/sites.ts';
export {
  deleteSources,
  deleteSourcesAlone,
  getSource,
  listSources,
  type SourceSort,
  saveSource,
} from './pages/sources.ts';
export {
  askToPersist,
  type BackupFolder,
  backupFolder,
  forgetAll,
  lastBackup,
  noteBackup,
  type StorageState,
  setBackupFolder,
  storageState,
} from './persistence.ts';
export { squeeze } from './rows/keys.ts';
export type { JournalRow } from './rows/rows.ts';
export { GATHERED, seed, seededVersion } from './seed/seed.ts';
export { getSettings, setSettings } from './settings.ts';
export { entityView, pageRules, withComing } from './views.ts';
