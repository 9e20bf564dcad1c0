import type { NameKind } from '../../../../model/entity.ts';
import { type NameRule, propose } from '../reading.ts';
import { signalled, signalledIn } from '../signals.ts';

const SHORT_FOR = signalled(
  /[(,] ?(?:以下|下文|下称|业内)?(?:简称|又称|也称|别称)(?:为|:|作)? ?[“"「『]([^“”"「」『』\n()]{2,12})[”"」』]/g,
  '称',
);
const BARE = signalled(/\((?:以下|下文)?简称:? ?(\p{Script=Han}{2,8})\)/gu, '称');

/** Short forms that the text itself declares: 某某有限公司(以下简称“某某”) takes the kind of its full name. */
export const readAbbreviations: NameRule = (reading) =>
  [SHORT_FOR, BARE].flatMap((pattern) =>
    signalledIn(pattern, reading).flatMap((match) => {
      const full = reading.endingAt.get(match.index);
      const name = match[1] ?? '';
      if (!full || full.end - full.start < name.length) return [];
      const start = match.index + match[0].lastIndexOf(name);
      const kind: NameKind = full.kind;
      return propose({
        start,
        end: start + name.length,
        kind,
        rule: 'abbreviation',
        confidence: 0.76,
      });
    }),
  );
