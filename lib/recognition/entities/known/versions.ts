import { isDigit, isHan, isWord } from '../gazetteer/characters.ts';

/** A name's version, as far as the text goes on with it. */
export interface Tail {
  readonly end: number;
  /** Whether a number, a size or a date code is part of it. */
  readonly numbered: boolean;
}

const TIER = words(
  'pro max ultra plus mini nano micro lite flash turbo air vision vl vlm coder math instruct thinking preview omni sonnet opus haiku large medium small tiny xl xs exp experimental realtime reasoning reasoner speciale distill instant highspeed lightning diffusion beta mix dpo sft scout maverick behemoth terminus codex transcribe tts asr ocr moe embedding rerank reranker guard robotics multimodal advanced dev schnell kontext 旗舰版 专业版 轻量版 极速版 标准版 思考版 视觉版',
);
/** Words that belong to a name only beside a number or behind a hyphen. */
const WEAK_TIER = words(
  'chat base code image video audio voice live next fast high low xhigh agent search prime spark heavy edge native beta alpha it mixture hybrid multi uncased rl gguf awq gptq bf16 fp8 fp16 int4 int8 latest long research prover',
);
/** What a hyphen joins to a name without being part of it. */
const COMPOUND =
  /^(?:based|level|like|style|powered|class|driven|only|quality|generated|native|compatible|enabled|related|type|sized|to|or|and|vs|as|first|led|backed|owned|made|built|trained|inspired|assisted|specific|integrated|ready|family|series|equipped|friendly|agnostic|focused)$/;
const NOT_A_VERSION =
  /^\s?(?:%|percent|million|billion|trillion|thousand|times|users?|people|years?|months?|weeks?|days?|hours?|minutes|points|papers|companies|(?:lightweight|new|other|more|major|key)\b|个|家|年|月|日|亿|万|倍|款|次|分|小时|天|周|项|位|名|元|美|岁|大(?!模型)|种|层|颗|张|台|度|点|号|期|轮|季)/;

const NUMBER = /[vV]?\d{1,3}(?:\.\d{1,3}){0,3}[a-zA-Z]{0,2}\+?(?![A-Za-z0-9]|\.\d)/y;
const SIZE =
  /(?:\d{1,2}x)?\d{1,4}(?:\.\d{1,2})?[Bb](?:-?[Aa]\d{1,3}(?:\.\d)?[Bb])?(?![A-Za-z0-9])/y;
const JOINED_SIZE = /\d{1,4}(?:\.\d{1,2})?[MTKk](?![A-Za-z0-9])/y;
const JOINED_CODE = /(?!(?:19|20)\d\d)\d{4}(?![A-Za-z0-9-])/y;
const ACTIVE_SIZE = /[AaEe]\d{1,3}(?:\.\d)?[Bb](?![A-Za-z0-9])/y;
const CODE = /(?:\d{4}-\d{2}-\d{2}|\d{8}|\d{6}|\d{4}|\d{2}-\d{2,4}|\d{2})(?![A-Za-z0-9])/y;
const SHORT_CODE = /(?!(?:19|20)\d\d)\d{4}(?![A-Za-z0-9.,])/y;
const LETTER_NUMBER = /[A-Z]\d{1,2}(?:\.\d{1,2})?[a-z]?(?![A-Za-z0-9])/y;
const WORD = /[A-Za-z][A-Za-z]*\d{0,2}(?![A-Za-z0-9])/y;
const HAN_TIER = /(?:旗舰|专业|轻量|极速|标准|思考|视觉|高速|预览)版/y;

/**
 * Reads on behind a model's name for its version: numbers, sizes, dates, tiers. The name stands from
 * `start` to `end` in folded text; null where nothing of a version follows.
 */
export function readTail(text: string, start: number, end: number): Tail | null {
  let at = end;
  let numbered = /\d/.test(text.slice(start, end));
  for (let tokens = 0; tokens < 8; tokens++) {
    const next = readToken(text, at, numbered);
    if (!next) break;
    at = next.end;
    numbered ||= next.numbered;
  }
  return at > end ? { end: at, numbered } : null;
}

