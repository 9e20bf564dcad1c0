import type { NameKind } from '../../../../model/entity.ts';
import { speaksOfAi } from '../../topic.ts';
import { isGenericModel } from '../forms/generic-models.ts';
import { looksLikePerson } from '../forms/people.ts';
import { type NameRule, propose, type Reading } from '../reading.ts';
import { signalled, signalledIn } from '../signals.ts';
import { cutFrom, type Token, tokensBefore } from '../words/segment.ts';

const KIND_BEFORE = signalled(
  /(?:大模型|AI ?助手|智能助手|语音助手|写作助手|编程助手|聊天机器人|对话机器人|智能体|AI ?应用|AI ?产品|AI ?搜索|推理芯片|训练芯片|AI ?芯片)[“「]?(?=\p{Script=Han}{2})/gu,
  '型手人体用品索片',
);
/** How a text goes on behind a product's name. */
const GOES_ON =
  /^(?:$|[,。、!?;:“”」)(]|发布|上线|推出|开源|亮相|正式|已|也|是|在|将|由|能|可|支持|的(?:用户|能力|团队))/;
const NAMED = signalled(
  /(?:名为|名叫|叫做|取名|命名为)[“「"]?(\p{Script=Han}{2,8}?)[”」"]?的[^,。;、\n]{0,14}?(模型|助手|机器人|智能体|平台|芯片|系统|应用|产品|公司|企业|团队|机构|学校|大学|医院|实验室|研究院)/gu,
  '名叫',
);
const BEARERS: ReadonlyArray<readonly [NameKind, RegExp]> = [
  ['company', /公司|企业|团队|机构/],
  ['organization', /学校|大学|医院|实验室|研究院/],
];
const LATIN_END = signalled(
  /(?<=\p{Script=Han})(?:GPT|LLM|Chat|Coder|Bot|VL|LM)(?:[- ]?\d+(?:\.\d+)*)?(?![A-Za-z0-9])/gu,
  'GLCBV',
);
const VERSIONED = signalled(
  /(?<=\p{Script=Han}) ?[Vv]?\d{1,2}\.\d(?![\d.]|\s?[%亿万千元美倍寸米克秒吨个名家次GMTPgm])/gu,
  '.',
);

/** Models and products that neither 大模型 nor quotation marks give away: 智能助手岫声, 岫云GPT, 岫云 3.0. */
export const readProducts: NameRule = (reading) => {
  if (!speaksOfAi(reading.context.memory)) return [];
  return [...behindKind(reading), ...named(reading), ...withLatinEnd(reading)];
};

function* behindKind(reading: Reading) {
  for (const match of signalledIn(KIND_BEFORE, reading)) {
    const start = match.index + match[0].length;
    if (reading.taken[match.index] || reading.startingAt.has(start)) continue;
    const [core] = cutFrom(reading, start, Math.min(reading.text.length, start + 8));
    if (!core || !isCoined(core) || looksLikePerson(core.text)) continue;
    if (!GOES_ON.test(reading.text.slice(core.end, core.end + 4))) continue;
    yield product(core.start, core.end, 0.6);
  }
}

function* named(reading: Reading) {
  for (const match of signalledIn(NAMED, reading)) {
    const name = match[1] ?? '';
    if (isGenericModel(name)) continue;
    const start = match.index + match[0].indexOf(name);
    const found = product(start, start + name.length, 0.7);
    const kind = BEARERS.find(([, what]) => what.test(match[2] ?? ''))?.[0] ?? 'model';
    yield { ...found, kind };
  }
}

function* withLatinEnd(reading: Reading) {
  for (const [pattern, confidence] of [
    [LATIN_END, 0.7],
    [VERSIONED, 0.62],
  ] as const) {
    for (const match of signalledIn(pattern, reading)) {
      const core = tokensBefore(reading, match.index, 12).at(-1);
      if (!core || !isCoined(core)) continue;
      yield product(core.start, match.index + match[0].length, confidence);
    }
  }
}

function isCoined({ kind, text }: Token): boolean {
  return kind === 'x' && text.length >= 2 && text.length <= 4;
}

function product(start: number, end: number, confidence: number) {
  return propose({ start, end, kind: 'model', rule: 'product', confidence });
}
