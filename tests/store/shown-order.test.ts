import { expect, test } from 'vitest';
import { displayName, type Script } from '../../lib/model/entity.ts';
import {
  listEntities,
  listNotes,
  listSources,
  placeOfEntity,
  saveEntity,
  saveNote,
} from '../../lib/store/index.ts';
import type { NoteList } from '../../lib/store/notes/notes.ts';
import type { SourceList } from '../../lib/store/pages/sources.ts';
import { sourceRow } from '../../lib/store/rows/keys.ts';
import { emptyStore, good } from './opened.ts';

test('names stand in the order of the script that they are shown in', async () => {
  const names = [
    { en: 'Alibaba', hans: '阿里巴巴', hant: '阿里巴巴' },
    { en: 'Zhipu', hans: '智谱', hant: '智譜' },
    { en: 'Baidu', hans: '百度', hant: '百度' },
    { en: 'iFLYTEK', hans: '科大讯飞', hant: '科大訊飛' },
    { en: 'Xpeng', hans: '小鹏', hant: '小鵬' },
    { en: 'AMD' },
    { en: '01 Works', hans: '零一万物', hant: '零一萬物' },
  ];
  const small = emptyStore();
  for (const name of names) {
    good(await saveEntity(small, { kind: 'company', names: name, aliases: [] }));
  }
  const listed = async (script: Script, kind?: 'company') =>
    (await listEntities(small, { script, ...(kind && { kind }) })).rows.map((row) =>
      displayName(row, script),
    );
  expect(await listed('en')).toEqual([
    '01 Works',
    'Alibaba',
    'AMD',
    'Baidu',
    'iFLYTEK',
    'Xpeng',
    'Zhipu',
  ]);
  // A, bai, ke, ling, xiao, zhi.
  const bySound = ['阿里巴巴', '百度', '科大讯飞', '零一万物', '小鹏', '智谱', 'AMD'];
  expect(await listed('hans')).toEqual(bySound);
  expect(await listed('hans', 'company')).toEqual(bySound);
  // 3, 6, 8, 9, 12 and 13 strokes.
  const byStrokes = ['小鵬', '百度', '阿里巴巴', '科大訊飛', '智譜', '零一萬物', 'AMD'];
  expect(await listed('hant')).toEqual(byStrokes);
  const last = (await listEntities(small, { query: '智谱' })).rows[0]?.id ?? '';
  expect(await placeOfEntity(small, last, 'hans')).toBe(5);
  const makers = await listEntities(small, { sort: 'maker', script: 'hans' });
  expect(makers.rows.map((row) => displayName(row, 'hans'))).toEqual(bySound);
});

test('notes stand by their words, their tags or their time', async () => {
  const small = emptyStore();
  const target = { type: 'entity', entityId: 'e' } as const;
  for (const [body, ...tags] of [['Pears', 'b'], ['apples'], ['Plums', 'a', 'z'], ['雲', 'b']]) {
    good(await saveNote(small, { body: body ?? '', tags, target }));
  }
  const bodies = async (list: NoteList) =>
    (await listNotes(small, list)).rows.map((row) => row.body);
  expect(await bodies({})).toEqual(['雲', 'Plums', 'apples', 'Pears']);
  expect(await bodies({ sort: 'updated', descending: false })).toEqual(
    (await bodies({})).toReversed(),
  );
  expect(await bodies({ sort: 'body' })).toEqual(['apples', 'Pears', 'Plums', '雲']);
  expect(await bodies({ sort: 'tags' })).toEqual(['apples', 'Plums', '雲', 'Pears']);
  expect(await bodies({ sort: 'body', descending: true, limit: 2 })).toEqual(['雲', 'Plums']);
});

test('sources stand by what is shown of them', async () => {
  const small = emptyStore();
  const rows = [
    { id: '1', url: 'https://b.example/x', title: 'Middle', accessed: '2026-01-03' },
    {
      id: '2',
      url: 'https://a.example/y',
      title: '',
      accessed: '2026-01-01',
      published: '2025-05',
    },
    {
      id: '3',
      url: '',
      title: 'A book',
      publisher: 'Zed',
      accessed: '2026-01-02',
      published: '2024',
    },
  ];
  await small.sources.bulkPut(rows.map(sourceRow));
  await small.meta.put({ key: 'count:sources', value: rows.length });
  const ids = async (list: SourceList) =>
    (await listSources(small, list)).rows.map((row) => row.id);
  expect(await ids({})).toEqual(['1', '3', '2']);
  expect(await ids({ sort: 'accessed', descending: false })).toEqual(['2', '3', '1']);
  expect(await ids({ sort: 'title' })).toEqual(['3', '2', '1']);
  expect(await ids({ sort: 'publisher' })).toEqual(['2', '1', '3']);
  expect(await ids({ sort: 'published', descending: true })).toEqual(['2', '3', '1']);
});
