import type { Span } from '../../model/span.ts';
import { occurrences, searchAt } from '../entities/chinese/occurrences.ts';

/** The hundred commonest surnames; a person's name is one of them and one or two characters more. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂祁舒耿牟卜詹关苗凌费纪靳盛童欧甄项游阳裴卫查屈鲍位覃霍翁隋植甘景薄包司柏宁柯阮桂闵柴华冉净闫麦惲恽';
const SPEECH =
  '表示|认为|透露|指出|提到|坦言|告诉|介绍|强调|回应|解释|直言|回忆|写道|发文|说|苦笑|预言|观察|提醒|警告';
const TITLE =
  'CEO|CTO|CFO|COO|创始人|联合创始人|创办人|总裁|董事长|执行长|营运长|财务长|技术长|科技长|营收长|投资长|教授|先生|女士|记者|作者|分析师|总经理|工程师|主任|主管|院长|合伙人|主持人|经理|科学家|研究员|博士|院士|局长|负责人|首席|老师';
const NAMED = new RegExp(
  `(?:(?:${TITLE})[、 ]?|[,，。；：“”"、\\n]|^|[在对由给跟和是让但而，的])([${SURNAMES}][\\u4e00-\\u9fff]{1,2}?)(?=(?:${SPEECH.replace('|说|', '|')})|[(（]|持有|持股|的(?:身价|财富|股权|薪|个人|年薪|持股)|本人|卖|套现|先生|女士)`,
  'g',
);
/** 执行长佐克伯(Mark Zuckerberg), 季逸超: a name behind a title, with its own spelling in brackets. */
const SPELLED = searchAt(
  TITLE.split('|'),
  new RegExp(
    `(?:${TITLE})[、 ]?([\\u4e00-\\u9fff·]{2,8}) ?\\([A-Z][a-z]+ (?:[A-Z][.a-z]* )?[A-Z]`,
    'y',
  ),
);
/** 本·劳里: the dot parts the names of a foreigner. */
const DOTTED = /[\u4e00-\u9fff]{1,4}·[\u4e00-\u9fff]{1,5}?(?=[(（,，。、的]|表示|认为|说|在|曾)/g;
/** Latin names in Chinese text: behind a title, or of who speaks. */
const LATIN = "[A-Z][a-z]+(?:[ -][A-Z][A-Za-z’'.]*){0,2}";
/** What only people do, beyond speech. */
const DEEDS = '被问到|被问及|受访|坦承|承认|表现得|出任|卸任|离职|接任';
const LATIN_TITLED = searchAt(
  TITLE.split('|'),
  new RegExp(`(?:${TITLE}) ?(${LATIN})(?![A-Za-z])`, 'y'),
);
const LATIN_SPEAKS = searchAt(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  new RegExp(
    `(?<![A-Za-z0-9-] ?)(${LATIN}) ?(?:[^,，。;；:：A-Za-z]{0,6}(?:在|于) ?[^,，。;；:：]{1,10})?(?:上|中)?(?:曾|也|还|则|就|甚至)?(?:${SPEECH}|${DEEDS})`,
    'y',
  ),
);
/** Most lines introduce nobody: told cheaply. */
const INTRODUCED = new RegExp(
  `${SPEECH}|${DEEDS}|CEO|C[TFO]O|创始|创办|总裁|董事|教授|先生|女士|记者|分析师|经理|长|主管|研究员|科学家|工程师|合伙人|负责人|首席|持有|持股|身价|财富|年薪|本人|套现|·`,
);
/** A page's people are looked up again one by one: no more than it takes. */
const MOST = 24;

/** Notes the people that a text introduces by title, speech or what only people do. */
export function notePeople(text: string, known: Set<string>): void {
  if (!INTRODUCED.test(text)) return;
  for (const match of occurrences(NAMED, text)) note(match[1] as string, known);
  for (const match of SPELLED.in(text)) note(match[1] as string, known);
  if (text.includes('·')) for (const [name] of occurrences(DOTTED, text)) note(name, known);
  if (!/[A-Z]/.test(text) || !/[\u4e00-\u9fff]/.test(text)) return;
  for (const pattern of [LATIN_TITLED, LATIN_SPEAKS]) {
    for (const match of pattern.in(text)) {
      const name = match[1] as string;
      note(name, known);
      const last = name.slice(name.lastIndexOf(' ') + 1);
      if (last.length > 3) note(last, known);
    }
  }
}

function note(name: string, known: Set<string>): void {
  if (known.size < MOST) known.add(name);
}

/** Where the people known from the page stand in a text, in order. */
export function findPeople(text: string, known: ReadonlySet<string>): Span[] {
  const found: Span[] = [];
  for (const name of known) {
    const latin = /[A-Za-z]$/.test(name);
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (latin && (isLetter(text[at - 1]) || isLetter(text[end]))) continue;
      found.push({ start: at, end });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[A-Za-z]/.test(char);
}
