import { readCountedNoun } from '../counted-nouns.ts';
import type { DimensionRules, Reading, Site } from './dimension.ts';

/** Things counted: by a Chinese measure word, or by the English noun itself. */
export const count: DimensionRules = {
  dimension: 'count',
  units: [
    { unit: null, forms: '个', not: '性体股别' },
    {
      unit: null,
      forms:
        '家|项|款|种|颗|块|枚|件|支|座|笔|户|辆|艘|架|套|起|例|份|篇|首|栋|幢|匹|棵|株|桶|箱|袋|瓶|盏|尊',
      not: '',
    },
    { unit: null, forms: '机柜|柜', not: '台子面员门体组' },
    { unit: null, forms: '名', not: '义单牌称字人堂' },
    { unit: null, forms: '人', not: '工民类形机才口脸体物生造力间均气像员事士文' },
    { unit: null, forms: '位', not: '置于列居数' },
    { unit: null, forms: '台', not: '湾积北中风阶' },
    { unit: null, forms: '类', not: '似别' },
    { unit: null, forms: '张', not: '江扬' },
    { unit: null, forms: '片', not: '面' },
    { unit: null, forms: '条', not: '件例约' },
    { unit: null, forms: '只', not: '有是能要会为需' },
    { unit: null, forms: '层', not: '面次' },
    { unit: null, forms: '路', not: '由径' },
    { unit: null, forms: '批', not: '准评发' },
    { unit: null, forms: '波', not: '动士' },
    { unit: null, forms: '场', not: '景所' },
    { unit: null, forms: '部', not: '委门分长署级' },
    { unit: null, forms: '本', not: '身地国次田科' },
    { unit: null, forms: '页', not: '面码' },
    { unit: null, forms: '行', not: '业动为情' },
    {
      unit: null,
      forms:
        '句|词|语种|国家|城市|成员国|门|课|集|组|队|班|班次|架次|人次|人份|台套|车道|核|线程|卡|股份|票|吨',
      not: '',
    },
    { unit: null, forms: '国|省|城|县|村|镇|校', not: '杀志演时力企府会委' },
    { unit: null, forms: '字', not: '路架典' },
    { unit: null, forms: '所', not: '示谓有以在' },
    { unit: null, forms: '股', not: '权东价市灾' },
    { unit: null, forms: '单', not: '元位一价纯独个张笔' },
    { unit: null, forms: '剂|针|封|段|幅', not: '对' },
    { unit: null, forms: '次', not: '级于元日方生贷新' },
    { unit: null, forms: '轮', not: '胎廓船值流' },
    { unit: null, forms: '步', not: '伐骤' },
    { unit: null, forms: '间', not: '接隔谍' },
    { unit: null, forms: '只股票|亿股|倍速' },
    { unit: null, forms: '大类|大领域|大场景|大行业|大方向|大板块|大类别' },
  ],
  infer: inferCount,
};

/** 5 million users, 用户超10万: the noun the number counts. */
function inferCount(site: Site): Reading | null {
  const { numeral } = site;
  const noun = readCountedNoun(site);
  if (!noun) return null;
  return {
    start: numeral.start,
    end: noun.end,
    dimension: 'count',
    unit: noun.unit,
    unitAt: noun.unitAt,
    factor: 1,
    written: noun.end > numeral.end,
  };
}
