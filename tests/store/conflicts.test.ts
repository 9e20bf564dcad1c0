import { expect, test } from 'vitest';
import { getEntity, listProposals, saveEntity, takeUpdate, undo } from '../../lib/store/index.ts';
import { contents, emptyStore, good } from './opened.ts';

test('taking an update’s word changes the field alone, leaves the queue, and can be undone', async () => {
  const store = emptyStore();
  const names = { en: 'Tidewater Labs' };
  const draft = { kind: 'company', names, aliases: ['Tide'], country: 'US' } as const;
  const { id } = good(await saveEntity(store, draft));
  const times = { createdAt: '2026-01-01', updatedAt: '2026-01-01' };
  const conflict = { table: 'entities', id, field: 'country', mine: 'US', theirs: 'CA' } as const;
  await store.proposals.put({
    id: 'p1',
    type: 'conflict',
    surface: id,
    kind: 'company',
    key: `entities/${id}/country`,
    sentences: [],
    seen: 1,
    conflict,
    ...times,
  });
  const before = await contents(store);
  const { undoId } = good(await takeUpdate(store, 'p1'));
  expect(await getEntity(store, id)).toMatchObject({ country: 'CA', names, aliases: ['Tide'] });
  expect((await listProposals(store)).total).toBe(0);
  good(await undo(store, undoId));
  expect(await contents(store)).toEqual(before);
  expect(await takeUpdate(store, 'nothing')).toEqual({ ok: false, error: 'not-found' });
});
