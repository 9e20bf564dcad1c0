import { describe, expect, it } from 'vitest';
import type { NameCandidate } from '../../../lib/recognition/candidate.ts';
import { createPageMemory } from '../../../lib/recognition/context.ts';
import { establish, vouch } from '../../../lib/recognition/entities/vouching.ts';
import { fold } from '../../../lib/text/fold.ts';

function name(text: string, surface: string, more: Partial<NameCandidate> = {}): NameCandidate {
  const start = fold(text).text.indexOf(surface);
  const end = start + surface.length;
  return { start, end, kind: 'company', confidence: 0.7, rule: 'test', ...more };
}

/** What a page that says `full` vouches for in `later`. */
function vouchedIn(later: string, full: string, more: Partial<NameCandidate> = {}): string[] {
  const context = { memory: createPageMemory() };
  establish(fold(full), [name(full, full, more)], context);
  const folded = fold(later);
  return vouch(folded, [], context).map(({ start, end }) => folded.text.slice(start, end));
}

describe('a page that gives a name in full', () => {
  it('vouches for the name without its legal form, its place and its trade', () => {
    expect(vouchedIn('霁辰科技说,霁辰不会卖。', '杭州霁辰科技有限公司')).toEqual([
      '霁辰科技',
      '霁辰',
    ]);
  });

  it('vouches in the other script', () => {
    expect(vouchedIn('霽辰科技說,霽辰不會賣。', '杭州霁辰科技有限公司')).toEqual([
      '霁辰科技',
      '霁辰',
    ]);
  });

  it('vouches for a model without its head', () => {
    expect(vouchedIn('岫云行知已经上线。', '岫云行知大模型', { kind: 'model' })).toEqual([
      '岫云行知',
    ]);
  });

  it('vouches for no form that is a common word', () => {
    expect(vouchedIn('阳光很好,数字很大。', '阳光数字科技有限公司')).toEqual([]);
  });

  it('vouches for no form that is built like a person', () => {
    expect(vouchedIn('王志远说', '王志远科技')).toEqual([]);
  });

  it('does not cut a word in two for it', () => {
    expect(vouchedIn('他买了小岫箱和冰箱', '小冰科技')).toEqual([]);
  });

  it('keeps the entity of a listed name for its short form', () => {
    const context = { memory: createPageMemory() };
    const full = '霁辰科技';
    establish(fold(full), [name(full, full, { entityId: 'jichen' })], context);
    const [short] = vouch(fold('霁辰涨价'), [], context);
    expect(short).toMatchObject({ start: 0, end: 2, entityId: 'jichen' });
  });

  it('keeps Latin names to their capitals and borders', () => {
    expect(vouchedIn('Stitch works; stitch by stitch, Stitches', 'Stitch')).toEqual(['Stitch']);
  });

  it('takes a weak name only when it has been hinted at twice', () => {
    expect(vouchedIn('岫光又来了', '岫光', { confidence: 0.58 })).toEqual([]);
    const context = { memory: createPageMemory() };
    const weak = [name('岫光', '岫光', { confidence: 0.58 })];
    establish(fold('岫光'), weak, context);
    establish(fold('岫光'), weak, context);
    expect(vouch(fold('岫光又来了'), [], context)).toHaveLength(1);
  });

  it('spreads no acronym that one cue took for a model', () => {
    expect(vouchedIn('EUV 很贵', 'EUV', { kind: 'model' })).toEqual([]);
  });
});
