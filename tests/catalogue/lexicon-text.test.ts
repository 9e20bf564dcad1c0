import { describe, expect, it } from 'vitest';
import { decodeLexicon, encodeLexicon } from '../../lib/catalogue/lexicon-text.ts';
import { readLexicon, readProjectCatalogue } from '../../lib/catalogue/node.ts';
import { lexiconOf } from '../../lib/catalogue/read.ts';
import type { Lexicon } from '../../lib/model/lexicon.ts';

const lexicon = lexiconOf(readProjectCatalogue());

describe('the lexicon as one string', () => {
  it('comes back as it went in', () => {
    expect(decodeLexicon(encodeLexicon(lexicon))).toEqual(lexicon);
  });

  it('is what the command line reads too', () => {
    expect(readLexicon()).toEqual(lexicon);
  });

  it('keeps an empty lexicon empty, and lists of cues that are empty', () => {
    const empty: Lexicon = { entities: [], ambiguous: [], notNames: [] };
    expect(decodeLexicon(encodeLexicon(empty))).toEqual(empty);
    const bare: Lexicon = {
      entities: [{ id: 'a', kind: 'model', subkind: 'chip', aliases: ['A'] }],
      ambiguous: [{ alias: 'A', rule: 'never', cues: [], antiCues: [] }],
      notNames: ['B'],
    };
    expect(decodeLexicon(encodeLexicon(bare))).toEqual(bare);
  });

  it('refuses a name that holds a separator', () => {
    const entities = [{ id: 'a', kind: 'company' as const, aliases: ['A\tB'] }];
    expect(() => encodeLexicon({ entities, ambiguous: [], notNames: [] })).toThrow(RangeError);
  });

  it('is decoded about as fast as JSON of the same data, which is twice as long', () => {
    const text = encodeLexicon(lexicon);
    const json = JSON.stringify(lexicon);
    expect(text.length).toBeLessThan(json.length * 0.6);
    expect(quickest(() => decodeLexicon(text))).toBeLessThan(quickest(() => JSON.parse(json)) * 3);
  });
});

/** Milliseconds of the quickest of 20 runs: what the others took longer was the machine's doing. */
function quickest(run: () => unknown): number {
  const times = Array.from({ length: 20 }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return Math.min(...times);
}
