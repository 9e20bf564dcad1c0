import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDamage } from '../../lib/text/damage.ts';
import { fold, sourceSpan } from '../../lib/text/fold.ts';
import { readCorpus } from '../corpus.ts';
import { shiftBytes } from './shift-bytes.ts';

describe('damage', { timeout: 30_000 }, () => {
  it.each(readCorpus('text-damage').map((it) => [it.name, it] as const))(
    '%s',
    (_, { text, marked }) => {
      expect(fold(text).text).toBe(marked);
    },
  );

  it('restores a sentence whose bytes were shifted behind its full stop', () => {
    const damaged = shiftBytes('模型已上线。', '科大訊飛去年發布星火大模型');
    expect(damaged).not.toContain('科大');
    expect(fold(damaged).text).toContain('科大讯飞去年');
  });

  it('maps a restored name to the damaged characters that hold it', () => {
    const folded = fold('重要場景之一??拼笥嶏w去年啟動');
    const at = folded.text.indexOf('科大讯飞');
    const { start, end } = sourceSpan(folded, at, at + 4);
    expect(folded.source.slice(start, end)).toBe('拼笥嶏w');
  });

  it('takes nothing from random text, and never throws', () => {
    const unit = fc.constantFrom(...'??!！,业業專屬qū)(yè拼笥嶏w标愄煺J<span>/p> \n');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        let at = 0;
        for (const repair of findDamage(text)) {
          expect(repair.start).toBeGreaterThanOrEqual(at);
          expect(repair.units.length).toBeLessThanOrEqual(repair.end - repair.start);
          at = repair.end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
