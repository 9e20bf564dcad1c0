import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../lib/model/span.ts';
import type { Candidate } from '../../lib/recognition/candidate.ts';
import { settle } from '../../lib/recognition/settle.ts';

const name = (start: number, end: number, confidence = 0.9): Candidate => ({
  start,
  end,
  confidence,
  kind: 'model',
  rule: 'name',
});
const figure = (start: number, end: number): Candidate => ({
  start,
  end,
  confidence: 0.9,
  kind: 'figure',
  rule: 'figure',
  quantity: { value: 70, unit: null, dimension: 'count', bound: 'exact' },
});
const date = (start: number, end: number): Candidate => ({
  start,
  end,
  confidence: 0.9,
  kind: 'date',
  rule: 'date',
});

describe('settling', () => {
  it('lets a name hold its digits against a figure, even a longer one', () => {
    expect(settle([figure(8, 22), name(0, 11)])).toEqual([name(0, 11)]);
  });

  it('lets a figure stand against a name that is a mere guess', () => {
    expect(settle([figure(8, 22), name(0, 11, 0.4)])).toEqual([figure(8, 22)]);
  });

  it('prefers the longer of two figures or dates', () => {
    expect(settle([date(0, 4), figure(0, 6)])).toEqual([figure(0, 6)]);
    expect(settle([date(0, 9), figure(0, 6)])).toEqual([date(0, 9)]);
  });

  it('prefers the surer of two names of one length, then the earlier reader', () => {
    expect(settle([name(0, 4, 0.7), name(0, 4, 0.8)])).toEqual([name(0, 4, 0.8)]);
    const [first] = settle([
      { ...name(0, 4), rule: 'a' },
      { ...name(0, 4), rule: 'b' },
    ]);
    expect(first?.rule).toBe('a');
  });

  it('leaves neighbours alone', () => {
    expect(settle([name(4, 8), name(0, 4), date(9, 12)])).toHaveLength(3);
  });

  const candidates = fc.array(
    fc
      .record({
        start: fc.nat(60),
        length: fc.integer({ min: 1, max: 12 }),
        make: fc.constantFrom(name, figure, date),
      })
      .map(({ start, length, make }) => make(start, start + length)),
    { maxLength: 40 },
  );

  it('gives spans in order that do not overlap, and leaves out only what overlaps one of them', () => {
    fc.assert(
      fc.property(candidates, (given) => {
        const standing = settle(given);
        for (let i = 1; i < standing.length; i++) {
          expect((standing[i - 1] as Candidate).end).toBeLessThanOrEqual(
            (standing[i] as Candidate).start,
          );
        }
        for (const one of given) {
          expect(standing.some((other) => other === one || overlaps(other, one))).toBe(true);
        }
      }),
    );
  });

  it('takes a long stretch of overlaps in its stride', () => {
    const chain = Array.from({ length: 50_000 }, (_, i) => name(i * 2, i * 2 + 3));
    const before = performance.now();
    expect(settle(chain)).toHaveLength(25_000);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
