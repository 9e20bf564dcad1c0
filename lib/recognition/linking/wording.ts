import type { Folded } from '../../text/fold.ts';
import { writtenAs } from '../written.ts';
import type { Scene } from './scene.ts';

/** The phrase as the page writes it; one put together of two is looked up piece by piece. */
export function asWritten(folded: Folded, scene: Scene, phrase: string): string {
  // Not in the text itself: a search that fails would read on to its end.
  const said = folded.text.slice(scene.start, scene.end + phrase.length);
  if (phrase.startsWith(' ')) return ` ${asWritten(folded, scene, phrase.trimStart())}`;
  const canned = TRADITIONAL.get(phrase);
  if (canned !== undefined && !said.includes(phrase)) {
    return traditional(folded, scene) ? canned : phrase;
  }
  const gloss = phrase.indexOf('（');
  if (gloss > 0 && phrase.endsWith('）')) {
    const inner = asWritten(folded, scene, phrase.slice(gloss + 1, -1));
    return `${asWritten(folded, scene, phrase.slice(0, gloss))}（${inner}）`;
  }
  const tail = phrase.slice(-2);
  if (phrase.length > 2 && TRADITIONAL.has(tail) && !said.includes(phrase)) {
    return asWritten(folded, scene, phrase.slice(0, -2)) + asWritten(folded, scene, tail);
  }
  for (let length = phrase.length; length > 0; length--) {
    const found = said.indexOf(phrase.slice(0, length));
    const at = scene.start + found;
    if (found < 0 || at >= scene.end) continue;
    const written = writtenAs(folded, at, at + length);
    return length === phrase.length
      ? written
      : written + asWritten(folded, scene, phrase.slice(length));
  }
  return phrase;
}

/** Metrics that are said by another word than the text's, as a Traditional page writes them. */
const TRADITIONAL: ReadonlyMap<string, string> = new Map([
  ['参数', '參數'],
  ['激活参数', '激活參數'],
  ['价格', '價格'],
  ['人数', '人數'],
  ['涨幅', '漲幅'],
  ['定价', '定價'],
  ['售价', '售價'],
  ['单价', '單價'],
  ['收费', '收費'],
  ['员工', '員工'],
  ['发行价', '發行價'],
  ['费用', '費用'],
  ['融资', '融資'],
]);

/** Whether the sentence is written in Traditional characters: folding has changed some. */
function traditional({ source, starts, text }: Folded, { start, end }: Scene): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x4e00 && source.charCodeAt(starts[at] as number) !== unit) return true;
  }
  return false;
}
