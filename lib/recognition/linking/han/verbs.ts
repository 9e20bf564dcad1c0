import { cutWords } from './phrases.ts';

/** Verbs that say only that something is there: what is measured is the noun behind the figure. */
const LIGHT =
  /^(?:有|是|为|在|占|占有|达|达到|拥有|具有|具备|包括|包含|完成|实现|获得|获|取得|得到|出现|存在|需要|需|设有|建有|超过|成为|作为|提供|支持|支援|采用|使用|用|配备|搭载|搭配|内置|内建|新增|增加|进行|经过|历经|覆盖|涵盖|推出|发布|接入|认为|表示|预计|预期|估计|宣布|计划|目标|相当|创下|创|破|突破|左右|可能|愿意|希望|贡献|宣称|号称|声称|自称)$/;
/** What may stand between a verb and its figure: aspect, bounds, adverbs. */
const BETWEEN =
  /^(?:[了过着近约超逾达到出起至仅只就才便也已共各最多少大低高]|大约|超过|多达|高达|合计|总计|累计|共计|一共|同时|平均|最多|至少|最高|最低|不到|接近|将近|整整|足足|分别|额外|另外|目前|已经|可以|上)$/;
/** A rate the verb is told at: 每年花. */
const RATE = /^每(?:一|个)?(?:年|月|天|日|周|季|小时|次)?$/;
const LONGEST = 16;

/** The verb a figure is the object of. */
export interface GoverningVerb {
  readonly text: string;
  /** Whether it says no more than that something is there. */
  readonly light: boolean;
}

/** The verb that ends a folded stretch, but for what may stand between it and its figure; or null. */
export function governingVerb(stretch: string): GoverningVerb | null {
  const tokens = cutWords(stretch.trimEnd().slice(-LONGEST));
  let at = tokens.length - 1;
  while (at >= 0 && (tokens[at]?.text === ' ' || BETWEEN.test(tokens[at]?.text ?? ''))) at--;
  const token = tokens[at];
  // 测试了: what takes an aspect is a verb, whatever the lexicon says.
  const aspect = /^[了过]$/.test(tokens[at + 1]?.text ?? '');
  if (!token || (token.kind !== 'v' && !(aspect && token.kind === 'n'))) return null;
  const rate = tokens[at - 1];
  const text = rate && RATE.test(rate.text) ? rate.text + token.text : token.text;
  return { text, light: LIGHT.test(token.text) };
}
