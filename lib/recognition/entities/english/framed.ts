import type { NameKind } from '../../../model/entity.ts';
import type { NameCandidate } from '../../candidate.ts';
import { readTail } from '../versions.ts';
import { COMPANY_ENDINGS, COMPANY_FRAMES, type Frame, NO_BRAND } from './company-frames.ts';
import { isGeneric } from './generic-terms.ts';
import { MODEL_FRAMES } from './model-frames.ts';
import { isPerson } from './people.ts';
import { type Run, trimRun } from './runs.ts';
import type { SpanIndex } from './span-index.ts';
import { SpanIndex as Index } from './span-index.ts';
import { isCommonWord } from './words.ts';

/** What stands already when frames are read. */
export interface Standing {
  readonly standing: readonly NameCandidate[];
  /** Whether the page speaks of AI. */
  readonly ai: boolean;
}

const BEFORE = 60;
const AFTER = 110;

/** Judges each run by the words around it. */
export function readFramed(text: string, runs: readonly Run[], given: Standing): NameCandidate[] {
  const names = new Index(given.standing);
  const found: NameCandidate[] = [];
  for (const run of runs) {
    const inside = names.within(run);
    const candidate =
      inside.length > 0
        ? widen(text, run, inside, given)
        : judge(text, run, { ...given, maker: makerOf(text, run, names) });
    if (candidate) found.push(candidate);
  }
  return found;
}

