import { describe, expect, it } from 'vitest';
import { metricStrings } from '../../../lib/locale/strings/metrics.ts';
import { METRICS } from '../../../lib/recognition/linking/metrics.ts';

describe('canonical metrics', () => {
  it('have each a name in the three locales', () => {
    const unnamed = METRICS.filter(({ id }) => !Object.hasOwn(metricStrings, id));
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });

  it('are each known by no word of another', () => {
    const words = METRICS.flatMap(({ id, han }) => han.split('|').map((word) => [word, id]));
    const seen = new Map<string, string>();
    const shared = words.filter(([word = '', id = '']) => {
      const other = seen.get(word);
      seen.set(word, id);
      return other !== undefined && other !== id;
    });
    expect(shared).toEqual([]);
  });
});
