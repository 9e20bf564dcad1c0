import { isTrade } from '../forms/company-heads.ts';
import { type NameRule, propose, type Reading } from '../reading.ts';
import { isOdd } from '../words/name-characters.ts';
import { cutFrom } from '../words/segment.ts';

const ROUND =
  '(?:天使\\+?轮|种子\\+?轮|(?:Pre-?)?[A-H]\\d?\\+{0,2}轮|Pre-IPO轮?|战略融资|战略投资|股权融资|债权融资|股权转让|定向增发|新三板定增|新三板|IPO上市|主板定向增发|基石轮|众筹|未披露)';
const CURRENCY = '(?:人民币|美元|港元|港币|欧元|英镑|日元|新台币|元)';
const SUM = `(?:数|过|近|超|逾|上)?[\\d.]*(?:十|百|千)*多?(?:万|亿)*余?${CURRENCY}`;
const NAME = '(?:[^。、“”《》,;:?\\n]|, ?(?=LLC|Inc|Ltd|Co\\b|L\\.?P)){1,40}?';
const RAISED = new RegExp(`^(${NAME})( ?${ROUND})? ?获得(.{0,80}?)投资$`);
const ACQUIRED = new RegExp(`^(${NAME})? (?:${SUM})?并购(?! )(${NAME})$`);
const LISTED = new RegExp(`^(${NAME})在(?:.{0,20}?)上市$`);
const TRAILING_SUM = new RegExp(`(?:未披露金额|${SUM}|[\\d.]+[万亿])$`);
const NOBODY = /^(?:未披露机构|未披露|无|等|投资方未知|个人|不详)?$/;
const LONGEST_LINE = 120;

/** Registers of funding write a deal on a line of its own: 某某A轮获得某某3000万人民币投资. */
export const readFundingHeadlines: NameRule = (reading) => {
  const found = [];
  let start = 0;
  for (const line of reading.text.split('\n')) {
    if (line.length <= LONGEST_LINE) {
      for (const part of readDeal(reading, line, start)) {
        const name = toCandidate(reading.text, part, start);
        if (name) found.push(name);
      }
    }
    start += line.length + 1;
  }
  return found;
};

/** A side of a deal, counted within its line. */
interface Side {
  readonly start: number;
  readonly end: number;
  readonly investor: boolean;
}

function readDeal(reading: Reading, line: string, lineStart: number): Side[] {
  const raised = RAISED.exec(line);
  if (raised) {
    const end = raised[1]?.length ?? 0;
    if (!raised[2] && !isNamed(reading, lineStart, lineStart + end)) return [];
    return [{ start: 0, end, investor: false }, ...investorsOf(line, raised[3] ?? '')];
  }
  const acquired = ACQUIRED.exec(line);
  if (acquired) {
    const start = line.length - (acquired[2]?.length ?? 0);
    return [
      { start: 0, end: acquired[1]?.length ?? 0, investor: true },
      { start, end: line.length, investor: false },
    ];
  }
  const end = LISTED.exec(line)?.[1]?.length ?? 0;
  if (end === 0 || !isNamed(reading, lineStart, lineStart + end)) return [];
  return [{ start: 0, end, investor: false }];
}

const COMMON_SUBJECT =
  /^(?:公司|企业|产品|新品|该|这|本|我|他|她|它|谁|如何|怎|为什么|什么|如果|项目|股票|手机|影片|电影)/;

/** Without a round of funding a line may be any heading: its subject must look like a name. */
function isNamed(reading: Reading, start: number, end: number): boolean {
  if (COMMON_SUBJECT.test(reading.text.slice(start, end))) return false;
  const tokens = cutFrom(reading, start, end);
  if (tokens.some(({ kind, text }) => kind === 'f' && (text.length > 1 || isOdd(text))))
    return false;
  const last = tokens.at(-1)?.text ?? '';
  if (tokens.some(({ kind }) => /[xyzlk]/.test(kind))) return true;
  return tokens.length > 1 && (isTrade(last) || tokens.some(({ text }) => text.length === 1));
}

function investorsOf(line: string, between: string): Side[] {
  const list = between.replace(TRAILING_SUM, '').replace(/等$/, '');
  let start = line.length - '投资'.length - between.length;
  return list.split(/[、,]/).map((name) => {
    const side = { start, end: start + name.length, investor: true };
    start = side.end + 1;
    return side;
  });
}

function toCandidate(text: string, side: Side, lineStart: number) {
  const raw = text.slice(lineStart + side.start, lineStart + side.end);
  const name = raw.trim();
  if (NOBODY.test(name)) return null;
  const start = lineStart + side.start + raw.indexOf(name);
  return propose({
    start,
    end: start + name.length,
    kind: 'company',
    ...(side.investor && { subkind: 'investor' as const }),
    rule: 'funding-headline',
    confidence: 0.78,
  });
}
