import type { LexiconEntity } from '../../../model/lexicon.ts';
import type { Span } from '../../../model/span.ts';
import type { NameCandidate } from '../../candidate.ts';
import { isHan } from '../gazetteer/characters.ts';
import type { Hit } from '../gazetteer/gazetteer.ts';
import { admits } from './judgement.ts';
import { readRole, standsForMakers } from './roles.ts';
import type { Scene } from './scene.ts';
import { readTail, type Tail } from './versions.ts';

/** What lists say of a text. */
export interface KnownNames {
  readonly names: NameCandidate[];
  /** Spans of what lists say is no name: benchmarks, datasets, methods. */
  readonly blocked: Span[];
}

/** Resolves a text's hits from left to right: the longest that its context admits, with its version. */
export function readKnownNames(hits: readonly Hit[], scene: Scene): KnownNames {
  const names: NameCandidate[] = [];
  const blocked: Span[] = [];
  const byStart = groupByStart(hits);
  let end = 0;
  for (const [start, group] of byStart) {
    if (start < end) continue;
    for (const hit of group) {
      if (scene.guards(hit.alias).describes || isMakerAndModel(hit, byStart)) continue;
      // What the lexicon says is no name hides the shorter names in it.
      if (hit.alias.entities.length === 0) {
        blocked.push({ start, end: hit.end });
        end = hit.end;
        break;
      }
      const read = resolve(hit, scene);
      if (!read) continue;
      const whole = longestOf(read, group);
      const candidate = whole > read.end ? { ...read, end: whole } : read;
      names.push(candidate);
      end = candidate.end;
      break;
    }
  }
  return { names, blocked };
}

/**
 * Where the longest alias of a Han name ends: in 前台积电工程师 the words about it tear 台积电 and not
 * 台积, but where one is meant the other is.
 */
function longestOf({ end, entityId }: NameCandidate, group: readonly Hit[]): number {
  const whole = group.find(
    ({ alias, end: to }) =>
      to > end &&
      isHan(alias.written.charCodeAt(0)) &&
      alias.entities.length === 1 &&
      alias.entities[0]?.id === entityId,
  );
  return whole?.end ?? end;
}

function groupByStart(hits: readonly Hit[]): Map<number, Hit[]> {
  const groups = new Map<number, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.start);
    if (group) group.push(hit);
    else groups.set(hit.start, [hit]);
  }
  return groups;
}

/** 阿里夸克 and Google Gemini are two names, though lists hold them as one; 阶跃星辰 is one. */
function isMakerAndModel(hit: Hit, byStart: ReadonlyMap<number, readonly Hit[]>): boolean {
  const model = hit.alias.entities.every(isModel);
  return (byStart.get(hit.start) ?? []).some((maker) => {
    const companies = maker.alias.entities.filter(isCompany);
    if (maker.end >= hit.end || companies.length === 0) return false;
    // DeepSeek-R1 is one name: what stands before the version is the family's name too.
    if (maker.alias.entities.some(isModel)) return false;
    // Apple M1: the chips' own reader finds what is left.
    if (hit.alias.entities.every((entity) => entity.subkind === 'chip')) return true;
    const made = ({ kind, maker: by }: LexiconEntity) =>
      kind === 'model' && (model || companies.some(({ id }) => id === by));
    return [0, 1].some((gap) =>
      byStart
        .get(maker.end + gap)
        ?.some((rest) => rest.end === hit.end && rest.alias.entities.some(made)),
    );
  });
}

function resolve(hit: Hit, scene: Scene): NameCandidate | null {
  const { text } = scene.folded;
  const model = hit.alias.entities.find(isModel);
  const bearer = hit.alias.entities.find((entity) => !isModel(entity));
  const reading = readModelTail(hit, text, model !== undefined);
  if (reading === null) return null;
  const { end, tail, head } = reading;
  if (!admits(hit, { tail, head }, scene)) return null;
  if (!tail && !head && !bearer && standsForMakers(text, hit.start, end)) return makers(hit, end);
  if (tail || head || !bearer) return modelCandidate(hit, end, { entity: model, tail });
  const role = model ? readRole(text, hit.start, hit.end) : null;
  // Meta AI is a lab, and the chatbot it makes.
  if (!model && ASSISTANT.test(text.slice(hit.end - 3, hit.end + 14))) {
    return modelCandidate(hit, hit.end, { entity: undefined, tail: null });
  }
  if (model && (role ?? (model.subkind === 'chip' ? 'model' : null)) === 'model')
    return modelCandidate(hit, hit.end, { entity: model, tail: null });
  return {
    start: hit.start,
    end: hit.end + siteEnding(text, hit),
    kind: bearer.kind,
    ...(bearer.subkind ? { subkind: bearer.subkind } : {}),
    entityId: bearer.id,
    confidence: model && role === null ? 0.8 : 0.95,
    rule: 'known',
  };
}

