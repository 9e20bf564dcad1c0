import type { Subkind } from '../../../../model/entity.ts';
import { looksLikeFullName } from '../forms/people.ts';
import { isCountry, isNational } from '../forms/places.ts';
import { searchFor } from '../occurrences.ts';
import { type NameRule, propose, type Reading } from '../reading.ts';
import { type Token, tokensBefore } from '../words/segment.ts';

/** Heads of institutions, by what they are; `lab` covers research institutes of all sorts. */
const HEADS: ReadonlyArray<readonly [subkind: Subkind | undefined, heads: string]> = [
  ['university', '理工大学 科技大学 师范大学 大学 学院 商学院 法学院 医学院 研究生院 分校'],
  ['lab', '研究院 研究所 研究中心 重点实验室 实验室 科学院 工程院 设计院 社科院 社会科学院 智库'],
  [
    'government',
    `教育局 公安局 税务局 监管局 管理局 统计局 气象局 农业农村局 卫健局 工信局 科技局 发改局 商务局 财政局 科工商信局 政务局 数据局
    知识产权局 投资促进局 教育厅 科技厅 财政厅 工信厅 商务厅 公安厅 通信管理局 教育部 财政部 商务部 国防部 能源部 司法部 外交部
    工业和信息化部 科技部 工信部 公安部 发改委 网信办 国资委 科委 科经委 经委 建委 教委 农委 住建委 经信委 卫健委 委员会 管委会 领导小组 人民政府 区政府 市政府 省政府 县政府
    办公厅 监督管理局 高级人民法院 中级人民法院 人民法院 检察院 法院 证监会 银保监会 海关`,
  ],
  [
    undefined,
    `联盟 协会 学会 商会 联合会 促进会 基金会 理事会 工会 医院 人民医院 中学 小学 高中 附中 图书馆 博物馆 科技馆 公证处 社保基金 服务中心
    研发中心 创新中心 技术中心 计算中心 数据中心 信息中心 交易所 出版局 标准化院 信通院 局 厅 党委 书院`,
  ],
];

const SUBKIND = new Map<string, Subkind | undefined>();
for (const [subkind, heads] of HEADS) {
  for (const head of heads.split(/\s+/)) SUBKIND.set(head, subkind);
}
const HEADS_IN = searchFor(SUBKIND.keys());
const ALSO_NOUN =
  /^(?:生(?!物)|校|堂|路|城|长(?!江)|面|势|限|部(?:署|分)|员|士|化|门|级|里|站|联赛|杯|队|者|时代|阶段|期间|排名|教授们|教育)/;
/** Words that say which body, not what it is called; a name doesn't begin with them. */
const NOT_FIRST = new Set(
  '世界 国际 企业 公司 本地 本土 当地 学者 专家 教授 博士 院士 校友 学校 高校 名校 顶级 顶尖 著名 知名 国内外 多家 团队 学生 老师 上级 相关 有关 各级 全球 我国 国产 行业 人工智能 大模型 机器学习 深度学习 计算机 数据 信息 科研 学术 教育 医疗 科技 新型 联合 首个'.split(
    ' ',
  ),
);

/** 国家重点实验室 and 中央委员会 are many. */
const GENERIC_NATIONAL = /实验室|委员会|中心|医院|大学|学院|法院/;

/** Verbs that say what a body is for. */
const BODY_VERBS = new Set(
  '联合 管理 发展 投资 监督 服务 设计 研究 教育 交易 合作 创新 保护 促进 出版 传播 测试 计算 应用 推进 贸易 审判 仲裁 认证'.split(
    ' ',
  ),
);

/** Institutions by their form: a place or a coined name, words that say of what, and a head. */
export const readOrganizations: NameRule = (reading) =>
  HEADS_IN.in(reading.text).flatMap((match) => bodyAt(reading, match) ?? []);

function bodyAt(reading: Reading, head: RegExpExecArray) {
  const end = head.index + head[0].length;
  if (reading.endingAt.has(end) || ALSO_NOUN.test(reading.text.slice(end, end + 4))) return null;
  if (head[0] === '学会' && /^[了着用如怎做写说]/.test(reading.text.slice(end, end + 1)))
    return null;
  const tokens = tokensBefore(reading, head.index);
  let first = -1;
  for (let i = tokens.length - 1; i >= 0 && mayBePart(tokens[i] as Token); i--) {
    if (opensName(tokens, i, head[0])) first = i;
  }
  const opener = tokens[first];
  if (!opener) return UNIQUE.test(head[0]) ? unique(head.index, end) : null;
  if (
    /^(?:中学|小学|高中|附中|医院)$/.test(head[0]) &&
    opener.kind === 'x' &&
    looksLikeFullName(opener.text)
  )
    return null;
  if (isNational(opener.text) && tokens.length - first === 1 && GENERIC_NATIONAL.test(head[0]))
    return null;
  const wholeWords = opener.kind !== 'x';
  if (head[0].length === 1 && (wholeWords ? tokens.length - first < 2 : opener.kind === 'x'))
    return null;
  const subkind = SUBKIND.get(head[0]);
  const standing = reading.startingAt.get(opener.start);
  const company = standing?.kind === 'company' && standing.entityId !== undefined;
  if (opener.kind === 'k' && company && !/^(?:中国|国家)/.test(opener.text)) {
    return subkind === 'lab' ? companyLab(opener.start, end) : null;
  }
  return propose({
    start: opener.start,
    end,
    kind: 'organization',
    ...(subkind && { subkind }),
    rule: `organization-form:${opener.kind}`,
    confidence: opener.kind === 's' ? 0.75 : 0.65,
  });
}

/** Ministries that need no country before them; a title behind is not theirs. */
const UNIQUE =
  /^(?:工信部|发改委|网信办|证监会|国资委|商务部|财政部|教育部|科技部|工业和信息化部|银保监会|卫健委|外交部|国防部|公安部)$/;

function unique(start: number, end: number) {
  return propose({
    start,
    end,
    kind: 'organization',
    subkind: 'government',
    rule: 'ministry',
    confidence: 0.7,
  });
}

/** 阿里巴巴达摩院机器智能实验室: a company's laboratory is a part of the company. */
function companyLab(start: number, end: number) {
  return propose({
    start,
    end,
    kind: 'company',
    subkind: 'lab',
    rule: 'company-lab',
    confidence: 0.66,
  });
}

function mayBePart(token: Token): boolean {
  if (token.kind === 'k' || /^第[一二三四五六七八九十]+$/.test(token.text)) return true;
  if (token.text.length === 1) return token.kind === 'n' || token.kind === 's';
  return /[nsxyaz]/.test(token.kind) || BODY_VERBS.has(token.text);
}

function opensName(tokens: readonly Token[], i: number, head: string): boolean {
  const token = tokens[i] as Token;
  if (NOT_FIRST.has(token.text)) return false;
  if (token.kind === 's' && isCountry(token.text))
    return i === tokens.length - 1 && token.text.length > 1 && SUBKIND.get(head) === 'government';
  if (isNational(token.text)) {
    if (i === tokens.length - 1) return !GENERIC_NATIONAL.test(head);
    return !/^(?:重点|级|工程)$/.test(tokens[i + 1]?.text ?? '');
  }
  return token.kind === 's' || token.kind === 'k' || /[xyz]/.test(token.kind);
}
