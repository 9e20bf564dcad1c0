import type { Span } from '../../model/span.ts';
import { boundBefore } from './bounds.ts';
import type { Site } from './units/dimension.ts';

/** Nouns that a Chinese number counts with no measure word, or that stand before it. Folded. */
const HAN_NOUNS =
  '企业客户|付费用户|活跃用户|注册用户|日活用户|月活用户|用户|企业|客户|开发者|员工|研发人员|学生|教师|老师|医生|家庭|门店|粉丝|订阅者|会员|司机|工程师|专家|科学家|网友|读者|观众|居民|人口|台设备|设备|终端|服务器|机器人|节点|样本|数据|专利|岗位|职位|汽车|商家|伙伴|下载量|下载|浏览量|播放量|销量|出货量|交付量|产量|星标|点赞|日活|月活';
const NOUN_AFTER = new RegExp(`[ ]?(?:的|多)?(?:名|家)?(${HAN_NOUNS})`, 'y');
const NOUN_BEFORE = new RegExp(
  `(${HAN_NOUNS})(?:[(（][^()（）]{1,8}[)）])?(?:数量?|规模|总数|总量)?(?:已经?|达到?|超过?|突破|近|约|逾|为|破|不到|多达|高达|增至|[了: ：])*$`,
);

const WORD = /[ -]([A-Za-z][A-Za-z0-9]*(?:-[A-Za-z]+)?)/y;
/** Verbs and small words that end in s but name no thing. */
const NO_NOUN = new Set(
  (
    'is was has as this its his hers does us yes plus versus vs thus perhaps always across ' +
    'towards besides less unless times days says uses makes gives shows takes goes comes gets ' +
    'runs sees leads beats wins ranks remains becomes includes supports offers means needs ' +
    'works starts points series news access process business pass class focus was pros'
  ).split(' '),
);
NO_NOUN.delete('runs');
/** Words that may follow a bounded number without being what it counts. */
const SMALL = new Set(
  'and or but from with than when while for this that these those which who was were are has had his her its will can may in'.split(
    ' ',
  ),
);
/** Words that a number counts though they end in no s. */
const PEOPLE = new Set(
  'people staff personnel children men women data aircraft gpu gpus tpu tpus cu'.split(' '),
);

/** The noun a number counts: where it ends if it belongs to the span, and the unit it gives. */
export interface CountedNoun {
  readonly end: number;
  readonly unit: string;
  readonly unitAt: Span;
}

/** Finds the noun that the site's numeral counts, or null. */
export function readCountedNoun(site: Site): CountedNoun | null {
  return readHanNoun(site) ?? readEnglishNoun(site);
}

function readHanNoun({ text, numeral }: Site): CountedNoun | null {
  if (numeral.form === 'words') return null;
  if (numeral.plain && numeral.max < 1000 && numeral.bound === 'exact') return null;
  NOUN_AFTER.lastIndex = numeral.end;
  const after = NOUN_AFTER.exec(text);
  if (after) return counted(after[1] as string, NOUN_AFTER.lastIndex, numeral.end);
  if (numeral.plain && numeral.max < 1000) return null;
  const from = Math.max(0, numeral.start - 20);
  const before = NOUN_BEFORE.exec(text.slice(from, numeral.start));
  if (!before) return null;
  const noun = before[1] as string;
  return counted(noun, from + before.index + noun.length, numeral.end);
}

/**
 * The noun right behind the number joins its span; one behind adjectives only gives the unit, and so
 * does a singular behind a bound ("over 140 language support").
 */
function readEnglishNoun(site: Site): CountedNoun | null {
  const { text, numeral, next } = site;
  if (!/[A-Za-z+]/.test(next)) return null;
  let at =
    numeral.end + (/^(?:\+|-plus)/.exec(text.slice(numeral.end, numeral.end + 5))?.[0].length ?? 0);
  if (numeral.form === 'words' && text.startsWith(' of ', at)) at += 3;
  const from = at;
  for (let words = 0; words < 4; words++) {
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[1];
    if (word === undefined || LINKS.test(word)) break;
    const end = at + 1 + word.length;
    if (words === 0 && /^[A-Z]+\d/.test(word)) return counted(word, end, numeral.end);
    if (isCounted(word)) return counted(word, end, words === 0 ? end : numeral.end);
    at = end;
  }
  return behindBound(site, from);
}

const LINKS = /^(?:and|or|of|to|in|on|for|at|by|with|the|per|an?)$/;

function behindBound({ text, lower, numeral }: Site, at: number): CountedNoun | null {
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[1] ?? '';
  const fits = /^[a-z]{3,}$/.test(word) && !SMALL.has(word) && !LINKS.test(word);
  if (!fits || numeral.max < 3 || !boundBefore(lower, numeral.start)) return null;
  return counted(word, at + 1 + word.length, numeral.end);
}

/** A noun that ends at `nounEnd`, for a figure that ends at `end`. */
function counted(unit: string, nounEnd: number, end: number): CountedNoun {
  return { end, unit, unitAt: { start: nounEnd - unit.length, end: nounEnd } };
}

function isCounted(word: string): boolean {
  const lower = word.toLowerCase();
  if (PEOPLE.has(lower)) return true;
  return /[a-z0-9]s$/i.test(word) && !/(?:ss|us|is)$/.test(word) && !NO_NOUN.has(lower);
}
