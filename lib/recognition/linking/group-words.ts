/** Heads of noun phrases that name a market, a trade or a set of people, folded; split by `|`. */
export const GROUP_HEADS =
  '市场|产业|行业|业界|业者|从业者|企业|公司|厂商|大厂|巨头|龙头|车企|药企|房企|国企|央企|银行|券商|院校|高校|医院|国家|地区|受访者|受访企业|消费者|开发者|开发人员|工程师|程序员|研究者|研究人员|科学家|劳动者|求职者|毕业生|大学生|年轻人|青少年|网民|家庭|学生|教师|员工|美国人|中国人|国产大?模型|开源大?模型|闭源大?模型|主流大模型|初创|独角兽|投资机构|金融机构|科技股|笔电|桌机|个人电脑|智能手机|智慧手机|平板电脑|服务器|伺服器|电动车|新能源汽车|新能源车|太阳能|光伏|风电|半导体|机器人|资料中心|数据中心|供应链|品牌|四大厂|广告主|经济体|制造业|服务业|金融业|零售业|软件业|互联网|人工智能';

/** Heads that say nothing without a word before them. */
export const BARE_HEADS =
  /^(?:市场|产业|行业|业界|企业|公司|厂商|大厂|巨头|龙头|国家|地区|初创|品牌|员工|学生|教师|家庭|供应链|服务器|伺服器|机器人|互联网|人工智能|数据中心|资料中心|银行|高校|工程师|开发者)$/;

/** What makes of such a phrase the name of another thing: a share of the market, a company's rank. */
export const GROUP_GOES_ON =
  /^(?:份额|占有率|占比|地位|规模|价值|价格|需求|级|化|版|端|债|部|法|网|界|区|名|型|内部|之一|代表|代工|客户|用户|们的?产品|合作|伙伴|指数|方案|龙头|巨头|领域|上|间|相关)/;

/** English heads of that kind, in the plural or as a mass. */
export const GROUP_HEADS_ENGLISH =
  'respondents|developers|programmers|engineers|consumers|companies|firms|startups|enterprises|organi[sz]ations|businesses|workers|employees|americans|adults|students|teens|teenagers|teachers|executives|managers|leaders|ceos|cios|households|marketers|hyperscalers|participants|patients|doctors|physicians|researchers|investors|banks|retailers|manufacturers|countries|nations|people|market|industry|sector';
