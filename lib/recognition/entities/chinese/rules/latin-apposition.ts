import type { Span } from '../../../../model/span.ts';
import { speaksOfAi } from '../../topic.ts';
import { CUES_AFTER, CUES_BEFORE, type Cue } from '../forms/latin-cues.ts';
import { type LatinName, latinNames } from '../forms/latin-names.ts';
import { type NameRule, propose, type Reading } from '../reading.ts';

/** The least weight of a cue that makes a product of a name without a maker before it. */
const LONE = 1.1;
const NEARBY = 600;
/** PEFT, OMM: methods and architectures are written so, models seldom. */
const ACRONYM = /^[A-Z]{2,6}s?$/;
/** Phones, computers and consoles are no models. */
const DEVICE =
  /^(?:iPhone|iPad|iMac|Mac|MacBook|Galaxy|Pixel|Surface|Windows|Android|iOS|PlayStation|Xbox|Switch|Quest|Mate|Redmi|Apple Watch|AirPods|Model [SXY3])(?![a-z])/;
const IN_HAN = /\p{Script=Han}/u;

/** Latin names in Chinese text, by the words that stand right before or behind them. */
export const readLatinNames: NameRule = (reading) => {
  const topical = speaksOfAi(reading.context.memory);
  const cued = [...latinNames(reading.text)].flatMap((name) => {
    const cue = strongest(reading.text, name, topical);
    return cue && !reading.endingAt.has(name.end) ? [{ name, cue }] : [];
  });
  const makers = new Set(
    cued.flatMap(({ name, cue }) => (cue.kind === 'company' ? name.text.toLowerCase() : [])),
  );
  return cued.flatMap(({ name, cue }) => {
    const own = ownPart(reading, { name, cue, makers });
    if (!own) return [];
    const { kind, subkind, weight } = cue;
    return propose({
      start: own.start,
      end: own.end,
      kind,
      ...(subkind && { subkind }),
      rule: `latin:${kind}`,
      confidence: 0.5 + weight / 10,
    });
  });
};

interface CuedName {
  readonly name: LatinName;
  readonly cue: Cue;
  readonly makers: ReadonlySet<string>;
}

/**
 * What is left of a name beside a standing one, or null: a maker's name opens its model's, as in Cohere
 * Transcribe, unless the rest is also said by itself.
 */
function ownPart(
  { text, startingAt, endingAt, context }: Reading,
  { name, cue, makers }: CuedName,
): Span | null {
  const standing = startingAt.get(name.start);
  const maker = standing?.kind === 'company' ? text.slice(standing.start, standing.end) : null;
  if (standing && (!maker || cue.kind !== 'model')) return null;
  if (cue.kind !== 'model') return name;
  const length =
    maker?.length ??
    makerLength(
      name.text,
      (one) => makers.has(one) || context.memory.names.get(one)?.kind === 'company',
    );
  const rest = name.text.slice(length).trimStart();
  // 某某 平台 alone is any web service; behind its maker's name it is a product.
  if (length === 0 && cue.weight < LONE && !hasMakerBefore(text, endingAt, name.start)) return null;
  if (length === 0 || rest === '') return standing ? null : name;
  const apart = cue.topical || standsApart(text, rest, name.start);
  return apart ? { start: name.end - rest.length, end: name.end } : name;
}

/** AMD 的 Helios, 谷歌 Opal: a maker stands before the name, with or without 的. */
function hasMakerBefore(text: string, endingAt: Reading['endingAt'], start: number): boolean {
  const gap = /(?: ?的 ?| )$/.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
  return endingAt.get(start - gap)?.kind === 'company';
}

/** How much of `name` is a maker's name before a space; 0 where none is. */
function makerLength(name: string, isMaker: (lower: string) => boolean): number {
  for (let at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
    if (isMaker(name.slice(0, at).toLowerCase())) return at;
  }
  return 0;
}

/** Whether `rest` is also said nearby without a maker before it, and so is a name by itself. */
function standsApart(text: string, rest: string, at: number): boolean {
  const nearby = text.slice(Math.max(0, at - NEARBY), at + NEARBY);
  for (let found = nearby.indexOf(rest); found >= 0; found = nearby.indexOf(rest, found + 1)) {
    if (!/[A-Za-z0-9] ?$/.test(nearby.slice(Math.max(0, found - 2), found))) return true;
  }
  return false;
}

function strongest(text: string, name: LatinName, topical: boolean): Cue | null {
  const before = text.slice(Math.max(0, name.start - 10), name.start);
  const after = text.slice(name.end, name.end + 30);
  if (!IN_HAN.test(before) && !IN_HAN.test(after)) return null;
  const cues: Cue[] = [];
  for (const [pattern, cue] of CUES_BEFORE) {
    if (pattern.test(before) && (cue.followedBy?.test(after) ?? true)) cues.push(cue);
  }
  for (const [pattern, cue] of CUES_AFTER) if (pattern.test(after)) cues.push(cue);
  const [best] = cues.sort((a, b) => b.weight - a.weight);
  if (!best || (best.topical && !topical)) return null;
  if (best.kind === 'model' && (ACRONYM.test(name.text) || DEVICE.test(name.text))) return null;
  return best.kind === 'company' && /\d$/.test(name.text) ? null : best;
}