/** The name that stands right before as an owner does: Deepgram's Aura, 谷歌的 Gemma. */
function makerOf(
  text: string,
  run: Run,
  names: SpanIndex<NameCandidate>,
): NameCandidate | undefined {
  const maker = names.endingAt(run.start, 4);
  const between = maker ? text.slice(maker.end, run.start) : '';
  return /^(?: |['’]s? |的 ?| ?的|)$/.test(between) ? maker : undefined;
}

/** A run around a standing name: Nous Research AI, Amazon Science; Google Stitch. */
function widen(
  text: string,
  run: Run,
  inside: readonly NameCandidate[],
  given: Standing,
): NameCandidate | null {
  const [first] = inside;
  const last = inside.at(-1);
  if (!first || !last) return null;
  if (last.end >= run.end) return first === last ? lead(text, run, first, given) : null;
  if (text[last.end] !== ' ') return null;
  const start = last.end + 1;
  const words = text.slice(start, run.end).split(' ');
  if (last.kind === 'company' && isExtension(text, run.end, words)) {
    return { ...last, end: run.end, confidence: 0.78, rule: 'english-extended' };
  }
  const rest = trimRun(text, start, run.end);
  if (!rest) return null;
  const maker = rest.start === start ? last : undefined;
  return judge(text, { ...rest, opens: false }, { ...given, maker });
}

const FAMILY_WORDS =
  /^(?:AI|Labs?|Research|Science|Computing|Robotics|Technologies|Inc|Corp|Ventures|Capital|Group|Platforms|Semiconductor|Security|Studios?)$/;
const PLAIN_AFTER_AI =
  /^ (?:models?|chips?|products?|services?|tools?|chatbots?|teams?|push|research|labs?|systems?|features?|strategy|efforts?|business|assistants?|agents?|infrastructure|software|hardware|accelerators?|investments?|developers?|data|servers?|phones?|glasses|ambitions|spending|race|boom|startups?|engineers?|engineering|researchers?|company|companies|news|industry|safety|ethics|regulation|adoption|applications?|workloads?|capabilities|technology|technologies|experts?|talent|compan)\b/;

function isExtension(text: string, end: number, words: readonly string[]): boolean {
  if (words.length !== 1 || !FAMILY_WORDS.test(words[0] ?? '')) return false;
  return words[0] !== 'AI' || !PLAIN_AFTER_AI.test(text.slice(end, end + 20));
}

/** A word before a model's name that belongs to it: Nous Mixtral, Tiny Llama. */
function lead(text: string, run: Run, name: NameCandidate, { ai }: Standing): NameCandidate | null {
  if (!ai || name.kind !== 'model' || name.subkind === 'chip' || name.start <= run.start)
    return null;
  const words = text.slice(run.start, name.start).trim().split(' ');
  const word = words.at(-1) ?? '';
  if (words.length !== 1 || run.opens || isGeneric(word) || isCommonWord(word.toLowerCase()))
    return null;
  if (/[-'’.]$/.test(word) || !/^[A-Z][a-z]+$/.test(word)) return null;
  return { ...name, start: run.start, confidence: 0.7, rule: 'english-led' };
}

interface Surroundings extends Standing {
  readonly maker: NameCandidate | undefined;
}

/** What follows a method, a paper or a data set rather than a name. */
const NOT_A_NAME =
  /^\s?(?:papers?|architectures?|methods?|datasets?|data set|benchmarks?|algorithms?|techniques?|leaderboards?|licen[sc]es?|protocol|standard|conference|podcast|episode|keynote|theorem|loss|attention|optimizer|论文|方法|架构|算法|协议|数据集|基准|大会|竞技场|测评|榜单)(?![A-Za-z])/i;

function judge(text: string, run: Run, around: Surroundings): NameCandidate | null {
  const surface = text.slice(run.start, run.end);
  if (isGeneric(surface) || /^[A-Z](?:[a-z]?|\d)$/.test(surface)) return null;
  const before = text.slice(Math.max(0, run.start - BEFORE), run.start);
  const after = text.slice(run.end, run.end + AFTER);
  if (NOT_A_NAME.test(after)) return null;
  const plain = isPlain(run.words);
  const byForm = endsLikeCompany(run.words, after);
  const company = Math.max(rate(COMPANY_FRAMES, before, after), byForm ? COMPANY_BY_FORM : 0);
  const model = around.ai ? rateModel(before, after, { surface, plain, maker: around.maker }) : 0;
  const best = Math.max(company, model);
  if (best === 0 || (plain && best < (run.opens ? SURE : PLAIN_ENOUGH))) return null;
  if (!byForm && isPerson(run.words)) return null;
  const kind = model >= company ? 'model' : 'company';
  // What is also a word, or two letters, must not vouch for its like on the whole page.
  const weak = plain || /^[A-Z]{2,3}$/.test(surface);
  return propose(text, run, kind, weak ? Math.min(best, UNTRUSTED) : best);
}

const SURE = 0.74;
const COMPANY_BY_FORM = 0.72;
const PLAIN_ENOUGH = 0.66;
const UNTRUSTED = 0.58;

function rate(frames: readonly Frame[], before: string, after: string): number {
  const frame = frames.find(({ side, words }) => words.test(side === 'before' ? before : after));
  return frame?.confidence ?? 0;
}

function rateModel(
  before: string,
  after: string,
  { surface, plain, maker }: { surface: string; plain: boolean; maker: NameCandidate | undefined },
): number {
  const framed = rate(MODEL_FRAMES, before, after);
  const made = maker?.kind === 'company' && /[a-z]/.test(surface);
  if (made && framed > 0) return 0.78;
  if (made && !plain) return 0.68;
  return plain && framed < 0.7 ? 0 : framed;
}

/** Loom Systems and Dora AI, but neither Generative AI nor Data Analytics. */
function endsLikeCompany(words: readonly string[], after: string): boolean {
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !COMPANY_ENDINGS.test(last)) return false;
  const brand = words.slice(0, -1);
  if (brand.every((word) => NO_BRAND.test(word) || isGeneric(word))) return false;
  if (last === 'AI' && PLAIN_AFTER_AI.test(after)) return false;
  return LEGAL_ENDINGS.test(last) || !isPlain(brand);
}

const LEGAL_ENDINGS = /^(?:AI|Labs?|Inc|Corp|Ltd|LLC|LLP|PLC|GmbH|Robotics|Ventures|Therapeutics)$/;

/** Whether every word is common English too. */
function isPlain(words: readonly string[]): boolean {
  return words.every(
    (word) => /^(?:[A-Z][a-z]+|&)$/.test(word) && isCommonWord(word.toLowerCase()),
  );
}

function propose(text: string, run: Run, kind: NameKind, confidence: number): NameCandidate {
  const end = kind === 'model' ? (readTail(text, run.start, run.end)?.end ?? run.end) : run.end;
  return {
    start: run.start,
    end,
    kind,
    ...(kind === 'model' ? { subkind: 'model' as const } : {}),
    confidence: Math.min(confidence, 0.79),
    rule: 'english-frame',
  };
}
