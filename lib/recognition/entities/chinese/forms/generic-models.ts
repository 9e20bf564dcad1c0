import { commonWord } from '../words/lexicon.ts';

/** What may be said of any model: of these alone no name is made. */
const DESCRIPTIONS = new Set(
  `行业 通用 垂直 垂类 垂域 领域 专属 专用 专业 基础 基座 底座 国产 国内 海外 自研 开源 闭源 主流 先进 顶级 头部 大型 中型 小型 轻量 轻量级 端侧 云端
  多模态 单模态 视觉 语音 语言 文本 图像 视频 音频 代码 编程 数学 推理 思考 世界 生成式 生成 对话 决策 检测 时空 预测 推荐 搜索 交通 教育 医疗
  金融 法律 法院 检察院 政务 高校 工业 质检 制造 能源 电力 气象 农业 文旅 电商 零售 营销 客服 办公 招聘 安全 自动驾驶 具身 机器人 科学 生物 药物
  化学 材料 地理 遥感 服装 汽车 保险 银行 证券 通信 运营商 城市 民生 中文 英文 外语 多语言 百亿 千亿 万亿 亿级 参数 新型 最强 首个 同类 类似 混合
  营养 水利 海关 税务 环保 环境 化工 钢铁 矿山 煤矿 石油 电网 核电 风电 光伏 航空 航天 铁路 港口 海洋 渔业 林业 粮食 种业 畜牧 中医 中药 肿瘤 影像 病理 心理 健康 养老 护理 体育 音乐 绘画 写作 翻译 阅读 口语 数字人 短剧 影视 动漫 广告 设计 建筑 地产 物业 家居 家装 餐饮 美妆 时尚 旅行 酒店 出行 地图 导航 车载 座舱 驾驶 手机 电视 家电 玩具 知识 文档 表格 邮件 会议 合同 审计 财务 财税 会计 风控 投研 投顾 理财 信贷 支付 采购 供应链 仓储 快递 消防 应急 公安 警务 军事 国防 政府 党建 信访 统计 档案 图书 出版 新闻 媒体 传媒 舆情 社交 情感 陪伴 角色 人格 分子 蛋白质 基因 晶体 台风 地震 星系 天文 量子 密码 攻防 漏洞 运维 测试 数据库 网络 通讯 卫星 无线 芯片 半导体 电路 机械 装备 模具 焊接 纺织 皮革 陶瓷 玻璃 水泥 造纸 印刷 包装 食品 饮料 白酒 烟草
    原生 原创 统一 超级 盈利 企业 政府 公司 私有 本地 应用 训练 预训练 微调 小样本 该 此 某 各 新 旧 老 本 旗舰 前沿 尖端 最新 新一代 下一代 免费 付费 商用`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether `word` only says what kind of model it is. */
export function isDescription(word: string): boolean {
  return DESCRIPTIONS.has(word);
}

/** Whether `body`, the words before 大模型, only describe: 法院大模型, 时空决策大模型. */
export function isGenericModel(body: string): boolean {
  return isMadeOf(
    body,
    (piece) => isDescription(piece) || (piece.length > 1 && commonWord(piece) !== null),
  );
}

/** The same of a name in quotation marks, where a common word may be one: “神农大模型”. */
export function isDescriptiveModel(body: string): boolean {
  return isMadeOf(body, isDescription);
}

function isMadeOf(body: string, admits: (piece: string) => boolean): boolean {
  if (/^[A-Za-z0-9+.·&-]*$/.test(body)) return true;
  let at = 0;
  while (at < body.length) {
    let step = 0;
    for (let length = Math.min(4, body.length - at); length > 0; length--) {
      const piece = body.slice(at, at + length);
      if (admits(piece) || /^(?:AI|[a-z]+)$/i.test(piece)) {
        step = length;
        break;
      }
    }
    if (step === 0) return false;
    at += step;
  }
  return true;
}
