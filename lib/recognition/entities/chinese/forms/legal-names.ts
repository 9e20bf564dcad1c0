import type { Token } from '../words/segment.ts';
import { isCountry } from './places.ts';

/** Words that say what a company is to another, or which one is meant; its name begins behind them. */
const BEFORE_NAME = new Set(
  '企业 公司 机构 集团公司 子公司 母公司 分公司 全资 控股子公司 关联公司 客户 股东 房东 业主 供应商 合作伙伴 跨国 跨国公司 知名 著名 本地 本土 当地 国内 国外 上市公司 龙头 品牌 厂商 甲方 乙方 主体 运营商 开发商 投资方 法人 名称 新公司'.split(
    ' ',
  ),
);
/** A legal form behind one of these is any company's. */
const ANY =
  /^(?:一家|这家|该|各|某|某某|几家|多家|两家|成为|成立|改制|变更|改为|注册|登记|责任|股份|有限|独资|合资|民营|国有)$/;
const NEVER_PART = /[是为有在被让做要会可想请投入买卖到向与和对的了]/;
const PART = /[nsxyzalrk]/;
const LONGEST_NAME = 14;

/**
 * Where the name of a company begins whose legal form the tokens lead up to: behind the nearest verb
 * or function word, and behind words that only introduce it. Null where nothing is left for a name.
 */
export function legalStart(tokens: readonly Token[], formStart: number): number | null {
  let first = tokens.length;
  while (first > 0 && isPart(tokens[first - 1] as Token)) first--;
  // 联想控股有限公司: a verb may be all the name there is, behind a place or a boundary.
  if (first === tokens.length && first > 0 && tokens[first - 1]?.kind === 'v') first--;
  for (let i = tokens.length - 1; i >= first; i--) {
    if (BEFORE_NAME.has(tokens[i]?.text ?? '') || isCountry(tokens[i]?.text ?? '')) first = i + 1;
  }
  const opener = tokens[first];
  if (!opener || ANY.test(opener.text)) return null;
  return formStart - opener.start <= LONGEST_NAME ? opener.start : null;
}

function isPart(token: Token): boolean {
  if (token.kind === 'l') return /^[A-Z0-9][A-Za-z0-9&]*$/.test(token.text);
  if (token.text.length === 1) return token.kind !== 'f' && !NEVER_PART.test(token.text);
  return PART.test(token.kind) && !ANY.test(token.text);
}
