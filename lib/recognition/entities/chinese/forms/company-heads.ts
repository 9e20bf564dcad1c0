import { searchFor } from '../occurrences.ts';

/**
 * How much a head speaks for a company by itself: `legal` forms always; `strong` heads with any coined
 * name before them; `medium` ones are trades as well; a `trade` is only one piece of a name, and stands
 * as a head where the words around speak for a company.
 */
type HeadStrength = 'legal' | 'strong' | 'medium' | 'trade';

const HEADS: Readonly<Record<HeadStrength, string>> = {
  legal: `有限责任公司 股份有限公司 有限公司 控股有限公司 集团有限公司 有限合伙 股份公司`,
  strong: `文化传媒 文化传播 集团 控股 金控 投控 金融控股 资通 股份 科技 资本 创投 创业投资 风投 证券 药业 传媒 影业 实业 置业 重工 造船厂 机械厂 电器厂 锅炉厂
    造纸厂 饮料厂 汽水厂 机器厂 制造厂 制药厂 化工厂 水泥厂 食品厂 钢铁厂 制漆厂 啤酒厂 酒厂 纺织厂 印染厂 服装厂 玩具厂 电子厂 玻璃厂
    电机厂 仪表厂 农机厂 轴承厂 拖拉机厂 汽车厂 轮胎厂 面粉厂 糖厂 烟厂 纸厂 棉纺厂 丝厂 阀门厂 电缆厂 灯泡厂 钟表厂 手表厂 自行车厂 缝纫机厂 水泵厂
    柴油机厂 铸造厂 冶炼厂 炼油厂 化肥厂 农药厂 印刷厂 木材厂 家具厂 皮革厂 鞋厂 毛纺厂 针织厂 无线电厂 电视机厂 冰箱厂 罐头厂 油漆厂 橡胶厂 塑料厂
    陶瓷厂 钢厂 电厂 船厂 酒业 乳业 矿业 石化 地铁 人寿 律师事务所 会计师事务所 出版社 微电子 光电 科创 智能科技 信息科技
    网络科技 健康科技 科技集团 生物科技 数据科技`,
  medium: `智能 智造 智联 智控 机器人 汽车 银行 保险 城投 产投 信托 期货 基金 医疗 生物 医药 制药 基因 信息 网络 动力 互联 电子 软件 半导体
    新材料 新能源 国际 证券报 日报 晚报 早报 航空 租赁 数科 数智 航天 电气 电器 食品 影视 置地 精密 装备 冰箱 摩托`,
  trade: `文化 健康 数据 云 技术 材料 能源 环境 环保 电力 家居 家电 教育 文娱 娱乐 游戏 互动 动漫 出行 物流 供应链 茶饮 咖啡 餐饮 酒店 旅游
    旅行 地产 建设 工业 制造 仪器 设备 空调 电池 光伏 芯片 集成 微 通信 通讯 电信 移动 安全 视觉 感知 计算 量子 卫星 无人机
    金融 金服 支付 理财 投资 创新 咨询 管理 顾问 服务 商贸 贸易 发展 时代 世纪 数字 数码 在线 商城 电商 零售 超市 百货 体育
    健身 农业 种业 园林 化工 化学 钢铁 水泥 矿产 电影 音乐 文学 出版 报业 广告 公关 营销 财富 资产 产业 网 工场 工厂 工程 机电 机械 印刷 包装 运输
    航运 珠宝 服饰 家具 陶瓷 玻璃 器械 诊断 检测 自动化 系统 物联网 云计算 大数据 人工智能 智慧 装饰 设计 商业 农商 农村商业 城市商业 典当
    担保 拍卖 印务 会展 劳务 人力资源 市政 路桥 水务 燃气 热力 港口 铁路 高速 轨道 交通`,
};

const STRENGTH = new Map<string, HeadStrength>();
for (const strength of ['trade', 'medium', 'strong', 'legal'] as const) {
  for (const head of HEADS[strength].split(/\s+/).filter(Boolean)) STRENGTH.set(head, strength);
}
/** Single characters and shapes too common to look for; they only lengthen a chain of heads. */
const NEVER_FIRST = new Set(['微', '网', '云', '工厂']);
/** 数科 is a head, but not in 生数科技. */
const WORDS = [...STRENGTH.keys()].map((head) => (head === '数科' ? '数科(?!技)' : head));
const ALTERNATIVES = WORDS.sort((a, b) => b.length - a.length).join('|');
const CHAINS = searchFor(WORDS, 6);
const PIECE = new RegExp(ALTERNATIVES, 'g');
const RANK: readonly HeadStrength[] = ['trade', 'medium', 'strong', 'legal'];

/** A run of heads: 智能科技有限公司 is one, and as strong as its strongest piece. */
export interface HeadChain {
  readonly start: number;
  readonly end: number;
  readonly strength: HeadStrength;
}

/** Titles and parts of a company that a trade before them belongs to: 真格基金|管理合伙人. */
const DEPARTMENT = /^(?:合伙人|总监|副?总裁|部(?!署)|团队|层|员|人员|负责人|经理|官|中心(?!\())/;

/** The runs of company heads of a folded text, in order. A legal form ends its run. */
export function* headChains(text: string): Generator<HeadChain> {
  for (const match of CHAINS.in(text)) {
    const pieces = match[0].match(PIECE) ?? [];
    if (pieces.length === 1 && NEVER_FIRST.has(match[0])) continue;
    const legal = pieces.findIndex((piece) => STRENGTH.get(piece) === 'legal');
    if (legal >= 0) pieces.length = legal + 1;
    else if (pieces.length > 1 && isDeed(pieces)) pieces.pop();
    else if (pieces.length > 1 && isTitled(pieces.at(-1), text, match)) pieces.pop();
    const strength = pieces
      .map((piece) => STRENGTH.get(piece) as HeadStrength)
      .reduce((a, b) => (RANK.indexOf(a) > RANK.indexOf(b) ? a : b));
    yield { start: match.index, end: match.index + pieces.join('').length, strength };
  }
}

/** 获得某某基金投资: what an investor does is no part of its name. */
function isDeed(pieces: readonly string[]): boolean {
  return pieces.at(-1) === '投资' && /^(?:资本|基金|创投|银行|集团)$/.test(pieces.at(-2) ?? '');
}

function isTitled(piece: string | undefined, text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return STRENGTH.get(piece ?? '') === 'trade' && DEPARTMENT.test(text.slice(end, end + 4));
}

/** How much the one head `word` is speaks for a company; null where it is none. */
export function headStrength(word: string): HeadStrength | null {
  return STRENGTH.get(word) ?? null;
}

/** Whether `word` is a trade or a head: a piece that may stand between a coined name and its form. */
export function isTrade(word: string): boolean {
  return STRENGTH.has(word);
}

const LAST_PIECE = new RegExp(`(?:${ALTERNATIVES})$`);

/** `name` without its last head, or `name` itself where it ends in none. */
export function stripHead(name: string): string {
  return name.replace(LAST_PIECE, '');
}
