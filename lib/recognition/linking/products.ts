import { overlaps, type Span } from '../../model/span.ts';
import { searchAt } from '../entities/chinese/occurrences.ts';
import { verbOf } from './english/verbs.ts';

/**
 * Goods that are no models and so no mentions, but that prices and measures speak of: Quest 3S,
 * RTX 3090, Galaxy S25 Ultra, 骁龙865. A capitalised name with a number, or with a tier behind it.
 */
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const TIER = '(?:Pro|Max|Ultra|Plus|Mini|Ti|Super|Lite|SE|Air)';
const PRODUCT = searchAt(
  CAPITALS,
  new RegExp(
    `(?<![A-Za-z0-9-])[A-Z][A-Za-z]{1,14}(?: [A-Z][A-Za-z]{1,12})? (?:(?:[A-Z]?\\d{1,4}[A-Za-z]{0,2}|[A-Z]\\d{1,3})(?: ${TIER})?|${TIER})(?![A-Za-z0-9.%-])`,
    'y',
  ),
);
const HAN_CHIP = searchAt(
  ['麒麟', '骁龙', '天玑', '昇腾', '含光', '龙芯', '寒武'],
  /(?:麒麟|骁龙|天玑|昇腾|含光|龙芯|寒武纪思元)\s?\d{3,4}[A-Z]?(?: ?5G)?/y,
);
/** A Latin name in Chinese text that no list knows: Helios 机柜包含…. */
const LATIN_IN_HAN = searchAt(
  [...CAPITALS, 'i'],
  /(?<=[\u4e00-\u9fff「《“,，。:：、] ?|^)(?:[A-Z][a-z]{3,12}|i[A-Z][a-z]{2,8}|[A-Z]{1,6}[a-z]{0,8}[A-Z][a-z]{2,10})(?= ?[\u4e00-\u9fff」》”:：,，。])/y,
);
const COMMON =
  /^(?:Token|Tokens|Agent|Agents|Transformer|Podcast|Prompt|Encoder|Decoder|Scaling|Adapter|Python|Java|Coding|Benchmark|Windows|Linux|Android|Team|Plus|Post|Chat|Model|Models|Pre|Open|Demo|Beta|Alpha|Series|Index|Arena|Wave|Workers|Code|Cloud|Store|Watch)$/;

/** Words that a number may follow without naming a product. */
const NO_PRODUCT =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Q|FY|H|CES|WWDC|Gen|Generation|Chapter|Section|Part|Figure|Table|Step|Day|Week|Series|Phase|Level|Tier|Top|No|Room|Version|Page|Item|Wi-Fi|Windows|AI|The|In|At|On|By|Of|For|From|With|About|Over|Under|Nearly|Around|Only|Some|All|And|Or|But|Since|Until|After|Before|Between|Up|Its|Their|Has|Had|Is|Are|Was|Summer|Winter|Spring|Fall|Connect|Apache|Python|SOC|PPI|DPI|FOV|USB|HDMI|DDR|LPDDR|PCIe|RAM|ROM|LED|IP|Zen|MAD|GPT|CPU|GPU|ELO|Elo|Score|Scores|Rank)\b/;

/** TerminalBench 2 is what models are measured by. */
const BENCHMARK = /Bench|Arena|Eval|Index|Leaderboard|Exam| 20\d\d$/;
/** USAMO 数学测试: so is what calls itself a test, and a meeting is no product. */
const TESTED = /^ ?[^,，。;；\d]{0,8}(?:测试|基准|评测|竞赛|考试|榜|大赛|峰会|大会)/;

/** 多项 Agentic 基准测试: what only describes tests. */
const DESCRIBES_TEST =
  /^ ?(?:测试|基准|评测|能力|任务|工作流|开发者|大会|峰会|论坛|会议|杂志|播客|节目|论文|协议|社区)/;

/** "Leads 6 of 10", "Scores 88": a verb with its number. */
function isStatement(name: string): boolean {
  return verbOf(name.slice(0, name.indexOf(' ')).toLowerCase())?.form === 's';
}

/** Finds the goods of a text in order; those of another reading are for the caller to drop. */
export function findProducts(text: string): Span[] {
  const found: Span[] = [];
  for (const pattern of [PRODUCT, HAN_CHIP]) {
    for (const { index, 0: name } of pattern.in(text)) {
      const end = index + name.length;
      if (NO_PRODUCT.test(name) || BENCHMARK.test(name) || isStatement(name)) continue;
      if (/^\/\d/.test(text.slice(end, end + 2))) continue;
      if (!TESTED.test(text.slice(end, end + 16))) found.push({ start: index, end });
    }
  }
  const latinInHan = /[\u4e00-\u9fff]/.test(text) ? LATIN_IN_HAN.in(text) : [];
  for (const { index, 0: name } of latinInHan) {
    if (
      !COMMON.test(name) &&
      !/(?:Bench|Eval)$/.test(name) &&
      !DESCRIBES_TEST.test(text.slice(index + name.length, index + name.length + 8)) &&
      !found.some((other) => overlaps(other, { start: index, end: index + name.length }))
    ) {
      found.push({ start: index, end: index + name.length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
