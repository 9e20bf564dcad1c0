import { occurrences } from '../occurrences.ts';

/** What is written like a name in Chinese text and is none: trades, titles, units, methods. */
const NOT_NAMES = new Set(
  `ai llm llms vlm vlms vla aigc nlp cv moe gpt gpts api apis sota rag agi asi ml dl rl rlhf sft dpo ppo grpo lora asr tts ocr mllm slm lmm
  transformer diffusion agent agents agentic generative bert cnn rnn gan vae token tokens prompt benchmark leaderboard demo beta alpha preview
  tob toc b2b b2c saas paas iaas app apps web ios android windows linux mac pc ceo cto coo cfo cmo cio cpo vp svp evp hr pr it iot ict
  cpu gpu npu tpu dpu fpga asic soc hbm dram nand ssd ddr pcie usb wifi ar vr xr mr ev suv adas l1 l2 l3 l4 l5 5g 6g 4g 3d 2d
  ipo etf gdp cpi roi kpi arr mau dau gmv vc pe lp gp fa esg usd rmb q1 q2 q3 q4 h1 h2 fy ces mwc gtc wwdc cvpr iclr icml neurips
  ui ux sdk ide cli mcp url http https json html css sql python java javascript typescript rust go c swift kotlin cuda
  ppt bp pdf faq q&a tv cd dvd usb gps nasdaq nyse esop okr crm erp oem odm sku ip risc-v risc cisc x86 isa tops tflops pflops gflops flops exaflops gb tb mb kb ghz mhz kwh mah fps dpi hz ok vs no id dna rna the a an of for and in on to with by i ii iii iv s fp8 fp16 bf16 int8 int4 github arxiv mit apache
  pro max plus ultra mini lite flash turbo thinking instant high low medium xhigh`
    .split(/\s+/)
    .filter(Boolean),
);

const WORD = '[A-Za-z0-9]+(?:[.+-][A-Za-z0-9]+)*';
const LATIN = new RegExp(`(?<![A-Za-z0-9.+-])${WORD}(?: ${WORD}){0,4}`, 'g');
const SHAPED = /[A-Z]|[a-z]\d|\d[a-z]/;
/** Ascend AI 芯片: the AI belongs to what stands behind it. */
const OF_NOUN =
  /^ ?(?:芯片|晶片|加速|处理器|服务器|伺服器|模型|助手|应用|工具|产品|手机|眼镜|电脑|PC)/;
const LONGEST = 48;

/** A Latin name standing in Chinese text. */
export interface LatinName {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Runs of Latin words in a folded text that are written like names, in order. */
export function* latinNames(text: string): Generator<LatinName> {
  for (const match of occurrences(LATIN, text)) {
    const run = trimRun(match[0]);
    if (!run) continue;
    const behind = match.index + match[0].indexOf(run) + run.length;
    const name = OF_NOUN.test(text.slice(behind, behind + 5)) ? run.replace(/ AI$/, '') : run;
    const start = match.index + match[0].indexOf(name);
    yield { start, end: start + name.length, text: name };
  }
}

/** Words that are no part of a name fall off both ends; every word left is written like a name's. */
function trimRun(run: string): string | null {
  const words = run.split(' ');
  while (words.length > 0 && !opens(words[0] as string)) words.shift();
  while (words.length > 1 && !/^[A-Z0-9]/.test(words.at(-1) as string)) words.pop();
  if (words.length === 0 || words.every(isTermWord)) return null;
  const name = words.join(' ');
  if (/^AI$/i.test(words[0] as string)) return null;
  const odd = words.some((word) => !/^[A-Z0-9]/.test(word) && !SHAPED.test(word));
  return odd || name.length < 2 || name.length > LONGEST ? null : name;
}

function opens(word: string): boolean {
  return SHAPED.test(word) && !/^\d+(?:\.\d+)?[A-Za-z]{0,2}$/.test(word);
}

/** Whether all there is to `name` is a common term: AI, GPU, Agent. */
export function isTerm(name: string): boolean {
  return name.split(' ').every(isTermWord);
}

function isTermWord(word: string): boolean {
  return NOT_NAMES.has(word.toLowerCase()) || /^[\d.]+$/.test(word);
}
