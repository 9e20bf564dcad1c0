/** Bits of what a character may be in a name. */
export const HAN = 1;
export const ALNUM = 2;
/** Hardly ever in a coined name. */
export const ODD = 4;
/** Foreign names are written with it. */
export const FOREIGN = 8;

const ODD_CHARACTERS =
  '的了着吗呢吧们她他我你它这那是在和与及或将已也就被把让给从向对于而但却等并又还很更最称说每其既看做靠该各只再没不要会能可若因为所单放想请问才使年月日个款颗位名种些暨前原有占支条项';
const FOREIGN_CHARACTERS =
  '阿埃艾安奥巴班邦鲍贝本比彼宾波伯博布查达戴丹道德登迪蒂丁顿多厄恩尔法范菲费芬弗福富盖冈戈格根古哈海汉赫亨霍基吉加杰金卡凯坎康柯科可克肯库夸拉莱兰朗劳勒雷里利莉列林隆卢鲁路伦罗洛马麦曼梅门蒙米密莫姆穆纳娜内尼涅宁纽诺欧帕潘佩皮珀普奇乔切琼热日瑞萨塞森沙山尚舍申圣史斯丝苏索塔泰坦汤特提廷图托瓦万维威韦温文沃乌西希锡夏谢辛休雅亚扬耶叶伊因英尤约泽扎詹珍兹佐梭桑';

const CLASSES = new Uint8Array(0x10000);
CLASSES.fill(HAN, 0x3400, 0xa000);
CLASSES.fill(HAN, 0xf900, 0xfb00);
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789&.+-') {
  CLASSES[char.charCodeAt(0)] = ALNUM;
}
for (const char of ODD_CHARACTERS) mark(char, ODD);
for (const char of FOREIGN_CHARACTERS) mark(char, FOREIGN);

function mark(char: string, bit: number): void {
  const code = char.charCodeAt(0);
  CLASSES[code] = (CLASSES[code] as number) | bit;
}

/** The bits of the character at `at` in folded text; 0 past its end. */
export function classAt(text: string, at: number): number {
  return CLASSES[text.charCodeAt(at)] ?? 0;
}

/** Whether `char` is one a coined name hardly ever holds. */
export function isOdd(char: string): boolean {
  return (classAt(char, 0) & ODD) !== 0;
}
