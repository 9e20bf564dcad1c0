import type { FigureCandidate } from '../candidate.ts';
import type { Focus } from './focus.ts';
import type { NamedMetric } from './metric-words.ts';
import type { Scene } from './scene.ts';

const KINDS: readonly (readonly [string, RegExp])[] = [
  ['price-cached', /cached(?: input)?(?: tokens?)?|缓存(?:命中)?(?:输入)?/g],
  ['price-input', /(?:uncached )?input(?: tokens?)?|输入(?:价格)?/g],
  ['price-output', /output(?: tokens?)?|输出(?:价格)?/g],
];

/** "$3 / 1M input tokens". */
const PER = /^ ?(?:\/|per) ?(?:1 ?m|1 million|million|m|mtok)\b|^ (?:input|output|cached)\b/;
/** "$3/$15 per million input/output tokens", "$3 in / $15 out". */
const FIRST =
  /^ ?(?:\/|and|,)? ?\$[\d.]+ ?(?:\/|per|for)? ?(?:1 ?m|1 million|million|m)?(?: tokens?)?[^.;$]{0,24}?\b(input\/output|in\/out|input and output)/;
/** "$3/$15 per million tokens": so written, input comes first. */
const PLAIN = /^ ?\/ ?\$[\d.]+ ?(?:\/|per) ?(?:1 ?m|1 million|million|m)(?: tokens?)?\b/;
const SECOND = /\$[\d.]+ ?(?:\/|and|,) ?$/;
const BOTH = /^[^.;$]{0,40}?\b(?:input\/output|in\/out|input and output)( tokens)?/;

/** Of two prices told together the first is of input, the second of output. */
function inPair({ lower, start, end }: Scene, figure: FigureCandidate): NamedMetric | null {
  const after = lower.slice(figure.end, Math.min(end, figure.end + 64));
  if (!lower.slice(start, end).includes('$')) return null;
  if (FIRST.test(after) || PLAIN.test(after)) return { text: 'input tokens', id: 'price-input' };
  const before = lower.slice(Math.max(start, figure.start - 12), figure.start);
  const slash = /\$[\d.]+ ?\/ ?$/.test(before) && PER.test(after);
  return slash || (SECOND.test(before) && BOTH.test(after))
    ? { text: 'output tokens', id: 'price-output' }
    : null;
}

/** What a price per tokens is for, input, output or cached: the nearest word, behind it or before. */
export function tokenPrice(
  scene: Scene,
  figure: FigureCandidate,
  focus: Focus,
): NamedMetric | null {
  const { lower, start, end } = scene;
  if (figure.quantity.dimension !== 'money') return null;
  const pair = inPair(scene, figure);
  if (pair) return pair;
  const per = figure.quantity.per?.endsWith('tokens');
  if (!per && !PER.test(lower.slice(figure.end, Math.min(end, figure.end + 24)))) return null;
  const after =
    /^[^,;，；。、]*?(?=[$€¥,;，；。、]|$)/.exec(
      lower.slice(figure.end, Math.min(end, figure.end + 36)),
    )?.[0] ?? '';
  const ahead =
    /[^,;，；。、$]*$/.exec(lower.slice(Math.max(start, figure.start - 24), figure.start))?.[0] ??
    '';
  const han = /[\u4e00-\u9fff]/.test(ahead);
  for (const stretch of han ? [ahead, after] : [after, ahead]) {
    for (const [id, words] of KINDS) {
      const found = stretch.match(words)?.[0];
      if (found) return { text: han ? pricedAs(found, scene, focus) : found, id };
    }
  }
  return null;
}

const PRICE_WORD = /定价|价格|售价|单价|收费|费用/;

/** What a price in Chinese is for, 输入 or 输出: of a text that speaks of 定价 it is 输入定价. */
export function pricedAs(kind: string, { lower, start, end }: Scene, focus: Focus): string {
  if (/价/.test(kind)) return kind;
  focus.priceWord = PRICE_WORD.exec(lower.slice(start, end))?.[0] ?? focus.priceWord;
  return kind + focus.priceWord;
}
