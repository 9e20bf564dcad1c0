import type { NameKind } from '../../../model/entity.ts';
import type { NameCandidate } from '../../candidate.ts';
import { readTail } from '../versions.ts';
import { COMPANY_ENDINGS, COMPANY_FRAMES, type Frame, NO_BRAND } from './company-frames.ts';
import { isGeneric } from './generic-terms.ts';
import { MODEL_FRAMES } from './model-frames.ts';
import { isPerson } from './people.ts';
import type { Run } from './runs.ts';
import type { SpanIndex } from './span-index.ts';
import { SpanIndex as Index } from './span-index.ts';
import { isCommonWord } from './words.ts';

/** What stands already when frames are read. */
export interface Standing {
  readonly standing: readonly NameCandidate[];
  /** What lists say is no name. */
  readonly hidden: SpanIndex;
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
    if (given.hidden.overlapping(run)) continue;
    const inside = names.within(run);
    const candidate =
      inside.length > 0
        ? widen(text, run, inside, given)
        : judge(text, run, { ...given, maker: names.endingAt(run.start, 3) });
    if (candidate) found.push(candidate);
  }
  return found;
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
  const rest: Run = { start, end: run.end, words, opens: false };
  return judge(text, rest, { ...given, maker: last });
}

const FAMILY_WORDS =
  /^(?:AI|Labs?|Research|Science|Computing|Robotics|Technologies|Inc|Corp|Ventures|Capital|Group|Platforms|Semiconductor|Security|Studios?)$/;
const PLAIN_AFTER_AI =
  /^ (?:models?|chips?|products?|services?|tools?|chatbots?|teams?|push|research|labs?|systems?|features?|strategy|efforts?|business|assistants?|agents?|infrastructure|software|hardware|accelerators?|investments?|developers?|data|servers?|phones?|glasses|ambitions|spending|race|boom|startups?)\b/;

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

function judge(text: string, run: Run, around: Surroundings): NameCandidate | null {
  const surface = text.slice(run.start, run.end);
  if (isGeneric(surface) || run.end - run.start < 2) return null;
  const before = text.slice(Math.max(0, run.start - BEFORE), run.start);
  const after = text.slice(run.end, run.end + AFTER);
  const plain = run.words.length === 1 && isPlainWord(surface);
  const company = rate(COMPANY_FRAMES, before, after);
  const ending = endsLikeCompany(run.words) ? 0.72 : 0;
  const model = around.ai ? rateModel(before, after, { surface, plain, maker: around.maker }) : 0;
  const companyScore = Math.max(company?.confidence ?? 0, ending);
  if (Math.max(companyScore, model) === 0) return null;
  if (plain && run.opens && companyScore < 0.75) return null;
  const person = ending === 0 && run.words.length > 1 && run.words.length < 4 && isPerson(surface);
  if (person) return null;
  if (model > companyScore) return propose(text, run, 'model', model);
  if (plain && companyScore < 0.62) return null;
  return propose(text, run, 'company', companyScore);
}

function rate(frames: readonly Frame[], before: string, after: string): Frame | undefined {
  return frames.find(({ side, words }) => words.test(side === 'before' ? before : after));
}

function rateModel(
  before: string,
  after: string,
  { surface, plain, maker }: { surface: string; plain: boolean; maker: NameCandidate | undefined },
): number {
  const framed = rate(MODEL_FRAMES, before, after)?.confidence ?? 0;
  const made =
    maker?.kind === 'company' && /^[A-Z][A-Za-z]*$|[a-z][A-Z]|\d/.test(surface) ? 0.6 : 0;
  if (plain && !made && framed < 0.7) return 0;
  if (made && framed) return 0.78;
  return Math.max(framed, plain ? 0 : made);
}

/** Loom Systems and Dora AI, but not Generative AI. */
function endsLikeCompany(words: readonly string[]): boolean {
  if (words.length < 2 || !COMPANY_ENDINGS.test(words.at(-1) ?? '')) return false;
  return !words.slice(0, -1).every((word) => NO_BRAND.test(word) || isGeneric(word));
}

function isPlainWord(surface: string): boolean {
  return /^[A-Z][a-z]+$/.test(surface) && isCommonWord(surface.toLowerCase());
}

function propose(text: string, run: Run, kind: NameKind, confidence: number): NameCandidate {
  const end = kind === 'model' ? (readTail(text, run.end)?.end ?? run.end) : run.end;
  return {
    start: run.start,
    end,
    kind,
    ...(kind === 'model' ? { subkind: 'model' as const } : {}),
    confidence: Math.min(confidence, 0.79),
    rule: 'english-frame',
  };
}
