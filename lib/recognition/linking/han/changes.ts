import type { FigureCandidate } from '../../candidate.ts';
import {
  canonicalMetric,
  firstMetricEnd,
  lastMetricWord,
  type NamedMetric,
} from '../metric-words.ts';
import type { Scene } from '../scene.ts';
import { matchIn, mayHold, signalled } from '../signals.ts';
import { lastClause, nounAtEnd, trimHead, trimTail } from './nouns.ts';
import { isMeasure, isVerbal, phraseEnd } from './phrases.ts';
import { named, type Unnamed } from './unnamed.ts';

/** The change of what was told before: 年减, 同比增长了, 比去年同期高出, 快. */
const CHANGE =
  /^(?:内|但|却|则|又|也|更|并|且)?(?:预计|预期|有望|可望)?(?:将|会)?(?:每年|年均|平均每年|收盘|盘中|盘后|盘前|早盘|开盘|单日|当日|一度)?(?:再|进一步|大幅|持续)?(?:每年|年均|平均每年|收盘|盘中|盘后|盘前|早盘|开盘|单日|当日|一度)?(?:按?[年季月]|同比|环比|[较比][^,，]{1,10}?)?(?:增长|成长|增加|提升|提高|上升|上扬|上涨|收涨|收跌|攀升|飙升|暴[涨跌增降]|[激猛劲大]增|骤[降减]|锐减|大[降减]|下降|下滑|下跌|降低|减少|衰退|收窄|扩大|扩增|扩产|缩减|便宜|高出|多出|少了|翻|[增减升跌涨降高低快慢多少大小])(?:率|幅度?)?(?:[了约近达至到逾超为]|超过)*$/;
const COMPARISON =
  /([^,，。;；:：]{0,16})(?<![占同环对百相])比[^,，。;；:：]{1,24}?(快|慢|便宜|贵|提升|提高|增长|成长|增加|降低|下降|减少|[高大小低长短重轻多少强](?:出)?)(?:了|约|近|超过|逾|将近| )*$/;
const PART = signalled(
  /([^,，。;；:：]{0,20}?)(?<!市)(?:占据|占到|占了|占有|占(?![比率])|分到|贡献)了?([^,，。;；:：\d占]{2,18}?)的?(?:约|近|超过?|将近|逾| )*$/,
  '占分贡',
);

/** Only points to whose the whole is: 占它 63% 的营收. */
const POINTS = /^(?:[它其]|他们|该?公司|集团|自己|全公司)$/;

function wholeBehind(kind: string): string | null {
  const noun = kind.slice(0, firstMetricEnd(kind) || phraseEnd(kind));
  return isMeasure(noun) || canonicalMetric(noun) !== undefined ? `占${noun}` : null;
}

/** 电力成本占总成本的 10%: of what the figure is a part, and what the part is where it is told. */
export function partMeasure(scene: Scene, figure: FigureCandidate): string | null {
  const { text, start } = scene;
  if (figure.quantity.dimension !== 'share' && figure.quantity.dimension !== 'multiple')
    return null;
  if (!mayHold(PART, scene)) return null;
  const match = matchIn(PART, scene, text.slice(Math.max(start, figure.start - 44), figure.start));
  const whole = match?.[2]?.trim();
  if (!whole) return null;
  const kind = /^ ?的 ?([\u4e00-\u9fff]{2,8})/.exec(text.slice(figure.end, figure.end + 12))?.[1];
  if (kind && POINTS.test(whole)) return wholeBehind(kind);
  if (/[比率至到]$|^[了到比据]/.test(whole)) return null;
  const part = nounAtEnd(trimTail(trimHead(match?.[1] ?? '')));
  return `${isMeasure(part) ? part : ''}占${whole}`;
}

const MULTIPLIED =
  /([^,，。;；:：]{2,18}?)(?:最高|最多|约)?(?:可达|达到?|是|为|相当于|等于)[^,，。;；:：]{1,30}的(?:约|近|超过?| )*$/;

/** 吞吐量最高可达同类模型的三倍: what is so many times another's. */
export function multipliedMeasure(
  { text, start, actors }: Scene,
  figure: FigureCandidate,
): string | null {
  if (figure.quantity.dimension !== 'multiple') return null;
  const from = Math.max(start, figure.start - 52);
  const match = MULTIPLIED.exec(text.slice(from, figure.start));
  if (!match) return null;
  const [begin, end] = [from + match.index, from + match.index + (match[1] ?? '').length];
  const owner = actors.findLast((actor) => actor.end <= end)?.end ?? 0;
  const phrase = nounAtEnd(trimTail(trimHead(text.slice(Math.max(begin, owner), end))));
  return isMeasure(phrase) ? phrase : null;
}

