/** Units with a name of their own, as they stand behind a number in each language. */
export const UNIT_WORDS: Readonly<
  Record<string, Readonly<Record<'en' | 'zh-Hans' | 'zh-Hant', string>>>
> = {
  '%': { en: '%', 'zh-Hans': '%', 'zh-Hant': '%' },
  x: { en: 'x', 'zh-Hans': '倍', 'zh-Hant': '倍' },
  parameters: { en: ' parameters', 'zh-Hans': '参数', 'zh-Hant': '參數' },
  tokens: { en: ' tokens', 'zh-Hans': ' tokens', 'zh-Hant': ' tokens' },
  points: { en: ' points', 'zh-Hans': '分', 'zh-Hant': '分' },
  month: { en: ' months', 'zh-Hans': '个月', 'zh-Hant': '個月' },
  year: { en: ' years', 'zh-Hans': '年', 'zh-Hant': '年' },
};

/** Units that change with size: base units, then the words in English, Simplified, Traditional. */
export const SCALED_UNITS: Readonly<
  Record<string, readonly (readonly [number, string, string, string])[]>
> = {
  FLOPS: [
    [1e18, ' EFLOPS', ' EFLOPS', ' EFLOPS'],
    [1e15, ' PFLOPS', ' PFLOPS', ' PFLOPS'],
    [1e12, ' TFLOPS', ' TFLOPS', ' TFLOPS'],
    [1, ' FLOPS', ' FLOPS', ' FLOPS'],
  ],
  bytes: [
    [1e15, ' PB', ' PB', ' PB'],
    [1e12, ' TB', ' TB', ' TB'],
    [1e9, ' GB', ' GB', ' GB'],
    [1e6, ' MB', ' MB', ' MB'],
    [1e3, ' KB', ' KB', ' KB'],
    [1, ' bytes', '字节', '字節'],
  ],
  s: [
    [604800, ' weeks', '周', '周'],
    [86400, ' days', '天', '天'],
    [3600, ' hours', '小时', '小時'],
    [60, ' minutes', '分钟', '分鐘'],
    [1, ' seconds', '秒', '秒'],
    [1e-3, ' ms', '毫秒', '毫秒'],
  ],
  W: [
    [1e9, ' GW', '吉瓦', ' GW'],
    [1e6, ' MW', '兆瓦', ' MW'],
    [1e3, ' kW', '千瓦', '千瓦'],
    [1, ' W', '瓦', '瓦'],
  ],
  Wh: [
    [1e12, ' TWh', ' TWh', ' TWh'],
    [1e9, ' GWh', ' GWh', ' GWh'],
    [1e6, ' MWh', ' MWh', ' MWh'],
    [1e3, ' kWh', '千瓦时', ' kWh'],
    [1, ' Wh', ' Wh', ' Wh'],
  ],
  Hz: [
    [1e9, ' GHz', ' GHz', ' GHz'],
    [1e6, ' MHz', ' MHz', ' MHz'],
    [1e3, ' kHz', ' kHz', ' kHz'],
    [1, ' Hz', ' Hz', ' Hz'],
  ],
  m: [
    [1e3, ' km', '公里', '公里'],
    [1, ' m', '米', '公尺'],
    [1e-3, ' mm', '毫米', ' mm'],
    [1e-6, ' μm', '微米', '微米'],
    [1e-9, ' nm', '纳米', '奈米'],
  ],
  m2: [
    [1e6, ' km²', '平方公里', '平方公里'],
    [1, ' m²', '平方米', '平方公尺'],
    [1e-6, ' mm²', '平方毫米', ' mm²'],
  ],
  bps: [
    [1e9, ' Gbps', ' Gbps', ' Gbps'],
    [1e6, ' Mbps', ' Mbps', ' Mbps'],
    [1e3, ' kbps', ' kbps', ' kbps'],
  ],
  'bytes/s': [
    [1e12, ' TB/s', ' TB/s', ' TB/s'],
    [1e9, ' GB/s', ' GB/s', ' GB/s'],
    [1e6, ' MB/s', ' MB/s', ' MB/s'],
  ],
};