/** Jasper.AI: a company under its site's name; the address of a page is none. */
function siteEnding(text: string, { start, end }: Hit): number {
  if (text[end] !== '.' || /[/@.\w-]/.test(text[start - 1] ?? '')) return 0;
  return /^\.(?:ai|com|io)(?![\w/-]|\.\w)/i.exec(text.slice(end, end + 6))?.[0].length ?? 0;
}

/** Those who make a product and bear its name, of whom lists know nothing: guests from Qwen. */
function makers({ start }: Hit, end: number): NameCandidate {
  return { start, end, kind: 'company', confidence: 0.7, rule: 'known-makers' };
}

const ASSISTANT = /^ AI (?:chatbot|assistant|app)\b/;

interface Reading {
  readonly end: number;
  readonly tail: Tail | null;
  readonly head: boolean;
}

const HEAD =
  /(?:认知|语言|多模态|视觉|视频|语音|行业|金融|医疗|教育|工业|政务|法律|通用|端侧|千亿|基础)?大模型/y;
const LETTERS = /[A-Za-z]{1,2}(?![A-Za-z0-9])/y;

/** The end of the name with what belongs to it; null where the alias ends inside a word. */
function readModelTail(hit: Hit, text: string, model: boolean): Reading | null {
  let { end } = hit;
  const last = text[end - 1] ?? '';
  const next = text[end] ?? '';
  if (/[0-9]/.test(last) && /[A-Za-z]/.test(next)) {
    LETTERS.lastIndex = end;
    const letters = LETTERS.exec(text)?.[0];
    if (!letters) return null;
    if (letters !== 's') end += letters.length;
  }
  let head = false;
  // 多面科技的猎聘大模型: owned by one company, it is not the other.
  const owned = !model && text[hit.start - 1] === '的';
  if (
    (model || owned) &&
    isHan(text.charCodeAt(end - 1)) &&
    !text.slice(hit.start, end).endsWith('模型')
  ) {
    HEAD.lastIndex = end;
    const noun = HEAD.exec(text)?.[0];
    if (noun) {
      head = true;
      end += noun.length;
    }
  }
  const tail = text[end] === 's' ? null : readTail(text, hit.start, end);
  if (!tail) return { end, tail: end > hit.end && !head ? { end, numbered: true } : null, head };
  if (!model && !isPlainVersion(text.slice(end, tail.end)))
    return { end: hit.end, tail: null, head };
  return { end: tail.end, tail, head };
}

/** A version that makes a company's name a model's: Inflection 2.5, Suno v4.5, Mistral 7B. */
function isPlainVersion(tail: string): boolean {
  return /^[ -]?(?:[vV]\d|\d\.\d|\d{1,3}[Bb]\b)/.test(tail);
}

function modelCandidate(
  hit: Hit,
  end: number,
  { entity, tail }: { entity: LexiconEntity | undefined; tail: Tail | null },
): NameCandidate {
  const id =
    tail && entity
      ? entity.subkind === 'family'
        ? entity.id
        : (entity.family ?? entity.id)
      : entity?.id;
  const subkind = tail && entity?.subkind === 'family' ? 'model' : entity?.subkind;
  return {
    start: hit.start,
    end,
    kind: 'model',
    ...(subkind ? { subkind } : {}),
    ...(id ? { entityId: id } : {}),
    confidence: tail ? 0.9 : 0.95,
    rule: tail ? 'known-version' : 'known',
  };
}

function isModel(entity: LexiconEntity): boolean {
  return entity.kind === 'model';
}

function isCompany(entity: LexiconEntity): boolean {
  return entity.kind === 'company';
}
