import { cutText, type Token } from '../../entities/chinese/words/segment.ts';

/** Small words within a noun phrase: 技术与研发上的投入, 日均调用量, 占比. */
const BRIDGES = new Set([...'的与和及上中后前均比率额日所需总', '每股']);
/** Those of them that a phrase may begin with. */
const OPENING_BRIDGES = new Set(['日', '总', '每股']);
/** What makes a measure of the word before it: 订阅费, 装机量. */
const SUFFIXES = new Set('费率额量价值数度比款金');
/** A phrase reaches no further back than this, in characters. */
const LONGEST = 14;

/** Cuts a short stretch of folded text into words and their kinds. */
export function cutWords(stretch: string): readonly Token[] {
  return cutText(stretch);
}

/** Where the noun phrase that ends `stretch` (folded text) begins: at a border of words, never within one. */
export function phraseStart(stretch: string): number {
  const from = Math.max(0, stretch.length - LONGEST - 6);
  const tail = stretch.slice(from);
  const tokens = cutText(tail);
  let start = tail.length;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    if (tail.length - token.start > LONGEST && start < tail.length) break;
    if (!isPart(token, tokens[i + 1])) break;
    if (!BRIDGES.has(token.text) || OPENING_BRIDGES.has(token.text)) start = token.start;
  }
  while (start < tail.length && /[\s)]/.test(tail[start] as string)) start++;
  return from + start;
}

/** How much of `stretch` the noun phrase at its head takes; 0 where it begins with none. */
export function phraseEnd(stretch: string): number {
  const tokens = cutWords(stretch);
  let end = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    // 专案中取得…: where something is done ends the phrase.
    if (/^[中上里内]$/.test(token.text) && next?.kind === 'v') break;
    const led = next?.kind === 'n' || SUFFIXES.has(next?.text ?? '');
    if (!isPart(token, next) || (i === 0 && token.kind === 'v' && !led)) break;
    const closes = next === undefined && end > 0 && token.text.length === 1;
    const nominal = closes || !'va'.includes(token.kind) || SUFFIXES.has(token.text);
    if (!BRIDGES.has(token.text) && nominal && token.text !== ' ') end = token.end;
  }
  return end;
}

/** Whether a noun phrase names what can be measured, as its last character tells: 处理速度, 员工成本. */
export function isMeasure(phrase: string): boolean {
  return phrase.length >= 2 && MEASURE.test(phrase);
}

const MEASURE =
  /(?:[率额量费价值数度比幅]|成本|收入|营收|利润|净利|获利|业绩|支出|开支|投入|订单|性能|算力|功耗|面积|体积|规模|时间|寿命|份额|占比|人数|需求|产能|产量|库存|融资|估值|工资|薪资|预算|债务|资产|现金|流量|能力|能效|效率|效能|表现|占有率|金额|总额|回报|股息|盈利|亏损|销售|出货|开销|延迟|时延|延时|容量|内存|显存|频宽|带宽|距离|差距|水平|评分|得分|分数|系数|代价)$/;

/** Whether a phrase says what is done, not what is measured: 兴建, 已交付, 取得了. */
export function isVerbal(phrase: string): boolean {
  const tokens = cutWords(phrase);
  return tokens.every(({ kind, text }) => 'vfm'.includes(kind) || text === ' ');
}

/** Nouns and what modifies them; a verb only right before a noun (研发人员) or as the last word (出货). */
function isPart({ kind, text }: Token, next: Token | undefined): boolean {
  if (BRIDGES.has(text)) return true;
  if ('nalxyzs'.includes(kind)) return !(text.includes('(') || text.includes(')'));
  // 能效: two lone characters are a word that no lexicon holds.
  if (kind === 'v' && text.length === 1) return next?.kind === 'n' && next.text.length === 1;
  return (
    kind === 'v' && (next === undefined || 'nvaxyl'.includes(next.kind) || SUFFIXES.has(next.text))
  );
}
