import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkCatalogue } from '../../lib/catalogue/build/schema.ts';
import { encodeLexicon } from '../../lib/catalogue/lexicon-text.ts';
import { readLexicon, readProjectCatalogue } from '../../lib/catalogue/node.ts';
import { fold } from '../../lib/text/fold.ts';

const catalogue = readProjectCatalogue();
const { entities, facts, ambiguous, notNames, sources } = catalogue;
const byId = new Map(entities.map((entity) => [entity.id, entity]));
const stated = Object.values(facts).flat();

/** Words that no list may hold as a name without saying when it is one. */
const COMMON = [
  ...['scale', 'figure', 'together', 'writer', 'magic', 'command', 'nova', 'flash', 'pro', 'turbo'],
  ...['mini', 'large', 'base', 'small', 'medium', 'air', 'spark', 'step', 'seed', 'cursor', 'opus'],
  ...['runway', 'notion', 'apple', 'meta', 'oracle', 'snap', 'block', 'time', 'benchmark', 'index'],
  ...[
    '大模型',
    '模型',
    '智能',
    '人工智能',
    '小米',
    '苹果',
    '浪潮',
    '曙光',
    '地平线',
    '理想',
    '荣耀',
  ],
  ...[
    '夸克',
    '豆包',
    '元宝',
    '盘古',
    '星火',
    '书生',
    '商量',
    '九天',
    '扣子',
    '海螺',
    '创意',
    '全新',
  ],
  ...['数字', '全国', '世纪', '机器人', '创新', '太阳能', '新大陆', '卓越', '宏观', '蚂蚁', '字节'],
];

describe('the catalogue', () => {
  it('has the shape its reader expects', () => {
    expect(() => checkCatalogue(catalogue)).not.toThrow();
  });

  it('names every entity once, by a readable slug', () => {
    expect(byId.size).toBe(entities.length);
    const unreadable = entities.filter(
      ({ id }) => !/^[\p{Ll}\p{Lo}\p{N}][\p{L}\p{M}\p{N}.-]*$/u.test(id),
    );
    expect(unreadable).toEqual([]);
  });

  it('links only to entities it holds, of the right kind', () => {
    const kindOf = (id: string | undefined) => id && byId.get(id)?.kind;
    for (const { id, kind, maker, parent, family } of entities) {
      if (maker) expect(['company', 'organization'], `maker of ${id}`).toContain(kindOf(maker));
      if (parent) expect(['company', 'organization'], `parent of ${id}`).toContain(kindOf(parent));
      if (family) expect(kindOf(family), `family of ${id}`).toBe('model');
      if (family || maker) expect(kind, id).toBe('model');
      expect([maker, parent, family]).not.toContain(id);
    }
  });

  it('gives every fact an entity and a source that may ship', () => {
    for (const id of Object.keys(facts)) expect(byId.has(id), id).toBe(true);
    for (const [, , source] of stated) expect(sources).toHaveProperty(source);
    for (const { source } of entities)
      expect(sources).toHaveProperty(source.replaceAll('.', '\\.'));
  });

  it('shows no fact that is only typed by hand', () => {
    expect(stated.filter(([, , source]) => source === 'curated')).toEqual([]);
  });

  it('states each metric of an entity once', () => {
    for (const [id, list] of Object.entries(facts)) {
      expect(new Set(list.map(([metric]) => metric)).size, id).toBe(list.length);
    }
  });

  it('credits every source it ships', () => {
    const text = readFileSync(
      new URL('../../public/catalogue/ATTRIBUTION.md', import.meta.url),
      'utf8',
    );
    for (const { name, attribution, licence } of Object.values(sources)) {
      expect(text).toContain(name);
      expect(text).toContain(attribution);
      expect(text).toContain(licence);
    }
  });

  it('takes no common word for a name without a rule', () => {
    const ruled = new Set(ambiguous.map(({ alias }) => alias.toLowerCase()));
    const aliases = new Set(
      entities
        .flatMap(({ names, aliases }) => [...Object.values(names), ...aliases])
        .map((name) => name.toLowerCase()),
    );
    expect(COMMON.filter((word) => aliases.has(word) && !ruled.has(word))).toEqual([]);
  });

  it('takes no bare size, number or letter for a name', () => {
    const ruled = new Set(ambiguous.map(({ alias }) => alias.toLowerCase()));
    const bare = entities.flatMap(({ id, names, aliases }) =>
      [...Object.values(names), ...aliases]
        .filter((name) => /^(?:\d+(?:\.\d+)?[BMKT]?|.|v\d{1,2})$/iu.test(name))
        .filter((name) => !ruled.has(name.toLowerCase()))
        .map((name) => `${id}: ${name}`),
    );
    expect(bare).toEqual(['360-security: 360']);
  });

  it('keeps benchmarks apart from models', () => {
    const models = new Set(
      entities
        .filter(({ kind }) => kind === 'model')
        .flatMap(({ names, aliases }) => [...Object.values(names), ...aliases]),
    );
    expect(notNames.filter((name) => models.has(name))).toEqual([]);
  });

  it('is light enough for every page', () => {
    expect(gzipSync(encodeLexicon(readLexicon()), { level: 9 }).length).toBeLessThan(300_000);
  });
});

describe('what the catalogue knows', () => {
  const holders = (name: string) =>
    entities
      .filter(({ names, aliases }) =>
        [...Object.values(names), ...aliases].some((each) => fold(each).text === fold(name).text),
      )
      .map(({ id }) => id);

  it.each([
    [['輝達', '英偉達', '英伟达', 'NVIDIA'], 'nvidia'],
    [['科大讯飞', '科大訊飛', 'iFlytek'], 'iflytek'],
    [['智谱', '智譜', 'Zhipu', 'Z.ai'], 'zhipu-ai'],
    [['Adept', 'Adept AI Labs'], 'adept'],
    [['昇腾910B', '昇騰910B', '910B'], 'ascend-910b'],
    [['联发科', 'MediaTek', '联发科技'], 'mediatek'],
  ])('takes %j for one entity', (names, id) => {
    for (const name of names) expect(holders(name), name).toContain(id);
  });

  it('links versions to their family and maker', () => {
    expect(byId.get('gpt-4o-mini')).toMatchObject({
      maker: 'openai',
      family: expect.stringContaining('gpt'),
    });
    expect(byId.get('claude-opus-4.5')).toMatchObject({
      maker: 'anthropic',
      family: 'claude-opus',
    });
  });

  it('dates models by the source that dates them by hand', () => {
    const dated = stated.filter(([metric]) => metric === 'release-date');
    expect(dated.length).toBeGreaterThan(1000);
    for (const [, value] of dated) expect(String(value)).toMatch(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
  });
});
