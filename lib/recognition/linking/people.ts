import type { Span } from '../../model/span.ts';

/** The hundred commonest surnames; a person's name is one of them and one or two characters more. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂祁舒耿牟卜詹关苗凌费纪靳盛童欧甄项游阳裴卫查屈鲍位覃霍翁隋植甘景薄包司柏宁柯阮桂闵柴华冉净闫麦惲恽';
const SPEECH = '表示|认为|透露|指出|提到|坦言|告诉|介绍|强调|回应|解释|直言|回忆|写道';
const TITLE =
  'CEO|CTO|CFO|COO|创始人|联合创始人|总裁|董事长|教授|先生|女士|记者|作者|分析师|总经理|工程师|主任|院长|合伙人|主持人|经理|科学家|博士|院士|局长|负责人|首席|老师';
const NAMED = new RegExp(
  `(?:(?:${TITLE})[、 ]?|[,，。；：“”"、\\n]|^|[在对由给跟和是让但而，的])([${SURNAMES}][\\u4e00-\\u9fff]{1,2}?)(?=(?:${SPEECH})|[(（]|持有|持股|的(?:身价|财富|股权|薪|个人|年薪|持股)|本人|卖|套现|先生|女士)`,
  'g',
);
/** Most lines introduce nobody: told cheaply. */
const INTRODUCED = new RegExp(
  `${SPEECH}|CEO|C[TFO]O|创始|总裁|董事|教授|先生|女士|记者|分析师|经理|工程师|院长|合伙人|负责人|首席|持有|持股|身价|财富|年薪|本人|套现`,
);
/** A page's people are looked up again one by one: no more than it takes. */
const MOST = 24;

/** Notes the people that a text introduces by title, speech or what only people do. */
export function notePeople(text: string, known: Set<string>): void {
  if (!INTRODUCED.test(text)) return;
  for (const match of text.matchAll(NAMED)) {
    if (known.size >= MOST) return;
    const name = match[1] as string;
    known.add(name);
  }
}

/** Where the people known from the page stand in a text, in order. */
export function findPeople(text: string, known: ReadonlySet<string>): Span[] {
  const found: Span[] = [];
  for (const name of known) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      found.push({ start: at, end: at + name.length });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
