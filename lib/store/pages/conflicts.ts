import type { Conflict } from '../../model/collection.ts';
import type { Store } from '../database.ts';
import { changedRow } from '../entities/entities.ts';
import { StoreRefusal } from '../errors.ts';
import { type Written, write } from '../journal/journal.ts';
import { factRow, plain, sourceRow } from '../rows/keys.ts';
import type { EntityRow, FactRow, SourceRow } from '../rows/rows.ts';

/** Settles a field that the reader and an update of the catalogue both changed: the update's word is taken. */
export function takeUpdate(store: Store, proposalId: string): Promise<Written<object>> {
  return write(store, 'update:take', async (draft, entry) => {
    const proposal = await store.proposals.get(proposalId);
    if (!proposal?.conflict) throw new StoreRefusal('not-found');
    const { conflict } = proposal;
    entry.about = `${proposal.surface} · ${conflict.field}`;
    const row = await store.table(conflict.table).get(conflict.id);
    await draft.remove('proposals', proposalId);
    if (!row) return {};
    const updatedAt = store.moment();
    const changed = { ...withField(row, conflict), updatedAt };
    if (conflict.table === 'entities') {
      await draft.put('entities', changedRow(plain(changed as unknown as EntityRow)));
    } else if (conflict.table === 'facts') {
      await draft.put('facts', factRow(plain(changed as unknown as FactRow)));
    } else {
      await draft.put(
        'sources',
        sourceRow(plain(withField(row, conflict) as unknown as SourceRow)),
      );
    }
    return {};
  });
}

/** The field as the update has it; a field that it does not have goes. */
function withField(row: Readonly<Record<string, unknown>>, { field, theirs }: Conflict) {
  const { [field]: _, ...rest } = row;
  return theirs === undefined ? rest : { ...rest, [field]: theirs };
}
