import { Dexie, type EntityTable, type Table } from 'dexie';
import { watchBlocked } from './blocked.ts';
import { StoreRefusal } from './errors.ts';
import { declareVersions, NEWEST_VERSION } from './migrations.ts';
import { idMaker } from './rows/ids.ts';
import type {
  AliasRow,
  BaseRow,
  ChangeRow,
  EntityRow,
  FactRow,
  Journalled,
  JournalRow,
  MetaRow,
  TallyRow,
} from './rows/rows.ts';

/** What the store is opened with; tests pass a name and a clock of their own. */
export interface StoreOptions {
  readonly name?: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** The reader's collection: one IndexedDB database, the same from every page of the extension. */
export class Store extends Dexie {
  declare readonly entities: EntityTable<EntityRow, 'id'>;
  declare readonly aliases: EntityTable<AliasRow, 'entityId'>;
  declare readonly facts: EntityTable<FactRow, 'id'>;
  declare readonly notes: EntityTable<Journalled['notes'], 'id'>;
  declare readonly sources: EntityTable<Journalled['sources'], 'id'>;
  declare readonly proposals: EntityTable<Journalled['proposals'], 'id'>;
  declare readonly sites: EntityTable<Journalled['sites'], 'site'>;
  declare readonly settings: EntityTable<Journalled['settings'], 'key'>;
  declare readonly ignores: EntityTable<Journalled['ignores'], 'id'>;
  declare readonly redirects: EntityTable<Journalled['redirects'], 'id'>;
  declare readonly tallies: EntityTable<TallyRow, 'id'>;
  declare readonly bases: EntityTable<BaseRow, 'id'>;
  declare readonly meta: EntityTable<MetaRow, 'key'>;
  declare readonly journal: EntityTable<JournalRow, 'id'>;
  declare readonly changes: Table<ChangeRow, [string, number]>;

  readonly #now: () => number;
  /** A new id, sortable by time. */
  readonly newId: () => string;

  constructor({ name = 'newsgloss', now = Date.now }: StoreOptions = {}) {
    // Dexie would clone every row that a live query reads, to answer the next one from memory.
    // Strict: what is said to be kept has reached the disk, though that is full or the power fails.
    super(name, { cache: 'disabled', chromeTransactionDurability: 'strict' });
    this.#now = now;
    this.newId = idMaker(now);
    declareVersions(this);
    // Dexie would open a newer database and write into it what its owner may not understand.
    this.on(
      'ready',
      () => {
        // The browser's number is ten times Dexie's, which leaves room to mend a schema in between.
        if (Math.floor(this.backendDB().version / 10) > NEWEST_VERSION)
          throw new StoreRefusal('storage-newer');
        // At every opening: a newer version may have come in between.
      },
      true,
    );
    watchBlocked(this);
  }

  /** The present moment, ISO 8601 in UTC. */
  moment(): string {
    return new Date(this.#now()).toISOString();
  }
}

/** Opens the store; the database itself is opened by the first read or write. */
export function openStore(options?: StoreOptions): Store {
  return new Store(options);
}
