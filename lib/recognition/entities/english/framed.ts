import type { NameKind } from '../../../model/entity.ts';
import type { NameCandidate } from '../../candidate.ts';
import type { PageMemory } from '../../context.ts';
import { readTail } from '../known/versions.ts';
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
  /** What the page has established so far. */
  readonly established: PageMemory['names'];
}

const BEFORE = 60;
const AFTER = 110;

/** Judges each run by the words around it. */
export function readFramed(text: string, runs: readonly Run[], given: Standing): NameCandidate[] {
  const names = new Index(given.standing);
  const found: NameCandidate[] = [];
  for (const run of runs) {
    const inside = names.within(run);
    if (inside.length > 0) found.push(...readAround(text, run, inside, given));
    else found.push(...readAlone(text, run, { ...given, maker: makerOf(text, run, names) }));
  }
  return found;
}

/** A run without standing names; a company that the page knows may begin it. */
function readAlone(text: string, run: Run, around: Surroundings): NameCandidate[] {
  const [first = ''] = run.words;
  const owner =
    run.words.length > 1 && around.established.get(first.toLowerCase())?.kind === 'company';
  const rest = owner ? trimRun(text, run.start + first.length + 1, run.end) : null;
  const product = rest ? judge(text, { ...rest, opens: false }, around) : null;
  if (rest && product?.kind === 'model') {
    return [product, propose(text, { ...run, end: run.start + first.length }, 'company', 0.7)];
  }
  const name = judge(text, run, around);
  if (owner && name?.kind === 'model') {
    return [propose(text, { ...run, end: run.start + first.length }, 'company', 0.7)];
  }
  return name ? [name] : [];
}

