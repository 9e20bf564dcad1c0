import type { NameKind } from '../../../../model/entity.ts';
import type { NameCandidate } from '../../../candidate.ts';
import type { PageMemory } from '../../../context.ts';
import { readTail } from '../../known/versions.ts';
import { isPerson } from '../people.ts';
import { type Run, trimRun } from '../runs.ts';
import { SpanIndex } from '../span-index.ts';
import { isGeneric } from '../words/generic-terms.ts';
import { isCommonWord } from '../words/words.ts';
import {
  COMMUNITY,
  COMPANY_ENDINGS,
  COMPANY_FRAMES,
  type Frame,
  NO_BRAND,
  RELEASES,
} from './company-frames.ts';
import { MODEL_FRAMES } from './model-frames.ts';
import { extend, isPersonWith, lead, makerOf, PLAIN_AFTER_AI, variant } from './neighbours.ts';

/** What stands already when frames are read. */
export interface Standing {
  readonly standing: readonly NameCandidate[];
  /** Whether the page speaks of AI. */
  readonly ai: boolean;
  /** What the page has established so far. */
  readonly established: PageMemory['names'];
}

/** The same with the standing names to look them up by place. */
interface Given extends Standing {
  readonly names: SpanIndex<NameCandidate>;
}

const BEFORE = 60;
const AFTER = 110;

/** Judges each run by the words around it. */
export function readFramed(text: string, runs: readonly Run[], stands: Standing): NameCandidate[] {
  const names = new SpanIndex(stands.standing);
  const given: Given = { names, ...stands };
  const found: NameCandidate[] = [];
  for (const run of runs) {
    const inside = names.within(run);
    if (inside.length > 0) found.push(...readAround(text, run, inside, given));
    else found.push(...readAlone(text, run, { maker: makerOf(text, run, names), ...given }));
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

/** What a run holds beside its standing names: Acme Research AI, Google Photos, Acme Discord. */
function readAround(
  text: string,
  run: Run,
  inside: readonly NameCandidate[],
  given: Given,
): NameCandidate[] {
  if (isCommunity(text, run) && inside.every(({ kind }) => kind === 'model'))
    return [propose(text, run, 'company', COMPANY_BY_FORM)];
  const first = inside[0] as NameCandidate;
  const last = inside.at(-1) as NameCandidate;
  const found = inside.flatMap((name) => extend(text, run, name) ?? []);
  const front = first.start > run.start + 1 ? trimRun(text, run.start, first.start - 1) : null;
  if (front && text[first.start - 1] === ' ') {
    const opens = run.opens && front.start === run.start;
    const name =
      lead(text, front, first, given.ai) ??
      judge(text, { ...front, opens }, { maker: undefined, ...given });
    if (name) found.push(name);
  }
  const back =
    text[last.end] === ' ' && last.end < run.end ? trimRun(text, last.end + 1, run.end) : null;
  if (back && !found.some((name) => name.end > back.start) && !isPersonWith(text, last, back)) {
    const adjacent = back.start === last.end + 1;
    const name =
      (adjacent ? variant(text, back, last) : null) ??
      judge(text, { ...back, opens: false }, { maker: adjacent ? last : undefined, ...given });
    if (name) found.push(name);
  }
  return found;
}

interface Surroundings extends Given {
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
  if (run.opens && run.words.length === 1 && plain && /(?:ly|ing|ed)$/.test(surface)) return null;
  const byForm = endsLikeCompany(run, after);
  const company = Math.max(
    rate(companyFrames(run.words), before, after),
    byForm ? COMPANY_BY_FORM : 0,
    around.ai && /^[A-Z][A-Za-z]*[a-z]AI$/.test(surface) ? COMPANY_BY_FUSED_AI : 0,
    releasesModel(run, after, around.names) ? SURE : 0,
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

/** Words of which a model's name is but a part: the CUDA MODE Discord. */
function isCommunity(text: string, { words, end }: Run): boolean {
  return words.length > 1 && words.length <= 3 && COMMUNITY.test(text.slice(end, end + 24));
}

/** Latitude released DolphinCoder: who releases a model is an actor, be the name a plain word. */
function releasesModel({ end }: Run, after: string, names: SpanIndex<NameCandidate>): boolean {
  const verb = RELEASES.exec(after)?.[0];
  if (!verb) return false;
  const at = end + verb.length;
  const object = names.overlapping({ start: at, end: at + 1 });
  return object?.kind === 'model' && object.start === at;
}

/** A title in capitals is no name: Google's Rival Chafes Under New Push. */
const MOST_WORDS = 4;
const SURE = 0.74;
const COMPANY_BY_FORM = 0.72;
const COMPANY_BY_FUSED_AI = 0.64;
const PLAIN_ENOUGH = 0.7;
const UNTRUSTED = 0.58;

/** Two words that are no English are as often a person: then frames that fit one say nothing. */
function companyFrames(words: readonly string[]): readonly Frame[] {
  const personal =
    words.length === 2 &&
    words.every((word) => /^[A-Z][a-z]+$/.test(word) && !isCommonWord(word.toLowerCase()));
  return personal ? IMPERSONAL_FRAMES : COMPANY_FRAMES;
}

const IMPERSONAL_FRAMES = COMPANY_FRAMES.filter((frame) => !frame.personal);

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
  // Two plain words behind an owner are a person as often: Apple's Jane Doe.
  const made =
    maker?.kind === 'company' &&
    /[a-z]/.test(surface) &&
    !/^[A-Z][a-z]+ [A-Z][a-z]+$/.test(surface);
  if (made && framed > 0) return 0.78;
  if (made && !plain) return 0.68;
  return plain && framed < SURE ? 0 : framed;
}

/** Loom Systems and Acme AI, but neither Generative AI nor Data Analytics. */
function endsLikeCompany({ words, opens }: Run, after: string): boolean {
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !COMPANY_ENDINGS.test(last)) return false;
  const brand = words.slice(0, -1);
  if (brand.every((word) => NO_BRAND.test(word) || isGeneric(word))) return false;
  // Key AI events, Hardcore AI engineers: at a sentence's start only a coined word names.
  if (last === 'AI' && (PLAIN_AFTER_AI.test(after) || (opens && isPlain(brand)))) return false;
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
