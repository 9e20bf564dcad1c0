import type { NameCandidate } from '../../../candidate.ts';
import { readTail } from '../../known/versions.ts';
import { isPerson } from '../people.ts';
import type { Run } from '../runs.ts';
import type { SpanIndex } from '../span-index.ts';
import { isGeneric } from '../words/generic-terms.ts';
import { isCommonWord } from '../words/words.ts';

/** The name that stands right before as an owner does: Google's Gemma, 谷歌的 Gemma. */
export function makerOf(
  text: string,
  run: Run,
  names: SpanIndex<NameCandidate>,
): NameCandidate | undefined {
  const maker = names.endingAt(run.start, 4);
  const between = maker ? text.slice(maker.end, run.start) : '';
  return /^(?: |['’]s? |的 ?| ?的|)$/.test(between) ? maker : undefined;
}

/** Harvey Weinstein: a company's name and the next word may be a person's together. */
export function isPersonWith(
  text: string,
  { start, end, kind }: NameCandidate,
  back: Run,
): boolean {
  if (kind === 'model' || back.start !== end + 1 || back.words.length > 1) return false;
  const first = text.slice(start, end);
  return /^[A-Z][a-z]+$/.test(first) && isPerson([first, ...back.words]);
}

const FAMILY_WORD =
  /^ (AI|Labs?|Research|Science|Computing|Robotics|Technologies|Technology|Inc|Corp|Ventures|Capital|Group|Platforms|Semiconductor|Security|Studios?)(?![A-Za-z0-9-])/;
/** What AI describes when it stands behind a name without being part of it: Nvidia AI chips. */
export const PLAIN_AFTER_AI =
  /^ (?:[CGNT]PUs?|PCs?|ASICs?|models?|chips?|products?|services?|tools?|chatbots?|teams?|push|research|labs?|systems?|features?|strategy|efforts?|business|assistants?|agents?|infrastructure|software|hardware|accelerators?|investments?|developers?|data|servers?|phones?|glasses|ambitions|spending|race|boom|startups?|engineers?|engineering|researchers?|company|companies|news|industry|safety|ethics|regulation|adoption|applications?|workloads?|capabilities|technology|technologies|experts?|talent|[A-Z][a-z]+ (?:Council|Act|Summit))\b|^ ?(?:芯片|晶片|加速|处理器|服务器|伺服器|模型|助手|应用|工具|产品|手机|眼镜|电脑)/;

/** A company's or product's name goes on: Apple Research, Acme AI; but not in Nvidia AI chips. */
export function extend(text: string, run: Run, name: NameCandidate): NameCandidate | null {
  if (name.end >= run.end || name.kind === 'organization') return null;
  const word = FAMILY_WORD.exec(text.slice(name.end, name.end + 20))?.[1];
  if (!word || (name.kind === 'model' && word !== 'AI')) return null;
  const end = name.end + 1 + word.length;
  if (word === 'AI' && PLAIN_AFTER_AI.test(text.slice(end, end + 24))) return null;
  const extended = { ...name, end, confidence: 0.78, rule: 'english-extended' };
  // Cursor AI, Suno AI: with AI behind it, a product's name is its maker's, unless another has made it.
  const owned =
    /['’]s? $/.test(text.slice(Math.max(0, name.start - 3), name.start)) ||
    /^ (?:from|by) [A-Z]/.test(text.slice(end, end + 8));
  if (name.kind !== 'model' || owned) return extended;
  return {
    start: name.start,
    end,
    kind: 'company',
    confidence: extended.confidence,
    rule: extended.rule,
  };
}

/** A word before a model's name that belongs to it: Tiny Llama, Arctic Llama. */
export function lead(
  text: string,
  front: Run,
  name: NameCandidate,
  ai: boolean,
): NameCandidate | null {
  if (!ai || name.kind !== 'model' || name.subkind === 'chip') return null;
  const [word = ''] = front.words;
  if (front.words.length !== 1 || front.end !== name.start - 1 || isGeneric(word)) return null;
  if (!/^[A-Z][a-z]+$/.test(word) || isCommonWord(word.toLowerCase())) return null;
  const end = readTail(text, front.start, name.end)?.end ?? name.end;
  return { ...name, start: front.start, end, confidence: 0.7, rule: 'english-led' };
}

/** A word of its own behind a model's version: GPT-6 Umbra. */
export function variant(text: string, back: Run, name: NameCandidate): NameCandidate | null {
  const [word = ''] = back.words;
  if (name.kind !== 'model' || !/\d$/.test(text.slice(name.start, name.end))) return null;
  if (back.words.length !== 1 || !/^[A-Z][a-z]{2,}$/.test(word)) return null;
  if (isGeneric(word) || isCommonWord(word.toLowerCase())) return null;
  return { ...name, end: back.end, confidence: 0.72, rule: 'english-variant' };
}
