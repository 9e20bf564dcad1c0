import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';

// Dexie looked for IndexedDB when it was loaded, before the double was there.
Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange });
