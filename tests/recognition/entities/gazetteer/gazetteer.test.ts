import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../../lib/model/lexicon.ts';
import { compileGazetteer } from '../../../../lib/recognition/entities/gazetteer/gazetteer.ts';
import { squeeze, squeezeText } from '../../../../lib/recognition/entities/gazetteer/squeeze.ts';
import { SMALL_LEXICON } from '../small-lexicon.ts';

const gazetteer = compileGazetteer(SMALL_LEXICON);
const found = (text: string) =>
  gazetteer.search(text).map(({ start, end }) => text.slice(start, end));

describe('squeezing', () => {
  it('drops what separates letters, digits and Han characters', () => {
    expect(squeezeText('gpt - 4o')).toBe('gpt - 4o');
    expect(squeezeText('gpt-4o')).toBe('gpt4o');
    expect(squeezeText('文心 5.0')).toBe('文心5.0');
    expect(squeezeText('书生·浦语')).toBe('书生浦语');
  });

  it('keeps two numbers apart', () => {
    expect(squeezeText('claude 3 5')).toBe('claude3-5');
    expect(squeezeText('claude-3-5')).toBe('claude3-5');
  });

  it('knows where each unit stood', () => {
    const { at } = squeeze('a-b c');
    expect([...at]).toEqual([0, 2, 4]);
  });
});

describe('the gazetteer', () => {
  it('gives all that begins at a place, the longest first', () => {
    expect(found('gpt-4o')).toEqual(['gpt-4o', 'gpt-4', 'gpt']);
  });

  it('finds an alias by any of its spellings', () => {
    expect(gazetteer.lookup('MOONSHOT-AI')?.entities[0]?.id).toBe('moonshot-ai');
    expect(gazetteer.lookup('nobody')).toBeUndefined();
  });

  it('respects the borders of Latin words, and lets Han characters touch', () => {
    expect(found('xgoogle googlex google')).toEqual(['google']);
    expect(found('在google看到谷歌')).toEqual(['google', '谷歌']);
  });

  it('finds nothing in nothing', () => {
    expect(found('')).toEqual([]);
    expect(compileGazetteer({ entities: [], ambiguous: [], notNames: [] }).search('a b')).toEqual(
      [],
    );
  });

  it('keeps all entities that share an alias', () => {
    expect(gazetteer.lookup('deepseek')?.entities.map(({ kind }) => kind)).toEqual([
      'company',
      'model',
    ]);
  });

  it('finds each of many aliases, however they share their beginnings', () => {
    const aliases = Array.from({ length: 3000 }, (_, i) => `zq${(i * 7919).toString(36)}x`);
    const lexicon: Lexicon = {
      entities: aliases.map((alias, i) => ({ id: String(i), kind: 'model', aliases: [alias] })),
      ambiguous: [],
      notNames: [],
    };
    const hits = compileGazetteer(lexicon).search(aliases.join(', '));
    expect(new Set(hits.map(({ alias }) => alias.written)).size).toBe(new Set(aliases).size);
  });
});
