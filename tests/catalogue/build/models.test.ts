import { describe, expect, it } from 'vitest';
import { modelFacts, sizeOf } from '../../../lib/catalogue/build/model-facts.ts';
import { modelDraft } from '../../../lib/catalogue/build/models.ts';
import type { ModelRow } from '../../../lib/catalogue/build/rows.ts';
import { createSourceBook } from '../../../lib/catalogue/build/sources.ts';

const EPOCH = { name: 'Epoch', url: 'epoch.ai', licence: 'CC-BY-4.0', ship: true };
const HAND = { name: 'By hand', url: '', licence: 'own work', ship: true };
const book = createSourceBook({ epoch: EPOCH, curated: HAND });
const ROW: ModelRow = {
  name: 'Acme 9B',
  aliases: [],
  developer: 'Acme',
  kind: 'model',
  released: '2025-07-01',
  params: '9B',
  source: EPOCH,
};
const NOTHING = {
  organizations: [],
  models: [],
  dropped: new Set<string>(),
  ambiguous: [],
  notNames: [],
};
const metrics = (row: ModelRow) =>
  modelFacts(row, book.keyOf(row.source), book).map(([metric]) => metric);

describe('facts of candidate models', () => {
  it('come with the source that states them', () => {
    expect(modelFacts(ROW, 'epoch', book)).toEqual([
      ['release-date', '2025-07-01', 'epoch'],
      ['parameters', 9e9, 'epoch'],
    ]);
  });

  it('leave out a date that sources differ on', () => {
    expect(metrics({ ...ROW, released_conflict: {} })).toEqual(['parameters']);
  });

  it('leave out a size its source calls speculative, and grade the rest', () => {
    expect(metrics({ ...ROW, params_confidence: 'Speculative' })).toEqual(['release-date']);
    expect(modelFacts({ ...ROW, params_confidence: 'Likely' }, 'epoch', book)[1]).toEqual([
      'parameters',
      9e9,
      'epoch',
      0.8,
    ]);
  });

  it('take nothing from a table typed by hand but a field that names a source of its own', () => {
    expect(metrics({ ...ROW, source: HAND })).toEqual([]);
    expect(metrics({ ...ROW, source: HAND, fact_src: { params: 'epoch' } })).toEqual([
      'parameters',
    ]);
  });

  it.each([
    ['671B', 671e9],
    ['1.04T', 1.04e12],
    ['5.5e+21', 5.5e21],
    [128000, 128000],
    ['1.5/7/14B', null],
    ['about 7B', null],
  ])('read %s as %s', (text, size) => {
    expect(sizeOf(text)).toBe(size);
  });
});

describe('names of candidate models', () => {
  const names = (row: Partial<ModelRow>) => modelDraft({ ...ROW, ...row }, book, NOTHING)?.names;

  it('lose a bracket that tells an edition, keep one that tells a size', () => {
    expect(names({ name: 'GPT-9 (Mar 2031)' })?.en).toBe('GPT-9');
    expect(names({ name: 'Acme (540B)', family: 'Acme' })?.en).toBe('Acme 540B');
  });

  it('date a model only by itself, not by a dated edition', () => {
    const draft = modelDraft({ ...ROW, name: 'Acme 9B (Mar 2031)' }, book, NOTHING);
    expect(draft?.facts.map(([metric]) => metric)).toEqual(['parameters']);
  });

  it('are no methods and no plain words', () => {
    expect(names({ name: 'Support Vector Machines' })).toBeUndefined();
    expect(names({ name: 'Switch' })).toBeUndefined();
  });

  it('keep a vertical model to its full name, for its bare one is a common word', () => {
    const source = { name: 'W', url: '', licence: 'Apache-2.0', ship: true };
    const wgwang = createSourceBook({ wgwang: source });
    const row: ModelRow = { ...ROW, name: '桃李', aliases: ['桃李大模型'], kind: 'family', source };
    const draft = modelDraft(row, wgwang, NOTHING);
    expect(draft?.names).toEqual({ hans: '桃李大模型', hant: '桃李大模型' });
    expect([...(draft?.aliases ?? [])]).not.toContain('桃李');
  });
});