function readToken(text: string, at: number, numbered: boolean): Tail | null {
  const gap = readGap(text, at);
  if (gap === null) return null;
  const start = at + gap.length;
  const spaced = gap === ' ';
  const joined = gap !== '' && !spaced;
  const size = match(SIZE, text, start);
  if (size && !(spaced && isFigure(text, start + size.length))) return token(start, size, true);
  if (joined) {
    const active = match(ACTIVE_SIZE, text, start);
    if (active) return token(start, active, true);
    const code = match(JOINED_SIZE, text, start) || match(CODE, text, start);
    if (code && numbered) return token(start, code, true);
    const stamp = match(JOINED_CODE, text, start);
    if (stamp) return token(start, stamp, true);
  }
  const code = spaced && numbered ? match(SHORT_CODE, text, start) : '';
  if (code && !NOT_A_VERSION.test(text.slice(start + 4, start + 18))) {
    return token(start, code, true);
  }
  const letterNumber =
    gap === '' && isWord(text.charCodeAt(at - 1)) ? '' : match(LETTER_NUMBER, text, start);
  if (letterNumber) return token(start, letterNumber, true);
  const number = match(NUMBER, text, start);
  if (number) return readNumber(text, start, number, { spaced, numbered });
  if (gap === '') {
    const tier = match(HAN_TIER, text, start);
    return tier ? token(start, tier, numbered) : null;
  }
  return readWord(text, start, { joined, numbered });
}

function readNumber(
  text: string,
  start: number,
  number: string,
  { spaced, numbered }: { spaced: boolean; numbered: boolean },
): Tail | null {
  const end = start + number.length;
  const whole = /^\d+$/.test(number);
  if (NOT_A_VERSION.test(text.slice(end, end + 14))) return null;
  if (text[end] === ',' && isDigit(text.charCodeAt(end + 1))) return null;
  if (/[$€£¥#]/.test(text[start - 1] ?? '')) return null;
  // A second number behind a space is a count of something, and so is a large one.
  if (spaced && ((numbered && !/^v/i.test(number)) || (whole && number.length > 2))) return null;
  return token(start, number, true);
}

function readWord(
  text: string,
  start: number,
  { joined, numbered }: { joined: boolean; numbered: boolean },
): Tail | null {
  const word = match(WORD, text, start);
  if (!word) return null;
  const lower = word.toLowerCase();
  const end = start + word.length;
  const capital = word[0] !== lower[0];
  // An architecture said of the name rather than a part of it: LongCat 68B MoE.
  if (lower === 'moe' && !joined) return null;
  if (joined && (COMPOUND.test(lower) || /^(?:the|a)$/.test(lower))) return null;
  if (TIER.has(lower)) {
    const plain =
      /^(?:large|small|medium|tiny|vision|math|advanced|robotics|guard|scout|embedding|dev|experimental|reasoning|thinking|multimodal|preview|air)$/;
    if (capital || joined || !plain.test(lower)) return token(start, word, false);
  }
  if (WEAK_TIER.has(lower) && (joined || (capital && (numbered || isNumberNext(text, end))))) {
    return token(start, word, false);
  }
  if (joined && (capital || text[start - 1] === '_')) return token(start, word, false);
  // Claude Umbra 5: a name of its own between the family's and the number.
  if (capital && !numbered && word.length > 2 && isNumberNext(text, end)) {
    return token(start, word, false);
  }
  return null;
}

function isNumberNext(text: string, end: number): boolean {
  const gap = readGap(text, end);
  if (!gap) return false;
  const number = match(NUMBER, text, end + gap.length);
  if (!number || number.length > 4) return false;
  const after = end + gap.length + number.length;
  return !NOT_A_VERSION.test(text.slice(after, after + 14));
}

/** Whether the size that ends here counts the text's parameters, and no model's: V3 671B parameters. */
export function isFigure(text: string, end: number): boolean {
  return /^\s?(?:total|active|parameters?|params?|token|参数|激活)/.test(text.slice(end, end + 14));
}

/** What may stand between the parts of a name: nothing, one space, one hyphen; null for others. */
function readGap(text: string, at: number): string | null {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return null;
  if (code === 0x20) return isWord(text.charCodeAt(at + 1)) ? ' ' : null;
  if (code === 0x2d || code === 0x5f || (code >= 0x2010 && code <= 0x2013))
    return text[at] as string;
  if (code === 0x2e && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) {
    return '.';
  }
  return isWord(code) || isHan(code) ? '' : null;
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function token(start: number, surface: string, numbered: boolean): Tail {
  return { end: start + surface.length, numbered };
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
