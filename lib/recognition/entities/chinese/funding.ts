import { type NameRule, propose } from './reading.ts';

const ROUND =
  '(?:天使\\+?轮|种子\\+?轮|(?:Pre-?)?[A-H]\\d?\\+{0,2}轮|Pre-IPO轮?|战略融资|战略投资|股权融资|债权融资|股权转让|定向增发|新三板|新三板定增|IPO上市|主板定向增发|基石轮|众筹|未披露)';
const NAME = '[^。、“”《》,;:!?\\n]{1,40}?';
const RAISED = new RegExp(`^(${NAME})(?: ?${ROUND})? ?获得(.{0,80}?)投资$`);
const ACQUIRED = new RegExp(
  `^(${NAME})? ?(?:${'[\\d.数过近]*(?:十|百|千)?(?:万|亿)?(?:人民币|美元|港元|港币|欧元|英镑|日元|新台币|元)'})? ?并购(${NAME})$`,
);
const LISTED = new RegExp(`^(${NAME})在(.{0,20}?)上市$`);
const AMOUNT =
  /(?:未披露金额|(?:数|过|近|超|逾|上)?[\d.]*(?:十|百|千)*(?:多)?(?:万|亿)*(?:余)?(?:人民币|美元|港元|港币|欧元|英镑|日元|新台币|元))$/;
const NOBODY = /^(?:未披露机构|未披露|无|等|投资方未知|个人|不详)?$/;

/** Registers of funding write a deal on a line of its own: 某某A轮获得某某3000万人民币投资. */
export const readFundingHeadlines: NameRule = (reading) => {
  const found = [];
  let start = 0;
  for (const line of reading.text.split('\n')) {
    if (line.length <= 120) found.push(...readLine(line, start));
    start += line.length + 1;
  }
  return found;
};

function readLine(line: string, at: number) {
  const raised = RAISED.exec(line);
  if (raised)
    return [...side(line, at, raised[1] ?? '', 'company'), ...investorsOf(line, at, raised)];
  const acquired = ACQUIRED.exec(line);
  if (acquired) {
    return [
      ...side(line, at, acquired[1] ?? '', 'investor'),
      ...side(line, at, acquired[2] ?? '', 'company', line.length - (acquired[2] ?? '').length),
    ];
  }
  const listed = LISTED.exec(line);
  return listed ? side(line, at, listed[1] ?? '', 'company') : [];
}

function investorsOf(line: string, at: number, match: RegExpExecArray) {
  const list = (match[2] ?? '').replace(AMOUNT, '').replace(/等$/, '');
  const from = line.lastIndexOf('获得') + 2;
  const found = [];
  let offset = from;
  for (const investor of list.split(/[、,]/)) {
    found.push(...side(line, at, investor, 'investor', offset));
    offset += investor.length + 1;
  }
  return found;
}

function side(
  line: string,
  at: number,
  raw: string,
  role: 'company' | 'investor',
  from = line.indexOf(raw),
) {
  const name = raw.trim();
  if (NOBODY.test(name)) return [];
  const start = at + from + (raw.length - raw.trimStart().length);
  return [
    propose({
      start,
      end: start + name.length,
      kind: 'company',
      ...(role === 'investor' && { subkind: 'investor' as const }),
      rule: 'funding-headline',
      confidence: 0.78,
    }),
  ];
}
