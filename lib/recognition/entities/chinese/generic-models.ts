import { commonWord } from './lexicon.ts';

/** What may be said of any model: of these alone no name is made. */
const DESCRIPTIONS = new Set(
  `行业 通用 垂直 垂类 垂域 领域 专属 专用 专业 基础 基座 底座 国产 国内 海外 自研 开源 闭源 主流 先进 顶级 头部 大型 中型 小型 轻量 轻量级 端侧 云端
  多模态 单模态 视觉 语音 语言 文本 图像 视频 音频 代码 编程 数学 推理 思考 世界 生成式 生成 对话 决策 检测 时空 预测 推荐 搜索 交通 教育 医疗
  金融 法律 法院 检察院 政务 高校 工业 质检 制造 能源 电力 气象 农业 文旅 电商 零售 营销 客服 办公 招聘 安全 自动驾驶 具身 机器人 科学 生物 药物
  化学 材料 地理 遥感 服装 汽车 保险 银行 证券 通信 运营商 城市 民生 中文 英文 外语 多语言 百亿 千亿 万亿 亿级 参数 新型 最强 首个 同类 类似 混合
  原生 原创 统一 超级 盈利 企业 政府 公司 私有 本地 应用 训练 预训练 微调 小样本 该 此 某 各 新 旧 老 本 旗舰 免费 付费 商用`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether `word` only says what kind of model it is. */
export function isDescription(word: string): boolean {
  return DESCRIPTIONS.has(word);
}

/** Whether `body`, the words before 大模型, only describe: 法院大模型, 时空决策大模型. */
export function isGenericModel(body: string): boolean {
  if (/^[A-Za-z0-9+.·&-]*$/.test(body)) return true;
  let at = 0;
  while (at < body.length) {
    let step = 0;
    for (let length = Math.min(4, body.length - at); length > 0; length--) {
      const piece = body.slice(at, at + length);
      if (
        DESCRIPTIONS.has(piece) ||
        (length > 1 && commonWord(piece)) ||
        /^(?:AI|[a-z]+)$/i.test(piece)
      ) {
        step = length;
        break;
      }
    }
    if (step === 0) return false;
    at += step;
  }
  return true;
}
