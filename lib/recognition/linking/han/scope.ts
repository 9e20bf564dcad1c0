import type { FigureCandidate } from '../../candidate.ts';
import type { Actor, Scene } from '../scene.ts';
import { asks, signalled } from '../signals.ts';

/** 比已有的 X 便宜 10 倍: what a measure is held against, up to the end of its clause. */
const COMPARED = signalled(
  /(?:(?<![占同环对百])比(?![如方])|(?<![比])较(?=去|前|上|同|此|[A-Z])|相比|相较|高于|低于|优于|多于|少于|大于|小于|不及|领先|落后|相当于|仅次于)[^,，。;；]{0,10}$/,
  '比较于及先后',
);
/** 在推出 X 之前，…: what only says when. */
const WHEN_BEGINS = signalled(
  /(?:^|[,，。;；:：]| |[\u4e00-\u9fff])(?:在|当|自|自从|早在|随着|就在)[^,，。;；:：]{0,16}$/,
  '在当自随',
);
const WHEN_ENDS = /^[^,，。;；:：]{0,16}?(?:之?前|之?后|时|期间|以来|之际|同时|当中)[,，]/;
const FARTHEST = 60;

/**
 * Whether a name stands ahead of the figure in a part of the sentence that says nothing of the figure:
 * in brackets that have closed, as what it is held against, or in a clause of time.
 */
export function isAside(
  scene: Scene,
  actor: Actor,
  figure: Pick<FigureCandidate, 'start'>,
): boolean {
  const { text, start } = scene;
  const from = Math.max(start, actor.start - FARTHEST);
  const ahead = text.slice(from, actor.start);
  const behind = text.slice(actor.end, Math.min(figure.start, actor.end + FARTHEST));
  if (isBracketed(ahead, behind)) return true;
  if (asks(COMPARED, scene, ahead) && !/[,，。;；:：]/.test(behind)) return true;
  return WHEN_ENDS.test(behind) && asks(WHEN_BEGINS, scene, ahead);
}

/** Whether a bracket open ahead of a name is closed behind it: 四大厂(甲、乙)合计占据…. */
function isBracketed(ahead: string, behind: string): boolean {
  const close = behind.indexOf(')');
  if (close < 0 || ahead.lastIndexOf('(') <= ahead.lastIndexOf(')')) return false;
  const again = behind.indexOf('(');
  return again < 0 || close < again;
}