/** What a run holds beside its standing names: Nous Research AI, Google Stitch, TheBloke Discord. */
function readAround(
  text: string,
  run: Run,
  inside: readonly NameCandidate[],
  given: Standing,
): NameCandidate[] {
  const first = inside[0] as NameCandidate;
  const last = inside.at(-1) as NameCandidate;
  const found = inside.flatMap((name) => extend(text, run, name) ?? []);
  const front = first.start > run.start + 1 ? trimRun(text, run.start, first.start - 1) : null;
  if (front && text[first.start - 1] === ' ') {
    const opens = run.opens && front.start === run.start;
    const name =
      lead(text, front, first, given) ??
      judge(text, { ...front, opens }, { ...given, maker: undefined });
    if (name) found.push(name);
  }
  const back =
    text[last.end] === ' ' && last.end < run.end ? trimRun(text, last.end + 1, run.end) : null;
  if (back && !found.some((name) => name.end > back.start)) {
    const adjacent = back.start === last.end + 1;
    const name =
      (adjacent ? variant(text, back, last) : null) ??
      judge(text, { ...back, opens: false }, { ...given, maker: adjacent ? last : undefined });
    if (name) found.push(name);
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

const FAMILY_WORD =
  /^ (AI|Labs?|Research|Science|Computing|Robotics|Technologies|Technology|Inc|Corp|Ventures|Capital|Group|Platforms|Semiconductor|Security|Studios?)(?![A-Za-z0-9-])/;
const PLAIN_AFTER_AI =
  /^ (?:models?|chips?|products?|services?|tools?|chatbots?|teams?|push|research|labs?|systems?|features?|strategy|efforts?|business|assistants?|agents?|infrastructure|software|hardware|accelerators?|investments?|developers?|data|servers?|phones?|glasses|ambitions|spending|race|boom|startups?|engineers?|engineering|researchers?|company|companies|news|industry|safety|ethics|regulation|adoption|applications?|workloads?|capabilities|technology|technologies|experts?|talent|[A-Z][a-z]+ (?:Council|Act|Summit))\b/;

/** A company's or product's name goes on: Amazon Science, Devin AI; but not in Nvidia AI chips. */
function extend(text: string, run: Run, name: NameCandidate): NameCandidate | null {
  if (name.end >= run.end || name.kind === 'organization') return null;
  const word = FAMILY_WORD.exec(text.slice(name.end, name.end + 20))?.[1];
  if (!word || (name.kind === 'model' && word !== 'AI')) return null;
  const end = name.end + 1 + word.length;
  if (word === 'AI' && PLAIN_AFTER_AI.test(text.slice(end, end + 24))) return null;
  return { ...name, end, confidence: 0.78, rule: 'english-extended' };
}

/** A word before a model's name that belongs to it: Nous Mixtral, Tiny Llama. */
function lead(
  text: string,
  front: Run,
  name: NameCandidate,
  { ai }: Standing,
): NameCandidate | null {
  if (!ai || name.kind !== 'model' || name.subkind === 'chip') return null;
  const [word = ''] = front.words;
  if (front.words.length !== 1 || front.end !== name.start - 1 || isGeneric(word)) return null;
  if (!/^[A-Z][a-z]+$/.test(word) || isCommonWord(word.toLowerCase())) return null;
  const end = readTail(text, front.start, name.end)?.end ?? name.end;
  return { ...name, start: front.start, end, confidence: 0.7, rule: 'english-led' };
}

/** A word of its own behind a model's version: GPT-5.6 Sol. */
function variant(text: string, back: Run, name: NameCandidate): NameCandidate | null {
  const [word = ''] = back.words;
  if (name.kind !== 'model' || !/\d$/.test(text.slice(name.start, name.end))) return null;
  if (back.words.length !== 1 || !/^[A-Z][a-z]{2,}$/.test(word)) return null;
  if (isGeneric(word) || isCommonWord(word.toLowerCase())) return null;
  return { ...name, end: back.end, confidence: 0.72, rule: 'english-variant' };
}

interface Surroundings extends Standing {
  readonly maker: NameCandidate | undefined;
}

/** What follows a method, a paper or a data set rather than a name. */
const NOT_A_NAME =
  /^\s?(?:papers?|architectures?|methods?|datasets?|data set|benchmarks?|algorithms?|techniques?|leaderboards?|licen[sc]es?|protocol|standard|conference|podcast|episode|keynote|theorem|loss|attention|optimizer|论文|方法|架构|算法|协议|数据集|基准|大会|竞技场|测评|榜单)(?![A-Za-z])/i;

function judge(text: string, run: Run, around: Surroundings): NameCandidate | null {
  const surface = text.slice(run.start, run.end);
  if (isGeneric(surface) || run.words.length > MOST_WORDS || /^[A-Z](?:[a-z]?|\d)$/.test(surface))
    return null;
  const before = text.slice(Math.max(0, run.start - BEFORE), run.start);
  const after = text.slice(run.end, run.end + AFTER);
  if (NOT_A_NAME.test(after)) return null;
  const plain = isPlain(run.words);
  const byForm = endsLikeCompany(run.words, after);
  const company = Math.max(
    rate(COMPANY_FRAMES, before, after),
    byForm ? COMPANY_BY_FORM : 0,
    around.ai && /^[A-Z][A-Za-z]*[a-z]AI$/.test(surface) ? COMPANY_BY_FUSED_AI : 0,
  );
  const model = around.ai
    ? rateModel(before, after, { surface, plain: plain && !byForm, maker: around.maker })
    : 0;
  const best = Math.max(company, model);
  if (best === 0 || (plain && !byForm && best < (run.opens ? SURE : PLAIN_ENOUGH))) return null;
  if (!byForm && isPerson(run.words)) return null;
  const known = around.established.get(surface.toLowerCase())?.kind;
  const kind = known ?? (model >= company ? 'model' : 'company');
  // What is also a word, or two letters, must not vouch for its like on the whole page.
  const weak = plain || /^[A-Z]{2,3}$/.test(surface);
  return propose(text, run, kind, weak ? Math.min(best, UNTRUSTED) : best);
}

/** A title in capitals is no name: Google's Rival Chafes Under New Push. */
const MOST_WORDS = 4;
const SURE = 0.74;
const COMPANY_BY_FORM = 0.72;
const COMPANY_BY_FUSED_AI = 0.64;
const PLAIN_ENOUGH = 0.7;
const UNTRUSTED = 0.58;

/** The first frame that fits; what touches no English word on a side is spared that side's frames. */
function rate(frames: readonly Frame[], before: string, after: string): number {
  const sides = { before: /[A-Za-z] ["“‘]?$/.test(before), after: /^["”’' ,(]/.test(after) };
  const frame = frames.find(
    ({ side, words }) => sides[side] && words.test(side === 'before' ? before : after),
  );
  return frame?.confidence ?? 0;
}

function rateModel(
  before: string,
  after: string,
  { surface, plain, maker }: { surface: string; plain: boolean; maker: NameCandidate | undefined },
): number {
  const framed = rate(MODEL_FRAMES, before, after);
  // Two plain words behind an owner are a person as often: Google DeepMind's Demis Hassabis.
  const made =
    maker?.kind === 'company' &&
    /[a-z]/.test(surface) &&
    !/^[A-Z][a-z]+ [A-Z][a-z]+$/.test(surface);
  if (made && framed > 0) return 0.78;
  if (made && !plain) return 0.68;
  return plain && framed < SURE ? 0 : framed;
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
    (word) =>
      isGeneric(word) || (/^(?:[A-Z][a-z]+|&)$/.test(word) && isCommonWord(word.toLowerCase())),
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
