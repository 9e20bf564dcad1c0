import type { NameKind, Subkind } from '../../../../model/entity.ts';

/** What words beside a Latin name make of it. */
export interface Cue {
  readonly kind: NameKind;
  readonly subkind?: Subkind;
  /** Needs a page that speaks of AI. */
  readonly topical?: boolean;
  readonly weight: number;
  /** What must stand behind the name besides. */
  readonly followedBy?: RegExp;
}

/** What a release is not a model's by: 推出 Dispatch 功能. */
const NO_FEATURE =
  /^(?! ?(?:功能|特性|模式|计划|协议|许可|标准|报告|论文|基准|评测|数据集|课程|活动|大会|政策|补丁|漏洞|榜单|排行|竞赛|基金|CEO|创始人|公司|团队|版本|系统更新|手机|耳机|手表|架构|技术|接口|语言(?!模型)|生态|商店|风格))(?:$|[^A-Za-z0-9])/;

/** Words right before a Latin name. */
export const CUES_BEFORE: ReadonlyArray<readonly [RegExp, Cue]> = [
  [
    /(?:公司|企业|厂商|初创|独角兽|开发商|制造商|供应商|服务商|运营商|巨头|品牌|竞争对手|投资机构|投资方|母公司|子公司|创投|网站|媒体|杂志|调研机构|研究机构|研调机构|机构)(?:的|「|“|")? ?$/,
    { kind: 'company', weight: 2 },
  ],
  [
    /(?:大?模型|智能体|聊天机器人|机器人助手|AI ?助手|智能助手|编程助手|AI ?工具|AI ?应用|AI ?平台|AI ?产品|AI ?浏览器|(?:加速|推理|训练|AI) ?(?:芯片|晶片|加速器|处理器))(?:「|“|")? ?$/,
    { kind: 'model', weight: 2 },
  ],
  [
    /(?:设计工具|开发工具|编程工具|编码工具|生成工具|智能工具|代理工具|旗下产品|开源框架|智能体框架|训练框架|推理框架|编辑器|浏览器|插件|助手)(?:「|“|")? ?$/,
    { kind: 'model', subkind: 'product', weight: 1.5, topical: true },
  ],
  [
    /(?:名为|叫做|称为|取名|命名为|代号为?|名叫)(?:「|“|")? ?$/,
    {
      kind: 'model',
      weight: 1.2,
      followedBy: /^[”」"]? ?的[^,。]{0,16}(?:模型|智能体|助手|机器人|芯片|晶片|AI)/,
    },
  ],
  [
    /(?:名为|叫做|取名|命名为|名叫)(?:「|“|")? ?$/,
    {
      kind: 'company',
      weight: 1.7,
      followedBy: /^[”」"]? ?的[^,。]{0,12}(?:公司|企业|初创|工作室)/,
    },
  ],
  [
    /(?:代|图形|推理|训练|自研|旗舰|加速|手机|服务器) ?(?:芯片|晶片|处理器|显卡)(?:—|-|:|「|“|"){0,8} ?$/,
    { kind: 'model', subkind: 'chip', weight: 1.6, followedBy: /^(?! ?[A-Za-z0-9])/ },
  ],
  [
    /(?:收购了?|并购了?|入股了?|控股|携手|联合|联手|牵手|隶属于?|供职于|任职于|创办了?|创立了?) ?$/,
    { kind: 'company', weight: 1.3, followedBy: /^(?! ?[A-Za-z0-9])/ },
  ],
  [
    /据 ?(?:外媒|美媒)? ?$/,
    {
      kind: 'company',
      weight: 1.5,
      followedBy: /^ ?(?:\d+ ?月 ?\d+ ?日)?的?(?:报道|报导|消息|披露|获悉|统计|称)/,
    },
  ],
  [
    /由 ?$/,
    {
      kind: 'company',
      weight: 1.4,
      followedBy: /^ ?(?:等)?(?:领投|跟投|开发|研发|推出|打造|提供|发布|创立|训练|运营)/,
    },
  ],
  [
    /(?:发布|推出|开源|上线|更新|升级|发表|搭载|内置|接入|引入|登陆)(?:了|到|至|的)?(?:全新|最新|新款|新一代|首款|首个|其)? ?$/,
    { kind: 'model', weight: 1.25, topical: true, followedBy: NO_FEATURE },
  ],
];

/** Words right behind a Latin name. */
export const CUES_AFTER: ReadonlyArray<readonly [RegExp, Cue]> = [
  [
    /^(?:」|”|")? ?(?:(?:语言|语音|视频|图像|视觉|世界|推理|多模态|嵌入|编程|代码|生成|识别|合成|翻译|开源|本地|端侧|系列|旗舰|基础|扩散|音乐|重排|小|大){0,3}模型|(?:本地|开源|编程|代码)?智能体(?!平台)|聊天机器人|AI ?助手|编程助手|加速卡|(?:AI ?)?加速器|AI ?芯片|AI ?晶片|GPU)(?!公司|厂商|企业|团队|大厂)/,
    { kind: 'model', weight: 1.6 },
  ],
  [
    /^(?:」|”|")? ?(?:平台|工具|框架|应用程序|智能助手|助手|浏览器|编辑器|插件|机柜|机架|系统|处理器|芯片|晶片|加速器|服务器)(?![商方公])/,
    { kind: 'model', subkind: 'product', weight: 1, topical: true },
  ],
  [
    /^ ?(?:公司|创始人|联合创始人|共同创办人|创办人|董事长|CEO|CTO|COO|CFO|首席|总裁|副总裁|执行长|财务长|技术长|股价|市值|股东|员工|总部|估值|财报|工程师|官网|研究员|发言人|合伙人)/,
    { kind: 'company', weight: 1.6 },
  ],
  [
    /^ ?(?:今日|近日|日前|昨日|今天|昨天|本周|官方|正式|也|已|将|还|刚刚|再次|于?\d+月\d+日)*(?:宣布(?!停|退|下架)|发布|发表|推出|开源|收购|并购|融资|完成[^,。]{0,24}融资|获得?[^,。]{0,24}(?:投资|融资)|领投|跟投|参投|联合|联手|携手|与[^,。]{1,24}(?:合作|宣布|达成)|成立于|创立于|公布|裁员|递交)(?=了|的是|[^。、,!?\s后前会时]|\s)(?!之?后|以来|至今)/,
    { kind: 'company', weight: 1.2 },
  ],
];