const OF_ADJECTIVE: Readonly<Record<string, string>> = {
  快: '速度',
  慢: '速度',
  便宜: '价格',
  贵: '价格',
  重: '重量',
  轻: '重量',
};

/**
 * 处理速度比其他芯片快 400%: what stands before 比 is measured; else what the adjective is of. A share
 * of what is not said again is told with what it is held against: 价格（比上一代）.
 */
export function comparedMeasure({ scene, figure, last }: Unnamed): NamedMetric | null {
  const { text, start, actors } = scene;
  const from = Math.max(start, figure.start - 48);
  const before = text.slice(from, figure.start);
  // The pattern would look for it from every place of the stretch.
  const match = before.includes('比') ? COMPARISON.exec(before) : null;
  if (!match) return null;
  const [begin, end] = [from + match.index, from + match.index + (match[1] ?? '').length];
  const owner = actors.findLast((actor) => actor.end <= end)?.end ?? 0;
  const ahead = trimTail(trimHead(text.slice(Math.max(begin, owner), end)));
  const phrase = nounAtEnd(ahead);
  if (isMeasure(phrase)) return named(phrase);
  const measure = OF_ADJECTIVE[match[2] ?? ''];
  if (measure === undefined) return null;
  const { dimension } = figure.quantity;
  const whole = named(measure);
  if (dimension !== 'share' && dimension !== 'multiple') return whole;
  if (
    last !== null &&
    last !== measure &&
    whole.id !== undefined &&
    canonicalMetric(last) === whole.id
  )
    return { ...whole, text: last };
  const against = HELD.exec(text.slice(end, figure.start))?.[0].trimEnd();
  return against ? { ...whole, text: `${measure}（${against}）`, of: measure } : whole;
}

const HELD = /^比.{1,24}?(?=快|慢|便宜|贵|[重轻](?:了|约|近|超过|逾|将近| )*$)/;

/** 从之前约 5 万元涨到…: the level a change begins at. */
const FROM =
  /^(?:相比|较|比|对比)[^,，]{0,10}前的$|^[从由](?:之前|原来|原本|此前|先前|最初|当时|年初|上一代|前代)?的?(?:大?约|近|不到|超过)*$/;

/** 报 223 美元, 一度触及 227 美元: a level of what was told of before. */
const LEVEL =
  /^(?:盘中|一度|最高|最低|最终|再度|再)*(?:报收?|收报|收于|收在|触及|来到|站上|升破|跌破|逼近)(?:每股|了|约|近)*$/;

/** What a clause that only tells of a change says of it: 年减 of "但年减约"; null for other clauses. */
export function changeIn(clause: string): string | null {
  const lead = clause.trim().replace(/^[至到](?:今|现在|目前) ?/, '');
  if (FROM.test(lead) || LEVEL.test(lead)) return '';
  if (!CHANGE.test(lead) || lastMetricWord(lead)) return null;
  // 增至 and 降到 lead to a level, not to a change.
  return /[至到为达]了?$/.test(lead)
    ? ''
    : lead
        .replace(
          /^(?:内|但|却|则|又|也|更|并|且)?(?:预计|预期|有望|可望)?(?:将|会)?(?:再|进一步|大幅|持续)?/,
          '',
        )
        .replace(/(?:[约近了逾超]|超过)+$/, '');
}

/** What a price rises or falls by has a name of its own: 股价涨幅 for 股价收涨, 股价上扬. */
export function priceChange(change: string): string {
  if (/[跌降]|下滑/.test(change)) return '跌幅';
  return /涨|上扬|上升|攀升/.test(change) ? '涨幅' : change;
}

/** The noun phrase that a date parts from its figure: 推论量在一年内增加了25倍. */
export function topicBefore(
  { dates, actors, figures, text, start }: Scene,
  from: number,
): string | null {
  const date = dates.find((other) => other.end === from);
  if (!date) return null;
  const ends = [...actors, ...figures].map(({ end }) => end).filter((end) => end <= date.start);
  const clause = lastClause(text.slice(Math.max(start, ...ends), date.start)).trim();
  const topic = trimHead(trimTail(clause.replace(/[在于到至自从较比与同]$/, '')));
  const phrase = nounAtEnd(topic);
  return phrase.length >= 2 && !isVerbal(phrase) ? phrase : null;
}
