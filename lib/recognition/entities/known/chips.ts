import type { Folded } from '../../../text/fold.ts';
import type { NameCandidate } from '../../candidate.ts';
import { isWord } from '../gazetteer/characters.ts';

/** A series of chips: how its members are written, and what must stand nearby for short ones. */
interface Series {
  readonly form: string;
  readonly cue?: RegExp;
}

const GPU_CUE =
  /nvidia|gpu|graphics|cuda|hbm|vram|data ?cent|cluster|train|inference|accelerator|英伟达|辉达|显卡|显存|加速|算力|芯片|晶片|服务器|集群|训练|推理|张卡|万卡/i;
const PHONE_CUE = /apple|iphone|ipad|mac|bionic|苹果|芯片|晶片|处理器/i;
const AMD_CUE = /amd|instinct|radeon|超威|gpu|显卡|加速/i;

/** Makers' series, sorted so that a longer form comes before its beginning. */
const SERIES: readonly Series[] = [
  {
    form: '(?:GeForce ?)?(?:RTX|GTX)[ -]?(?:PRO[ -]?)?(?:A?[1-9]\\d{3}|[1-9]\\d{2})(?:[ -]?(?:Ti|SUPER|Super|D|Ada))*',
  },
  { form: '(?:Vera Rubin|Grace Blackwell|Rubin|Blackwell)(?: Ultra)?[ -]?NVL\\d{1,3}' },
  { form: 'G[BH](?:[23]00|10)(?:[ -]?NVL\\d{1,3})?' },
  { form: '(?:HGX|DGX)[ -](?:[AHB]\\d{3}|Spark|Station|SuperPOD)' },
  { form: '[AHB][1238]00(?:[ -](?:Ultra|NVL\\d{0,3}|SXM\\d?|PCIe))?', cue: GPU_CUE },
  { form: 'H20|V100|P100|A10G|A6000|A5000|L40S|B30A|H20[ABE]?', cue: GPU_CUE },
  { form: 'L40|L20|A10|A30|A40|T4|L4|P40', cue: GPU_CUE },
  { form: 'NVL\\d{2,3}', cue: GPU_CUE },
  { form: '(?:Instinct[ -])?MI[ -]?[2-9]\\d{1,2}[AX]?(?:X)?' },
  { form: 'Radeon(?: RX| AI PRO| PRO)?[ -]?[A-Z]?\\d{3,4}(?: ?XTX?)?' },
  { form: '(?:Gaudi|Ponte Vecchio|Jaguar Shores)[ -]?\\d?', cue: /intel|habana|英特尔/i },
  { form: '(?:Cloud )?TPU[ -]?[vV]\\d[ep]?p?(?:[ -]?(?:Ironwood|Trillium))?' },
  { form: '(?:Trainium|Inferentia)[ -]?\\d?', cue: /aws|amazon|亚马逊|芯片|chip/i },
  { form: 'Maia[ -]?\\d{3}|Cobalt[ -]?\\d{3}', cue: /microsoft|azure|微软/i },
  { form: 'MTIA(?:[ -]?v?\\d)?', cue: /meta/i },
  { form: 'WSE-\\d|SN40L|CS-[23]', cue: /cerebras|sambanova|wafer|晶圆/i },
  { form: '(?:[昇升]腾|Ascend)[ -]?(?:9\\d0|3\\d0)[A-Z]?\\d?(?:[ -]?(?:Pro|SuperPoD))?' },
  { form: '(?:麒麟|Kirin)[ -]?\\d{3,4}[A-Z]?(?: ?5G)?(?: ?(?:Pro|E|L))?' },
  { form: '鲲鹏[ -]?\\d{3}' },
  { form: '(?:天玑|Dimensity)[ -]?\\d{3,4}(?:\\+|[A-Z])?(?: ?(?:Ultra|Pro|至尊版|旗舰版))?' },
  {
    form: '(?:骁龙|Snapdragon)[ -]?(?:XR ?\\d? ?Gen ?\\d|X2? ?(?:Elite|Plus)|8 ?Elite(?: ?Gen ?\\d)?|[4678]s? ?Gen ?\\d|\\d{3}(?:\\+|[A-Z])?)',
  },
  { form: 'Exynos[ -]?\\d{4}' },
  {
    form: '(?:思元|MLU)[ -]?\\d{3}|含光[ -]?800|倚天[ -]?710|玄铁[ -]?C?\\d{3}|邃思[ -]?\\d(?:\\.\\d)?',
  },
  { form: '(?:征程|Journey)[ -]?\\d[A-Z]?', cue: /地平线|horizon|智驾|自动驾驶|芯片/i },
  { form: 'MTT[ -]?S\\d{2,4}|BR1\\d{2}|曦云[ -]?C\\d{3}|昆仑芯[ -]?[P]?\\d{0,4}' },
  { form: 'M[1-9](?: (?:Pro|Max|Ultra))?', cue: /apple|iphone|ipad|macbook|mac |苹果|晶片/i },
  { form: 'A(?:1[1-9]|2\\d)(?: (?:Pro|Bionic|仿生))?', cue: PHONE_CUE },
  { form: 'Ryzen AI(?: (?:PRO|Pro|Max\\+?|HX|Halo|Z\\d))+(?:[ -]\\d{3}[\\w-]*)?' },
  { form: '(?:EPYC|Ryzen(?: AI)?|Xeon)[ -]\\d[\\w-]*' },
  { form: 'X2? (?:Elite|Plus)', cue: /qualcomm|snapdragon|高通|骁龙/i },
  { form: 'Zen[ -]?[1-9]c?', cue: AMD_CUE },
];

const FORMS = new RegExp(SERIES.map(({ form }) => `(${form})`).join('|'), 'y');
/** What any of these begins with: few places of a text. */
const BEGINS = new Uint8Array(0x10000);
for (const char of 'GRVHDABLTNMIPJCWSEKXZ昇升麒鲲天骁思含倚玄邃征曦昆')
  BEGINS[char.charCodeAt(0)] = 1;
const REACH = 120;

/** Reads chips and accelerators by the way their makers number them; the number is part of the name. */
export function readChips({ text }: Folded): NameCandidate[] {
  const found: NameCandidate[] = [];
  for (let start = 0; start < text.length; start++) {
    if (BEGINS[text.charCodeAt(start)] === 0) continue;
    FORMS.lastIndex = start;
    const match = FORMS.exec(text);
    if (!match) continue;
    const end = start + match[0].trimEnd().length;
    const cue = SERIES[match.findIndex((group, i) => i > 0 && group !== undefined) - 1]?.cue;
    if (!standsAlone(text, start, end) || (cue && !isCued(text, start, end, cue))) continue;
    found.push({ start, end, kind: 'model', subkind: 'chip', confidence: 0.85, rule: 'chip' });
    start += match[0].length - 1;
  }
  return found;
}

/** A word of its own; the plural s of H100s may follow. */
function standsAlone(text: string, start: number, end: number): boolean {
  if (isWord(text.charCodeAt(start)) && isWord(text.charCodeAt(start - 1))) return false;
  if (/[-.]/.test(text[start - 1] ?? '') && isWord(text.charCodeAt(start - 2))) return false;
  if (!isWord(text.charCodeAt(end - 1)) || !isWord(text.charCodeAt(end))) return true;
  return text[end] === 's' && !isWord(text.charCodeAt(end + 1));
}

/** The cue must stand near, and not only as the chip's own name. */
function isCued(text: string, start: number, end: number, cue: RegExp): boolean {
  return cue.test(
    `${text.slice(Math.max(0, start - REACH), start)} ${text.slice(end, end + REACH)}`,
  );
}
