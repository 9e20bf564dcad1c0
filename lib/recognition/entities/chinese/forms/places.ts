const COUNTRIES = new Set(
  '美国 英国 法国 德国 日本 韩国 印度 俄罗斯 以色列 加拿大 新加坡 澳大利亚 荷兰 瑞士 瑞典 芬兰 意大利 西班牙 欧洲 欧盟 亚洲 北美 全球 海外 国外 国内 中方 美方 硅谷 中东 阿联酋 沙特 越南 泰国 印尼 马来西亚 巴西 墨西哥'.split(
    ' ',
  ),
);
const NATIONAL = new Set('国立 中国 国家 全国 中华 中央 国际 世界 联合国'.split(' '));

/** Whether `word` is a country or a part of the world: it says where a body is, not what it is called. */
export function isCountry(word: string): boolean {
  return COUNTRIES.has(word);
}

/** Whether `word` opens the names of national bodies: 中国, 国家, 全国. */
export function isNational(word: string): boolean {
  return NATIONAL.has(word);
}
