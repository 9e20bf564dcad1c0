import { expect, test } from 'vitest';
import { readFile, readRows } from '../../lib/import/index.ts';
import type { Collection } from '../../lib/model/collection.ts';
import {
  applyImport,
  getEntity,
  pageRules,
  previewImport,
  saveEntity,
  undo,
} from '../../lib/store/index.ts';
import { emptyStore, good } from './opened.ts';

function list(text: string): Collection {
  const read = readFile('list.csv', new TextEncoder().encode(text));
  if (!read.ok || read.value.format !== 'table') throw new Error('no table');
  const { table } = read.value;
  return readRows(table, { ...table, entityKind: 'company' }).collection;
}

const ark = { kind: 'company', names: { en: 'Ark Labs' }, aliases: ['Ark'] } as const;

test('a listed name that is kept already is joined to it, and told so row by row', async () => {
  const store = emptyStore();
  const { id: entityId } = good(await saveEntity(store, ark));
  const rows = list('name,aliases,context\nArk,方舟,robot\nBeta,,\nArk Labs,,\n');
  const report = good(await previewImport(store, rows));
  expect(report.rows.map(({ label, standing }) => [label, standing])).toEqual([
    ['Ark', 'merged'],
    ['Ark Labs', 'same'],
    ['Beta', 'added'],
  ]);
  const { undoId } = good(await applyImport(store, rows));
  expect(await getEntity(store, entityId)).toMatchObject({ aliases: ['Ark', '方舟'] });
  const { overlay } = await pageRules(store, 'https://news.example/');
  expect(overlay.ambiguous).toContainEqual({
    alias: '方舟',
    rule: 'context',
    cues: ['robot'],
    antiCues: [],
  });
  good(await undo(store, undoId));
  expect(await getEntity(store, entityId)).toMatchObject({ aliases: ['Ark'] });
  expect(await store.entities.count()).toBe(1);
});

test('a name of another kind is a conflict and left alone', async () => {
  const store = emptyStore();
  good(await saveEntity(store, ark));
  const rows = list('name,kind,aliases\nArk,model,x\n');
  expect(good(await applyImport(store, rows, 'take')).tables.entities).toMatchObject({
    conflicting: 1,
  });
  expect(await store.entities.count()).toBe(1);
});

test('a fact of a list hangs on the entity that bears the name, a maker on the one kept', async () => {
  const store = emptyStore();
  const { id: entityId } = good(await saveEntity(store, ark));
  good(await applyImport(store, list('subject,metric,value\nArk,revenue,5\nNobody,revenue,6\n')));
  const facts = await store.facts.orderBy('keys.subject').toArray();
  expect(facts.map(({ subject }) => subject)).toEqual([
    { text: 'Ark', entityId },
    { text: 'Nobody' },
  ]);
  good(await applyImport(store, list('name,kind,maker\nArk One,model,Ark\n')));
  expect(await store.entities.where('maker').equals(entityId).count()).toBe(1);
});

test('many names that are here already are known, in one transaction', async () => {
  const store = emptyStore();
  const rows = list(
    `name,aliases\n${Array.from({ length: 2_500 }, (_, i) => `Lab ${i},x\n`).join('')}`,
  );
  expect(good(await previewImport(store, rows)).tables.entities?.added).toBe(2_500);
  good(await applyImport(store, rows));
  expect(good(await applyImport(store, rows)).tables.entities?.same).toBe(2_500);
}, 60_000);
