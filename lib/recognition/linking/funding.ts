import type { Funding, Subject } from '../../model/claim.ts';
import type { Folded } from '../../text/fold.ts';
import type { FigureCandidate } from '../candidate.ts';
import { occurrences } from '../entities/chinese/occurrences.ts';
import { writtenAs } from '../written.ts';
import type { Actor, Scene } from './scene.ts';

/** 天使轮, A+轮, 战略融资; Series B, seed, bridge round. What every round is (新一轮, 本轮) is none. */
const ROUND =
  /(?:种子\+?|天使\+?|pre-?[a-h]\+?|(?<![a-z])[a-h]\d?\+{0,2}|pre-ipo|基石|首)轮|战略(?:融资|投资)|股权融资|债[权务]?融资|\b(?:pre-seed|seed|series [a-h]\d?|angel|bridge|growth|pre-ipo|debt financing|tender offer)(?: extension)?\b/g;
const JOINED = /^(?:[\s,，、]|and|和|及|与|以及)+$/;
const LEADS_HAN = /^ ?等?(?:[^,，。;；]{0,6})?(?:联合|共同|独家|继续|持续)?领投/;
const JOINS_HAN =
  /^ ?等?(?:[^,，。;；]{0,8})?(?:跟投|参投|参与投资|参与了?本轮|投资(?!人|者|方|了)|注资|追投|加码|加持)/;
const NAMED_HAN = /投资方(?:包括|为|是|有|还有)?[:：]? ?$/;
const LED_BY =
  /\b(?:led|co-led|anchored) (?:jointly )?by (?:existing (?:investor|backer)s? |the )?$/;
const JOINED_BY =
  /\b(?:participation (?:from|by|of)|joined by|backed by|investors? (?:including|such as|include|included|are|were)|funding from|investment from) (?:existing (?:investor|backer)s? |the )?$/;
const LEADS = /^ (?:has |have |also )?(?:co-)?led (?:the|its|this|a)\b/;
const JOINS = /^ (?:has |have |all |both |also )*(?:participated|joined|took part|invested)\b/;
/** A sentence behind the one with the sum goes on about it. */
const GOES_ON =
  /领投|跟投|参投|投资方|(?:本|此|该)[轮次]|\b(?:led by|led the|participat\w+|the (?:round|financing|investment)|investors)\b/;
const MOST_BEHIND = 2;

/** What a passage says besides of the round whose sum is `figure`; null where it says nothing. */
export function fundingOf(
  folded: Folded,
  { scenes, at, figure }: { scenes: readonly Scene[]; at: number; figure: FigureCandidate },
): Funding | null {
  const round = roundOf(folded, scenes[at] as Scene, figure);
  const leads: Subject[] = [];
  const investors: Subject[] = [];
  for (const scene of passage(scenes, at)) {
    for (const run of runsOf(scene)) {
      const role = roleOf(scene, run);
      const side = role === 'leads' ? leads : role === 'joins' ? investors : null;
      for (const actor of side ? run : []) note(folded, actor, side as Subject[]);
    }
  }
  const told = round !== null || leads.length > 0 || investors.length > 0;
  if (!told) return null;
  return {
    ...(round !== null && { round }),
    ...(leads.length > 0 && { leads }),
    ...(investors.length > 0 && { investors }),
  };
}

/** The round's name that stands nearest to its sum, as written. */
function roundOf(
  folded: Folded,
  { lower, start, end }: Scene,
  figure: FigureCandidate,
): string | null {
  let best: { readonly from: number; readonly to: number; readonly far: number } | null = null;
  for (const match of occurrences(ROUND, lower.slice(start, end))) {
    const from = start + match.index;
    const to = from + match[0].length;
    const far = from >= figure.end ? from - figure.end : figure.start - to;
    if (!best || far < best.far) best = { from, to, far };
  }
  return best && writtenAs(folded, best.from, best.to);
}

/** The sentence with the sum, and those right behind it that go on about it and name no other sum. */
function passage(scenes: readonly Scene[], at: number): Scene[] {
  const told = [scenes[at] as Scene];
  for (const scene of scenes.slice(at + 1, at + 1 + MOST_BEHIND)) {
    const isOther = scene.figures.some(({ quantity }) => quantity.dimension === 'money');
    if (isOther || !GOES_ON.test(scene.lower.slice(scene.start, scene.end))) break;
    told.push(scene);
  }
  return told;
}

/** Names that stand in one list. */
function runsOf({ actors, lower }: Scene): Actor[][] {
  const runs: Actor[][] = [];
  for (const actor of actors) {
    if (actor.kind !== 'company' && actor.kind !== 'organization') continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && JOINED.test(lower.slice(last.end, actor.start))) run.push(actor);
    else runs.push([actor]);
  }
  return runs;
}

function roleOf(
  { han, lower, start, end }: Scene,
  run: readonly Actor[],
): 'leads' | 'joins' | null {
  const first = run[0] as Actor;
  const last = run.at(-1) as Actor;
  const before = lower.slice(Math.max(start, first.start - 48), first.start);
  const behind = lower.slice(last.end, Math.min(end, last.end + 24));
  if (han) {
    if (LEADS_HAN.test(behind)) return 'leads';
    return JOINS_HAN.test(behind) || NAMED_HAN.test(before) ? 'joins' : null;
  }
  if (LED_BY.test(before) || LEADS.test(behind)) return 'leads';
  return JOINED_BY.test(before) || JOINS.test(behind) ? 'joins' : null;
}

function note(folded: Folded, { start, end, entityId }: Actor, side: Subject[]): void {
  const text = writtenAs(folded, start, end);
  if (side.some((other) => other.text === text || (entityId && other.entityId === entityId)))
    return;
  side.push(entityId === undefined ? { text } : { text, entityId });
}
